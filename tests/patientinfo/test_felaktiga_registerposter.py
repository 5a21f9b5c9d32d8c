"""What editors get wrong in the registers: a clear message beside the field, nothing lost, never an error page."""

from __future__ import annotations

import html
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.http import HttpResponse
from django.test import Client
from konton import formular, inloggad
from nekat import SKRIVET, andra, bredvid, lagg_till
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from patientinfo.models import (
    Avgift,
    Avgiftsslag,
    Avstand,
    Halsoaktivitet,
    HomePage,
    Kommun,
    Kortadress,
    Ordlisteord,
    Plats,
    Storning,
    Tema,
    Vardenhet,
)

pytestmark = pytest.mark.django_db

OPPETTIDER = nested_form_data({"oppettider": inline_formset([]), "avvikelser": inline_formset([])})


@pytest.fixture
def redaktor() -> Client:
    return inloggad("redaktor")


@pytest.fixture
def avgift() -> Avgift:
    """A row for the whole of 2027."""
    slag = Avgiftsslag.objects.create(nyckel="prov", namn="Prov", kategori="patientavgift")
    return Avgift.objects.create(
        slag=slag, belopp=100, enhet="kr", kalla="x", giltig_fran="2027-01-01", giltig_till="2027-12-31", live=True
    )


def ny(modell: Any) -> dict[str, Any]:
    """A row of a register that is right."""
    kalix = Kommun.objects.get(slug="kalix")
    return {
        Avgift: {"slag": "", "belopp": "100", "enhet": "kr", "kalla": SKRIVET},
        Avgiftsslag: {"nyckel": "nytt", "namn": SKRIVET, "kategori": "sjukresa", "ordning": "1"},
        Avstand: {"fran": kalix.pk, "till": Vardenhet.objects.first().pk, "km": "12", "kalla": SKRIVET},
        Halsoaktivitet: {"rubrik": "ny", "sort": "halsosamtal", "beskrivning": SKRIVET},
        Kommun: {"namn": SKRIVET, "slug": "ny", "kod": "2599", "parent": kalix.parent_id},
        Kortadress: {"kod": "ny", "sida": HomePage.objects.first().pk},
        Ordlisteord: {"ord": "nytt", "slug": "nytt", "forklaring": SKRIVET},
        Plats: {"namn": SKRIVET, "slug": "ny", "typ": "vantrum", "parent": Vardenhet.objects.first().pk},
        Storning: {"rubrik": SKRIVET, "text": "x", "fran": "2027-01-01 08:00", "till": "2027-01-02 08:00"},
        Tema: {"namn": "nytt", "slug": "nytt", "beskrivning": SKRIVET},
        Vardenhet: {"namn": SKRIVET, "slug": "ny", "sort": "annan", "parent": kalix.pk, **OPPETTIDER},
    }[modell]


def spara(klient: Client, modell: Any, **falt: Any) -> HttpResponse:
    return klient.post(lagg_till(modell), formular(klient, lagg_till(modell), **{**ny(modell), **falt}))


@pytest.mark.parametrize(
    "modell",
    [Avgiftsslag, Avstand, Halsoaktivitet, Kommun, Kortadress, Ordlisteord, Plats, Storning, Tema, Vardenhet],
    ids=lambda m: m.__name__,
)
def test_a_row_that_is_right_is_kept(redaktor: Client, modell: Any) -> None:
    fore = modell.objects.count()
    assert spara(redaktor, modell).status_code == 302
    assert modell.objects.count() == fore + 1


FEL_I_REGISTER = [
    (Avstand, {"km": "0"}, "km", "större än noll"),
    (Avstand, {"km": "långt"}, "km", "tal"),
    (Avstand, {"fran": ""}, "fran", "obligatoriskt"),
    (Avstand, {"kalla_url": "kartan"}, "kalla_url", "hela webbadressen"),
    (Kommun, {"kod": "1234"}, "kod", "börjar på 25"),
    (Kommun, {"kod": "25"}, "kod", "börjar på 25"),
    (Kommun, {"kod": "2514"}, "kod", "redan"),
    (Kommun, {"telefon": "12345"}, "telefon", "går att ringa"),
    (Kommun, {"parent": ""}, "parent", "län"),
    (Kommun, {"slug": "kalix"}, "slug", "redan"),
    (Vardenhet, {"telefon": "ring växeln"}, "telefon", "går att ringa"),
    (Vardenhet, {"parent": ""}, "parent", "kommun"),
    (Vardenhet, {"webbplats": "norrbotten"}, "webbplats", "hela webbadressen"),
    (Vardenhet, {"breddgrad": "nord"}, "breddgrad", "tal"),
    (Vardenhet, {"slug": "å ä ö"}, "slug", "utan mellanslag"),
    (Kortadress, {"kod": "Å&/?"}, "kod", "a–z"),
    (Kortadress, {"kod": "x" * 31}, "kod", "30"),
    (Kortadress, {"sida": ""}, "sida", "obligatoriskt"),
    (Storning, {"till": "2027-01-01 07:00"}, "till", "efter början"),
    (Storning, {"till": "2027-01-01 08:00"}, "till", "efter början"),
    (Storning, {"fran": "snart"}, "fran", "datum"),
    (Storning, {"text": SKRIVET + "x" * 400}, "text", "400"),
    (Tema, {"namn": ""}, "namn", "obligatoriskt"),
    (Ordlisteord, {"forklaring": SKRIVET + "x" * 400}, "forklaring", "400"),
    (Avgiftsslag, {"ordning": "-1"}, "ordning", "0"),
    (Avgiftsslag, {"nyckel": "resa-taxi"}, "nyckel", "redan"),
    (Halsoaktivitet, {"sort": "kurs"}, "visas_till", "sista dag"),
    (Halsoaktivitet, {"sort": "kurs", "visas_fran": "2027-02-01", "visas_till": "2027-01-31"}, "visas_till", "före"),
    (Halsoaktivitet, {"sort": "slinga"}, "grad", "Välj grad"),
    (Halsoaktivitet, {"grad": "gron"}, "grad", "bara för hälsoslingor"),
    (Halsoaktivitet, {"langd": "2.5"}, "langd", "bara för hälsoslingor"),
    (Halsoaktivitet, {"sort": "slinga", "grad": "bla", "langd": "0"}, "langd", "0"),
    (Halsoaktivitet, {"kostnad": "200 kr för alla"}, "kostnad", "inga belopp"),
    (Halsoaktivitet, {"nar": "Tisdagar, 50:- per gång"}, "nar", "inga belopp"),
    (Halsoaktivitet, {"telefon": "ring växeln"}, "telefon", "går att ringa"),
    (Halsoaktivitet, {"visas_fran": "snart"}, "visas_fran", "datum"),
    (Plats, {"typ": "kommun"}, "typ", "egna register"),
    (Plats, {"parent": ""}, "parent", "vårdenhet"),
    (Plats, {"slug": "kalix"}, "slug", "redan"),
]


@pytest.mark.parametrize(
    ("modell", "falt", "pa", "ord_"), FEL_I_REGISTER, ids=[f"{m.__name__}-{f}" for m, f, _p, _o in FEL_I_REGISTER]
)
def test_what_is_wrong_in_a_row_stands_beside_the_field(
    redaktor: Client, modell: Any, falt: dict[str, str], pa: str, ord_: str
) -> None:
    fore = modell.objects.count()
    svar = spara(redaktor, modell, **falt)
    assert ord_ in bredvid(svar, pa)
    skrivna = {**ny(modell), **falt}.values()
    assert SKRIVET not in skrivna or SKRIVET in html.unescape(svar.content.decode())
    assert modell.objects.count() == fore


def test_a_code_that_is_taken_is_refused(redaktor: Client) -> None:
    Kortadress.objects.create(kod="ny", sida=HomePage.objects.first())
    assert "upptagen" in bredvid(spara(redaktor, Kortadress), "kod")


def test_a_place_with_others_in_it_keeps_its_kind(redaktor: Client) -> None:
    lan = Plats.objects.get(typ="lan")
    svar = redaktor.post(andra(lan), formular(redaktor, andra(lan), typ="vantrum", parent=Vardenhet.objects.first().pk))
    assert "andra platser här" in bredvid(svar, "typ")


@pytest.mark.parametrize(
    ("falt", "ord_"),
    [
        ({"oppnar": "10:00", "stanger": ""}, "båda tiderna"),
        ({"oppnar": "", "stanger": "10:00"}, "båda tiderna"),
        ({"oppnar": "10:00", "stanger": "09:00"}, "efter öppningstiden"),
        ({"oppnar": "tio", "stanger": "11:00"}, "tid"),
    ],
)
def test_half_an_opening_is_refused(redaktor: Client, falt: dict[str, str], ord_: str) -> None:
    dag = inline_formset([{"datum": "2027-06-25", "orsak": SKRIVET, **falt}])
    svar = spara(redaktor, Vardenhet, **nested_form_data({"oppettider": inline_formset([]), "avvikelser": dag}))
    assert svar.status_code == 200
    fel = BeautifulSoup(svar.content, "html.parser").select("[id^=inline_child_avvikelser-0] .w-field__errors")
    assert ord_ in " ".join(ruta.get_text() for ruta in fel)
    assert SKRIVET in svar.content.decode()
    assert not Vardenhet.objects.filter(slug="ny").exists()


@pytest.mark.parametrize(
    ("falt", "pa", "ord_"),
    [
        ({"giltig_fran": "2027-06-01"}, "giltig_fran", "krockar"),
        ({"giltig_fran": "2026-06-01", "giltig_till": "2027-01-01"}, "giltig_fran", "krockar"),
        ({"giltig_fran": "2027-01-01"}, "giltig_fran", "2027-01-01 till 2027-12-31"),
        ({"giltig_fran": "2028-02-01", "giltig_till": "2028-01-01"}, "giltig_till", "senare"),
        ({"giltig_fran": "2028-01-01", "belopp": "-1"}, "belopp", "0"),
        ({"giltig_fran": "2028-01-01", "belopp": "hundra"}, "belopp", "tal"),
        ({"giltig_fran": "2028-01-01", "belopp": "9" * 5000}, "belopp", "siffror"),
        ({"giltig_fran": "1/1 2028"}, "giltig_fran", "datum"),
        ({"giltig_fran": "2028-01-01", "kalla_url": "beslutet"}, "kalla_url", "hela webbadressen"),
    ],
)
def test_what_is_wrong_with_a_fee_stands_beside_the_field(
    redaktor: Client, avgift: Avgift, falt: dict[str, str], pa: str, ord_: str
) -> None:
    for skicka in ({}, {"action-submit": "1"}):
        svar = spara(redaktor, Avgift, slag=str(avgift.slag_id), **falt, **skicka)
        assert ord_ in bredvid(svar, pa)
        assert SKRIVET in svar.content.decode()
        assert avgift.slag.rader.count() == 1


def test_a_fee_for_the_time_after_is_kept(redaktor: Client, avgift: Avgift) -> None:
    svar = spara(redaktor, Avgift, slag=str(avgift.slag_id), giltig_fran="2028-01-01")
    assert svar.status_code == 302
    assert avgift.slag.rader.count() == 2
