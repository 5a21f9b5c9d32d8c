"""What holds of every letter: plain Swedish, no exclamation mark, nothing fetched, the same words in text and HTML."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.conf import settings
from django.utils import translation
from foreningsfabriker import ForeningFactory

from patientforeningar.brev import adresser
from patientforeningar.brev.brevpapper import Brevet, skriv
from patientforeningar.models import Inslag

pytestmark = [pytest.mark.django_db, pytest.mark.en_motor("templates")]

MAPP = settings.ROOT / "templates/patientforeningar/brev"
MALLAR = sorted(fil.stem for fil in MAPP.glob("*.txt") if fil.stem != "layout")
DATA: dict[str, Any] = {
    "nummer": "F-2026-00017",
    "rubrik": "Gympa <b>& fika</b>",
    "plats": "Luleå",
    "publikt": True,
    "inkom": "12 maj 2026 klockan 12.00",
    "paminns": "19 maj 2026",
    "lyfts": "21 maj 2026",
    "visas": True,
    "fran": "12 maj 2026",
    "till": "20 maj 2026",
    "datum": "19 maj 2026",
    "installt": True,
    "dagar": 3,
    "ansvariga": "Någon",
    "kommuner": "Luleå",
    "namn": "Ny Provsson",
    "galler": "23 mars 2027",
    "doljs": "22 april 2027",
    "angras": "11 juni 2026",
}


def brevet(mall: str) -> Brevet:
    forening = ForeningFactory(namn="Prov & Co")
    return Brevet(
        mall,
        "Prov",
        forening,
        {**DATA, "forening": forening},
        "du är ombud för Prov & Co",
        ("Öppna ärendet", "https://prov.example.se/forening/?a=1&b=2"),
        "Första raden <script>\nandra raden\n\nNytt stycke",
        (("Ärende", "F-2026-00017"),),
    )


@pytest.mark.parametrize("mall", MALLAR)
def test_varje_brev(mall: str) -> None:
    with translation.override("en"):
        ut = skriv(brevet(mall))
    assert "Prov & Co" in ut.amne + ut.text or mall == "kod_okand"
    assert "\n" not in ut.amne
    assert len(ut.amne) < 200
    allt = ut.amne + ut.text
    assert "!" not in allt
    assert "{{" not in allt + ut.html
    assert "  " not in ut.text.replace("\n", "")
    assert ut.text.startswith("Hej.\n\n")
    assert "https://prov.example.se/forening/?a=1&b=2" in ut.text
    assert "> andra raden" in ut.text
    assert not re.search(r"\n\n\n", ut.text)
    # HTML says the same, fetches nothing, runs nothing, and what came from outside is only text.
    assert not re.search(r"<(img|script|link|iframe)\b|url\(|@import|background=", ut.html)
    assert "Första raden &lt;script&gt;<br>andra raden" in ut.html
    assert "<b>& fika" not in ut.html
    assert re.findall(r'href="([^"]+)"', ut.html)[0] == "https://prov.example.se/forening/?a=1&amp;b=2"
    assert '<html lang="sv">' in ut.html


def test_varje_mall_anvands_av_nagot_brev() -> None:
    kod = "".join(fil.read_text() for fil in (settings.ROOT / "patientforeningar").rglob("*.py"))
    assert [mall for mall in MALLAR if f'"{mall}"' not in kod] == []


@pytest.mark.parametrize("roll", ["all", "forening", "redaktion", "public"])
def test_lankarna_ar_desamma_vilken_dorr_processen_an_har(roll: str, settings: Any) -> None:
    settings.SITE_ROLE = roll
    settings.BASE_URL = "https://prov.example.se"
    inslag, forening = Inslag(pk=17), ForeningFactory()
    assert adresser.arendet(inslag).startswith("https://prov.example.se/forening/inslag/17")
    assert adresser.portalen() == "https://prov.example.se/forening/"
    for adress in (adresser.uppgifterna(), adresser.ombuden()):
        assert re.fullmatch(r"https://prov\.example\.se/forening/[a-z/-]+/", adress)
    assert re.fullmatch(r"https://prov\.example\.se/redaktion/.*17.*", adresser.granskningen(inslag))
    assert re.fullmatch(rf"https://prov\.example\.se/redaktion/.*{forening.pk}.*", adresser.ansokan(forening))
