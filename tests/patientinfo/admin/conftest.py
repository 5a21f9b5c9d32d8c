"""What the tests of the editors' side begin with: a live page and a live fee of the demo content."""

from __future__ import annotations

import pytest

from patientinfo.models import Avgift, InformationPage


@pytest.fixture
def sida() -> InformationPage:
    """A live page of the demo content, nobody's draft."""
    return InformationPage.objects.live().first()


@pytest.fixture
def avgift() -> Avgift:
    """A live row of the demo content."""
    return Avgift.objects.filter(live=True).first()
