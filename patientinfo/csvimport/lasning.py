"""From the bytes of a CSV to its rows, whatever spreadsheet wrote it; unclear files are refused in clear words.

Read are UTF-8 with or without mark, UTF-16 with mark, and Windows-1252, which a Swedish Excel writes;
columns parted by semicolon, comma or tab; cells in quotation marks, with line breaks in them.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from patientinfo.filkontroll.sorter import LANGD, sort

HOGST_BYTES = 1_000_000
HOGST_RADER = 200  # a write of this size holds the database for some seconds
SKILJETECKEN = (";", ",", "\t")
KOMMENTAR = "#"  # a row that begins so speaks to people
# What å, ä and ö become when a file has been read in another alphabet than it was written in.
_FORVANSKAT = re.compile("Ã[¥¤¶…„–]|[†Œ\ufffd]")
_OSYNLIGT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
# A cell that a spreadsheet would take for a formula is written with an apostrophe before it.
_FORMEL = re.compile(r"^'(?=[=+\-@\t])")


@dataclass(frozen=True)
class Rad:
    """One row: its number as a spreadsheet counts, its cells by column, and what is wrong with its shape."""

    nummer: int
    celler: dict[str, str]
    fel: str = ""


def las(innehall: bytes, kolumner: Iterable[str], kravs: Iterable[str]) -> list[Rad]:
    """The rows of a CSV whose columns are among `kolumner` and include `kravs`.

    Raises ValidationError, with a message for the editor, when the file as a whole cannot be read.
    """
    text = _avkoda(innehall)
    rubriker, rader = _dela_upp(text, set(kolumner))
    _krav_pa_rubriker(rubriker, list(kolumner), list(kravs))
    lasta = [_rad(nummer, rubriker, celler) for nummer, celler in rader if _betyder_nagot(celler)]
    if not lasta:
        raise ValidationError(_("Filen har inga rader under rubrikraden."), "inga_rader")
    if len(lasta) > HOGST_RADER:
        raise ValidationError(
            _("Filen har %(antal)s rader. Den får ha högst %(max)s: dela upp den."),
            "for_manga_rader",
            {"antal": len(lasta), "max": HOGST_RADER},
        )
    return lasta


def _avkoda(innehall: bytes) -> str:
    if not innehall.strip():
        raise ValidationError(_("Filen är tom."), "tom")
    if len(innehall) > HOGST_BYTES:
        raise ValidationError(_("Filen är för stor. Den får vara högst 1 MB: dela upp den."), "for_stor")
    slag = sort(innehall[:LANGD])
    if slag:
        raise ValidationError(
            _("Det här är en fil av sorten %(sort)s. Spara arket som CSV UTF-8 och försök igen."),
            "fel_format",
            {"sort": slag},
        )
    text = unicodedata.normalize("NFC", _som_text(innehall))
    if _OSYNLIGT.search(text):
        raise ValidationError(_("Filen är inte text. Spara arket som CSV UTF-8 och försök igen."), "fel_format")
    if _FORVANSKAT.search(text):
        raise ValidationError(
            _("Bokstäverna å, ä och ö går inte att läsa i filen. Spara arket som CSV UTF-8 och försök igen."),
            "fel_kodning",
        )
    return text


def _som_text(innehall: bytes) -> str:
    kodningar = ["utf-8-sig", "cp1252"]
    if innehall.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        kodningar = ["utf-16"]
    for kodning in kodningar:
        try:
            return innehall.decode(kodning)
        except UnicodeDecodeError:
            continue
    raise ValidationError(
        _("Filens tecken går inte att läsa. Spara arket som CSV UTF-8 och försök igen."), "fel_kodning"
    )


def _dela_upp(text: str, kanda: set[str]) -> tuple[list[str], Iterator[tuple[int, list[str]]]]:
    """The names of the columns, and the numbered rows after them, parted by the sign that gives most known names."""
    forsok = [_rader(text, tecken) for tecken in SKILJETECKEN]
    rubrikrader = [next(((nr, celler) for nr, celler in rader if _betyder_nagot(celler)), (0, [])) for rader in forsok]
    rubriker = [[_rubrik(cell) for cell in celler] for _nr, celler in rubrikrader]
    traffar = [len(kanda.intersection(namn)) for namn in rubriker]
    bast = traffar.index(max(traffar))
    if not traffar[bast]:
        raise ValidationError(
            _("Den första raden ska vara kolumnernas namn: %(namn)s."),
            "inga_rubriker",
            {"namn": ", ".join(sorted(kanda))},
        )
    return rubriker[bast], forsok[bast]


def _rader(text: str, tecken: str) -> Iterator[tuple[int, list[str]]]:
    forsta, _brytning, resten = text.partition("\n")
    borjan = 1
    if re.fullmatch(r'"?sep=.[\r"]*', forsta):  # Excel's own note about the sign
        text, borjan = resten, 2
    lasare = csv.reader(io.StringIO(text, newline=""), delimiter=tecken, strict=True)
    nummer = borjan
    while True:
        try:
            celler = next(lasare)
        except StopIteration:
            return
        except csv.Error as fel:
            raise ValidationError(
                _("Rad %(rad)s går inte att läsa. Ett citattecken saknas eller står fel."),
                "citattecken",
                {"rad": nummer},
            ) from fel
        yield nummer, [cell.strip() for cell in celler]
        nummer += 1


def _rubrik(cell: str) -> str:
    return cell.lower().replace(" ", "_")


def _betyder_nagot(celler: list[str]) -> bool:
    return any(celler) and not celler[0].startswith(KOMMENTAR)


def _krav_pa_rubriker(rubriker: list[str], kolumner: list[str], kravs: list[str]) -> None:
    while rubriker and not rubriker[-1]:
        rubriker.pop()  # a spreadsheet's empty columns at the end
    okanda = [namn or _("(utan namn)") for namn in rubriker if namn not in kolumner]
    if okanda:
        raise ValidationError(
            _("Okända kolumner: %(okanda)s. Kolumnerna heter: %(kolumner)s."),
            "okand_kolumn",
            {"okanda": ", ".join(okanda), "kolumner": ", ".join(kolumner)},
        )
    saknas = [namn for namn in kravs if namn not in rubriker]
    if saknas:
        raise ValidationError(_("Kolumner saknas: %(saknas)s."), "kolumn_saknas", {"saknas": ", ".join(saknas)})
    dubbla = sorted({namn for namn in rubriker if rubriker.count(namn) > 1})
    if dubbla:
        raise ValidationError(
            _("Kolumner finns mer än en gång: %(dubbla)s."), "dubbel_kolumn", {"dubbla": ", ".join(dubbla)}
        )


def _rad(nummer: int, rubriker: list[str], celler: list[str]) -> Rad:
    while len(celler) > len(rubriker) and not celler[-1]:
        celler = celler[:-1]
    fel = ""
    if len(celler) != len(rubriker):
        fel = _("Raden har %(celler)s celler men det finns %(kolumner)s kolumner. Saknas citattecken runt en text?") % {
            "celler": len(celler),
            "kolumner": len(rubriker),
        }
    return Rad(nummer, {namn: _FORMEL.sub("", cell) for namn, cell in zip(rubriker, celler, strict=False)}, fel)
