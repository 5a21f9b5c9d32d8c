"""Real engines for the tests that ask for one: shared by the session, with a place of its own for each process.

What a test leaves there is met by the next one of the same process. Without the engine the test is left out;
where CI is set it fails.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

import psycopg
import pytest
import redis
from delade import delad
from platser import NUMMER, PLATS, med_vag
from saknas import SaknasError
from sokindex import radera


def krav(namn: str) -> str:
    """The engine's address in this session; without one the test is left out, or fails where CI is set."""
    try:
        return delad(namn)
    except SaknasError as saknas:
        if os.environ.get("CI"):
            pytest.fail(str(saknas))
        pytest.skip(str(saknas))


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """The `DATABASE_URL` of an empty PostgreSQL database of this process's own."""
    server, databas = krav("postgres"), f"eget_{PLATS}"
    with psycopg.connect(med_vag(server, "postgres"), autocommit=True) as koppling:
        koppling.execute(f'CREATE DATABASE "{databas}"')
        yield med_vag(server, databas)
        koppling.execute(f'DROP DATABASE "{databas}" WITH (FORCE)')


@pytest.fixture(scope="session")
def redis_url() -> str:
    """The `CACHE_URL` of an empty Redis database of this process's own."""
    url = med_vag(krav("redis"), str(2 * NUMMER + 1))
    with redis.Redis.from_url(url) as koppling:
        koppling.flushdb()
    return url


@pytest.fixture(scope="session")
def elasticsearch_url() -> Iterator[str]:
    """The `SEARCH_URL` of a real node, with a prefix of this process's own below which there is no index."""
    url = med_vag(krav("elasticsearch"), f"eget_{PLATS}")
    yield url
    radera(url)
