"""What the tests of drawn slides stand on."""

from __future__ import annotations

import pytest

from skarmar.models import Punktbild


@pytest.fixture(autouse=True)
def utan_demons_bilder(db: None) -> None:
    """Only what the test itself draws."""
    Punktbild.objects.all().delete()
