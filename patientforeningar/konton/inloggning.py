"""Who signs in with a code by e-mail: those who have no other key, and nobody who works at the region."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.backends import BaseBackend
from django.http import HttpRequest

from patientinfo.models import Konto


def loggar_in_med_kod(konto: Konto) -> bool:
    """True for an active account without a password and without access to the admin.

    Whoever has a password uses it, at /redaktion/: a mailbox alone must not open what a password protects
    (docs/decisions/0032).
    """
    return konto.is_active and not konto.has_usable_password() and not konto.has_perm("wagtailadmin.access_admin")


class KodBackend(BaseBackend):
    """Remembers those who came in by code or passkey; knows no password and gives no right.

    Asked at every request: a session that began with a code ends when the account is given a password or a
    role at the region.
    """

    def authenticate(self, request: HttpRequest | None, **credentials: Any) -> None:
        """Nobody: a code is tried by allauth, not here."""

    def get_user(self, user_id: int) -> Konto | None:
        """The account of the session; None once it signs in by other means."""
        konto = Konto.objects.filter(pk=user_id).first()
        return konto if konto is not None and loggar_in_med_kod(konto) else None
