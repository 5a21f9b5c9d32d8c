"""Passkeys and an authenticator app beside the code by mail: seen, added, used and taken away."""

from __future__ import annotations

import functools
import time
from collections.abc import Callable
from typing import Any, cast

from allauth.account.authentication import get_authentication_records
from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.base.forms import ReauthenticateForm
from allauth.mfa.base.views import IndexView, ReauthenticateView
from allauth.mfa.recovery_codes.views import DownloadRecoveryCodesView, GenerateRecoveryCodesView, ViewRecoveryCodesView
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.totp.views import ActivateTOTPView, DeactivateTOTPView
from allauth.mfa.utils import is_mfa_enabled
from allauth.mfa.webauthn.views import AddWebAuthnView, ReauthenticateWebAuthnView, RemoveWebAuthnView
from django import forms
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _

from patientforeningar.konton.inloggning import loggar_in_med_kod
from patientforeningar.konton.tilltrade import PortalRequest, inloggning_kravs
from patientforeningar.konton.vyer.inloggning import AndraStegetForm

Vy = Callable[..., HttpResponseBase]

# So long after signing in may a first extra key be added without showing once more who one is.
NYLIGEN = 30 * 60  # seconds


def eget_konto(vy: Vy) -> Vy:
    """Decorates a view for accounts that sign in by code; others manage their keys at the region."""

    @inloggning_kravs
    @functools.wraps(vy)
    def visa(request: PortalRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        if not loggar_in_med_kod(request.user):
            return redirect("portal_sakerhet")
        return vy(request, *args, **kwargs)

    return visa


def nyligen_inloggad(vy: Vy) -> Vy:
    """Decorates a view that adds a key: a page left open must not let the next person at the keyboard add theirs.

    Whoever has a key already is asked for that by allauth; whoever has none signs in anew.
    """

    @eget_konto
    @functools.wraps(vy)
    def visa(request: PortalRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        tider = [rad["at"] for rad in get_authentication_records(request, request.user)]
        if not is_mfa_enabled(request.user) and time.time() - max(tider, default=0) > NYLIGEN:
            return render(request, "patientforeningar/portal/logga_in_igen.html", {"igen": request.path})
        return vy(request, *args, **kwargs)

    return visa


@method_decorator(inloggning_kravs, name="dispatch")
class Sakerhet(IndexView):
    """What protects the account now, and what can be added."""

    template_name = "patientforeningar/portal/sakerhet.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Says also whether the account is one that can have keys of its own."""
        data: dict[str, Any] = super().get_context_data(**kwargs)
        return {**data, "eget_konto": loggar_in_med_kod(cast(PortalRequest, self.request).user)}


class AppForm(ActivateTOTPForm):
    """The first code of an app that is being added."""

    code = forms.CharField(
        label=_("Koden som appen visar"),
        max_length=10,
        error_messages={"required": _("Skriv koden.")},
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "one-time-code"}),
    )


class BekraftaForm(ReauthenticateForm):
    """A code, to show that it is still the same person."""

    code = AndraStegetForm.base_fields["code"]


class VisarKoderna:
    """Whoever has just added a key may see the codes that came with it, without showing once more who they are."""

    request: PortalRequest

    def form_valid(self, form: forms.Form) -> HttpResponse:
        """Add the key, and note that this is its owner."""
        svar: HttpResponse = super().form_valid(form)  # type: ignore[misc]
        record_authentication(self.request, self.request.user, method="mfa", reauthenticated=True)
        return svar


@method_decorator(nyligen_inloggad, name="dispatch")
class LaggTillApp(VisarKoderna, ActivateTOTPView):
    """Scan a picture with the app, and write what the app shows."""

    template_name = "patientforeningar/portal/app_lagg_till.html"
    form_class = AppForm


@method_decorator(eget_konto, name="dispatch")
class TaBortApp(DeactivateTOTPView):
    """Sign in without the app from now on."""

    template_name = "patientforeningar/portal/app_ta_bort.html"


@method_decorator(nyligen_inloggad, name="dispatch")
class LaggTillPasskey(VisarKoderna, AddWebAuthnView):
    """Let the device make a passkey."""

    template_name = "patientforeningar/portal/passkey_lagg_till.html"


@method_decorator(eget_konto, name="dispatch")
class TaBortPasskey(RemoveWebAuthnView):
    """Forget a passkey."""

    template_name = "patientforeningar/portal/passkey_ta_bort.html"


@method_decorator(eget_konto, name="dispatch")
class Reservkoder(ViewRecoveryCodesView):
    """The codes for the day when the device is lost."""

    template_name = "patientforeningar/portal/reservkoder.html"


@method_decorator(eget_konto, name="dispatch")
class HamtaReservkoder(DownloadRecoveryCodesView):
    """The same as a file."""

    template_name = "patientforeningar/portal/reservkoder.txt"


@method_decorator(eget_konto, name="dispatch")
class NyaReservkoder(GenerateRecoveryCodesView):
    """New codes in place of the old."""

    template_name = "patientforeningar/portal/reservkoder_nya.html"


@method_decorator(eget_konto, name="dispatch")
class BekraftaMedKod(ReauthenticateView):
    """Show once more who one is, by a code."""

    template_name = "patientforeningar/portal/bekrafta_med_kod.html"
    form_class = BekraftaForm


@method_decorator(eget_konto, name="dispatch")
class BekraftaMedPasskey(ReauthenticateWebAuthnView):
    """Show once more who one is, by a passkey."""

    template_name = "patientforeningar/portal/bekrafta_med_passkey.html"
