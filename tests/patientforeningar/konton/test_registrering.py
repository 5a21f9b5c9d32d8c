"""Registering an association: what is asked, what is refused, and when the application counts."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
import time_machine
from django.conf import LazySettings
from django.core import mail
from django.test import Client
from django.urls import reverse
from foreningsfabriker import VID, ForeningFactory, kommun
from ombudsinloggning import inloggad_som, koden, ombud_for, ombudsklient
from wagtail.models import ModelLogEntry

from patientforeningar.actions.ansok import ansok
from patientforeningar.konton.formular.ansokan import AnsokanForm
from patientforeningar.konton.rensning import rensa_obekraftade
from patientforeningar.models import Forening, Kontaktperson
from patientinfo.models import Konto

pytestmark = pytest.mark.django_db

SIDA, KOD = reverse("portal_registrera"), reverse("portal_registrera_kod")
EPOST = "ny@example.se"


def ifyllt(**andringar: Any) -> dict[str, Any]:
    """What a careful person sends, who took some time to write it."""
    with time_machine.travel(dt.datetime.now(dt.UTC) - dt.timedelta(minutes=3)):
        oppnat = AnsokanForm()["oppnat"].value()
    return {
        "namn": "Exempelföreningen",
        "organisationsnummer": "802002-4280",
        "kommuner": [kommun("Luleå").pk, kommun("Boden").pk],
        "verksamhet": "Vi träffas och stöttar varandra.",
        "hemsida": "example.se",
        "kontakt": "Exempel Person",
        "epost": EPOST,
        "telefon": "070-174 06 05",
        "offentlig": "on",
        "samtycke": "on",
        "oppnat": oppnat,
    } | andringar


def felen(client: Client, **andringar: Any) -> dict[str, list[str]]:
    """What is wrong with a form, by field."""
    svar = client.post(SIDA, ifyllt(**andringar))
    assert svar.status_code == 200
    return {falt: list(fel) for falt, fel in svar.context["form"].errors.items()}


def handelser(forening: Forening) -> list[str]:
    """What the log tells of the association."""
    return list(
        ModelLogEntry.objects.for_instance(forening).order_by("timestamp", "pk").values_list("action", flat=True)
    )


def test_ansokan_kommer_in_nar_koden_ar_skriven(client: Client) -> None:
    assert client.post(SIDA, ifyllt())["Location"] == KOD
    forening = Forening.objects.get(namn="Exempelföreningen")
    assert (forening.bekraftad_adress, handelser(forening)) == (None, [])
    assert forening not in Forening.objects.att_antaga()
    assert not Konto.objects.filter(email=EPOST).exists()

    svar = client.post(KOD, {"kod": koden()}, follow=True)
    forening.refresh_from_db()
    assert forening in Forening.objects.att_antaga()
    assert handelser(forening) == ["forening.ansokt", "forening.bekraftad_adress"]
    assert "Ansökan har kommit in" in svar.content.decode()
    assert inloggad_som(client) == EPOST
    konto = Konto.objects.get(email=EPOST)
    assert (konto.get_full_name(), konto.has_usable_password()) == ("Exempel Person", False)
    assert forening.ombud.aktiva().get().konto == konto


def test_det_som_fylldes_i_ar_det_som_sparas(client: Client) -> None:
    client.post(SIDA, ifyllt(organisationsnummer="8020024280"))
    forening = Forening.objects.get(namn="Exempelföreningen")
    assert forening.organisationsnummer == "802002-4280"
    assert forening.webbplats == "https://example.se"
    assert {rad.namn for rad in forening.kommuner.all()} == {"Luleå", "Boden"}
    assert forening.samtycke is not None
    kontakt = forening.kontaktpersoner.get()
    assert (kontakt.namn, kontakt.epost, kontakt.offentlig) == ("Exempel Person", EPOST, True)
    assert kontakt.samtycke is not None


def test_granskarna_far_brev_forst_nar_adressen_ar_bekraftad(client: Client) -> None:
    client.post(SIDA, ifyllt())
    assert [brev.to for brev in mail.outbox] == [[EPOST]]
    client.post(KOD, {"kod": koden()})
    assert ["foreningsgranskare1@example.se"] in [brev.to for brev in mail.outbox]


@pytest.mark.parametrize(
    ("falt", "varde", "fel"),
    [
        ("namn", "", "Skriv föreningens namn"),
        ("namn", "Föreningen 19121212-1212", "personnummer"),
        ("organisationsnummer", "802002-4281", "Numret stämmer inte"),
        ("organisationsnummer", "802002", "Numret stämmer inte"),
        ("organisationsnummer", "121212-1212", "Numret stämmer inte"),
        ("kommuner", [], "Välj minst en kommun"),
        ("verksamhet", "Ring 19121212-1212", "personnummer"),
        ("verksamhet", "x" * 1001, "högst 1000 tecken"),
        ("hemsida", "inte en adress", "adress"),
        ("hemsida", "javascript:alert(1)", "adress"),
        ("kontakt", "", "Skriv ditt namn"),
        ("epost", "ingen adress", "e-postadress"),
        ("telefon", "12", "telefonnummer"),
        ("samtycke", "", "Kryssa i rutan"),
    ],
)
def test_det_som_ar_fel_sags_vid_faltet_och_inget_sparas(client: Client, falt: str, varde: Any, fel: str) -> None:
    (text,) = felen(client, **{falt: varde})[falt]
    assert fel in text
    assert not Forening.objects.filter(namn="Exempelföreningen").exists()
    assert mail.outbox == []


def test_utan_organisationsnummer_behovs_ett_skal(client: Client) -> None:
    assert "berätta varför" in felen(client, organisationsnummer="")["organisationsnummer"][0]
    svar = client.post(SIDA, ifyllt(organisationsnummer="", utan_organisationsnummer="Vi är nystartade."))
    assert svar["Location"] == KOD
    assert Forening.objects.get(namn="Exempelföreningen").utan_organisationsnummer == "Vi är nystartade."


def test_det_som_skrevs_finns_kvar_nar_nagot_ar_fel(client: Client) -> None:
    html = client.post(SIDA, ifyllt(samtycke="", verksamhet="Det här skrev jag.")).content.decode()
    assert "Det här skrev jag." in html
    assert 'href="#id_samtycke"' in html


def test_en_faltfylld_falla_ger_samma_svar_men_ingenting_hander(client: Client) -> None:
    assert client.post(SIDA, ifyllt(webbplats="https://example.com"))["Location"] == KOD
    assert not Forening.objects.filter(namn="Exempelföreningen").exists()
    assert mail.outbox == []


def test_den_som_fyller_i_pa_ett_ogonblick_far_vanta_och_skicka_igen(client: Client) -> None:
    oppnat = AnsokanForm()["oppnat"].value()
    assert "väldigt fort" in felen(client, oppnat=oppnat)["oppnat"][0]
    with time_machine.travel(dt.datetime.now(dt.UTC) + dt.timedelta(seconds=5)):
        assert client.post(SIDA, ifyllt(oppnat=oppnat))["Location"] == KOD


def test_en_pahittad_tid_godtas_inte_men_nasta_forsok_gar_bra(client: Client) -> None:
    svar = client.post(SIDA, ifyllt(oppnat="hittepå"))
    nytt = svar.context["form"]["oppnat"].value()
    assert "oppnat" in svar.context["form"].errors
    with time_machine.travel(dt.datetime.now(dt.UTC) + dt.timedelta(seconds=5)):
        assert client.post(SIDA, ifyllt(oppnat=nytt))["Location"] == KOD


# --- The code -----------------------------------------------------------------------------------------


def test_tre_fel_koder_och_ansokan_far_fyllas_i_igen(client: Client) -> None:
    client.post(SIDA, ifyllt())
    ratt = koden()
    for _forsok in range(2):
        assert "Koden stämmer inte" in client.post(KOD, {"kod": "0000-0000"}).content.decode()
    assert "Fyll i ansökan igen" in client.post(KOD, {"kod": "0000-0000"}).content.decode()
    client.post(KOD, {"kod": ratt})
    assert not Konto.objects.filter(email=EPOST).exists()


@pytest.mark.parametrize(("sekunder", "inne"), [(599, EPOST), (601, "")])
def test_koden_galler_i_tio_minuter(client: Client, sekunder: int, inne: str) -> None:
    with time_machine.travel(VID, tick=False) as klocka:
        client.post(SIDA, ifyllt())
        klocka.move_to(VID + dt.timedelta(seconds=sekunder))
        client.post(KOD, {"kod": koden()})
        assert inloggad_som(client) == inne


def test_en_annan_webblasare_kommer_ingenvart_med_koden(client: Client) -> None:
    client.post(SIDA, ifyllt())
    annan = Client()
    annan.post(KOD, {"kod": koden()})
    assert inloggad_som(annan) == ""
    assert not Forening.objects.att_antaga().filter(namn="Exempelföreningen").exists()


def test_koden_star_inte_i_sessionen(client: Client, settings: LazySettings) -> None:
    settings.DEMO = False
    client.post(SIDA, ifyllt())
    assert koden() not in str(dict(client.session))


# --- Addresses and names that are known already --------------------------------------------------------


@pytest.mark.parametrize("epost", ["ombud@example.se", "redaktor@example.se"])
def test_en_kand_adress_ger_samma_svar_som_en_okand(epost: str, settings: LazySettings) -> None:
    settings.DEMO = False
    ombud_for(ForeningFactory())

    def svaren(adress: str, namn: str) -> list[tuple[int, str]]:
        klient = Client()
        svar = [klient.post(SIDA, ifyllt(epost=adress, namn=namn)), klient.get(KOD)]
        texter = [ett.content.decode().replace(adress, "…") for ett in svar]
        return [(ett.status_code, text.split("csrfmiddlewaretoken")[0]) for ett, text in zip(svar, texter, strict=True)]

    assert svaren(epost, "Ena föreningen") == svaren(EPOST, "Andra föreningen")
    assert [brev.to for brev in mail.outbox] == [[epost], [EPOST]]


def test_ett_ombud_kan_registrera_en_forening_till(client: Client) -> None:
    konto = ombud_for(ForeningFactory(), EPOST)
    client.post(SIDA, ifyllt())
    client.post(KOD, {"kod": koden()})
    assert konto.ombudsuppdrag.aktiva().count() == 2


def test_den_som_arbetar_pa_regionen_blir_ombud_men_slapps_inte_in_av_koden(client: Client) -> None:
    client.post(SIDA, ifyllt(epost="redaktor@example.se"))
    svar = client.post(KOD, {"kod": koden()}, follow=True)
    assert "Logga in i redaktionen" in svar.content.decode()
    assert inloggad_som(client) == ""
    assert Forening.objects.att_antaga().get(namn="Exempelföreningen").ombud.get().konto.email == "redaktor@example.se"


def test_ett_namn_som_finns_kan_inte_tas(client: Client) -> None:
    ForeningFactory(namn="Exempelföreningen")
    assert "Det finns redan en förening" in felen(client, namn="exempelföreningen")["namn"][0]


def test_en_obekraftad_ansokan_med_samma_namn_ger_plats(client: Client) -> None:
    client.post(SIDA, ifyllt(epost="forst@example.se"))
    assert client.post(SIDA, ifyllt())["Location"] == KOD
    assert Forening.objects.get(namn="Exempelföreningen").kontaktpersoner.get().epost == EPOST


@pytest.mark.parametrize(
    ("namn", "slug"), [("Kalender", "foreningen-kalender"), ("Åkö & Ön!", "ako-on"), ("!!!", "forening")]
)
def test_adressen_krockar_inte_med_sidor_som_finns(namn: str, slug: str) -> None:
    forening = Forening(namn=namn, verksamhet="Prov")
    ansok(forening, [kommun()], Kontaktperson(namn="Exempel", epost=EPOST), VID)
    assert forening.slug == slug


def test_tva_namn_som_liknar_varandra_far_varsin_adress() -> None:
    for namn, slug in (("Hjärt-Lung", "hjart-lung"), ("Hjärt Lung", "hjart-lung-2"), ("Hjart lung", "hjart-lung-3")):
        forening = Forening(namn=namn, verksamhet="Prov", bekraftad_adress=VID)
        ansok(forening, [kommun()], Kontaktperson(namn="Exempel", epost=EPOST), VID)
        assert forening.slug == slug


# --- What is not confirmed goes -------------------------------------------------------------------------


@pytest.mark.parametrize(("efter", "kvar"), [(dt.timedelta(days=7, seconds=-1), True), (dt.timedelta(days=7), False)])
def test_en_obekraftad_ansokan_tas_bort_efter_sju_dagar(efter: dt.timedelta, *, kvar: bool) -> None:
    forening = Forening(namn="Obekräftad", verksamhet="Prov")
    ansok(forening, [kommun()], Kontaktperson(namn="Exempel", epost=EPOST), VID)
    bekraftad = ForeningFactory(ansokt=VID, antagen=None)
    rensa_obekraftade(VID + efter)
    assert Forening.objects.filter(pk=forening.pk).exists() is kvar
    assert Kontaktperson.objects.filter(epost=EPOST).exists() is kvar
    assert Forening.objects.filter(pk=bekraftad.pk).exists()


def test_koden_till_en_ansokan_som_har_tagits_bort_sager_vad_man_gor(client: Client) -> None:
    client.post(SIDA, ifyllt())
    Forening.objects.filter(namn="Exempelföreningen").delete()
    assert "Fyll i ansökan igen" in client.post(KOD, {"kod": koden()}).content.decode()


def test_den_avbojda_far_lasa_varfor() -> None:
    from patientforeningar.actions.avboj import avboj  # noqa: PLC0415

    forening = ForeningFactory(antagen=None)
    avboj(forening, Konto.objects.get(email="admin@example.se"), VID, text="Ni är ett företag.")
    html = ombudsklient(ombud_for(forening)).get("/forening/").content.decode()
    assert "Regionen sa nej till ansökan" in html
    assert "Ni är ett företag." in html
