"""The address of a drawn slide: kept for ever by whoever asks, given to nobody when it may not be shown."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterator

import pytest
import time_machine
from django.core.files.storage import storages
from django.test import Client
from foreningsfabriker import VID, publicerat
from PIL import Image
from skarmfabriker import publicerad_bild

from patientforeningar.models import Inslag
from skarmar.bilder.lager import dra_in, spara
from skarmar.bilder.rita import rita
from skarmar.models import Punktbild
from skarmar.urval.nycklar import nyckel
from skarmar.urval.punkt import av_inslag, av_skarmbild

pytestmark = pytest.mark.django_db

LIGGANDE = Punktbild.Format.LIGGANDE


@pytest.fixture(autouse=True)
def klockan() -> Iterator[time_machine.Coordinates]:
    with time_machine.travel(VID, tick=False) as klockan:
        yield klockan


@pytest.fixture
def inslag() -> Inslag:
    return publicerat(pa_skarm=True)


def adress(inslag: Inslag) -> str:
    punkt = av_inslag(inslag, VID)
    return spara(punkt, LIGGANDE, rita(punkt, LIGGANDE), VID).get_absolute_url()


def test_svaret_ar_bilden_och_far_sparas_for_alltid(inslag: Inslag) -> None:
    vag = adress(inslag)
    svar = Client().get(vag)
    kropp = svar.getvalue()
    assert svar.status_code == 200
    assert svar["Content-Type"] == "image/png"
    assert svar["Cache-Control"] == "public, max-age=31536000, immutable"
    assert svar["Access-Control-Allow-Origin"] == "*"
    assert svar["ETag"] == f'"{vag.rpartition("/")[2].removesuffix(".png")}"'
    assert int(svar["Content-Length"]) == len(kropp)
    assert Image.open(io.BytesIO(kropp)).size == (1920, 1080)
    assert not svar.cookies
    assert "Cookie" not in svar.get("Vary", "")


def test_huvudet_sager_samma_sak_utan_kropp(inslag: Inslag) -> None:
    vag = adress(inslag)
    hel, huvud = Client().get(vag), Client().head(vag)
    assert huvud.status_code == 200
    for rubrik in ("Content-Length", "Content-Type", "ETag", "Cache-Control", "Access-Control-Allow-Origin"):
        assert huvud[rubrik] == hel[rubrik]
    assert huvud.getvalue() == b""
    hel.getvalue()


def test_den_som_har_den_far_hora_det(inslag: Inslag) -> None:
    vag = adress(inslag)
    etag = '"' + Punktbild.objects.get(punkt=nyckel(inslag)).avtryck + '"'
    svar = Client().get(vag, headers={"If-None-Match": etag})
    assert (svar.status_code, svar.content) == (304, b"")
    assert svar["Cache-Control"] == "public, max-age=31536000, immutable"


def test_det_som_aldrig_har_funnits_finns_inte() -> None:
    assert Client().get(f"/flode/bild/{'0' * 64}.png").status_code == 404


@pytest.mark.parametrize("namn", ["..%2F..%2Fhemlig", "../../db.sqlite3", "A" * 64, "0" * 63, "0" * 65])
def test_ett_namn_som_inget_avtryck_ar_letar_inte_i_lagret(namn: str) -> None:
    assert Client().get(f"/flode/bild/{namn}.png").status_code == 404


def test_det_som_ar_atertaget_ar_borta_ocksa_for_den_som_har_det(inslag: Inslag) -> None:
    vag = adress(inslag)
    etag = '"' + Punktbild.objects.get(punkt=nyckel(inslag)).avtryck + '"'
    inslag.unpublish()
    dra_in(nyckel(inslag))
    for svar in (Client().get(vag), Client().get(vag, headers={"If-None-Match": etag})):
        assert svar.status_code == 410
        assert svar["Access-Control-Allow-Origin"] == "*"
        assert "immutable" not in svar["Cache-Control"]


def test_grinden_galler_aven_innan_filen_har_hunnit_tas_bort(inslag: Inslag) -> None:
    vag = adress(inslag)
    Inslag.objects.filter(pk=inslag.pk).update(live=False)
    assert Client().get(vag).status_code == 410


def test_den_slutar_med_inslaget_pa_sekunden(inslag: Inslag, klockan: time_machine.Coordinates) -> None:
    vag = adress(inslag)
    klockan.move_to(inslag.visas_till - dt.timedelta(seconds=1))
    svar = Client().get(vag)
    svar.getvalue()  # which closes it, as the server would
    assert svar.status_code == 200
    klockan.move_to(inslag.visas_till)
    assert Client().get(vag).status_code == 410


def test_en_bild_som_flera_punkter_delar_visas_sa_lange_nagon_visas(inslag: Inslag) -> None:
    bild = publicerad_bild()
    ena = spara(av_inslag(inslag, VID), LIGGANDE, b"lika", VID)
    spara(av_skarmbild(bild, VID), LIGGANDE, b"lika", VID)
    inslag.unpublish()
    dra_in(nyckel(inslag))
    svar = Client().get(ena.get_absolute_url())
    assert (svar.status_code, svar.getvalue()) == (200, b"lika")


def test_en_fil_som_saknas_ar_ett_fel_som_gar_over(inslag: Inslag) -> None:
    vag = adress(inslag)
    storages["default"].delete(Punktbild.objects.get(punkt=nyckel(inslag)).fil)
    svar = Client().get(vag)
    assert (svar.status_code, svar["Retry-After"], svar["Cache-Control"]) == (503, "60", "no-store")


def test_bara_den_som_laser_far_svar(inslag: Inslag) -> None:
    assert Client().post(adress(inslag)).status_code == 405
