"""Organisation numbers: the check digit, and what is no association's number."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from patientforeningar.models.forening import kontrollera_organisationsnummer


@pytest.mark.parametrize("nummer", ["802002-4280", "8020024280", "556036-0793"])
def test_ett_riktigt_nummer_godtas(nummer: str) -> None:
    kontrollera_organisationsnummer(nummer)


@pytest.mark.parametrize("sista", "123456789")
def test_en_annan_kontrollsiffra_godtas_inte(sista: str) -> None:
    with pytest.raises(ValidationError, match="Numret stämmer inte"):
        kontrollera_organisationsnummer(f"802002-428{sista}")


@pytest.mark.parametrize("nummer", ["121212-1212", "191212121212", "802002", "åtta", "", "802002-42800"])
def test_personnummer_och_annat_godtas_inte(nummer: str) -> None:
    with pytest.raises(ValidationError):
        kontrollera_organisationsnummer(nummer)
