"""A service of warnings on a port of this machine, with what each test lays there."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

PROV = Path(__file__).parent / "skarmar" / "vma"


class Tjanst:
    """What the service answers: bytes by path, a status, or where to go instead. `fragor` are the paths asked for."""

    def __init__(self) -> None:
        self.svar: dict[str, bytes | int | str] = {}
        self.fragor: list[str] = []
        self.adress = ""

    def lagg(self, vag: str, fil: str) -> None:
        """Let one of the sample files stand at `vag`."""
        self.svar[vag] = (PROV / fil).read_bytes()


class _Svarare(BaseHTTPRequestHandler):
    tjanst: Tjanst

    def do_GET(self) -> None:
        """One answer, with an ETag and 304 as a service has them."""
        self.tjanst.fragor.append(self.path)
        svar = self.tjanst.svar.get(self.path, 404)
        etag = f'"{hashlib.sha256(svar).hexdigest()[:16]}"' if isinstance(svar, bytes) else ""
        if isinstance(svar, str):
            self.send_response(302)
            self.send_header("Location", svar)
        elif isinstance(svar, int):
            self.send_response(svar)
        else:
            self.send_response(304 if self.headers.get("If-None-Match") == etag else 200)
            self.send_header("ETag", etag)
        kropp = svar if isinstance(svar, bytes) and self.headers.get("If-None-Match") != etag else b""
        self.send_header("Content-Length", str(len(kropp)))
        self.end_headers()
        self.wfile.write(kropp)

    def log_message(self, *_args: object) -> None:
        """Say nothing."""


@contextmanager
def vmaserver() -> Iterator[Tjanst]:
    """A service that listens meanwhile."""
    tjanst = Tjanst()
    svarare = type("Svarare", (_Svarare,), {"tjanst": tjanst})
    with ThreadingHTTPServer(("127.0.0.1", 0), svarare) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        tjanst.adress = f"http://127.0.0.1:{server.server_port}"
        yield tjanst
        server.shutdown()
