"""allauth, told what this site does: whom it lets in, how it counts, what it says."""

from __future__ import annotations

from typing import Any, ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.stagekit import clear_login
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from patientforeningar.konton import kodbrev
from patientforeningar.konton.inloggning import loggar_in_med_kod
from patientinfo import post
from patientinfo.formular.klient import klientadress
from patientinfo.models import Konto

BACKEND = "patientforeningar.konton.inloggning.KodBackend"
INGEN_POST = gettext_lazy("Vi kunde inte skicka koden just nu. Försök igen om en stund.")


class KontoAdapter(DefaultAccountAdapter):
    """Sign-in for those who act for associations."""

    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultAccountAdapter.error_messages,
        "incorrect_code": gettext_lazy("Koden stämmer inte. Kontrollera att du skrev den senaste koden du fick."),
        "too_many_login_attempts": gettext_lazy("Det blev för många försök. Vänta några minuter och börja om."),
        "rate_limited": gettext_lazy("Det blev för många försök. Vänta en stund och försök igen."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """No: an account comes with an association's registration or an invitation."""
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        """The network that limits are counted for: what our own proxy saw."""
        return klientadress(request)

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """The association's own first page."""
        return reverse("portal")

    def pre_login(self, request: HttpRequest, user: Konto, **hook_kwargs: Any) -> HttpResponse | None:
        """Stop whoever signs in by other means, also when that came to be after the code was sent."""
        if loggar_in_med_kod(user):
            return None
        clear_login(request)
        messages.error(request, _("Det gick inte att logga in här med det kontot."))
        return redirect("portal_logga_in")

    def login(self, request: HttpRequest, user: Konto) -> None:
        """Begin the session, under the backend that asks at every request whether it may go on."""
        user.backend = BACKEND
        super().login(request, user)

    def get_reauthentication_methods(self, user: Konto) -> list[dict[str, Any]]:
        """The ways to show once more who one is; whoever has only a passkey is asked for that first."""
        satt: list[dict[str, Any]] = super().get_reauthentication_methods(user)
        har_app = is_mfa_enabled(user, types=[Authenticator.Type.TOTP])
        return satt if har_app else sorted(satt, key=lambda ett: ett["id"] != "mfa_reauthenticate:webauthn")

    def add_message(
        self, request: HttpRequest, level: int, *_mall: Any, message: str | None = None, **_annat: Any
    ) -> None:
        """Only what has gone wrong: the pages themselves say what went well."""
        if message and level >= messages.WARNING:
            messages.add_message(request, level, message)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """One of our own mails in place of allauth's; without a mail server the visitor is asked to try again."""
        try:
            if template_prefix == "account/email/login_code":
                kodbrev.inloggningskod(email, context["code"])
            else:
                kodbrev.okant_konto(email)
        except post.BrevetKomInteFram:
            messages.error(context["request"], str(INGEN_POST))
            raise ImmediateHttpResponse(redirect("portal_logga_in")) from None
