"""Which screens it is time to tell of: either side of the third missed beat, and a whole house in one letter."""

from __future__ import annotations

import datetime as dt

import pytest

from skarmar.flotta.lage import TYST_EFTER
from skarmar.flotta.tystnad import ALLA_TYSTA, FLERA, Tyst, doda
from skarmar.models import Skarm

SEKUND = dt.timedelta(seconds=1)
MINUT = 60 * SEKUND


def tysta(**lange: float) -> list[Tyst]:
    """Screens by name, `house_number`, and for how many seconds each has been silent."""
    return [Tyst(Skarm(adress=namn), dt.timedelta(seconds=sekunder)) for namn, sekunder in lange.items()]


def berattas(alla: list[Tyst]) -> set[str]:
    return {skarm.adress for skarm in doda(alla, lambda skarm: skarm.adress.split("_")[0])}


def test_tre_missade_slag_och_inte_en_sekund_mindre() -> None:
    assert dt.timedelta(seconds=3 * 70 + 15) == TYST_EFTER
    assert berattas(tysta(a_1=224, b_1=5)) == set()
    assert berattas(tysta(a_1=225, b_1=5)) == {"a_1"}


def test_ett_hus_som_tystnar_blir_ett_brev() -> None:
    """Their last beats lie within a minute; the clock goes round once a minute."""
    senast = [nr * 70 / 49 for nr in range(50)]
    levande = {"annan_1": 10.0, "annan_2": 60.0}
    brev = []
    for varv in range(10):
        vid = 37 + 60 * varv
        kvar = {f"hus_{nr}": vid - s + 70 for nr, s in enumerate(senast) if f"hus_{nr}" not in set().union(*brev)}
        if nya := berattas(tysta(**kvar, **levande)):
            brev.append(nya)
    assert [len(ett) for ett in brev] == [50]


def test_den_som_vantat_berattas_aven_om_fler_ar_pa_vag() -> None:
    assert berattas(tysta(hus_1=294, hus_2=120, annan_1=1)) == set()
    assert berattas(tysta(hus_1=295, hus_2=120, annan_1=1)) == {"hus_1"}


def test_en_annan_agares_skarm_som_missat_ett_slag_fordrojer_inget() -> None:
    assert berattas(tysta(hus_1=230, annan_1=150)) == {"hus_1"}


@pytest.mark.parametrize(("sekunder", "antal"), [(899, 0), (900, FLERA)])
def test_nar_ingen_alls_hors_vantar_man_en_kvart(sekunder: int, antal: int) -> None:
    assert ALLA_TYSTA == 15 * MINUT
    alla = tysta(**{f"hus{nr}_1": sekunder for nr in range(FLERA)})
    assert len(berattas(alla)) == antal


def test_en_ensam_skarm_som_hors_gor_de_andras_tystnad_till_deras_egen() -> None:
    assert len(berattas(tysta(**{f"hus{nr}_1": 230 for nr in range(FLERA)}, levande_1=30))) == FLERA


def test_nagra_fa_kan_do_pa_en_gang_av_en_slump() -> None:
    assert len(berattas(tysta(a_1=230, b_1=230))) == 2
