"""The virus scanner, behind one function (design, rule 8): clamd's INSTREAM, or a twin that says it has not looked.

`VIRUSSKANNER_URL` is `tcp://host:3310` or `unix:///run/clamav/clamd.ctl`; empty, and nothing is scanned.
"""

from __future__ import annotations

import socket
import struct
import time
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from enum import Enum
from typing import BinaryIO
from urllib.parse import urlsplit

import structlog
from django.conf import settings
from django.core.files.base import File

logg = structlog.get_logger(__name__)

_TID = 15.0  # seconds for the whole answer: a person waits for it
_TID_PING = 2.0  # seconds
_STYCKE = 64 * 1024  # bytes
_SVAR = 4096  # bytes that an answer may be


class Utslag(Enum):
    """What the scanner says of a file."""

    REN = "ren"
    SMITTAD = "smittad"
    EJ_SKANNAD = "ej skannad"


@dataclass(frozen=True)
class Skanning:
    """The verdict, and of an infected file what was found."""

    utslag: Utslag
    fynd: str = ""


def finns() -> bool:
    """True when a scanner is set up: then nothing is public before it has answered."""
    return bool(settings.VIRUSSKANNER_URL)


def skanna(fil: BinaryIO | File) -> Skanning:
    """What the scanner says of the bytes of `fil`, which is read from its beginning and left there.

    Never raises for a scanner that is away, slow or confused: the file is then not scanned, and that is logged.
    """
    if not finns():
        logg.info("virusskanning_saknas")
        return Skanning(Utslag.EJ_SKANNAD)
    try:
        svar = _fraga(fil)
    except OSError:
        logg.exception("virusskanner_svarar_inte")
        return Skanning(Utslag.EJ_SKANNAD)
    finally:
        fil.seek(0)
    return _tolka(svar)


def svarar() -> bool:
    """True when the scanner that is set up is there: for `/-/health`."""
    try:
        return _samtal(b"zPING\0", [], time.monotonic() + _TID_PING) == "PONG"
    except OSError:
        return False


def _tolka(svar: str) -> Skanning:
    if svar == "stream: OK":
        return Skanning(Utslag.REN)
    if svar.startswith("stream: ") and svar.endswith(" FOUND"):
        return Skanning(Utslag.SMITTAD, svar.removeprefix("stream: ").removesuffix(" FOUND"))
    logg.error("virusskanner_fel", svar=svar[:200])
    return Skanning(Utslag.EJ_SKANNAD)


def _fraga(fil: BinaryIO | File) -> str:
    """Clamd's answer to the file (clamd(8), INSTREAM: pieces with their length before, an empty one at the end)."""
    bitar = (struct.pack(">I", len(stycke)) + stycke for stycke in _stycken(fil))
    return _samtal(b"zINSTREAM\0", bitar, time.monotonic() + _TID)


def _samtal(fraga: bytes, bitar: Iterable[bytes], slut: float) -> str:
    """What clamd answers to the question and what follows it; raises OSError when it does not, or not in time."""
    with _forbindelse(slut) as forbindelse:
        forbindelse.sendall(fraga)
        with suppress(BrokenPipeError, ConnectionResetError):  # it has read enough, and says why
            for bit in bitar:
                _satt_tid(forbindelse, slut)
                forbindelse.sendall(bit)
        svar = b""
        while not svar.endswith(b"\0") and len(svar) < _SVAR:
            _satt_tid(forbindelse, slut)
            mer = forbindelse.recv(_SVAR)
            if not mer:
                break
            svar += mer
    return svar.rstrip(b"\0\n").decode(errors="replace")


def _stycken(fil: BinaryIO | File) -> Iterator[bytes]:
    fil.seek(0)
    while stycke := fil.read(_STYCKE):
        yield stycke
    yield b""


@contextmanager
def _forbindelse(slut: float) -> Iterator[socket.socket]:
    adress = urlsplit(settings.VIRUSSKANNER_URL)
    unix = adress.scheme == "unix"
    with closing(socket.socket(socket.AF_UNIX if unix else socket.AF_INET)) as forbindelse:
        _satt_tid(forbindelse, slut)
        forbindelse.connect(adress.path if unix else (adress.hostname, adress.port))
        yield forbindelse


def _satt_tid(forbindelse: socket.socket, slut: float) -> None:
    """Leave the next step what is left of the time; raises TimeoutError when that is nothing."""
    kvar = slut - time.monotonic()
    if kvar <= 0:
        raise TimeoutError
    forbindelse.settimeout(kvar)
