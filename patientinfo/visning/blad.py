"""A long list, sheet by sheet: what `?sida=<number>` shows, and which numbers stand below it.

The first sheet has no number in its address. A number that the list does not reach is no page: 404.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Generic, TypeVar
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.http import Http404
from django.utils.translation import gettext as _

T = TypeVar("T")

FALT = "sida"
_NUMMER = re.compile(r"[2-9]|[1-9][0-9]{1,2}")  # 2 to 999


def ar_bladnummer(text: str) -> bool:
    """True for what may stand in an address as the number of a sheet after the first."""
    return _NUMMER.fullmatch(text) is not None


class Blad(Generic[T]):
    """One sheet of `lista`, of which no more is read than the sheet needs. Raises Http404 for one that is not there."""

    def __init__(self, lista: Sequence[T], per_blad: int, varden: Mapping[str, str], fraga: str = "") -> None:
        """`varden` is what the address asks for (`request.GET`), `fraga` what else than a number its links carry."""
        bett = varden.get(FALT, "")
        delare = Paginator(lista, per_blad)
        if bett and (not ar_bladnummer(bett) or int(bett) > delare.num_pages):
            raise Http404(_("Listan har inte så många sidor."))
        self.blad: Page[T] = delare.page(int(bett or 1))
        self.adress = f"?{fraga}" if fraga else ""

    @property
    def rader(self) -> Sequence[T]:
        """What stands on the sheet."""
        return list(self.blad)

    @property
    def bladnummer(self) -> Iterable[int | str]:
        """The numbers to print: the first, those nearby, the last, and dots between."""
        return self.blad.paginator.get_elided_page_range(self.blad.number, on_each_side=1, on_ends=1)

    @cached_property
    def nummer(self) -> int:
        """The number of the sheet, for its title; 0 for the first, which is the list itself."""
        return self.blad.number if self.blad.number > 1 else 0

    @property
    def fraga(self) -> str:
        """The query string that is the sheet's own address; empty for the first."""
        return f"?{urlencode({FALT: self.nummer})}" if self.nummer else ""
