"""The button for a page that is still right."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.models import Page

from patientinfo.granskning.granskningsdag import INTERVALL, bekrafta
from patientinfo.tid import dag


def bekrafta_sida(request: HttpRequest, page_id: int) -> HttpResponse:
    """Ask, and then confirm; `NekadError` when the page cannot be confirmed."""
    sida = get_object_or_404(Page, pk=page_id).specific
    if not sida.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    idag = dag(timezone.now())
    vidare = get_valid_next_url_from_request(request)
    if request.method == "POST":
        with transaction.atomic():
            bekrafta(sida, request.user, idag)
        messages.success(request, _("Sidan är bekräftad och väntar på att någon annan godkänner de nya dagarna."))
        return redirect(vidare or "wagtailadmin_home")
    context = {"sida": sida, "idag": idag, "nasta": idag + INTERVALL, "vidare": vidare}
    return render(request, "patientinfo/admin/bekrafta.html", context)
