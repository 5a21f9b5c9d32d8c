"""What can be found: pages, records, what associations do, documents; each with how it shows itself in a list.

A kind is asked three things. What the engine searches among (`sokbara`). Which of the candidates may be shown, with
the little that ranking needs (`latta`, joined to one query for all kinds). How those in the list show themselves
(`lista`): most need nothing more than they have said already.
"""

from __future__ import annotations

from sok.kallor.dokument import DokumentKalla
from sok.kallor.foreningar import Foreningar, ForeningarsInslag
from sok.kallor.kalla import Kalla
from sok.kallor.register import Halsoaktiviteter, Kommuner, Vardenheter
from sok.kallor.sidor import Behoven, Sidor

# Equal hits stand in this order: what the region answers for before what associations tell.
KALLOR: tuple[Kalla, ...] = (
    Sidor(),
    Behoven(),
    Vardenheter(),
    Kommuner(),
    Halsoaktiviteter(),
    DokumentKalla(),
    Foreningar(),
    ForeningarsInslag(),
)
