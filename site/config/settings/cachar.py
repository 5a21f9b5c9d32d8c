"""The caches, chosen by CACHE_URL alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured

REDIS = ("redis://", "rediss://", "unix://")
DELAD = "patientinfo.delad.cache.TaligRedis"


def cachar(cache_url: str, *, var: Path) -> dict[str, dict[str, Any]]:
    """`CACHES` for a CACHE_URL such as `redis://host:6379/0`; empty: in the process, and what others count in files.

    Raises ImproperlyConfigured for what is no Redis: limits and the content stamp are held by its promises.
    """
    if not cache_url:
        return {
            "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
            # Searches wait here until the clock, a process of its own, sums them.
            "rakning": {
                "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
                "LOCATION": str(var / "rakning"),
                "OPTIONS": {"MAX_ENTRIES": 20_000},
            },
        }
    if not cache_url.startswith(REDIS):
        schema = cache_url.partition(":")[0]
        raise ImproperlyConfigured(f"CACHE_URL begins with {schema!r}; it must be redis, rediss or unix.")
    delad = {"BACKEND": DELAD, "LOCATION": cache_url}
    return {"default": delad, "rakning": {**delad}}
