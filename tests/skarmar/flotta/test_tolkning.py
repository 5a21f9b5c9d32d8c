"""A beat is read with suspicion: what makes no sense is left out, and the rest is heard."""

from __future__ import annotations

import contextlib
import datetime as dt
import json
from typing import Any

import pytest
from foreningsfabriker import VID
from hypothesis import given
from hypothesis import strategies as st

from skarmar.flotta.hjartslag import Spelad
from skarmar.flotta.tolkning import FLEST, HOGST_PER_DAG, tolka

DAG = dt.date(2026, 5, 12)
SERIE = "serie-0001"


def las(**data: Any):
    return tolka(json.dumps({"serie": SERIE, **data}).encode(), VID)


def spelade(*rader: Any) -> tuple[Spelad, ...]:
    return las(spelningar=list(rader)).spelade


@pytest.mark.parametrize(
    ("falt", "varde", "last"),
    [
        ("cachealder", 12.6, 13),
        ("cachealder", -1, None),
        ("cachealder", 2**31, None),
        ("cachealder", "12", None),
        ("cachealder", True, None),
        ("cachealder", float("nan"), None),
        ("klockfel", -3600, -3600),
        ("klockfel", float("inf"), None),
        ("bredd", 0, None),
        ("bredd", 32_768, None),
        ("utan_natverk", 1, False),
        ("utan_natverk", True, True),
        ("punkt", "inslag-12", "inslag-12"),
        ("punkt", "inslag-12'--", ""),
        ("punkt", ["inslag-12"], ""),
        ("utgava", "x" * 50, "x" * 40),
        ("fel", "rad\x00 ett\n\ud800rad två", "rad ett rad två"),
        ("fel", {"a": 1}, ""),
        ("okant", "nytt", None),
    ],
)
def test_det_enheten_sager_om_sig_sjalv(falt: str, varde: Any, last: Any) -> None:
    assert getattr(las(**{falt: varde}).slag, falt, None) == last


@pytest.mark.parametrize(
    ("datum", "raknas"),
    [
        ("2026-05-12", True),
        ("2026-05-13", False),
        ("2026-02-11", True),
        ("2026-02-10", False),
        ("2026-13-01", False),
        (20260512, False),
        (None, False),
    ],
)
def test_dagen_har_varit_och_inte_for_lange_sedan(datum: Any, raknas: bool) -> None:
    (spelad,) = spelade([7, "inslag-12", datum, 1])
    assert spelad.nr == 7, "numret kvitteras, så att enheten slutar skicka det"
    assert (spelad.dag is not None) is raknas


@pytest.mark.parametrize("antal", [0, -1, HOGST_PER_DAG + 1, "3", 1.5, True, None])
def test_ett_antal_som_inte_kan_stamma_raknas_inte(antal: Any) -> None:
    assert spelade([1, "inslag-12", "2026-05-12", antal]) == (Spelad(1),)


@pytest.mark.parametrize("nr", [0, -1, 2**53, "1", 1.0, True, None, [1]])
def test_en_rad_utan_riktigt_nummer_ar_ingen_rad(nr: Any) -> None:
    assert spelade([nr, "inslag-12", "2026-05-12", 1]) == ()


def test_rader_laggs_i_ordning_och_de_lagsta_numren_tas_forst() -> None:
    rader = [[nr, "inslag-12", "2026-05-12", 1] for nr in range(FLEST + 10, 0, -1)]
    assert [spelad.nr for spelad in spelade(*rader)] == list(range(1, FLEST + 1))
    assert spelade("x", [1], {}, [2, "inslag-12", "2026-05-12", 1, 1]) == ()
    assert las(spelningar={"a": 1}).spelade == ()


@pytest.mark.parametrize("serie", [None, "", "kort", "x" * 33, "med mellanslag", 12])
def test_utan_serie_raknas_inga_spelningar(serie: Any) -> None:
    assert las(serie=serie, spelningar=[[1, "inslag-12", "2026-05-12", 1]]).spelade == ()


enkla = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20)
json_varden = enkla | st.lists(enkla | st.lists(enkla, max_size=4), max_size=4)
NAMN = ["utgava", "spellista", "punkt", "fel", "cachealder", "klockfel", "utan_natverk", "bredd", "hojd", "serie"]


@given(st.dictionaries(st.sampled_from([*NAMN, "spelningar"]), json_varden, max_size=4))
def test_inget_som_ar_ett_objekt_faller(data: dict[str, Any]) -> None:
    besked = tolka(json.dumps(data).encode(), VID)
    assert len(besked.slag.fel) <= 200
    assert len(besked.slag.spellista) <= 64


@given(st.binary(max_size=200))
def test_vilka_byte_som_helst_ar_antingen_ett_slag_eller_ett_vardefel(kropp: bytes) -> None:
    with contextlib.suppress(ValueError):
        tolka(kropp, VID)
