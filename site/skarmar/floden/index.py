"""`/flode/` and `/flode/<plats>/`: which feeds there are, for whoever connects a player that is not ours."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from patientinfo.models import Plats
from patientinfo.tid import tidpunkt
from patientinfo.views.vagen import vagen
from patientinfo.visning.adress import absolut
from patientinfo.visning.alfabet import svensk_ordning
from patientinfo.visning.brodsmulor import Smula
from patientinfo.visning.webbplatskarta import Kartdel, fasta
from skarmar.floden.format import FORMAT
from skarmar.floden.vyer import hitta


@dataclass(frozen=True)
class Gren:
    """A place and the places in it."""

    plats: Plats
    delar: tuple[Gren, ...]


@dataclass(frozen=True)
class Adress:
    """One address of a place's feeds."""

    namn: str
    medietyp: str
    hel: str


@require_safe
def floden(request: HttpRequest) -> HttpResponse:
    """Every place that has feeds, and what the extension of JSON Feed means."""
    vid = tidpunkt(request)
    context = {"vid": vid, "grenar": grenarna(), "brodsmulor": vagen(vid)}
    return render(request, "skarmar/floden.html", context)


@require_safe
def platsens(request: HttpRequest, plats: str) -> HttpResponse:
    """The addresses of one place's feeds; 404 for a slug of no place."""
    vid, platsen = tidpunkt(request), hitta(plats)
    context = {"vid": vid, "plats": platsen, "adresser": adresser(platsen), "brodsmulor": _vagen(vid)}
    return render(request, "skarmar/platsens_floden.html", context)


def grenarna() -> tuple[Gren, ...]:
    """The whole tree from the top, A to Ö on each level: one query."""
    delar: dict[int | None, list[Plats]] = {}
    for plats in sorted(Plats.objects.all(), key=lambda en: svensk_ordning(en.namn)):
        delar.setdefault(plats.parent_id, []).append(plats)

    def under(plats: int | None) -> tuple[Gren, ...]:
        return tuple(Gren(en, under(en.pk)) for en in delar.get(plats, []))

    return under(None)


def adresser(plats: Plats) -> list[Adress]:
    """Each format's address at `plats`, and the calendar's."""
    formaten = [Adress(str(en.namn), en.medietyp.partition(";")[0], absolut(en.adress(plats.slug))) for en in FORMAT]
    kalendern = absolut(reverse("flode_ics", args=[plats.slug]))
    return [*formaten, Adress(_("Kalender, iCalendar"), "text/calendar", kalendern)]


def kartdelar() -> list[Kartdel]:
    """Hook `sitemap_del`: the list; the places' own pages are reached from there."""
    return [fasta("floden", lambda: [reverse("floden")])]


def _vagen(vid: dt.datetime) -> list[Smula]:
    return [*vagen(vid), Smula(_("Flöden för skärmar"), reverse("floden"))]
