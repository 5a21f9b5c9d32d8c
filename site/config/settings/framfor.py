"""What stands in front of the site and keeps copies of its answers: told by FRONTEND_CACHE_URL."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

_LOGG = "log://"


def framfor(adresser: str) -> dict[str, dict[str, Any]]:
    """`WAGTAILFRONTENDCACHE` for the addresses at which each nginx takes PURGE, with commas between; empty: none.

    `log://` is the twin that only says what it would have done. Raises ImproperlyConfigured for other schemes.
    """
    caches: dict[str, dict[str, Any]] = {}
    for nummer, adress in enumerate(filter(None, (del_.strip() for del_ in adresser.split(",")))):
        if adress == _LOGG:
            caches[f"framfor{nummer}"] = {"BACKEND": "config.framfor.Loggande"}
        elif urlsplit(adress).scheme in {"http", "https"} and urlsplit(adress).hostname:
            caches[f"framfor{nummer}"] = {"BACKEND": "config.framfor.Nginx", "LOCATION": adress}
        else:
            raise ImproperlyConfigured(f"FRONTEND_CACHE_URL has {adress!r}; it must be http://host:port, or log://.")
    return caches
