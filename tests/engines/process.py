"""A server of one's own: started, waited for, and ended by its process alone."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def process(
    kommando: Sequence[str],
    svarar: Callable[[], bool],
    *,
    logg: Path,
    tid: float,
    miljo: Mapping[str, str] | None = None,
    i_mapp: Path | None = None,
) -> Iterator[subprocess.Popen[bytes]]:
    """Run `kommando` from when `svarar` says yes until the block ends.

    Raises RuntimeError with the end of `logg` when it has ended, or not answered, after `tid` seconds.
    """
    with logg.open("wb") as ut:
        ett = subprocess.Popen(kommando, stdout=ut, stderr=subprocess.STDOUT, env=miljo, cwd=i_mapp or logg.parent)
    try:
        slut = time.monotonic() + tid
        while not svarar():
            if ett.poll() is not None or time.monotonic() > slut:
                raise RuntimeError(f"{kommando[-1]} svarar inte:\n{logg.read_text(errors='replace')[-3000:]}")
            time.sleep(0.1)
        yield ett
    finally:
        ett.terminate()
        try:
            ett.wait(timeout=30)
        except subprocess.TimeoutExpired:
            ett.kill()
            ett.wait()
