"""What being an ombud does not open, what the public side does not have, and limits that fail closed."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from adresser import SIDOR
from django.conf import LazySettings
from django.core import mail
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from egen_process import kor
from foreningsfabriker import ForeningFactory
from ombudsinloggning import be_om_kod, har_session, ombud_for, ombudsklient

from patientforeningar.models import Forening, Inbjudan
from patientforeningar.urls import konton as adresserna
from patientinfo.models import Konto
from tests.config.adminvyer import Provrum
from tests.config.test_rattigheter import OPPET, fraga

pytestmark = [
    pytest.mark.django_db,
    # wagtail-localize pages through an unordered list.
    pytest.mark.filterwarnings("ignore::django.core.paginator.UnorderedObjectListWarning"),
]


@pytest.fixture
def ombud() -> Konto:
    return ombud_for(ForeningFactory())


# --- The region's side ------------------------------------------------------------------------------------


def test_ett_ombud_kommer_inte_at_nagonting_i_redaktionen(ombud: Konto) -> None:
    klient = ombudsklient(ombud)
    klient.raise_request_exception = False
    oppna = {vy.namn for vy in Provrum().vyer() if fraga(klient, vy).status_code not in (302, 403, 404)}
    assert oppna - OPPET == set()


# --- The public side ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("adress", [*SIDOR.values(), "/foreningar/", "/foreningar/kalender/", "/foreningar/rutin/"])
def test_ingen_publik_sida_ror_sessionen(ombud: Konto, adress: str) -> None:
    utan, med = Client().get(adress), ombudsklient(ombud).get(adress)
    for svar in (utan, med):
        assert not svar.cookies
        assert "Cookie" not in svar.get("Vary", "")
    assert utan.content == med.content


def test_foreningens_sidor_sparas_av_ingen(ombud: Konto) -> None:
    for namn in ("portal", "portal_uppgifter", "portal_ombud", "portal_sakerhet"):
        svar = ombudsklient(ombud).get(reverse(namn))
        assert svar.status_code == 200
        assert "no-store" in svar["Cache-Control"]


def test_den_publika_rollen_har_ingen_inloggning_och_ingen_session() -> None:
    vagar = [f"/forening/{rad.pattern}" for rad in adresserna.urlpatterns if "<" not in str(rad.pattern)]
    program = (
        "import django, json, sys; django.setup()\n"
        "from django.conf import settings\n"
        "from django.test import Client\n"
        "print(json.dumps([[Client().get(vag).status_code for vag in sys.argv[1:]], settings.MIDDLEWARE]))\n"
    )
    svar = kor(program, *vagar, SITE_ROLE="public")
    statusar, kedjan = json.loads(svar.splitlines()[-1])
    assert set(statusar) == {404}
    assert not [lank for lank in kedjan if "session" in lank.lower() or "allauth" in lank]


@pytest.mark.parametrize("namn", ["portal_logga_in", "portal_registrera"])
def test_sidor_for_den_som_inte_ar_inloggad_ger_ingen_session(client: Client, namn: str) -> None:
    svar = client.get(reverse(namn))
    assert svar.status_code == 200
    assert not har_session(svar)


# --- Signed out ----------------------------------------------------------------------------------------------

OPPNA = {"portal_logga_in", "portal_registrera", "portal_registrera_kod", "portal_inbjudan", "portal_inbjudan_kod"}
PA_VAG_IN = {"account_confirm_login_code", "mfa_authenticate", "mfa_login_webauthn"}  # lead back to the first step


def test_utloggad_leds_man_till_inloggningen_fran_alla_andra_sidor(client: Client) -> None:
    for rad in adresserna.urlpatterns:
        namn = str(rad.name)
        if namn in OPPNA | {"account_login", "account_request_login_code", "account_signup", "portal_logga_ut"}:
            continue
        parametrar = dict.fromkeys(rad.pattern.converters, 1)
        svar = client.get(reverse(namn, kwargs=parametrar))
        if svar.status_code == 405:
            svar = client.post(reverse(namn, kwargs=parametrar))
        assert (svar.status_code, svar.get("Location", "").split("?")[0]) == (302, reverse("portal_logga_in")), namn
    assert {str(rad.name) for rad in adresserna.urlpatterns} >= PA_VAG_IN


def test_den_som_inte_ar_ombud_far_veta_det(client: Client) -> None:
    konto = Konto.objects.create_user("ensam@example.se")
    klient = ombudsklient(konto)
    assert "Du är inte ombud för någon förening" in klient.get("/forening/").content.decode()
    assert klient.get(reverse("portal_ombud"))["Location"] == "/forening/"


# --- Limits ----------------------------------------------------------------------------------------------------


@pytest.fixture
def utan_cache(settings: LazySettings) -> None:
    settings.CACHES = settings.CACHES | {"default": {"BACKEND": "bruten_cache.BrutenCache"}}


def _be_om_kod(klient: Client, _ombud: Konto) -> HttpResponse:
    return be_om_kod(klient, "ombud@example.se")


def _registrera(klient: Client, _ombud: Konto) -> HttpResponse:
    return klient.post(reverse("portal_registrera"), {})


def _skriv_kod(klient: Client, _ombud: Konto) -> HttpResponse:
    return klient.post(reverse("portal_registrera_kod"), {"kod": "1"})


def _bjud_in(_klient: Client, ombud: Konto) -> HttpResponse:
    return ombudsklient(ombud).post(reverse("portal_ombud_bjud_in"), {"email": "ny@example.se"})


def _andra(_klient: Client, ombud: Konto) -> HttpResponse:
    return ombudsklient(ombud).post(reverse("portal_uppgifter_avsluta"))


@pytest.mark.usefixtures("utan_cache")
@pytest.mark.parametrize("skicka", [_be_om_kod, _registrera, _skriv_kod, _bjud_in, _andra])
def test_nar_ingen_kan_rakna_slapps_ingen_in(
    client: Client, ombud: Konto, skicka: Callable[[Client, Konto], HttpResponse]
) -> None:
    svar = skicka(client, ombud)
    assert svar.status_code == 429
    assert "Vänta en stund" in svar.content.decode()
    assert mail.outbox == []
    assert not Inbjudan.objects.exists()
    assert not Forening.objects.filter(avslutad__isnull=False).exists()


@pytest.mark.usefixtures("utan_cache")
def test_en_ansokan_som_inte_tas_emot_star_kvar_i_formularet(client: Client) -> None:
    svar = client.post(reverse("portal_registrera"), {"namn": "Föreningen Åsikten", "kontakt": "Ida Öberg"})
    assert svar.status_code == 429
    assert 'value="Föreningen Åsikten"' in svar.content.decode()
    assert not Forening.objects.filter(namn="Föreningen Åsikten").exists()


def test_en_adress_far_tre_koder_pa_en_stund(client: Client, ombud: Konto) -> None:
    for _gang in range(3):
        be_om_kod(client, ombud.email)
    assert "Det blev för många försök" in be_om_kod(Client(), ombud.email).content.decode()
    assert len(mail.outbox) == 3


def test_gransen_for_en_adress_ar_lika_for_kand_och_okand(ombud: Konto) -> None:
    def antal(epost: str) -> int:
        klient = Client()
        return [be_om_kod(klient, epost).status_code for _gang in range(5)].count(302)

    assert antal(ombud.email) == antal("ingen@example.se") == 3


def test_ett_natverk_far_be_om_trettio_koder_pa_en_stund(client: Client, settings: LazySettings) -> None:
    settings.ACCOUNT_RATE_LIMITS = False  # allauth counts by the minute, ours is the slower
    svaren = [be_om_kod(client, f"ny{nummer}@example.se").status_code for nummer in range(31)]
    assert svaren == [302] * 30 + [429]


def test_kallan_raknas_som_var_egen_proxy_sag_den(client: Client, settings: LazySettings) -> None:
    settings.BETRODDA_PROXYER, settings.ACCOUNT_RATE_LIMITS = 1, False

    def fran(adress: str, nummer: int) -> int:
        data = {"email": f"ny{nummer}@example.se"}
        svar = client.post(reverse("portal_logga_in"), data, headers={"X-Forwarded-For": f"9.9.9.{nummer}, {adress}"})
        return int(svar.status_code)

    assert [fran("192.0.2.1", nummer) for nummer in range(31)][-1] == 429
    assert fran("192.0.2.2", 31) == 302


def test_lasning_raknas_inte(client: Client, ombud: Konto) -> None:
    klient: Any = ombudsklient(ombud)
    assert {klient.get(reverse("portal_ombud")).status_code for _gang in range(70)} == {200}
