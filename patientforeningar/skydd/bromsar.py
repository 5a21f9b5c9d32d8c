"""How often one account, and one network, may send something in the associations' own pages.

Counted in the cache; when that does not answer nobody is let in, and what was written comes back in its form.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.translation import gettext as _

from patientinfo.formular.flodskydd import slapps_in, slapps_in_som


@dataclass(frozen=True)
class Broms:
    """At most `konto` times for an account and `natverk` times for a network within `per` seconds."""

    konto: int
    natverk: int
    per: int


# What is sent, and how often: far above what anybody writes by hand. A draft that saves itself does so by "spara".
BROMSAR = {
    "spara": Broms(konto=300, natverk=900, per=600),
    "lamna_in": Broms(konto=20, natverk=60, per=600),
    "ladda_upp": Broms(konto=40, natverk=120, per=600),
    "meddelande": Broms(konto=20, natverk=60, per=600),
    "andra": Broms(konto=60, natverk=180, per=600),
}


def hinder(request: HttpRequest, *vad: str) -> str:
    """Why none of `vad` may be sent just now, in words to stand at the top of the form; empty when all may.

    Each is a key of `BROMSAR`. Asking counts as sending: ask once for each POST, after sign-in.
    """
    return next((skal for ett in vad if (skal := _hinder(request, ett))), "")


def _hinder(request: HttpRequest, vad: str) -> str:
    broms = BROMSAR[vad]
    if slapps_in_som(f"konto:{request.user.pk}", f"portal-{vad}", antal=broms.konto, per=broms.per) and slapps_in(
        request, f"portal-{vad}", antal=broms.natverk, per=broms.per
    ):
        return ""
    return _(
        "Just nu tar vi inte emot fler. Det du har skrivit finns kvar här. Vänta %(minuter)s minuter och försök igen."
    ) % {"minuter": broms.per // 60}
