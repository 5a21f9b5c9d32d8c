"""Signing in: by code, for those who have no other key; the same answer to everybody."""

from __future__ import annotations

import datetime as dt

import pytest
import time_machine
from allauth.account.models import EmailAddress
from django.conf import LazySettings
from django.contrib.auth.models import Group
from django.core import mail
from django.test import Client
from django.urls import NoReverseMatch, reverse
from foreningsfabriker import ForeningFactory
from konton import konto
from ombudsinloggning import be_om_kod, inloggad_som, koden, logga_in, ombud_for, ombudsklient

from patientforeningar.konton.inloggning import loggar_in_med_kod
from patientinfo.models import Konto
from patientinfo.rollnamn import FORENINGSGRANSKARE

pytestmark = pytest.mark.django_db

OMBUD, OKAND, PERSONAL = "ombud@example.se", "ingen@example.se", "redaktor@example.se"
LOGGA_IN, KOD = reverse("portal_logga_in"), reverse("account_confirm_login_code")


@pytest.fixture(autouse=True)
def ombud() -> Konto:
    return ombud_for(ForeningFactory())


@pytest.fixture
def skarpt(settings: LazySettings) -> None:
    """As in production, where no page shows a code."""
    settings.DEMO = False


def test_koden_slapper_in_och_leder_till_foreningens_sidor(client: Client) -> None:
    svar = logga_in(client, OMBUD)
    assert (svar.status_code, svar["Location"]) == (302, "/forening/")
    assert client.get("/forening/").status_code == 200
    assert inloggad_som(client) == OMBUD


def test_koden_gar_att_skriva_utan_bindestreck_och_med_mellanslag(client: Client) -> None:
    be_om_kod(client, OMBUD.upper())
    client.post(KOD, {"code": f" {koden().replace('-', ' ')} "})
    assert inloggad_som(client) == OMBUD


def test_den_som_kom_fran_en_annan_sida_kommer_tillbaka_dit(client: Client) -> None:
    svar = client.get("/forening/ombud/")
    assert svar["Location"] == f"{LOGGA_IN}?next=/forening/ombud/"
    assert logga_in(client, OMBUD, next="/forening/ombud/")["Location"] == "/forening/ombud/"


def test_ingen_skickas_till_en_frammande_webbplats(client: Client) -> None:
    assert logga_in(client, OMBUD, next="https://example.com/")["Location"] == "/forening/"


def test_tre_fel_koder_och_den_ratta_galler_inte_mer(client: Client) -> None:
    be_om_kod(client, OMBUD)
    ratt = koden()
    for _forsok in range(2):
        assert "Koden stämmer inte" in client.post(KOD, {"code": "0000-0000"}).content.decode()
    assert client.post(KOD, {"code": "0000-0000"})["Location"] == LOGGA_IN
    assert client.post(KOD, {"code": ratt})["Location"] == LOGGA_IN
    assert inloggad_som(client) == ""


@pytest.mark.parametrize(("sekunder", "inne"), [(599, OMBUD), (601, "")])
def test_koden_galler_i_tio_minuter(client: Client, sekunder: int, inne: str) -> None:
    borjan = dt.datetime(2026, 5, 12, 10, 0, tzinfo=dt.UTC)
    with time_machine.travel(borjan, tick=False) as klocka:
        be_om_kod(client, OMBUD)
        klocka.move_to(borjan + dt.timedelta(seconds=sekunder))
        client.post(KOD, {"code": koden()})
        assert inloggad_som(client) == inne


def test_en_gammal_kod_sager_vad_man_gor(client: Client) -> None:
    svar = client.get(KOD, follow=True)
    assert svar.redirect_chain == [(LOGGA_IN, 302)]
    assert "Koden gäller inte längre" in svar.content.decode()


def test_en_ny_kod_ersatter_den_gamla(client: Client) -> None:
    be_om_kod(client, OMBUD)
    gammal = koden()
    be_om_kod(client, OMBUD)
    assert koden() != gammal
    client.post(KOD, {"code": gammal})
    assert inloggad_som(client) == ""
    client.post(KOD, {"code": koden()})
    assert inloggad_som(client) == OMBUD


# --- Nobody learns which addresses have accounts ------------------------------------------------------


@pytest.mark.usefixtures("skarpt")
@pytest.mark.parametrize("epost", [OKAND, PERSONAL])
def test_svaret_ar_detsamma_for_alla_adresser(epost: str) -> None:
    def svaren(adress: str) -> list[tuple[int, str, str]]:
        klient = Client()
        svar = [
            be_om_kod(klient, adress),
            klient.get(KOD),
            *(klient.post(KOD, {"code": "0000-0000"}) for _forsok in range(3)),
            klient.get(LOGGA_IN),
        ]
        return [(ett.status_code, ett.get("Location", ""), _utan_nyckel(ett.content.decode(), adress)) for ett in svar]

    assert svaren(epost) == svaren(OMBUD)
    assert [brev.to for brev in mail.outbox] == [[epost], [OMBUD]]


@pytest.mark.usefixtures("skarpt")
def test_en_ny_kod_skickas_lika_for_kand_och_okand_adress(client: Client) -> None:
    for epost in (OKAND, OMBUD):
        be_om_kod(client, epost)
        client.post(KOD, {"action": "resend"})
        be_om_kod(client, epost)
    assert [brev.to[0] for brev in mail.outbox] == [OKAND, OKAND, OMBUD, OMBUD]


def test_den_som_inte_har_nagot_konto_far_veta_det_i_brevet(client: Client) -> None:
    for epost in (OKAND, PERSONAL):
        be_om_kod(client, epost)
        (brev,) = mail.outbox
        assert "hör inte till något ombud" in brev.body
        assert "/redaktion/" in brev.body
        mail.outbox.clear()


def test_ett_avstangt_konto_far_ingen_kod(client: Client, ombud: Konto) -> None:
    Konto.objects.filter(pk=ombud.pk).update(is_active=False)
    be_om_kod(client, OMBUD)
    assert "hör inte till något ombud" in mail.outbox[0].body


# --- A code alone opens nothing at the region ---------------------------------------------------------


def test_den_som_har_losenord_kommer_inte_in_med_kod(client: Client) -> None:
    be_om_kod(client, PERSONAL)
    assert inloggad_som(client) == ""
    assert not loggar_in_med_kod(konto("redaktor"))


def test_den_som_fick_losenord_efter_koden_kommer_inte_in_med_den(client: Client, ombud: Konto) -> None:
    be_om_kod(client, OMBUD)
    ombud.set_password("ett nytt")
    ombud.save()
    assert client.post(KOD, {"code": koden()})["Location"] == LOGGA_IN
    assert inloggad_som(client) == ""


def test_en_session_fran_en_kod_slutar_nar_kontot_far_en_roll_hos_regionen(ombud: Konto) -> None:
    klient = ombudsklient(ombud)
    assert klient.get("/forening/").status_code == 200
    ombud.groups.add(Group.objects.get(name=FORENINGSGRANSKARE))
    assert klient.get("/forening/")["Location"].startswith(LOGGA_IN)
    assert klient.get("/redaktion/")["Location"].startswith("/redaktion/login/")


def test_redaktionens_inloggning_ar_som_forut(client: Client) -> None:
    svar = client.post("/redaktion/login/", {"username": PERSONAL, "password": "demo"})
    assert svar.status_code == 302
    assert client.get("/redaktion/").status_code == 200


def test_ett_ombud_kommer_inte_in_i_redaktionen_med_tomt_losenord(client: Client) -> None:
    for losenord in ("", "!", "demo"):
        client.post("/redaktion/login/", {"username": OMBUD, "password": losenord})
        assert inloggad_som(client) == ""


def test_den_som_ar_bade_personal_och_ombud_loggar_in_i_redaktionen_och_nar_foreningens_sidor(client: Client) -> None:
    ombud_for(ForeningFactory(namn="Dubbelföreningen"), PERSONAL)
    client.post("/redaktion/login/", {"username": PERSONAL, "password": "demo"})
    assert "Dubbelföreningen" in client.get("/forening/").content.decode()


# --- Passwords and addresses are not to be had ---------------------------------------------------------


def test_ingen_kan_ge_ett_ombudskonto_ett_losenord(client: Client, ombud: Konto) -> None:
    client.post("/redaktion/password_reset/", {"email": OMBUD})
    assert mail.outbox == []
    for namn in ("account_reset_password", "account_set_password", "account_change_password", "account_email"):
        with pytest.raises(NoReverseMatch):
            reverse(namn)
    ombud.refresh_from_db()
    assert not ombud.has_usable_password()


def test_kontots_egen_adress_ar_den_enda(client: Client, ombud: Konto) -> None:
    logga_in(client, OMBUD)
    assert not EmailAddress.objects.exists()
    Konto.objects.filter(pk=ombud.pk).update(email="ny@example.se")
    klient = Client()
    be_om_kod(klient, OMBUD)
    assert "hör inte till något ombud" in mail.outbox[-1].body


# --- Going out, and what the page shows ----------------------------------------------------------------


def test_logga_ut_ar_en_knapp_och_inte_en_lank(ombud: Konto) -> None:
    klient = ombudsklient(ombud)
    assert klient.get(reverse("portal_logga_ut")).status_code == 405
    klient.post(reverse("portal_logga_ut"))
    assert inloggad_som(klient) == ""


@pytest.mark.parametrize(("demo", "syns"), [(True, True), (False, False)])
def test_koden_star_pa_sidan_bara_i_demonstrationen(
    client: Client, settings: LazySettings, *, demo: bool, syns: bool
) -> None:
    settings.DEMO = demo
    be_om_kod(client, OMBUD)
    assert (koden() in client.get(KOD).content.decode()) is syns


def test_brevet_ar_pa_svenska_i_text_och_html(client: Client) -> None:
    be_om_kod(client, OMBUD)
    (brev,) = mail.outbox
    assert brev.subject == "Din kod för att logga in"
    assert koden() not in brev.subject
    (html,) = brev.alternatives
    assert koden() in html[0]


def test_utan_e_postserver_far_man_veta_det(client: Client, settings: LazySettings) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9  # nobody listens there
    for epost in (OMBUD, OKAND):
        svar = client.post(LOGGA_IN, {"email": epost}, follow=True)
        assert "Vi kunde inte skicka koden just nu" in svar.content.decode()


def _utan_nyckel(html: str, adress: str) -> str:
    """The page without its csrf tokens and without the address that was written."""
    delar = html.replace(adress, "…").split('name="csrfmiddlewaretoken" value="')
    return "".join([delar[0], *(del_.partition('"')[2] for del_ in delar[1:])])
