"""What the tests of decisions begin with."""

from __future__ import annotations

import pytest
from foreningsgranskning import alla_kriterier, granskare, inlamnat

from patientforeningar.models import Inslag, Kriterium, Skalmall
from patientinfo.models import Konto


@pytest.fixture
def kriterier() -> list[Kriterium]:
    """Those that hold."""
    return alla_kriterier()


@pytest.fixture
def inslag(kriterier: list[Kriterium]) -> Inslag:
    """Handed in, in Luleå."""
    return inlamnat()


@pytest.fixture
def moderator() -> Konto:
    """Who answers for Luleå."""
    return granskare()


@pytest.fixture
def skal(kriterier: list[Kriterium]) -> Skalmall:
    """A reason to ask for changes, which hangs on the first criterion."""
    return Skalmall.objects.create(
        rubrik="Tid saknas", text="Skriv när det slutar.", galler=Skalmall.Galler.ANDRING, kriterium=kriterier[0]
    )


@pytest.fixture
def avslagsskal() -> Skalmall:
    """A reason to refuse."""
    return Skalmall.objects.create(rubrik="Reklam", text="Det är reklam.", galler=Skalmall.Galler.AVSLAG)
