"""From written text to words: a visitor's query made harmless, and any text taken apart."""

import re
import unicodedata

_BOKSTAV = r"[^\W\d_]"
_FASTA_BINDESTRECK = str.maketrans("‐‑", "--")
_BOJNING_EFTER_KOLON = re.compile(rf"(?<={_BOKSTAV})[:'’](?:s|n|t|en|et|ar|er|arna|erna)\b", re.IGNORECASE)
_FORKORTNING = re.compile(rf"(?<![\w.]){_BOKSTAV}{{1,2}}(?:\.{_BOKSTAV}{{1,2}})+(?!\w)")
_ORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_INTE_ORD = re.compile(r"[^\w.-]|_")
_LOST_SKILJETECKEN = re.compile(r"(?<!\w)[.-]+|[.-]+(?!\w)")

# Longer than any word in use; the engines refuse or cut words at lengths of their own.
_LANGSTA_ORD = 64


def rensa_fraga(text: str, max_tecken: int = 200) -> str:
    """Return a query as plain words with single spaces, cut between words at `max_tecken`.

    Control characters, quotes, emoji and whatever a search engine could take for an operator are
    gone; hyphens and dots stay inside words only. Any string is accepted, lone surrogates too.
    """
    text = _utan_osynliga(unicodedata.normalize("NFC", text))
    text = _INTE_ORD.sub(" ", _BOJNING_EFTER_KOLON.sub("", text))
    text = " ".join(_LOST_SKILJETECKEN.sub(" ", text).split())
    if len(text) <= max_tecken:
        return text
    hela_ord, mellanrum, _ = text[: max_tecken + 1].rpartition(" ")
    return hela_ord if mellanrum else text[:max_tecken].rstrip(".-")


def ordformer(text: str) -> list[str]:
    """Return the words of the text as written, in lower case, hyphens kept: *covid-19*, *ms-sjuk*.

    Abbreviations lose their dots (t.ex. is *tex*), endings after a colon go (EU:s is *eu*), full-width
    and other look-alike characters become the plain ones.
    """
    text = _utan_osynliga(unicodedata.normalize("NFKC", text).lower())
    text = _BOJNING_EFTER_KOLON.sub("", text)
    text = _FORKORTNING.sub(lambda traff: traff[0].replace(".", ""), text)
    return [ordet[:_LANGSTA_ORD].rstrip("-") for ordet in _ORD.findall(text)]


def ord_i(text: str) -> list[str]:
    """Return the words of the text in lower case, hyphenated ones as one: *covid-19* is *covid19*."""
    return [ordet.replace("-", "") for ordet in ordformer(text)]


def _utan_osynliga(text: str) -> str:
    """Take away what is not seen (soft hyphens, zero-width characters) and marks without a letter of their own."""
    text = text.translate(_FASTA_BINDESTRECK)
    return "".join(tecken for tecken in text if unicodedata.category(tecken) not in {"Cf", "Mn", "Mc", "Me"})
