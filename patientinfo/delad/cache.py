"""Redis as Django's cache, with an outage that nobody notices: what cannot be read is not there.

Reading, writing and removing never raise. Counting does: a limit must know that it cannot count
(`patientinfo.formular.flodskydd`), or nobody would be limited.
"""

from __future__ import annotations

import functools
import uuid
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from django.core.cache.backends.base import DEFAULT_TIMEOUT
from django.core.cache.backends.redis import RedisCache
from redis.backoff import NoBackoff
from redis.exceptions import RedisError
from redis.retry import Retry

from patientinfo.delad.brytare import Brytare

SVARSTID = 0.3  # seconds; what Redis answers in a fraction of a millisecond is never worth a longer wait

# Sets a number unless a higher one stands there, and answers with the highest: in one step, whoever else does the same.
# It stands for as long as the ticket has left; when that has run out nothing is set, and a lower number is taken away.
_HOJ = """
local nu = redis.call('GET', KEYS[1])
if nu and tonumber(nu) >= tonumber(ARGV[1]) then return nu end
local kvar = redis.call('PTTL', KEYS[2])
if kvar > 0 then redis.call('SET', KEYS[1], ARGV[1], 'PX', kvar) else redis.call('DEL', KEYS[1]) end
return ARGV[1]
"""

_LAPP = "return redis.call('SET', KEYS[1], 1, 'PX', ARGV[1])"

_RAKNA = """
if redis.call('EXISTS', KEYS[1]) == 0 then return false end
return redis.call('INCRBY', KEYS[1], ARGV[1])
"""

R = TypeVar("R")


class CachenBortaError(ConnectionError):
    """Redis does not answer, and the caller must know."""


@functools.cache
def brytare(server: str) -> Brytare:
    """The breaker of the Redis at `server`, one in the process: Django makes a cache for each thread."""
    return Brytare(f"redis {server.rpartition('@')[2]}")


class TaligRedis(RedisCache):
    """Django's own, with a breaker and short waits. LOCATION is a redis://, rediss:// or unix:// address."""

    def __init__(self, server: str, params: dict[str, Any]) -> None:
        natet = {"socket_timeout": SVARSTID, "socket_connect_timeout": SVARSTID, "retry": Retry(NoBackoff(), 0)}
        super().__init__(server, {**params, "OPTIONS": natet | params.get("OPTIONS", {})})
        self.brytare = brytare(str(server))

    def _strangt(self, gor: Callable[[], R]) -> R:
        if not self.brytare.slapper():
            raise CachenBortaError
        try:
            svar = gor()
        except (RedisError, OSError) as brott:
            self.brytare.svarade_inte(brott)
            raise CachenBortaError from brott
        self.brytare.svarade()
        return svar

    def _taligt(self, gor: Callable[[], R], annars: R) -> R:
        try:
            return self._strangt(gor)
        except CachenBortaError:
            return annars

    def add(self, key: Any, value: Any, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None) -> bool:
        """False while Redis is away: who takes a lock by this has not taken it."""
        return self._taligt(lambda: super(TaligRedis, self).add(key, value, timeout, version), False)

    def get(self, key: Any, default: Any = None, version: int | None = None) -> Any:
        """`default` while Redis is away."""
        return self._taligt(lambda: super(TaligRedis, self).get(key, default, version), default)

    def get_many(self, keys: Iterable[Any], version: int | None = None) -> dict[Any, Any]:
        """Nothing while Redis is away."""
        return self._taligt(lambda: super(TaligRedis, self).get_many(keys, version), {})

    def has_key(self, key: Any, version: int | None = None) -> bool:
        """False while Redis is away."""
        return self._taligt(lambda: super(TaligRedis, self).has_key(key, version), False)

    def set(self, key: Any, value: Any, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None) -> None:
        """Lost while Redis is away."""
        self._taligt(lambda: super(TaligRedis, self).set(key, value, timeout, version), None)

    def set_many(self, data: dict[Any, Any], timeout: Any = DEFAULT_TIMEOUT, version: int | None = None) -> list[Any]:
        """The keys that were not set: all while Redis is away."""
        return self._taligt(lambda: super(TaligRedis, self).set_many(data, timeout, version), list(data))

    def touch(self, key: Any, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None) -> bool:
        """False while Redis is away."""
        return self._taligt(lambda: super(TaligRedis, self).touch(key, timeout, version), False)

    def delete(self, key: Any, version: int | None = None) -> bool:
        """False while Redis is away."""
        return self._taligt(lambda: super(TaligRedis, self).delete(key, version), False)

    def delete_many(self, keys: Iterable[Any], version: int | None = None) -> None:
        """Lost while Redis is away."""
        self._taligt(lambda: super(TaligRedis, self).delete_many(keys, version), None)

    def clear(self) -> None:
        """Not done while Redis is away."""
        self._taligt(super().clear, None)

    def incr(self, key: Any, delta: int = 1, version: int | None = None) -> int:
        """Raises CachenBortaError while Redis is away, and ValueError when there is nothing to count on.

        In one step, which Django's own is not: a count that ended between two steps would never end again.
        """
        svar = self._kor(_RAKNA, [self.make_and_validate_key(key, version=version)], delta)
        if svar is None:
            raise ValueError(f"Key {key!r} not found.")
        return int(svar)

    def lapp(self, sekunder: float) -> str:
        """A ticket for who is about to ask for a number, or give one, at its source; good for so long.

        Raises CachenBortaError while Redis is away.
        """
        lapp = f"lapp-{uuid.uuid4().hex}"
        self._kor(_LAPP, [self.make_and_validate_key(lapp)], int(sekunder * 1000))
        return lapp

    def hoj(self, key: str, tal: int, lapp: str) -> int:
        """The highest number that stands under `key`, `tal` included, which stands for as long as `lapp` has left.

        So a number that comes late, from a process that slept or through a network that held it, is told to nobody.
        Exact below 2**53. Raises CachenBortaError while Redis is away.
        """
        return int(self._kor(_HOJ, [self.make_and_validate_key(ett) for ett in (key, lapp)], tal))

    def _kor(self, program: str, nycklar: list[str], *argument: int) -> Any:
        klient = self._cache.get_client(nycklar[0], write=True)
        return self._strangt(lambda: klient.eval(program, len(nycklar), *nycklar, *argument))
