"""Who sees what: places, themes, hours, what is hidden, what takes over."""

from __future__ import annotations

import datetime as dt

import pytest
from foreningsfabriker import ForeningFactory
from skarmfabriker import SkarmFactory, publicerad_bild
from skarmtrad import DAG, MIDNATT, TIMME, VID, listan, nycklarna, pa_skarm

from patientforeningar.models import Forening, Inslag
from patientinfo.models import Plats, Tema
from skarmar.kontrakt import Meddelande, Punkt
from skarmar.models import Doljning, Inslagsschema, Overtagande, Platsregel, Skarm
from skarmar.urval import klocka, program
from skarmar.urval.nycklar import nyckel

Trad = dict[str, Plats]
pytestmark = pytest.mark.django_db


def nu(plats: Plats, vid: dt.datetime = VID) -> list[str]:
    return nycklarna(program.for_plats(plats, vid))


# --- Places


@pytest.mark.parametrize(
    ("till", "ser"),
    [
        ("lan", {"lan", "kommun", "annan", "enhet", "vantrum"}),
        ("kommun", {"kommun", "enhet", "vantrum"}),
        ("enhet", {"enhet", "vantrum"}),
        ("vantrum", {"vantrum"}),
    ],
)
def test_a_slide_is_for_a_place_and_everything_in_it(trad: Trad, till: str, ser: set[str]) -> None:
    bild = publicerad_bild(platser=[trad[till]])
    inslag = pa_skarm(trad[till])
    for namn, plats in trad.items():
        assert (nyckel(bild) in nu(plats)) is (nyckel(inslag) in nu(plats)) is (namn in ser)


def test_an_item_that_is_not_for_screens_is_on_none(trad: Trad) -> None:
    inslag = pa_skarm(trad["enhet"])
    Inslag.objects.filter(pk=inslag.pk).update(pa_skarm=False)
    assert nu(trad["enhet"]) == []


def test_two_screens_in_different_places_have_a_loop_each(trad: Trad) -> None:
    har, dar = pa_skarm(trad["enhet"]), pa_skarm(trad["annan"])
    assert nycklarna(listan(SkarmFactory(plats=trad["vantrum"]))) == [nyckel(har)]
    assert nycklarna(listan(SkarmFactory(plats=trad["annan"]))) == [nyckel(dar)]


# --- Themes


@pytest.fixture
def cancer(db: None) -> Tema:
    return Tema.objects.create(namn="Prov: cancer", slug="prov-cancer")


@pytest.fixture
def cancerforeningen(cancer: Tema) -> Forening:
    forening: Forening = ForeningFactory()
    forening.teman.add(cancer)
    return forening


def regel(plats: Plats, *, ej: list[Tema] | None = None, tillatna: list[Forening] | None = None) -> Platsregel:
    rad = Platsregel.objects.create(plats=plats)
    rad.ej_teman.set(ej or [])
    rad.tillatna_foreningar.set(tillatna or [])
    return rad


def test_a_theme_stays_out_of_a_place_and_all_that_lies_in_it(
    trad: Trad, cancer: Tema, cancerforeningen: Forening
) -> None:
    inslag, annat = pa_skarm(trad["lan"], forening=cancerforeningen), pa_skarm(trad["lan"])
    regel(trad["enhet"], ej=[cancer])
    assert nu(trad["enhet"]) == nu(trad["vantrum"]) == [nyckel(annat)]
    assert nyckel(inslag) in nu(trad["kommun"])


def test_the_theme_of_an_item_and_of_a_slide_counts_like_that_of_the_association(trad: Trad, cancer: Tema) -> None:
    pa_skarm(trad["lan"], teman=[cancer])
    publicerad_bild(platser=[trad["lan"]], teman=[cancer])
    assert len(nu(trad["enhet"])) == 2
    regel(trad["enhet"], ej=[cancer])
    assert nu(trad["enhet"]) == []


def test_an_allowed_association_is_shown_all_the_same(trad: Trad, cancer: Tema, cancerforeningen: Forening) -> None:
    inslag = pa_skarm(trad["lan"], forening=cancerforeningen)
    regel(trad["enhet"], ej=[cancer], tillatna=[cancerforeningen])
    assert nu(trad["enhet"]) == nu(trad["vantrum"]) == [nyckel(inslag)]


def test_a_place_may_let_in_what_the_place_above_keeps_out_but_not_the_other_way_round(
    trad: Trad, cancer: Tema, cancerforeningen: Forening
) -> None:
    inslag = pa_skarm(trad["lan"], forening=cancerforeningen)
    regel(trad["kommun"], ej=[cancer])
    regel(trad["enhet"], tillatna=[cancerforeningen])
    assert nu(trad["kommun"]) == []
    assert nu(trad["vantrum"]) == [nyckel(inslag)]
    regel(trad["vantrum"], ej=[cancer])
    assert nu(trad["vantrum"]) == []


# --- Validity, days and hours


def test_an_item_is_on_screens_inside_its_days_and_ninety_days_at_most(trad: Trad) -> None:
    inslag = pa_skarm(trad["enhet"], sort="stod", borjar=None, slutar=None, visas_fran=VID, visas_till=VID + 200 * DAG)
    sekund = dt.timedelta(seconds=1)
    assert nu(trad["enhet"], VID - sekund) == []
    assert nu(trad["enhet"], VID) == [nyckel(inslag)]
    assert nu(trad["enhet"], VID + 90 * DAG - sekund) == [nyckel(inslag)]
    assert nu(trad["enhet"], VID + 90 * DAG) == []


def test_an_event_that_has_been_leaves_the_screens_at_once_and_stays_on_the_web(trad: Trad) -> None:
    inslag = pa_skarm(trad["enhet"], borjar=VID, slutar=VID + TIMME, visas_till=VID + 8 * DAG)
    assert nu(trad["enhet"], VID + TIMME - dt.timedelta(seconds=1)) == [nyckel(inslag)]
    assert nu(trad["enhet"], VID + TIMME) == []
    assert inslag.visas(VID + TIMME)


def test_an_item_goes_with_its_association(trad: Trad) -> None:
    inslag = pa_skarm(trad["enhet"])
    Forening.objects.filter(pk=inslag.forening_id).update(dold=VID + TIMME)
    assert nu(trad["enhet"], VID) == [nyckel(inslag)]
    assert program.for_plats(trad["enhet"], VID).nasta == VID + TIMME
    assert nu(trad["enhet"], VID + TIMME) == []


def test_a_slide_goes_with_the_page_that_its_code_leads_to(trad: Trad) -> None:
    bild = publicerad_bild(platser=[trad["enhet"]])
    bild.sida.expire_at = VID + TIMME
    bild.sida.save()
    assert nu(trad["enhet"], VID) == [nyckel(bild)]
    assert nu(trad["enhet"], VID + TIMME) == []


def test_drafts_are_on_no_screen(trad: Trad) -> None:
    bild, inslag = publicerad_bild(platser=[trad["enhet"]]), pa_skarm(trad["enhet"])
    bild.unpublish()
    inslag.unpublish()
    assert nu(trad["enhet"]) == []


def test_slides_and_items_keep_their_days_and_hours(trad: Trad) -> None:
    bild = publicerad_bild(platser=[trad["enhet"]], veckodagar=0b0000010, fran=dt.time(8), till=dt.time(12))
    inslag = pa_skarm(trad["enhet"])
    Inslagsschema.objects.create(inslag=inslag, fran=dt.time(22), till=dt.time(6))
    assert nu(trad["enhet"], MIDNATT + 7 * TIMME) == []
    assert nu(trad["enhet"], MIDNATT + 8 * TIMME) == [nyckel(bild)]
    assert nu(trad["enhet"], MIDNATT + 12 * TIMME) == []
    assert nu(trad["enhet"], MIDNATT + 30 * TIMME - dt.timedelta(seconds=1)) == [nyckel(inslag)]
    assert nu(trad["enhet"], MIDNATT + DAG + 8 * TIMME) == []


@pytest.mark.parametrize(
    ("natten", "mork_fran", "mork_till"),
    [
        # Dark from 22 to 02.30: in spring until the jump, in autumn until the first 02.30.
        (dt.date(2026, 3, 28), "2026-03-28T21:00+00:00", "2026-03-29T01:00+00:00"),
        (dt.date(2026, 10, 24), "2026-10-24T20:00+00:00", "2026-10-25T00:30+00:00"),
        (dt.date(2026, 5, 12), "2026-05-12T20:00+00:00", "2026-05-13T00:30+00:00"),
    ],
)
def test_dark_hours_over_midnight_and_over_the_nights_of_daylight_saving(
    trad: Trad, natten: dt.date, mork_fran: str, mork_till: str
) -> None:
    start = dt.datetime.combine(natten, dt.time(12), tzinfo=dt.UTC)
    publicerad_bild(platser=[trad["enhet"]], visas_fran=start - 10 * DAG)
    skarm = SkarmFactory(plats=trad["enhet"], slackt_fran=dt.time(22), slackt_till=dt.time(2, 30))
    lista = listan(skarm, start)
    sekund = dt.timedelta(seconds=1)
    fran, till = dt.datetime.fromisoformat(mork_fran), dt.datetime.fromisoformat(mork_till)
    tider = (fran - sekund, fran, till - sekund, till)
    assert [klocka.visas(lista, vid) is None for vid in tider] == [False, True, True, False]
    assert [period.slackt for period in lista.perioder if period.fran <= fran < period.till] == [True]


# --- Hidden


def test_what_staff_have_hidden_is_off_that_screen_until_then(trad: Trad) -> None:
    bild, inslag = publicerad_bild(platser=[trad["enhet"]]), pa_skarm(trad["enhet"])
    skarm, annan = SkarmFactory.create_batch(2, plats=trad["enhet"])
    Doljning.objects.create(skarm=skarm, inslag=inslag, skal="annat", fran=VID, till=VID + 2 * TIMME)

    def pa(vilken: Skarm, vid: dt.datetime) -> set[str]:
        period = klocka.perioden(listan(vilken, VID), vid)
        spelas = {version for slinga in period.slingor for version in slinga}
        return {punkt.nyckel for punkt in listan(vilken, VID).punkter if punkt.version in spelas}

    sekund = dt.timedelta(seconds=1)
    assert pa(skarm, VID - sekund) == {nyckel(bild), nyckel(inslag)}
    assert pa(skarm, VID) == pa(skarm, VID + 2 * TIMME - sekund) == {nyckel(bild)}
    assert pa(skarm, VID + 2 * TIMME) == pa(annan, VID) == {nyckel(bild), nyckel(inslag)}
    assert nyckel(inslag) in nu(trad["enhet"])


def test_what_is_hidden_all_the_time_is_not_in_the_list_and_comes_back_when_that_is_undone(trad: Trad) -> None:
    bild = publicerad_bild(platser=[trad["enhet"]])
    skarm = SkarmFactory(plats=trad["enhet"])
    rad = Doljning.objects.create(skarm=skarm, skarmbild=bild, skal="annat", fran=VID - 9 * DAG, till=VID + 30 * DAG)
    assert listan(skarm).punkter == ()
    rad.angrad = VID
    rad.save()
    assert nycklarna(listan(skarm)) == [nyckel(bild)]


# --- Takeovers


def tar_over(
    *platser: Plats, rubrik: str, borjar: dt.datetime = VID, slag: str = "eget", timmar: int = 2
) -> Overtagande:
    rad = Overtagande.objects.create(
        rubrik=rubrik, text="Prov", avsandare="Prov", borjar=borjar, slutar=borjar + timmar * TIMME, slag=slag
    )
    rad.platser.set(platser)
    return rad


def visad(lista: object, vid: dt.datetime) -> str:
    sak = klocka.visas(lista, vid)  # type: ignore[arg-type]
    assert isinstance(sak, Meddelande | Punkt)
    return sak.rubrik


def test_a_takeover_fills_the_screens_of_its_places_and_of_what_lies_in_them(trad: Trad) -> None:
    tar_over(trad["kommun"], rubrik="Vattnet")
    for namn, plats in trad.items():
        meddelanden = listan(SkarmFactory(plats=plats)).meddelanden
        assert bool(meddelanden) is (namn in {"kommun", "enhet", "vantrum"})


def test_vma_comes_before_the_regions_own_and_the_newest_before_the_older(trad: Trad) -> None:
    bild = publicerad_bild(platser=[trad["enhet"]])
    tar_over(trad["lan"], rubrik="äldre")
    tar_over(trad["lan"], rubrik="vma", slag="vma", borjar=VID + TIMME / 2, timmar=1)
    tar_over(trad["lan"], rubrik="nyare", borjar=VID + TIMME)
    lista = listan(SkarmFactory(plats=trad["enhet"]))
    minuter = {minut: visad(lista, VID + dt.timedelta(minutes=minut)) for minut in (-1, 0, 30, 60, 90, 179, 180)}
    assert minuter == {
        -1: bild.rubrik,
        0: "äldre",
        30: "vma",
        60: "vma",
        90: "nyare",
        179: "nyare",
        180: bild.rubrik,
    }


def test_a_takeover_lights_a_dark_screen(trad: Trad) -> None:
    skarm = SkarmFactory(plats=trad["enhet"], slackt_fran=dt.time(0), slackt_till=dt.time(23, 59))
    assert klocka.visas(listan(skarm), VID) is None
    tar_over(trad["enhet"], rubrik="Vattnet")
    assert visad(listan(skarm), VID) == "Vattnet"


def test_a_takeover_that_somebody_has_ended_is_gone_and_one_that_begins_later_is_known_beforehand(trad: Trad) -> None:
    skarm = SkarmFactory(plats=trad["enhet"])
    rad = tar_over(trad["enhet"], rubrik="Senare", borjar=VID + DAG)
    assert [ett.rubrik for ett in listan(skarm).meddelanden] == ["Senare"]
    rad.avslutat = VID
    rad.save()
    assert listan(skarm).meddelanden == ()
