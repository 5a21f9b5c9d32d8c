"""The register of fees: which row holds on a day, and which rows may stand beside each other."""

from __future__ import annotations

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from fabriker import AvgiftFactory, AvgiftsslagFactory

from patientinfo.models import Avgift, Avgiftsslag, Kommun
from patientinfo.models.avgift import gallande

pytestmark = pytest.mark.django_db


@pytest.fixture
def slag() -> Avgiftsslag:
    return AvgiftsslagFactory()


def period(fran: str | None, till: str | None = None) -> dict[str, dt.date | None]:
    """The first and last day of a row, as its fields."""
    dagar = (dt.date.fromisoformat(dag) if dag else None for dag in (fran, till))
    return dict(zip(("giltig_fran", "giltig_till"), dagar, strict=True))


def belopp(slag: Avgiftsslag, dag: str) -> int | None:
    """What the register says of the kind on the day."""
    rad = gallande(Avgift.objects.filter(slag=slag), dt.date.fromisoformat(dag)).get((slag.pk, None))
    return int(rad.belopp) if rad else None


def test_a_future_row_takes_over_on_its_first_day_and_not_before(slag: Avgiftsslag) -> None:
    AvgiftFactory(slag=slag, belopp=100, **period(None))
    AvgiftFactory(slag=slag, belopp=120, **period("2027-01-01"))
    assert belopp(slag, "2026-12-31") == 100
    assert belopp(slag, "2027-01-01") == 120


def test_a_row_holds_through_its_last_day_and_no_older_row_comes_back(slag: Avgiftsslag) -> None:
    AvgiftFactory(slag=slag, belopp=100, **period("2026-01-01"))
    AvgiftFactory(slag=slag, belopp=90, **period("2026-06-01", "2026-08-31"))
    assert belopp(slag, "2026-08-31") == 90
    assert belopp(slag, "2026-09-01") is None


@pytest.mark.parametrize(
    ("fran", "till", "duger"),
    [
        ("2026-01-01", None, False),  # the same first day
        ("2025-01-01", "2026-01-01", False),  # its last day is the other's first
        ("2025-01-01", "2025-12-31", True),  # ends the day before
        ("2025-01-01", None, True),  # open-ended: yields
        ("2026-06-30", None, False),  # inside the other's period
        ("2026-07-01", None, True),  # the day after
        (None, None, True),
    ],
)
def test_rows_that_claim_the_same_day_are_refused(
    slag: Avgiftsslag, fran: str | None, till: str | None, duger: bool
) -> None:
    AvgiftFactory(slag=slag, **period("2026-01-01", "2026-06-30"))
    ny = AvgiftFactory.build(slag=slag, **period(fran, till))
    if duger:
        ny.full_clean()
        return
    with pytest.raises(ValidationError) as fel:
        ny.full_clean()
    assert "giltig_fran" in fel.value.message_dict


def test_the_region_and_a_kommun_may_have_rows_of_the_same_days(slag: Avgiftsslag) -> None:
    AvgiftFactory(slag=slag, **period("2026-01-01"))
    AvgiftFactory.build(slag=slag, kommun=Kommun.objects.get(slug="kalix"), **period("2026-01-01")).full_clean()
