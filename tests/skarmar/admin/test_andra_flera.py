"""Changing many screens: it says which before it does it, and the log says what was."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.http import HttpResponse
from django.urls import reverse
from konton import inloggad
from skarmfabriker import SkarmFactory, plats
from wagtail.models import ModelLogEntry

from skarmar.handelser import Handelse
from skarmar.models import Skarm, Skarmgrupp

pytestmark = pytest.mark.django_db


@pytest.fixture
def skarmar() -> list[Skarm]:
    return [SkarmFactory(namn=f"Skärm {nr}", plats=plats("Kiruna sjukhus")) for nr in range(3)]


def andra(skarmar: list[Skarm], **falt: Any) -> HttpResponse:
    adress = f"{reverse('skarmar_andra_flera')}?plats={plats('Kiruna').pk}"
    return inloggad("skarmansvarig").post(adress, {"skarm": [skarm.pk for skarm in skarmar], **falt})


def test_the_page_shows_which_the_filter_lets_through_and_how_many(skarmar: list[Skarm]) -> None:
    SkarmFactory(namn="En annan plats", plats=plats("Kalix sjukhus"))
    svar = inloggad("skarmansvarig").get(reverse("skarmar_andra_flera"), {"plats": plats("Kiruna").pk})
    assert set(skarmar) <= set(svar.context["skarmar"])
    assert "En annan plats" not in svar.content.decode()


def test_only_the_chosen_ones_are_changed(skarmar: list[Skarm]) -> None:
    andra(skarmar[:2], morkt="satt", slackt_fran="21:00", slackt_till="06:00", bruk="nej")
    nya = [Skarm.objects.get(pk=skarm.pk) for skarm in skarmar]
    assert [skarm.slackt_fran for skarm in nya] == [dt.time(21), dt.time(21), None]
    assert [skarm.i_bruk for skarm in nya] == [False, False, True]


def test_a_screen_outside_of_the_filter_is_not_changed_whatever_is_sent(skarmar: list[Skarm]) -> None:
    annan = SkarmFactory(plats=plats("Kalix sjukhus"))
    andra([*skarmar, annan], bruk="nej")
    annan.refresh_from_db()
    assert annan.i_bruk


def test_groups_and_places_change_and_other_groups_stay(skarmar: list[Skarm]) -> None:
    kvar, ut, in_ = (Skarmgrupp.objects.create(namn=namn) for namn in ("Kvar", "Ut", "In"))
    skarmar[0].grupper.add(kvar, ut)
    andra(skarmar[:1], lagg_till=in_.pk, ta_bort=ut.pk, ny_plats=plats("Gällivare sjukhus").pk)
    ny = Skarm.objects.get(pk=skarmar[0].pk)
    assert set(ny.grupper.all()) == {kvar, in_}
    assert ny.plats.namn == "Gällivare sjukhus"


def test_each_change_is_logged_with_what_was_and_no_change_is_not(skarmar: list[Skarm]) -> None:
    Skarm.objects.filter(pk=skarmar[0].pk).update(i_bruk=False)
    andra(skarmar, bruk="nej")
    rader = ModelLogEntry.objects.filter(action=Handelse.ANDRADE)
    assert rader.count() == 2
    assert {(rad.data["fore"]["i_bruk"], rad.data["efter"]["i_bruk"]) for rad in rader} == {(True, False)}
    assert len({rad.data["omgang"] for rad in rader}) == 1


def test_the_history_says_what_was_so_that_it_can_be_put_back(skarmar: list[Skarm]) -> None:
    andra(skarmar[:1], ny_plats=plats("Kalix sjukhus").pk, morkt="satt", slackt_fran="21:00", slackt_till="06:00")
    adress = reverse("wagtailsnippets_skarmar_skarm:history", args=[skarmar[0].pk])
    html = inloggad("skarmansvarig").get(adress).content.decode()
    assert "Plats: Kalix sjukhus, förut Kiruna sjukhus" in html
    assert "Mörk från: 21.00, förut inget" in html


@pytest.mark.parametrize(
    ("falt", "fel"),
    [
        ({}, "Välj något att ändra."),
        ({"morkt": "satt", "slackt_fran": "21:00"}, "Fyll i klockslaget."),
        ({"morkt": "satt", "slackt_fran": "21:00", "slackt_till": "21:00"}, "Skriv ett annat klockslag"),
        ({"bruk": "kanske"}, "kanske"),
        ({"ny_plats": "999999", "bruk": "nej"}, ""),
    ],
)
def test_a_refused_change_changes_nothing_and_keeps_the_choice(
    skarmar: list[Skarm], falt: dict[str, str], fel: str
) -> None:
    svar = andra(skarmar[:1], **falt)
    assert svar.status_code == 200
    assert fel in svar.content.decode()
    assert svar.context["valda"] == {skarmar[0].pk}
    assert not ModelLogEntry.objects.filter(action=Handelse.ANDRADE).exists()


def test_none_chosen_is_said() -> None:
    svar = inloggad("skarmansvarig").post(reverse("skarmar_andra_flera"), {"bruk": "nej"})
    assert "Välj minst en skärm i listan." in svar.content.decode()


def test_those_who_only_see_the_fleet_change_nothing(skarmar: list[Skarm]) -> None:
    svar = inloggad("redaktor").post(reverse("skarmar_andra_flera"), {"skarm": [skarmar[0].pk], "bruk": "nej"})
    assert svar.url == "/redaktion/"
    assert Skarm.objects.get(pk=skarmar[0].pk).i_bruk
