"""What the tests of the selection stand on."""

from __future__ import annotations

import pytest
from skarmtrad import provtrad

from patientinfo.models import Plats


@pytest.fixture
def trad(db: None) -> dict[str, Plats]:
    """Places of their own, which nothing in the demo is sent to."""
    return provtrad()
