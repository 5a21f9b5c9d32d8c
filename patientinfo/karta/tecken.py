"""The marks of the map: a shape for each kind of unit, so that colour says nothing that the shape does not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from patientinfo.models.vardenhet import Vardenhet

Sort = Vardenhet.Sort

RADIE, RADIE_FLERA = 16.0, 17.0  # of the largest shape of a single unit, and of several together
# As the `d` of an SVG path round the origin.
FORMER: Mapping[str, str] = {
    Sort.SJUKHUS: "M-13-13H13V13H-13Z",
    Sort.HALSOCENTRAL: "M-13 0A13 13 0 1 0 13 0A13 13 0 1 0-13 0Z",
    Sort.REHABILITERING: "M0-15L16 13H-16Z",
    Sort.HABILITERING: "M0-16L16 0L0 16L-16 0Z",
    Sort.ANNAN: "M-14-5H-5V-14H5V-5H14V5H5V14H-5V5H-14Z",
}
FLERA = "M-4-13H4A13 13 0 0 1 4 13H-4A13 13 0 0 1-4-13Z"
FLERA_TEXT = _("Flera på samma plats. Talet säger hur många.")


@dataclass(frozen=True)
class Tecken:
    """A line of the key: the shape, and what it stands for."""

    form: str
    text: str | Promise


def tecken(sorter: set[str], *, flera: bool) -> list[Tecken]:
    """The key of a map with single marks of `sorter`, and with marks of several units when `flera`."""
    egna: list[Tecken] = [Tecken(FORMER[sort], capfirst(sort.label)) for sort in Sort if sort in sorter]
    return [*egna, Tecken(FLERA, FLERA_TEXT)] if flera else egna
