"""LIX, the Swedish measure of how heavy a text is to read (C. H. Björnsson, *Läsbarhet*, 1968)."""

from dataclasses import dataclass

from patientinfo.svenska.meningar import meningar
from patientinfo.svenska.normalisera import ordformer

_LANGT_ORD = 7
_NIVAER = ((30, "mycket lättläst"), (40, "lättläst"), (50, "medelsvår"), (60, "svår"))


@dataclass(frozen=True, slots=True)
class Lix:
    """The counts behind the measure: words, sentences, and words of more than six letters."""

    ord: int
    meningar: int
    langa_ord: int

    @property
    def varde(self) -> float:
        """Words per sentence plus the long words in per cent; 0 for a text without words."""
        return self.ord / self.meningar + 100 * self.langa_ord / self.ord if self.ord else 0.0

    @property
    def niva(self) -> str:
        """What the value is usually taken to mean, in Swedish, to be shown to an editor."""
        if not self.ord:
            return "ingen text"
        return next((niva for grans, niva in _NIVAER if self.varde < grans), "mycket svår")


def lix(text: str) -> Lix:
    """Measure a plain text in which headings, paragraphs and items of lists stand on lines of their own."""
    alla = meningar(text)
    orden = [ordet for mening in alla for ordet in ordformer(mening)]
    langa = [ordet for ordet in orden if sum(map(str.isalpha, ordet)) >= _LANGT_ORD]
    return Lix(ord=len(orden), meningar=len(alla), langa_ord=len(langa))
