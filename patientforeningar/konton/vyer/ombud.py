"""Who acts for the association: the list, invitations, leaving and handing over."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from patientforeningar.actions.aterta_inbjudan import aterta_inbjudan
from patientforeningar.actions.bjud_in import GILTIG, bjud_in
from patientforeningar.actions.sluta_som_ombud import sluta_som_ombud
from patientforeningar.konton.flod import begransad
from patientforeningar.konton.formular.uppgifter import InbjudanForm
from patientforeningar.konton.tilltrade import OmbudRequest, ombud_kravs
from patientforeningar.models import Inbjudan, Ombud
from patientinfo.granskning.fyra_ogon import NekadError
from patientinfo.tid import tidpunkt


@ombud_kravs
def ombud(request: OmbudRequest) -> HttpResponse:
    """Those who act now, and those who have been asked to."""
    return _visa(request, InbjudanForm())


@require_POST
@begransad("bjud-in", antal=20, per=3600)
@ombud_kravs
def bjud(request: OmbudRequest) -> HttpResponse:
    """Invite by mail; the link is nowhere but in the mail."""
    form = InbjudanForm(request.POST)
    if not form.is_valid():
        return _visa(request, form)
    epost, vid = form.cleaned_data["email"], tidpunkt(request)
    try:
        bjud_in(request.forening, epost, request.user, vid, lamnar_over=form.cleaned_data["lamnar_over"])
    except NekadError as nej:
        form.add_error("email", str(nej))
        return _visa(request, form)
    messages.success(request, _("Inbjudan är på väg till %(epost)s.") % {"epost": epost})
    return redirect("portal_ombud")


@require_POST
@ombud_kravs
def aterta(request: OmbudRequest, pk: int) -> HttpResponse:
    """Take an invitation back."""
    inbjudan = get_object_or_404(Inbjudan, pk=pk, forening__in=request.ombud_for)
    aterta_inbjudan(inbjudan, request.user, tidpunkt(request))
    messages.success(request, _("Inbjudan är tillbakatagen."))
    return redirect("portal_ombud")


@require_http_methods(["GET", "HEAD", "POST"])
@ombud_kravs
def sluta(request: OmbudRequest, pk: int) -> HttpResponse:
    """End a commission, one's own or another's, after having said yes to it."""
    rad = get_object_or_404(Ombud.objects.aktiva(), pk=pk, forening__in=request.ombud_for)
    jag = rad.konto_id == request.user.pk
    if request.method == "POST":
        try:
            sluta_som_ombud(rad, request.user, tidpunkt(request))
        except NekadError as nej:
            messages.error(request, str(nej))
            return redirect("portal_ombud")
        besked = _("Du är inte längre ombud för %(forening)s.") if jag else _("%(vem)s är inte längre ombud.")
        messages.success(request, besked % {"forening": rad.forening.namn, "vem": rad.konto})
        return redirect("portal" if jag else "portal_ombud")
    return render(request, "patientforeningar/portal/sluta.html", {"rad": rad, "jag": jag, "forening": rad.forening})


def _visa(request: OmbudRequest, form: InbjudanForm) -> HttpResponse:
    vid = tidpunkt(request)
    aktiva = request.forening.ombud.aktiva().select_related("konto").order_by("sedan")
    data = {
        "forening": request.forening,
        "aktiva": aktiva,
        "ensam": len(aktiva) == 1,
        "inbjudningar": request.forening.inbjudningar.oppna(vid),
        "dagar": GILTIG.days,
        "form": form,
    }
    return render(request, "patientforeningar/portal/ombud.html", data)
