"""The mails that let somebody in: sent at once, on the same paper as the others.

A code that waits in a queue is of no use, and one that lies in the database is of use to the wrong people. The
log of mails knows that they were sent. Each raises `post.BrevetKomInteFram` when the mail server does not take it.
"""

from __future__ import annotations

from django.db.models import Model
from django.urls import reverse
from django.utils.translation import gettext as _

from patientforeningar.brev.brevpapper import Brevet, Utskrift, skriv
from patientforeningar.models import Forening
from patientinfo import post
from patientinfo.models import Konto
from patientinfo.models.installningar import installningar
from patientinfo.visning.adress import absolut


def inloggningskod(epost: str, kod: str) -> None:
    """The code by which the ombud with the address `epost` signs in."""
    brevet = _kodbrev("kod_inloggning", kod, _nagon_ville_in(), installningar(), reverse("portal_logga_in"))
    _skicka(epost, _("Inloggningskod"), brevet, Konto.objects.filter(email=epost).first())


def okant_konto(epost: str) -> None:
    """That nobody signs in by code with `epost`, and what to do instead.

    The same for an address that nobody has and for one that signs in with a password.
    """
    knapp = (_("Registrera en förening"), absolut(reverse("portal_registrera")))
    data = {"redaktionen": absolut("/redaktion/")}
    brevet = skriv(Brevet("kod_okand", "", installningar(), data, _nagon_ville_in(), knapp))
    _skicka(epost, _("Ingen inloggning med kod"), brevet)


def ansokningskod(epost: str, kod: str, forening: Forening) -> None:
    """The code that confirms the address of an application."""
    varfor = _("någon skrev in din adress när %(forening)s ansökte") % {"forening": forening}
    brevet = _kodbrev("kod_ansokan", kod, varfor, forening, reverse("portal_registrera_kod"))
    _skicka(epost, _("Kod för ansökan"), brevet)


def inbjudningskod(epost: str, kod: str, forening: Forening) -> None:
    """The code that confirms the address of somebody who has been invited."""
    varfor = _("någon öppnade din inbjudan att bli ombud för %(forening)s") % {"forening": forening}
    brevet = _kodbrev("kod_inbjudan", kod, varfor, forening, reverse("portal_logga_in"))
    _skicka(epost, _("Kod för inbjudan"), brevet)


def _nagon_ville_in() -> str:
    return _("någon ville logga in med din e-postadress")


def _kodbrev(mall: str, kod: str, varfor: str, objekt: Model, vag: str) -> Utskrift:
    knapp = (_("Till webbplatsen"), absolut(vag))
    return skriv(Brevet(mall, "", objekt, {"forening": objekt}, varfor, knapp, citat=kod))


def _skicka(epost: str, slag: str, brevet: Utskrift, konto: Konto | None = None) -> None:
    post.skicka_genast(epost, brevet.amne, brevet.text, html=brevet.html, slag=slag, mottagare=konto)
