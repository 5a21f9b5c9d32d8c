"""The fit check while an item is being written: what the form holds now, read as it is when it is saved."""

from __future__ import annotations

import json

from django.http import HttpResponse, JsonResponse
from django.template.loader import render_to_string
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from patientforeningar.forhandsvisning.panel import skyltkontext
from patientforeningar.forhandsvisning.skyltord import bilder, innehall
from patientforeningar.inlamning.egna import eget
from patientforeningar.inlamning.formular import InslagForm
from patientforeningar.konton.tilltrade import OmbudRequest, ombud_kravs
from patientforeningar.lasbarhet import HOGST_BILDER, Bedomning, Bild, bedom
from patientforeningar.models import Fil, Inslag, InslagsBild
from patientinfo.formular.flodskydd import slapps_in_som
from patientinfo.formular.fritext import rensad
from patientinfo.tid import tidpunkt

_STORST = 128 * 1024  # bytes: every field full is a tenth of it

Falt = MultiValueDict[str, str]


class FragaError(ValueError):
    """What was sent is not what our own script sends."""


def las(kropp: bytes) -> Falt:
    """The fields of the form, `{"name": ["value", ...]}` in JSON; raises FragaError for anything else."""
    if len(kropp) > _STORST:
        raise FragaError
    try:
        data = json.loads(kropp)
    except (ValueError, RecursionError) as fel:
        raise FragaError from fel
    if not isinstance(data, dict) or not all(_texter(varden) for varden in data.values()):
        raise FragaError
    return MultiValueDict({namn: [rensad(ett) for ett in varden] for namn, varden in data.items()})


def _texter(varden: object) -> bool:
    return isinstance(varden, list) and all(isinstance(ett, str) for ett in varden)


@require_POST
@ombud_kravs
def kontroll(request: OmbudRequest, pk: int) -> HttpResponse:
    """`portal_lasbarhet`: the findings as HTML, the same that the page has without a script. Saves nothing.

    400 for what our script never sends, 429 for more than a hand can type.
    """
    inslag: Inslag = eget(request, pk).get_latest_revision_as_object()
    if not slapps_in_som(str(request.user.pk), "lasbarhet", antal=120, per=60):
        return _nej(429, _("Kontrollen vilar en stund. Det du skriver påverkas inte."))
    try:
        falt = las(request.body)
    except FragaError:
        return _nej(400, _("Kontrollen förstod inte det som skickades. Ladda om sidan."))
    vid = tidpunkt(request)
    form = InslagForm(falt, instance=inslag, vid=vid)
    form.is_valid()  # reads what can be read into the item; what cannot is as it was saved
    for namn in ("rubrik", "kort"):  # judged also when they are longer than can be saved
        setattr(inslag, namn, falt.get(namn, getattr(inslag, namn)))
    nya = _bilder(inslag, falt)
    bedomning = bedom(innehall(inslag, vid), (*bilder(inslag), *nya), pa_skarm=inslag.pa_skarm)
    html = render_to_string("components/skyltar.html", skyltkontext(inslag, bedomning))
    return JsonResponse({"html": html, "besked": besked(bedomning)})


def besked(bedomning: Bedomning) -> str:
    """The judgement in one line, for those who listen: how much there is to mend, the first of it, and the time."""
    antal = len(bedomning.hindrar)
    delar = [
        ngettext("%(antal)d sak att ändra.", "%(antal)d saker att ändra.", antal) % {"antal": antal} if antal else "",
        bedomning.fynd[0].text if bedomning.fynd else "",
        _("Läses på %(tid)d sekunder.") % {"tid": bedomning.sekunder} if bedomning.skyltar else "",
    ]
    return " ".join(ett for ett in delar if ett)


def _bilder(inslag: Inslag, falt: Falt) -> list[Bild]:
    """Let `inslag`, in memory, have the pictures that the form has; those not yet received come back."""
    nya: list[Bild] = []
    rader: list[InslagsBild] = []
    for plats in (f"bild-{nummer}" for nummer in range(HOGST_BILDER)):
        alt, pk = falt.get(f"{plats}-alt") or "", falt.get(f"{plats}-fil") or ""
        fil = Fil.objects.filter(forening=inslag.forening, slag=Fil.Slag.BILD, pk=pk).first() if _tal(pk) else None
        if falt.get(f"{plats}-bort"):
            continue
        if falt.get(f"{plats}-ny"):
            nya.append(Bild(alt))
        elif fil:
            rader.append(InslagsBild(fil=fil, alt=alt, sort_order=len(rader)))
    inslag.bilder.set(rader)
    return nya


def _tal(pk: str) -> bool:
    return pk.isascii() and pk.isdigit() and len(pk) < 19  # noqa: PLR2004  (what a BigAutoField can hold)


def _nej(status: int, text: str) -> HttpResponse:
    return JsonResponse({"fel": text}, status=status)
