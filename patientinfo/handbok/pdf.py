"""A document as a tagged, accessible PDF by WeasyPrint: imported here alone, and only when something is to be made.

Nothing is fetched from the network: what the document names is read from our own static files and pictures.
"""

from __future__ import annotations

import functools
import io
import mimetypes
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pikepdf
from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.exceptions import SuspiciousFileOperation
from django.core.files.storage import storages
from django.utils._os import safe_join
from PIL import ImageFile

SORT = "pdf/ua-1"
# What relative addresses in a document begin with: a host that nobody has (RFC 6761), so that none is asked.
ROT = "https://handboken.invalid/"
# What WeasyPrint loads, and the packages of Debian that have it.
BIBLIOTEK = (
    "libgobject-2.0.so.0",
    "libpango-1.0.so.0",
    "libpangoft2-1.0.so.0",
    "libharfbuzz.so.0",
    "libharfbuzz-subset.so.0",
    "libfontconfig.so.1",
)
PAKET = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fontconfig fonts-dejavu-core"
# Says the first that cannot be loaded.
_PROVA = """
import ctypes, sys
for namn in sys.argv[1:]:
    try:
        ctypes.CDLL(namn)
    except OSError:
        sys.exit(print(namn))
"""
_BILDER = "images/"  # of what is uploaded, the sizes that pages show (config.filer)


class NekadAdressError(ValueError):
    """A document named something that is not ours."""


@functools.cache
def saknas() -> str:
    """What this machine lacks to make PDFs, as a name; empty when nothing is lacking."""
    if find_spec("weasyprint") is None:
        return "weasyprint"
    # In a process of its own: loaded here, they would stay in the memory of each web process that is asked how it is.
    svar = subprocess.run([sys.executable, "-c", _PROVA, *BIBLIOTEK], capture_output=True, text=True, check=False)  # noqa: S603
    return svar.stdout.strip()


def gor_pdf(html: str) -> bytes:
    """`html`, a whole document, as PDF/UA-1: tagged, with title, language and outline.

    Raises whatever WeasyPrint raises, and OSError where a library of the system is missing.
    """
    # Whoever runs the worker may have no home of their own to keep the list of the system's faces in.
    os.environ.setdefault("XDG_CACHE_HOME", str(Path(settings.VAR) / "cache"))
    dokument = _weasyprint().HTML(string=html, base_url=ROT, url_fetcher=_hamtare())
    pdf: bytes = dokument.write_pdf(pdf_variant=SORT, optimize_images=True, jpeg_quality=80, dpi=200)
    return pdf


@functools.cache
def _weasyprint() -> Any:
    """WeasyPrint without what importing it does to the process: Pillow would take half a picture for a whole one."""
    galler = ImageFile.LOAD_TRUNCATED_IMAGES
    import weasyprint  # noqa: PLC0415

    ImageFile.LOAD_TRUNCATED_IMAGES = galler
    return weasyprint


def antal_sidor(pdf: bytes) -> int:
    """How many pages a PDF has."""
    with pikepdf.open(io.BytesIO(pdf)) as oppen:
        return len(oppen.pages)


def var_fil(adress: str) -> tuple[bytes, str]:
    """The bytes and the media type of one of our own files, by its address in a document.

    Raises NekadAdressError for every other address, and OSError for a file that is not there.
    """
    delar = urlsplit(adress)
    vag = unquote(delar.path)
    if not adress.startswith(ROT):
        raise NekadAdressError(adress[:200])
    sort = mimetypes.guess_type(vag)[0] or "application/octet-stream"
    if vag.startswith(settings.STATIC_URL):
        return _statisk(vag.removeprefix(settings.STATIC_URL)), sort
    if vag.startswith(settings.MEDIA_URL + _BILDER):
        return _uppladdad(vag.removeprefix(settings.MEDIA_URL)), sort
    raise NekadAdressError(adress[:200])


def _statisk(namn: str) -> bytes:
    """A static file where it was collected, or else where it lies."""
    try:
        samlad = Path(safe_join(str(settings.STATIC_ROOT), namn))
    except SuspiciousFileOperation as utanfor:
        raise NekadAdressError(namn[:200]) from utanfor
    if samlad.is_file():
        return samlad.read_bytes()
    fil = finders.find(namn)
    if not isinstance(fil, str):
        raise FileNotFoundError(namn)
    return Path(fil).read_bytes()


def _uppladdad(namn: str) -> bytes:
    """A picture in one of the sizes that pages show."""
    try:
        with storages["default"].open(namn) as fil:
            return bytes(fil.read())
    except SuspiciousFileOperation as utanfor:
        raise NekadAdressError(namn[:200]) from utanfor


def _hamtare() -> Any:
    """What WeasyPrint fetches with: our own files, and pictures that stand in the document itself."""
    adresser = _weasyprint().urls

    class Hamtare(adresser.URLFetcher):  # type: ignore[name-defined]
        """Takes the place of every protocol that WeasyPrint knows."""

        def fetch(self, url: str, headers: Any = None) -> Any:
            """The answer to one address; raises as `var_fil` does."""
            if url.startswith("data:"):
                return super().fetch(url, headers)
            innehall, sort = var_fil(url)
            return adresser.URLFetcherResponse(url, innehall, {"Content-Type": sort})

    return Hamtare(allowed_protocols=("data",))
