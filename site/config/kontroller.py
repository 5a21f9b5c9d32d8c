"""What must hold before the site starts, whatever command starts it."""

from __future__ import annotations

import os
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error


def en_process_utan_delad_cache(**_kwargs: Any) -> list[CheckMessage]:
    """Several web processes keep answers each on their own: without a shared cache they would show different things."""
    antal = int(os.environ.get("WEB_CONCURRENCY", "1"))
    if antal > 1 and not settings.CACHE_URL:
        return [
            Error(
                f"WEB_CONCURRENCY is {antal}, but there is no CACHE_URL.",
                hint="Set CACHE_URL to a cache that the processes share, or use threads (WEB_THREADS) in one process.",
                id="config.E001",
            )
        ]
    return []


def hela_adressen(**_kwargs: Any) -> list[CheckMessage]:
    """In production every address that is written in a mail, a feed or the sitemap must be reachable, and safe."""
    if settings.DEMO or settings.BASE_URL.startswith("https://"):
        return []
    return [Error(f"BASE_URL is {settings.BASE_URL!r}; it must be an https address.", id="config.E002")]
