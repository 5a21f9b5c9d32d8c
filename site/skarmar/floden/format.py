"""Every format that a place's slides are given in: its address, its media type, and who writes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from skarmar.floden.atom import atom
from skarmar.floden.jsonfeed import jsonfeed
from skarmar.floden.mrss import STAENDE, STOR, mrss
from skarmar.floden.remote import remote
from skarmar.floden.rss import rss
from skarmar.kontrakt import Flode

RSS = "application/rss+xml; charset=utf-8"


@dataclass(frozen=True)
class Format:
    """One format: the name of its address in `urls`, its file, its media type, what it is called to people."""

    urlnamn: str
    fil: str
    medietyp: str
    namn: str | Promise
    skriv: Callable[[Flode], bytes]

    def adress(self, plats: str) -> str:
        """Where the place with the slug `plats` has it."""
        return reverse(self.urlnamn, args=[plats])


FORMAT = (
    Format("flode_json", "feed.json", "application/feed+json; charset=utf-8", "JSON Feed", jsonfeed),
    Format("flode_rss", "rss.xml", RSS, _("RSS, text och bild"), rss),
    Format("flode_mrss", "mrss.xml", RSS, _("Media RSS, liggande"), mrss),
    Format("flode_mrss_staende", "mrss-staende.xml", RSS, _("Media RSS, stående"), partial(mrss, slag=STAENDE)),
    Format("flode_mrss_4k", "mrss-4k.xml", RSS, _("Media RSS, liggande i 4K"), partial(mrss, slag=STOR)),
    Format("flode_atom", "atom.xml", "application/atom+xml; charset=utf-8", "Atom", atom),
    Format("flode_remote", "remote.json", "application/json", _("Concertos fjärrflöde"), remote),
)
