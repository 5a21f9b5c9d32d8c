"""The kiosk's static files, named once: the page loads them, and its worker keeps them."""

from __future__ import annotations

from django.templatetags.static import static

STILAR = ("css/tokens.css", "skarm/kiosk-kontrast.css", "skarm/kiosk.css")
# What the shell adds to each page that it frames, after the page's own.
RAMENS_STILAR = ("skarm/kiosk-kontrast.css", "skarm/kiosk-sida.css")
SKRIPT = ("skarm/kiosk.js",)
ARBETARE = "skarm/kiosk-arbetare.js"
SIDANS = ("sida.css", "sida.js", "bild/ikon.svg", "bild/ikon.png")


def skalets() -> list[str]:
    """The addresses of all that the shell and the framed pages need to look right without network."""
    return [static(fil) for fil in dict.fromkeys((*STILAR, *RAMENS_STILAR, *SKRIPT, *SIDANS))]


def arbetare() -> str:
    """The address of the worker's program."""
    return static(ARBETARE)
