"""What is missing or wrong is said beside its field; both sides of each limit."""

from __future__ import annotations

import datetime as dt
import secrets
from typing import Any

import pytest
from foreningsfabriker import VID, InslagFactory, KontaktpersonFactory

from patientforeningar.inslag.inslagskontroll import HOGST_DAGAR_WEBB, brister, handelsens_slut
from patientforeningar.inslag.tillfallen import tillfallen
from patientforeningar.models import Fil, Forening, Inslag, InslagsBild, InslagsDokument
from patientinfo.models import Plats
from patientinfo.tid import STOCKHOLM

pytestmark = pytest.mark.django_db

DAG = dt.timedelta(days=1)
BORJAR = VID + 7 * DAG


def inslag(**falt: Any) -> Inslag:
    """A complete item as it would come from a version: not saved with the values that are tried."""
    grund: Inslag = InslagFactory()
    for namn, varde in falt.items():
        setattr(grund, namn, varde)
    return grund


def fil(slag: str = "bild") -> Fil:
    return Fil.objects.create(
        forening=Forening.objects.first(), slag=slag, fil="foreningar/x", sha256=secrets.token_hex(32), storlek=1
    )


def test_ett_helt_inslag_saknar_ingenting() -> None:
    assert brister(inslag(), VID) == {}


@pytest.mark.parametrize(
    ("falt", "dar"),
    [
        ({"rubrik": "  "}, "rubrik"),
        ({"rubrik": "x" * 71}, "rubrik"),
        ({"kort": ""}, "kort"),
        ({"kort": "x" * 201}, "kort"),
        ({"text": "x" * 3001}, "text"),
        ({"text": "Ring 811218-9876."}, "text"),
        ({"anmalan": "Uppge 811278-9873."}, "anmalan"),
        ({"text": "Karin fick stroke."}, "halsa_bekraftad"),
        ({"lank": "inte en länk"}, "lank"),
        ({"sprak": "tlh"}, "sprak"),
        ({"borjar": None, "slutar": None}, "borjar"),
        ({"borjar": VID - 2 * DAG, "slutar": None}, "borjar"),
        ({"slutar": BORJAR}, "slutar"),
        ({"slutar": BORJAR - DAG}, "slutar"),
        ({"visas_till": VID - 2 * DAG}, "visas_till"),
        ({"visas_till": VID}, "visas_till"),
        ({"visas_till": BORJAR}, "visas_till"),
        ({"visas_till": VID + (HOGST_DAGAR_WEBB) * DAG}, "visas_till"),
        ({"upprepning": "vecka"}, "upprepas_till"),
        ({"upprepning": "vecka", "upprepas_till": dt.date(2026, 5, 18)}, "upprepas_till"),
        ({"upprepning": "vecka", "upprepas_till": dt.date(2027, 5, 21)}, "upprepas_till"),
        ({"anmalan_senast": dt.date(2026, 5, 20)}, "anmalan_senast"),
        ({"pa_skarm": True}, "skarmplatser"),
        ({"sort": Inslag.Sort.STOD}, "tider"),
    ],
)
def test_bristen_sags_vid_sitt_falt(falt: dict[str, Any], dar: str) -> None:
    assert dar in brister(inslag(**falt), VID)


@pytest.mark.parametrize(
    "falt",
    [
        {"rubrik": "x" * 70, "kort": "x" * 200, "text": "x" * 3000},
        {"text": "Karin fick stroke.", "halsa_bekraftad": True},
        {"text": "Karin fick stroke.", "sprak": "en"},
        {"slutar": BORJAR + dt.timedelta(seconds=1)},
        {"slutar": None},
        {"visas_till": VID + (HOGST_DAGAR_WEBB - 1) * DAG},
        {"anmalan_senast": dt.date(2026, 5, 19)},
        {"sort": Inslag.Sort.STOD, "borjar": None, "slutar": None, "tider": "Tisdagar 17–19."},
        {"sort": Inslag.Sort.MEDDELANDE, "borjar": None, "slutar": None},
        {"upprepning": "vecka", "upprepas_till": dt.date(2026, 5, 19)},
    ],
)
def test_det_som_ar_inom_granserna_duger(falt: dict[str, Any]) -> None:
    assert brister(inslag(**falt), VID) == {}


@pytest.mark.parametrize("serien", [("2026-03-22", "2026-04-05"), ("2026-10-18", "2026-11-01")])
def test_en_serie_over_sommartidens_bada_natter_haller_klockan(serien: tuple[str, str]) -> None:
    forsta, sista = (dt.date.fromisoformat(datum) for datum in serien)
    borjar = dt.datetime.combine(forsta, dt.time(18), tzinfo=STOCKHOLM)
    vid = borjar - 7 * DAG
    ett = inslag(
        borjar=borjar,
        slutar=borjar + dt.timedelta(hours=2),
        upprepning="vecka",
        upprepas_till=sista,
        visas_fran=vid,
        visas_till=vid + 60 * DAG,
    )
    assert brister(ett, vid) == {}
    tider = tillfallen(ett, [], vid, vid + 60 * DAG)
    assert [f"{tid.borjar.astimezone(STOCKHOLM):%H.%M}" for tid in tider] == ["18.00"] * 3
    slut = handelsens_slut(ett)
    assert slut is not None
    assert slut.astimezone(STOCKHOLM) == dt.datetime.combine(sista + DAG, dt.time(0), tzinfo=STOCKHOLM)


def test_bilder_och_dokument_ska_ha_ord() -> None:
    ett = inslag()
    ett.bilder.set([InslagsBild(fil=fil(), alt="En bassäng", rattighet="")])
    ett.dokument.set([InslagsDokument(fil=fil("pdf"), titel="")])
    assert [len(brister(ett, VID)[falt]) for falt in ("bilder", "dokument")] == [1, 1]
    ett.bilder.set([InslagsBild(fil=fil(), alt="En bassäng", rattighet="Föreningens egen")])
    ett.dokument.set([InslagsDokument(fil=fil("pdf"), titel="Program")])
    assert brister(ett, VID) == {}


def test_for_manga_bilder_och_dokument() -> None:
    ett = inslag()
    ett.bilder.set([InslagsBild(fil=fil(), alt="a", rattighet="b") for _nr in range(4)])
    ett.dokument.set([InslagsDokument(fil=fil("pdf"), titel="a") for _nr in range(3)])
    assert set(brister(ett, VID)) == {"bilder", "dokument"}


def test_halsoord_i_en_bildtext_pekas_ut() -> None:
    ett = inslag()
    ett.bilder.set([InslagsBild(fil=fil(), alt="Karin har cancer", rattighet="b")])
    assert "halsa_bekraftad" in brister(ett, VID)


def test_en_annan_forenings_kontakt_och_valda_skarmar() -> None:
    ett = inslag(kontakt=KontaktpersonFactory(), pa_skarm=True)
    ett.skarmplatser = [Plats.objects.first()]
    assert set(brister(ett, VID)) == {"kontakt"}
