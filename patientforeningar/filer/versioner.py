"""Smaller versions of a picture, drawn once when it comes in, so that no reader waits for one."""

from __future__ import annotations

import io
from collections.abc import Iterator

from PIL import Image

from patientforeningar.models import Fil
from patientforeningar.models.fil import bredder

_KVALITET = 80


def namn(original: str, bredd: int) -> str:
    """Where the version lies, beside its original."""
    return f"{original.rpartition('.')[0]}-{bredd}.webp"


def alla_namn(fil: Fil) -> list[str]:
    """Everything that the storage keeps for the row: the original, and of a picture its versions."""
    original = fil.fil.name or ""
    mindre = bredder(fil.bredd) if fil.slag == Fil.Slag.BILD and fil.bredd else []
    return [original, *(namn(original, bredd) for bredd in mindre)]


def matt(innehall: bytes) -> tuple[int, int]:
    """Width and height in pixels of a picture that has already been drawn anew."""
    with Image.open(io.BytesIO(innehall)) as bild:
        return bild.size


def rita(innehall: bytes) -> Iterator[tuple[int, bytes]]:
    """Each width and the picture in it as WebP, the widest first so that the next is drawn from a smaller one."""
    with Image.open(io.BytesIO(innehall)) as original:
        bild: Image.Image = original.copy()
    for bredd in reversed(bredder(bild.width)):
        if bild.width != bredd:
            bild = bild.resize((bredd, max(1, round(bild.height * bredd / bild.width))), Image.Resampling.LANCZOS)
        ut = io.BytesIO()
        bild.save(ut, "WEBP", quality=_KVALITET)
        yield bredd, ut.getvalue()
