"""Kinds of cells: how what people write becomes a value, and how the value is written again.

Two values are the same when they are written the same, so what has been exported always comes back unchanged.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

Tolkare = Callable[[str], Any]

# A space that parts thousands may be an ordinary, a hard, a thin or a narrow one.
_MELLANRUM = re.compile("[ \u00a0\u2009\u202f]")
_TAL = re.compile(r"-?(\d+|\d{1,3}( \d{3})+)([.,]\d+)?", re.ASCII)
_TUSENTAL_MED_PUNKT = re.compile(r"\d{1,3}\.\d{3}", re.ASCII)  # one thousand or one and a bit: nobody knows
_LANGSTA_TAL = 20
_DATUM = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


class Text:
    """Words on one line."""

    def tolkare(self) -> Tolkare:
        """A function that makes a value of a cell's text; it raises ValidationError for what it cannot read."""
        return self.skriv

    def skriv(self, varde: Any) -> str:
        """The value as it stands in a cell."""
        return " ".join(str(varde or "").split())


class Stycken(Text):
    """Words in paragraphs."""

    def skriv(self, varde: Any) -> str:
        """The value with its line breaks, one kind of them."""
        rader = str(varde or "").replace("\r\n", "\n").replace("\r", "\n").strip().split("\n")
        return "\n".join(rad.rstrip() for rad in rader)


class Tal(Text):
    """A number as it is written in Swedish: 1 234,50."""

    def tolkare(self) -> Tolkare:
        """Reads a comma or a point before the decimals, and spaces between the thousands."""
        return self._tolka

    def skriv(self, varde: Any) -> str:
        """The number without thousands parted and without zeros that say nothing."""
        return "" if varde is None else f"{Decimal(varde).normalize():f}".replace(".", ",")

    def _tolka(self, text: str) -> Decimal | None:
        if not text:
            return None
        rent = _MELLANRUM.sub(" ", text)
        if not _TAL.fullmatch(rent) or len(rent) > _LANGSTA_TAL or _TUSENTAL_MED_PUNKT.fullmatch(rent):
            raise ValidationError(_("Skriv bara talet, med komma före decimalerna: 300 eller 1\u00a0234,50."))
        return Decimal(rent.replace(" ", "").replace(",", "."))


class Datum(Text):
    """A day as 2027-01-01 and in no other way: 01/02/27 means different days to different people."""

    def tolkare(self) -> Tolkare:
        """Reads ISO 8601."""
        return self._tolka

    def skriv(self, varde: Any) -> str:
        """The day as ISO 8601."""
        return varde.isoformat() if varde else ""

    def _tolka(self, text: str) -> dt.date | None:
        if not text:
            return None
        if not _DATUM.fullmatch(text):
            raise ValidationError(_("Skriv datumet med siffror som år-månad-dag: 2027-01-01."))
        try:
            return dt.date.fromisoformat(text)
        except ValueError as fel:
            raise ValidationError(_("Den dagen finns inte: %(datum)s."), params={"datum": text}) from fel


class Val(Text):
    """One of a few given values, by its key or by its words."""

    def __init__(self, val: Iterable[tuple[Any, Any]]) -> None:
        self.val = list(val)

    def tolkare(self) -> Tolkare:
        """Reads key or words, capitals or not."""
        kanda = {}
        for nyckel, ord_ in self.val:
            kanda[str(nyckel).lower()] = kanda[str(ord_).lower()] = nyckel

        def tolka(text: str) -> Any:
            if text and text.lower() not in kanda:
                raise ValidationError(
                    _("Skriv något av: %(val)s."), params={"val": ", ".join(str(ord_) for _nyckel, ord_ in self.val)}
                )
            return kanda.get(text.lower(), "")

        return tolka

    def skriv(self, varde: Any) -> str:
        """The words, which people can read."""
        return str(dict(self.val).get(varde, ""))


class Post(Text):
    """A row of another register, by any of the names it has."""

    def __init__(self, poster: Callable[[], Iterable[Any]], *namn: str) -> None:
        self.poster = poster
        self.namn = namn  # attributes; the first is the one that is written

    def tolkare(self) -> Tolkare:
        """Reads any of the names; the register is asked once for all cells."""
        kanda = {str(getattr(post, namn)).lower(): post for post in self.poster() for namn in reversed(self.namn)}

        def tolka(text: str) -> Any:
            if text and text.lower() not in kanda:
                raise ValidationError(_("”%(text)s” finns inte i registret."), params={"text": text})
            return kanda.get(text.lower())

        return tolka

    def skriv(self, varde: Any) -> str:
        """The first of the names."""
        return str(getattr(varde, self.namn[0])) if varde else ""
