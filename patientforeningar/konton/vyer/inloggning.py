"""Signing in by a code, or by a passkey, and out again."""

from __future__ import annotations

from typing import Any

from allauth.account.forms import ConfirmLoginCodeForm, RequestLoginCodeForm
from allauth.account.views import ConfirmLoginCodeView, RequestLoginCodeView
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.base.views import AuthenticateView
from allauth.mfa.webauthn.views import LoginWebAuthnView
from django import forms
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from patientforeningar.konton.inloggning import loggar_in_med_kod
from patientinfo.models import Konto

_KODRUTA = {"inputmode": "numeric", "autocomplete": "one-time-code", "autocapitalize": "off", "spellcheck": "false"}
_SKRIV = {"required": gettext_lazy("Skriv koden.")}


class EpostForm(RequestLoginCodeForm):
    """Where to send the code. Whether the address has an account is nobody's business."""

    _user: Konto | None

    email = forms.EmailField(
        label=gettext_lazy("Din e-postadress"),
        help_text=gettext_lazy("Den som du har som ombud."),
        error_messages={"required": gettext_lazy("Skriv din e-postadress.")},
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )

    def clean_email(self) -> str:
        """The address in small letters; a person with a password is written to as a stranger would be."""
        self.cleaned_data["email"] = self.cleaned_data["email"].lower()
        email: str = super().clean_email()
        if self._user is not None and not loggar_in_med_kod(self._user):
            self._user = None
        return email


class KodForm(ConfirmLoginCodeForm):
    """The code that came."""

    code = forms.CharField(
        label=gettext_lazy("Koden i brevet"),
        max_length=40,
        error_messages=_SKRIV,
        widget=forms.TextInput(attrs=_KODRUTA),
    )


class AndraStegetForm(AuthenticateForm):
    """The app's code, or one of those that were saved for the day when it is lost."""

    code = forms.CharField(
        label=gettext_lazy("Koden i appen"),
        max_length=40,
        help_text=gettext_lazy("Eller en av reservkoderna som du sparade."),
        error_messages=_SKRIV,
        widget=forms.TextInput(attrs=_KODRUTA),
    )


class BorjaOm:
    """Sign-in that can be begun anew while a code is waited for; allauth would send the visitor back to the code."""

    def _redirect_to_pending_stage(self, request: HttpRequest, stage: Any) -> None:
        return None


class LoggaIn(BorjaOm, RequestLoginCodeView):
    """Ask for a code. The answer is the same for every address."""

    template_name = "patientforeningar/portal/logga_in.html"
    form_class = EpostForm


class Kod(ConfirmLoginCodeView):
    """Write the code."""

    template_name = "patientforeningar/portal/kod.html"
    form_class = KodForm

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Say why, when there is no code to wait for any more."""
        svar: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        if getattr(self, "_process", None) is None and not request.user.is_authenticated:
            messages.warning(request, _("Koden gäller inte längre. Be om en ny."))
        return svar

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """In the demo the page shows the code: nobody reads the mails that it writes."""
        data: dict[str, Any] = super().get_context_data(**kwargs)
        return {**data, "demokod": self._process.code if settings.DEMO else ""}


class AndraSteget(AuthenticateView):
    """An app or a passkey besides, for those who have chosen so."""

    template_name = "patientforeningar/portal/andra_steget.html"
    form_class = AndraStegetForm


class Passkey(BorjaOm, LoginWebAuthnView):
    """Sign in with a passkey alone."""


@require_POST
def logga_ut(request: HttpRequest) -> HttpResponse:
    """End the session; `igen` is the page that one wants to come back to after signing in anew."""
    logout(request)
    igen = request.POST.get("igen", "")
    if url_has_allowed_host_and_scheme(igen, allowed_hosts=None):
        return redirect_to_login(igen, reverse("portal_logga_in"))
    messages.success(request, _("Du är utloggad."))
    return redirect("portal_logga_in")
