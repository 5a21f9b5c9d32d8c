"""Holds one engine for a session (`delade.py`): `hallare.py <engine> <session's folder> <its first process>`."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path

from elasticsearchnod import elasticsearch
from postgres import postgres
from redisserver import redis
from saknas import SaknasError

MOTORER: dict[str, Callable[[], AbstractContextManager[str]]] = {
    "postgres": partial(postgres, hallbar=False),
    "redis": redis,
    "elasticsearch": elasticsearch,
}


def hall(namn: str, mapp: Path, vems: int) -> None:
    """Run the engine until the process `vems` has ended; its address, or what was wrong, is in the file `namn`."""
    try:
        with MOTORER[namn]() as url:
            _svara(mapp / namn, f"url {url}")
            while _lever(vems):
                time.sleep(0.5)
    except SaknasError as saknas:
        _svara(mapp / namn, f"saknas {saknas}")
    except Exception as fel:
        _svara(mapp / namn, f"fel {namn}: {fel}")
        raise
    finally:
        if not _lever(vems):
            shutil.rmtree(mapp, ignore_errors=True)


def _svara(fil: Path, svar: str) -> None:
    halv = fil.with_suffix(".halv")
    halv.write_text(svar)
    halv.rename(fil)  # whoever sees the file sees all of it


def _lever(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


if __name__ == "__main__":
    hall(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
