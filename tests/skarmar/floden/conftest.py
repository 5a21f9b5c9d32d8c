"""What the tests of the feeds share: addresses as they are outside, whatever port this machine uses."""

from __future__ import annotations

from typing import Any

import pytest
from flodesfabrik import ADRESS


@pytest.fixture(autouse=True)
def adress(settings: Any) -> None:
    """The site's own address."""
    settings.BASE_URL = ADRESS
