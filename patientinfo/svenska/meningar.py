"""Splitting plain text into sentences."""

import re
from collections.abc import Iterator

from patientinfo.svenska.normalisera import ord_i, ordformer

# What these stand before belongs to the same sentence, capital letter or not: bl.a. Luleå, kl. 8.
# Others (m.m., osv., kr.) often end one, and do so when a capital follows.
_GAR_VIDARE = frozenset(
    ord_i(
        "bl.a. d.v.s. dr dvs. exkl. f.d. fr.o.m. inkl. jfr kap. kl. m.a.o. nr p.g.a. resp. s.k. t.ex. t.o.m. tel. tfn"
    )
)
_SKILJETECKEN = re.compile(r"[.!?…]+[\"”’»)\]]*\s+")
_INLEDNING = '"”’»«([–- '


def meningar(text: str) -> list[str]:
    """Return the sentences of a text, in order.

    A new line always begins a new one, so that headings and items of a list count. Lines without a
    word are left out.
    """
    return [mening for rad in text.splitlines() for mening in _i_raden(rad.strip()) if ordformer(mening)]


def _i_raden(rad: str) -> Iterator[str]:
    borjan = 0
    for slut in _SKILJETECKEN.finditer(rad):
        if _ar_slut(rad[borjan : slut.end()].split(), rad[slut.end() :].lstrip(_INLEDNING)[:1]):
            yield rad[borjan : slut.end()].rstrip()
            borjan = slut.end()
    yield rad[borjan:]


def _ar_slut(orden: list[str], nasta_tecken: str) -> bool:
    """Tell whether a sentence of these words ends here, given the first character of what follows."""
    numrerad_punkt = len(orden) == 1 and orden[0].rstrip(".").isdecimal()
    forkortning = orden[-1].endswith(".") and not _GAR_VIDARE.isdisjoint(ord_i(orden[-1]))
    return (nasta_tecken.isupper() or nasta_tecken.isdecimal()) and not (numrerad_punkt or forkortning)
