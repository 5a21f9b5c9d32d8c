"""The mails that let somebody in: sent at once, on the same paper as the others.

A code that waits in a queue is of no use, and one that lies in the database is of use to the wrong people.
"""

from __future__ import annotations

import smtplib
from email.utils import formataddr, parseaddr

import structlog
from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.db.models import Model
from django.urls import reverse
from django.utils.translation import gettext as _

from patientforeningar.brev.brevpapper import Brevet, Utskrift, skriv
from patientforeningar.models import Forening
from patientinfo.models.installningar import installningar
from patientinfo.visning.adress import absolut

logg = structlog.get_logger(__name__)


class BrevetGickInte(Exception):  # noqa: N818  (said in Swedish)
    """The mail server did not take the mail."""


def inloggningskod(epost: str, kod: str) -> None:
    """The code by which the ombud with the address `epost` signs in; raises `BrevetGickInte`."""
    varfor = _("någon ville logga in med din e-postadress")
    _skicka(epost, _kodbrev("kod_inloggning", kod, varfor, installningar(), reverse("portal_logga_in")))


def okant_konto(epost: str) -> None:
    """That nobody signs in by code with `epost`, and what to do instead; raises `BrevetGickInte`.

    The same for an address that nobody has and for one that signs in with a password.
    """
    varfor = _("någon ville logga in med din e-postadress")
    knapp = (_("Registrera en förening"), absolut(reverse("portal_registrera")))
    data = {"redaktionen": absolut("/redaktion/")}
    _skicka(epost, skriv(Brevet("kod_okand", "", installningar(), data, varfor, knapp)))


def ansokningskod(epost: str, kod: str, forening: Forening) -> None:
    """The code that confirms the address of an application; raises `BrevetGickInte`."""
    varfor = _("någon skrev in din adress när %(forening)s ansökte") % {"forening": forening}
    _skicka(epost, _kodbrev("kod_ansokan", kod, varfor, forening, reverse("portal_registrera_kod")))


def inbjudningskod(epost: str, kod: str, forening: Forening) -> None:
    """The code that confirms the address of somebody who has been invited; raises `BrevetGickInte`."""
    varfor = _("någon öppnade din inbjudan att bli ombud för %(forening)s") % {"forening": forening}
    _skicka(epost, _kodbrev("kod_inbjudan", kod, varfor, forening, reverse("portal_logga_in")))


def _kodbrev(mall: str, kod: str, varfor: str, objekt: Model, vag: str) -> Utskrift:
    knapp = (_("Till webbplatsen"), absolut(vag))
    return skriv(Brevet(mall, "", objekt, {"forening": objekt}, varfor, knapp, citat=kod))


def _skicka(epost: str, brevet: Utskrift) -> None:
    _tom, adress = parseaddr(settings.DEFAULT_FROM_EMAIL)
    brev = EmailMultiAlternatives(
        brevet.amne,
        brevet.text,
        from_email=formataddr((installningar().avsandare, adress)),
        to=[epost],
        headers={"Auto-Submitted": "auto-generated", "Content-Language": settings.LANGUAGE_CODE},
    )
    brev.attach_alternative(brevet.html, "text/html")
    try:
        brev.send()
    except (OSError, smtplib.SMTPException) as brott:
        logg.warning("kodbrev_gick_inte", fel=type(brott).__name__)
        raise BrevetGickInte from None
