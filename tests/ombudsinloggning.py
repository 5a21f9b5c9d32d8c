"""Browsers of ombud: signed in at once, or by the code that came by mail, as a person would."""

from __future__ import annotations

import re
from typing import Any

from django.conf import settings
from django.core import mail
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from patientforeningar.konton.adapter import BACKEND
from patientforeningar.konton.konto import skapa_ombudskonto
from patientforeningar.models import Forening, Ombud
from patientinfo.models import Konto


def ombud_for(forening: Forening, epost: str = "ombud@example.se") -> Konto:
    """An account as registration makes it, which acts for `forening`."""
    konto = skapa_ombudskonto(epost, "Exempel Ombud")
    Ombud.objects.create(forening=forening, konto=konto)
    return konto


def ombudsklient(konto: Konto) -> Client:
    """A browser in which `konto` has signed in by code."""
    klient = Client()
    klient.force_login(konto, backend=BACKEND)
    return klient


def koden(nummer: int = -1) -> str:
    """The code in one of the mails that were sent, the last unless said otherwise."""
    (funnen,) = re.findall(r"^> (\d{4}-\d{4})$", mail.outbox[nummer].body, re.MULTILINE)
    return funnen


def be_om_kod(klient: Client, epost: str, **data: Any) -> HttpResponse:
    """The answer to the sign-in form."""
    return klient.post(reverse("portal_logga_in"), {"email": epost, **data})


def logga_in(klient: Client, epost: str, **data: Any) -> HttpResponse:
    """Sign in by the code that comes; the answer to the right code."""
    be_om_kod(klient, epost, **data)
    return klient.post(reverse("account_confirm_login_code"), {"code": koden(), **data})


def inloggad_som(klient: Client) -> str:
    """The address of the account that the browser's session belongs to; empty when it belongs to nobody."""
    klient.get("/forening/")
    pk = klient.session.get("_auth_user_id")
    return Konto.objects.get(pk=pk).email if pk else ""


def har_session(svar: HttpResponse) -> bool:
    """True when the answer gives the browser a session."""
    return settings.SESSION_COOKIE_NAME in svar.cookies
