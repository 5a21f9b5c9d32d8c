"""The languages in which a page exists: what the language switch offers, and what hreflang says."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.conf import settings
from wagtail.models import Page

from patientinfo.grind import ar_visningsbar
from patientinfo.visning.adress import absolut
from patientinfo.visning.omgivning import Omgivning


@dataclass(frozen=True)
class Sprakversion:
    """One language of a page; the language is named in itself."""

    kod: str
    namn: str
    url: str

    @property
    def hela_adressen(self) -> str:
        """The address with host, as hreflang wants it."""
        return absolut(self.url)


def sprakversioner(sida: Page, vid: dt.datetime) -> list[Sprakversion]:
    """Every language, Swedish first, in which this very page may be read at `vid`; none when there is only one.

    A page that wagtail-localize has only mirrored, untranslated, is not a version.
    """
    namn = dict(settings.LANGUAGES)
    oversatta = (en for en in Omgivning.av(sida).versioner if en.alias_of_id is None and ar_visningsbar(en, vid))
    versioner = [
        Sprakversion(kod, namn[kod], version.url)
        for version in oversatta
        if version.url and (kod := version.locale.language_code)
    ]
    return versioner if len(versioner) > 1 else []
