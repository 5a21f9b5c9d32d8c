"""What the fleet warns of in what a living screen says of itself, either side of each limit."""

from __future__ import annotations

import pytest
from skarmfabriker import VID

from skarmar.admin.varningar import varningar
from skarmar.flotta.lage import Lage
from skarmar.models import Puls, Skarm
from skarmar.spelare.utgava import utgava


def sagt(lage: Lage = Lage.LEVER, riktning: str = "liggande", **falt: object) -> list[str]:
    skarm = Skarm(namn="Prov", adress="prov", riktning=riktning)
    bra = {"utgava": utgava(), "utan_natverk": True, "bredd": 1920, "hojd": 1080, "cachealder": 600, "klockfel": 30}
    skarm.puls = Puls(skarm=skarm, senast=VID, **{**bra, **falt})
    return [varning.vad for varning in varningar(skarm, lage, har_program=True)]


def test_en_skarm_som_mar_bra_varnar_inte() -> None:
    assert sagt() == []
    assert sagt(klockfel=-30) == sagt(klockfel=None, cachealder=None, bredd=None) == []


@pytest.mark.parametrize(
    ("falt", "ord_"),
    [
        ({"klockfel": 31}, "klocka"),
        ({"klockfel": -31}, "klocka"),
        ({"cachealder": 601}, "gammalt"),
        ({"utgava": "en-annan"}, "äldre utgåva"),
        ({"utan_natverk": False}, "utan nätverk"),
        ({"fel": "Bilden gick inte att läsa."}, "Bilden gick inte att läsa."),
        ({"bredd": 1080, "hojd": 1920}, "1080 × 1920"),
        ({"riktning": "staende"}, "stående"),
    ],
)
def test_det_som_nagon_bor_se_till(falt: dict[str, object], ord_: str) -> None:
    (varning,) = sagt(**falt)
    assert ord_ in varning


def test_det_en_tyst_skarm_sade_sist_ar_inte_langre_sant() -> None:
    (varning,) = sagt(Lage.TYST, utgava="en-annan", klockfel=999)
    assert "inte hörts" in varning
