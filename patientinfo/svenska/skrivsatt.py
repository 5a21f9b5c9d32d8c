"""How terms are written, so that three search engines read them alike.

SQLite's tokenizer takes å for a, PostgreSQL keeps them apart, and Elasticsearch does as it is told; but
all three keep a run of plain letters and digits together as one word. So a term has nothing else in
it: *får* is written `fa1r` and stays apart from *far* in every engine.
"""

from itertools import takewhile

from patientinfo.svenska.stam import stam
from patientinfo.svenska.vik import vik

_MARKE = "zz"
_RUBRIKMARKE = "yy"
_EGNA_BOKSTAVER = {"å": "a1", "ä": "a2", "æ": "a2", "ö": "o3", "ø": "o3"}


def exakt_term(ordet: str) -> str:
    """Return the term for a word as it is spelt. It never begins as a folded or a title's one does."""
    term = _skriven(stam(ordet))
    return term[0] + term.lstrip(term[0]) if term.startswith((_MARKE, _RUBRIKMARKE)) else term


def vikt_term(ordet: str) -> str:
    """Return the term for a word whatever its dots and accents: *hjälpmedel* and *hjalpmedel* share it."""
    return _MARKE + vik(stam(ordet))


def rubrikterm(term: str) -> str:
    """Return the term that says that `term` stands in a title."""
    return _RUBRIKMARKE + term


def termstam(ordet: str) -> str:
    """Return what the terms of all words have in them in which this one is a part, whichever part it is."""
    par = zip(_skriven(ordet), _skriven(stam(ordet)), strict=False)
    return "".join(tecken for tecken, _samma in takewhile(lambda ett: ett[0] == ett[1], par))


def _skriven(ordet: str) -> str:
    return "".join(tecken if tecken.isascii() else _utskriven(tecken) for tecken in ordet)


def _utskriven(tecken: str) -> str:
    grundtecken = vik(tecken)
    return _EGNA_BOKSTAVER.get(tecken) or (f"{grundtecken}0" if grundtecken.isascii() else tecken)
