"""A PostgreSQL of one's own in a folder of its own, on 127.0.0.1, for as long as it is measured on."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from portar import ledig_port
from saknas import SaknasError
from som_annan import som_annan


def _bin() -> Path:
    """The folder of the newest server's programs; raises SaknasError when there is none."""
    platser = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda fil: int(fil.parts[-3]))
    if platser:
        return platser[-1].parent
    if initdb := shutil.which("initdb"):
        return Path(initdb).parent
    raise SaknasError("PostgreSQL saknas. Installera: apt-get install postgresql")


def finns() -> bool:
    """True when the machine has a server."""
    try:
        return bool(_bin())
    except SaknasError:
        return False


@contextmanager
def postgres(*, hallbar: bool = True) -> Iterator[str]:
    """Gives the `DATABASE_URL` of an empty database; the server and its folder are gone afterwards.

    Not `hallbar`: it is quicker and would not survive a power cut, for tests.
    """
    program, port = _bin(), ledig_port()
    with tempfile.TemporaryDirectory(prefix="pg-", dir="/tmp") as mapp:
        som = som_annan("postgres", Path(mapp))

        def kor(*kommando: str) -> None:
            subprocess.run([*som, *kommando], check=True, stdout=subprocess.DEVNULL, cwd="/")

        kor(f"{program}/initdb", "-D", f"{mapp}/data", "-A", "trust", "-U", "bench", "-E", "UTF8", "--locale=C.UTF-8")
        val = f"-p {port} -k {mapp} -c listen_addresses=127.0.0.1 -c max_connections=200"
        if not hallbar:
            val += " -c fsync=off -c synchronous_commit=off -c full_page_writes=off"
        kor(f"{program}/pg_ctl", "-D", f"{mapp}/data", "-w", "-l", f"{mapp}/logg", "-o", val, "start")
        try:
            kor(f"{program}/createdb", "-h", "127.0.0.1", "-p", str(port), "-U", "bench", "bench")
            yield f"postgres://bench@127.0.0.1:{port}/bench"
        finally:
            kor(f"{program}/pg_ctl", "-D", f"{mapp}/data", "-m", "fast", "-w", "stop")
