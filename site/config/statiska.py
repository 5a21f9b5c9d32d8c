"""Joins small css and js files into one `sida.css` and one `sida.js`, and what those who work, the player and the
kiosk need into one each: the only assembling there is.

A finder, so that every way of serving static files gets the same bytes: Django's development server,
WhiteNoise with finders, the tests' live server, and `collectstatic` with hashed and compressed names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.checks import CheckMessage
from django.core.files.storage import FileSystemStorage

# The cascade, first to last: whatever is not named lies between `layout` and `utskrift`, in the order of the alphabet.
# The order is the layers: `@layer` itself would leave phones from before 2022 without any style (docs/decisions).
FORST = ("tokens", "bas", "layout")
SIST = ("utskrift",)

# What is served, and its parts; a kiosk asks, beats and pairs by the player's own.
_DELADE = ("lager", "klocka", "lista", "hamtare", "omstart", "spelningar", "parkod", "puls")
SAMLINGAR = {
    "sida.css": ("css/*.css",),
    # For those who work: ombud, and staff at a screen. Readers need none of it.
    "arbete.css": ("css/*.css", "css/arbete/*.css"),
    # For the search page: the list of hits and what it can be narrowed to.
    "soksida.css": ("css/*.css", "css/sok/*.css"),
    # For the lists of records that are picked out of: the units with their map, what does one good.
    "uppslag.css": ("css/*.css", "css/uppslag/*.css"),
    # For the guide.
    "lotssida.css": ("css/*.css", "css/lots/*.css"),
    # For what is made to be printed: the manual and one's own sheet.
    "bladsida.css": ("css/*.css", "css/blad/*.css"),
    "sida.js": ("js/*.js",),
    "skarm/spelare.js": ("skarm/spelare/*.js",),
    "skarm/kiosk.js": (*(f"skarm/spelare/{namn}.js" for namn in _DELADE), "skarm/kiosk/*.js"),
}

_KOMMENTAR = re.compile(r"/\*.*?\*/", re.DOTALL)


def i_ordning(filer: list[Path]) -> list[Path]:
    """The files in the order of the cascade."""

    def plats(fil: Path) -> tuple[int, str]:
        if fil.stem in FORST:
            return FORST.index(fil.stem), ""
        return len(FORST) + (fil.stem in SIST), fil.stem

    return sorted(filer, key=plats)


def samla(namn: str, rot: Path) -> str:
    """The text of the collection `namn` ("sida.css"), joined from its parts under `rot`."""
    texter = (fil.read_text() for fil in i_ordning([fil for del_ in SAMLINGAR[namn] for fil in rot.glob(del_)]))
    if namn.endswith(".css"):
        return "\n".join(krymp(text) for text in texter)
    return "\n".join(f"(function () {{\n{text}}})();" for text in texter)


def krymp(css: str) -> str:
    """The css without comments, indentation and empty lines; compression sees to the rest."""
    rader = (rad.strip() for rad in _KOMMENTAR.sub("", css).splitlines())
    return "\n".join(rad for rad in rader if rad)


class Samlare(BaseFinder):
    """Finds the collections; a file on disk is rewritten when its parts have changed."""

    def __init__(self, app_names: Any = None, *args: Any, **kwargs: Any) -> None:
        self.rot = Path(settings.SITE) / "static"
        self.mapp = Path(settings.VAR) / "samlat"
        self.storage = FileSystemStorage(self.mapp)

    def check(self, **kwargs: Any) -> list[CheckMessage]:
        """Nothing to configure."""
        return []

    def find(self, path: str, find_all: bool = False, **kwargs: Any) -> Any:
        """The collection's place on disk, made anew if need be; an empty list for anything else."""
        if path not in SAMLINGAR:
            return []
        fil = self._skriv(path)
        return [fil] if find_all else fil

    def list(self, ignore_patterns: Any) -> Iterator[tuple[str, FileSystemStorage]]:
        """Every collection, for `collectstatic`."""
        for namn in SAMLINGAR:
            self._skriv(namn)
            yield namn, self.storage

    def _skriv(self, namn: str) -> str:
        fil, text = self.mapp / namn, samla(namn, self.rot)
        if not fil.exists() or fil.read_text() != text:
            fil.parent.mkdir(parents=True, exist_ok=True)
            ny = fil.with_suffix(".ny")
            ny.write_text(text)
            ny.replace(fil)  # a reader sees the old file or the new one, never half
        return str(fil)
