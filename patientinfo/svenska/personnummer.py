"""Finding personal identity numbers in text, so that none is stored or shown by mistake."""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Slag = Literal["personnummer", "samordningsnummer"]

# Written together or with one and the same sign between year, month and day.
_NUMMER = re.compile(
    r"""
    (?<!\d) (?<!\d[.,])
    (?P<sekel>(?:18|19|20)[ ]?)?
    (?P<ar>\d\d) (?P<skilje>[-./ ]?) (?P<manad>\d\d) (?P=skilje) (?P<dag>\d\d)
    [ ]{0,2} [-+./]? [ ]{0,2}
    (?P<sist>\d\d[ ]?\d\d)
    (?! [-.,/]?\d ) (?! [ ]? (?:kr|sek\b|€|:-) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ORD_FORE_TELEFONNUMMER = re.compile(r"\b(?:tel|tfn|mobil|ring|sms|swish|fax)\w*[.:]?\s*(?:på\s*)?$", re.IGNORECASE)
_SEKLER = ("18", "19", "20")
_SAMORDNING = 60


@dataclass(frozen=True, slots=True)
class Traff:
    """Where in the text a number stands. The number itself is left there: it must not reach a log."""

    start: int
    slut: int
    slag: Slag


def hitta_personnummer(text: str, fodd_senast: dt.date | None = None) -> list[Traff]:
    """Return where personnummer and samordningsnummer stand, in whatever way they are written.

    A find has a date that exists, an individual number and the right check digit: folkbokföringslagen
    (1991:481) 18 §; a samordningsnummer has 60 added to the day: lag (2022:1697). Digits of any script,
    any dash, plus signs, spaces and invisible characters between are seen through. Who is born after
    `fodd_senast` does not exist yet; give today's date, so that the dates of coming events do not count.

    A number of ten digits in a row may also be a phone number. It is taken for one only after a word
    that says so: to ask a person to write a phone number with a hyphen costs less than to let a
    personnummer through.
    """
    rent, platser = _siffror_och_skiljetecken(text)
    traffar = []
    for funnet in _NUMMER.finditer(rent):
        slag = _slag(funnet, fodd_senast)
        if slag and not _ar_telefonnummer(funnet):
            traffar.append(Traff(platser[funnet.start()], platser[funnet.end() - 1] + 1, slag))
    return traffar


def _siffror_och_skiljetecken(text: str) -> tuple[str, list[int]]:
    """Return the text with plain digits, dashes and spaces, and where in `text` each character stood."""
    tecken = [(_jamnat(tecken), plats) for plats, tecken in enumerate(text)]
    synliga = [(jamnat, plats) for jamnat, plats in tecken if jamnat]
    return "".join(jamnat for jamnat, _ in synliga), [plats for _, plats in synliga]


def _jamnat(tecken: str) -> str:
    if tecken.isascii():
        return " " if tecken == "\t" else tecken
    siffra = unicodedata.digit(tecken, None)
    if siffra is not None:
        return str(siffra)
    match unicodedata.category(tecken):
        case "Cf" | "Mn" | "Me":
            return ""
        case "Pd":
            return "-"
        case "Zs":
            return " "
    return {"−": "-", "⁃": "-", "＋": "+", "﹢": "+"}.get(tecken, tecken)


def _slag(funnet: re.Match[str], fodd_senast: dt.date | None) -> Slag | None:
    dag, sist = int(funnet["dag"]), funnet["sist"].replace(" ", "")
    if sist.startswith("000") or not _kontrollsiffran_stammer(funnet["ar"] + funnet["manad"] + funnet["dag"] + sist):
        return None
    sekler = (funnet["sekel"].strip(),) if funnet["sekel"] else _SEKLER
    fodelsedagar = _datum(sekler, funnet["ar"], int(funnet["manad"]), dag % _SAMORDNING)
    if not any(fodd_senast is None or fodelsedag <= fodd_senast for fodelsedag in fodelsedagar):
        return None
    return "samordningsnummer" if dag > _SAMORDNING else "personnummer"


def _datum(sekler: tuple[str, ...], ar: str, manad: int, dag: int) -> Iterator[dt.date]:
    for sekel in sekler:
        try:
            yield dt.date(int(sekel + ar), manad, dag)
        except ValueError:
            continue


def _kontrollsiffran_stammer(siffror: str) -> bool:
    """Check ten digits by Luhn's algorithm, as Skatteverket describes it: weights 2 and 1 by turns."""
    produkter = (int(siffra) * (2 - plats % 2) for plats, siffra in enumerate(siffror))
    return sum(sum(divmod(produkt, 10)) for produkt in produkter) % 10 == 0


def _ar_telefonnummer(funnet: re.Match[str]) -> bool:
    i_ett = funnet[0].isdecimal() and not funnet["sekel"] and funnet["ar"].startswith("0")
    return i_ett and bool(_ORD_FORE_TELEFONNUMMER.search(funnet.string[: funnet.start()]))
