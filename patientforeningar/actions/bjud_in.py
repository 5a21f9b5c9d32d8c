"""Invite one more person to act for an association, by a link that only the mail holds."""

from __future__ import annotations

import datetime as dt
import hashlib
import secrets

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from patientforeningar.brev.om_foreningar import skicka_inbjudan
from patientforeningar.handelser import Handelse, logga
from patientforeningar.models import Forening, Inbjudan
from patientinfo.granskning.fyra_ogon import NekadError
from patientinfo.models import Konto
from patientinfo.visning.adress import absolut

GILTIG = dt.timedelta(days=14)
HOGST_OPPNA = 10  # invitations at a time for one association


def nyckelhash(nyckel: str) -> str:
    """What the database knows of a key: enough to recognise it, nothing to use it by."""
    return hashlib.sha256(nyckel.encode()).hexdigest()


@transaction.atomic
def bjud_in(forening: Forening, email: str, av: Konto, vid: dt.datetime, *, lamnar_over: bool = False) -> str:
    """Invite the owner of `email` by mail; returns the key of the link, valid for `GILTIG` and for one use.

    A new invitation to the same address replaces the old one. With `lamnar_over` the inviting ombud leaves when
    it is used. Raises NekadError for an address that acts for the association already, and when too many wait.
    """
    Forening.objects.select_for_update().get(pk=forening.pk)
    epost = Konto.objects.normalize_email(email)
    if forening.ombud.aktiva().filter(konto__email=epost).exists():
        raise NekadError(_("Den adressen hör till någon som redan är ombud."), forening)
    forening.inbjudningar.filter(email=epost, anvand__isnull=True).delete()
    if forening.inbjudningar.oppna(vid).count() >= HOGST_OPPNA:
        raise NekadError(
            _("Ni har många inbjudningar som ingen har svarat på. Ta tillbaka någon av dem först."), forening
        )
    nyckel = secrets.token_urlsafe(32)
    inbjudan = Inbjudan.objects.create(
        forening=forening,
        email=epost,
        nyckelhash=nyckelhash(nyckel),
        bjuden_av=av,
        skapad=vid,
        galler_till=vid + GILTIG,
        lamnar_over=lamnar_over,
    )
    logga(forening, Handelse.OMBUD_INBJUDET, av, vid)
    skicka_inbjudan(inbjudan, absolut(reverse("portal_inbjudan", args=[nyckel])))
    return nyckel
