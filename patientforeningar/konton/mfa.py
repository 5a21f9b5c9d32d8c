"""Passkeys and authenticator apps, as they are kept and shown here."""

from __future__ import annotations

import base64
import hashlib
import io
from typing import Any, ClassVar

import segno
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.utils.translation import gettext, gettext_lazy

from patientinfo.models import Konto


def _las() -> MultiFernet:
    """A lock of the site's own secret; what an older secret locked can still be opened."""
    hemligheter = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return MultiFernet(
        Fernet(base64.urlsafe_b64encode(hashlib.sha256(b"mfa:" + hemlighet.encode()).digest()))
        for hemlighet in hemligheter
    )


class MfaAdapter(DefaultMFAAdapter):
    """What an app shares with us is kept under lock; pictures and names are our own."""

    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": gettext_lazy("Det stämmer inte. Försök igen."),
    }

    def encrypt(self, text: str) -> str:
        """The secret as it lies in the database: a copy of the database alone opens no account."""
        return _las().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """The secret itself; raises cryptography.fernet.InvalidToken when it was locked with another key."""
        return _las().decrypt(encrypted_text.encode()).decode()

    def get_totp_issuer(self) -> str:
        """What the app calls the site."""
        return gettext("Rehabilitering i Norrbotten")

    def _get_site_name(self) -> str:
        """What a passkey calls the site."""
        return self.get_totp_issuer()

    def generate_authenticator_name(self, user: Konto, type: Authenticator.Type) -> str:  # noqa: A002
        """What a new passkey is called until its owner says something better."""
        antal = Authenticator.objects.filter(user=user, type=type).count()
        return gettext("Passkey %(nummer)s") % {"nummer": antal + 1}

    def build_totp_svg(self, url: str) -> str:
        """The QR code, black on white whatever the page's colours are."""
        ut = io.BytesIO()
        segno.make(url, error="m").save(ut, kind="svg", border=4, scale=5, dark="#000", light="#fff")
        return ut.getvalue().decode()
