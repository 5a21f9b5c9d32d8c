"""From publication to a fresh page, through the nginx that is shipped, with readers on."""

from __future__ import annotations

import http.client
import re
import statistics
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from matning import Matning, percentil
from nginxserver import nginx
from portar import ledig_port
from postgres import postgres
from provredaktor import REDAKTOREN
from webb import webb
from webbprocess import Program

ANTAL = 200
LASARE = 4
_RUBRIK = re.compile(rb"<h1[^>]*>\s*Utg\xc3\xa5va (\d+)\s*</h1>")


@dataclass
class Lasning:
    """What the readers saw: how many answers, the old ones among them, and when each edition was first seen."""

    gallande: int = 0
    antal: int = 0
    gamla: int = 0
    forst: dict[int, float] = field(default_factory=dict)
    slut: threading.Event = field(default_factory=threading.Event)
    las: threading.Lock = field(default_factory=threading.Lock)

    def lasa(self, port: int) -> None:
        """Ask without pause on one connection; an answer is old when it is of before what held as it was asked for."""
        koppling = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        while not self.slut.is_set():
            minst = self.gallande
            koppling.request("GET", "/sip/")
            traff = _RUBRIK.search(koppling.getresponse().read())
            nu, utgava = time.perf_counter(), int(traff[1]) if traff else -1
            with self.las:
                self.antal += 1
                self.gamla += utgava < minst
                self.forst.setdefault(utgava, nu)
        koppling.close()

    def vanta(self, utgava: int) -> float:
        """The instant at which a reader first saw `utgava`; raises TimeoutError after a minute."""
        slut = time.perf_counter() + 60
        while utgava not in self.forst:
            if time.perf_counter() > slut:
                raise TimeoutError(f"Ingen läsare såg utgåva {utgava}.")
            time.sleep(0.0005)
        return self.forst[utgava]


def publicering() -> list[Matning]:
    """Publish a page two hundred times while others read it."""
    rensning, lasning = f"127.0.0.1:{ledig_port()}", Lasning()
    fran_klar, fran_borjan = [], []
    with (
        postgres() as databas,
        webb(databas, FRONTEND_CACHE_URL=f"http://{rensning}") as webben,
        nginx(tls=False, LYSSNA_RENSNING=rensning, WEBB_PUBLIC=f"127.0.0.1:{webben.port}") as server,
    ):
        redaktor = Program(REDAKTOREN, Path(webben.miljo["VAR_DIR"]), **webben.miljo)
        redaktor.be("sip Utgåva 0")
        port = int(server.adress.rpartition(":")[2])
        lasare = [threading.Thread(target=lasning.lasa, args=(port,)) for _nr in range(LASARE)]
        for trad in lasare:
            trad.start()
        for nr in range(1, ANTAL + 1):
            borjade = time.perf_counter()
            redaktor.be(f"sip Utgåva {nr}")
            klar = time.perf_counter()
            lasning.gallande = nr
            sedd = lasning.vanta(nr)
            fran_klar.append(max(0.0, sedd - klar) * 1000)
            fran_borjan.append((sedd - borjade) * 1000)
        lasning.slut.set()
        for trad in lasare:
            trad.join(60)
        redaktor.sluta()
    hur = f"{ANTAL} publiceringar, {LASARE} läsare som fick {lasning.antal} svar, nginx, PostgreSQL"
    return [
        Matning("Publicering: gamla sidor efteråt", lasning.gamla, "st", 0, hur),
        Matning("Publicering: tills en läsare ser den nya sidan, p95", percentil(fran_klar, 0.95), "ms", None,
                f"{hur}; från att redaktören fått svar"),
        Matning("Publicering: hela, median", statistics.median(fran_borjan), "ms", None,
                f"{hur}; från att den begärts tills en läsare ser den nya sidan"),
    ]  # fmt: skip


BENCHAR: dict[str, Callable[[], list[Matning]]] = {"publicering": publicering}
