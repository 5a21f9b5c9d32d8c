"""Pictures from outside: read with care, then drawn anew so that only the picture itself is left.

Drawing anew turns the picture upright and leaves behind position, camera, previews, colour profiles
and whatever has been hung on after the picture's end.
"""

from __future__ import annotations

import io
import struct
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageCms, ImageOps

from patientinfo.filkontroll.sorter import LANGD, sort

# The formats that are taken in: the endings that belong to each, and how it is written again.
FORMAT: dict[str, tuple[tuple[str, ...], dict[str, Any]]] = {
    "JPEG": (("jpg", "jpeg"), {"quality": 90}),
    "PNG": (("png",), {}),
    "WEBP": (("webp",), {"quality": 90}),
    "AVIF": (("avif",), {"quality": 85, "speed": 9}),
}
# A screen of 4K has no use for more, and every later size is made faster from a smaller original.
LANGSTA_SIDA = 3840
_SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
_SKADAD = _("Bilden är skadad eller ofullständig. Hämta eller spara den på nytt och försök igen.")
_FORMATEN = _("Ladda upp en bild i formatet JPEG, PNG, WebP eller AVIF.")


def renskriv(innehall: bytes, andelse: str) -> bytes:
    """The picture in `innehall` drawn anew in its own format: upright, in sRGB, at most `LANGSTA_SIDA` wide or high.

    `andelse` is the ending of the file's name. Raises ValidationError with a message for whoever uploads when
    the file is not a whole, still picture of an allowed format, has too many pixels, or is named as another.
    """
    _krav_pa_matt(*_avif_matt(innehall))
    bild = _oppna(innehall)
    _krav_pa_matt(*bild.size)
    format_ = "JPEG" if bild.format == "MPO" else str(bild.format)  # MPO: a phone's JPEG with previews after it
    _krav_pa_namn(format_, andelse)
    if bild.format != "MPO" and getattr(bild, "is_animated", False):
        raise ValidationError(_("Bilden är rörlig. Ladda upp en stillbild: rörelse stör den som läser."), "rorlig")
    return _rita_om(bild, format_)


def _oppna(innehall: bytes) -> Image.Image:
    """The picture with only its header read; no other decoder than those of the four formats is tried."""
    try:
        return Image.open(io.BytesIO(innehall), formats=list(FORMAT))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as fel:
        raise ValidationError(_for_manga_punkter(), "for_manga_punkter") from fel
    except Exception as fel:
        # A decoder that meets a broken or hostile file raises whatever it likes.
        raise ValidationError(*_inte_en_bild(innehall)) from fel


def _inte_en_bild(innehall: bytes) -> tuple[str, str]:
    slag = sort(innehall[:LANGD])
    if slag and slag.upper() in FORMAT:
        return str(_SKADAD), "skadad"
    if slag == "HEIC":
        return str(
            _(
                "Filen är en HEIC-bild, som många webbläsare inte kan visa. Spara den som JPEG. I en iPhone: "
                "Inställningar, Kamera, Format, Mest kompatibla."
            )
        ), "fel_format"
    if slag:
        return str(_("Det här är en fil av sorten %(sort)s. %(formaten)s") % {"sort": slag, "formaten": _FORMATEN}), (
            "fel_format"
        )
    return str(_("Filen är inte en bild som går att läsa. %(formaten)s") % {"formaten": _FORMATEN}), "fel_format"


def _for_manga_punkter() -> str:
    return str(
        _("Bilden har för många bildpunkter. Den får ha högst %(max)s miljoner. Förminska den och försök igen.")
        % {"max": settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS // 1_000_000}
    )


def _krav_pa_matt(bredd: int, hojd: int) -> None:
    if bredd * hojd > settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS:
        raise ValidationError(_for_manga_punkter(), "for_manga_punkter")


def _avif_matt(innehall: bytes) -> tuple[int, int]:
    """The measures that an AVIF claims (ISO 23008-12, box `ispe`): its decoder refuses large ones without a reason."""
    lage = innehall.find(b"ispe", 0, 64 * 1024)
    if sort(innehall[:LANGD]) != "AVIF" or lage < 0 or len(innehall) < lage + 16:
        return 0, 0
    bredd, hojd = struct.unpack(">II", innehall[lage + 8 : lage + 16])
    return bredd, hojd


def _krav_pa_namn(format_: str, andelse: str) -> None:
    andelser = FORMAT[format_][0]
    if andelse not in andelser:
        raise ValidationError(
            _("Bilden är en %(format)s men heter något annat. Byt namn på filen så att den slutar på .%(andelse)s."),
            "fel_namn",
            {"format": format_, "andelse": andelser[0]},
        )


def _rita_om(bild: Image.Image, format_: str) -> bytes:
    try:
        bild.load()
        ny = _farger(_till_srgb(ImageOps.exif_transpose(bild)))
        ny.thumbnail((LANGSTA_SIDA, LANGSTA_SIDA))
        ny.info.clear()  # comments and profiles that would otherwise follow along
        ut = io.BytesIO()
        ny.save(ut, format_, **FORMAT[format_][1])
    except Exception as fel:
        raise ValidationError(_SKADAD, "skadad") from fel
    return ut.getvalue()


def _till_srgb(bild: Image.Image) -> Image.Image:
    """The picture with its colours said in sRGB, which a picture without a profile is taken to have."""
    profil = bild.info.get("icc_profile")
    if not profil:
        return bild
    try:
        kalla = ImageCms.ImageCmsProfile(io.BytesIO(profil))
        lage = "RGBA" if bild.has_transparency_data else "RGB"
        fran = bild if bild.mode == "CMYK" else bild.convert(lage)
        return ImageCms.profileToProfile(fran, kalla, _SRGB, outputMode="RGB" if bild.mode == "CMYK" else lage) or bild
    except (ImageCms.PyCMSError, OSError, ValueError):
        return bild  # the profile is broken or speaks of other colours: shown as a browser without it would


def _farger(bild: Image.Image) -> Image.Image:
    """The picture in one of the three colour modes that all four formats can hold."""
    if bild.mode.startswith("I"):  # 16 bits of grey: keep the upper eight
        bild = bild.convert("I").point(lambda grad: grad * (1 / 256)).convert("L")
    if bild.has_transparency_data:
        return bild.convert("RGBA")
    return bild.convert("L" if bild.mode in {"1", "L"} else "RGB")
