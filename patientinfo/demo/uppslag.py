"""What the recipes' addresses and names stand for: ids of pages, of register rows, of pictures."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from django.db.models import Model
from django.urls import Resolver404, resolve

LANK = re.compile(r'<a href="(/[^"]*)">')
WAGTAILS_EGEN = "wagtail_serve"  # the view that takes every address that nothing else answers


class Uppslag:
    """Looks up what a recipe names, and writes down what it could not find, so that one run tells of every fault."""

    def __init__(self, sidor: Mapping[str, int], bilder: Mapping[str, Model]) -> None:
        """`sidor`: page ids by address; `bilder`: saved pictures by name."""
        self.fel: list[str] = []
        self._sidor = sidor
        self._bilder = bilder
        self._register: dict[type[Model], dict[str, Any]] = {}

    def sida(self, adress: str) -> int | None:
        """The id of the page at `adress`."""
        if adress not in self._sidor:
            self.fel.append(f"sidan {adress} finns inte")
        return self._sidor.get(adress)

    def post(self, modell: type[Model], slug: str) -> Any:
        """The primary key of the row of `modell` whose slug is `slug`."""
        if modell not in self._register:
            self._register[modell] = dict(modell._default_manager.values_list("slug", "pk"))
        if slug not in self._register[modell]:
            self.fel.append(f"{modell._meta.verbose_name} {slug} finns inte")
        return self._register[modell].get(slug)

    def bild(self, namn: str) -> dict[str, Any] | None:
        """A picture as a block stores it, with its own description."""
        if namn not in self._bilder:
            self.fel.append(f"bilden {namn} finns inte")
            return None
        bild = self._bilder[namn]
        return {"image": bild.pk, "decorative": False, "alt_text": bild.description}  # type: ignore[attr-defined]

    def text(self, html: str) -> str:
        """Rich text as Wagtail stores it: links to pages by id, so that they follow a page that moves."""
        return LANK.sub(self._lank, html)

    def _lank(self, traff: re.Match[str]) -> str:
        adress = traff[1]
        if adress in self._sidor:
            return f'<a linktype="page" id="{self._sidor[adress]}">'
        sokvag = re.split(r"[?#]", adress)[0]
        if sokvag not in self._sidor and not _nagon_svarar(sokvag):
            self.fel.append(f"länken {adress} leder ingenstans")
        return traff[0]


def _nagon_svarar(sokvag: str) -> bool:
    """True when a view of its own answers at `sokvag`: records, search, files."""
    try:
        return resolve(sokvag).url_name != WAGTAILS_EGEN
    except Resolver404:
        return False
