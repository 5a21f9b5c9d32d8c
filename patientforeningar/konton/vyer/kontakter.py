"""The association's contact persons."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from patientforeningar.actions.kontaktuppgifter import spara_kontakt, ta_bort_kontakt
from patientforeningar.konton.formular.uppgifter import KontaktForm
from patientforeningar.konton.tilltrade import OmbudRequest, ombud_kravs
from patientforeningar.models import Kontaktperson
from patientinfo.tid import tidpunkt


@require_http_methods(["GET", "HEAD", "POST"])
@ombud_kravs
def kontakt(request: OmbudRequest, pk: int | None = None) -> HttpResponse:
    """Add a contact person, or change one of the association's own."""
    rad = _egen(request, pk) if pk else Kontaktperson(forening=request.forening)
    form = KontaktForm(request.POST or None, instance=rad, initial={"samtycke": bool(pk)})
    if request.method == "POST" and form.is_valid():
        spara_kontakt(form.save(commit=False), request.user, tidpunkt(request))
        messages.success(request, _("Kontaktpersonen är sparad."))
        return redirect("portal_uppgifter")
    data = {"form": form, "kontakt": rad if pk else None, "forening": rad.forening}
    return render(request, "patientforeningar/portal/kontakt.html", data)


@require_POST
@ombud_kravs
def ta_bort(request: OmbudRequest, pk: int) -> HttpResponse:
    """Remove a contact person, here and wherever it is shown."""
    ta_bort_kontakt(_egen(request, pk), request.user, tidpunkt(request))
    messages.success(request, _("Kontaktpersonen är borttagen överallt."))
    return redirect("portal_uppgifter")


def _egen(request: OmbudRequest, pk: int) -> Kontaktperson:
    return get_object_or_404(Kontaktperson, pk=pk, forening__in=request.ombud_for)
