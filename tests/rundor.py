"""Runs the tests: all on SQLite, and what depends on its engine on PostgreSQL, Elasticsearch and Redis as well.

`rundor.py [sqlite | ensamma | motorer] [what pytest is given …]`. `ensamma` are those on SQLite that nothing may run
beside (`urval.py`). What a busy machine can disturb is tried once more when it falls (`andra_forsok.py`). The engines
are started once for all rounds, and ended with this process. What the machine lacks is left out and said; where CI is
set it fails.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from andra_forsok import att_prova_igen
from delade import EGNA, delad, oppna_session, starta
from maskinen import sag
from saknas import SaknasError

TESTEN = Path(__file__).resolve().parent
ROOT = TESTEN.parent
# Workers take tests from one another at the end, so that neither waits for the other's heaviest file.
PYTEST = [sys.executable, "-m", "pytest"]
PARALLELLT = ["-n", "auto", "--dist", "worksteal"]
NAGOT_FOLL, INGA_TEST = 1, 5  # pytest's exit codes: some test fell; nothing was left to run


def sqlite(*val: str) -> int:
    """All on SQLite that may run beside one another; pytest's exit code."""
    sag("SQLite:")
    return _pytest(*PARALLELLT, "-m", "not ensam", *val)


def ensamma(*val: str) -> int:
    """The rest on SQLite, one at a time; pytest's exit code."""
    sag("SQLite, ett i taget:")
    return _pytest("-m", "ensam", *val)


def motorer(*val: str) -> int:
    """What `urval.py` chooses, on the engines; pytest's exit code."""
    sag("PostgreSQL, Elasticsearch och Redis:")
    try:
        for namn in EGNA:
            delad(namn)
    except SaknasError as saknas:
        sag(f"Körs inte: {saknas}")
        return 1 if os.environ.get("CI") else 0
    return _pytest(*PARALLELLT, "-p", "provmotorer", *val)


def _pytest(*val: str) -> int:
    with tempfile.TemporaryDirectory() as mapp:
        fallna = Path(mapp) / "fallna"
        kod = _kor("-p", "andra_forsok", *val, ANDRA_FORSOK=str(fallna))
        if kod == NAGOT_FOLL and (igen := att_prova_igen(fallna)):
            sag("En gång till, ensamt:")
            kod = _kor(*igen)
            if not kod:
                sag("\n".join(["Föll först och gick sedan; se efter varför:", *igen]))
    return 0 if kod == INGA_TEST else kod


def _kor(*val: str, **miljo: str) -> int:
    vagar = os.pathsep.join((str(TESTEN), str(TESTEN / "engines")))
    miljo = {**os.environ, "PYTHONPATH": vagar, **miljo}
    return subprocess.run([*PYTEST, *val], cwd=ROOT, env=miljo, check=False).returncode


RUNDOR = {"sqlite": sqlite, "ensamma": ensamma, "motorer": motorer}


def main(argument: list[str]) -> int:
    """Run the named round, or all; the first exit code that is not 0."""
    oppna_session()
    valda = [RUNDOR[argument.pop(0)]] if argument and argument[0] in RUNDOR else [*RUNDOR.values()]
    if motorer in valda:
        for namn in EGNA:
            starta(namn)  # ready when they are needed
    koder = [runda(*argument) for runda in valda]
    return next(filter(None, koder), 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
