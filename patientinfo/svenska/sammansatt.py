"""Splitting compounds: *rullstolsramp* is a ramp for a rullstol, and is to be found by both words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from pathlib import Path

from patientinfo.svenska.normalisera import ord_i
from patientinfo.svenska.stam import stam
from patientinfo.svenska.vik import vik

_KORTASTE_LED = 3
_KORTASTE_EGNA_ORD = 4


class Ordlista:
    """The words that compounds may be made of.

    A word with a bar (`rull|stol`) is a compound that comes apart there. One without is never split,
    whatever it looks like: *hjälpmedel* is not a kind of *hjälp*.
    """

    def __init__(self, rader: Iterable[str]) -> None:
        self._rader = tuple(rader)

    def dela(self, ordet: str) -> tuple[str, ...]:
        """Return the parts of a compound in lower case, or nothing for any other word.

        Few and long parts are preferred: *rullstolsramp* is rullstol and ramp, and rullstol in its turn
        rull and stol. The last part keeps its ending, the others are in their dictionary form.
        """
        kand = self._ord.get(stam(ordet))
        if kand is None:
            return _led(self, ordet) or ()
        return kand if len(kand) > 1 else ()

    @property
    def orden(self) -> tuple[str, ...]:
        """The words, in their dictionary form and without bars."""
        return tuple(rad.replace("|", "") for rad in self._rader)

    def kanner(self, ordet: str) -> bool:
        """Tell whether the word, in any form, stands in the list."""
        return stam(ordet) in self._ord

    def forled(self, ordet: str) -> str | None:
        """Return the word whose form before another word this is: *hälsa* for *hälso*."""
        return self._forled.get(ordet)

    def med(self, egna_ord: Iterable[str]) -> Ordlista:
        """Return a list that knows these words too, such as the titles of the site.

        What is short, or comes apart already, adds nothing and is left out.
        """
        return Ordlista((*self._rader, *sorted(ordet for rad in egna_ord for ordet in self.nya(rad))))

    def nya(self, text: str) -> frozenset[str]:
        """Return the words of a text that `med` would add: neither short, nor known, nor made of what is known."""
        langa = (ordet for ordet in ord_i(text) if len(ordet) >= _KORTASTE_EGNA_ORD)
        return frozenset(ordet for ordet in langa if not self.kanner(ordet) and not self.dela(ordet))

    @cached_property
    def vikt(self) -> Ordlista:
        """The same list without dots, for queries that are written so."""
        return Ordlista(vik(rad) for rad in self._rader)

    @cached_property
    def _ord(self) -> dict[str, tuple[str, ...]]:
        return {stam(rad.replace("|", "")): tuple(rad.split("|")) for rad in self._rader}

    @cached_property
    def _forled(self) -> dict[str, str]:
        hela = [rad.replace("|", "") for rad in self._rader]
        bojda = {form: ordet for ordet in hela for form in _forledsformer(ordet) if len(form) >= _KORTASTE_LED}
        return bojda | {ordet: ordet for ordet in hela}


def _forledsformer(ordet: str) -> Iterator[str]:
    """The forms that a word takes before another: skol-, hälso-, gatu-, arbets-, barna-."""
    yield f"{ordet}s"
    if ordet.endswith("a"):
        yield from (ordet[:-1] + fog for fog in ("", "e", "o", "u"))
    elif ordet.endswith("e"):
        yield from (ordet[:-1] + fog for fog in ("", "s"))
    else:
        yield from (ordet + fog for fog in ("a", "e"))


@lru_cache(maxsize=1 << 15)
def _led(ordlista: Ordlista, ordet: str) -> tuple[str, ...] | None:
    """Find the way to take the whole word apart that has the fewest parts and the longest first one."""
    basta: tuple[str, ...] | None = None
    for slut in range(len(ordet) - _KORTASTE_LED, _KORTASTE_LED - 1, -1):
        forled = ordlista.forled(ordet[:slut])
        if forled is None:
            continue
        rest = ordet[slut:]
        efterled = (rest,) if ordlista.kanner(rest) else _led(ordlista, rest)
        if efterled and (basta is None or len(efterled) + 1 < len(basta)):
            basta = (forled, *efterled)
    return basta


def _las_rader(fil: Path) -> Iterator[str]:
    for rad in fil.read_text(encoding="utf-8").splitlines():
        yield from rad.partition("#")[0].split()


VARDORD = Ordlista(_las_rader(Path(__file__).with_name("ordlista.txt")))
