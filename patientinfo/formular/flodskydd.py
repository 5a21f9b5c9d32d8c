"""How often somebody may send something: counted in the cache under a hash, never as an address or a name."""

from __future__ import annotations

from contextlib import suppress

from django.core.cache import cache
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from patientinfo.formular.klient import klientadress


def slapps_in(request: HttpRequest, vad: str, *, antal: int, per: int) -> bool:
    """True for the first `antal` requests of the same kind (`vad`) and network within `per` seconds."""
    return slapps_in_som(klientadress(request), vad, antal=antal, per=per)


def slapps_in_som(vem: str, vad: str, *, antal: int, per: int) -> bool:
    """True for the first `antal` times that `vem` (a network, an account, an address) does `vad` within `per` seconds.

    When the cache does not answer nobody is let in: pages can still be read, and nothing can be flooded.
    """
    nyckel = _nyckel(vem, vad)
    try:
        cache.add(nyckel, 0, timeout=per)
        return cache.incr(nyckel) <= antal
    except ValueError:  # the count ended between the two calls: a new one begins
        return True
    except ConnectionError:  # CachenBortaError among them
        return False


def raknas_inte(vem: str, vad: str) -> None:
    """Take back one count of `slapps_in_som`: what was done turned out to be no misuse. Nobody else's is touched."""
    with suppress(ValueError, ConnectionError):  # the count has ended meanwhile, or stays, which lets nobody in
        cache.decr(_nyckel(vem, vad))


def _nyckel(vem: str, vad: str) -> str:
    return f"flodskydd:{vad}:{salted_hmac(vad, vem).hexdigest()}"
