"""The association's details, its contact persons, the yearly answer, and the end of it."""

from __future__ import annotations

import datetime as dt

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from foreningsfabriker import VID, ForeningFactory, KontaktpersonFactory, kommun, publicerat
from ombudsinloggning import ombud_for, ombudsklient
from wagtail.models import ModelLogEntry

from patientforeningar.actions.avsluta_forening import ANGERTID
from patientforeningar.models import Forening, Kontaktperson

pytestmark = pytest.mark.django_db

ANDRA = reverse("portal_uppgifter_andra")


@pytest.fixture
def forening() -> Forening:
    return ForeningFactory(organisationsnummer="802002-4280")


@pytest.fixture
def ombud(forening: Forening) -> Client:
    return ombudsklient(ombud_for(forening))


def test_andringar_sparas_och_star_i_loggen(forening: Forening, ombud: Client) -> None:
    nytt = {"verksamhet": "Nu gör vi annat.", "webbplats": "example.se", "kommuner": [kommun("Boden").pk]}
    ombud.post(ANDRA, nytt)
    forening.refresh_from_db()
    assert (forening.verksamhet, forening.webbplats) == ("Nu gör vi annat.", "https://example.se")
    rad = ModelLogEntry.objects.for_instance(forening).get(action="forening.uppgifter_andrade")
    assert rad.data["andrat"]["kommuner"] == {"fran": ["Luleå"], "till": ["Boden"]}
    assert rad.data["andrat"]["verksamhet"]["till"] == "Nu gör vi annat."


def test_den_som_inte_andrar_nagot_loggas_inte(forening: Forening, ombud: Client) -> None:
    ombud.post(ANDRA, {"verksamhet": forening.verksamhet, "webbplats": "", "kommuner": [kommun().pk]})
    assert not ModelLogEntry.objects.for_instance(forening).exists()


def test_namn_och_nummer_andras_inte_av_foreningen(forening: Forening, ombud: Client) -> None:
    data = {"verksamhet": "Nytt.", "kommuner": [kommun().pk], "namn": "Annat", "organisationsnummer": "556036-0793"}
    ombud.post(ANDRA, data)
    namn = forening.namn
    forening.refresh_from_db()
    assert (forening.namn, forening.organisationsnummer) == (namn, "802002-4280")
    assert "kan bara regionen ändra" in ombud.get(reverse("portal_uppgifter")).content.decode()


def test_ett_personnummer_i_texten_godtas_inte(forening: Forening, ombud: Client) -> None:
    svar = ombud.post(ANDRA, {"verksamhet": "Ring 19121212-1212", "kommuner": [kommun().pk]})
    assert "personnummer" in svar.content.decode()
    assert forening.verksamhet == Forening.objects.get(pk=forening.pk).verksamhet


# --- Contact persons ----------------------------------------------------------------------------------------


KONTAKT = {"namn": "Exempel Person", "telefon": "070-174 06 05", "samtycke": "on"}


def test_en_kontaktperson_laggs_till_andras_och_tas_bort(forening: Forening, ombud: Client) -> None:
    ombud.post(reverse("portal_kontakt_ny"), {**KONTAKT, "offentlig": "on"})
    person = forening.kontaktpersoner.get()
    assert (person.namn, person.offentlig, person.samtycke is not None) == ("Exempel Person", True, True)
    ombud.post(reverse("portal_kontakt", args=[person.pk]), {**KONTAKT, "namn": "Exempel Annan"})
    person.refresh_from_db()
    assert (person.namn, person.offentlig) == ("Exempel Annan", False)
    ombud.post(reverse("portal_kontakt_ta_bort", args=[person.pk]))
    assert not forening.kontaktpersoner.exists()


@pytest.mark.parametrize(
    ("andring", "fel"),
    [
        ({"samtycke": ""}, "Fråga personen först"),
        ({"telefon": ""}, "Skriv ett telefonnummer eller en e-postadress"),
        ({"telefon": "12"}, "går att ringa"),
        ({"namn": "19121212-1212"}, "personnummer"),
        ({"tas_bort": "i morgon"}, "giltigt datum"),
    ],
)
def test_en_ofullstandig_kontaktperson_sparas_inte(
    forening: Forening, ombud: Client, andring: dict[str, str], fel: str
) -> None:
    svar = ombud.post(reverse("portal_kontakt_ny"), KONTAKT | andring)
    assert fel in svar.content.decode()
    assert not forening.kontaktpersoner.exists()


def test_kontaktpersonens_namn_star_inte_i_loggen(forening: Forening, ombud: Client) -> None:
    ombud.post(reverse("portal_kontakt_ny"), KONTAKT)
    ombud.post(reverse("portal_kontakt_ta_bort", args=[forening.kontaktpersoner.get().pk]))
    rader = ModelLogEntry.objects.for_instance(forening)
    assert [rad.action for rad in rader.order_by("pk")] == ["forening.uppgifter_andrade", "forening.kontakt_borttagen"]
    assert "Exempel Person" not in str(list(rader.values()))


def test_en_borttagen_kontaktperson_forsvinner_fran_det_som_visas(forening: Forening, ombud: Client) -> None:
    person = KontaktpersonFactory(forening=forening)
    inslag = publicerat(forening=forening, kontakt=person)
    ombud.post(reverse("portal_kontakt_ta_bort", args=[person.pk]))
    inslag.refresh_from_db()
    assert inslag.kontakt is None


def test_andras_kontaktpersoner_finns_inte(ombud: Client) -> None:
    person = KontaktpersonFactory()
    assert ombud.get(reverse("portal_kontakt", args=[person.pk])).status_code == 404
    assert ombud.post(reverse("portal_kontakt", args=[person.pk]), KONTAKT).status_code == 404
    assert ombud.post(reverse("portal_kontakt_ta_bort", args=[person.pk])).status_code == 404
    assert Kontaktperson.objects.filter(pk=person.pk).exists()


# --- Once a year ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("bekraftad", "fragas"),
    [(dt.date(2025, 6, 12), False), (dt.date(2025, 6, 11), True), (dt.date(2024, 1, 1), True)],
)
def test_fragan_stalls_en_manad_fore_arsdagen(bekraftad: dt.date, *, fragas: bool) -> None:
    forening = ForeningFactory(bekraftad=bekraftad)
    with time_machine.travel(VID, tick=False):
        html = ombudsklient(ombud_for(forening)).get("/forening/").content.decode()
    assert ("Stämmer uppgifterna om er?" in html) is fragas


def test_ett_tryck_bekraftar_och_visar_den_som_varit_dold(forening: Forening, ombud: Client) -> None:
    Forening.objects.filter(pk=forening.pk).update(dold=VID, bekraftad=dt.date(2025, 1, 1))
    with time_machine.travel(VID + dt.timedelta(days=1), tick=False):
        assert "Era sidor är dolda" in ombud.get("/forening/").content.decode()
        ombud.post(reverse("portal_uppgifter_bekrafta"))
        assert "Era sidor är dolda" not in ombud.get("/forening/").content.decode()
    forening.refresh_from_db()
    assert (forening.dold, forening.bekraftad) == (None, dt.date(2026, 5, 13))
    assert "forening.uppgifter_bekraftade" in ModelLogEntry.objects.for_instance(forening).values_list(
        "action", flat=True
    )


def test_att_bekrafta_ar_en_knapp(ombud: Client) -> None:
    assert ombud.get(reverse("portal_uppgifter_bekrafta")).status_code == 405


# --- The end --------------------------------------------------------------------------------------------------


def test_en_avslutad_forening_visas_inte_och_kan_aterupptas(forening: Forening, ombud: Client) -> None:
    with time_machine.travel(VID, tick=False):
        assert "Du kan ångra dig i 30 dagar" in ombud.get(reverse("portal_uppgifter_avsluta")).content.decode()
        ombud.post(reverse("portal_uppgifter_avsluta"))
        assert forening not in Forening.objects.visningsbara(VID)
        html = ombud.get("/forening/").content.decode()
        assert f"{forening.namn} är avslutad" in html
        assert ombud.get(reverse("portal_uppgifter"))["Location"] == "/forening/"
        ombud.post(reverse("portal_uppgifter_ateruppta", args=[forening.pk]))
        assert forening in Forening.objects.visningsbara(VID)


@pytest.mark.parametrize(("efter", "status"), [(ANGERTID, 302), (ANGERTID + dt.timedelta(seconds=1), 404)])
def test_angertiden_ar_trettio_dagar(forening: Forening, efter: dt.timedelta, status: int) -> None:
    ombud = ombud_for(forening)
    Forening.objects.filter(pk=forening.pk).update(avslutad=VID)
    with time_machine.travel(VID + efter, tick=False):
        svar = ombudsklient(ombud).post(reverse("portal_uppgifter_ateruppta", args=[forening.pk]))
    assert svar.status_code == status
    forening.refresh_from_db()
    assert (forening.avslutad is None) is (status == 302)


def test_ingen_annan_kan_ateruppta_den(ombud: Client) -> None:
    annan = ForeningFactory(avslutad=dt.datetime.now(dt.UTC))
    assert ombud.post(reverse("portal_uppgifter_ateruppta", args=[annan.pk])).status_code == 404


def test_en_ansokan_som_har_avslutats_vantar_inte_pa_regionen(ombud: Client, forening: Forening) -> None:
    Forening.objects.filter(pk=forening.pk).update(antagen=None)
    assert forening in Forening.objects.att_antaga()
    ombud.post(reverse("portal_uppgifter_avsluta"))
    assert forening not in Forening.objects.att_antaga()
