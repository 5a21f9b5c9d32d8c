"""What a device proves itself with: secrets that only it knows, kept here as hashes and there in cookies."""

from __future__ import annotations

import datetime as dt
import hashlib
import secrets

from django.http import HttpRequest, HttpResponse
from django.utils.crypto import salted_hmac

KAKA = "skarm_token"
VANTAR = "skarm_vantar"  # holds the secret of a device whose code nobody has typed yet
VAG = "/skarm/"
# Browsers of today keep no cookie longer than 400 days, whatever is asked: each day's first beat renews it.
TIO_AR = dt.timedelta(days=3650)


def ny_token() -> str:
    """A new secret: 256 bits by chance, in letters that a cookie takes."""
    return secrets.token_urlsafe(32)


def avtryck(token: str) -> str:
    """The hash by which a secret is known in the database. Secrets of 256 bits need no salt."""
    return hashlib.sha256(token.encode()).hexdigest()


def token_av(hemlighet: str) -> str:
    """The token of the device that waited with `hemlighet`: another secret than before it was let in, and the same
    one each time it asks, so that an answer that is lost on the way can be fetched again.
    """
    return salted_hmac("skarmar.flotta", hemlighet, algorithm="sha256").hexdigest()


def satt(svar: HttpResponse, request: HttpRequest, namn: str, varde: str, galler: dt.timedelta) -> None:
    """Give the device a cookie that no script reads and that no other part of the site is sent."""
    svar.set_cookie(namn, varde, max_age=galler, path=VAG, secure=request.is_secure(), httponly=True, samesite="Strict")
