"""The addresses at which pages of one type lie, in every language."""

from __future__ import annotations

from urllib.parse import urlsplit

from wagtail.models import Page

from patientinfo.stampel import minns


@minns
def adresser_till(sidtyp: type[Page]) -> frozenset[str]:
    """The paths of the live pages of the type `sidtyp`."""
    return frozenset(urlsplit(sida.url or "").path for sida in sidtyp.objects.live())
