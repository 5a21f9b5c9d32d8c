"""`make bench`: runs the benchmarks, prints their table and writes `bench.json`.

Names of benchmarks as arguments run those alone.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import platform
import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import publiceringsbench
import sidbench
import skarmbench
import sokbench
import vaxtbench
from matning import Matning, tabell

ROOT = Path(__file__).resolve().parents[2]
UT = ROOT / "bench.json"

BENCHAR: dict[str, Callable[[], list[Matning]]] = {
    **sidbench.BENCHAR,
    **skarmbench.BENCHAR,
    **sokbench.BENCHAR,
    **publiceringsbench.BENCHAR,
    **vaxtbench.BENCHAR,
}


def maskinen() -> dict[str, str]:
    """What the figures were taken on."""
    modell = next(
        (rad.split(":", 1)[1].strip() for rad in Path("/proc/cpuinfo").read_text().splitlines() if "model name" in rad),
        platform.processor(),
    )
    return {"processor": modell, "kärnor": str(os.cpu_count()), "python": platform.python_version()}


def sag(text: str) -> None:
    """Say a line, at once."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def main() -> int:
    """Run what was asked for; 1 when a goal is not held, 2 for a name that is none."""
    namn = sys.argv[1:] or list(BENCHAR)
    okanda = [ett for ett in namn if ett not in BENCHAR]
    if okanda:
        sag(f"Okänd mätning: {', '.join(okanda)}. Det finns: {', '.join(BENCHAR)}.")
        return 2
    matningar: list[Matning] = []
    for ett in namn:
        sag(f"Mäter {ett} …")
        matningar += BENCHAR[ett]()
    sag(f"\n{tabell(matningar)}")
    rader = [asdict(ett) for ett in matningar]
    svar = {"dag": dt.datetime.now(dt.UTC).date().isoformat(), "maskin": maskinen(), "matningar": rader}
    UT.write_text(json.dumps(svar, ensure_ascii=False, indent=2) + "\n")
    return 1 if any(ett.halls is False for ett in matningar) else 0


if __name__ == "__main__":
    sys.exit(main())
