"""What answers at `/flode/<plats>/`: a place's slides in each format, and its calendar."""

from __future__ import annotations

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from patientforeningar.visning.kalenderfil import MEDIETYP, kalender
from patientinfo.giltighet import begransa
from patientinfo.models import Plats
from patientinfo.tid import tidpunkt
from skarmar.floden.format import Format
from skarmar.floden.handelser import handelser
from skarmar.floden.renad import renad
from skarmar.urval.program import for_plats


def vy(format: Format) -> Callable[..., HttpResponse]:  # noqa: A002
    """The view that gives a place's slides in `format`; 404 for a slug of no place."""

    @require_safe
    def visa(request: HttpRequest, plats: str) -> HttpResponse:
        flode = for_plats(hitta(plats), tidpunkt(request))
        begransa(request, flode.nasta)
        return HttpResponse(format.skriv(renad(flode)), content_type=format.medietyp)

    return visa


@require_safe
def ics(request: HttpRequest, plats: str) -> HttpResponse:
    """The events that are sent to the place's screens, for a calendar to follow."""
    platsen = hitta(plats)
    return HttpResponse(kalender(handelser(platsen, tidpunkt(request)), platsen.namn), content_type=MEDIETYP)


def hitta(slug: str) -> Plats:
    """The place with the slug; raises Http404 when there is none."""
    plats = Plats.objects.filter(slug=slug).first()
    if plats is None:
        raise Http404(_("Vi har ingen plats på den adressen."))
    return plats
