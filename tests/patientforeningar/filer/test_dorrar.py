"""Three doors: who gets a file through which, from when and until when, and what the answer says."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest
import time_machine
from django.contrib.auth.models import Group
from django.test import Client
from filprov import PDF, en_bild, en_pdf, godkand, lagrad, med_filer, utkast_med
from foreningsfabriker import VID, ForeningFactory, KontoFactory, OmbudFactory
from konton import inloggad

from patientforeningar.models import Fil, Forening, InslagsBild
from patientforeningar.models.fil import PORTAL, PUBLIK, REDAKTION, privat_lager
from patientinfo.rollnamn import FORENINGSGRANSKARE

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nu() -> Iterator[Any]:
    with time_machine.travel(VID, tick=False) as resa:
        yield resa


@pytest.fixture
def forening() -> Forening:
    return ForeningFactory()


@pytest.fixture
def bild(forening: Forening) -> Fil:
    return en_bild(forening, bredd=1000, hojd=500)


def last(svar: Any) -> Any:
    """The answer, read to its end: what is not read keeps its file open."""
    b"".join(svar)
    return svar


def status(klient: Client, fil: Fil, dorr: str) -> int:
    return last(klient.get(fil.adress(dorr=dorr))).status_code


def test_den_publika_dorren_oppnas_av_ett_godkannande_och_stangs_av_tiden(bild: Fil, nu: Any) -> None:
    inslag, alla = utkast_med(bild), Client()
    assert status(alla, bild, PUBLIK) == 404
    inslag = godkand(inslag)
    assert status(alla, bild, PUBLIK) == 200

    nu.move_to(inslag.visas_till - dt.timedelta(microseconds=1))
    assert status(alla, bild, PUBLIK) == 200
    nu.move_to(inslag.visas_till)
    assert status(alla, bild, PUBLIK) == 410


def test_det_som_visas_senare_finns_inte_forran_da(bild: Fil, nu: Any) -> None:
    borjar = VID + dt.timedelta(hours=1)
    godkand(utkast_med(bild, visas_fran=borjar))
    assert status(Client(), bild, PUBLIK) == 404
    nu.move_to(borjar)
    assert status(Client(), bild, PUBLIK) == 200


def test_aterkallat_svarar_410_direkt(bild: Fil) -> None:
    inslag = godkand(utkast_med(bild))
    assert status(Client(), bild, PUBLIK) == 200
    inslag.unpublish()
    assert status(Client(), bild, PUBLIK) == 410


def test_dold_forening_har_inga_publika_filer(bild: Fil) -> None:
    godkand(utkast_med(bild))
    Forening.objects.update(dold=VID)
    assert status(Client(), bild, PUBLIK) == 404


def test_en_ny_bild_i_en_andring_ar_inte_publik_fore_sitt_godkannande(bild: Fil, forening: Forening) -> None:
    inslag = godkand(utkast_med(bild))
    ny = en_bild(forening, bredd=700, hojd=500)
    med_filer(inslag, ny).save_revision(clean=False)
    assert (status(Client(), bild, PUBLIK), status(Client(), ny, PUBLIK)) == (200, 404)
    godkand(inslag)
    assert (status(Client(), bild, PUBLIK), status(Client(), ny, PUBLIK)) == (404, 200)
    assert list(InslagsBild.objects.filter(inslag=inslag).values_list("fil", flat=True)) == [ny.pk]


def test_ombudet_ser_sina_egna_och_ingen_annans(bild: Fil, forening: Forening) -> None:
    utkast_med(bild)
    annan = en_bild(ForeningFactory())
    ombud = OmbudFactory(forening=forening).konto
    assert status(inloggad(ombud), bild, PORTAL) == 200
    assert status(inloggad(ombud), annan, PORTAL) == 404
    forening.ombud.update(slutade=VID)
    assert status(inloggad(ombud), bild, PORTAL) == 404


def test_utan_inloggning_leder_portalens_dorr_till_inloggningen(bild: Fil) -> None:
    svar = Client().get(bild.adress(dorr=PORTAL))
    assert svar.status_code == 302
    assert svar["Location"].startswith("/forening/logga-in/")


@pytest.mark.parametrize(
    ("roll", "vantat"),
    [
        ("foreningsgranskare", 200),
        ("administrator", 200),
        ("redaktor", 404),
        ("granskare", 404),
        ("skarmansvarig", 404),
    ],
)
def test_redaktionens_dorr_ar_for_dem_som_granskar(roll: str, vantat: int, bild: Fil) -> None:
    assert status(inloggad(roll), bild, REDAKTION) == vantat


def test_ratten_foljer_gruppen(bild: Fil) -> None:
    konto = KontoFactory(first_name="A", last_name="B")
    konto.groups.add(Group.objects.get(name=FORENINGSGRANSKARE))
    assert status(inloggad(konto), bild, REDAKTION) == 200


@pytest.mark.parametrize("dorr", [PUBLIK, PORTAL, REDAKTION])
@pytest.mark.parametrize("vag", ["x.pdf", "{n}.pdf", "{n}/481.webp", "{n}/0.webp", "{n}/1600.webp", "{n}x/480.webp"])
def test_pahittade_adresser_finns_inte(dorr: str, vag: str, bild: Fil) -> None:
    godkand(utkast_med(bild))
    rot = bild.adress(dorr=dorr).partition(bild.nyckel)[0]
    klient = inloggad("administrator")
    OmbudFactory(forening=bild.forening, konto=KontoFactory._meta.model.objects.get(email="admin@example.se"))
    assert klient.get(rot + vag.format(n=bild.nyckel)).status_code == 404


def test_bildens_svar_sager_vad_som_far_goras_med_den(bild: Fil) -> None:
    godkand(utkast_med(bild))
    svar = Client().get(bild.adress(480))
    innehall = b"".join(svar)
    assert innehall == lagrad(f"{bild.fil.name.rpartition('.')[0]}-480.webp")
    assert svar["Content-Type"] == "image/webp"
    assert svar["Content-Length"] == str(len(innehall))
    assert svar["X-Content-Type-Options"] == "nosniff"
    assert svar["Content-Security-Policy"] == "default-src 'none'"
    assert svar["Cache-Control"] == "public, max-age=60, s-maxage=0, proxy-revalidate"
    assert not svar.cookies
    assert "Cookie" not in svar.get("Vary", "")


def test_pdf_hamtas_som_fil_med_ett_lasligt_namn(forening: Forening) -> None:
    fil = en_pdf(forening)
    godkand(utkast_med(fil))
    svar = Client().get(fil.adress())
    assert b"".join(svar) == PDF
    assert svar["Content-Type"] == "application/pdf"
    assert svar["Content-Disposition"] == "attachment; filename*=utf-8''program-f%C3%B6r-v%C3%A5ren.pdf"


def test_den_som_har_filen_far_304_men_bara_sa_lange_den_visas(bild: Fil) -> None:
    inslag = godkand(utkast_med(bild))
    forsta = last(Client().get(bild.adress()))
    andra = Client().get(bild.adress(), headers={"if-none-match": forsta["ETag"]})
    assert (andra.status_code, andra.content) == (304, b"")
    inslag.unpublish()
    assert Client().get(bild.adress(), headers={"if-none-match": forsta["ETag"]}).status_code == 410


def test_head_svarar_som_get_utan_innehall(bild: Fil) -> None:
    godkand(utkast_med(bild))
    get = Client().get(bild.adress())
    langd = len(b"".join(get))
    head = Client().head(bild.adress())
    assert (head.status_code, head["Content-Length"], b"".join(head)) == (200, str(langd), b"")


def test_bara_lasning(bild: Fil) -> None:
    godkand(utkast_med(bild))
    assert Client().post(bild.adress()).status_code == 405


def test_en_fil_som_saknas_pa_disken_ar_vart_fel_och_ingen_krasch(bild: Fil) -> None:
    godkand(utkast_med(bild))
    for bredd in (480, 960, 1000):
        privat_lager().delete(f"{bild.fil.name.rpartition('.')[0]}-{bredd}.webp")
    assert Client().get(bild.adress()).status_code == 503


def test_den_publika_dorren_kostar_tva_fragor(bild: Fil, django_assert_max_num_queries: Any) -> None:
    godkand(utkast_med(bild))
    with django_assert_max_num_queries(2):
        last(Client().get(bild.adress()))


def test_srcset_namner_varje_bredd_en_gang(bild: Fil) -> None:
    godkand(utkast_med(bild))
    delar = [del_.split() for del_ in bild.srcset().split(", ")]
    assert [bredd for _adress, bredd in delar] == ["480w", "960w", "1000w"]
    for adress, _bredd in delar:
        assert last(Client().get(adress)).status_code == 200
