"""A guide in the admin: what is refused and where, what a draft may wait with, and the picture of the tree."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from fabriker import LotsPageFactory
from konton import formular, inloggad
from nekat import i_blocken
from wagtail.models import ReferenceIndex
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from patientinfo.lots.block import LotsBlock
from patientinfo.lots.felord import MEDDELANDEN
from patientinfo.lots.trad import FLEST_STEG, Felslag
from patientinfo.models import HomePage, LotsPage

pytestmark = pytest.mark.django_db

Rad = tuple[str, dict[str, Any]]


@pytest.fixture
def redaktor() -> Client:
    return inloggad("redaktor")


def fraga(nyckel: str, *till: str, **falt: Any) -> Rad:
    """A question as the form sends it: an answer to each of `till`."""
    svar = [("item", {"text": f"Svar {nr}", "leder_till": mal, "adress": ""}) for nr, mal in enumerate(till)]
    return "fraga", {"nyckel": nyckel, "text": f"Fråga {nyckel}?", "hjalp": "", "svar": streamfield(svar), **falt}


def resultat(nyckel: str, **falt: Any) -> Rad:
    """A result as the form sends it."""
    varde = {
        "nyckel": nyckel,
        "rubrik": f"Rubrik {nyckel}",
        "svar": "Svaret.",
        "ansvar": "Regionen",
        "kontakter": streamfield([("radgivning", {"text": ""})]),
        "om_kostnad": "",
        "under_tiden": rich_text(""),
        "sidor": streamfield([]),
    }
    return "resultat", {**varde, **falt}


def spara(klient: Client, *rader: Rad, som: str = "action-submit") -> HttpResponse:
    """Hand in a new guide with the tree `rader`; `som` is the button."""
    adress = reverse("wagtailadmin_pages:add", args=["patientinfo", "lotspage", HomePage.objects.first().pk])
    ratt = {"title": "Prov", "slug": "provguide", "ingress": "Ingress.", "sidansvarig": "redaktionen", som: "1"}
    return klient.post(adress, {**formular(klient, adress, **ratt), **nested_form_data({"trad": streamfield(rader)})})


def sparad() -> LotsPage:
    return LotsPage.objects.get(slug="provguide").get_latest_revision_as_object()


BRA = [fraga("a", "r", "s"), resultat("r"), resultat("s")]


def test_a_tree_that_leads_everywhere_is_handed_in_and_its_answers_get_their_addresses(redaktor: Client) -> None:
    assert spara(redaktor, *BRA).status_code == 302
    assert LotsPage.objects.get(slug="provguide").workflow_in_progress
    assert [svar["adress"] for svar in sparad().trad[0].value["svar"]] == ["svar-0", "svar-1"]


def fel_bredvid(data: Any, vag: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every message that the browser is told, with the way to its field."""
    for text in data.get("messages", []):
        yield vag, text
    for namn, inuti in data.get("blockErrors", {}).items():
        yield from fel_bredvid(inuti, (*vag, str(namn)))


def felen(svar: HttpResponse) -> dict[tuple[str, ...], str]:
    """The messages of the tree, by where they stand."""
    assert svar.status_code == 200
    (fel,) = svar.context["form"].errors.as_data()["trad"]
    sagda = dict(fel_bredvid(fel.as_json_data()))
    skickat = i_blocken(svar)
    assert all(json.dumps(text, ensure_ascii=False)[1:-1] in skickat for text in sagda.values())
    return sagda


RAD_AV_FRAGOR = [fraga(f"q{nr}", f"q{nr + 1}", "nara") for nr in range(FLEST_STEG)]


@pytest.mark.parametrize(
    ("rader", "var", "slag"),
    [
        ([fraga("a", "r", "b"), fraga("b"), resultat("r")], ("1", "svar"), Felslag.FOR_FA_SVAR),
        ([fraga("a", "r", "borta"), resultat("r")], ("0", "svar", "1", "leder_till"), Felslag.LEDER_INGENSTANS),
        (
            [fraga("a", "b", "r"), fraga("b", "a", "r"), resultat("r")],
            ("1", "svar", "0", "leder_till"),
            Felslag.RUNT,
        ),
        ([fraga("a", "a", "r"), resultat("r")], ("0", "svar", "0", "leder_till"), Felslag.RUNT),
        ([*BRA, resultat("ensam")], ("3", "nyckel"), Felslag.NAS_INTE),
        ([*BRA, fraga("ensam", "r", "s")], ("3", "nyckel"), Felslag.NAS_INTE),
        ([*BRA, resultat("r")], ("3", "nyckel"), Felslag.DUBBEL_NYCKEL),
        (
            [*RAD_AV_FRAGOR, fraga(f"q{FLEST_STEG}", "langt", "langt"), resultat("nara"), resultat("langt")],
            (str(FLEST_STEG + 2), "nyckel"),
            Felslag.FOR_LANGT,
        ),
        ([resultat("r")], (), Felslag.INGEN_FRAGA),
    ],
    ids=lambda varde: varde.name if isinstance(varde, Felslag) else "",
)
def test_what_a_reader_would_get_lost_in_is_refused_beside_its_field(
    redaktor: Client, rader: list[Rad], var: tuple[str, ...], slag: Felslag
) -> None:
    assert felen(spara(redaktor, *rader)) == {var: str(MEDDELANDEN[slag])}
    assert not LotsPage.objects.filter(slug="provguide").exists()


def test_the_longest_way_may_have_six_answers(redaktor: Client) -> None:
    led = [fraga(f"q{nr}", f"q{nr + 1}", "nara") for nr in range(FLEST_STEG - 1)]
    rader = [*led, fraga(f"q{FLEST_STEG - 1}", "langt", "langt"), resultat("nara"), resultat("langt")]
    assert spara(redaktor, *rader).status_code == 302


def test_two_answers_with_the_same_words_need_addresses_of_their_own(redaktor: Client) -> None:
    lika = [("item", {"text": "Ja", "leder_till": mal, "adress": ""}) for mal in ("r", "s")]
    fel = felen(spara(redaktor, fraga("a", svar=streamfield(lika)), resultat("r"), resultat("s")))
    assert fel == {("0", "svar", "1", "adress"): str(MEDDELANDEN[Felslag.DUBBELT_SVAR])}


def test_several_faults_stand_each_beside_its_own_field(redaktor: Client) -> None:
    fel = felen(spara(redaktor, fraga("a", "borta"), resultat("r")))
    assert fel == {
        ("0", "svar"): str(MEDDELANDEN[Felslag.FOR_FA_SVAR]),
        ("0", "svar", "0", "leder_till"): str(MEDDELANDEN[Felslag.LEDER_INGENSTANS]),
        ("1", "nyckel"): str(MEDDELANDEN[Felslag.NAS_INTE]),
    }


@pytest.mark.parametrize("nyckel", ["Bor hemma", "bor_hemma", "åäö", "-a", "a--b"])
def test_a_key_is_small_letters_and_hyphens(redaktor: Client, nyckel: str) -> None:
    fel = felen(spara(redaktor, fraga(nyckel, "r", "s"), resultat("r"), resultat("s")))
    assert "bor-hemma" in fel["0", "nyckel"]


def test_an_answer_without_letters_is_asked_for_an_address(redaktor: Client) -> None:
    svar = [("item", {"text": ord_, "leder_till": "r", "adress": ""}) for ord_ in ("?!", "Nej")]
    assert (
        "adressdel"
        in felen(spara(redaktor, fraga("a", svar=streamfield(svar)), resultat("r")))["0", "svar", "0", "adress"]
    )


def test_a_result_sends_the_reader_to_somebody(redaktor: Client) -> None:
    fel = felen(spara(redaktor, fraga("a", "r", "r"), resultat("r", kontakter=streamfield([]))))
    assert ("1", "kontakter") in fel


def test_a_draft_may_be_half_a_tree_and_shows_what_is_missing(redaktor: Client) -> None:
    assert spara(redaktor, fraga("a", "b"), som="action-save").status_code == 302
    sida = sparad()
    html = redaktor.get(reverse("wagtailadmin_pages:edit", args=[sida.pk])).content.decode()
    assert "leder ingenstans" in html
    assert redaktor.get(reverse("wagtailadmin_pages:view_draft", args=[sida.pk])).status_code == 200


# --- The picture ----------------------------------------------------------------------------------------------------


def bilden(klient: Client, sida: LotsPage) -> BeautifulSoup:
    svar = klient.get(reverse("wagtailadmin_pages:edit", args=[sida.pk]))
    return BeautifulSoup(svar.content, "html.parser").select_one(".lotstrad")


def test_the_form_shows_the_whole_tree_as_a_picture_and_in_words(redaktor: Client) -> None:
    ruta = bilden(redaktor, LotsPageFactory())
    assert len(ruta.select("svg rect")) == 3
    assert len(ruta.select("svg path")) == 2
    assert not ruta.select(".lotstrad-har-fel, span.lotstrad-fel")
    assert "Alla svar leder fram" in ruta.text
    assert [" ".join(punkt.text.split()) for punkt in ruta.select("details > ul > li > ul > li")] == [
        "Ja → Rubrik ena",
        "Nej → Rubrik andra",
    ]
    assert ruta.select_one("svg")["aria-labelledby"] == ruta.select_one("svg title")["id"]
    assert ruta.select_one(".lotstrad-rulle")["tabindex"] == "0"


def test_what_was_refused_is_drawn_as_it_was_sent_with_the_fault_in_words(redaktor: Client) -> None:
    svar = spara(redaktor, fraga("a", "r", "borta"), resultat("r"), resultat("ensam"))
    ruta = BeautifulSoup(svar.content, "html.parser").select_one(".lotstrad")
    assert len(ruta.select(".lotstrad-har-fel")) == 2
    assert "✕ leder ingenstans" in [text.text for text in ruta.select("svg text.lotstrad-fel")]
    assert "✕ leder ingenstans" in ruta.select_one("details").text
    assert "2 fel" in ruta.text


def test_the_keys_that_there_are_are_offered_where_an_answer_leads(redaktor: Client) -> None:
    sida = LotsPageFactory()
    svar = redaktor.get(reverse("wagtailadmin_pages:edit", args=[sida.pk]))
    lista = BeautifulSoup(svar.content, "html.parser").select_one(".lotstrad datalist")
    assert [(val["value"], val.text) for val in lista.select("option")] == [
        ("forst", "Fråga forst?"),
        ("ena", "Rubrik ena"),
        ("andra", "Rubrik andra"),
    ]
    # The list itself, and the field's widget that the browser makes more of.
    assert svar.content.decode().count(lista["id"]) > 1


def test_the_picture_has_no_style_of_its_own_that_the_policy_would_stop(redaktor: Client) -> None:
    assert not bilden(redaktor, LotsPageFactory()).select("[style]")


# --- What Wagtail knows of it ---------------------------------------------------------------------------------------


def test_a_page_that_a_result_leads_to_is_known_to_be_used() -> None:
    guide = LotsPage.objects.get(slug="hitta-ratt")
    (sip,) = {
        sida for rad in guide.trad if rad.block_type == "resultat" for sida in rad.value["sidor"] if sida.slug == "sip"
    }
    assert ReferenceIndex.get_references_to(sip).filter(content_type=guide.cached_content_type, object_id=str(guide.pk))


def test_each_question_and_result_can_be_previewed() -> None:
    guide = LotsPageFactory()
    namn = dict(guide.preview_modes)
    assert list(namn) == ["", "ena", "andra"]
    assert namn["ena"] == "Resultat: Rubrik ena"
    assert "Rubrik ena" in guide.make_preview_request(preview_mode="ena").content.decode()
    assert "Fråga forst?" in guide.make_preview_request(preview_mode="").content.decode()


def test_a_draft_is_previewed_however_broken_it_is() -> None:
    trasig = LotsPage(title="x", slug="x", ingress="x", trad=LotsBlock().to_python([]))
    assert [namn for namn, _text in trasig.preview_modes] == [""]
