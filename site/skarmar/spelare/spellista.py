"""`/skarm/<id>/spellista.json`: all that a player needs, asked for every half minute.

Says nothing of when it was made: equal programmes are equal bytes, and so is their ETag. Times are epoch milliseconds.
"""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from patientforeningar.skylt.delar import Block, Ruta, Skylt
from patientforeningar.skylt.qr import qr
from patientinfo.giltighet import kan_aterkallas
from patientinfo.tid import tidpunkt
from skarmar.kontrakt import UTGAVA, Bild, Meddelande, Period, Punkt, Spellista
from skarmar.spelare.utgava import utgava
from skarmar.urval.program import av_spellistan, skarmen

JSON = "application/json; charset=utf-8"


@require_safe
def spellista(request: HttpRequest, adress: str) -> HttpResponse:
    """The list of the screen `adress`; 404, in JSON as well, when there is none."""
    kan_aterkallas(request)
    vid = tidpunkt(request)
    skarm = skarmen(adress, vid)
    if skarm is None:
        return HttpResponse(b'{"fel":"okand"}', status=404, content_type=JSON)
    return HttpResponse(av_spellistan(skarm, vid, som_json), content_type=JSON)


def som_json(listan: Spellista) -> bytes:
    """The list as it is sent."""
    huvud = {
        "kontrakt": UTGAVA,
        "spelare": utgava(),
        "plats": listan.plats,
        "meddelanden": [_meddelande(ett) for ett in listan.meddelanden],
    }
    perioder = _text([_period(ett) for ett in listan.perioder])
    punkter = ",".join(f'"{punkt.version}":{_punktens_text(_Kvar.av(punkt))}' for punkt in listan.punkter)
    return f'{_text(huvud)[:-1]},"punkter":{{{punkter}}},"perioder":{perioder}}}'.encode()


@dataclass(frozen=True)
class _Kvar:
    """A slide by what its text depends on: what is kept of one screen's list serves every other's."""

    version: str
    fran: dt.datetime
    till: dt.datetime | None
    punkt: Punkt = field(compare=False)

    @classmethod
    def av(cls, punkt: Punkt) -> _Kvar:
        return cls(punkt.version, punkt.giltig_fran, punkt.giltig_till, punkt)


@lru_cache(maxsize=4096)
def _punktens_text(kvar: _Kvar) -> str:
    return _text(_punkt(kvar.punkt))


def _text(varde: Any) -> str:
    return json.dumps(varde, ensure_ascii=False, separators=(",", ":"))


def _ms(vid: dt.datetime | None) -> int | None:
    return None if vid is None else round(vid.timestamp() * 1000)


def _tal(varde: float) -> float | int:
    """A tenth of a pixel is more than anybody sees."""
    avrundat = round(float(varde), 1)
    return int(avrundat) if avrundat.is_integer() else avrundat


def _meddelande(ett: Meddelande) -> dict[str, Any]:
    return {**vars(ett), "fran": _ms(ett.fran), "till": _ms(ett.till)}


def _period(period: Period) -> dict[str, Any]:
    return {**vars(period), "fran": _ms(period.fran), "till": _ms(period.till)}


def _punkt(punkt: Punkt) -> dict[str, Any]:
    liggande, staende = sorted(punkt.skyltar, key=lambda skylt: not skylt.format.liggande)
    kod = qr(punkt.adress)
    return {
        "nyckel": punkt.nyckel,
        "slag": punkt.slag,
        "sprak": punkt.sprak,
        "rubrik": punkt.rubrik,
        "kort": punkt.kort,
        "fakta": punkt.fakta,
        "avsandare": punkt.avsandare,
        "granskad": punkt.granskad,
        "adress": punkt.adress,
        "skriven": punkt.skriven_adress,
        "qr": {"sida": kod.sida, "vag": kod.bana},
        "bild": _bild(punkt.bild),
        "sekunder": punkt.sekunder,
        "fran": _ms(punkt.giltig_fran),
        "till": _ms(punkt.giltig_till),
        "skyltar": {"liggande": _skylt(liggande), "staende": _skylt(staende)},
    }


def _bild(bild: Bild | None) -> dict[str, str] | None:
    """Its address from the root: the player's policy allows pictures of its own host, whatever that is called."""
    return None if bild is None else {"adress": bild.adress.removeprefix(settings.BASE_URL), "alt": bild.alt}


def _skylt(skylt: Skylt) -> dict[str, Any]:
    platta = skylt.platta and {
        "ruta": _ruta(skylt.platta),
        "farg": skylt.plattans_farg,
        "tackning": round(skylt.tackning, 2),
    }
    return {
        "bredd": skylt.format.bredd,
        "hojd": skylt.format.hojd,
        "grund": skylt.grund,
        "block": [_block(block) for block in skylt.block],
        "qr": _ruta(skylt.qr),
        "bild": skylt.bild and _ruta(skylt.bild),
        "platta": platta,
    }


def _block(block: Block) -> dict[str, Any]:
    rader = [[_tal(rad.x), _tal(rad.baslinje), rad.text] for rad in block.rader]
    return {"roll": block.roll, "px": block.px, "fet": block.fet, "farg": block.farg, "rader": rader}


def _ruta(ruta: Ruta) -> list[float | int]:
    return [_tal(tal) for tal in (ruta.x, ruta.y, ruta.bredd, ruta.hojd)]
