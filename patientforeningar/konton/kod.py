"""A code by mail that shows that an address belongs to whoever asks: for applications and invitations.

Signing in has allauth's own. What is waited for lies in the session, the code as a hash; three wrong answers or ten
minutes end it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from enum import Enum
from typing import Any

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.http import HttpRequest
from django.utils.crypto import constant_time_compare, salted_hmac

from patientforeningar.models import Forening

# A mail of `kodbrev` with a code: the address, the code, the association it is about.
Kodbrev = Callable[[str, str, Forening], None]

_PLATS = "portal_kod"


class Svar(Enum):
    """What became of a try."""

    RATT = "ratt"
    FEL = "fel"
    SLUT = "slut"  # nothing is waited for any more


def begar(request: HttpRequest, skicka: Kodbrev, epost: str, *, vad: str, forening: Forening, vid: dt.datetime) -> None:
    """Send a code to `epost` by `skicka` and wait for it; `vad` names what it is for.

    Raises `post.BrevetKomInteFram`; then nothing is waited for.
    """
    kod = get_adapter(request).generate_login_code()
    request.session.pop(_PLATS, None)
    skicka(epost, kod, forening)
    request.session[_PLATS] = {
        "vad": vad,
        "epost": epost,
        "hash": _hash(kod),
        "slutar": (vid + _giltig()).timestamp(),
        "forsok": 0,
        "demokod": kod if settings.DEMO else "",
    }


def vantar(request: HttpRequest, vad: str, vid: dt.datetime) -> dict[str, Any] | None:
    """What is waited for of the kind `vad`: `epost`, `demokod`; None when it is nothing, or has been too long."""
    arende: dict[str, Any] | None = request.session.get(_PLATS)
    if arende is None or arende["vad"] != vad or vid.timestamp() > arende["slutar"]:
        return None
    return arende


def prova(request: HttpRequest, vad: str, kod: str, vid: dt.datetime) -> Svar:
    """Try `kod`; the right one is used up, and so is the patience after three that are wrong."""
    arende = vantar(request, vad, vid)
    if arende is None:
        return Svar.SLUT
    if constant_time_compare(arende["hash"], _hash(kod)):
        del request.session[_PLATS]
        return Svar.RATT
    arende["forsok"] += 1
    if arende["forsok"] >= settings.ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS:
        del request.session[_PLATS]
        return Svar.SLUT
    request.session[_PLATS] = arende
    return Svar.FEL


def _giltig() -> dt.timedelta:
    return dt.timedelta(seconds=settings.ACCOUNT_LOGIN_BY_CODE_TIMEOUT)


def _hash(kod: str) -> str:
    siffror = "".join(tecken for tecken in kod if tecken.isdecimal())
    return salted_hmac("portal-kod", siffror).hexdigest()
