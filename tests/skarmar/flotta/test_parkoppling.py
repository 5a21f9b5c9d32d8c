"""A device shows a code, staff type it, and only that device gets a token."""

from __future__ import annotations

import datetime as dt

import pytest
import time_machine
from django.test import Client
from konton import konto
from skarmfabriker import VID, SkarmFactory
from wagtail.models import ModelLogEntry

from patientinfo.granskning.fyra_ogon import NekadError
from skarmar.actions.aterkalla_koppling import aterkalla_koppling
from skarmar.actions.parkoppla import FORSOK, parkoppla
from skarmar.flotta.kod import BOKSTAVER, ny_kod
from skarmar.flotta.kopplade import REGISTER
from skarmar.flotta.token import KAKA, VANTAR, avtryck
from skarmar.flotta.vyer import KODER
from skarmar.handelser import Handelse
from skarmar.klocka.flottan import rensa_parkoder
from skarmar.models import Koppling, Parkod, Skarm

pytestmark = pytest.mark.django_db
MINUT = dt.timedelta(minutes=1)


@pytest.fixture(autouse=True)
def klockan():
    with time_machine.travel(VID, tick=False) as resa:
        yield resa


@pytest.fixture
def skarm() -> Skarm:
    return SkarmFactory()


def enhet() -> Client:
    return Client(headers={"Origin": "http://testserver"})


def begar(klient: Client) -> str:
    return klient.post("/skarm/kod").json()["kod"]


def skriv(kod: str, skarm: Skarm, vid: dt.datetime = VID) -> None:
    parkoppla(kod, skarm, konto("skarmansvarig"), vid)
    REGISTER.glom()


def test_den_som_visar_koden_blir_skarmen(skarm: Skarm) -> None:
    klient = enhet()
    kod = begar(klient)
    assert klient.get("/skarm/kod").json() == {"vantar": True}
    skriv(f" {kod[:3].lower()}-{kod[3:]} ", skarm)
    svar = klient.get("/skarm/kod")
    assert svar.json() == {"skarm": f"/skarm/{skarm.adress}/"}
    koppling = Koppling.objects.get(skarm=skarm)
    assert koppling.token == avtryck(svar.cookies[KAKA].value)
    assert koppling.av == konto("skarmansvarig")
    assert klient.get("/skarm/").headers["Location"] == f"/skarm/{skarm.adress}/"


def test_kakorna_nar_ingen_annan_del_av_webbplatsen_och_inget_skript(skarm: Skarm) -> None:
    klient = Client(headers={"Origin": "https://testserver"})
    begard = klient.post("/skarm/kod", secure=True)
    skriv(begard.json()["kod"], skarm)
    svar = klient.get("/skarm/kod", secure=True)
    for kaka in (begard.cookies[VANTAR], svar.cookies[KAKA]):
        assert (kaka["path"], kaka["samesite"]) == ("/skarm/", "Strict")
        assert kaka["httponly"]
        assert kaka["secure"]
    assert svar.cookies[VANTAR].value == ""
    assert svar.cookies[KAKA]["max-age"] == 3650 * 86400
    assert set(klient.cookies) == {KAKA, VANTAR}


def test_hemligheter_star_ingenstans_i_klartext(skarm: Skarm) -> None:
    klient = enhet()
    skriv(begar(klient), skarm)
    hemlighet = klient.cookies[VANTAR].value
    token = klient.get("/skarm/kod").cookies[KAKA].value
    assert token != hemlighet
    assert not Koppling.objects.filter(token=token).exists()
    assert not Parkod.objects.filter(enhet=hemlighet).exists()


def test_ett_svar_som_gick_forlorat_kan_hamtas_igen(skarm: Skarm) -> None:
    klient = enhet()
    skriv(begar(klient), skarm)
    hemlighet = klient.cookies[VANTAR].value
    forst = klient.get("/skarm/kod").cookies[KAKA].value
    ny = enhet()
    ny.cookies[VANTAR] = hemlighet
    assert ny.get("/skarm/kod").cookies[KAKA].value == forst
    assert Koppling.objects.filter(skarm=skarm).count() == 1


def test_den_som_bara_kan_koden_far_ingen_token(skarm: Skarm) -> None:
    klient, annan = enhet(), enhet()
    skriv(begar(klient), skarm)
    assert annan.get("/skarm/kod").status_code == 410
    begar(annan)
    assert annan.get("/skarm/kod").json() == {"vantar": True}


@pytest.mark.parametrize(("minuter", "galler"), [(15 * 60 - 1, True), (15 * 60, False)])
def test_koden_galler_i_en_kvart(skarm: Skarm, klockan, minuter: int, galler: bool) -> None:
    klient = enhet()
    kod = begar(klient)
    vid = VID + dt.timedelta(seconds=minuter)
    klockan.move_to(vid)
    assert klient.get("/skarm/kod").status_code == (200 if galler else 410)
    if galler:
        skriv(kod, skarm, vid)
    else:
        with pytest.raises(NekadError, match="gäller inte längre"):
            skriv(kod, skarm, vid)


def test_den_som_skrev_koden_i_sista_sekunden_slapps_in(skarm: Skarm, klockan) -> None:
    klient = enhet()
    skriv(begar(klient), skarm, VID + 15 * MINUT - dt.timedelta(seconds=1))
    klockan.move_to(VID + 16 * MINUT)
    assert klient.get("/skarm/kod").status_code == 200


def test_okand_och_anvand_kod_sags(skarm: Skarm) -> None:
    with pytest.raises(NekadError, match="Ingen skärm visar"):
        skriv("ZZZZZZ", skarm)
    kod = begar(enhet())
    skriv(kod, skarm)
    with pytest.raises(NekadError, match="redan använd"):
        skriv(kod, SkarmFactory())


def test_forra_enheten_kopplas_fran_nar_en_ny_skrivs_in(skarm: Skarm) -> None:
    gammal, ny = enhet(), enhet()
    for klient in (gammal, ny):
        skriv(begar(klient), skarm)
        klient.get("/skarm/kod")
        REGISTER.glom()
    svar = gammal.post(f"/skarm/{skarm.adress}/puls", "{}", content_type="application/json")
    assert (svar.status_code, svar.json()) == (401, {"kopplad": False})
    assert ny.post(f"/skarm/{skarm.adress}/puls", "{}", content_type="application/json").json()["kopplad"]
    assert gammal.get("/skarm/").status_code == 200


def test_den_som_inte_hann_hamta_far_ge_plats(skarm: Skarm) -> None:
    sen, ny = enhet(), enhet()
    skriv(begar(sen), skarm)
    skriv(begar(ny), skarm)
    assert sen.get("/skarm/kod").status_code == 410
    assert ny.get("/skarm/kod").json()["skarm"] == f"/skarm/{skarm.adress}/"


def test_aterkallad_enhet_far_ingen_token_till_med_sin_gamla_kod(skarm: Skarm) -> None:
    klient = enhet()
    skriv(begar(klient), skarm)
    hemlighet = klient.cookies[VANTAR].value
    klient.get("/skarm/kod")
    aterkalla_koppling(skarm, konto("skarmansvarig"), VID)
    igen = enhet()
    igen.cookies[VANTAR] = hemlighet
    assert igen.get("/skarm/kod").status_code == 410
    with pytest.raises(NekadError, match="Ingen enhet"):
        aterkalla_koppling(skarm, konto("skarmansvarig"), VID)


def test_det_loggas(skarm: Skarm) -> None:
    skriv(begar(klient := enhet()), skarm)
    klient.get("/skarm/kod")
    aterkalla_koppling(skarm, konto("skarmansvarig"), VID)
    rader = ModelLogEntry.objects.filter(object_id=str(skarm.pk), timestamp=VID)
    assert set(rader.values_list("action", "user")) == {
        (Handelse.PARKOPPLAD, konto("skarmansvarig").pk),
        (Handelse.KOPPLING_ATERKALLAD, konto("skarmansvarig").pk),
    }


def test_den_som_gissar_stoppas_men_inte_den_som_hanger_manga_skarmar(skarm: Skarm) -> None:
    for _gang in range(FORSOK + 5):
        skriv(begar(enhet()), SkarmFactory())
    for _gang in range(FORSOK):
        with pytest.raises(NekadError, match="Ingen skärm visar"):
            skriv("CCCCCC", skarm)
    kod = begar(enhet())
    with pytest.raises(NekadError, match="för många försök"):
        skriv(kod, skarm)


def test_en_annan_webbplats_kan_inte_begara_koder_genom_en_besokare() -> None:
    svar = Client(headers={"Origin": "https://annan.example"}).post("/skarm/kod")
    assert svar.status_code == 403
    assert not Parkod.objects.exists()


def test_ett_nat_far_bara_sa_manga_koder() -> None:
    klient = enhet()
    koder = {begar(klient) for _gang in range(KODER)}
    assert len(koder) == KODER
    svar = klient.post("/skarm/kod")
    assert (svar.status_code, svar.headers["Retry-After"]) == (429, "600")


def test_kodens_tecken_liknar_inga_andra() -> None:
    assert not set(BOKSTAVER) & set("0O1IL2Z5S8BUDQAE")
    assert len({ny_kod() for _gang in range(50)}) == 50
    assert all(len(ny_kod()) == 6 for _gang in range(50))


def test_sidan_ar_publik_utan_session_och_svarar_pa_head() -> None:
    svar = Client().get("/skarm/")
    assert svar.status_code == 200
    assert not svar.cookies
    assert "no-store" in svar.headers["Cache-Control"]
    assert "Cookie" not in svar.headers.get("Vary", "")
    assert "<noscript>" in svar.content.decode()
    assert Client().head("/skarm/").status_code == 200


def test_klockan_tar_bort_koder_som_ingen_kan_anvanda(skarm: Skarm) -> None:
    begar(enhet())
    sist = VID + 15 * MINUT + dt.timedelta(hours=1)
    assert rensa_parkoder(sist) == ""
    assert rensa_parkoder(sist + dt.timedelta(seconds=1)) == "1 parkopplingskod"
    assert not Parkod.objects.exists()
