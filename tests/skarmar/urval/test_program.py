"""The lists: the same for everybody who asks on the same day, made once, new at once when something changes."""

from __future__ import annotations

import datetime as dt
import time
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from filprov import en_bild
from foreningsfabriker import ForeningFactory
from skarmfabriker import SkarmFactory, publicerad_bild
from skarmtrad import DAG, MIDNATT, TIMME, VID, listan, nycklarna, pa_skarm

from patientforeningar.models import InslagsBild
from patientinfo.models import Bild, Plats
from patientinfo.stampel import _stampla
from skarmar.models import Doljning, Overtagande, Skarm
from skarmar.urval import klocka, program
from skarmar.urval.nycklar import nyckel
from skarmar.urval.perioder import DAGAR

Trad = dict[str, Plats]
pytestmark = pytest.mark.django_db
SEKUND = dt.timedelta(seconds=1)


# --- The days ahead


def test_a_list_is_about_the_days_from_this_midnight_without_a_gap(trad: Trad) -> None:
    publicerad_bild(platser=[trad["enhet"]], fran=dt.time(8), till=dt.time(16))
    perioder = listan(SkarmFactory(plats=trad["enhet"])).perioder
    assert perioder[0].fran == MIDNATT
    assert perioder[-1].till == MIDNATT + DAGAR * DAG
    assert all(ena.till == andra.fran for ena, andra in pairwise(perioder))
    assert len(perioder) == DAGAR * 3


def test_the_list_is_the_same_all_day(trad: Trad) -> None:
    publicerad_bild(platser=[trad["enhet"]])
    pa_skarm(trad["enhet"], borjar=VID + TIMME, slutar=VID + 2 * TIMME)
    skarm = SkarmFactory(plats=trad["enhet"])
    assert listan(skarm, MIDNATT) == listan(skarm, VID) == listan(skarm, MIDNATT + DAG - SEKUND)
    assert listan(skarm, MIDNATT - SEKUND) != listan(skarm, VID) != listan(skarm, MIDNATT + DAG)


def test_todays_list_and_tomorrows_agree_about_every_instant_that_both_know(trad: Trad) -> None:
    for nr in range(12):
        publicerad_bild(platser=[trad["enhet"]], fran=dt.time(nr), till=dt.time(nr + 9), viktig=nr == 3)
    pa_skarm(trad["enhet"], borjar=VID + 2 * DAG, slutar=VID + 2 * DAG + TIMME)
    skarm = SkarmFactory(plats=trad["enhet"], slackt_fran=dt.time(20), slackt_till=dt.time(5))
    idag, imorgon = listan(skarm, VID), listan(skarm, VID + DAG)
    for minut in range(0, 3 * 24 * 60, 7):
        vid = MIDNATT + DAG + dt.timedelta(minutes=minut)
        assert klocka.visas_i(idag, vid) == klocka.visas_i(imorgon, vid)


def test_nothing_to_show_is_a_list_without_loops(trad: Trad) -> None:
    lista = listan(SkarmFactory(plats=trad["annan"]))
    assert lista.plats == "Annankommunen"
    assert (lista.punkter, lista.meddelanden) == ((), ())
    assert [(period.slackt, period.slingor) for period in lista.perioder] == [(False, ())] * DAGAR
    assert klocka.visas(lista, VID) is None


def test_an_item_says_its_next_time_when_the_one_before_is_over(trad: Trad) -> None:
    pa_skarm(
        trad["enhet"],
        borjar=VID,
        slutar=VID + TIMME,
        upprepning="manad",
        upprepas_till=VID.date() + 60 * DAG,
        visas_till=VID + 60 * DAG,
    )
    lista = listan(SkarmFactory(plats=trad["enhet"]))
    fakta = {}
    for vid in (VID + TIMME - SEKUND, VID + TIMME):
        punkt = klocka.visas(lista, vid)
        assert punkt is not None
        fakta[vid] = punkt.fakta[0]  # type: ignore[union-attr]
    assert list(fakta.values()) == ["Tisdag 12 maj kl.\xa012.00", "Tisdag 9 juni kl.\xa012.00"]


def test_what_changes_nothing_on_this_screen_begins_no_loop_anew(trad: Trad) -> None:
    publicerad_bild(platser=[trad["enhet"]])
    publicerad_bild(platser=[trad["enhet"]], fran=dt.time(22), till=dt.time(23))
    mork = listan(SkarmFactory(plats=trad["enhet"], slackt_fran=dt.time(20), slackt_till=dt.time(6)))
    timmar = (0, 6, 20, 24)
    tider = [(MIDNATT + ena * TIMME, MIDNATT + andra * TIMME) for ena, andra in pairwise(timmar)]
    assert [(period.fran, period.till) for period in mork.perioder[:3]] == tider


def test_a_programme_that_changes_all_the_time_is_told_for_fewer_days_but_for_72_hours(trad: Trad) -> None:
    for nr in range(100):
        publicerad_bild(platser=[trad["enhet"]], fran=dt.time(nr // 10, nr % 10), till=dt.time(12 + nr // 10, nr % 10))
    perioder = listan(SkarmFactory(plats=trad["enhet"])).perioder
    assert perioder[-1].till == MIDNATT + 4 * DAG
    assert perioder[-1].till - (MIDNATT + DAG) >= dt.timedelta(hours=72)


# --- Languages


def test_slides_that_say_the_same_take_turns_however_they_point_at_each_other(trad: Trad) -> None:
    svensk = publicerad_bild(platser=[trad["enhet"]])
    finsk = publicerad_bild(platser=[trad["enhet"]], sprak="fi", samma_som=svensk)
    samisk = publicerad_bild(platser=[trad["enhet"]], sprak="se", samma_som=finsk)
    lista = listan(SkarmFactory(plats=trad["enhet"]))
    namn = {punkt.version: punkt.nyckel for punkt in lista.punkter}
    varv = [[namn[version] for version in slinga] for slinga in lista.perioder[0].slingor]
    assert sorted(varv) == sorted([[nyckel(bild)] for bild in (svensk, finsk, samisk)])


def test_translations_take_turns_when_what_they_translate_has_ended(trad: Trad) -> None:
    svensk = publicerad_bild(platser=[trad["enhet"]])
    andra = [publicerad_bild(platser=[trad["enhet"]], sprak=sprak, samma_som=svensk) for sprak in ("fi", "se")]
    svensk.samma_som = andra[0]  # and round again, which is nobody's intention
    svensk.save()
    svensk.unpublish()
    lista = listan(SkarmFactory(plats=trad["enhet"]))
    assert sorted(nycklarna(lista)) == sorted(nyckel(bild) for bild in andra)
    assert [len(slinga) for slinga in lista.perioder[0].slingor] == [1, 1]


# --- What is kept


def test_screens_with_the_same_place_hours_and_hidden_things_share_one_list(trad: Trad, minne: None) -> None:
    bild = publicerad_bild(platser=[trad["enhet"]])
    ena, andra, mork, dold = SkarmFactory.create_batch(4, plats=trad["enhet"])
    Skarm.objects.filter(pk=mork.pk).update(slackt_fran=dt.time(22), slackt_till=dt.time(6))
    mork.refresh_from_db()
    Doljning.objects.create(skarm=dold, skarmbild=bild, skal="annat", fran=VID, till=VID + DAG)
    _stampla()
    assert listan(ena) is listan(andra)
    assert len({id(listan(skarm)) for skarm in (ena, andra, mork, dold)}) == 3


def test_what_is_made_of_a_list_is_made_once(trad: Trad, minne: None) -> None:
    ena, andra = SkarmFactory.create_batch(2, plats=trad["enhet"])
    _stampla()
    gjort: list[int] = []
    for skarm in (ena, andra, ena):
        program.av_spellistan(skarm, VID, gjort.append)
    assert len(gjort) == 1


def test_a_recall_is_a_new_list_at_once(trad: Trad, minne: None) -> None:
    inslag = pa_skarm(trad["enhet"])
    skarm = SkarmFactory(plats=trad["enhet"])
    _stampla()
    assert nycklarna(listan(skarm)) == [nyckel(inslag)]
    inslag.unpublish()
    _stampla()  # which the signal asks for, and the test's own transaction never commits
    assert listan(skarm).punkter == ()


def test_many_days_asked_for_do_not_fill_the_memory(trad: Trad, minne: None) -> None:
    _stampla()
    forradet = program._forradet()
    for nr in range(20):
        listan(SkarmFactory(plats=trad["enhet"]), VID + nr * DAG)
    assert len(forradet._dygn) <= program._DAGAR_I_MINNET


def test_many_threads_that_meet_a_new_stamp_read_it_once(minne: None, monkeypatch: pytest.MonkeyPatch) -> None:
    lasta: list[dt.date] = []

    def las_langsamt(datum: dt.date) -> object:
        lasta.append(datum)
        time.sleep(0.05)
        return object()

    monkeypatch.setattr(program, "las_underlag", las_langsamt)

    def fraga(vid: dt.datetime) -> object:
        try:
            return program._dygnet(vid)
        finally:
            connection.close()  # each thread has its own

    _stampla()
    with ThreadPoolExecutor(8) as tradar:
        dygn = set(tradar.map(fraga, [VID] * 8))
    assert len(lasta) == len(dygn) == 1


def test_a_screen_is_found_without_asking_the_database(trad: Trad, minne: None) -> None:
    skarm = SkarmFactory(plats=trad["enhet"])
    _stampla()
    listan(skarm)
    with CaptureQueriesContext(connection) as fragor:
        assert program.skarmen(skarm.adress, VID) == skarm
        assert program.skarmen("finns-inte", VID) is None
        listan(skarm)
        program.for_plats(trad["vantrum"], VID)
    assert len(fragor) == 0


def fyll(trad: Trad, antal: int) -> list[Skarm]:
    """So many of everything."""
    bild = Bild.objects.exclude(renditions=None).first()
    skarmar = SkarmFactory.create_batch(antal, plats=trad["enhet"])
    for nr in range(antal):
        inslag = pa_skarm(trad["enhet"], trad["annan"], forening=ForeningFactory())
        InslagsBild.objects.create(inslag=inslag, fil=en_bild(inslag.forening, bredd=240 + nr), alt="Prov")
        egen = publicerad_bild(platser=[trad["lan"]], bild=bild, alt="Prov")
        Doljning.objects.create(skarm=skarmar[nr], skarmbild=egen, skal="annat", fran=VID, till=VID + TIMME)
        tagen = Overtagande.objects.create(rubrik="Prov", text="Prov", avsandare="Prov", borjar=VID, slutar=VID + TIMME)
        tagen.platser.add(trad["lan"])
    return skarmar


@pytest.mark.parametrize("antal", [1, 12])
def test_as_few_queries_for_many_slides_and_screens_as_for_one(trad: Trad, minne: None, antal: int) -> None:
    skarmar = fyll(trad, antal)
    _stampla()
    listan(skarmar[0])  # the pictures' sizes are made once
    _stampla()
    with CaptureQueriesContext(connection) as fragor:
        assert all(listan(skarm).punkter for skarm in skarmar)
    assert len(fragor) == FRAGOR


# The tree 4; items 1 and their themes, associations' themes, places, pictures, files, changes 6; slides 1 and their
# themes, places, pictures, sizes 4; hidden, takeovers and their places, screens 4; drawn pictures, settings,
# restrictions, short addresses 4.
FRAGOR = 24


# --- What a feed gives


def test_a_place_gives_what_is_valid_now_important_first_then_the_newest(trad: Trad) -> None:
    gammal, viktig, ny = (publicerad_bild(platser=[trad["enhet"]], viktig=nr == 1) for nr in range(3))
    for nr, bild in enumerate((gammal, viktig, ny)):
        type(bild).objects.filter(pk=bild.pk).update(first_published_at=VID - (9 - nr) * DAG)
    publicerad_bild(platser=[trad["enhet"]], visas_fran=VID + TIMME)
    flode = program.for_plats(trad["enhet"], VID)
    assert nycklarna(flode) == [nyckel(viktig), nyckel(ny), nyckel(gammal)]
    assert (flode.plats_slug, flode.plats, flode.nasta) == ("provsjukhuset", "Provsjukhuset", VID + TIMME)


def test_a_feed_was_new_when_its_newest_slide_was_or_when_something_last_began_or_ended(trad: Trad) -> None:
    bild = publicerad_bild(platser=[trad["enhet"]])
    type(bild).objects.filter(pk=bild.pk).update(last_published_at=MIDNATT + TIMME)
    assert program.for_plats(trad["enhet"], VID).uppdaterad == MIDNATT + TIMME
    publicerad_bild(platser=[trad["enhet"]], visas_fran=VID - TIMME)
    assert program.for_plats(trad["enhet"], VID).uppdaterad == VID - TIMME


def test_a_place_with_nothing_gives_an_empty_feed_until_midnight(trad: Trad) -> None:
    flode = program.for_plats(trad["annan"], VID)
    assert (flode.punkter, flode.uppdaterad, flode.nasta) == ((), MIDNATT, MIDNATT + DAG)
