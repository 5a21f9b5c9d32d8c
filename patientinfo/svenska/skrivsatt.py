"""How terms are written, so that three search engines read them alike.

SQLite's tokenizer takes å for a, PostgreSQL keeps them apart, and Elasticsearch does as it is told; but
all three keep a run of plain letters and digits together as one word. So a term has nothing else in
it: *får* is written `fa1r` and stays apart from *far* in every engine.
"""

from patientinfo.svenska.stam import stam
from patientinfo.svenska.vik import vik

_MARKE = "zz"
_EGNA_BOKSTAVER = {"å": "a1", "ä": "a2", "æ": "a2", "ö": "o3", "ø": "o3"}


def exakt_term(ordet: str) -> str:
    """Return the term for a word as it is spelt. It never begins as a folded one does."""
    term = "".join(tecken if tecken.isascii() else _utskriven(tecken) for tecken in stam(ordet))
    return _MARKE[0] + term.lstrip(_MARKE[0]) if term.startswith(_MARKE) else term


def vikt_term(ordet: str) -> str:
    """Return the term for a word whatever its dots and accents: *hjälpmedel* and *hjalpmedel* share it."""
    return _MARKE + vik(stam(ordet))


def _utskriven(tecken: str) -> str:
    grundtecken = vik(tecken)
    return _EGNA_BOKSTAVER.get(tecken) or (f"{grundtecken}0" if grundtecken.isascii() else tecken)
