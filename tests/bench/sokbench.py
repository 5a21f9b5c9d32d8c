"""What a search costs among many pages, on each engine: the search itself, and its page over HTTP without a cache.

`BENCH_SOK_SIDOR` (10000) says among how many pages, `BENCH_SOK_MOTORER` (sqlite,postgres,elasticsearch) on which
engines. The words stand on one page, on one of a hundred, on one of five and on every one; one of them is asked for
misspelt too. Ten hits are read with their texts, as the page does.
"""

from __future__ import annotations

import http.client
import json
import os
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from urllib.parse import urlencode

from elasticsearchnod import elasticsearch
from matning import Matning, percentil
from postgres import postgres
from saknas import SaknasError
from server import Server
from webb import Webb, webb

from patientinfo.lastsidor.texter import ORD_ALLA, ORD_EN_FEMTEDEL, ORD_EN_PROCENT, ORD_EN_SIDA

SIDOR = int(os.environ.get("BENCH_SOK_SIDOR", "10000"))
MOTORER = os.environ.get("BENCH_SOK_MOTORER", "sqlite,postgres,elasticsearch").split(",")
GANGER = 40
HTTP_GANGER = 20
HOGST = {"sqlite": 150, "postgres": 100, "elasticsearch": 100}  # milliseconds, p95

FRAGOR = {
    "ett ord på en sida": ORD_EN_SIDA,
    "ett ord på var hundrade": ORD_EN_PROCENT,
    "ett ord på var femte": ORD_EN_FEMTEDEL,
    "ett ord på alla": ORD_ALLA,
    "två vanliga ord": f"{ORD_EN_FEMTEDEL} {ORD_ALLA}",
    "ett felstavat ord": "promenadrer",
}

# What the database does by itself within some minutes of so great a change.
STADA = "from django.db import connection; connection.cursor().execute('VACUUM ANALYZE')"

# How long each search takes, in milliseconds; by turns, so that what drifts on the machine drifts in all.
SOK = """
import json, sys, time
from django.utils import timezone
from sok.motor import sok
fragor, ganger = json.loads(sys.argv[1]), int(sys.argv[2])
tider = {fraga: [] for fraga in fragor}
for gang in range(ganger + 2):
    for fraga in fragor:
        fore = time.perf_counter()
        svar = sok(fraga, timezone.now())
        for traff in svar.traffar[:10]:
            traff.brodtext()
        if not svar.traffar:
            raise SystemExit(f"Inget hittades: {fraga}")
        if gang > 1:
            tider[fraga].append((time.perf_counter() - fore) * 1000)
print(json.dumps(tider))
"""


@contextmanager
def _miljo(motor: str) -> Iterator[Mapping[str, str]]:
    """The environment of a site on `motor`; raises SaknasError when the machine has none."""
    with ExitStack() as motorer:
        if motor == "postgres":
            yield {"DATABASE_URL": motorer.enter_context(postgres())}
        elif motor == "elasticsearch":
            yield {"SEARCH_URL": f"{motorer.enter_context(elasticsearch())}/bench"}
        else:
            yield {}


def sok() -> list[Matning]:
    """The figures of every engine that the machine has."""
    rader: list[Matning] = []
    for motor in MOTORER:
        try:
            with _miljo(motor) as miljo, webb(**miljo) as webben:
                rader += _pa(motor, webben)
        except SaknasError as saknas:
            rader.append(Matning(f"Sökning, {motor}", 0, "ms", hur=str(saknas)))
    return rader


def _pa(motor: str, webben: Webb) -> list[Matning]:
    fore = time.perf_counter()
    webben.hanterare("lastdata", "--sidor", str(SIDOR), "-v0")
    byggd = time.perf_counter() - fore
    if motor == "postgres":
        webben.kor(STADA)
    tider = json.loads(webben.kor(SOK, json.dumps(list(FRAGOR.values())), str(GANGER)))
    med = f"{motor}, {SIDOR} sidor"
    with webben.server(SVARSCACHE="0") as server:
        return [
            *(
                Matning(
                    f"Sök {vad}, p95 ({med})", percentil(tider[fraga], 0.95), "ms", HOGST[motor], _hur(tider[fraga])
                )
                for vad, fraga in FRAGOR.items()
            ),
            *(_over_http(server, vad, fraga, med) for vad, fraga in FRAGOR.items()),
            Matning(f"Skapa och indexera ({med})", byggd, "s", hur="manage.py lastdata"),
        ]


def _over_http(server: Server, vad: str, fraga: str, med: str) -> Matning:
    tider = [_tid(server, fraga) for _gang in range(HTTP_GANGER + 2)][2:]
    return Matning(f"/sok/ med {vad}, p95 ({med})", percentil(tider, 0.95), "ms", hur=f"{_hur(tider)}, utan svarscache")


def _hur(tider: list[float]) -> str:
    return f"median {percentil(tider, 0.5):.0f} ms av {len(tider)}"


def _tid(server: Server, fraga: str) -> float:
    """How long the first page of hits takes, in milliseconds; raises RuntimeError when it is not a good answer."""
    lank = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
    try:
        fore = time.perf_counter()
        lank.request("GET", f"/sok/?{urlencode({'q': fraga})}")
        svar = lank.getresponse()
        svar.read()
        tid = (time.perf_counter() - fore) * 1000
    finally:
        lank.close()
    if svar.status != http.client.OK:
        raise RuntimeError(f"/sok/?q={fraga}: {svar.status}")
    return tid


BENCHAR: dict[str, Callable[[], list[Matning]]] = {"sok": sok}
