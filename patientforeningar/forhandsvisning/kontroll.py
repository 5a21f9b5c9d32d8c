"""The fit check while an item is being written: what the form holds now, judged as it would be when saved."""

from __future__ import annotations

import json
from dataclasses import dataclass

from django.http import HttpResponse, JsonResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from patientforeningar import lasbarhet
from patientforeningar.forhandsvisning.panel import skyltkontext
from patientforeningar.forhandsvisning.skyltord import bilder, innehall
from patientforeningar.forhandsvisning.vyer import eget, utkast
from patientforeningar.konton.tilltrade import OmbudRequest, ombud_kravs
from patientforeningar.models import Inslag
from patientinfo.formular.flodskydd import slapps_in_som
from patientinfo.formular.fritext import rensad
from patientinfo.tid import tidpunkt

_STORST = 64 * 1024  # bytes
_TEXTER = {"rubrik": 4 * lasbarhet.HOGST_RUBRIK, "kort": 4 * lasbarhet.HOGST_KORT, "lokal": 200, "tider": 400}
_ALT = 400  # characters


class FragaError(ValueError):
    """What was sent is not what our own script sends."""


@dataclass(frozen=True)
class Skrivet:
    """What stands in the form now: its texts, whether it is for screens, and the descriptions of its pictures."""

    texter: dict[str, str]
    pa_skarm: bool
    alt: tuple[str, ...]


def las(kropp: bytes) -> Skrivet:
    """The form as our script sends it; raises FragaError for anything else."""
    if len(kropp) > _STORST:
        raise FragaError
    try:
        data = json.loads(kropp)
    except (ValueError, RecursionError) as fel:
        raise FragaError from fel
    if not isinstance(data, dict) or not isinstance(alt := data.get("alt", []), list):
        raise FragaError
    texter = {namn: _text(data[namn], hogst) for namn, hogst in _TEXTER.items() if namn in data}
    forsta = alt[: lasbarhet.HOGST_BILDER]
    return Skrivet(texter, data.get("pa_skarm") is True, tuple(_text(ett, _ALT) for ett in forsta))


def _text(varde: object, hogst: int) -> str:
    if not isinstance(varde, str):
        raise FragaError
    return rensad(varde)[:hogst]


@require_POST
@ombud_kravs
def kontroll(request: OmbudRequest, pk: int | None = None) -> HttpResponse:
    """`portal_lasbarhet`: the findings as HTML, the same that the page has without a script.

    400 for what is not ours, 429 for more than a hand can type.
    """
    if not slapps_in_som(str(request.user.pk), "lasbarhet", antal=120, per=60):
        return _nej(429, _("Kontrollen vilar en stund. Det du skriver påverkas inte."))
    try:
        skrivet = las(request.body)
    except FragaError:
        return _nej(400, _("Kontrollen förstod inte det som skickades. Ladda om sidan."))
    inslag = utkast(eget(request, pk)) if pk else _nytt(request)
    for namn, text in skrivet.texter.items():
        setattr(inslag, namn, text)
    inslag.pa_skarm = skrivet.pa_skarm
    sparade = bilder(inslag)
    visade = tuple(
        lasbarhet.Bild(alt, sparade[nummer].karta if nummer < len(sparade) else None)
        for nummer, alt in enumerate(skrivet.alt)
    )
    bedomning = lasbarhet.bedom(innehall(inslag, tidpunkt(request)), visade, pa_skarm=inslag.pa_skarm)
    html = render_to_string("components/skyltar.html", skyltkontext(inslag, bedomning))
    return JsonResponse({"html": html, "besked": besked(bedomning)})


def besked(bedomning: lasbarhet.Bedomning) -> str:
    """The judgement in one line, for those who listen: how much there is to mend, and how long it takes to read."""
    antal = len(bedomning.hindrar)
    delar = [
        ngettext("%(antal)d sak att ändra.", "%(antal)d saker att ändra.", antal) % {"antal": antal} if antal else "",
        bedomning.fynd[0].text if bedomning.fynd else "",
        _("Läses på %(tid)d sekunder.") % {"tid": bedomning.sekunder} if bedomning.skyltar else "",
    ]
    return " ".join(del_ for del_ in delar if del_)


def _nytt(request: OmbudRequest) -> Inslag:
    """An item that nobody has saved yet."""
    return Inslag(forening=request.forening, plats=request.forening.kommuner.first())


def _nej(status: int, text: str) -> HttpResponse:
    return JsonResponse({"fel": text}, status=status)
