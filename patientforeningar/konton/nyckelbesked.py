"""Tells the owner of an account by mail when a way to sign in has been added or taken away: it may be somebody else."""

from __future__ import annotations

from typing import Any

from allauth.mfa import signals
from allauth.mfa.models import Authenticator
from django.urls import reverse
from django.utils.translation import gettext as _

from patientforeningar.brev.brevpapper import Brevet, skicka
from patientinfo.models import Konto
from patientinfo.visning.adress import absolut

# Codes for the day when the device is lost come and go with these.
_SORTER = (Authenticator.Type.WEBAUTHN, Authenticator.Type.TOTP)


def anslut() -> None:
    """Start listening; called once when the app is ready."""
    signals.authenticator_added.connect(_tillagd, dispatch_uid="besked om ny nyckel")
    signals.authenticator_removed.connect(_borttagen, dispatch_uid="besked om borttagen nyckel")


def _tillagd(*, user: Konto, authenticator: Authenticator, **_annat: Any) -> None:
    _beratta(user, authenticator, "nyckel_tillagd", _("Nytt sätt att logga in"))


def _borttagen(*, user: Konto, authenticator: Authenticator, **_annat: Any) -> None:
    _beratta(user, authenticator, "nyckel_borttagen", _("Ett sätt att logga in borttaget"))


def _beratta(konto: Konto, nyckel: Authenticator, mall: str, slag: str) -> None:
    if nyckel.type not in _SORTER:
        return
    data = {"app": nyckel.type == Authenticator.Type.TOTP}
    knapp = (_("Se hur kontot skyddas"), absolut(reverse("portal_sakerhet")))
    skicka(Brevet(mall, slag, konto, data, _("du har ett konto hos oss"), knapp), [konto])
