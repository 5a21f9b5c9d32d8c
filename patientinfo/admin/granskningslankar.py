"""The editor's side of review links: made, listed and taken back, page by page."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.log_actions import log
from wagtail.models import Page

from patientinfo.models import Granskningslank
from patientinfo.visning.adress import absolut

SKAPAD = "patientinfo.granskningslank.skapad"
ATERKALLAD = "patientinfo.granskningslank.aterkallad"


@never_cache
def lankar(request: HttpRequest, page_id: int) -> HttpResponse:
    """The page's open links; a POST makes one more, whose address is shown in this answer and never again."""
    sida = _sida(request, page_id)
    vid = timezone.now()
    context: dict[str, Any] = {"sida": sida, "stangd": sida.get_view_restrictions().exists()}
    if request.method == "POST" and not context["stangd"]:
        lank, nyckel = Granskningslank.skapa(sida, request.user, vid)
        log(instance=sida, action=SKAPAD, user=request.user, data={"gar_ut": lank.gar_ut.isoformat()})
        context["ny"] = absolut(reverse("granska", args=[nyckel]))
    context["lankar"] = Granskningslank.objects.filter(sida=sida).oppna(vid).select_related("skapad_av")
    return render(request, "patientinfo/admin/granskningslankar.html", context)


@require_POST
def ta_tillbaka(request: HttpRequest, page_id: int, lank_id: int) -> HttpResponse:
    """Close one link at once."""
    sida = _sida(request, page_id)
    lank = get_object_or_404(Granskningslank, pk=lank_id, sida=sida)
    if lank.aterkallad is None:
        lank.aterkallad = timezone.now()
        lank.save(update_fields=["aterkallad"])
        log(instance=sida, action=ATERKALLAD, user=request.user)
    messages.success(request, _("Länken är återkallad. Den som öppnar den får veta att den inte gäller längre."))
    return redirect("granskningslankar", page_id=sida.pk)


def _sida(request: HttpRequest, page_id: int) -> Page:
    sida: Page = get_object_or_404(Page, pk=page_id).specific
    if not sida.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    return sida


def loggord(actions: Any) -> None:
    """`register_log_actions`: what the page's history says."""
    actions.register_action(
        SKAPAD, gettext_lazy("Skapa granskningslänk"), gettext_lazy("Länk för faktagranskare skapad")
    )
    actions.register_action(
        ATERKALLAD, gettext_lazy("Återkalla granskningslänk"), gettext_lazy("Länk för faktagranskare återkallad")
    )
