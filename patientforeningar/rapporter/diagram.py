"""A bar chart as SVG drawn by the server: no script, no style in the mark-up, colours from the page's own css.

The chart is a picture of a table that stands beside it; the table is the content. So the picture has a title and
a description in words, and nothing in it needs to be read by itself.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

# In the chart's own units, which the page scales.
BREDD, HOJD = 720, 300
VANSTER, HOGER, OVAN, UNDER = 60, 4, 14, 36
STRECK = 4  # lines across, besides the ground
BOKSTAV = 11  # the width of a letter under a group, about
LUFT = 0.3  # the part of a group's width that is left empty


@dataclass(frozen=True)
class Serie:
    """One value for each group; None where there is nothing to say."""

    namn: str
    varden: Sequence[float | None]


@dataclass(frozen=True)
class Diagram:
    """Groups of bars, a bar for each series."""

    nyckel: str  # unique in the page: names the title and the description
    titel: str
    beskrivning: str
    grupper: Sequence[str]
    serier: Sequence[Serie]

    @property
    def tomt(self) -> bool:
        """True when there is no bar to draw."""
        return not any(self._varden())

    @property
    def skala(self) -> tuple[int, int]:
        """The value of the topmost line, and the step between lines: 1, 2 or 5 times a power of ten."""
        hogst = max((varde for varde in self._varden() if varde), default=1)
        minst = max(1.0, hogst / STRECK)
        tiopotens = 10 ** math.floor(math.log10(minst))
        steg = next(tal * tiopotens for tal in (1, 2, 5, 10) if tal * tiopotens >= minst)
        return math.ceil(hogst / steg) * steg, steg

    def svg(self) -> SafeString:
        """The chart as mark-up that can stand in a page; `diagram.css` has its colours."""
        return format_html(
            '<svg class="diagram" viewBox="0 0 {} {}" role="img" aria-labelledby="{}-t {}-b">'
            '<title id="{}-t">{}</title><desc id="{}-b">{}</desc>{}{}{}</svg>',
            BREDD,
            HOJD,
            self.nyckel,
            self.nyckel,
            self.nyckel,
            self.titel,
            self.nyckel,
            self.beskrivning,
            format_html_join("", _STRECK, self._linjer()),
            format_html_join("", _STAPEL, self._staplar()),
            format_html_join("", _ETIKETT, self._etiketter()),
        )

    def forklaring(self) -> list[tuple[int, str]]:
        """The series by number and name, for the key beside the chart."""
        return [(nummer, serie.namn) for nummer, serie in enumerate(self.serier, start=1)]

    def _varden(self) -> Iterator[float | None]:
        return (varde for serie in self.serier for varde in serie.varden)

    def _y(self, varde: float) -> float:
        topp, _steg = self.skala
        return round(HOJD - UNDER - (HOJD - UNDER - OVAN) * varde / topp, 1)

    def _linjer(self) -> Iterator[tuple[object, ...]]:
        topp, steg = self.skala
        for varde in range(0, topp + 1, steg):
            y = self._y(varde)
            yield VANSTER, BREDD - HOGER, y, y, VANSTER - 8, y + 7, varde

    def _staplar(self) -> Iterator[tuple[object, ...]]:
        grupp = (BREDD - VANSTER - HOGER) / max(1, len(self.grupper))
        bredd = grupp * (1 - LUFT) / len(self.serier)
        for nummer, serie in enumerate(self.serier):
            for plats, varde in enumerate(serie.varden):
                if varde:
                    x = VANSTER + plats * grupp + grupp * LUFT / 2 + nummer * bredd
                    y = self._y(varde)
                    yield nummer + 1, round(x, 1), y, round(bredd - 1, 1), round(HOJD - UNDER - y, 1)

    def _etiketter(self) -> Iterator[tuple[object, ...]]:
        grupp = (BREDD - VANSTER - HOGER) / max(1, len(self.grupper))
        # Every group is named while there is room; in a long row every second, third and so on.
        plats_for_namn = max(map(len, self.grupper), default=0) * BOKSTAV + BOKSTAV
        for plats, namn in list(enumerate(self.grupper))[:: max(1, math.ceil(plats_for_namn / grupp))]:
            yield round(VANSTER + (plats + 0.5) * grupp, 1), HOJD - UNDER + 25, namn


_STRECK = (
    '<line class="diagram-linje" x1="{}" x2="{}" y1="{}" y2="{}"/>'
    '<text class="diagram-text" x="{}" y="{}" text-anchor="end">{}</text>'
)
_STAPEL = '<rect class="diagram-stapel diagram-{}" x="{}" y="{}" width="{}" height="{}"/>'
_ETIKETT = '<text class="diagram-text" x="{}" y="{}" text-anchor="middle">{}</text>'
