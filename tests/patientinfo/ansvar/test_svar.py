"""Who answers for it: the answer for a measure and a kommun, as the register has it on the day."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from patientinfo.ansvar.svar import svar
from patientinfo.models import Avgift, Avgiftsslag, Insats, Kommun, Vardenhet

pytestmark = pytest.mark.django_db

STOCKHOLM = ZoneInfo("Europe/Stockholm")
NU = dt.datetime(2026, 11, 20, 12, tzinfo=STOCKHOLM)


def kommun(slug: str) -> Kommun:
    return Kommun.objects.get(slug=slug)


def insats(**falt: object) -> Insats:
    grund = {"namn": "Prov", "region": "ja", "kommun": "nej"}
    return Insats(**{**grund, **falt})  # type: ignore[arg-type]


def test_units_are_those_of_the_kommun_and_of_the_kind() -> None:
    funnet = svar(insats(mottagning="halsocentral"), kommun("boden"), NU)
    assert [en.slug for en in funnet.enheter] == ["bjorknas-halsocentral"]
    assert not funnet.i_lanet


def test_where_there_is_no_hospital_those_of_the_county_are_shown() -> None:
    funnet = svar(insats(mottagning="sjukhus"), kommun("pajala"), NU)
    assert {en.sort for en in funnet.enheter} == {Vardenhet.Sort.SJUKHUS}
    assert len(funnet.enheter) == 5
    assert funnet.i_lanet


def test_where_there_is_no_halsocentral_no_other_kommuns_is_shown() -> None:
    funnet = svar(insats(mottagning="halsocentral"), kommun("pajala"), NU)
    assert funnet.enheter == ()
    assert not funnet.i_lanet


@pytest.mark.parametrize("falt", [{"mottagning": ""}, {"mottagning": "sjukhus", "region": "nej"}])
def test_no_unit_is_shown_where_none_is_to_be_turned_to(falt: dict[str, str]) -> None:
    assert svar(insats(**falt), kommun("lulea"), NU).enheter == ()


@pytest.mark.parametrize(
    ("niva", "ansvar", "nummer"),
    [("1-kommun", "ja", "0920-45 30 00"), ("1", "delvis", "0920-45 30 00"), ("", "ja", ""), ("1", "nej", "")],
)
def test_the_number_of_the_kommuns_health_care_is_given_for_health_care_alone(
    niva: str, ansvar: str, nummer: str
) -> None:
    assert svar(insats(niva=niva, kommun=ansvar), kommun("lulea"), NU).kommunens_nummer == nummer


def test_fees_are_parted_into_the_regions_and_the_kommuns() -> None:
    funnet = svar(insats(avgiftsslag="besok hembesok finns-inte"), kommun("pajala"), NU)
    assert [rad.slag.nyckel for rad in funnet.region.rader] == ["besok"]
    assert funnet.kommunens is not None
    assert [(rad.slag.nyckel, rad.avgift and rad.avgift.belopp) for rad in funnet.kommunens.rader] == [
        ("hembesok", 200)
    ]


def test_without_a_kommun_no_fee_of_a_kommun_is_shown() -> None:
    funnet = svar(insats(avgiftsslag="hembesok"), None, NU)
    assert funnet.kommunens is None
    assert not funnet.har_avgifter


def test_a_new_fee_holds_from_midnight() -> None:
    slag = Avgiftsslag.objects.get(nyckel="besok")
    Avgift.objects.create(slag=slag, belopp=320, enhet="kr_besok", kalla="Prov", giltig_fran=dt.date(2027, 1, 1))
    fore = dt.datetime(2026, 12, 31, 23, 59, 59, tzinfo=STOCKHOLM)
    for vid, belopp in ((fore, 300), (fore + dt.timedelta(seconds=1), 320)):
        avgift = svar(insats(avgiftsslag="besok"), None, vid).region.rader[0].avgift
        assert avgift is not None
        assert avgift.belopp == belopp
