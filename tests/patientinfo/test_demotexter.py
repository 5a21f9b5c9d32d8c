"""The site's texts keep what they promise a reader: sources, plain Swedish, no figure or number of their own."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.apps import apps
from django.conf import settings
from django.db.models import Field, ManyToOneRel
from wagtail.blocks import CharBlock, ChoiceBlock, ListBlock, RichTextBlock, StreamBlock, StructBlock, TextBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.images.blocks import ImageBlock

from patientinfo.demo.recept import Sida
from patientinfo.demo.register.kommuner import KOMMUNER
from patientinfo.demo.register.teman import TEMAN
from patientinfo.demo.register.vardenheter import VARDENHETER
from patientinfo.demo.sidor import HEM
from patientinfo.svenska.lix import lix
from patientinfo.svenska.meningar import meningar
from sok.rakning import GALLRING_DAGAR

AVTALET = {
    "/",
    "/rehabilitering/",
    "/vem-ansvarar/",
    "/sip/",
    "/sjukresor/",
    "/hjalpmedel/",
    "/egenvard/",
    "/barn-och-unga/",
    "/narstaende/",
    "/ordlista/",
    "/om-webbplatsen/tillganglighet/",
    "/om-webbplatsen/personuppgifter/",
}
TELEFONER = {"112", "1177", "020-96 00 96", "020-59 90 00", "0920-45 30 00"}
TELEFON = re.compile(r"\b0\d{1,3}[- ]\d[\d ]{3,}\d\b|\b\d{2,3}-\d{2,3} \d{2} \d{2}\b")
RINGLANK = re.compile(r'<a href="tel:(\d+)">([^<]+)</a>')
OLANKAT = re.compile(r"\b[Rr]ing(er)?( du| då)? (112|1177)\b|(?<!\">)\b0\d{2,3}-\d")
LANK = re.compile(r'href="(/[^"]*)"')
BELOPP = re.compile(r"\d\s*(kr|kronor|krona|öre|km|kilometer|mil|procent|%)\b|\d\s*%", re.IGNORECASE)
TAGG = re.compile(r"<(/?\w+)")
# English, and Swedish that only translates English.
ENGELSKA = re.compile(
    r"\b(the|and|you|your|please|online|offline|website|homepage|mail|mejl|app store|feedback|link|länka|login|"
    r"chatt|support|team[s]|event|workshop|on-?line|check-?list|update|booking|care|adressera|i slutet av dagen|"
    r"ta höjd för|fokusera)\b",
    re.IGNORECASE,
)
KANSLISVENSKA = re.compile(
    r"\b(erhåll\w*|avseende|beträffande|gällande|tillse|tillhandahåll\w*|inkom\w*|föreligg\w*|erfordra\w*|samt|ej|"
    r"såvida|således|dock|insats\w*|i enlighet med|med anledning av|nyttja\w*|utgör|vederbörande|den enskilde)\b",
    re.IGNORECASE,
)
LANGSTA_MENING = 24  # words
I_MENYN = 10
SKRIVET = (CharBlock, TextBlock, RichTextBlock)
KORT_TEXT = {"p", "b", "a", "ul", "ol", "li"}


def tradet(sida: Sida, adress: str = "/") -> Iterator[tuple[str, Sida]]:
    """Every page with its address."""
    yield adress, sida
    for barn in sida.barn:
        yield from tradet(barn, f"{adress}{barn.slug}/")


SIDOR = dict(tradet(HEM))
ADRESSER = {
    *SIDOR,
    *(f"/enheter/{enhet.slug}/" for enhet in VARDENHETER),
    *(f"/kommuner/{kommun.slug}/" for kommun in KOMMUNER),
    "/foreningar/",
    "/foreningar/rutin/",
    "/halsa/",
    "/mina-kontakter/",
}
varje_sida = pytest.mark.parametrize("adress", SIDOR)


def delar(lada: Any, varde: Any) -> list[tuple[Any, Any]] | None:
    """What stands inside `varde` when `lada` is made of parts; None for a single value."""
    match lada:
        case StreamField():
            return [(lada.stream_block, varde)]
        case StreamBlock():
            return [(lada.child_blocks[typ], del_) for typ, del_ in varde]
        case ListBlock():
            return [(lada.child_block, del_) for del_ in varde]
        case StructBlock() if not isinstance(lada, ImageBlock):
            krav = {namn for namn, del_ in lada.child_blocks.items() if isinstance(del_, SKRIVET) and del_.required}
            assert krav <= varde.keys() <= lada.child_blocks.keys()
            return [(lada.child_blocks[namn], del_) for namn, del_ in varde.items()]
        case ManyToOneRel():
            falt = lada.related_model._meta.get_field
            return [(falt(namn), del_) for rad in varde for namn, del_ in rad.items()]
    return None


def loven(lada: Any, varde: Any) -> Iterator[tuple[Any, Any]]:
    """Every single value in `varde`, with the block or field that holds it."""
    inuti = delar(lada, varde)
    if inuti is None:
        yield lada, varde
    else:
        for del_ in inuti:
            yield from loven(*del_)


def innehall(sida: Sida) -> list[tuple[Any, Any]]:
    """What an editor would have filled in for `sida`."""
    falt = apps.get_model("patientinfo", sida.typ)._meta.get_field
    egna = {"title": sida.titel, "ingress": sida.ingress, "kropp": sida.kropp, **sida.egna}
    return [lov for namn, varde in egna.items() for lov in loven(falt(namn), varde)]


def texter(sida: Sida) -> list[str]:
    """What a reader reads of `sida`, markup included; addresses, slugs and choices left out."""
    return [
        varde
        for lada, varde in innehall(sida)
        if isinstance(lada, (*SKRIVET, RichTextField))
        or (isinstance(lada, Field) and lada.get_internal_type() in {"CharField", "TextField"} and not lada.choices)
    ]


def ren(text: str) -> str:
    """`text` without markup; what stands in a paragraph or a heading of its own is a sentence of its own."""
    delad = re.sub(r"([.?:]?)</(p|li|h2|h3)>", lambda slut: f"{slut[1] or '.'}\n", text)
    return html.unescape(re.sub(r"<[^>]+>", "", delad))


def lopande(sida: Sida) -> str:
    return "\n".join(f"{ren(text).strip().rstrip('.')}." for text in texter(sida) if text)


def test_avtalets_sidor_finns() -> None:
    assert SIDOR.keys() >= AVTALET


def test_syskon_kortadresser_och_titlar_ar_unika() -> None:
    korta = [sida.kort for sida in SIDOR.values() if sida.kort]
    titlar = [sida.titel for sida in SIDOR.values()]
    slugs = [barn.slug for sida in SIDOR.values() for barn in sida.barn]

    assert {"resa", "sip", "hjalpmedel", "vem", "rehab"} <= set(korta)
    assert len(set(korta)) == len(korta)
    assert len(set(titlar)) == len(titlar)
    assert len(set(slugs)) == len(slugs)
    assert all(re.fullmatch(r"[a-z0-9-]+", ord_) for ord_ in slugs + korta)


def test_menyn_ar_kort_nog_att_overblicka() -> None:
    assert 0 < sum(sida.i_meny for sida in SIDOR.values()) <= I_MENYN


def prova(lada: Any, varde: Any) -> None:
    """Fail unless an editor's form would have taken `varde`."""
    match lada:
        case RichTextBlock() | RichTextField():
            rubriker = {"h2", "h3"} & set(lada.features)
            assert {tagg.strip("/") for tagg in TAGG.findall(varde)} <= KORT_TEXT | rubriker, varde
        case ChoiceBlock() | CharBlock() | TextBlock():
            lada.clean(varde)
        case Field() if isinstance(varde, str):
            assert len(varde) <= (lada.max_length or len(varde)), varde
            assert not lada.choices or varde in dict(lada.flatchoices)


@varje_sida
def test_sidan_ryms_dar_en_redaktor_skulle_ha_skrivit_den(adress: str) -> None:
    sida = SIDOR[adress]
    for lada, varde in innehall(sida):
        prova(lada, varde)
    assert len(sida.sokord) <= 300
    assert set(sida.teman) <= {slug for slug, *_ in TEMAN}


@varje_sida
def test_sidan_har_ingress_sokord_och_kallor(adress: str) -> None:
    sida = SIDOR[adress]
    assert 60 <= len(sida.ingress) <= 400
    assert sida.sokord
    assert sida.kallor
    assert all(kalla.titel and kalla.utgivare and kalla.datum for kalla in sida.kallor)


@varje_sida
def test_belopp_och_granser_star_bara_i_registret(adress: str) -> None:
    assert not BELOPP.search(lopande(SIDOR[adress]))


@varje_sida
def test_bara_kanda_telefonnummer_och_lankar_som_ringer_dem(adress: str) -> None:
    allt = "\n".join(texter(SIDOR[adress]))
    assert set(TELEFON.findall(ren(allt))) <= TELEFONER
    for siffror, nummer in RINGLANK.findall(allt):
        assert nummer in TELEFONER
        assert siffror == re.sub(r"\D", "", nummer)
    assert not [text for text in texter(SIDOR[adress]) if "<p>" in text and OLANKAT.search(text)]


@varje_sida
def test_lankar_leder_till_sidor_och_register_som_finns(adress: str) -> None:
    sida = SIDOR[adress]
    i_text = [mal for text in texter(sida) for mal in LANK.findall(text)]
    valda = [varde for lada, varde in innehall(sida) if str(varde).startswith("/")]
    assert {*i_text, *valda} <= ADRESSER
    assert adress not in i_text, "sidan länkar till sig själv"


@varje_sida
def test_spraket_ar_lugn_svensk_klarsprak(adress: str) -> None:
    text = lopande(SIDOR[adress])
    assert "!" not in text
    assert '"' not in text, "svenska citattecken är ”"
    assert not ENGELSKA.search(text)
    assert not KANSLISVENSKA.search(text)


@varje_sida
def test_lix_ar_under_40_och_ingen_mening_ar_lang(adress: str) -> None:
    text = lopande(SIDOR[adress])
    assert lix(text).varde < 40
    assert [mening for mening in meningar(text) if len(mening.split()) > LANGSTA_MENING] == []


def test_den_nya_socialtjanstlagen_star_utan_paragraf() -> None:
    """The paragraph for SIP in SoL (2025:400) is not known; only the law is named."""
    for sida in SIDOR.values():
        for text in texter(sida):
            assert "§" not in text.partition("2025:400")[2]


def test_personuppgiftssidan_lovar_det_som_klockan_gor() -> None:
    text = lopande(SIDOR["/om-webbplatsen/personuppgifter/"])
    assert settings.GALLRING_ATERKOPPLING == 365
    assert "I ett år. Sedan raderas svaren" in text
    assert f"Efter {GALLRING_DAGAR} dagar raderas siffrorna" in text
