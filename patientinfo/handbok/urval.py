"""Which pages the manual has, in the order of the tree."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.conf import settings
from wagtail.models import Page

from patientinfo.grind import visningsbara
from patientinfo.models.sidor.grund import Grundsida
from patientinfo.models.sidor.home import HomePage
from patientinfo.models.sidor.tillganglighet import TillganglighetsPage
from patientinfo.visning.meny import UNDER_HEMMET

# Beyond this a book helps nobody, and making it would keep the worker from all else.
HOGST = 300


@dataclass(frozen=True)
class Urval:
    """The pages of the book, and how many more there was no room for."""

    sidor: tuple[Grundsida, ...]
    utelamnade: int


def sidorna(vid: dt.datetime) -> Urval:
    """What patients read, as it may be shown at `vid`; one query for each page type."""
    alla = plana(vid)
    ordning = [sida.pk for sida in alla[:HOGST]]
    lasta = Page.objects.filter(pk__in=ordning).select_related("locale").specific()
    per_pk = {sida.pk: sida for sida in lasta}
    return Urval(tuple(per_pk[pk] for pk in ordning if pk in per_pk), max(0, len(alla) - HOGST))


def plana(vid: dt.datetime) -> list[Page]:
    """The same as plain pages: no page about the site itself, and none of a type that only a screen can show.

    The start page is not among them: it leads on to the others.
    """
    hem = HomePage.objects.filter(locale__language_code=settings.LANGUAGE_CODE).order_by("path").first()
    if hem is None:
        return []
    traffar = visningsbara(vid, Page.objects.descendant_of(hem)).filter(alias_of=None).select_related("locale")
    sidor = [sida for sida in traffar.order_by("path") if getattr(sida.specific_class, "i_handboken", False)]
    utom = tuple(_grenen(sida) for sida in sidor if sida.specific_class is TillganglighetsPage)
    return [sida for sida in sidor if not sida.path.startswith(utom)]


def forsta(sidtyp: type[Grundsida], vid: dt.datetime) -> Grundsida | None:
    """The first page of a kind, in Swedish, that may be shown at `vid`."""
    pa_svenska = sidtyp.objects.filter(locale__language_code=settings.LANGUAGE_CODE, alias_of=None)
    return visningsbara(vid, pa_svenska).order_by("path").first()


def _grenen(redogorelse: Page) -> str:
    """Where in the tree the pages about the site begin: the section that holds the accessibility statement."""
    return redogorelse.path[: -Page.steplen] if redogorelse.depth > UNDER_HEMMET else redogorelse.path
