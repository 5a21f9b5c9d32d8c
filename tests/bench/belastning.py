"""How many answers a second a server gives, by wrk."""

from __future__ import annotations

import re
import shutil
import statistics
import subprocess
import urllib.request
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from saknas import SaknasError

TRADAR, KLIENTER = 2, 16
SEKUNDER = 2
RUNDOR = 3
PAKET = "wrk"

_I_SEKUNDEN = re.compile(r"^Requests/sec:\s+([\d.]+)", re.MULTILINE)
_FEL = re.compile(r"^\s*(Non-2xx or 3xx responses|Socket errors): (.*)$", re.MULTILINE)


@dataclass(frozen=True)
class Forhallande:
    """What was measured against what: answers a second of both, a pair for each round."""

    par: tuple[tuple[float, float], ...]

    @property
    def median(self) -> float:
        """The middle one of the rounds' ratios: what drifts between rounds drifts in both."""
        return statistics.median(vart / matt for vart, matt in self.par)

    @property
    def hur(self) -> str:
        """The middle of each side, and how far apart the rounds are."""
        vara, deras = (statistics.median(sida) for sida in zip(*self.par, strict=True))
        kvoter = [vart / matt for vart, matt in self.par]
        return f"{vara:.0f} mot {deras:.0f} svar i sekunden, rundorna {min(kvoter):.2g} till {max(kvoter):.2g}"


def kraver_wrk() -> str:
    """The program; raises SaknasError without it."""
    if program := shutil.which("wrk"):
        return program
    raise SaknasError(f"wrk saknas. Installera: apt-get install {PAKET}")


def i_sekunden(adress: str) -> float:
    """Answers a second at `adress`; raises RuntimeError when one of them is not a good one."""
    urllib.request.urlopen(adress).read()
    kommando = [kraver_wrk(), f"-t{TRADAR}", f"-c{KLIENTER}", f"-d{SEKUNDER}s", "--timeout", "30s", adress]
    ut = subprocess.run(kommando, capture_output=True, text=True, check=True).stdout
    if fel := _FEL.search(ut):
        raise RuntimeError(f"{adress}: {fel[0].strip()}")
    svar = _I_SEKUNDEN.search(ut)
    if svar is None:
        raise RuntimeError(f"{adress}: wrk sade inte hur många svar.")
    return float(svar[1])


def mat_par(rader: Sequence[tuple[str, str]], matt: Callable[[str], float] = i_sekunden) -> list[Forhallande]:
    """Each address against the one that it is measured by, in interleaved rounds: a pair is taken back to back."""
    rundor = [[(matt(var), matt(deras)) for var, deras in rader] for _runda in range(RUNDOR)]
    return [Forhallande(par) for par in zip(*rundor, strict=True)]
