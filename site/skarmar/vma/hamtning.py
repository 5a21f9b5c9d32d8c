"""Asks the service for what is new: bounded in time and size, on its own host only."""

from __future__ import annotations

import time
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

import requests
from urllib3.exceptions import HTTPError

TID = 10.0  # seconds for one answer, redirects included
STORST = 1024 * 1024  # bytes
OMVAGAR = 3
_TYST, _STYCKE = (3.0, 5.0), 16 * 1024  # seconds to connect, and between two pieces; bytes


class HamtningError(Exception):
    """The service did not answer, or not in a way that can be used; says why in a few words."""


@dataclass(frozen=True)
class Svar:
    """What came, and by what to ask whether it has changed."""

    kropp: bytes
    etag: str = ""
    andrad: str = ""


def hamta(adress: str, etag: str = "", andrad: str = "") -> Svar | None:
    """What is at `adress`; None when it is as it was under `etag` or `andrad`. Raises HamtningError.

    A redirect is followed on the same host, and never to another or from https to http.
    """
    slut = time.monotonic() + TID
    huvud = {"Accept": "application/cap+xml, application/xml, application/json", "Accept-Encoding": "identity"}
    huvud |= {"If-None-Match": etag} if etag else {}
    huvud |= {"If-Modified-Since": andrad} if andrad else {}
    try:
        with requests.Session() as session:
            for _varv in range(OMVAGAR + 1):
                with session.get(adress, headers=huvud, timeout=_TYST, stream=True, allow_redirects=False) as svar:
                    if not svar.is_redirect:
                        return _las(svar, slut)
                    adress = _vidare(adress, svar.headers["Location"])
    except (requests.RequestException, HTTPError, OSError) as fel:
        raise HamtningError(type(fel).__name__) from fel
    raise HamtningError("omdirigeringar")


def hela(adress: str, lank: str) -> str:
    """`lank` as it is meant on `adress`; empty for what is no address."""
    try:
        return urljoin(adress, lank)
    except ValueError:
        return ""


def samma_vard(adress: str, annan: str) -> bool:
    """True when both are on one host, by one scheme and port."""
    return _vard(adress) == _vard(annan) != ("", None, None)


def _vard(adress: str) -> tuple[str, str | None, int | None]:
    try:
        delar = urlsplit(adress)
        port = delar.port
    except ValueError:
        return "", None, None
    return delar.scheme, delar.hostname, port


def _vidare(adress: str, vart: str) -> str:
    ny = hela(adress, vart)
    if not samma_vard(adress, ny):
        raise HamtningError("omdirigering till annan värd")
    return ny


def _las(svar: requests.Response, slut: float) -> Svar | None:
    if svar.status_code == requests.codes.not_modified:
        return None
    if svar.status_code != requests.codes.ok:
        raise HamtningError(f"HTTP {svar.status_code}")
    kropp = b""
    # One reading of the socket at a time: a server that sends a byte now and then must not hold the clock.
    while stycke := svar.raw.read1(_STYCKE):
        kropp += stycke
        if len(kropp) > STORST:
            raise HamtningError("för stort")
        if time.monotonic() > slut:
            raise HamtningError("för långsamt")
    return Svar(kropp, svar.headers.get("ETag", "")[:200], svar.headers.get("Last-Modified", "")[:60])
