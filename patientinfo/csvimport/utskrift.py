"""A register as a CSV that comes back unchanged when it is read in again, and an empty one to fill in."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from django.utils.translation import gettext as _

from patientinfo.csvimport.lasning import KOMMENTAR
from patientinfo.csvimport.register import Register, beskriv

# What a Swedish Excel opens without asking: semicolons, and a mark that says UTF-8.
SKILJETECKEN = ";"
MARKE = "\ufeff"
_FORMELTECKEN = ("=", "+", "-", "@", "\t")


def exportera(register: Register) -> bytes:
    """Every row of the register."""
    rader = [
        [kolumn.typ.skriv(getattr(post, kolumn.falt)) for kolumn in register.kolumner] for post in register.poster()
    ]
    return _skriv([_rubriker(register), *rader])


def mall(register: Register) -> bytes:
    """The columns, and a row that says what each is for; the row is passed over when the file is read in."""
    hjalp = [beskriv(register, kolumn) for kolumn in register.kolumner]
    hjalp[0] = f"{KOMMENTAR} {_('Den här raden läses inte in.')} {hjalp[0]}"
    return _skriv([_rubriker(register), hjalp])


def _rubriker(register: Register) -> list[str]:
    return [kolumn.namn for kolumn in register.kolumner]


def _skriv(rader: Iterable[list[str]]) -> bytes:
    ut = io.StringIO(newline="")
    csv.writer(ut, delimiter=SKILJETECKEN).writerows([_ofarlig(cell) for cell in rad] for rad in rader)
    return (MARKE + ut.getvalue()).encode()


def _ofarlig(cell: str) -> str:
    """A cell that a spreadsheet would run as a formula gets an apostrophe, which reading takes away."""
    return f"'{cell}" if cell.startswith(_FORMELTECKEN) else cell
