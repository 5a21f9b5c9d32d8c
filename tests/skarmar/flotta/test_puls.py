"""`/skarm/<id>/puls`: who may beat, what is taken, and what it costs."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

import pytest
import time_machine
from django.db import DatabaseError
from django.test import Client
from konton import konto
from skarmfabriker import VID, SkarmFactory, publicerad_bild

from skarmar.actions.aterkalla_koppling import aterkalla_koppling
from skarmar.flotta import kopplade
from skarmar.flotta.ko import KO
from skarmar.flotta.kopplade import OMLASNING, REGISTER, Register
from skarmar.flotta.skrivare import skriv_nu
from skarmar.flotta.token import KAKA, ny_token
from skarmar.models import Koppling, Puls, Skarm, Spelning

pytestmark = pytest.mark.django_db

BESKED = {
    "utgava": "2026-05-12.1",
    "spellista": '"abc"',
    "punkt": "skarmbild-1",
    "fel": "",
    "cachealder": 12,
    "klockfel": -2,
    "utan_natverk": True,
    "bredd": 1920,
    "hojd": 1080,
}


@pytest.fixture(autouse=True)
def klockan() -> Iterator[None]:
    with time_machine.travel(VID, tick=False):
        yield


@pytest.fixture
def skarm() -> Skarm:
    return SkarmFactory()


@pytest.fixture
def token(skarm: Skarm, koppla: Callable[..., str]) -> str:
    return koppla(skarm)


def test_det_skarmen_sager_star_i_flottan_nar_det_skrivits(skarm: Skarm, token: str, sla) -> None:
    assert sla(skarm, token, **BESKED).json() == {"kvitto": 0, "kopplad": True}
    assert not Puls.objects.exists()
    assert skriv_nu() == 1
    puls = Puls.objects.get(skarm=skarm)
    assert {namn: getattr(puls, namn) for namn in BESKED} == BESKED


def test_ett_slag_kostar_ingen_fraga_till_databasen(skarm: Skarm, token: str, sla, django_assert_num_queries) -> None:
    sla(skarm, token)
    with django_assert_num_queries(0):
        for nr in range(1, 50):
            assert sla(skarm, token, **BESKED, spelningar=[[nr, "skarmbild-1", "2026-05-12", 1]]).status_code == 200


@pytest.mark.parametrize("fel", ["", "okand", "en-annans"])
def test_utan_giltig_token_sags_att_enheten_inte_ar_kopplad(skarm: Skarm, koppla, sla, fel: str) -> None:
    tokens = {"": "", "okand": ny_token(), "en-annans": koppla(SkarmFactory())}
    svar = sla(skarm, tokens[fel], **BESKED)
    assert (svar.status_code, svar.json()) == (401, {"kopplad": False})
    assert skriv_nu() == 0


def test_en_aterkallad_enhet_far_veta_det_vid_nasta_slag(
    skarm: Skarm, token: str, sla, django_capture_on_commit_callbacks
) -> None:
    assert sla(skarm, token).status_code == 200
    with django_capture_on_commit_callbacks(execute=True):
        aterkalla_koppling(skarm, konto("skarmansvarig"), VID)
    assert sla(skarm, token).json() == {"kopplad": False}
    skriv_nu()
    assert not Puls.objects.exists(), "det som väntade när den återkallades räknas inte"


def test_en_aterkallelse_i_en_annan_process_biter_inom_en_halv_minut(skarm: Skarm, token: str) -> None:
    klocka = [0.0]
    annan = Register(nu=lambda: klocka[0])
    assert annan.sok(token) is not None
    Koppling.objects.filter(skarm=skarm).update(aterkallad=VID)
    klocka[0] = OMLASNING - 1
    assert annan.sok(token) is not None
    klocka[0] = OMLASNING
    assert annan.sok(token) is None


def test_en_enhet_som_kopplades_i_en_annan_process_slapps_in_genast(skarm: Skarm, koppla) -> None:
    annan = Register(nu=lambda: 0.0)
    assert annan.sok(ny_token()) is None
    token = koppla(skarm)
    assert annan.sok(token) == kopplade.Kopplad(Koppling.objects.get().pk, skarm.adress)


def test_medan_databasen_ar_borta_tas_slag_emot_av_dem_man_kanner(
    skarm: Skarm, token: str, sla, monkeypatch: pytest.MonkeyPatch
) -> None:
    sla(skarm, token)
    REGISTER.glom()

    def borta(**_villkor: str) -> None:
        raise DatabaseError

    monkeypatch.setattr(kopplade, "_rader", borta)
    assert sla(skarm, token).status_code == 200
    svar = sla(skarm, ny_token())
    assert svar.status_code == 503
    assert svar.headers["Retry-After"]


def test_kakan_fornyas_en_gang_om_dagen(skarm: Skarm, token: str, sla) -> None:
    assert sla(skarm, token).cookies[KAKA].value == token
    assert KAKA not in sla(skarm, token).cookies


def test_bara_post_och_bara_sma_objekt(skarm: Skarm, token: str) -> None:
    klient = Client()
    klient.cookies[KAKA] = token
    adress = f"/skarm/{skarm.adress}/puls"
    assert klient.get(adress).status_code == 405
    stort = json.dumps({"fel": "x" * 65_536})
    for kropp, status in ((stort, 413), ("", 413), ("{", 400), ("[]", 400), ("[" * 9000, 400), (b"\xff\xfe", 400)):
        assert klient.post(adress, kropp, content_type="application/json").status_code == status
    assert KO.tom() == []


def test_kvittot_galler_det_som_star_i_databasen(skarm: Skarm, token: str, sla) -> None:
    bild = publicerad_bild()
    rader = [[nr, f"skarmbild-{bild.pk}", "2026-05-12", 2] for nr in (1, 2, 3)]
    assert sla(skarm, token, spelningar=rader).json()["kvitto"] == 0
    assert sla(skarm, token, spelningar=rader).json()["kvitto"] == 0
    skriv_nu()
    assert Spelning.objects.get().antal == 6
    assert sla(skarm, token, spelningar=rader).json()["kvitto"] == 3
    skriv_nu()
    assert Spelning.objects.get().antal == 6


def test_den_som_svarar_laser_varken_session_eller_konto(skarm: Skarm, token: str, sla) -> None:
    svar = sla(skarm, token)
    assert set(svar.cookies) == {KAKA}
    assert "no-store" in svar.headers["Cache-Control"]
    assert "Vary" not in svar.headers or "Cookie" not in svar.headers["Vary"]


def test_ingen_adress_sparas(skarm: Skarm, token: str, sla) -> None:
    klient = Client(REMOTE_ADDR="198.51.100.77")
    klient.cookies[KAKA] = token
    klient.post(f"/skarm/{skarm.adress}/puls", json.dumps(BESKED), content_type="application/json")
    skriv_nu()
    for modell in (Puls, Koppling, Spelning):
        assert "198.51.100.77" not in str(list(modell.objects.values()))
