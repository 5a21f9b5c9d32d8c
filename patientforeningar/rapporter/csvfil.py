"""Tables as files that a Swedish Excel opens without asking, sent row by row."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Iterable, Iterator

from django.http import StreamingHttpResponse

from patientinfo.admin.aterkopplingsrapport import ofarlig
from patientinfo.csvimport.utskrift import MARKE, SKILJETECKEN
from patientinfo.tid import STOCKHOLM

Cell = str | int | float | dt.datetime | dt.date | None


class _Eko:
    """What `csv` writes to: gives back what it is given."""

    def write(self, rad: str) -> str:
        return rad


def rader(rubriker: Iterable[object], innehall: Iterable[Iterable[Cell]]) -> Iterator[bytes]:
    """The file, a row at a time: a mark that says UTF-8, the headings, the rows."""
    skriv = csv.writer(_Eko(), delimiter=SKILJETECKEN).writerow
    yield (MARKE + skriv([str(rubrik) for rubrik in rubriker])).encode()
    for rad in innehall:
        yield skriv([cell(varde) for varde in rad]).encode()


def svar(namn: str, rubriker: Iterable[object], innehall: Iterable[Iterable[Cell]]) -> StreamingHttpResponse:
    """The same as an answer to be saved as `namn`.csv."""
    svaret = StreamingHttpResponse(rader(rubriker, innehall), content_type="text/csv; charset=utf-8")
    svaret["Content-Disposition"] = f'attachment; filename="{namn}.csv"'
    return svaret


def cell(varde: Cell) -> str:
    """A value as it stands in a cell: times in Stockholm, decimals with a comma, nothing that runs as a formula."""
    if varde is None:
        return ""
    if isinstance(varde, dt.datetime):
        return f"{varde.astimezone(STOCKHOLM):%Y-%m-%d %H:%M}"
    if isinstance(varde, float):
        return f"{varde:.1f}".replace(".", ",")
    return ofarlig(varde) if isinstance(varde, str) else str(varde)
