"""Two have written at once: both texts side by side, and nothing saved until somebody has chosen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from wagtail.models import Revision

from patientforeningar.granskning.skillnad import som_text
from patientforeningar.inslag.innehall import BILAGOR, etikett, skillnader, ta_over
from patientforeningar.models import Inslag

_INTE = frozenset({"csrfmiddlewaretoken", "gor", "version"})
MITT, DERAS = "mitt", "deras"


@dataclass(frozen=True)
class Rad:
    """One field in which the texts differ."""

    falt: str
    etikett: Any
    mitt: str
    deras: str
    val: str


def rader(mitt: Inslag, deras: Inslag, valt: dict[str, str]) -> list[Rad]:
    """Every field in which the two differ, as people read it, with what has been chosen so far."""
    return [
        Rad(falt, etikett(falt), _text(mitt, falt), _text(deras, falt), valt.get(falt, ""))
        for falt in skillnader(mitt, deras)
    ]


def _text(inslag: Inslag, falt: str) -> str:
    if falt in BILAGOR:
        return "\n".join(str(rad) or _("utan beskrivning") for rad in getattr(inslag, falt).all())
    return som_text(inslag, Inslag._meta.get_field(falt))


def valda(data: Any) -> dict[str, str]:
    """What the posted form says to take from whom, by field."""
    return {
        namn.removeprefix("val-"): varde
        for namn, varde in data.items()
        if namn.startswith("val-") and varde in {MITT, DERAS}
    }


def forena(mitt: Inslag, deras: Inslag, valt: dict[str, str]) -> bool:
    """Let `mitt` say what was chosen; False, and nothing changed, when some field has not been chosen."""
    olika = skillnader(mitt, deras)
    if not set(olika) <= set(valt):
        return False
    ta_over(mitt, deras, [falt for falt in olika if valt[falt] == DERAS])
    return True


def visa(request: HttpRequest, mitt: Inslag, deras: Revision, filer: dict[str, int | str]) -> HttpResponse:
    """409: the page of the choice. It carries the whole text along; `filer` are the files that have been taken in."""
    valt = valda(request.POST)
    data = {namn: request.POST.getlist(namn) for namn in request.POST if namn not in _INTE and namn[:4] != "val-"}
    data |= {namn: [str(varde)] for namn, varde in filer.items()}
    context = {
        "inslag": mitt,
        "forening": mitt.forening,
        "deras": deras,
        "rader": rader(mitt, deras.as_object(), valt),
        "ofullstandigt": bool(valt),
        "data": [(namn, varde) for namn, varden in data.items() for varde in varden],
    }
    return render(request, "patientforeningar/portal/krock.html", context, status=409)
