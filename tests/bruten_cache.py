"""A cache that cannot count: it raises where others add up, and forgets everything else."""

from __future__ import annotations

from typing import Any, NoReturn

from django.core.cache.backends.dummy import DummyCache

from patientinfo.delad.cache import CachenBortaError


class BrutenCache(DummyCache):
    """Use it by CACHES["default"]["BACKEND"] = "bruten_cache.BrutenCache"."""

    def add(self, *_args: Any, **_kwargs: Any) -> NoReturn:
        """What a limit begins with."""
        raise CachenBortaError

    def incr(self, *_args: Any, **_kwargs: Any) -> NoReturn:
        """What it counts with."""
        raise CachenBortaError
