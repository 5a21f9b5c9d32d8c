"""Odd characters in every text field of the editors' forms: kept or refused with a message, never an error page."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from konton import formular, inloggad
from modelcluster.models import get_all_child_relations
from wagtail import blocks
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from patientinfo.models import (
    Avgift,
    Avgiftsslag,
    Avstand,
    Bild,
    Dokument,
    Halsoaktivitet,
    InformationPage,
    Kommun,
    Kortadress,
    Ordlisteord,
    Plats,
    SipPage,
    Storning,
    Tema,
    Vardenhet,
)
from patientinfo.models.sidor.grund import Grundsida

pytestmark = pytest.mark.django_db

GAR_ATT_SPARA: dict[str, str | bytes] = {
    "märkligt": "å🙂👩🏽‍🦽\u202e\u2028\x0b\x1b",
    "halva tecken": b"\xed\xa0\x80 \xff\xfe \xc3",
}
UDDA: dict[str, str | bytes] = {**GAR_ATT_SPARA, "noll": "a\0b", "tiotusen": "x" * 10_000}
udda = pytest.mark.parametrize("text", UDDA.values(), ids=UDDA.keys())
REGISTER = [
    Avgift, Avgiftsslag, Avstand, Halsoaktivitet, Kommun, Kortadress, Ordlisteord, Plats, Storning, Tema, Vardenhet
]  # fmt: skip
SIDTYPER = [sidtyp for sidtyp in Grundsida.__subclasses__() if sidtyp.__module__.startswith("patientinfo")]
TOMMA_BARN = nested_form_data({"oppettider": inline_formset([]), "avvikelser": inline_formset([])})


@pytest.fixture
def redaktor() -> Client:
    return inloggad("redaktor")


def adressen(vad: Any, vy: str = "edit") -> str:
    """The admin's address for a row, a page, or a register's list."""
    if isinstance(vad, Page):
        return reverse(f"wagtailadmin_pages:{vy}", args=[vad.pk])
    meta = vad._meta
    return reverse(f"wagtailsnippets_{meta.app_label}_{meta.model_name}:{vy}", args=[] if vy == "list" else [vad.pk])


def textfalt(sida: str) -> Iterator[str]:
    """The names of the fields of a form that take words."""
    for ruta in BeautifulSoup(sida, "html.parser").select("#w-editor-form, #page-edit-form, main form"):
        for falt in ruta.select("input[name], textarea[name]"):
            ord_ = falt.name == "textarea" or falt.get("type", "text") in {"text", "url", "email", "tel", "number"}
            if ord_ and not falt["name"].startswith("comment") and falt["name"] != "q":
                yield falt["name"]


def prova(klient: Client, adress: str, ratt: dict[str, Any], text: str | bytes) -> None:
    """Fill every text field of a form with `text`; what is then refused is put right, and the rest must be kept."""
    falt = set(textfalt(klient.get(adress).content.decode()))
    assert falt
    svar = klient.post(adress, {**ratt, **dict.fromkeys(falt, text)})
    if svar.status_code == 200:
        nekade = set(svar.context["form"].errors)
        assert nekade
        svar = klient.post(adress, {**ratt, **dict.fromkeys(falt - nekade, text)})
    assert svar.status_code == 302
    assert klient.get(adress).status_code == 200


@udda
@pytest.mark.parametrize("modell", REGISTER, ids=lambda modell: modell.__name__)
def test_registers(redaktor: Client, modell: Any, text: str | bytes) -> None:
    if modell is Storning:
        Storning.objects.create(rubrik="x", text="x", fran="2027-01-01T08:00Z")
    if modell is Kortadress:
        Kortadress.objects.create(kod="prov", sida=Page.objects.last())
    post = modell.objects.filter(typ="lan").first() if modell is Plats else modell.objects.first()
    adress = adressen(post)
    prova(redaktor, adress, {**TOMMA_BARN, **formular(redaktor, adress)}, text)
    assert redaktor.get(adressen(modell, "list")).status_code == 200


@udda
def test_pictures_and_documents(redaktor: Client, text: str | bytes) -> None:
    bild = Bild.objects.first()
    prova(redaktor, reverse("wagtailimages:edit", args=[bild.pk]), {"title": "x"}, text)
    dokument = Dokument.objects.create(title="x", file=ContentFile(b"%PDF-1.7", "x.pdf"))
    prova(redaktor, reverse("wagtaildocs:edit", args=[dokument.pk]), {"title": "x"}, text)


@udda
def test_the_sites_settings(text: str | bytes) -> None:
    klient = inloggad("administrator")
    adress = klient.get(reverse("wagtailsettings:edit", args=["patientinfo", "installningar"]))["Location"]
    prova(klient, adress, formular(klient, adress), text)


# --- Pages -------------------------------------------------------------------------------------------


def rikt(text: str | bytes) -> str:
    """What the rich text editor sends; half a character arrives as such, since JSON can say it."""
    ord_ = "halvt \ud83d tecken" if isinstance(text, bytes) else text
    stycke = {"key": "a", "text": ord_, "type": "unstyled", "depth": 0, "inlineStyleRanges": [], "entityRanges": []}
    return json.dumps({"blocks": [stycke], "entityMap": {}})


def som_formular(block: blocks.Block, text: str | bytes) -> Any:
    """A block's form with every text in it odd, and nothing chosen."""
    if isinstance(block, blocks.BaseStreamBlock):
        return streamfield([(namn, som_formular(barn, text)) for namn, barn in block.child_blocks.items()])
    if isinstance(block, blocks.ListBlock):
        return streamfield([("item", som_formular(block.child_block, text))] * 2)
    if isinstance(block, blocks.BaseStructBlock):
        return {namn: som_formular(barn, text) for namn, barn in block.child_blocks.items()}
    if isinstance(block, blocks.RichTextBlock):
        return rikt(text)
    if isinstance(block, blocks.ChoiceBlock):
        return next(nyckel for nyckel, _ord in block.field.choices if nyckel)
    fritt = type(block) in {blocks.CharBlock, blocks.TextBlock} and block.name != "telefon"
    return text if fritt else ""


def strommar(sida: Page, text: str | bytes | None) -> dict[str, str]:
    """The page's streams: empty, or each with one block of every kind."""
    falten = [falt for falt in sida._meta.fields if isinstance(falt, StreamField)]
    innehall = {falt.name: som_formular(falt.stream_block, text) if text else streamfield([]) for falt in falten}
    return nested_form_data(innehall)


def ratt_ifylld(klient: Client, sida: Page) -> dict[str, Any]:
    """What the editor of the page sends when nothing has been changed, streams and rows left empty."""
    barn = [relation.get_accessor_name() for relation in get_all_child_relations(type(sida))]
    tomt = nested_form_data({namn: inline_formset([]) for namn in barn})
    return {**tomt, **formular(klient, adressen(sida)), **strommar(sida, None)}


@udda
def test_what_every_page_has(redaktor: Client, text: str | bytes) -> None:
    sida = InformationPage.objects.first()
    prova(redaktor, adressen(sida), ratt_ifylld(redaktor, sida), text)
    assert redaktor.get(adressen(sida, "view_draft")).status_code == 200


def udda_sida(sida: Page, text: str | bytes) -> dict[str, Any]:
    rika = {falt.name: rikt(text) for falt in sida._meta.fields if isinstance(falt, RichTextField)}
    return {**rika, **strommar(sida, text)}


@pytest.mark.parametrize("text", GAR_ATT_SPARA.values(), ids=GAR_ATT_SPARA.keys())
@pytest.mark.parametrize("sidtyp", SIDTYPER, ids=lambda sidtyp: sidtyp.__name__)
def test_what_can_be_kept_can_also_be_shown(redaktor: Client, sidtyp: Any, text: str | bytes) -> None:
    sida = sidtyp.objects.first()
    svar = redaktor.post(adressen(sida), {**ratt_ifylld(redaktor, sida), **udda_sida(sida, text)})
    assert svar.status_code == 302
    assert redaktor.get(adressen(sida)).status_code == 200
    assert redaktor.get(adressen(sida, "view_draft")).status_code == 200


@pytest.mark.parametrize("text", [UDDA["noll"], UDDA["tiotusen"]], ids=["noll", "tiotusen"])
@pytest.mark.parametrize("sidtyp", [InformationPage, SipPage], ids=["InformationPage", "SipPage"])
def test_what_cannot_be_kept_is_shown_again(redaktor: Client, sidtyp: Any, text: str) -> None:
    sida = sidtyp.objects.first()
    svar = redaktor.post(adressen(sida), {**ratt_ifylld(redaktor, sida), **udda_sida(sida, text)})
    assert svar.status_code == 200
    assert "kropp" in svar.context["form"].errors


# --- Searching ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("vad", ["wagtailadmin_pages:search", "wagtailimages:index", "wagtaildocs:index", *REGISTER])
def test_searching_the_admin(redaktor: Client, vad: Any) -> None:
    adress = reverse(vad) if isinstance(vad, str) else adressen(vad, "list")
    for fraga in ['"', '"två ord', "a\0b", "🙂", "*(", "x" * 2_000, "AND", "å:ä -a"]:
        assert redaktor.get(adress, {"q": fraga}).status_code == 200, fraga
