"""The figures of the screens."""

from __future__ import annotations

import asyncio
import json
import statistics
from collections.abc import Callable

import vaggen
from matning import Matning, percentil
from postgres import postgres
from redisserver import redis
from skarmflotta import EFTER_STROMAVBROTT, POLL, Flotta, Skarm, Svar
from webb import Webb, webb

ANTAL = 10_000
VARDAG = 120.0  # seconds: each screen polls four times and beats twice
STROMAVBROTT = 60.0

# Pairs every synthetic screen, as staff would one by one, and says which token each was given.
PARKOPPLA = """
import json, sys
from django.utils import timezone
from skarmar.flotta.token import KAKA, avtryck, ny_token
from skarmar.models import Koppling, Skarm
from skarmar.lastdata import MARKE
skarmar = list(Skarm.objects.filter(adress__startswith=MARKE))
tokens = [ny_token() for _ in skarmar]
Koppling.objects.bulk_create(
    [Koppling(skarm=s, token=avtryck(t), gjord=timezone.now()) for s, t in zip(skarmar, tokens)], batch_size=1000
)
print(json.dumps({"kaka": KAKA, "skarmar": [[s.adress, t] for s, t in zip(skarmar, tokens)]}))
"""


def _flottan(webben: Webb, antal: int) -> Flotta:
    webben.hanterare("lastdata", "--skarmar", str(antal))
    svar = json.loads(webben.kor(PARKOPPLA))
    return Flotta(webben.port, [Skarm(adress, token) for adress, token in svar["skarmar"]], svar["kaka"])


def flotta() -> list[Matning]:
    """A weekday, and a power cut, of ten thousand screens against one machine with PostgreSQL."""
    with postgres() as databas, webb(databas) as webben:
        flottan = _flottan(webben, ANTAL)
        # They come to a running site one by one, and then a weekday is measured.
        asyncio.run(flottan.kor(POLL, POLL))
        flottan.svar = Svar()
        vardag = asyncio.run(flottan.kor(VARDAG, POLL))
        flottan.svar = Svar()
        for skarm in flottan.skarmar:
            skarm.etag = ""
        strom = asyncio.run(flottan.kor(STROMAVBROTT, EFTER_STROMAVBROTT))
    hur = f"{ANTAL} skärmar, PostgreSQL, en webbprocess med 16 trådar, {len(vardag.alla) / VARDAG:.0f} svar i sekunden"
    return [
        Matning("Skärmar: fel på en vardag", len(vardag.fel), "st", 0, f"{hur} {_forsta(vardag)}"),
        Matning("Skärmar: svarstid, p99", percentil(vardag.alla, 0.99) * 1000, "ms", 100, hur),
        Matning("Skärmar: svarstid, median", statistics.median(vardag.alla) * 1000, "ms", None, hur),
        Matning("Skärmar: oförändrad spellista, median", statistics.median(vardag.oandrade) * 1000, "ms", 5, hur),
        Matning("Skärmar: byte per oförändrad fråga", vardag.byte_oandrad, "byte", 2048, "fråga och svar"),
        Matning(
            "Strömavbrott: alla tillbaka efter", max(strom.forsta), "s", 60, f"{len(strom.forsta)} av {ANTAL} skärmar"
        ),
        Matning("Strömavbrott: fel", len(strom.fel), "st", 0, _forsta(strom)),
    ]


def flotta_tva() -> list[Matning]:
    """The same weekday, half as long, with two web processes that share a Redis."""
    with postgres() as databas, redis() as cache, webb(databas, CACHE_URL=cache, WEB_CONCURRENCY="2") as webben:
        flottan = _flottan(webben, ANTAL)
        asyncio.run(flottan.kor(POLL, POLL))
        flottan.svar = Svar()
        vardag = asyncio.run(flottan.kor(VARDAG / 2, POLL))
    hur = f"{ANTAL} skärmar, PostgreSQL, Redis, två webbprocesser med 16 trådar var"
    return [
        Matning("Skärmar, två processer: fel på en vardag", len(vardag.fel), "st", 0, f"{hur} {_forsta(vardag)}"),
        Matning("Skärmar, två processer: svarstid, p99", percentil(vardag.alla, 0.99) * 1000, "ms", 100, hur),
        Matning("Skärmar, två processer: svarstid, median", statistics.median(vardag.alla) * 1000, "ms", None, hur),
    ]


def vagg() -> list[Matning]:
    """From approval to the wall, and from recall to off the wall, in real players."""
    with webb() as webben:
        pa, av = vaggen.mat(webben)
    hur = f"{len(pa)} visningar i Chromium, spelarens egen frågetakt"
    return [
        Matning("Godkänd till på skärmen, median", statistics.median(pa), "s", None, hur),
        Matning("Godkänd till på skärmen, sämst", max(pa), "s", 60, hur),
        Matning("Återkallad till borta, median", statistics.median(av), "s", None, hur),
        Matning("Återkallad till borta, sämst", max(av), "s", 60, hur),
    ]


def minne() -> list[Matning]:
    """The player's memory after ten thousand slides, against after a hundred."""
    with webb() as webben:
        efter_hundra, efter_tiotusen = (matt.heap for matt in vaggen.minne(webben))
    return [
        Matning(
            "Spelarens minne, 10 000 bilder mot 100",
            efter_tiotusen / efter_hundra,
            "gånger",
            None,
            f"JS-heap efter städning: {efter_hundra / 1e6:.1f} MB och {efter_tiotusen / 1e6:.1f} MB, "
            f"{(efter_tiotusen - efter_hundra) / 9_900:.0f} byte per bild",
        )
    ]


def _forsta(svar: Svar) -> str:
    return f"(första felet: {svar.fel[0]})" if svar.fel else ""


BENCHAR: dict[str, Callable[[], list[Matning]]] = {
    "skarmar-flotta": flotta,
    "skarmar-flotta-tva": flotta_tva,
    "skarmar-vagg": vagg,
    "skarmar-minne": minne,
}
