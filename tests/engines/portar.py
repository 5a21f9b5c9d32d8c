"""Ports that nobody listens on."""

from __future__ import annotations

import socket


def ledig_port() -> int:
    """A free port on 127.0.0.1."""
    with socket.socket() as uttag:
        uttag.bind(("127.0.0.1", 0))
        return int(uttag.getsockname()[1])
