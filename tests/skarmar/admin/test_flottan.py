"""The list, the map and the start panel: what they say of screens, to whom, and at what cost."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from konton import inloggad
from skarmfabriker import SkarmFactory, plats, publicerad_bild

from patientinfo.karta.projektion import INTILL, Punkt, blad, sara
from patientinfo.stampel import _stampla
from skarmar.admin.karta import rita
from skarmar.flotta.lage import Lage, lagen
from skarmar.models import Koppling, Puls, Skarm, Skarmgrupp

pytestmark = pytest.mark.django_db

LISTA = "/redaktion/snippets/skarmar/skarm/"


def hord(skarm: Skarm, for_sedan: dt.timedelta) -> Skarm:
    """The screen, with a device that was heard of so long ago."""
    nu = timezone.now()
    Koppling.objects.create(skarm=skarm, token=f"t{skarm.pk}", gjord=nu - dt.timedelta(days=9))
    Puls.objects.create(skarm=skarm, senast=nu - for_sedan)
    return skarm


def lista(**fraga: object) -> str:
    return inloggad("skarmansvarig").get(LISTA, fraga).content.decode()


def test_the_list_says_state_and_what_is_on_and_draws_it() -> None:
    hord(SkarmFactory(namn="Lever nu"), dt.timedelta(seconds=20))
    hord(SkarmFactory(namn="Tyst nu"), dt.timedelta(hours=5))
    html = lista(q="nu")
    assert "Lever nu" in html
    assert "skarm-lage-lever" in html
    assert "skarm-lage-tyst" in html
    assert "Skulle visa:" in html
    assert '<svg class="skylt"' in html


def test_a_place_in_the_filter_is_all_that_lies_in_it() -> None:
    SkarmFactory(namn="I Sunderbyn", plats=plats("Sunderby sjukhus"))
    SkarmFactory(namn="I Kalix", plats=plats("Kalix sjukhus"))
    html = lista(plats=plats("Luleå").pk)
    assert "I Sunderbyn" in html
    assert "I Kalix" not in html


def test_group_and_state_narrow_the_list() -> None:
    grupp = Skarmgrupp.objects.create(namn="Entréer")
    hord(SkarmFactory(namn="Med grupp"), dt.timedelta(hours=5)).grupper.add(grupp)
    hord(SkarmFactory(namn="Utan grupp"), dt.timedelta(seconds=5))
    assert "Utan grupp" not in lista(grupper=grupp.pk)
    assert "Med grupp" in lista(lage="tyst")
    assert "Utan grupp" not in lista(lage="tyst")


@pytest.mark.parametrize("fraga", [{"plats": "x"}, {"plats": "999999"}, {"lage": "x"}, {"grupper": "9"}, {"p": "99"}])
def test_nonsense_in_the_address_is_no_fault_of_the_server(fraga: dict[str, str]) -> None:
    assert inloggad("skarmansvarig").get(LISTA, fraga).status_code in (200, 404)


def test_the_list_costs_the_same_for_one_screen_and_for_a_full_page(minne: None) -> None:
    klient = inloggad("skarmansvarig")

    def fragor() -> int:
        _stampla()  # which the signal asks for, and the test's own transaction never commits
        with CaptureQueriesContext(connection) as alla:
            assert klient.get(LISTA, {"sort": "skarm"}).status_code == 200
        return len(alla)

    hord(SkarmFactory(), dt.timedelta(seconds=5))
    fragor()
    en = fragor()
    for namn in ("Kiruna sjukhus", "Kalix sjukhus", "Piteå sjukhus") * 20:
        hord(SkarmFactory(plats=plats(namn)), dt.timedelta(seconds=5))
    assert fragor() == en


def test_the_map_puts_a_screen_where_its_unit_or_the_kommun_above_it_lies() -> None:
    vid = SkarmFactory(plats=plats("Kalix sjukhus"))
    utan = SkarmFactory(plats=plats("Haparanda hälsocentral"))
    karta = rita({vid: Lage.LEVER, utan: Lage.TYST})
    marken = {marke.plats.namn: marke for marke in karta.marken}
    assert set(marken) == {"Kalix sjukhus", "Haparanda"}
    assert marken["Haparanda"].tysta == 1
    assert marken["Kalix sjukhus"].punkt.x < marken["Haparanda"].punkt.x


def test_what_has_no_coordinates_at_all_stands_in_the_list_alone() -> None:
    karta = rita({SkarmFactory(plats=plats("Norrbottens län")): Lage.LEVER})
    assert not karta.marken
    assert [marke.plats.namn for marke in karta.utanfor] == ["Norrbottens län"]


def test_north_is_up_and_east_is_right_and_all_has_room() -> None:
    sheet = blad([(67.86, 20.23), (65.32, 21.48), (66.05, 17.89)])
    kiruna, pitea = sheet.punkt(67.86, 20.23), sheet.punkt(65.32, 21.48)
    assert kiruna.y < pitea.y
    assert kiruna.x < pitea.x
    assert all(0 < ett.x < sheet.bredd and 0 < ett.y < sheet.hojd for ett in (kiruna, pitea))


def test_marks_at_the_same_point_do_not_hide_each_other() -> None:
    lagda = sara([Punkt(100, 100)] * 6)
    avstand = [((a.x - b.x) ** 2 + (a.y - b.y) ** 2) ** 0.5 for nr, a in enumerate(lagda) for b in lagda[:nr]]
    assert min(avstand) >= INTILL - 1


def test_the_map_says_in_words_what_it_draws() -> None:
    hord(SkarmFactory(namn="Entrén", plats=plats("Kiruna sjukhus")), dt.timedelta(hours=5))
    html = inloggad("skarmansvarig").get(reverse("skarmkarta")).content.decode()
    assert "Kiruna sjukhus" in html
    assert "1 skärm, 1 tyst" in html


def test_the_start_page_tells_those_who_run_the_screens_and_nobody_else() -> None:
    skarm = hord(SkarmFactory(namn="Tyst vid entrén"), dt.timedelta(hours=5))
    assert lagen([skarm], timezone.now())[skarm.pk] == Lage.TYST
    assert "Tyst vid entrén" in inloggad("skarmansvarig").get("/redaktion/").content.decode()
    assert "Tyst vid entrén" not in inloggad("redaktor").get("/redaktion/").content.decode()


def test_the_shares_of_a_place_are_shown_as_a_table_that_adds_up() -> None:
    publicerad_bild(platser=[plats("Norrbottens län")])
    svar = inloggad("redaktor").get(reverse("skarmandelar"), {"plats": plats("Kalix sjukhus").pk})
    delar = svar.context["program"].delar
    assert svar.context["plats"].namn == "Kalix sjukhus"
    assert sum(procent for _namn, procent in delar) == pytest.approx(100, abs=0.5)
    assert "Så delas tiden mellan avsändarna" in svar.content.decode()
