"""The page without a script shows what the player would show, and asks again when that is over."""

from __future__ import annotations

import datetime as dt
import re

import pytest
import time_machine
from django.test import Client
from skarmfabriker import SkarmFactory, plats, publicerad_bild

from patientforeningar.models import Inslag
from patientinfo.tid import STOCKHOLM
from skarmar.models import Overtagande, Skarm, Skarmbild
from skarmar.spelare.enkel import KORTAST, LANGST, hur_lange
from skarmar.urval.klocka import visas_i
from skarmar.urval.program import spellista

pytestmark = pytest.mark.django_db

VID = dt.datetime(2026, 5, 12, 10, 0, 7, tzinfo=STOCKHOLM)


@pytest.fixture
def skarm() -> Skarm:
    publicerad_bild(rubrik="Kom och träna", platser=[plats()])
    return SkarmFactory()


def sidan(skarm: Skarm, vid: dt.datetime) -> str:
    with time_machine.travel(vid, tick=False):
        svar = Client().get(f"/skarm/{skarm.adress}/enkel")
    assert "no-store" in svar["Cache-Control"]
    return svar.content.decode()


def sekunder(text: str) -> int:
    traff = re.search(r'http-equiv="refresh" content="(\d+)"', text)
    assert traff
    return int(traff[1])


def test_den_visar_samma_bild_som_klockan_sager_och_sa_lange_den_ar_pa(skarm: Skarm) -> None:
    for minut in range(4):
        vid = VID + dt.timedelta(minutes=minut)
        punkt, till = visas_i(spellista(skarm, vid), vid)
        text = sidan(skarm, vid)
        assert punkt is not None
        assert f"<h1>{punkt.rubrik}</h1>" in text
        assert sekunder(text) == hur_lange(vid, till)


def test_en_staende_skarm_far_den_staende_bilden(skarm: Skarm) -> None:
    skarm.riktning = Skarm.Riktning.STAENDE
    skarm.save()
    assert 'viewBox="0 0 1080 1920"' in sidan(skarm, VID)


def test_ett_overtagande_gar_fore(skarm: Skarm) -> None:
    ny = Overtagande.objects.create(
        rubrik="Vattnet är avstängt",
        text="Hämta vatten i receptionen.",
        avsandare="Region Norrbotten",
        borjar=VID - dt.timedelta(minutes=1),
        slutar=VID + dt.timedelta(minutes=10),
    )
    ny.platser.set([plats()])
    text = sidan(skarm, VID)
    assert "Vattnet är avstängt" in text
    assert "Viktigt meddelande" in text
    assert sekunder(text) == LANGST


def test_morka_timmar_ar_morka(skarm: Skarm) -> None:
    skarm.slackt_fran, skarm.slackt_till = dt.time(9), dt.time(11)
    skarm.save()
    text = sidan(skarm, VID)
    assert "Skärmen vilar" in text
    assert "Kom och träna" not in text


def test_nar_det_inte_finns_nagot_star_den_inbyggda_bilden(skarm: Skarm) -> None:
    Skarmbild.objects.update(live=False)
    Inslag.objects.update(pa_skarm=False)
    assert "Fråga oss gärna" in sidan(skarm, VID)


@pytest.mark.parametrize(("kvar", "om"), [(0, KORTAST), (1.2, KORTAST), (10.2, 11), (LANGST, LANGST), (3600, LANGST)])
def test_den_fragar_igen_nar_bilden_ar_slut_men_inte_for_tatt_och_inte_for_glest(kvar: float, om: int) -> None:
    assert hur_lange(VID, VID + dt.timedelta(seconds=kvar)) == om
