"""What associations do, shown on pages that the region's editors write: the start page and each kommun's."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from patientforeningar.models import Inslag
from patientforeningar.visning import urval
from patientforeningar.visning.urval import Post, Urval
from patientinfo.giltighet import begransa, kan_aterkallas, nasta_grans
from patientinfo.models import Kommun
from patientinfo.stampel import minns

PA_STARTSIDAN = 3
PA_KOMMUNSIDAN = 5


def pa_startsidan(request: HttpRequest, vid: dt.datetime) -> SafeString:
    """Hook `startsida_sektion`: the next few events. Empty when there are none, and in other languages than Swedish."""
    if get_language() != settings.LANGUAGE_CODE:
        return SafeString()
    ritade = _ritade()
    ritad = next((en for en in ritade if en.galler(vid)), None)
    if ritad is None:
        ritad = _rita_for_startsidan(vid)
        ritade[:] = [ritad]
    if ritad.html:
        begransa(request, ritad.over)
        kan_aterkallas(request)
    return ritad.html


@dataclass(frozen=True)
class Ritad:
    """The start page's section, which holds from `fran` until `till`; `over` is when its first event is over."""

    html: SafeString
    over: dt.datetime | None
    fran: dt.datetime
    till: dt.datetime

    def galler(self, vid: dt.datetime) -> bool:
        """Whether it would be drawn like this at `vid` too."""
        return self.fran <= vid < self.till


@minns
def _ritade() -> list[Ritad]:
    """Room for one: it was half of the start page's work. Empty again as soon as the content changes."""
    return []


def _rita_for_startsidan(vid: dt.datetime) -> Ritad:
    handelser = urval.inslag(vid).filter(sort=Inslag.Sort.HANDELSE)
    poster = urval.snarast(list(handelser), vid)[:PA_STARTSIDAN]
    over = min((post.tid.over for post in poster), default=None)
    mall = "patientforeningar/startsida_sektion.html"
    html = render_to_string(mall, {"poster": poster}) if poster else SafeString()
    return Ritad(html, over, vid, min(filter(None, (over, nasta_grans(vid)))))


def pa_kommunsidan(request: HttpRequest, kommun: Kommun, vid: dt.datetime) -> SafeString:
    """Hook `kommunsida_sektion`: the kommun's associations and their next events; empty when there is neither."""
    val = Urval(kommun=kommun.slug)
    handelser = urval.inslag(vid, val).filter(sort=Inslag.Sort.HANDELSE)
    innehall: dict[str, Any] = {
        "kommun": kommun,
        "foreningar": urval.foreningar(vid, val),
        "poster": _snarast(request, list(handelser), vid, PA_KOMMUNSIDAN),
    }
    if not innehall["foreningar"] and not innehall["poster"]:
        return SafeString()
    return _ritad("patientforeningar/kommunsida_sektion.html", request, innehall)


def _snarast(request: HttpRequest, handelser: list[Inslag], vid: dt.datetime, antal: int) -> list[Post]:
    """The next time of each event, and the page told when the first of them is over."""
    poster = urval.snarast(handelser, vid)[:antal]
    for post in poster:
        begransa(request, post.tid.over)
    return poster


def _ritad(mall: str, request: HttpRequest, innehall: dict[str, Any]) -> SafeString:
    kan_aterkallas(request)
    return render_to_string(mall, innehall, request)
