"""The editors' table of distances: what it refuses, how it is edited, and how it comes and goes as a sheet."""

from __future__ import annotations

import datetime as dt
import html
import re
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from konton import formular, inloggad
from nekat import SKRIVET, andra, bredvid, lagg_till

from patientinfo.demo.register.avstand import KM
from patientinfo.models import Avstand, Plats
from patientinfo.resa.avstand import strackan

pytestmark = pytest.mark.django_db


def plats(slug: str) -> Plats:
    return Plats.objects.get(slug=slug)


def ny(**falt: Any) -> dict[str, Any]:
    """A row that is right."""
    platser = {"fran": plats("boden").pk, "till": plats("pitea-sjukhus").pk}
    return {**platser, "km": "91.5", "kalla": SKRIVET, "kalla_url": "", "kontrollerad": "", **falt}


@pytest.fixture
def redaktor() -> Client:
    return inloggad("redaktor")


def spara(klient: Client, **falt: Any) -> HttpResponse:
    return klient.post(lagg_till(Avstand), formular(klient, lagg_till(Avstand), **ny(**falt)))


# --- the demo's rows ---------------------------------------------------------------------------------


def test_the_demo_has_the_roads_to_lulea_and_no_other_and_confirms_none() -> None:
    rader = Avstand.objects.select_related("fran", "till")
    assert {rad.fran.slug: int(rad.km) for rad in rader} == KM
    assert {rad.till.slug for rad in rader} == {"lulea"}
    assert not any(rad.bekraftad or rad.kontrollerad for rad in rader)
    assert all(rad.kalla and rad.latest_revision_id for rad in rader)


def test_a_stretch_is_found_from_both_ends_and_a_hospital_is_not_its_kommun() -> None:
    rader = list(Avstand.objects.select_related("fran", "till"))
    fram, tillbaka = strackan(rader, "kiruna", "lulea"), strackan(rader, "lulea", "kiruna")
    assert fram
    assert fram == tillbaka
    assert strackan(rader, "kiruna", "sunderby-sjukhus") is None
    assert strackan(rader, "kiruna", "kalix") is None


# --- what a row must be ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("falt", "pa", "ord_"),
    [
        ({"fran": "kiruna", "till": "kiruna"}, "till", "annan plats"),
        ({"fran": "kiruna", "till": "lulea"}, "till", "finns redan"),
        ({"fran": "lulea", "till": "kiruna"}, "till", "finns redan"),
        ({"km": Decimal(0)}, "km", "större än noll"),
        ({"km": Decimal(-5)}, "km", "större än noll"),
        ({"bekraftad": True}, "kontrollerad", "stämde av"),
        ({"kalla": ""}, "kalla", ""),
        ({"till": "lanet"}, "till", ""),
    ],
)
def test_a_row_that_is_wrong_is_refused_beside_the_field(falt: dict[str, Any], pa: str, ord_: str) -> None:
    varden = {"fran": "boden", "till": "kalix-sjukhus", "km": Decimal(90), "kalla": "Prov", **falt}
    rad = Avstand(**{**varden, "fran": plats(varden["fran"]), "till": plats(varden["till"])})
    with pytest.raises(ValidationError) as fangat:
        rad.full_clean()
    assert set(fangat.value.message_dict) == {pa}
    assert ord_ in " ".join(fangat.value.message_dict[pa])


def test_a_row_may_be_saved_again_and_confirmed() -> None:
    rad = Avstand.objects.get(fran__slug="kiruna")
    rad.kontrollerad, rad.bekraftad = dt.date(2026, 12, 1), True
    rad.full_clean()


@pytest.mark.parametrize(("fran", "till"), [("lulea", "kiruna"), ("boden", "boden")])
def test_the_database_holds_what_two_editors_at_once_could_break(fran: str, till: str) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Avstand.objects.create(fran=plats(fran), till=plats(till), km=1, kalla="Prov")


# --- in the admin ------------------------------------------------------------------------------------


def test_an_editor_adds_a_stretch_and_confirms_it(redaktor: Client) -> None:
    assert spara(redaktor, kontrollerad="2026-12-01", bekraftad="on").status_code == 302
    rad = Avstand.objects.get(till__slug="pitea-sjukhus")
    assert (rad.km, rad.bekraftad) == (Decimal("91.5"), True)
    assert rad.latest_revision.user.email == "redaktor@example.se"


def test_only_places_a_journey_can_begin_at_are_to_choose(redaktor: Client) -> None:
    val = redaktor.get(lagg_till(Avstand)).content.decode()
    assert f'<option value="{plats("kiruna-sjukhus").pk}"' in val
    assert f'<option value="{plats("lanet").pk}"' not in val


def test_what_is_wrong_stands_beside_the_field_and_nothing_is_lost(redaktor: Client) -> None:
    svar = spara(redaktor, fran=plats("lulea").pk, till=plats("kiruna").pk)
    assert "finns redan" in bredvid(svar, "till")
    assert SKRIVET in svar.content.decode()
    assert "stämde av" in bredvid(spara(redaktor, bekraftad="on"), "kontrollerad")


def test_the_list_says_which_are_confirmed_and_can_show_those_alone(redaktor: Client) -> None:
    Avstand.objects.filter(fran__slug="kiruna").update(bekraftad=True)
    lista = reverse("wagtailsnippets_patientinfo_avstand:list")
    assert "Kiruna–Luleå" in redaktor.get(lista).content.decode()
    bekraftade = redaktor.get(lista, {"bekraftad": "true"}).content.decode()
    assert "Kiruna–Luleå" in bekraftade
    assert "Boden–Luleå" not in bekraftade
    assert "Kiruna–Luleå" in redaktor.get(lista, {"q": "kiruna"}).content.decode()


def test_a_reviewer_reads_and_does_not_change() -> None:
    granskare = inloggad("granskare")
    rad = Avstand.objects.all()[0]
    assert granskare.get(reverse("wagtailsnippets_patientinfo_avstand:list")).status_code == 200
    svar = granskare.post(andra(rad), {"km": "1"})
    assert svar.status_code in {302, 403}
    assert Avstand.objects.get(pk=rad.pk).km == rad.km


# --- as a sheet --------------------------------------------------------------------------------------

HUVUD = "fran;till;km;kalla;kontrollerad;bekraftad"


def rapport(klient: Client, text: str) -> HttpResponse:
    fil = SimpleUploadedFile("x.csv", text.encode())
    return klient.post(reverse("csvimport:fil", args=["avstand"]), {"fil": fil})


def las_in(klient: Client, text: str) -> HttpResponse:
    funna = re.findall(r'name="(underlag|avtryck)" value="([^"]*)"', rapport(klient, text).content.decode())
    dolda = {namn: html.unescape(varde) for namn, varde in funna}
    return klient.post(reverse("csvimport:bekrafta", args=["avstand"]), dolda, follow=True)


def test_rows_are_added_and_confirmed_by_the_sheet(redaktor: Client) -> None:
    text = f"{HUVUD}\nBoden;kalix-sjukhus;110,5;Mätt på karta;2026-12-01;ja\nkiruna;lulea;340;Mätt;2026-12-01;ja\n"
    las_in(redaktor, text)
    assert Avstand.objects.get(fran__slug="boden", till__slug="kalix-sjukhus").km == Decimal("110.5")
    kiruna = Avstand.objects.get(fran__slug="kiruna")
    assert (kiruna.km, kiruna.bekraftad) == (Decimal(340), True)


@pytest.mark.parametrize(
    ("rader", "ord_"),
    [
        ("lulea;kiruna;340;Mätt;;nej", "finns redan i registret"),
        ("boden;kalix-sjukhus;110;Mätt;;nej\nkalix-sjukhus;boden;110;Mätt;;nej", "krockar"),
        ("boden;kalix-sjukhus;110;Mätt;;ja", "stämde av"),
        ("boden;narnia;110;Mätt;;nej", "finns inte i registret"),
        ("boden;kalix-sjukhus;110;Mätt;;", "måste fyllas i"),
        ("boden;lanet;110;Mätt;;nej", "finns inte i registret"),
    ],
)
def test_a_row_of_the_sheet_that_is_wrong_says_why(redaktor: Client, rader: str, ord_: str) -> None:
    svar = rapport(redaktor, f"{HUVUD}\n{rader}\n")
    assert ord_ in html.unescape(svar.content.decode())


def test_what_goes_out_comes_back_unchanged(redaktor: Client) -> None:
    ut = redaktor.get(reverse("csvimport:export", args=["avstand"])).content
    fil = SimpleUploadedFile("x.csv", ut)
    svar = redaktor.post(reverse("csvimport:fil", args=["avstand"]), {"fil": fil})
    assert svar.context["rapport"].antal == {"ny": 0, "andras": 0, "oforandrad": len(KM), "fel": 0}
