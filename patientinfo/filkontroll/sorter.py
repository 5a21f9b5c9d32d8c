"""What a file is by its first bytes, so that a refusal can say what was sent; the name proves nothing."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

LANGD = 64  # bytes from the beginning that are enough to tell

_BORJAN: tuple[tuple[int, tuple[bytes, ...], str | Promise], ...] = (
    (0, (b"\xff\xd8\xff",), "JPEG"),
    (0, (b"\x89PNG",), "PNG"),
    (8, (b"WEBP",), "WebP"),
    (4, (b"ftypavif", b"ftypavis"), "AVIF"),
    (4, (b"ftyphei", b"ftyphev", b"ftypmif1", b"ftypmsf1"), "HEIC"),
    (0, (b"GIF8",), "GIF"),
    (0, (b"II*\0", b"MM\0*"), "TIFF"),
    (0, (b"BM",), "BMP"),
    (0, (b"8BPS",), "Photoshop"),
    (0, (b"<svg", b"<?xml"), "SVG"),
    (0, (b"<!doc", b"<html"), _("webbsida")),
    (0, (b"%pdf",), "PDF"),
    (0, (b"pk\3\4",), _("zip-fil eller Office-dokument")),
    (0, (b"\xd0\xcf\x11\xe0",), _("äldre Office-dokument")),
)


def sort(borjan: bytes) -> str | None:
    """The name of the kind of file that begins with `borjan`; None when it is not one that people mix up."""
    borjan = borjan[:LANGD].removeprefix(b"\xef\xbb\xbf").lstrip()
    for lage, tecken, namn in _BORJAN:
        stycke = borjan[lage:]
        if stycke.startswith(tecken) or stycke.lower().startswith(tecken):
            return str(namn)
    return None
