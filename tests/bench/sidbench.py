"""How fast the pages are, as ratios within one run.

The unit is the home page of what `wagtail start` generates (`enhet.py`); the limit is a static copy of the page in
nginx. Everything runs on this machine under the same server, with as many processes and threads.
"""

from __future__ import annotations

import statistics
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import enhet
from belastning import Forhallande, i_sekunden, kraver_wrk, mat_par
from matning import Matning
from nginxserver import nginx
from omstart import andra_start
from server import Server
from webb import Webb, webb
from webbprocess import Program

TEXTSIDA = "/din-vard/patientkontrakt/"
SIDOR = {
    "Textsida": TEXTSIDA,
    "Lång textsida": "/rehabilitering/sa-gar-det-till/",
    "Avdelning": "/rehabilitering/",
    "Startsida": "/",
    "Sökning": "/sok/?q=sjukresa",
}
# What is to be reached, in units, without the response cache; a peer has 0.24 and 0.13.
MAL = {"Textsida": 0.6, "Lång textsida": 0.6, "Startsida": 0.4}
TRADAR = 8  # as in production
STARTER = 3

# Gives the content a new stamp when told to, so that nothing kept is used for the next answer.
STAMPLA = """
from patientinfo.stampel import _stampla
for _rad in sys.stdin:
    _stampla()
    print("klart", flush=True)
"""
FORSTA_GANGER = 30


def sidor() -> list[Matning]:
    """Pages without the response cache, from it, and from nginx in front of it; memory and starts besides."""
    kraver_wrk()
    with enhet.enhet() as deras, webb(tradar=TRADAR) as webben:
        with webben.server(forsta=TEXTSIDA, SVARSCACHE="0") as utan:
            varma = _mot_enheten(deras, utan.adress)
            rader = [_rad(f"{namn}, utan svarscache", ett, minst=MAL.get(namn)) for namn, ett in varma.items()]
            rader += _minne(deras, utan)
        with _den_forsta(webben) as matt:
            kalla = _mot_enheten(deras, webben.adress, matt)
        rader += [_rad(f"{namn}, första visningen efter en ändring", ett) for namn, ett in kalla.items()]
        (hallen,) = mat_par([(webben.adress + TEXTSIDA, deras.adress + enhet.HEM)])
        rader.append(_rad("Textsida ur svarscachen", hallen, minst=20))
        rader.append(_genom_nginx(webben))
        rader += _starter(deras, webben)
    return rader


def omstart() -> list[Matning]:
    """The second `make start`, until the site answers."""
    return [Matning("Andra make start till första svaret", andra_start(), "s", 10, "samma mapp som den första")]


def _mot_enheten(deras: Server, adress: str, matt: Callable[[str], float] = i_sekunden) -> dict[str, Forhallande]:
    par = [
        (adress + vag, deras.adress + (enhet.SOK if namn == "Sökning" else enhet.HEM)) for namn, vag in SIDOR.items()
    ]
    return dict(zip(SIDOR, mat_par(par, matt), strict=True))


def _rad(namn: str, ett: Forhallande, minst: float | None = None) -> Matning:
    matt = "enhetens sökning" if namn.startswith("Sökning") else "enheten"
    return Matning(f"{namn}, mot {matt}", ett.median, "gånger", minst=minst, hur=ett.hur)


@contextmanager
def _den_forsta(webben: Webb) -> Iterator[Callable[[str], float]]:
    """What measures answers a second to one reader at a time, who at our site is the first after a change."""
    redaktoren = Program(STAMPLA, Path(webben.miljo["VAR_DIR"]), **webben.miljo)

    def matt(adress: str) -> float:
        tider = []
        for _gang in range(FORSTA_GANGER):
            if adress.startswith(webben.adress):
                redaktoren.be("nytt")
            borjade = time.perf_counter()
            urllib.request.urlopen(adress).read()
            tider.append(time.perf_counter() - borjade)
        return 1 / statistics.median(tider)

    try:
        yield matt
    finally:
        redaktoren.sluta()


def _genom_nginx(webben: Webb) -> Matning:
    """The page from nginx's own cache against a copy of its bytes among nginx's static files."""
    upstream = webben.adress.removeprefix("http://")
    with nginx(tls=False, WEBB_PUBLIC=upstream) as framfor:
        kopia = framfor.mapp / "static"
        kopia.mkdir(exist_ok=True)
        (kopia / "sida.html").write_bytes(urllib.request.urlopen(framfor.adress + TEXTSIDA).read())
        (ett,) = mat_par([(framfor.adress + TEXTSIDA, f"{framfor.adress}/static/sida.html")])
    return Matning("Textsida genom nginx, mot en statisk kopia", ett.median, "gånger", minst=0.9, hur=ett.hur)


def _minne(deras: Server, vara: Server) -> list[Matning]:
    """After the load: what has been read and kept is in it."""
    egen, enhetens = vara.pss / 1e6, deras.pss / 1e6
    return [Matning("Minne per webbprocess (PSS)", egen, "MB", hur=f"efter mätningen; enheten {enhetens:.0f} MB")]


def _starter(deras: Server, webben: Webb) -> list[Matning]:
    """From starting the process to the first page, warm disk; the unit's own start was its first one."""
    tider = [_starttid(lambda: webben.server(forsta=TEXTSIDA)) for _gang in range(STARTER)]
    return [
        Matning(
            "Kallstart till första sidan",
            statistics.median(tider),
            "s",
            hur=f"median av {STARTER}; enheten {deras.start:.1f} s",
        )
    ]


def _starttid(starta: Callable[[], AbstractContextManager[Server]]) -> float:
    with starta() as ett:
        return ett.start


BENCHAR: dict[str, Callable[[], list[Matning]]] = {"sidor": sidor, "omstart": omstart}
