"""A link for the board: a week long, and gone with the draft, with the one who shared it and by an approval."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from filprov import en_bild, en_pdf, utkast_med
from foreningsfabriker import VID, ForeningFactory, InslagFactory, OmbudFactory, publicerat
from konton import inloggad

from patientforeningar.forhandsvisning.lank import GILTIGHET, skapa
from patientforeningar.models import Inslag, Ombud

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nu() -> Iterator[Any]:
    with time_machine.travel(VID, tick=False) as resa:
        yield resa


@pytest.fixture
def inslag() -> Inslag:
    utkast = InslagFactory(rubrik="Vattengympa")
    utkast.save_revision(clean=False)
    return utkast


@pytest.fixture
def ombud(inslag: Inslag) -> Ombud:
    return OmbudFactory(forening=inslag.forening)


def adress(inslag: Inslag, ombud: Ombud) -> str:
    return reverse("portal_delad", args=[skapa(inslag, ombud.konto, VID)[0]])


def test_ombudet_far_en_lank_som_den_utan_konto_kan_oppna(inslag: Inslag, ombud: Ombud) -> None:
    svar = inloggad(ombud.konto).post(reverse("portal_dela", args=[inslag.pk]))
    lank = next(del_ for del_ in svar.content.decode().split() if "/forening/delad/" in del_)
    lank = lank[lank.index("/forening/delad/") :].split("<")[0]
    oppen = Client().get(lank)
    assert oppen.status_code == 200
    html = oppen.content.decode()
    assert "<h1>Vattengympa</h1>" in html
    assert "inte granskat. Länken gäller till 19 maj 2026 12.00" in html
    assert "no-store" in oppen["Cache-Control"]
    assert "noindex" in oppen["X-Robots-Tag"]
    assert oppen["Referrer-Policy"] == "no-referrer"
    assert not oppen.cookies


def test_den_galler_i_sju_dygn_pa_sekunden(inslag: Inslag, ombud: Ombud, nu: Any) -> None:
    lank = adress(inslag, ombud)
    nu.move_to(VID + GILTIGHET - dt.timedelta(seconds=1))
    assert Client().get(lank).status_code == 200
    nu.move_to(VID + GILTIGHET)
    svar = Client().get(lank)
    assert svar.status_code == 410
    assert "Länken gäller inte längre" in svar.content.decode()


@pytest.mark.parametrize("nyckel", ["x", "a:b:c", "WzEsMSwxXQ:1abc:def"])
def test_en_pahittad_nyckel_oppnar_inget(nyckel: str) -> None:
    assert Client().get(reverse("portal_delad", args=[nyckel])).status_code == 410


def test_en_andrad_nyckel_oppnar_inget(inslag: Inslag, ombud: Ombud) -> None:
    nyckel = skapa(inslag, ombud.konto, VID)[0]
    assert Client().get(reverse("portal_delad", args=[nyckel[:-2] + "xx"])).status_code == 410


def test_den_stangs_nar_ombudet_slutar(inslag: Inslag, ombud: Ombud) -> None:
    lank = adress(inslag, ombud)
    ombud.slutade = VID
    ombud.save()
    assert Client().get(lank).status_code == 410


def test_den_stangs_nar_utkastet_godkanns(inslag: Inslag, ombud: Ombud) -> None:
    lank = adress(inslag, ombud)
    Inslag.objects.filter(pk=inslag.pk).update(nummer="F-2026-90001", slug="vattengympa")
    inslag.refresh_from_db()
    inslag.save_revision(clean=False).publish(skip_permission_checks=True)
    assert Client().get(lank).status_code == 410


def test_den_stangs_nar_utkastet_kastas(inslag: Inslag, ombud: Ombud) -> None:
    lank = adress(inslag, ombud)
    inslag.delete()
    assert Client().get(lank).status_code == 410


def test_ett_aterkallat_inslag_gar_inte_att_dela() -> None:
    inslag = publicerat()
    ombud = OmbudFactory(forening=inslag.forening)
    inslag.unpublish()
    assert Client().get(adress(inslag, ombud)).status_code == 410


def test_en_andring_av_nagot_publikt_gar_att_dela_men_det_utan_andring_gar_inte() -> None:
    inslag = publicerat()
    ombud = OmbudFactory(forening=inslag.forening)
    klient = inloggad(ombud.konto)
    assert klient.post(reverse("portal_dela", args=[inslag.pk])).status_code == 404
    inslag.kort = "En ny text."
    inslag.save_revision(clean=False)
    html = Client().get(adress(inslag, ombud)).content.decode()
    assert "En ny text." in html
    assert "granskad av" not in html


def test_andra_kan_inte_dela(inslag: Inslag) -> None:
    adress_ = reverse("portal_dela", args=[inslag.pk])
    assert inloggad(OmbudFactory().konto).post(adress_).status_code == 404
    assert Client().post(adress_).status_code == 302
    assert inloggad(OmbudFactory(forening=inslag.forening).konto).get(adress_).status_code == 405


def test_utkastets_filer_foljer_lanken_och_andras_gor_det_inte(nu: Any) -> None:
    forening = ForeningFactory()
    bild, pdf, annan = en_bild(forening), en_pdf(forening), en_bild(forening, bredd=333)
    inslag = utkast_med(bild, pdf)
    lank = adress(inslag, OmbudFactory(forening=forening))
    html = Client().get(lank).content.decode()
    assert f'src="fil/{bild.nyckel}/' in html
    assert f'href="fil/{pdf.nyckel}.pdf"' in html

    def status(stig: str) -> int:
        svar = Client().get(f"{lank}{stig}")
        if svar.streaming:
            b"".join(svar)
        return svar.status_code

    assert status(bild.adress(dorr="delad")) == 200
    assert status(pdf.adress(dorr="delad")) == 200
    assert status(annan.adress(dorr="delad")) == 404
    nu.move_to(VID + GILTIGHET)
    assert status(bild.adress(dorr="delad")) == 404


def test_bilden_syns_pa_den_delade_sidan_utan_inloggning() -> None:
    forening = ForeningFactory()
    inslag = utkast_med(en_bild(forening))
    html = Client().get(adress(inslag, OmbudFactory(forening=forening))).content.decode()
    assert "/forening/fil/" not in html
