"""A Redis that a test may stop, freeze and start again, at the same address all the time."""

from __future__ import annotations

import signal
from contextlib import ExitStack
from types import TracebackType

from portar import ledig_port
from redisserver import redis_process


class EgenRedis:
    """Used by `with`; raises SaknasError when the machine has none."""

    def __init__(self) -> None:
        self._port = ledig_port()
        self.url = f"redis://127.0.0.1:{self._port}/0"
        self._igang = ExitStack()

    def __enter__(self) -> EgenRedis:
        self.starta()
        return self

    def __exit__(self, slag: type[BaseException] | None, fel: BaseException | None, spar: TracebackType | None) -> None:
        self.fortsatt()
        self.stoppa()

    def starta(self) -> None:
        """Start it, empty."""
        self._process = self._igang.enter_context(redis_process(self._port))

    def stoppa(self) -> None:
        """End it: connections are refused."""
        self._igang.close()

    def frys(self) -> None:
        """Let it hang: connections are taken and never answered."""
        self._process.send_signal(signal.SIGSTOP)

    def fortsatt(self) -> None:
        """Let a frozen one go on, with all that it had."""
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGCONT)
