"""The picture file behind a point of the programme; a drawing stops for none that is missing or broken."""

from __future__ import annotations

from typing import IO, cast

import structlog
from django.core.files.storage import storages
from PIL import Image, ImageOps

from patientforeningar.models import Inslag
from skarmar.kontrakt import Punkt
from skarmar.urval.motiv import inslagets_motiv, skarmbildens_motiv
from skarmar.urval.nycklar import slapp_upp

logg = structlog.get_logger(__name__)

# px: the longest side that is kept in memory. The largest box is a good third of a 4K screen.
_LANGST = 2600


def motiv(punkt: Punkt) -> Image.Image | None:
    """The picture of `punkt` in RGB, upright, no larger than a screen needs; None when it has none or it is broken."""
    if punkt.bild is None:
        return None
    try:
        with _oppen(punkt.nyckel) as fil, Image.open(fil) as bild:
            # A JPEG is unpacked as small as is enough: a camera's picture would take 100 MB.
            bild.draft("RGB", (_LANGST, _LANGST))
            bild.thumbnail((_LANGST, _LANGST))
            return ImageOps.exif_transpose(bild).convert("RGB")
    # What Pillow raises for a broken file depends on its format, and SyntaxError is among it.
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        logg.warning("skarmbild_ritas_utan_sin_bild", punkt=punkt.nyckel, exc_info=True)
        return None


def _oppen(nyckel: str) -> IO[bytes]:
    """The file of the matter's picture. Raises OSError when there is none any longer."""
    objekt = slapp_upp(nyckel)
    if objekt is None:
        raise FileNotFoundError(nyckel)
    traff = inslagets_motiv(objekt) if isinstance(objekt, Inslag) else skarmbildens_motiv(objekt)
    if traff is None:
        raise FileNotFoundError(nyckel)
    return cast(IO[bytes], storages[traff.lager].open(traff.namn))
