"""What the fleet says of a screen, either side of the third missed beat."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from skarmfabriker import VID, SkarmFactory

from skarmar.flotta.lage import TYST_EFTER, Lage, lage, lagen
from skarmar.models import Koppling, Puls, Skarm

pytestmark = pytest.mark.django_db
SEKUND = dt.timedelta(seconds=1)


@pytest.fixture
def skarm(koppla: Callable[..., str]) -> Skarm:
    skarm: Skarm = SkarmFactory()
    koppla(skarm, gjord=VID - dt.timedelta(days=1))
    Puls.objects.create(skarm=skarm, senast=VID)
    return skarm


def test_den_lever_tills_tre_slag_har_uteblivit(skarm: Skarm) -> None:
    assert lage(skarm, VID + TYST_EFTER - SEKUND) == Lage.LEVER
    assert lage(skarm, VID + TYST_EFTER) == Lage.TYST


def test_utan_enhet_eller_utan_bruk_ar_den_inte_dod(skarm: Skarm) -> None:
    langt_efter = VID + dt.timedelta(days=9)
    Koppling.objects.update(aterkallad=VID)
    assert lage(skarm, VID) == lage(skarm, langt_efter) == Lage.OKOPPLAD
    skarm.i_bruk = False
    assert lage(skarm, langt_efter) == Lage.UR_BRUK


def test_en_kopplad_skarm_som_inte_har_horts(koppla: Callable[..., str]) -> None:
    skarm = SkarmFactory()
    assert lage(skarm, VID) == Lage.OKOPPLAD
    koppla(skarm)
    assert lage(skarm, VID + dt.timedelta(days=1)) == Lage.ALDRIG


def test_tva_fragor_hur_manga_skarmar_det_an_ar(skarm: Skarm, django_assert_num_queries) -> None:
    skarmar = [skarm, *(SkarmFactory() for _nr in range(10))]
    with django_assert_num_queries(2):
        svar = lagen(skarmar, VID)
    assert [svar[ett.pk] for ett in skarmar] == [Lage.LEVER, *10 * [Lage.OKOPPLAD]]
