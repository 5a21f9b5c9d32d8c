"""Programmes made by hand, for the player's tests: set by the site's own setter, timed as the test likes."""

from __future__ import annotations

import datetime as dt
from typing import Any

from patientforeningar.skylt.avstand import LIGGANDE, STAENDE
from patientforeningar.skylt.delar import Innehall, Ruta, Skylt
from patientforeningar.skylt.kontrast import Ljuskarta
from patientforeningar.skylt.qr import qr
from patientforeningar.skylt.uppstallning import stall_upp

Json = dict[str, Any]

START = dt.datetime(2026, 5, 12, 8, 0, tzinfo=dt.UTC)  # a Tuesday, 10 in the morning in Stockholm
GRA = Ljuskarta(bredd=1200, hojd=630, kolumner=4, rader=3, ljus=(0.2,) * 12)


def ms(vid: dt.datetime) -> int:
    """The instant as programmes say it."""
    return int(vid.timestamp() * 1000)


def _ruta(ruta: Ruta) -> list[float]:
    return [ruta.x, ruta.y, ruta.bredd, ruta.hojd]


def _skylt(skylt: Skylt) -> Json:
    return {
        "bredd": skylt.format.bredd,
        "hojd": skylt.format.hojd,
        "grund": skylt.grund,
        "block": [
            {
                "roll": block.roll.value,
                "px": block.px,
                "fet": block.fet,
                "farg": block.farg,
                "rader": [[rad.x, rad.baslinje, rad.text] for rad in block.rader],
            }
            for block in skylt.block
        ],
        "qr": _ruta(skylt.qr),
        "bild": skylt.bild and _ruta(skylt.bild),
        "platta": skylt.platta
        and {"ruta": _ruta(skylt.platta), "farg": skylt.plattans_farg, "tackning": skylt.tackning},
    }


def punkt(namn: str, sekunder: int = 10, bild: str = "", **mer: Any) -> Json:
    """A slide with the heading `namn`; `bild` is the address of its picture."""
    adress = f"http://127.0.0.1/foreningar/{namn}/"
    innehall = Innehall(
        rubrik=f"Rubrik {namn}",
        kort=f"Det här är bilden {namn}, som är till för prov av spelaren.",
        fakta=("Tisdag 19 maj kl. 17.00", "Exempelsalen"),
        avsandare="Information från Exempelföreningen",
        adress=f"exempel.se/{namn}",
        bild=GRA if bild else None,
    )
    kod = qr(adress)
    return {
        "nyckel": f"inslag-{namn}",
        "slag": "inslag",
        "sprak": "sv",
        "rubrik": innehall.rubrik,
        "kort": innehall.kort,
        "fakta": list(innehall.fakta),
        "avsandare": innehall.avsandare,
        "granskad": "Granskad av Region Norrbotten",
        "adress": adress,
        "skriven": innehall.adress,
        "qr": {"sida": kod.sida, "vag": kod.bana},
        "bild": {"adress": bild, "alt": f"Bilden till {namn}"} if bild else None,
        "sekunder": sekunder,
        "fran": ms(START - dt.timedelta(days=1)),
        "till": None,
        "skyltar": {
            "liggande": _skylt(stall_upp(innehall, LIGGANDE)),
            "staende": _skylt(stall_upp(innehall, STAENDE)),
        },
        **mer,
    }


def period(*slingor: list[str], fran: dt.datetime = START, dagar: float = 7, slackt: bool = False) -> Json:
    """A stretch of `dagar` days from `fran` with those loops."""
    return {
        "fran": ms(fran),
        "till": ms(fran + dt.timedelta(days=dagar)),
        "slackt": slackt,
        "slingor": [list(slinga) for slinga in slingor],
    }


def lista(*namn: str, **mer: Any) -> Json:
    """A programme with one loop of slides named so, for a week from `START`."""
    return {
        "kontrakt": 1,
        "spelare": "",
        "plats": "Sunderby sjukhus",
        "meddelanden": [],
        "punkter": {ett: punkt(ett) for ett in namn},
        "perioder": [period(list(namn))],
        **mer,
    }


def meddelande(rubrik: str, fran: dt.datetime = START, minuter: float = 10, **mer: Any) -> Json:
    """A takeover of `minuter` minutes from `fran`."""
    return {
        "nyckel": f"overtagande-{rubrik}",
        "vma": False,
        "rubrik": rubrik,
        "text": "Gå till närmaste utgång. Personalen visar vägen.",
        "avsandare": "Region Norrbotten",
        "sprak": "sv",
        "adress": "",
        "fran": ms(fran),
        "till": ms(fran + dt.timedelta(minutes=minuter)),
        **mer,
    }
