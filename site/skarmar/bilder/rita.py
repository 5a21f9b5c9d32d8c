"""A point of the programme as a picture file, for players that take nothing else."""

from __future__ import annotations

from patientforeningar.skylt.delar import Skylt
from patientforeningar.skylt.qr import qr
from skarmar.bilder.duk import tecknad
from skarmar.bilder.motiv import motiv
from skarmar.bilder.png import png, png_av_text
from skarmar.kontrakt import Punkt
from skarmar.models import Punktbild

Format = Punktbild.Format

# A screen of 3840 × 2160 shows the lying one, twice as large.
_SKALA = {Format.LIGGANDE: 1, Format.STAENDE: 1, Format.STOR: 2}


def rita(punkt: Punkt, format: str) -> bytes:  # noqa: A002
    """`punkt` as a PNG in one of `Punktbild.Format`; a picture that is missing or broken is left out.

    Takes at most 80 MB while it draws. Raises ValueError for a format that there is not.
    """
    sort = Format(format)
    skylt = _skylt(punkt, liggande=sort is not Format.STAENDE)
    duk = tecknad(skylt, qr(punkt.adress), motiv(punkt) if skylt.bild else None, _SKALA[sort])
    if skylt.bild:
        return png(duk)
    return png_av_text(duk, [skylt.grund, *(block.farg for block in skylt.block)])


def _skylt(punkt: Punkt, *, liggande: bool) -> Skylt:
    return next(skylt for skylt in punkt.skyltar if skylt.format.liggande is liggande)
