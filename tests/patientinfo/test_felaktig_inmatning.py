"""What editors get wrong: a clear message beside the field, nothing they have typed is lost, never an error page."""

from __future__ import annotations

from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from konton import formular, inloggad
from nekat import SKRIVET, andra, bredvid, i_blocken
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from patientinfo.models import HomePage, InformationPage

pytestmark = pytest.mark.django_db


@pytest.fixture
def redaktor() -> Client:
    return inloggad("redaktor")


def ny_sida() -> str:
    return reverse("wagtailadmin_pages:add", args=["patientinfo", "informationpage", HomePage.objects.first().pk])


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
