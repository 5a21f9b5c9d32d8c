"""Which drawn picture of a slide a format gives."""

from __future__ import annotations

from skarmar.kontrakt import Punkt, RitadBild
from skarmar.models import Punktbild

LIGGANDE = Punktbild.Format.LIGGANDE.value


def ritad(punkt: Punkt, format: str = LIGGANDE) -> RitadBild | None:  # noqa: A002
    """The slide drawn in `format`; None while it is not: no address is given before its file is there."""
    return next((bild for bild in punkt.ritade if bild.format == format), None)
