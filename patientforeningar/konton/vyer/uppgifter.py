"""The association's details: read, changed, confirmed once a year, ended."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from patientforeningar.actions.andra_uppgifter import andra_uppgifter
from patientforeningar.actions.avsluta_forening import ANGERTID, ateruppta_forening, avsluta_forening
from patientforeningar.actions.bekrafta_uppgifter import bekrafta_uppgifter
from patientforeningar.konton.formular.uppgifter import UppgifterForm
from patientforeningar.konton.stallning import Lage, avslutade, stallning
from patientforeningar.konton.tilltrade import OmbudRequest, PortalRequest, inloggning_kravs, ombud_kravs
from patientinfo.granskning.fyra_ogon import NekadError
from patientinfo.tid import tidpunkt


@ombud_kravs
def uppgifter(request: OmbudRequest) -> HttpResponse:
    """What is known of the association, and whom to ask."""
    lage = stallning(request.forening, tidpunkt(request))
    fragas = lage.lage in {Lage.BEKRAFTA, Lage.DOLD}
    data = {"forening": request.forening, "stallning": lage, "fragas": fragas, "angerdagar": ANGERTID.days}
    return render(request, "patientforeningar/portal/uppgifter.html", data)


@require_http_methods(["GET", "HEAD", "POST"])
@ombud_kravs
def andra(request: OmbudRequest) -> HttpResponse:
    """Change what the association may change by itself."""
    forening = request.forening
    nu = {"verksamhet": forening.verksamhet, "webbplats": forening.webbplats, "kommuner": forening.kommuner.all()}
    form = UppgifterForm(request.POST or None, initial=nu)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        andrades = andra_uppgifter(
            forening,
            data["kommuner"],
            request.user,
            tidpunkt(request),
            verksamhet=data["verksamhet"],
            webbplats=data["webbplats"],
        )
        messages.success(request, _("Ändringen är sparad.") if andrades else _("Du ändrade ingenting."))
        return redirect("portal_uppgifter")
    return render(request, "patientforeningar/portal/uppgifter_andra.html", {"form": form, "forening": forening})


@require_POST
@ombud_kravs
def bekrafta(request: OmbudRequest) -> HttpResponse:
    """Yes, the details are right."""
    bekrafta_uppgifter(request.forening, request.user, tidpunkt(request))
    messages.success(request, _("Tack. Uppgifterna är bekräftade. Vi frågar igen om ett år."))
    return redirect("portal")


@require_http_methods(["GET", "HEAD", "POST"])
@ombud_kravs
def avsluta(request: OmbudRequest) -> HttpResponse:
    """End the association, after having read what that means."""
    if request.method == "POST":
        avsluta_forening(request.forening, request.user, tidpunkt(request))
        messages.success(request, _("%(namn)s är avslutad.") % {"namn": request.forening.namn})
        return redirect("portal")
    data = {"forening": request.forening, "angerdagar": ANGERTID.days}
    return render(request, "patientforeningar/portal/avsluta.html", data)


@require_POST
@inloggning_kravs
def ateruppta(request: PortalRequest, pk: int) -> HttpResponse:
    """Undo that an association was ended."""
    vid = tidpunkt(request)
    forening = get_object_or_404(avslutade(request.user, vid), pk=pk)
    try:
        ateruppta_forening(forening, request.user, vid)
    except NekadError as nej:
        messages.error(request, str(nej))
    else:
        messages.success(request, _("%(namn)s är igång igen.") % {"namn": forening.namn})
    return redirect("portal")
