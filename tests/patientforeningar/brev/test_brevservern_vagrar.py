"""The mail server is away, or says no: what was done stands, the mail waits, and arrives once when it is back."""

from __future__ import annotations

import socket
from typing import Any

import pytest
from foreningsfabriker import VID
from postko import arbeta, brevserver, satt_ko, vanta_klart

from patientforeningar.actions.lamna_in import lamna_in
from patientforeningar.inslag.arendelas import granskas
from patientforeningar.models import Inslag
from patientinfo.models import Brev, Brevtext, Konto

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _ko(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    satt_ko(settings, monkeypatch)


def tomma_porten(settings: Any) -> None:
    """Point at a port of this machine where nobody answers."""
    with socket.socket() as ledig:
        ledig.bind(("127.0.0.1", 0))
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = ledig.getsockname()


def test_inlamningen_star_och_breven_vantar_tills_servern_ar_tillbaka(
    utkast: Inslag, ombud: Konto, granskare: Konto, settings: Any
) -> None:
    tomma_porten(settings)
    inslag = lamna_in(utkast, av=ombud, vid=VID)
    arbeta()
    assert inslag.nummer
    assert granskas(inslag)
    assert [(brev.lage, brev.fel) for brev in Brev.objects.all()] == 2 * [(Brev.Lage.VANTAR, "ConnectionRefusedError")]

    with brevserver(settings, nej=b"421 4.3.2 kom tillbaka senare"):
        vanta_klart()
        arbeta()
    assert {(brev.lage, brev.forsok) for brev in Brev.objects.all()} == {(Brev.Lage.VANTAR, 2)}

    with brevserver(settings) as framme:
        for _gang in range(2):
            vanta_klart()
            arbeta()
    assert sorted(brev["To"] for brev in framme) == sorted([ombud.email, granskare.email])
    assert {brev.lage for brev in Brev.objects.all()} == {Brev.Lage.SKICKAT}
    assert not Brevtext.objects.exists()


def test_sa_ser_brevet_ut_pa_traden(utkast: Inslag, ombud: Konto, granskare: Konto, settings: Any) -> None:
    inslag = lamna_in(utkast, av=ombud, vid=VID)
    with brevserver(settings) as framme:
        arbeta()
    (brev,) = [ett for ett in framme if ett["To"] == ombud.email]
    assert brev.get_content_type() == "multipart/alternative"
    text, html = (del_.get_payload(decode=True).decode() for del_ in brev.walk() if not del_.is_multipart())
    assert inslag.nummer in text
    assert inslag.nummer in html
    assert brev["Auto-Submitted"] == "auto-generated"
    assert brev["References"] == f"<patientforeningar.inslag.{inslag.pk}@example.se>"
