"""The service behind its address (design, rule 8): `VMA_URL`; empty, and nothing is asked.

Which address Sveriges Radio's service has is for whoever runs the site to find out and set: none is built in.
"""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Iterable
from dataclasses import dataclass

import structlog
from django.conf import settings

from skarmar.models import Vmakalla
from skarmar.vma.hamtning import HamtningError, Svar, hamta, hela, samma_vard
from skarmar.vma.lasning import Dokument, LasError, Ramsa, las
from skarmar.vma.mottagning import ta_emot

logg = structlog.get_logger(__name__)

FLEST_LANKAR = 30  # of an index, the first; each is asked for anew when the index has changed
_TID = 20.0  # seconds for all of them: the clock has more to do


@dataclass(frozen=True)
class Lage:
    """Whether VMA are read, when the service last answered, and since when it does not."""

    pa: bool
    svarade: dt.datetime | None = None
    tyst_sedan: dt.datetime | None = None
    fel: str = ""


def lage() -> Lage:
    """How it is, for `/-/health` and the page of takeovers."""
    if not settings.VMA_URL:
        return Lage(pa=False)
    rad = Vmakalla.objects.filter(adress=settings.VMA_URL).first() or Vmakalla()
    return Lage(True, rad.svarade, rad.tyst_sedan, rad.fel)


def hamta_nya(vid: dt.datetime) -> int:
    """Ask the service, and take in what is new; gives how many messages were.

    A service that does not answer, or not in CAP, changes nothing that is shown. It is remembered, and logged once
    when it falls silent and once when it is back.
    """
    if not settings.VMA_URL:
        return 0
    rad = Vmakalla.objects.get_or_create(adress=settings.VMA_URL)[0]
    try:
        svar = hamta(rad.adress, rad.etag, rad.andrad)
        dokument = las(svar.kropp) if svar else Dokument(())
    except (HamtningError, LasError) as brott:
        _tystnad(rad, str(brott), vid)
        return 0
    lankade, fel = _lankade(rad.adress, dokument.lankar)
    antal, olasbara = ta_emot([*dokument.ramsor, *lankade], vid)
    if fel or olasbara:
        _tystnad(rad, (fel or olasbara)[0], vid)
    else:
        _svarade(rad, svar, vid)
    return antal


def _lankade(adress: str, lankar: Iterable[str]) -> tuple[list[Ramsa], list[str]]:
    """The messages that an index on `adress` points at on the same host, and why some of them did not come."""
    slut = time.monotonic() + _TID
    ramsor: list[Ramsa] = []
    fel: list[str] = []
    for lank in [hel for ett in lankar if samma_vard(adress, hel := hela(adress, ett))][:FLEST_LANKAR]:
        if time.monotonic() > slut:
            return ramsor, [*fel, "för långsamt"]
        try:
            svar = hamta(lank)
            ramsor += las(svar.kropp).ramsor if svar else ()
        except (HamtningError, LasError) as brott:
            fel.append(str(brott))
    return ramsor, fel


def _svarade(rad: Vmakalla, svar: Svar | None, vid: dt.datetime) -> None:
    if rad.tyst_sedan:
        logg.info("vma_svarar_igen", tyst_sedan=rad.tyst_sedan.isoformat())
    rad.svarade, rad.tyst_sedan, rad.fel = vid, None, ""
    if svar is not None:
        rad.etag, rad.andrad = svar.etag, svar.andrad
    rad.save()


def _tystnad(rad: Vmakalla, fel: str, vid: dt.datetime) -> None:
    """Next time everything is asked for, changed or not."""
    if not rad.tyst_sedan:
        logg.error("vma_svarar_inte", fel=fel)
        rad.tyst_sedan = vid
    rad.etag, rad.andrad, rad.fel = "", "", fel[:200]
    rad.save()
