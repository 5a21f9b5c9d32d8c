"""What editors get wrong: a clear message beside the field, nothing they have typed is lost, never an error page."""

from __future__ import annotations

import html
import json
import re
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils.html import strip_tags
from konton import formular, inloggad
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from patientinfo.models import (
    Avgift,
    Avgiftsslag,
    HomePage,
    InformationPage,
    Kommun,
    Kortadress,
    Ordlisteord,
    Plats,
    Storning,
    Tema,
    Vardenhet,
)

pytestmark = pytest.mark.django_db

SKRIVET = "Det som redan är skrivet"


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


def lagg_till(modell: Any) -> str:
    return reverse(f"wagtailsnippets_patientinfo_{modell._meta.model_name}:add")


def andra(post: Any) -> str:
    register = f"wagtailsnippets_patientinfo_{post._meta.model_name}"
    return reverse(f"{'wagtailadmin_pages' if isinstance(post, Page) else register}:edit", args=[post.pk])


def ny_sida() -> str:
    return reverse("wagtailadmin_pages:add", args=["patientinfo", "informationpage", HomePage.objects.first().pk])


def bredvid(svar: HttpResponse, falt: str) -> str:
    """The message that stands beside a field of a form that was not saved."""
    assert svar.status_code == 200
    rutor = re.findall(rf'id="[^"]*-{falt}-errors">(.*?)</div>', svar.content.decode(), re.DOTALL)
    return html.unescape(" ".join(strip_tags(ruta) for ruta in rutor))


def i_blocken(svar: HttpResponse) -> str:
    """What a form that was not saved tells the browser to write in its blocks."""
    assert svar.status_code == 200
    soppa = BeautifulSoup(svar.content, "html.parser")
    rutor = soppa.select("[data-w-block-arguments-value]")
    return " ".join(json.dumps(json.loads(ruta["data-w-block-arguments-value"]), ensure_ascii=False) for ruta in rutor)


# --- Pages -------------------------------------------------------------------------------------------


def sida(klient: Client, **falt: Any) -> HttpResponse:
    """Hand in a new page that is right except for `falt`."""
    adress = ny_sida()
    ratt = {"title": "Prov", "slug": "prov", "ingress": SKRIVET, "sidansvarig": "redaktionen", "action-submit": "1"}
    return klient.post(adress, formular(klient, adress, **{**ratt, **falt}))


def med_block(*block: tuple[str, Any]) -> dict[str, str]:
    return nested_form_data({"kropp": streamfield(block)})


def test_a_page_that_is_right_is_handed_in(redaktor: Client) -> None:
    assert sida(redaktor).status_code == 302
    assert InformationPage.objects.get(slug="prov").workflow_in_progress


@pytest.mark.parametrize(
    ("falt", "pa", "ord_"),
    [
        ({"sidansvarig": ""}, "sidansvarig", "obligatoriskt"),
        ({"ingress": "", "sidansvarig": SKRIVET}, "ingress", "obligatoriskt"),
        ({"title": ""}, "title", "obligatoriskt"),
        ({"granskad": "2026-11-01", "nasta_granskning": "2026-10-01"}, "nasta_granskning", "efter den senaste"),
        ({"granskad": "2026-11-01", "nasta_granskning": "2026-11-01"}, "nasta_granskning", "efter den senaste"),
        ({"granskad": "i går"}, "granskad", "datum"),
        ({"slug": "två ord"}, "slug", "utan mellanslag"),
        ({"title": "x" * 300}, "title", "255"),
        ({"ingress": SKRIVET + "x" * 400}, "ingress", "400"),
        ({"go_live_at": "2027-02-01 08:00", "expire_at": "2027-01-01 08:00"}, "expire_at", "börja visas före"),
    ],
)
def test_what_is_wrong_with_a_page_stands_beside_the_field(
    redaktor: Client, falt: dict[str, str], pa: str, ord_: str
) -> None:
    svar = sida(redaktor, **falt)
    assert ord_ in bredvid(svar, pa)
    assert SKRIVET in svar.content.decode()
    assert not InformationPage.objects.filter(slug="prov").exists()


def test_a_draft_may_wait_with_who_is_responsible_but_not_be_handed_in(redaktor: Client) -> None:
    adress = ny_sida()
    falt = formular(redaktor, adress, title="Prov", slug="prov", ingress=SKRIVET, sidansvarig="")
    assert redaktor.post(adress, falt).status_code == 302
    utkast = InformationPage.objects.get(slug="prov")
    svar = redaktor.post(andra(utkast), formular(redaktor, andra(utkast), **{"action-submit": "1"}))
    assert "obligatoriskt" in bredvid(svar, "sidansvarig")
    assert not InformationPage.objects.get(slug="prov").workflow_in_progress


KORT = {"rubrik": SKRIVET, "enhet": "", "kommun": "", "telefon": "", "webbplats": "", "text": "null"}
LANK = {"sida": "", "url": "", "text": SKRIVET, "beskrivning": ""}


def lankar(**falt: Any) -> tuple[str, Any]:
    return "lankar", {"rubrik": "Läs vidare", "lankar": streamfield([("item", {**LANK, **falt})])}


FEL_I_BLOCK = [
    (("kontaktkort", KORT), "Välj en vårdenhet eller en kommun"),
    (("kontaktkort", {**KORT, "text": rich_text("<p> </p>")}), "Välj en vårdenhet eller en kommun"),
    (("kontaktkort", {**KORT, "telefon": "12345"}), "går att ringa"),
    (("kontaktkort", {**KORT, "telefon": "1177", "webbplats": "norrbotten"}), "hela webbadressen"),
    (("mer_pa_1177", {"text": SKRIVET, "url": "inte en adress"}), "hela webbadressen"),
    (("fakta", {"rubrik": SKRIVET, "text": "null"}), "obligatoriskt"),
    (("vardkort", {"niva": "", "rubrik": SKRIVET, "text": rich_text("<p>x</p>")}), "obligatoriskt"),
    (("vardkort", {"niva": "snart", "rubrik": SKRIVET, "text": rich_text("<p>x</p>")}), "snart"),
    (("citat", {"text": SKRIVET + "x" * 400, "kalla": "x"}), "400"),
    (("dokument", {"dokument": "", "beskrivning": SKRIVET}), "obligatoriskt"),
    (("dokument", {"dokument": "99999", "beskrivning": SKRIVET}), "obligatoriskt"),
]


@pytest.mark.parametrize(("block", "ord_"), FEL_I_BLOCK, ids=[f"{b[0]}-{o}" for b, o in FEL_I_BLOCK])
def test_what_is_wrong_in_a_block_stands_in_the_block(redaktor: Client, block: tuple[str, Any], ord_: str) -> None:
    svar = sida(redaktor, **med_block(block))
    assert ord_ in i_blocken(svar)
    assert SKRIVET in i_blocken(svar)
    assert not InformationPage.objects.filter(slug="prov").exists()


def test_a_link_leads_to_a_page_or_to_another_site(redaktor: Client) -> None:
    mal = HomePage.objects.first().pk
    assert "Välj en sida, eller skriv" in i_blocken(sida(redaktor, **med_block(lankar())))
    bada = sida(redaktor, **med_block(lankar(sida=mal, url="https://www.1177.se/")))
    assert "inte båda" in i_blocken(bada)
    assert "https://www.1177.se/" in i_blocken(bada)
    assert sida(redaktor, **med_block(lankar(sida=mal))).status_code == 302


@pytest.mark.parametrize("falt", [{"telefon": "1177"}, {"text": rich_text("<p>Fråga på din mottagning.</p>")}])
def test_a_card_that_leads_to_somebody_is_kept(redaktor: Client, falt: dict[str, str]) -> None:
    assert sida(redaktor, **med_block(("kontaktkort", {**KORT, **falt}))).status_code == 302


def test_a_draft_may_hold_cards_and_links_that_are_not_ready(redaktor: Client) -> None:
    adress = ny_sida()
    block = med_block(("kontaktkort", KORT), lankar())
    assert redaktor.post(adress, formular(redaktor, adress, title="Prov", slug="prov", **block)).status_code == 302
    utkast = InformationPage.objects.get(slug="prov")
    assert utkast.kropp[0].value["rubrik"] == SKRIVET
    assert redaktor.get(reverse("wagtailadmin_pages:view_draft", args=[utkast.pk])).status_code == 200


def test_every_page_of_the_demo_could_be_handed_in_as_it_is() -> None:
    for nagon in Page.objects.filter(depth__gt=1).specific():
        nagon.full_clean()
        for falt in nagon._meta.fields:
            if isinstance(falt, StreamField):
                falt.stream_block.clean(getattr(nagon, falt.name))


# --- Registers ---------------------------------------------------------------------------------------

OPPETTIDER = nested_form_data({"oppettider": inline_formset([]), "avvikelser": inline_formset([])})


def ny(modell: Any) -> dict[str, Any]:
    """A row of a register that is right."""
    kalix = Kommun.objects.get(slug="kalix")
    return {
        Avgift: {"slag": "", "belopp": "100", "enhet": "kr", "kalla": SKRIVET},
        Avgiftsslag: {"nyckel": "nytt", "namn": SKRIVET, "kategori": "sjukresa", "ordning": "1"},
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
    "modell", [Avgiftsslag, Kommun, Kortadress, Ordlisteord, Plats, Storning, Tema, Vardenhet], ids=lambda m: m.__name__
)
def test_a_row_that_is_right_is_kept(redaktor: Client, modell: Any) -> None:
    fore = modell.objects.count()
    assert spara(redaktor, modell).status_code == 302
    assert modell.objects.count() == fore + 1


FEL_I_REGISTER = [
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
