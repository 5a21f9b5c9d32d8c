"""The way in for somebody who has just shown that an address is theirs."""

from __future__ import annotations

from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.models import Login
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from patientforeningar.konton.inloggning import loggar_in_med_kod
from patientinfo.models import Konto


def slapp_in(request: HttpRequest, konto: Konto, epost: str, vidare: str, besked: str) -> HttpResponse:
    """Sign `konto` in and go on to `vidare`, by way of the second step for those who have one.

    The code is as good as the one that signing in asks for. Whoever uses a password at the region is told to do so.
    """
    messages.success(request, besked)
    if request.user == konto:
        return redirect(vidare)
    if not loggar_in_med_kod(konto):
        messages.info(
            request,
            _("Det kontot loggar inte in med kod. Logga in i redaktionen med lösenord, så kommer du åt sidorna här."),
        )
        return redirect("portal_logga_in")
    record_authentication(request, konto, method="code", email=epost)
    svar: HttpResponse = perform_login(request, Login(user=konto, email=epost, redirect_url=vidare))
    return svar
