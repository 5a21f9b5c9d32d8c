"""A valve on the way to an engine: a TCP proxy on 127.0.0.1 that can be open, shut or stuck.

Shut: connections are refused and those that stand are broken, as when a server has stopped. Stuck: connections are
taken and nothing passes, as when it hangs. The engine behind may be shared: only who goes through here notices.
"""

from __future__ import annotations

import contextlib
import select
import socket
import threading
from types import TracebackType
from urllib.parse import urlsplit, urlunsplit

from portar import ledig_port

KNAPP = 0.05  # seconds between looks at whether the valve has been turned


class Ventil:
    """Used by `with`. `url` is the engine's address, the way through the valve is `egen_url`."""

    def __init__(self, url: str) -> None:
        delar = urlsplit(url)
        self._mal = (str(delar.hostname), int(delar.port or 0))
        self._port = ledig_port()
        konto = f"{delar.username}@" if delar.username else ""
        self.egen_url = urlunsplit(delar._replace(netloc=f"{konto}127.0.0.1:{self._port}"))
        self._oppen, self._gar, self._slut = threading.Event(), threading.Event(), threading.Event()
        self._lyssnar: socket.socket | None = None

    def __enter__(self) -> Ventil:
        self.oppna()
        return self

    def __exit__(self, slag: type[BaseException] | None, fel: BaseException | None, spar: TracebackType | None) -> None:
        self._slut.set()
        self.stang()

    def oppna(self) -> None:
        """Let everything through."""
        self._gar.set()
        if self._oppen.is_set():
            return
        self._oppen.set()
        self._lyssnar = socket.create_server(("127.0.0.1", self._port), reuse_port=False)
        threading.Thread(target=self._ta_emot, args=(self._lyssnar,), daemon=True).start()

    def stang(self) -> None:
        """Refuse, and break what stands."""
        self._oppen.clear()
        if self._lyssnar:
            with contextlib.suppress(OSError):
                self._lyssnar.shutdown(socket.SHUT_RDWR)
            self._lyssnar.close()
            self._lyssnar = None

    def hang(self) -> None:
        """Take connections, and let nothing through."""
        self._gar.clear()

    def _ta_emot(self, lyssnar: socket.socket) -> None:
        while True:
            try:
                hit, _adress = lyssnar.accept()
            except OSError:
                return
            threading.Thread(target=self._for, args=(hit,), daemon=True).start()

    def _for(self, hit: socket.socket) -> None:
        with contextlib.suppress(OSError), hit, socket.create_connection(self._mal, timeout=5) as dit:
            par = {hit: dit, dit: hit}
            while self._oppen.is_set() and not self._slut.is_set():
                if not self._gar.wait(KNAPP):
                    continue
                for fran in select.select(list(par), [], [], KNAPP)[0]:
                    byte = fran.recv(65_536)
                    if not byte:
                        return
                    par[fran].sendall(byte)
