"""Pictures from outside: what is refused, and what is left of those that are kept."""

from __future__ import annotations

import io

import provfiler
import pytest
from django.core.exceptions import ValidationError
from PIL import Image, ImageCms

from patientinfo.filkontroll.bild import LANGSTA_SIDA, renskriv

FORMAT = list(provfiler.FORMAT.items())
HEMLIGT = (b"FOTOGRAFENS NAMN", b"KAMERAFABRIK", b"HEMLIG PLATS", b"Exif", b"xmpmeta")
ROD = (220, 20, 20)


def avslag(innehall: bytes, andelse: str) -> ValidationError:
    with pytest.raises(ValidationError) as fel:
        renskriv(innehall, andelse)
    return fel.value


def oppna(innehall: bytes) -> Image.Image:
    bild = Image.open(io.BytesIO(innehall))
    bild.load()
    return bild


def lik(farg: tuple[int, ...], annan: tuple[int, ...], slack: int = 40) -> bool:
    return all(abs(a - b) <= slack for a, b in zip(farg, annan, strict=False))


@pytest.mark.parametrize(("format_", "andelse"), FORMAT)
class TestVarjeFormat:
    def test_a_whole_picture_keeps_its_format_size_and_motif(self, format_: str, andelse: str) -> None:
        bild = oppna(renskriv(provfiler.bild(format_), andelse))
        assert (bild.format, bild.size) == (format_, (240, 160))
        assert lik(bild.convert("RGB").getpixel((10, 10)), ROD)

    @pytest.mark.parametrize("andel", [0.3, 0.5, 0.9])
    def test_a_truncated_picture_is_refused(self, format_: str, andelse: str, andel: float) -> None:
        hel = provfiler.bild(format_)
        assert avslag(hel[: int(len(hel) * andel)], andelse).code == "skadad"

    @pytest.mark.parametrize("langd", [12, 30, 64])
    def test_a_header_alone_is_refused(self, format_: str, andelse: str, langd: int) -> None:
        assert avslag(provfiler.bild(format_)[:langd], andelse).code in {"skadad", "fel_format"}

    @pytest.mark.parametrize("sida", [8_000, 20_000])
    def test_a_bomb_is_refused_for_its_pixels(self, format_: str, andelse: str, sida: int) -> None:
        fel = avslag(provfiler.bomb(format_, sida), andelse)
        assert fel.code == "for_manga_punkter"
        assert "40 miljoner" in fel.message

    def test_a_false_name_is_refused_and_the_right_ending_said(self, format_: str, andelse: str) -> None:
        fel = avslag(provfiler.bild(format_), "png" if andelse != "png" else "jpg")
        assert fel.code == "fel_namn"
        assert f".{andelse}" in fel.messages[0]

    def test_who_where_and_with_what_is_gone(self, format_: str, andelse: str) -> None:
        fore = provfiler.med_exif(format_)
        assert any(ord_ in fore for ord_ in HEMLIGT), "the file proves nothing"
        efter = renskriv(fore, andelse)
        assert not [ord_ for ord_ in HEMLIGT if ord_ in efter]
        assert not oppna(efter).getexif()

    def test_a_picture_on_its_side_is_turned_upright(self, format_: str, andelse: str) -> None:
        bild = oppna(renskriv(provfiler.med_exif(format_, riktning=6), andelse))
        assert bild.size == (160, 240)
        assert lik(bild.convert("RGB").getpixel((150, 10)), ROD), "the upper left corner is now the upper right"

    @pytest.mark.parametrize("pahang", [b"PK\3\4zip", b"<html><script>alert(1)</script></html>"])
    def test_what_hangs_after_the_picture_is_gone(self, format_: str, andelse: str, pahang: bytes) -> None:
        assert pahang not in renskriv(provfiler.bild(format_) + pahang, andelse)

    def test_a_large_picture_is_made_as_large_as_a_screen(self, format_: str, andelse: str) -> None:
        stor = Image.new("RGB", (LANGSTA_SIDA + 200, 300), "navy")
        assert oppna(renskriv(provfiler.bild(format_, stor), andelse)).width == LANGSTA_SIDA


@pytest.mark.parametrize("format_", ["PNG", "WEBP", "AVIF"])
def test_what_moves_is_refused(format_: str) -> None:
    assert avslag(provfiler.rorlig(format_), provfiler.FORMAT[format_]).code == "rorlig"


def test_a_phones_jpeg_with_a_preview_behind_it_is_kept_without_the_preview() -> None:
    bild = oppna(renskriv(provfiler.rorlig("MPO"), "jpg"))
    assert (bild.format, bild.size) == ("JPEG", (240, 160))


@pytest.mark.parametrize("format_", ["GIF", "TIFF", "BMP"])
def test_another_format_under_an_allowed_name_is_refused_by_its_own_name(format_: str) -> None:
    fel = avslag(provfiler.bild(format_), "png")
    assert fel.code == "fel_format"
    assert format_ in fel.message


@pytest.mark.parametrize(
    ("innehall", "sagt"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "SVG"),
        (b"\xef\xbb\xbf  <?xml version='1.0'?><svg/>", "SVG"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + b"\0" * 200, "iPhone"),
        (b"%PDF-1.7\n", "PDF"),
        (b"<!DOCTYPE html><title>x</title>", "webbsida"),
        (b"PK\3\4" + b"\0" * 40, "zip"),
        (b"bara ord", "inte en bild"),
        (b"\0" * 5000, "inte en bild"),
    ],
)
def test_what_is_no_picture_is_called_what_it_is(innehall: bytes, sagt: str) -> None:
    fel = avslag(innehall, "png")
    assert sagt in fel.message
    assert "JPEG" in fel.message


def test_a_comment_in_a_jpeg_is_gone() -> None:
    assert b"HEMLIG KOMMENTAR" not in renskriv(provfiler.bild("JPEG", comment=b"HEMLIG KOMMENTAR"), "jpg")


@pytest.mark.parametrize("format_", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_colours_of_another_space_are_said_in_srgb_and_the_profile_is_gone(format_: str) -> None:
    xyz = ImageCms.ImageCmsProfile(ImageCms.createProfile("XYZ")).tobytes()
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB", 5000)).tobytes()
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for profil in (xyz, lab, srgb, b"inte en profil" * 20):
        bild = oppna(renskriv(provfiler.bild(format_, icc_profile=profil), provfiler.FORMAT[format_]))
        assert "icc_profile" not in bild.info
        assert bild.size == (240, 160)


def test_transparency_is_kept() -> None:
    genomskinlig = Image.new("RGBA", (20, 20), (200, 30, 30, 0))
    for format_ in ("PNG", "WEBP", "AVIF"):
        bild = oppna(renskriv(provfiler.bild(format_, genomskinlig), provfiler.FORMAT[format_]))
        assert bild.getchannel("A").getextrema() == (0, 0)


@pytest.mark.parametrize("lage", ["1", "L", "P", "CMYK", "I;16", "LA"])
def test_every_mode_of_colour_can_be_drawn_anew(lage: str) -> None:
    format_ = "JPEG" if lage == "CMYK" else "PNG"
    kalla = Image.new("I;16", (20, 20), 40_000) if lage == "I;16" else provfiler.motiv(20, 20).convert(lage)
    bild = oppna(renskriv(provfiler.bild(format_, kalla), provfiler.FORMAT[format_]))
    assert bild.mode in {"L", "RGB", "RGBA"}
    if lage == "I;16":
        assert bild.getpixel((0, 0)) == 40_000 // 256
