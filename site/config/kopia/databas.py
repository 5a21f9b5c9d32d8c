"""The database of a copy: written as of one instant, with the number of rows that every table had at that instant."""

from __future__ import annotations

import os
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from django.conf import settings
from django.db import connection, transaction

from config.kopia.filer import sqlitefil


def dumpa(fil: Path) -> dict[str, int]:
    """Write the database to `fil`; the number of rows in each table of it. Raises CalledProcessError when it fails."""
    if settings.SQLITE:
        with closing(sqlite3.connect(sqlitefil())) as fran, closing(sqlite3.connect(fil)) as till:
            fran.backup(till)
            namn = [rad[0] for rad in till.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            return {ett: till.execute(f'SELECT count(*) FROM "{ett}"').fetchone()[0] for ett in namn}  # noqa: S608
    with _ogonblick() as ogonblick:
        _kor("pg_dump", "--format=custom", f"--snapshot={ogonblick}", f"--file={fil}")
        return rader()


def las_in(fil: Path) -> None:
    """Fill the empty database from `fil`, all or nothing. Raises CalledProcessError when anything in it fails."""
    connection.close()
    if settings.SQLITE:
        with closing(sqlite3.connect(fil)) as fran, closing(sqlite3.connect(sqlitefil())) as till:
            fran.backup(till)
        return
    val = ("--exit-on-error", "--single-transaction", "--no-owner", "--no-privileges")
    _kor("pg_restore", *val, f"--dbname={connection.settings_dict['NAME']}", str(fil))


def rader() -> dict[str, int]:
    """The number of rows in every table."""
    with connection.cursor() as fraga:
        antal = {}
        for tabell in connection.introspection.table_names(fraga):
            fraga.execute(f"SELECT count(*) FROM {connection.ops.quote_name(tabell)}")  # noqa: S608
            antal[tabell] = int(fraga.fetchone()[0])
        return antal


def ar_tom() -> bool:
    """True for a database without a single table; SQLite's is made when it is first asked."""
    if settings.SQLITE:
        sqlitefil().parent.mkdir(parents=True, exist_ok=True)
    return not connection.introspection.table_names()


@contextmanager
def _ogonblick() -> Iterator[str]:
    """An instant of the database that another program can read as well, for as long as the block lasts."""
    with transaction.atomic(), connection.cursor() as fraga:
        fraga.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        fraga.execute("SELECT pg_export_snapshot()")
        yield str(fraga.fetchone()[0])


def _kor(*kommando: str) -> None:
    """Run one of PostgreSQL's programs against the site's own database; the password is not seen among processes."""
    val = connection.settings_dict
    miljo = {"PGHOST": val["HOST"], "PGPORT": val["PORT"], "PGUSER": val["USER"], "PGPASSWORD": val["PASSWORD"]}
    satta = {namn: str(varde) for namn, varde in miljo.items() if varde}
    subprocess.run(kommando, env={**os.environ, **satta, "PGDATABASE": val["NAME"]}, check=True)  # noqa: S603
