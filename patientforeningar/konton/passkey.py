"""Adding a passkey: always one that signs in by itself, kept by something that knows its owner."""

from __future__ import annotations

from typing import Any

from allauth.mfa.adapter import get_adapter
from allauth.mfa.webauthn.forms import AddWebAuthnForm
from django import forms
from django.utils.translation import gettext_lazy as _


class PasskeyForm(AddWebAuthnForm):
    """What the device is called, and what it answered."""

    name = forms.CharField(
        label=_("Vad vill du kalla den?"),
        max_length=60,
        required=False,
        help_text=_("Till exempel: min telefon. Du ser namnet när du vill ta bort den."),
    )
    passwordless = None  # not a choice: `clean` demands it

    def clean(self) -> dict[str, Any]:
        """Refuse an answer from a device that did not make sure who held it."""
        data: dict[str, Any] = super().clean()
        svar = data.get("credential")
        if svar and not _vet_vem(svar):
            raise get_adapter().validation_error("incorrect_code")
        return data


def _vet_vem(svar: dict[str, Any]) -> bool:
    from allauth.mfa.webauthn.internal.auth import parse_registration_response  # noqa: PLC0415

    return bool(parse_registration_response(svar).response.attestation_object.auth_data.is_user_verified())
