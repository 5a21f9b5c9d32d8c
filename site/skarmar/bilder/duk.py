"""A set slide as an image: each part where `Skylt` says, nothing moved, nothing broken anew."""

from __future__ import annotations

from PIL import Image, ImageDraw, ImageOps

from patientforeningar.skylt import farger
from patientforeningar.skylt.delar import Block, Ruta, Skylt
from patientforeningar.skylt.qr import Qr
from patientforeningar.skylt.typsnitt import bitar, bredd, laddat

_UTAN_BILD = "#d5e2ea"  # what stands where a picture should have been; the player's colour as well
_ROVFRI = Image.Resampling.LANCZOS
_TAT = 1.0


def tecknad(skylt: Skylt, qr: Qr, bild: Image.Image | None = None, skala: int = 1) -> Image.Image:
    """`skylt` in RGB, `skala` times as large, with the code `qr` and the picture in their boxes.

    Without `bild` its box is left plain, and the plate under the sender's name covers wholly: how much of it is needed
    has been measured on the picture.
    """
    duk = Image.new("RGB", (skylt.format.bredd * skala, skylt.format.hojd * skala), skylt.grund)
    if skylt.bild:
        _lagg_bild(duk, skylt.bild, bild, skala)
    if skylt.platta:
        _lagg_platta(duk, skylt.platta, skylt.plattans_farg, skylt.tackning if bild else _TAT, skala)
    _lagg_kod(duk, skylt.qr, qr, skala)
    penna = ImageDraw.Draw(duk)
    for block in skylt.block:
        _skriv(penna, block, skala)
    return duk


def _px(ruta: Ruta, skala: int) -> tuple[int, int, int, int]:
    """The box in whole pixels: left, top, right, bottom."""
    kanter = (ruta.x, ruta.y, ruta.hogerkant, ruta.underkant)
    return tuple(round(kant * skala) for kant in kanter)  # type: ignore[return-value]


def _lagg_bild(duk: Image.Image, ruta: Ruta, bild: Image.Image | None, skala: int) -> None:
    """Fills the box from the middle of the picture and cuts off the rest, as the player does."""
    x0, y0, x1, y1 = _px(ruta, skala)
    if bild is None:
        duk.paste(_UTAN_BILD, (x0, y0, x1, y1))
    else:
        duk.paste(ImageOps.fit(bild, (x1 - x0, y1 - y0), _ROVFRI), (x0, y0))


def _lagg_platta(duk: Image.Image, ruta: Ruta, farg: str, tackning: float, skala: int) -> None:
    lage = _px(ruta, skala)
    under = duk.crop(lage)
    duk.paste(Image.blend(under, Image.new("RGB", under.size, farg), tackning), lage)


def _lagg_kod(duk: Image.Image, ruta: Ruta, qr: Qr, skala: int) -> None:
    """Fills its box with sharp modules, as the player does: how large it is decides from how far away it is read."""
    x0, y0, x1, y1 = _px(ruta, skala)
    kod = Image.new("RGB", (qr.sida, qr.sida), farger.LJUS)
    for x, y, langd in qr.streck:
        kod.paste(farger.TEXT, (x, y, x + langd, y + 1))
    duk.paste(kod.resize((x1 - x0, y1 - y0), Image.Resampling.NEAREST), (x0, y0))


def _skriv(penna: ImageDraw.ImageDraw, block: Block, skala: int) -> None:
    """Each line from its baseline, piece by piece of one face; what no face has leaves its room empty."""
    px = block.px * skala
    for rad in block.rader:
        x = rad.x * skala
        for bit, namn in bitar(rad.text):
            if namn:
                face = laddat(namn, block.fet, px)
                penna.text((x, rad.baslinje * skala), bit, fill=block.farg, font=face, anchor="ls")
            x += bredd(bit, px, fet=block.fet)
