"""The register of fees."""

from __future__ import annotations

import datetime as dt

import pytest

from patientinfo.models import Avgift, Avgiftsslag
from patientinfo.models.avgift import gallande

pytestmark = pytest.mark.django_db


@pytest.fixture
def slag() -> Avgiftsslag:
    return Avgiftsslag.objects.create(nyckel="prov", namn="Prov", kategori="patientavgift")


def rad(slag: Avgiftsslag, fran: str | None, till: str | None = None, belopp: int = 100) -> Avgift:
    def dag(text: str | None) -> dt.date | None:
        return dt.date.fromisoformat(text) if text else None

    return Avgift(slag=slag, belopp=belopp, enhet="kr", kalla="prov", giltig_fran=dag(fran), giltig_till=dag(till))


def test_a_future_row_takes_over_on_its_first_day_and_not_before(slag: Avgiftsslag) -> None:
    rader = [rad(slag, "2026-01-01", belopp=100), rad(slag, "2027-01-01", belopp=120)]
    nyckel = (slag.pk, None)
    assert gallande(rader, dt.date(2026, 12, 31))[nyckel].belopp == 100
    assert gallande(rader, dt.date(2027, 1, 1))[nyckel].belopp == 120
