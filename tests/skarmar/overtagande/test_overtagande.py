"""Takeovers: who may, what they must type, who is told, and how they end."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
import time_machine
from brevlador import brevet_till, till
from django.test import Client
from django.utils import timezone
from konton import inloggad, konto
from skarmfabriker import VID, SkarmFactory, plats
from wagtail.models import ModelLogEntry

from patientinfo.granskning.fyra_ogon import NekadError
from patientinfo.models import Plats
from skarmar.actions.avsluta_overtagande import avsluta_overtagande
from skarmar.actions.ta_over import ta_over
from skarmar.models import Overtagande
from skarmar.urval.klocka import visas
from skarmar.urval.program import spellista

pytestmark = pytest.mark.django_db

TIMME = dt.timedelta(hours=1)
SEKUND = dt.timedelta(seconds=1)
TEXT = "Brandlarmet går. Lämna byggnaden och samlas på parkeringen."


def taget(**annat: Any) -> Overtagande:
    fakta = {
        "platser": [plats()],
        "rubrik": "Lämna byggnaden",
        "text": TEXT,
        "avsandare": "Region Norrbotten",
        "slutar": VID + 2 * TIMME,
        "av": konto("skarmansvarig"),
        "vid": VID,
    } | annat
    return ta_over(**fakta)


# --- Doing it -------------------------------------------------------------------------------------------


def test_meddelandet_fyller_skarmarna_i_tradet_och_inga_andra_till_sitt_slut() -> None:
    har, dar = SkarmFactory(), SkarmFactory(plats=plats("Kalix"))
    taget(platser=[plats("Luleå"), plats()])
    lulea = SkarmFactory(plats=plats("Luleå"))
    for skarm in (har, lulea):
        assert getattr(visas(spellista(skarm, VID), VID), "rubrik", "") == "Lämna byggnaden"
        efter = visas(spellista(skarm, VID), VID + 2 * TIMME)
        assert getattr(efter, "rubrik", "") != "Lämna byggnaden"
    assert not spellista(dar, VID).meddelanden


def test_en_plats_inuti_en_vald_behovs_inte() -> None:
    lanet = Plats.objects.get(slug="lanet")
    assert [ett.pk for ett in taget(platser=[plats(), lanet]).platser.all()] == [lanet.pk]


@pytest.mark.parametrize("roll", ["redaktor", "granskare", "foreningsgranskare"])
def test_den_som_inte_har_ratten_kan_det_inte(roll: str) -> None:
    with pytest.raises(NekadError):
        taget(av=konto(roll))
    assert not Overtagande.objects.exists()


@pytest.mark.parametrize("slutar", [VID, VID - SEKUND, VID + 24 * TIMME + SEKUND])
def test_slutet_ligger_inom_ett_dygn(slutar: dt.datetime) -> None:
    with pytest.raises(NekadError):
        taget(slutar=slutar)


def test_ett_helt_dygn_gar() -> None:
    assert taget(slutar=VID + 24 * TIMME).pk


def test_det_som_inte_gar_att_lasa_pa_fem_meter_tas_inte_emot() -> None:
    with pytest.raises(NekadError, match="5 meters håll"):
        taget(text="Lämna byggnaden genom närmaste utgång. " * 15)


def test_alla_andra_med_ratten_far_veta_det_genast_med_en_lank_att_avsluta() -> None:
    ett = taget()
    assert till("Skärmar tas över") == {"Skärmar tas över": ["admin@example.se"]}
    brev = brevet_till("admin@example.se")
    assert f"/redaktion/skarmar/overtaganden/{ett.pk}/" in brev.body
    assert "Lämna byggnaden" in brev.body
    assert "Sunderby sjukhus" in brev.subject


# --- Ending it ------------------------------------------------------------------------------------------


def test_en_annan_kan_avsluta_det_och_den_forsta_far_veta_det() -> None:
    ett = taget()
    avsluta_overtagande(ett, konto("administrator"), VID + SEKUND)
    ett.refresh_from_db()
    assert (ett.avslutat, ett.avslutat_av) == (VID + SEKUND, konto("administrator"))
    assert till("Övertagande avslutat") == {"Övertagande avslutat": ["skarmansvarig@example.se"]}
    handelser = ModelLogEntry.objects.for_instance(ett).order_by("timestamp").values_list("action", flat=True)
    assert list(handelser) == ["skarm.overtagande", "skarm.overtagande_avslutat"]


def test_att_avsluta_tva_ganger_ar_som_en() -> None:
    ett = taget()
    for sekunder in (1, 2):
        avsluta_overtagande(ett, konto("administrator"), VID + sekunder * SEKUND)
    ett.refresh_from_db()
    assert ett.avslutat == VID + SEKUND
    assert len(till("Övertagande avslutat")["Övertagande avslutat"]) == 1


def test_den_som_inte_har_ratten_avslutar_inget() -> None:
    ett = taget()
    with pytest.raises(NekadError):
        avsluta_overtagande(ett, konto("redaktor"), VID)


def test_det_slutar_av_sig_sjalvt() -> None:
    ett = taget()
    assert Overtagande.objects.gallande(ett.slutar - SEKUND).exists()
    assert not Overtagande.objects.gallande(ett.slutar).exists()
    avsluta_overtagande(ett, konto("administrator"), ett.slutar)
    ett.refresh_from_db()
    assert ett.avslutat is None


# --- The pages ------------------------------------------------------------------------------------------


def formular(**andringar: Any) -> dict[str, Any]:
    return {
        "platser": [plats().pk],
        "rubrik": "Lämna byggnaden",
        "text": TEXT,
        "adress": "",
        "slutar": "2026-05-12 14:00",
        "steg": "granska",
    } | andringar


@pytest.fixture
def klient() -> Client:
    return inloggad("skarmansvarig")


@pytest.fixture(autouse=True)
def _nu() -> Any:
    with time_machine.travel(VID, tick=False):
        yield


NYTT = "/redaktion/skarmar/overtaganden/nytt/"


def test_forst_visas_hur_det_blir_och_pa_hur_manga_skarmar(klient: Client) -> None:
    SkarmFactory()
    SkarmFactory(i_bruk=False)
    antal = plats().skarmar.filter(i_bruk=True).count()
    svar = klient.post(NYTT, formular())
    assert svar.context["antal"] == antal
    html = svar.content.decode()
    assert "Skriv ”Sunderby sjukhus” för att ta över" in html
    assert html.count('<svg class="ingrepp-skylt') == 2
    assert not Overtagande.objects.exists()


@pytest.mark.parametrize("namn", ["", "Sunderby", "Kalix sjukhus"])
def test_utan_ratt_namn_tas_inget_over(klient: Client, namn: str) -> None:
    svar = klient.post(NYTT, formular(steg="bekrafta", namn=namn))
    assert "Det stämmer inte" in svar.content.decode()
    assert not Overtagande.objects.exists()


@pytest.mark.parametrize("namn", ["Sunderby sjukhus", "  sunderby  SJUKHUS "])
def test_med_ratt_namn_tas_skarmarna_over(klient: Client, namn: str) -> None:
    svar = klient.post(NYTT, formular(steg="bekrafta", namn=namn))
    assert svar.status_code == 302
    ett = Overtagande.objects.get()
    assert (ett.av, ett.slutar, ett.avsandare) == (konto("skarmansvarig"), VID + 2 * TIMME, "Region Norrbotten")


def test_flera_platser_skrivs_alla(klient: Client) -> None:
    tva = formular(platser=[plats("Kalix").pk, plats("Boden").pk], steg="bekrafta")
    assert klient.post(NYTT, {**tva, "namn": "Kalix"}).status_code == 200
    assert klient.post(NYTT, {**tva, "namn": "kalix, boden"}).status_code == 302


def test_andra_leder_tillbaka_med_allt_som_stod_dar(klient: Client) -> None:
    html = klient.post(NYTT, formular(steg="andra")).content.decode()
    assert TEXT in html
    assert "data-kontroll" in html


@pytest.mark.parametrize(
    ("falt", "varde", "text"),
    [
        ("platser", [], "Välj minst en plats."),
        ("slutar", "2026-05-12 11:00", "Den tiden har redan varit."),
        ("slutar", "2026-05-14 12:00", "Välj ett slut inom ett dygn."),
        ("slutar", "i morgon", "giltig"),
        ("text", "Ring 19121212-1212", "personnummer"),
        ("text", "Lämna byggnaden genom närmaste utgång. " * 15, "5 meters håll"),
        ("adress", "javascript:alert(1)", "hela webbadressen"),
    ],
)
def test_fel_sags_vid_faltet(klient: Client, falt: str, varde: Any, text: str) -> None:
    svar = klient.post(NYTT, formular(**{falt: varde, "steg": "bekrafta", "namn": "Sunderby sjukhus"}))
    assert svar.status_code == 200
    assert text in str(svar.context["form"].errors[falt])
    assert not Overtagande.objects.exists()


def test_kontrollen_sager_hur_det_blir_medan_man_skriver(klient: Client) -> None:
    svar = klient.post("/redaktion/skarmar/overtaganden/kontroll/", formular())
    assert "Det går att läsa på 5 meters håll." in svar.content.decode()
    svar = klient.post("/redaktion/skarmar/overtaganden/kontroll/", formular(text="Lämna byggnaden. " * 40))
    assert "error-message" in svar.content.decode()


def test_lanken_i_brevet_visar_det_och_avslutar_det() -> None:
    ett = taget()
    admin = inloggad("administrator")
    sidan = f"/redaktion/skarmar/overtaganden/{ett.pk}/"
    assert "Avsluta nu" in admin.get(sidan).content.decode()
    assert admin.post(sidan).status_code == 302
    ett.refresh_from_db()
    assert ett.avslutat_av == konto("administrator")
    assert "Avsluta nu" not in admin.get(sidan).content.decode()


def test_det_som_pagar_star_forst_pa_startsidan_for_alla_och_avslutas_av_dem_som_kan() -> None:
    ett = taget()
    for roll, far in (("redaktor", False), ("administrator", True)):
        html = inloggad(roll).get("/redaktion/").content.decode()
        assert "Lämna byggnaden" in html
        assert (f"/redaktion/skarmar/overtaganden/{ett.pk}/" in html) is far
    Overtagande.objects.update(slutar=timezone.now() + SEKUND, borjar=timezone.now() - TIMME)
    with time_machine.travel(VID + SEKUND, tick=False):
        assert "Lämna byggnaden" not in inloggad("redaktor").get("/redaktion/").content.decode()


def test_listan_sager_vad_som_pagar_och_vad_som_har_varit(klient: Client) -> None:
    avsluta_overtagande(taget(rubrik="Vattnet är avstängt"), konto("administrator"), VID)
    taget()
    svar = klient.get("/redaktion/skarmar/overtaganden/")
    assert [ett.rubrik for ett in svar.context["pagar"]] == ["Lämna byggnaden"]
    assert [ett.rubrik for ett in svar.context["tidigare"]] == ["Vattnet är avstängt"]
    assert "VMA hämtas inte" in svar.content.decode()
