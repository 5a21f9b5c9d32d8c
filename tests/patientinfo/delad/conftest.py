"""A Redis of the tests' own, which they may stop and freeze."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.cache import caches
from egen_redis import EgenRedis
from saknas import SaknasError

from config.settings.cachar import cachar
from patientinfo.delad import stampel
from patientinfo.delad.cache import TaligRedis, brytare


@pytest.fixture(scope="session")
def egen_redis() -> Iterator[EgenRedis]:
    """One for all tests of a process; each puts it back as it was."""
    try:
        with EgenRedis() as server:
            yield server
    except SaknasError as saknas:
        if os.environ.get("CI"):
            pytest.fail(str(saknas))
        pytest.skip(str(saknas))


@pytest.fixture
def server(egen_redis: EgenRedis, settings: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[EgenRedis]:
    """The running server, as the site's cache; nothing is known of it from the test before."""
    brytare.cache_clear()
    monkeypatch.setattr(stampel._kant, "nr", None)
    monkeypatch.setattr(stampel._kant, "vilar_till", 0.0)
    settings.CACHE_URL = egen_redis.url
    settings.CACHES = cachar(egen_redis.url, var=settings.VAR)
    caches["default"].clear()
    yield egen_redis
    egen_redis.fortsatt()
    if not _svarar(egen_redis):
        egen_redis.starta()


def _svarar(server: EgenRedis) -> bool:
    brytare.cache_clear()
    return bool(TaligRedis(server.url, {}).add("svarar", 1, 1)) or bool(TaligRedis(server.url, {}).get("svarar"))
