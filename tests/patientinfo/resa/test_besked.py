"""The outcome in words: sums, the reckoning line by line, the rules behind it, and what is not known."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from resaregister import DAG, rad, registret, taxa

from patientinfo.resa.besked import Besked, besked
from patientinfo.resa.rakna import rakna
from patientinfo.resa.regler import ANSOK_INOM, HOGKOSTNADSSKYDD, Fardsatt
from patientinfo.resa.resa import Resa, Skal

BIL = Resa(Fardsatt.EGEN_BIL, 2, km=Decimal(345), skal=Skal.INGEN_TRAFIK)
TAXI = Resa(Fardsatt.TAXI, 2, skal=Skal.MEDICINSKT)
BUSS = Resa(Fardsatt.BUSS_TAG, 1, biljett=Decimal(60))


def sagt(resa: Resa, idag: dt.date = DAG, **andra: str | int | None) -> Besked:
    taxan = taxa(registret(**andra))
    return besked(rakna(resa, taxan), taxan, DAG, idag)


def test_a_car_is_reckoned_line_by_line() -> None:
    rader = [(post.vad, post.belopp.replace("\u00a0", " ")) for post in sagt(BIL).poster]
    assert rader == [
        ("345 km åt ett håll, 25\u00a0kr per mil", "862,50 kr"),
        ("Egenavgift som dras av", "125 kr"),
        ("Ersättning åt ett håll", "737,50 kr"),
        ("Du får tillbaka för 2 resor åt ett håll", "1 475 kr"),
    ]


def test_the_three_sums_of_a_car_and_a_taxi() -> None:
    bil, taxi = sagt(BIL), sagt(TAXI)
    assert (bil.betalar, bil.far) == ("det som resan kostar, utom det du får tillbaka", "1\u00a0475\u00a0kr")
    assert bil.avgift == "125\u00a0kr åt ett håll"
    assert (taxi.betalar, taxi.far) == ("400\u00a0kr", "inget, regionen betalar resten av resan")
    assert [post.belopp for post in taxi.poster] == ["200\u00a0kr", "400\u00a0kr"]


def test_a_ticket_below_the_limit_says_the_limit() -> None:
    svar = sagt(BUSS)
    assert (svar.betalar, svar.far, svar.avgift) == ("60\u00a0kr", "inget", "ingen")
    assert any("minst 80 kr åt ett håll" in not_ for not_ in svar.noter)


def test_a_car_below_the_limit_says_the_registers_limit_whatever_it_is() -> None:
    kort = Resa(Fardsatt.EGEN_BIL, 1, km=Decimal(40), skal=Skal.INGEN_TRAFIK)
    assert any("minst 51 km åt ett håll" in not_ for not_ in sagt(kort).noter)
    assert any("minst 84 km åt ett håll" in not_ for not_ in sagt(kort, grans_egen_bil=84, resa_egen_bil=210).noter)
    utan_grans = sagt(kort, grans_egen_bil=None).noter
    assert "Egenavgiften är minst lika hög som ersättningen för sträckan." in utan_grans


def test_the_rules_behind_the_sums_are_the_registers_lines_with_their_origin() -> None:
    rader = sagt(BIL).regler.rader
    assert [rad.slag.nyckel for rad in rader] == ["resa-egen-bil", "ersattning-egen-bil", "grans-egen-bil"]
    assert all(rad.ursprung and rad.ursprung.kalla == "Prov" for rad in rader)


def test_the_ceiling_is_said_to_be_missing_with_whom_to_ask_until_the_register_has_it() -> None:
    fragor = {fraga.vad: fraga.vem for fraga in sagt(TAXI).okant}
    assert fragor[f"Slag {HOGKOSTNADSSKYDD}"] == "Fråga 020-96 00 96."
    utan = [*registret(), rad(HOGKOSTNADSSKYDD, 1000)]
    svar = besked(rakna(TAXI, taxa(utan)), taxa(utan), DAG, DAG)
    assert f"Slag {HOGKOSTNADSSKYDD}" not in {fraga.vad for fraga in svar.okant}


def test_komfortbuss_says_that_nobody_knows_and_whom_to_ask() -> None:
    svar = sagt(Resa(Fardsatt.KOMFORTBUSS, 2))
    assert (svar.betalar, svar.far) == ("det kan vi inte säga", "det kan vi inte säga")
    assert {fraga.vad for fraga in svar.okant} >= {"Slag resa-komfortbuss"}
    assert svar.poster == ()


def test_whether_the_young_pay_is_not_known_and_is_asked_only_where_there_is_a_fee() -> None:
    unga = "Om den som är under 20 år betalar egenavgift"
    assert unga in {fraga.vad for fraga in sagt(TAXI).okant}
    utan = Resa(Fardsatt.TAXI, 2, skal=Skal.MEDICINSKT, utan_avgift=True)
    assert unga not in {fraga.vad for fraga in sagt(utan).okant}


def test_a_fee_that_is_going_to_change_is_announced() -> None:
    nasta = rad("resa-taxi", 250, fran=dt.date(2027, 1, 1))
    taxan = taxa([*registret(), nasta])
    (kommande,) = besked(rakna(TAXI, taxan), taxan, DAG, DAG).kommande
    assert kommande.kommande is nasta


def test_a_kind_that_is_not_in_the_register_at_all_still_says_whom_to_ask() -> None:
    taxan = taxa()
    del taxan._rader["resa-taxi"]
    assert any(fraga.vem == "Fråga 020-96 00 96." for fraga in besked(rakna(TAXI, taxan), taxan, DAG, DAG).okant)


@pytest.mark.parametrize(("idag", "for_sent"), [(dt.date(2027, 12, 1), False), (dt.date(2027, 12, 2), True)])
def test_a_journey_that_is_too_old_to_claim_for_is_said_to_be(idag: dt.date, for_sent: bool) -> None:
    assert sagt(TAXI, idag).for_sent is for_sent
    assert sagt(TAXI, idag).ansok_inom == "1 år"


def test_without_a_limit_in_the_register_no_journey_is_too_old() -> None:
    taxan = taxa([en for en in registret() if en.slag.nyckel != ANSOK_INOM])
    svar = besked(rakna(TAXI, taxan), taxan, DAG, dt.date(2040, 1, 1))
    assert (svar.for_sent, svar.ansok_inom) == (False, "")


def test_what_a_dearer_way_would_have_given_otherwise_is_compared() -> None:
    taxi = Resa(Fardsatt.TAXI, 1, km=Decimal(100), biljett=Decimal(300))
    svar = sagt(taxi)
    jamfort = {post.vad: post.belopp for post in svar.poster}
    assert jamfort["Så mycket ger buss eller tåg"] == "300\u00a0kr"
    assert jamfort["Så mycket ger egen bil"] == "125\u00a0kr"
    assert svar.far == "högst 125\u00a0kr"
    assert any("Regionen betalar taxi när du behöver det av medicinska skäl" in not_ for not_ in svar.noter)


def test_a_driver_beside_a_cheaper_bus_sees_what_each_gives_and_that_the_lower_counts() -> None:
    svar = sagt(Resa(Fardsatt.EGEN_BIL, 1, km=Decimal(345), biljett=Decimal(300)))
    rader = [(post.vad, post.belopp) for post in svar.poster][2:]
    assert rader == [
        ("Så mycket ger egen bil", "737,50\u00a0kr"),
        ("Så mycket ger buss eller tåg", "300\u00a0kr"),
        ("Ersättning åt ett håll", "300\u00a0kr"),
    ]
