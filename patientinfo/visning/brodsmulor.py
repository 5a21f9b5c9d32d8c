"""The way from the start page down to a page."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.utils.translation import gettext
from wagtail.models import Page

from patientinfo.grind import ar_visningsbar
from patientinfo.visning.omgivning import Omgivning

_STARTSIDANS_DJUP = 2


@dataclass(frozen=True)
class Smula:
    """One step of the way."""

    titel: str
    url: str


def brodsmulor(sida: Page, vid: dt.datetime) -> list[Smula]:
    """The pages above `sida` that may be shown at `vid`, start page first."""
    over = Omgivning.av(sida).over
    return [Smula(_titel(steg), steg.url) for steg in over if steg.url and ar_visningsbar(steg, vid)]


def _titel(sida: Page) -> str:
    return gettext("Start") if sida.depth == _STARTSIDANS_DJUP else sida.title
