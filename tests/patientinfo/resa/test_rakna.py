"""The calculator of journeys, case by case: no database, no clock, only figures and rules."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from resaregister import rad, registret, taxa

from patientinfo.models import Avgift
from patientinfo.resa.rakna import avrundad, rakna
from patientinfo.resa.regler import REGLER, Fardsatt
from patientinfo.resa.resa import Forbehall, Hur, Resa, Skal, Utfall, ansokan_ute

BUSS, BIL, SKOTER = Fardsatt.BUSS_TAG, Fardsatt.EGEN_BIL, Fardsatt.SNOSKOTER_BAT
TAXI, FLYG, KOMFORT = Fardsatt.TAXI, Fardsatt.FLYG, Fardsatt.KOMFORTBUSS
MEDICINSKT, INGEN_TRAFIK = Skal.MEDICINSKT, Skal.INGEN_TRAFIK


def resan(fardsatt: Fardsatt, *, resor: int = 1, km: str = "", biljett: str = "", **mer: object) -> Resa:
    return Resa(
        fardsatt,
        resor,
        Decimal(km) if km else None,
        Decimal(biljett) if biljett else None,
        **mer,  # type: ignore[arg-type]
    )


def summor(utfall: Utfall) -> tuple[object, object, object, object]:
    """Pays, how much of it, gets back, how much of it: for all journeys."""
    return utfall.betalar, utfall.egna_totalt, utfall.far, utfall.ersattning_totalt


def d(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


OKANT = (Hur.OKANT, None, Hur.OKANT, None)
# The journey, other figures than the demo's, and then: pays, how much, gets back, how much.
FALL = [
    # --- bus and train: the ticket, unless one way costs less than the limit
    ("bus at the limit", resan(BUSS, biljett="80"), {}, (Hur.INGET, "0", Hur.BELOPP, "80")),
    ("bus an öre below the limit", resan(BUSS, biljett="79.99"), {}, (Hur.BELOPP, "79.99", Hur.INGET, "0")),
    ("bus there and back", resan(BUSS, biljett="250", resor=2), {}, (Hur.INGET, "0", Hur.BELOPP, "500")),
    ("the limit is for one way", resan(BUSS, biljett="60", resor=2), {}, (Hur.BELOPP, "120", Hur.INGET, "0")),
    ("train with öre", resan(BUSS, biljett="312.50", resor=6), {}, (Hur.INGET, "0", Hur.BELOPP, "1875")),
    ("bus with a fee", resan(BUSS, biljett="200"), {"resa_buss_tag": 50}, (Hur.BELOPP, "50", Hur.BELOPP, "150")),
    ("a fee above the ticket", resan(BUSS, biljett="90"), {"resa_buss_tag": 95}, (Hur.BELOPP, "90", Hur.INGET, "0")),
    ("another limit", resan(BUSS, biljett="99"), {"grans_buss_tag": 100}, (Hur.BELOPP, "99", Hur.INGET, "0")),
    (
        "another limit, reached",
        resan(BUSS, biljett="100"),
        {"grans_buss_tag": 100},
        (Hur.INGET, "0", Hur.BELOPP, "100"),
    ),
    ("cheap bus without fee", resan(BUSS, biljett="60", utan_avgift=True), {}, (Hur.BELOPP, "60", Hur.INGET, "0")),
    (
        "bus is paid in full though a car is cheap",
        resan(BUSS, biljett="300", km="60"),
        {},
        (Hur.INGET, "0", Hur.BELOPP, "300"),
    ),
    ("bus, limit unknown", resan(BUSS, biljett="250"), {"grans_buss_tag": None}, OKANT),
    ("bus, fee unknown", resan(BUSS, biljett="250"), {"resa_buss_tag": None}, OKANT),
    # --- own car: from 51 km, which follows from 125 kr and 25 kr a mil
    ("car 50 km", resan(BIL, km="50", skal=INGEN_TRAFIK), {}, (Hur.ALLT, None, Hur.INGET, "0")),
    ("car 51 km", resan(BIL, km="51", skal=INGEN_TRAFIK), {}, (Hur.RESTEN, None, Hur.BELOPP, "2.50")),
    ("car 50.9 km", resan(BIL, km="50.9", skal=INGEN_TRAFIK), {}, (Hur.ALLT, None, Hur.INGET, "0")),
    (
        "car 51 km there and back",
        resan(BIL, km="51", resor=2, skal=INGEN_TRAFIK),
        {},
        (Hur.RESTEN, None, Hur.BELOPP, "5"),
    ),
    (
        "car 26 km there and back is no 52",
        resan(BIL, km="26", resor=2, skal=INGEN_TRAFIK),
        {},
        (Hur.ALLT, None, Hur.INGET, "0"),
    ),
    ("car 345 km", resan(BIL, km="345", skal=INGEN_TRAFIK), {}, (Hur.RESTEN, None, Hur.BELOPP, "737.50")),
    (
        "car 345 km three times there and back",
        resan(BIL, km="345", resor=6, skal=INGEN_TRAFIK),
        {},
        (Hur.RESTEN, None, Hur.BELOPP, "4425"),
    ),
    ("car 1 km", resan(BIL, km="1", skal=INGEN_TRAFIK), {}, (Hur.ALLT, None, Hur.INGET, "0")),
    (
        "car, medical reason",
        resan(BIL, km="165", biljett="100", skal=MEDICINSKT),
        {},
        (Hur.RESTEN, None, Hur.BELOPP, "287.50"),
    ),
    (
        "the limit follows a raised fee",
        resan(BIL, km="84", skal=INGEN_TRAFIK),
        {"resa_egen_bil": 210},
        (Hur.ALLT, None, Hur.INGET, "0"),
    ),
    (
        "and one kilometre more",
        resan(BIL, km="85", skal=INGEN_TRAFIK),
        {"resa_egen_bil": 210},
        (Hur.RESTEN, None, Hur.BELOPP, "2.50"),
    ),
    (
        "a limit of its own in the register",
        resan(BIL, km="83", skal=INGEN_TRAFIK),
        {"grans_egen_bil": 84},
        (Hur.ALLT, None, Hur.INGET, "0"),
    ),
    (
        "that limit, reached",
        resan(BIL, km="84", skal=INGEN_TRAFIK),
        {"grans_egen_bil": 84},
        (Hur.RESTEN, None, Hur.BELOPP, "85"),
    ),
    (
        "without a limit the figures make it: 50",
        resan(BIL, km="50", skal=INGEN_TRAFIK),
        {"grans_egen_bil": None},
        (Hur.ALLT, None, Hur.INGET, "0"),
    ),
    (
        "without a limit the figures make it: 51",
        resan(BIL, km="51", skal=INGEN_TRAFIK),
        {"grans_egen_bil": None},
        (Hur.RESTEN, None, Hur.BELOPP, "2.50"),
    ),
    (
        "car without fee, long",
        resan(BIL, km="100", utan_avgift=True, skal=INGEN_TRAFIK),
        {},
        (Hur.RESTEN, None, Hur.BELOPP, "250"),
    ),
    (
        "car without fee, short",
        resan(BIL, km="40", utan_avgift=True, skal=INGEN_TRAFIK),
        {},
        (Hur.RESTEN, None, Hur.BELOPP, "100"),
    ),
    ("car, fee unknown", resan(BIL, km="100"), {"resa_egen_bil": None}, OKANT),
    ("car, rate unknown", resan(BIL, km="100"), {"ersattning_egen_bil": None}, OKANT),
    (
        "car without fee needs none",
        resan(BIL, km="100", utan_avgift=True, skal=INGEN_TRAFIK),
        {"resa_egen_bil": None},
        (Hur.RESTEN, None, Hur.BELOPP, "250"),
    ),
    # --- rounding: each way to the öre, half an öre upwards
    (
        "half an öre upwards",
        resan(BIL, km="60.5", skal=INGEN_TRAFIK),
        {"ersattning_egen_bil": "24.90"},
        (Hur.RESTEN, None, Hur.BELOPP, "25.65"),
    ),
    (
        "rounded before it is doubled",
        resan(BIL, km="60.5", resor=2, skal=INGEN_TRAFIK),
        {"ersattning_egen_bil": "24.90"},
        (Hur.RESTEN, None, Hur.BELOPP, "51.30"),
    ),
    (
        "below half an öre downwards",
        resan(BIL, km="60.3", skal=INGEN_TRAFIK),
        {"ersattning_egen_bil": "24.78"},
        (Hur.RESTEN, None, Hur.BELOPP, "24.42"),
    ),
    (
        "what only covers the fee is nothing",
        resan(BIL, km="62.5", skal=INGEN_TRAFIK),
        {"ersattning_egen_bil": "20"},
        (Hur.ALLT, None, Hur.INGET, "0"),
    ),
    # --- own car beside a bus: the cheapest way decides
    ("a dearer bus changes nothing", resan(BIL, km="165", biljett="300"), {}, (Hur.RESTEN, None, Hur.BELOPP, "287.50")),
    (
        "as dear a bus changes nothing",
        resan(BIL, km="165", biljett="287.50"),
        {},
        (Hur.RESTEN, None, Hur.BELOPP, "287.50"),
    ),
    ("a cheaper bus decides", resan(BIL, km="165", biljett="200", resor=2), {}, (Hur.RESTEN, None, Hur.HOGST, "400")),
    ("a bus below the limit gives nothing", resan(BIL, km="165", biljett="79"), {}, (Hur.ALLT, None, Hur.INGET, "0")),
    (
        "no bus runs, whatever it costs elsewhere",
        resan(BIL, km="165", biljett="90", skal=INGEN_TRAFIK),
        {},
        (Hur.RESTEN, None, Hur.BELOPP, "287.50"),
    ),
    # --- snowmobile and boat: 30 kr a mil less 125, no limit of their own
    ("snowmobile 41 km", resan(SKOTER, km="41", skal=INGEN_TRAFIK), {}, (Hur.ALLT, None, Hur.INGET, "0")),
    ("snowmobile 42 km", resan(SKOTER, km="42", skal=INGEN_TRAFIK), {}, (Hur.RESTEN, None, Hur.BELOPP, "1")),
    (
        "boat 100 km there and back",
        resan(SKOTER, km="100", resor=2, skal=INGEN_TRAFIK),
        {},
        (Hur.RESTEN, None, Hur.BELOPP, "350"),
    ),
    (
        "boat without fee",
        resan(SKOTER, km="10", utan_avgift=True, skal=INGEN_TRAFIK),
        {},
        (Hur.RESTEN, None, Hur.BELOPP, "30"),
    ),
    ("boat, rate unknown", resan(SKOTER, km="10"), {"ersattning_snoskoter_bat": None}, OKANT),
    # --- taxi: the fee, and the region pays the rest, with a reason
    ("taxi, medical reason", resan(TAXI, skal=MEDICINSKT), {}, (Hur.BELOPP, "200", Hur.RESTEN, None)),
    ("taxi, no bus", resan(TAXI, skal=INGEN_TRAFIK, resor=2), {}, (Hur.BELOPP, "400", Hur.RESTEN, None)),
    (
        "taxi ten times there and back",
        resan(TAXI, skal=MEDICINSKT, resor=20),
        {},
        (Hur.BELOPP, "4000", Hur.RESTEN, None),
    ),
    ("taxi without fee", resan(TAXI, skal=MEDICINSKT, utan_avgift=True), {}, (Hur.INGET, "0", Hur.RESTEN, None)),
    ("taxi, fee unknown", resan(TAXI, skal=MEDICINSKT), {"resa_taxi": None}, OKANT),
    (
        "taxi without fee needs none",
        resan(TAXI, skal=MEDICINSKT, utan_avgift=True),
        {"resa_taxi": None},
        (Hur.INGET, "0", Hur.RESTEN, None),
    ),
    # --- taxi without a reason: what the cheapest way would have given
    ("bus is cheapest", resan(TAXI, km="165", biljett="200", resor=2), {}, (Hur.RESTEN, None, Hur.HOGST, "400")),
    ("car is cheapest", resan(TAXI, km="100", biljett="300"), {}, (Hur.RESTEN, None, Hur.HOGST, "125")),
    ("only the bus is known", resan(TAXI, biljett="200"), {}, (Hur.RESTEN, None, Hur.HOGST, "200")),
    ("only the car is known", resan(TAXI, km="165"), {}, (Hur.RESTEN, None, Hur.HOGST, "287.50")),
    ("the cheapest gives nothing", resan(TAXI, km="50", biljett="300"), {}, (Hur.ALLT, None, Hur.INGET, "0")),
    ("nothing to compare with", resan(TAXI), {}, OKANT),
    ("what to compare with is unknown", resan(TAXI, km="165"), {"ersattning_egen_bil": None}, OKANT),
    # --- flight and komfortbuss
    ("flight, medical reason", resan(FLYG, skal=MEDICINSKT, resor=2), {}, (Hur.BELOPP, "400", Hur.RESTEN, None)),
    ("flight without a reason", resan(FLYG, biljett="400"), {}, (Hur.RESTEN, None, Hur.HOGST, "400")),
    ("komfortbuss is unknown", resan(KOMFORT), {}, OKANT),
    ("komfortbuss is unknown without fee too", resan(KOMFORT, utan_avgift=True), {}, OKANT),
    (
        "komfortbuss once the register knows",
        resan(KOMFORT, resor=2),
        {"resa_komfortbuss": 150},
        (Hur.BELOPP, "300", Hur.RESTEN, None),
    ),
]


def test_the_table_is_as_long_as_was_asked_for() -> None:
    assert len(FALL) >= 40
    assert {fall[1].fardsatt for fall in FALL} == set(Fardsatt)


@pytest.mark.parametrize(("resa", "andra", "vantat"), [fall[1:] for fall in FALL], ids=[fall[0] for fall in FALL])
def test_case(resa: Resa, andra: dict[str, str | int | None], vantat: tuple[Hur, str | None, Hur, str | None]) -> None:
    betalar, egna, far, ersattning = vantat
    assert summor(rakna(resa, taxa(registret(**andra)))) == (betalar, d(egna), far, d(ersattning))


# --- the day of travel -----------------------------------------------------------------------------

MIDNATT = dt.date(2027, 1, 1)


@pytest.mark.parametrize(
    ("dag", "vantat"),
    [(dt.date(2026, 12, 31), "737.50"), (MIDNATT, "712.50"), (dt.date(2027, 1, 2), "712.50")],
    ids=["the day before", "the first day", "the day after"],
)
def test_a_new_fee_holds_from_its_first_day_of_travel(dag: dt.date, vantat: str) -> None:
    rader = [*registret(), rad("resa-egen-bil", 150, fran=MIDNATT)]
    utfall = rakna(resan(BIL, km="345", skal=INGEN_TRAFIK), taxa(rader, dag))
    assert utfall.ersattning == Decimal(vantat)


def test_the_boundary_moves_with_the_fee_at_midnight() -> None:
    rader = [*registret(grans_egen_bil=None), rad("resa-egen-bil", 150, fran=MIDNATT)]
    for dag, sista_utan in ((dt.date(2026, 12, 31), 50), (MIDNATT, 60)):
        for km, far in ((sista_utan, Hur.INGET), (sista_utan + 1, Hur.BELOPP)):
            assert rakna(resan(BIL, km=str(km), skal=INGEN_TRAFIK), taxa(rader, dag)).far is far, (dag, km)


def test_a_figure_that_has_ended_is_missing_and_no_older_one_is_used() -> None:
    rader = [*registret(), rad("resa-taxi", 210, fran=dt.date(2026, 1, 1), till=dt.date(2026, 12, 31))]
    resa = resan(TAXI, skal=MEDICINSKT)
    assert rakna(resa, taxa(rader, dt.date(2025, 12, 31))).egna == 200
    assert rakna(resa, taxa(rader, dt.date(2026, 12, 31))).egna == 210
    efter = rakna(resa, taxa(rader, MIDNATT))
    assert efter.betalar is Hur.OKANT
    assert efter.saknas == ("resa-taxi",)


def test_a_figure_in_another_unit_than_the_rules_is_not_used() -> None:
    rader = [en for en in registret() if en.slag.nyckel != "ersattning-egen-bil"]
    rader.append(rad("ersattning-egen-bil", 25, enhet=Avgift.Enhet.KR))
    utfall = rakna(resan(BIL, km="345"), taxa(rader))
    assert utfall.saknas == ("ersattning-egen-bil",)
    assert utfall.ersattning is None


# --- what must be said besides the sums --------------------------------------------------------------


def forbehall(resa: Resa, **andra: str | int | None) -> set[Forbehall]:
    return set(rakna(resa, taxa(registret(**andra))).forbehall)


def test_a_limit_that_its_own_figures_contradict_is_said_and_nothing_is_promised() -> None:
    resa = resan(BIL, km="70", skal=INGEN_TRAFIK)
    assert Forbehall.GRANSEN_STAMMER_INTE in forbehall(resa, grans_egen_bil=84)
    assert Forbehall.GRANSEN_STAMMER_INTE not in forbehall(resan(BIL, km="50.9", skal=INGEN_TRAFIK))


def test_without_a_fee_nobody_has_said_whether_the_limit_holds() -> None:
    for km, sagt in (("50", True), ("51", False)):
        funna = forbehall(resan(BIL, km=km, utan_avgift=True, skal=INGEN_TRAFIK))
        assert (Forbehall.GRANSEN_KANSKE in funna) is sagt, km


def test_a_driver_beside_a_bus_is_asked_for_the_price_of_the_ticket() -> None:
    assert Forbehall.JAMFOR in forbehall(resan(BIL, km="165"))
    assert Forbehall.JAMFOR not in forbehall(resan(BIL, km="165", biljett="200"))
    assert Forbehall.JAMFOR not in forbehall(resan(BIL, km="165", skal=INGEN_TRAFIK))
    assert Forbehall.JAMFOR not in forbehall(resan(BIL, km="40"))


def test_a_cheaper_way_is_said_to_have_lowered_the_sum_only_when_it_has() -> None:
    assert Forbehall.BILLIGAST in forbehall(resan(BIL, km="165", biljett="200"))
    assert Forbehall.BILLIGAST not in forbehall(resan(BIL, km="165", biljett="300"))


def test_a_taxi_without_a_reason_says_so_and_what_to_fill_in() -> None:
    assert forbehall(resan(TAXI)) == {Forbehall.UTAN_SKAL, Forbehall.SKRIV_MER}
    assert forbehall(resan(TAXI, biljett="90")) == {Forbehall.UTAN_SKAL, Forbehall.BILLIGAST}
    assert forbehall(resan(TAXI, skal=MEDICINSKT)) == set()


def test_an_unconfirmed_distance_is_said_to_be_one() -> None:
    assert Forbehall.UNGEFAR in forbehall(resan(BIL, km="165", ungefar=True))
    assert Forbehall.UNGEFAR not in forbehall(resan(BIL, km="165"))


@pytest.mark.parametrize("fardsatt", [BUSS, BIL, SKOTER])
def test_a_journey_without_what_it_is_reckoned_by_is_refused(fardsatt: Fardsatt) -> None:
    with pytest.raises(ValueError, match="Resa"):
        rakna(resan(fardsatt), taxa())


@pytest.mark.parametrize("fardsatt", list(Fardsatt))
def test_an_empty_register_promises_nothing_and_names_what_is_missing(fardsatt: Fardsatt) -> None:
    utfall = rakna(resan(fardsatt, km="100", biljett="100", skal=MEDICINSKT), taxa([]))
    assert summor(utfall) == OKANT
    assert REGLER[fardsatt].avgift in utfall.saknas


# --- what holds whatever is filled in ----------------------------------------------------------------

belopp = st.decimals("0.01", "20000", places=2)
kilometer = st.decimals("0.1", "2000", places=1)


resor_av_alla_slag = st.builds(
    Resa,
    st.sampled_from(list(Fardsatt)),
    st.integers(1, 200),
    kilometer,
    belopp,
    st.sampled_from(list(Skal)),
    st.booleans(),
)


@given(resor_av_alla_slag)
def test_nobody_gets_less_than_nothing_or_back_more_than_it_was_reckoned_on(resa: Resa) -> None:
    utfall = rakna(resa, taxa())
    if utfall.ersattning is not None:
        assert utfall.ersattning >= 0
        assert utfall.ersattning == avrundad(utfall.ersattning)
        assert utfall.underlag is None or utfall.ersattning <= utfall.underlag
        assert utfall.ersattning_totalt == resa.enkla_resor * utfall.ersattning
    if utfall.egna is not None:
        assert utfall.egna >= 0


@given(kilometer, belopp)
def test_a_dear_way_without_a_reason_never_gives_more_than_either_cheap_way(km: Decimal, biljett: Decimal) -> None:
    def far(fardsatt: Fardsatt) -> Decimal:
        ersattning = rakna(Resa(fardsatt, 1, km, biljett), taxa()).ersattning
        assert ersattning is not None
        return ersattning

    assert far(TAXI) <= far(BUSS)
    assert far(TAXI) <= rakna(Resa(BIL, 1, km, skal=INGEN_TRAFIK), taxa()).ersattning  # type: ignore[operator]
    assert far(BIL) <= far(BUSS)


# --- the time within which one may claim -------------------------------------------------------------


@pytest.mark.parametrize(
    ("resdag", "idag", "ute"),
    [
        ("2026-03-10", "2027-03-10", False),
        ("2026-03-10", "2027-03-11", True),
        ("2024-02-29", "2025-02-28", False),
        ("2024-02-29", "2025-03-01", True),
        ("2027-03-10", "2026-03-10", False),
    ],
)
def test_a_claim_is_too_late_the_day_after_the_year(resdag: str, idag: str, ute: bool) -> None:
    assert ansokan_ute(dt.date.fromisoformat(resdag), dt.date.fromisoformat(idag), Decimal(1)) is ute


def test_a_register_that_does_not_say_calls_nothing_too_late() -> None:
    assert not ansokan_ute(dt.date(2020, 1, 1), dt.date(2027, 1, 1), None)
