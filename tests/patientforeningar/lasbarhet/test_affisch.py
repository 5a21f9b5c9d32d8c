"""The poster: what one needs to know to come, who says it, and a code that leads to the page."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any

import pytest
import time_machine
import zxingcpp
from django.test import Client
from django.urls import reverse
from filprov import en_bild, godkand, utkast_med
from foreningsfabriker import VID, ForeningFactory, InslagFactory, OmbudFactory, publicerat
from konton import inloggad
from PIL import Image, ImageDraw

from patientforeningar.forhandsvisning.affisch import Affisch
from patientforeningar.models import Avvikelse, Inslag
from patientforeningar.skylt.qr import TYST_ZON, qr

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nu() -> Iterator[Any]:
    with time_machine.travel(VID, tick=False) as resa:
        yield resa


def adress(inslag: Inslag) -> str:
    return reverse("affisch", args=[inslag.forening.slug, inslag.slug])


def avlast(bana: str, sida: int) -> str:
    """What a phone reads when the path of the SVG has been drawn, eight points a module."""
    bild = Image.new("L", (sida * 8, sida * 8), 255)
    penna = ImageDraw.Draw(bild)
    for x, y, langd in re.findall(r"M(\d+) (\d+)h(\d+)v1h-\d+z", bana):
        x0, y0 = int(x) * 8, int(y) * 8
        penna.rectangle((x0, y0, x0 + int(langd) * 8 - 1, y0 + 7), fill=0)
    (kod,) = zxingcpp.read_barcodes(bild)
    return kod.text


@pytest.mark.parametrize("text", ["https://rehab.example.se/foreningar/a/b/", "åäö", "x" * 400])
def test_koden_gar_att_lasa(text: str) -> None:
    kod = qr(text)
    assert avlast(kod.bana, kod.sida) == text


def test_koden_har_en_tyst_kant() -> None:
    kod = qr("https://rehab.example.se/")
    xs = [int(x) for x, _ in re.findall(r"M(\d+) (\d+)", kod.bana)]
    assert min(xs) == TYST_ZON
    assert kod.sida - TYST_ZON == max(int(x) + int(n) for x, n in re.findall(r"M(\d+) \d+h(\d+)", kod.bana))


def test_den_publika_affischen_leder_till_inslaget_och_sager_vem_som_har_granskat() -> None:
    inslag = publicerat(slug="vattengympa", lokal="Exempelbadet", kostnad="50 kronor", rullstol=True)
    html = Client().get(adress(inslag)).content.decode()
    bana = re.search(r'class="affisch-kod" viewBox="0 0 (\d+) .*?<path d="([^"]+)"', html, re.DOTALL)
    assert bana is not None
    assert avlast(bana[2], int(bana[1])) == inslag.full_url()
    assert f"/k/f26-{int(str(inslag.nummer)[-5:])}</p>" in html
    for ord_ in ("Exempelbadet", "50 kronor", "Tisdag 19 maj 12.00–13.00", "rullstol", "granskad av"):
        assert ord_ in html


def test_sidan_leder_till_affischen() -> None:
    inslag = publicerat()
    assert f'href="{adress(inslag)}"' in Client().get(inslag.get_absolute_url()).content.decode()


def test_mycket_text_far_en_mindre_storlek() -> None:
    assert not Affisch(InslagFactory(), VID).tat
    full = "Ord " * 50
    assert Affisch(InslagFactory(adress=full, tillganglighet=full, anmalan=full, kort=full), VID).tat


def test_den_publika_affischen_har_inga_kakor_och_kan_sparas() -> None:
    svar = Client().get(adress(publicerat()))
    assert not svar.cookies
    assert "Cookie" not in svar.get("Vary", "")


def test_den_slutar_finnas_nar_inslaget_gor_det(nu: Any) -> None:
    inslag = publicerat()
    nu.move_to(inslag.visas_till)
    assert Client().get(adress(inslag)).status_code == 410
    nu.move_to(VID)
    assert Client().get(adress(inslag)).status_code == 200
    inslag.unpublish()
    assert Client().get(adress(inslag)).status_code == 410


def test_ett_utkast_har_ingen_publik_affisch_men_en_egen_utan_kod() -> None:
    inslag = InslagFactory(rubrik="Vattengympa")
    inslag.save_revision(clean=False)
    egen = reverse("portal_affisch", args=[inslag.pk])
    svar = inloggad(OmbudFactory(forening=inslag.forening).konto).get(egen)
    html = svar.content.decode()
    assert "Vattengympa</h1>" in html
    assert "Utkast, inte granskat än" in html
    assert "affisch-kod" not in html
    assert "no-store" in svar["Cache-Control"]
    assert inloggad(OmbudFactory().konto).get(egen).status_code == 404
    assert Client().get(egen).status_code == 302
    assert Client().get(f"/foreningar/{inslag.forening.slug}/vattengympa/affisch/").status_code == 404


def test_bilden_kommer_genom_ratt_dorr() -> None:
    fil = en_bild(ForeningFactory())
    inslag = godkand(utkast_med(fil))
    assert f'src="/foreningar/fil/{fil.nyckel}/' in Client().get(adress(inslag)).content.decode()
    klient = inloggad(OmbudFactory(forening=inslag.forening).konto)
    egen = klient.get(reverse("portal_affisch", args=[inslag.pk])).content.decode()
    assert f'src="/forening/fil/{fil.nyckel}/' in egen


def test_uppgifter_som_ingen_har_skrivit_star_inte_dar() -> None:
    rubriker = [rubrik for rubrik, _ in Affisch(InslagFactory(), VID).uppgifter]
    assert rubriker == ["När", "Var", "För vem"]


def test_anmalan_stod_serie_och_installt() -> None:
    inslag = InslagFactory(upprepning="vecka", upprepas_till=dt.date(2026, 5, 26), anmalan_senast=dt.date(2026, 5, 12))
    uppgifter = dict(Affisch(inslag, VID).uppgifter)
    assert uppgifter["När"] == [
        "Varje tisdag till och med den 26 maj 2026.",
        "Nästa gång: Tisdag 19 maj 12.00–13.00",
    ]
    assert uppgifter["Anmälan"] == ["Senast tisdag 12 maj."]
    assert "Anmälan" not in dict(Affisch(inslag, VID + dt.timedelta(days=1)).uppgifter)
    Avvikelse.objects.create(inslag=inslag, datum=dt.date(2026, 5, 19))
    assert "Nästa gång: Tisdag 26 maj 12.00–13.00" in dict(Affisch(inslag, VID).uppgifter)["När"]
    Avvikelse.objects.create(inslag=inslag, datum=dt.date(2026, 5, 26))
    assert Affisch(inslag, VID).vy.framfor == "Inställt"


def test_text_pa_ett_annat_sprak_sager_vilket() -> None:
    html = Client().get(adress(publicerat(sprak="fi", rubrik="Vesijumppaa"))).content.decode()
    assert '<h1 lang="fi">Vesijumppaa</h1>' in html
