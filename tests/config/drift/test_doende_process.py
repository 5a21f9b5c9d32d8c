"""A web process dies with a question in hand, and its idle connections with it before nginx has seen them close."""

from __future__ import annotations

import socketserver
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from driftplats import fraga, krav_nginx
from nginxserver import nginx

SAMTIDIGA = 24  # more than nginx keeps open
SVAR = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nCache-Control: no-store\r\n\r\nok"


class Webb(socketserver.ThreadingTCPServer):
    """Answers on connections that are kept, until `do`: who was connected before is then cut off."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Samtal)
        self.liv = 0
        self.hinder: threading.Barrier | None = None

    def do(self) -> None:
        """End the process that is, so that the next one takes new connections."""
        self.liv += 1


class Samtal(socketserver.StreamRequestHandler):
    """One connection."""

    server: Webb

    def handle(self) -> None:
        """Answer question after question for as long as the process lives that took the connection."""
        liv = self.server.liv
        while self.rfile.readline():
            while self.rfile.readline() not in {b"\r\n", b""}:
                pass
            if self.server.liv != liv:
                return
            if self.server.hinder:
                self.server.hinder.wait(10)
            self.wfile.write(SVAR)


@pytest.fixture
def webb() -> Iterator[Webb]:
    krav_nginx()
    with Webb() as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


@pytest.mark.parametrize("vag", ["/sida-{}/", "/sok/?q={}", "/skarm/skarm-{}/", "/forening/{}/"])
def test_den_som_fragade_far_svar_av_nasta(webb: Webb, vag: str) -> None:
    adress = f"127.0.0.1:{webb.server_address[1]}"
    with nginx(WEBB_PUBLIC=adress, WEBB_FORENING=adress) as framfor, ThreadPoolExecutor(SAMTIDIGA) as lasare:

        def status(nr: int) -> int:
            return fraga(framfor, framfor.adress + vag.format(nr), "GET", None, {}).status

        for _gang in range(3):
            webb.hinder = threading.Barrier(SAMTIDIGA)
            assert set(lasare.map(status, range(SAMTIDIGA))) == {200}
            webb.hinder = None
            webb.do()
            assert [status(nr) for nr in range(8)] == [200] * 8
