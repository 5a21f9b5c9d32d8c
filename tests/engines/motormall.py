"""The template on the engines: a database, indexes and files with the demo content, made once a session and copied."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
from pathlib import Path

import psycopg
from delade import SESSION, delad
from mall import ROOT, STEG
from platser import med_vag
from sokindex import kopiera, radera

# Below the numbers of the test processes' own.
NUMMER = 63


def _namn() -> str:
    return f"mall_{Path(os.environ[SESSION]).name.replace('-', '_')}".lower()


def mall_url() -> dict[str, str]:
    """The template's engines, as environment variables."""
    return {
        "DATABASE_URL": med_vag(delad("postgres"), _namn()),
        "CACHE_URL": med_vag(delad("redis"), str(NUMMER)),
        "SEARCH_URL": med_vag(delad("elasticsearch"), _namn()),
    }


def mall() -> Path:
    """The template's folder, with `media/` in it; made first, with the database and the indexes, when it is missing."""
    session = Path(os.environ[SESSION])
    mapp = session / "mall"
    with (session / "mall.las").open("w") as las:
        fcntl.flock(las, fcntl.LOCK_EX)
        if not (mapp / "klar").exists():
            _gor(mapp)
    return mapp


def _gor(mapp: Path) -> None:
    mapp.mkdir(exist_ok=True)
    url = mall_url()
    miljo = {**os.environ, **url, "VAR_DIR": str(mapp), "DJANGO_SETTINGS_MODULE": "config.settings.test"}
    _databas(f'DROP DATABASE IF EXISTS "{_namn()}"', f'CREATE DATABASE "{_namn()}"')
    radera(url["SEARCH_URL"])
    for steg in STEG:
        subprocess.run([sys.executable, "manage.py", *steg], cwd=ROOT, env=miljo, check=True)
    if saknas := _oskrivet():
        raise RuntimeError(f"Mallens sökindex är inte helt: {saknas} ändringar har inte nått sökmotorn.")
    (mapp / "klar").touch()


def _databas(*satser: str) -> None:
    with psycopg.connect(med_vag(delad("postgres"), "postgres"), autocommit=True) as koppling:
        for sats in satser:
            koppling.execute(sats)


def _oskrivet() -> int:
    """How much of the demo content the search server was not told of when it was saved."""
    with psycopg.connect(mall_url()["DATABASE_URL"]) as koppling:
        rad = koppling.execute("SELECT count(*) FROM sok_efterslap").fetchone()
    return int(rad[0]) if rad else 0


def egen_kopia(databas: str, search_url: str) -> None:
    """Make the process's own database and indexes as the template's."""
    _databas(f'CREATE DATABASE "{databas}" TEMPLATE "{_namn()}"')
    kopiera(mall_url()["SEARCH_URL"], search_url)


def riv(databas: str, search_url: str) -> None:
    """Take the process's own away again, for an engine that lives on."""
    _databas(f'DROP DATABASE "{databas}" WITH (FORCE)')
    radera(search_url)
