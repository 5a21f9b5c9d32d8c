"""The engines, chosen by environment variables alone: database, search, cache."""

from __future__ import annotations

from typing import Any
from urllib.parse import SplitResult, urlsplit

from django.core.exceptions import ImproperlyConfigured

# The scheme of SEARCH_URL names the module below `sok.motorer`.
SOKMOTORER = frozenset({"elasticsearch8", "elasticsearch9", "opensearch3"})
# A visitor waits no longer than this for a search server before the database is asked instead.
SOKTID = 0.7  # seconds


def sokmotorer(search_url: str, *, sqlite: bool) -> dict[str, dict[str, Any]]:
    """`WAGTAILSEARCH_BACKENDS` for a SEARCH_URL such as `elasticsearch8://host:9200/prefix`; empty: the database.

    With a search server the database's own index is kept too, and answers when the server does not.
    Raises ImproperlyConfigured for a scheme that names no engine.
    """
    databasen = {"BACKEND": "sok.motorer.sqlite" if sqlite else "sok.motorer.postgres"}
    if not search_url:
        return {"default": databasen}
    delar = urlsplit(search_url)
    motor, _, sakert = delar.scheme.partition("+")
    if motor not in SOKMOTORER or sakert not in {"", "https"}:
        raise ImproperlyConfigured(
            f"SEARCH_URL begins with {delar.scheme!r}; it must be one of {', '.join(sorted(SOKMOTORER))}, or +https."
        )
    server = {
        "BACKEND": f"sok.motorer.{motor}",
        "URLS": [_adress(delar, "https" if sakert else "http")],
        "INDEX_PREFIX": delar.path.strip("/") and f"{delar.path.strip('/')}_",
        "TIMEOUT": SOKTID,
        "OPTIONS": {"max_retries": 0},
    }
    # In this order they are indexed, and built anew: what answers when the server fails must not wait for it.
    return {"reserv": databasen, "default": server}


def _adress(delar: SplitResult, schema: str) -> str:
    return f"{schema}://{delar.netloc}"
