"""What growth costs: the same addresses with few pages and with many, and a long queue of items in review.

`BENCH_SIDOR` (100,10000) says how many pages, `BENCH_INSLAG` (5000) how many items: 100,1000,10000,50000 and 100000
take a quarter of an hour. A site that stays at the first number runs beside the one that grows, and is asked by turns
with it: what drifts on the machine drifts in both. No answer is kept: every one is made anew.
"""

from __future__ import annotations

import http.client
import json
import os
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from matning import Matning
from server import Server
from webb import Webb, webb

SIDOR = tuple(int(ett) for ett in os.environ.get("BENCH_SIDOR", "100,10000").split(","))
INSLAG = int(os.environ.get("BENCH_INSLAG", "5000"))
GANGER = 40
HOGST = 1.2  # times what it costs with the first number of pages

# What is asked for: the name, the address, and the goal.
ADRESSER = {
    "Sida": ("/last--/omrade-1/avdelning-1/sida-1/", HOGST),
    "Startsida": ("/", HOGST),
    "Avdelning med hundra sidor på bladet": ("/last--/omrade-1/avdelning-1/", None),
    "Sidträdet i redaktionen": ("/redaktion/pages/{avdelning}/", None),
}

UPPGIFTER = """
import json
from django.test import Client
from patientinfo.models import Konto, SectionPage
klient = Client()
klient.force_login(Konto.objects.get(email="admin@example.se"))
avdelning = SectionPage.objects.get(slug="avdelning-1", url_path__endswith="/omrade-1/avdelning-1/")
print(json.dumps({"kaka": klient.cookies["sessionid"].value, "avdelning": avdelning.pk}))
"""

# How long handing in takes, each item from a draft of its own, in milliseconds.
LAMNA_IN = """
import json, time
from django.utils import timezone
from patientforeningar.actions.borja_utkast import borja_utkast
from patientforeningar.actions.lamna_in import lamna_in
from patientforeningar.models import Inslag, Ombud
ombud = Ombud.objects.filter(slutade=None, forening__antagen__isnull=False).select_related("forening", "konto")[0]
tider = []
for nummer in range(5):
    inslag = borja_utkast(ombud.forening, Inslag.Sort.MEDDELANDE, ombud.konto, timezone.now())
    inslag.rubrik, inslag.kort = f"Prov {nummer}", "Ett prov."
    inslag.halsa_bekraftad = True
    inslag.save_revision(user=ombud.konto, clean=False)
    inslag.refresh_from_db()
    fore = time.perf_counter()
    lamna_in(inslag, ombud.konto, timezone.now())
    tider.append((time.perf_counter() - fore) * 1000)
print(json.dumps(tider))
"""


@dataclass
class Lasare:
    """One reader, signed in to the admin where the address asks for it, on one connection."""

    server: Server
    kaka: str

    def tid(self, adress: str) -> float:
        """How long the answer takes, in milliseconds; raises RuntimeError when it is not a good one."""
        huvud = {"Cookie": f"sessionid={self.kaka}"} if adress.startswith("/redaktion/") else {}
        lank = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=60)
        try:
            fore = time.perf_counter()
            lank.request("GET", adress, headers=huvud)
            svar = lank.getresponse()
            svar.read()
            tid = (time.perf_counter() - fore) * 1000
        finally:
            lank.close()
        if svar.status != http.client.OK:
            raise RuntimeError(f"{adress}: {svar.status}")
        return tid


def vaxt() -> list[Matning]:
    """Pages, start page, section, explorer and sitemap as the site grows; then the queue."""
    forsta, *flera = SIDOR
    with tempfile.TemporaryDirectory(prefix="bench-vaxt-") as mapp, webb() as webben:
        webben.hanterare("lastdata", "--sidor", str(forsta))
        uppgifter = json.loads(webben.kor(UPPGIFTER))
        liten = Path(mapp) / "var"
        shutil.copytree(webben.miljo["VAR_DIR"], liten)
        with webben.server(SVARSCACHE="0", VAR_DIR=str(liten)) as fa, webben.server(SVARSCACHE="0") as manga:
            sma, stora = Lasare(fa, uppgifter["kaka"]), Lasare(manga, uppgifter["kaka"])
            rader = [_kartan(sma, forsta)]
            for antal in flera:
                rader += _vid(webben, sma, stora, antal, uppgifter)
            return rader + _kon(webben, sma, stora)


def _vid(webben: Webb, sma: Lasare, stora: Lasare, antal: int, uppgifter: Mapping[str, int]) -> list[Matning]:
    """The figures with `antal` pages."""
    byggd = _sekunder(lambda: webben.hanterare("lastdata", "--sidor", str(antal)))
    indexerad = _sekunder(lambda: webben.hanterare("update_index", "-v0"))
    rader = []
    for namn, (adress, hogst) in ADRESSER.items():
        fa, manga = _par(sma, stora, adress.format(**uppgifter))
        rader.append(
            Matning(
                f"{namn} med {antal} sidor, mot {SIDOR[0]}", manga / fa, "gånger", hogst,
                f"{manga:.0f} mot {fa:.0f} ms, utan svarscache",
            )
        )  # fmt: skip
    return [
        *rader,
        _kartan(stora, antal),
        Matning(f"Bygga sökindexet med {antal} sidor", indexerad, "s", hur="manage.py update_index"),
        Matning(f"Skapa upp till {antal} sidor", byggd, "s", hur="manage.py lastdata"),
    ]


def _kartan(lasare: Lasare, antal: int) -> Matning:
    adress = "/sitemap.xml"
    tid = statistics.median(lasare.tid(adress) for _gang in range(5))
    return Matning(f"Webbplatskartan med {antal} sidor", tid, "ms", hur="hela, eller listan över dess delar")


def _kon(webben: Webb, sma: Lasare, stora: Lasare) -> list[Matning]:
    """The queue with many items in it against the demo's few."""
    fore = statistics.median(json.loads(webben.kor(LAMNA_IN)))
    webben.hanterare("lastdata", "--inslag", str(INSLAG))
    efter = statistics.median(json.loads(webben.kor(LAMNA_IN)))
    fa, manga = _par(sma, stora, "/redaktion/foreningar/ko/?visa=alla", ganger=10)
    med = f"med {INSLAG} i kön, mot få"
    return [
        Matning(f"Lämna in {med}", efter / fore, "gånger", HOGST, f"{efter:.0f} mot {fore:.0f} ms"),
        Matning(f"Granskarens lista {med}", manga / fa, "gånger", hur=f"{manga:.0f} mot {fa:.0f} ms"),
    ]


def _par(sma: Lasare, stora: Lasare, adress: str, ganger: int = GANGER) -> tuple[float, float]:
    """The median times of `adress` at the two, asked by turns, once each has warmed up."""
    for lasare in (sma, stora):
        lasare.tid(adress)
    tider = [(sma.tid(adress), stora.tid(adress)) for _gang in range(ganger)]
    fa, manga = zip(*tider, strict=True)
    return statistics.median(fa), statistics.median(manga)


def _sekunder(gor: Callable[[], None]) -> float:
    fore = time.perf_counter()
    gor()
    return time.perf_counter() - fore


BENCHAR: dict[str, Callable[[], list[Matning]]] = {"vaxt": vaxt}
