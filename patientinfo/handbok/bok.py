"""The whole book: every page's text with its links inside the book, and the glossary."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from bs4 import BeautifulSoup
from django.utils.safestring import SafeString, mark_safe
from wagtail.models import Page

from patientinfo.handbok.artikel import artikeln
from patientinfo.handbok.lankar import Vagvisare
from patientinfo.handbok.papper import ORD, idn, pa_papper
from patientinfo.handbok.urval import sidorna
from patientinfo.models.ordlisteord import Ordlisteord
from patientinfo.models.sidor.grund import Grundsida
from patientinfo.models.sidor.ordlista import OrdlistaPage
from patientinfo.visning.alfabet import svensk_ordning
from patientinfo.visning.meny import UNDER_HEMMET

ORDLISTAN = "ordlistan"  # its place in the book


@dataclass(frozen=True)
class Avsnitt:
    """One page as it stands in the book: `djup` is 1 for a page right below the start page, 2 for those below it."""

    sida: Grundsida
    ankare: str
    djup: int
    innehall: SafeString

    @property
    def titel(self) -> str:
        """What its heading and the contents call it."""
        return str(self.sida.title)


@dataclass(frozen=True)
class Ord:
    """A term of the glossary and its place in the book."""

    ord: str
    forklaring: str
    ankare: str


@dataclass(frozen=True)
class Bok:
    """Every page in the order of the tree; `galler_till` is when something on one of them begins or ends, if known."""

    avsnitt: tuple[Avsnitt, ...]
    ordlista: tuple[Ord, ...]
    ordlistans_titel: str
    utelamnade: int
    galler_till: dt.datetime | None


@dataclass
class _Blad:
    """A page on its way into the book."""

    sida: Grundsida
    soppa: BeautifulSoup
    galler_till: dt.datetime | None
    ankare: str = field(init=False)

    def __post_init__(self) -> None:
        self.ankare = ankaret(self.sida)


def ankaret(sida: Grundsida) -> str:
    """The place of a page in the book."""
    return f"sida-{sida.pk}"


def djupet(sida: Page) -> int:
    """How far down a page stands: 1 right below the start page."""
    return max(1, int(sida.depth) - UNDER_HEMMET + 1)


def las_bok(vid: dt.datetime) -> Bok:
    """The book as it is at `vid`; about a second's work for sixty pages."""
    urval = sidorna(vid)
    ordlista = next((sida for sida in urval.sidor if isinstance(sida, OrdlistaPage)), None)
    bladen = [_blad(sida, vid) for sida in urval.sidor if not isinstance(sida, OrdlistaPage)]
    orden = _orden() if ordlista else ()
    ankaren = {_vag(blad.sida): blad.ankare for blad in bladen}
    if ordlista:
        ankaren[_vag(ordlista)] = ORDLISTAN
    platser = {ett.ankare for ett in orden}.union(ankaren.values(), *(idn(blad.soppa) for blad in bladen))
    visare = Vagvisare(ankaren, platser)
    return Bok(
        avsnitt=tuple(_avsnitt(blad, visare) for blad in bladen),
        ordlista=orden,
        ordlistans_titel=str(ordlista.title) if ordlista else "",
        utelamnade=urval.utelamnade,
        galler_till=min((blad.galler_till for blad in bladen if blad.galler_till), default=None),
    )


def _blad(sida: Grundsida, vid: dt.datetime) -> _Blad:
    html, galler_till = artikeln(sida, vid)
    return _Blad(sida, pa_papper(html, ankaret(sida)), galler_till)


def _avsnitt(blad: _Blad, visare: Vagvisare) -> Avsnitt:
    visare.led(blad.soppa, blad.ankare)
    # Escaped by the templates that drew it; what has been changed since is elements and attributes.
    return Avsnitt(blad.sida, blad.ankare, djupet(blad.sida), mark_safe(str(blad.soppa)))  # noqa: S308


def _vag(sida: Grundsida) -> str:
    return urlsplit(sida.url or "").path


def _orden() -> tuple[Ord, ...]:
    alla = sorted(Ordlisteord.objects.all(), key=lambda ett: svensk_ordning(ett.ord))
    return tuple(Ord(ett.ord, ett.forklaring, f"{ORD}{ett.slug}") for ett in alla)
