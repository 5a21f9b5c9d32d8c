"""An app besides the code: added, asked for, taken away; and who may. Passkeys are tried in a browser."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import hmac
import re
import struct
import time
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from django.conf import LazySettings
from django.core import mail
from django.test import Client
from django.urls import reverse
from foreningsfabriker import ForeningFactory
from konton import inloggad
from ombudsinloggning import inloggad_som, logga_in, ombud_for, ombudsklient

from patientforeningar.konton.mfa import MfaAdapter
from patientinfo.models import Konto

pytestmark = pytest.mark.django_db

OMBUD = "ombud@example.se"
SAKERHET, LAGG_TILL, TA_BORT = (
    reverse(f"{namn}") for namn in ("portal_sakerhet", "mfa_activate_totp", "mfa_deactivate_totp")
)
STEG, BEKRAFTA, KODER = (
    reverse(namn) for namn in ("mfa_authenticate", "mfa_reauthenticate", "mfa_view_recovery_codes")
)


@pytest.fixture(autouse=True)
def ombud() -> Konto:
    return ombud_for(ForeningFactory())


def appens_kod(nyckel: str, steg: int = 0) -> str:
    """What an app shows (RFC 6238), `steg` half minutes from now."""
    raknare = struct.pack(">Q", int(time.time()) // 30 + steg)
    summa = hmac.new(base64.b32decode(nyckel), raknare, hashlib.sha1).digest()
    plats = summa[-1] & 15
    return f"{(struct.unpack('>I', summa[plats : plats + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"


def lagg_till_app(klient: Client) -> str:
    """Add an app as a person would; its key."""
    html = klient.get(LAGG_TILL).content.decode()
    (nyckel,) = re.findall(r"<code>([A-Z2-7]+)</code>", html)
    assert klient.post(LAGG_TILL, {"code": appens_kod(nyckel)})["Location"] == KODER
    return nyckel


@pytest.fixture
def nyckel(client: Client) -> str:
    """The key of the app that `client` has added."""
    logga_in(client, OMBUD)
    return lagg_till_app(client)


def reservkoder(klient: Client, nyckel: str) -> list[str]:
    """The codes on their page, after having shown once more who one is."""
    klient.post(BEKRAFTA, {"code": appens_kod(nyckel, 1)})
    return re.findall(r"<code>(\S+)</code>", klient.get(KODER).content.decode())


def test_appen_fragas_efter_koden(nyckel: str) -> None:
    klient = Client()
    assert logga_in(klient, OMBUD)["Location"] == STEG
    assert inloggad_som(klient) == ""
    assert "Det stämmer inte" in klient.post(STEG, {"code": "000000"}).content.decode()
    klient.post(STEG, {"code": appens_kod(nyckel, 1)})
    assert inloggad_som(klient) == OMBUD


def test_en_kod_fran_appen_kan_anvandas_en_gang(nyckel: str) -> None:
    kod = appens_kod(nyckel, 1)
    for inne in (OMBUD, ""):
        klient = Client()
        logga_in(klient, OMBUD)
        klient.post(STEG, {"code": kod})
        assert inloggad_som(klient) == inne


def test_en_fel_kod_lagger_inte_till_nagon_app(client: Client) -> None:
    logga_in(client, OMBUD)
    client.get(LAGG_TILL)
    assert "Det stämmer inte" in client.post(LAGG_TILL, {"code": "000000"}).content.decode()
    assert not Authenticator.objects.exists()


def test_en_reservkod_slapper_in_en_gang(client: Client, nyckel: str) -> None:
    kod, *_resten = reservkoder(client, nyckel)
    for inne in (OMBUD, ""):
        klient = Client()
        logga_in(klient, OMBUD)
        klient.post(STEG, {"code": kod})
        assert inloggad_som(klient) == inne


def test_reservkoderna_visas_bara_for_den_som_visar_vem_hon_ar(nyckel: str) -> None:
    klient = Client()
    logga_in(klient, OMBUD)
    klient.post(STEG, {"code": appens_kod(nyckel, 1)})
    assert klient.get(KODER)["Location"].startswith(BEKRAFTA)
    assert klient.get(reverse("mfa_download_recovery_codes"))["Location"].startswith(BEKRAFTA)


def test_filen_har_samma_koder_som_sidan(client: Client, nyckel: str) -> None:
    koder = reservkoder(client, nyckel)
    svar = client.get(reverse("mfa_download_recovery_codes"))
    assert len(koder) == 10
    assert all(kod in svar.content.decode() for kod in koder)
    assert svar["Content-Type"].startswith("text/plain")


def test_nya_reservkoder_ersatter_de_gamla(client: Client, nyckel: str) -> None:
    gamla = reservkoder(client, nyckel)
    client.post(reverse("mfa_generate_recovery_codes"))
    nya = re.findall(r"<code>(\S+)</code>", client.get(KODER).content.decode())
    assert len(nya) == 10
    assert not set(nya) & set(gamla)


def test_kontots_agare_far_brev_nar_en_nyckel_kommer_och_gar(
    client: Client, django_capture_on_commit_callbacks: Callable[..., AbstractContextManager[object]]
) -> None:
    logga_in(client, OMBUD)
    with django_capture_on_commit_callbacks(execute=True):
        lagg_till_app(client)
    assert [brev.subject for brev in mail.outbox[1:]] == ["En app har lagts till för ditt konto"]
    client.post(TA_BORT)
    assert mail.outbox[-1].subject == "En app har tagits bort från ditt konto"
    assert mail.outbox[-1].to == [OMBUD]


def test_den_som_nyss_lade_till_appen_ser_reservkoderna(client: Client, nyckel: str) -> None:
    assert nyckel
    assert client.get(KODER).status_code == 200


def test_appen_tas_bort_av_den_som_visar_vem_hon_ar_och_fragas_inte_mer(nyckel: str) -> None:
    forst = Client()
    logga_in(forst, OMBUD)
    forst.post(STEG, {"code": appens_kod(nyckel, 1)})
    assert forst.post(TA_BORT)["Location"].startswith(BEKRAFTA)
    assert Authenticator.objects.filter(type=Authenticator.Type.TOTP).exists()
    forst.post(BEKRAFTA, {"code": appens_kod(nyckel)})
    assert forst.post(TA_BORT)["Location"] == SAKERHET
    assert not Authenticator.objects.exists()
    logga_in(klient := Client(), OMBUD)
    assert inloggad_som(klient) == OMBUD


@pytest.mark.parametrize(("minuter", "far"), [(29, True), (31, False)])
def test_den_som_loggade_in_for_lange_sedan_loggar_in_igen_forst(client: Client, minuter: int, *, far: bool) -> None:
    logga_in(client, OMBUD)
    with time_machine.travel(dt.datetime.now(dt.UTC) + dt.timedelta(minutes=minuter)):
        html = client.get(LAGG_TILL).content.decode()
        assert ("Koden som appen visar" in html) is far
        assert ("Logga in igen först" in html) is not far
        assert ("Gör en passkey" in client.get(reverse("mfa_add_webauthn")).content.decode()) is far


def test_logga_in_igen_leder_tillbaka_dit_man_var(client: Client) -> None:
    klient = ombudsklient(Konto.objects.get(email=OMBUD))
    assert "Logga in igen först" in klient.get(LAGG_TILL).content.decode()
    svar = klient.post(reverse("portal_logga_ut"), {"igen": LAGG_TILL})
    assert svar["Location"] == f"{reverse('portal_logga_in')}?next={LAGG_TILL}"
    svar = klient.post(reverse("portal_logga_ut"), {"igen": "https://example.com/"})
    assert svar["Location"] == reverse("portal_logga_in")


def test_personal_har_ingenting_att_stalla_in_har() -> None:
    klient = inloggad("redaktor")
    assert "loggar in med lösenord" in klient.get(SAKERHET).content.decode()
    for adress in (LAGG_TILL, reverse("mfa_add_webauthn"), KODER):
        assert klient.get(adress)["Location"] == SAKERHET


def test_nyckeln_ligger_last_i_databasen(nyckel: str) -> None:
    appen = Authenticator.objects.get(type=Authenticator.Type.TOTP)
    assert nyckel not in str(appen.data)
    assert MfaAdapter().decrypt(appen.data["secret"]) == nyckel


def test_en_aldre_hemlighet_laser_upp_det_den_laste(settings: LazySettings) -> None:
    last = MfaAdapter().encrypt("JBSWY3DPEHPK3PXP")
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "en-ny-hemlighet"
    assert MfaAdapter().decrypt(last) == "JBSWY3DPEHPK3PXP"


def test_ett_pahittat_svar_fran_en_passkey_slapper_inte_in(client: Client) -> None:
    adress = reverse("mfa_login_webauthn")
    assert client.get(adress, headers={"Accept": "application/json"}).json()["request_options"]["publicKey"][
        "challenge"
    ]
    for svar in ("", "inte json", "{}", '{"response": {"userHandle": "MQ"}}', "[]", "1", '"x"', '{"response": []}'):
        assert client.post(adress, {"credential": svar}).status_code == 302, svar
    assert inloggad_som(client) == ""


def test_andras_nycklar_finns_inte(nyckel: str) -> None:
    annan = ombud_for(ForeningFactory(), "annan@example.se")
    rad = Authenticator.objects.create(user=Konto.objects.get(email=OMBUD), type=Authenticator.Type.WEBAUTHN, data={})
    assert ombudsklient(annan).get(reverse("mfa_remove_webauthn", args=[rad.pk])).status_code == 404
    assert ombudsklient(annan).post(reverse("mfa_remove_webauthn", args=[rad.pk])).status_code == 404
