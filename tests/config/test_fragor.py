"""What a page costs in queries: few, and no more with fifty items than with one."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.documents import get_document_model
from wagtail.models import Page, get_page_models

from patientinfo import stampel
from patientinfo.models import Bild, HomePage, InformationPage, Kommun, SectionPage, Vardenhet
from patientinfo.models.sidor.grund import Grundsida

# Cold: one of them is when, today, what associations show begins or ends.
VARM, KALL = 12, 19
# One more where the calculator's places are listed: the kommuner and the hospitals, in one query.
KALL_FOR = {"SjukresorPage": KALL + 1}

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("minne")]

SIDTYPER = [sidtyp for sidtyp in get_page_models() if issubclass(sidtyp, Grundsida)]


def fragor(adress: str) -> list[str]:
    """The queries of one visit; each client has a response cache of its own, empty."""
    with CaptureQueriesContext(connection) as fangade:
        svar = Client().get(adress)
    assert svar.status_code == 200
    return [fraga["sql"] for fraga in fangade]


def glom_allt() -> None:
    """As in a process that has just started."""
    ContentType.objects.clear_cache()
    cache.clear()
    stampel._stampla()


def kall_och_varm(adress: str) -> tuple[int, int]:
    """How many queries a visit costs in a new process, and the next one; a picture's versions are made first."""
    fragor(adress)
    glom_allt()
    return len(fragor(adress)), len(fragor(adress))


@pytest.mark.parametrize("sidtyp", SIDTYPER, ids=lambda sidtyp: sidtyp.__name__)
def test_en_sida_ryms_i_budgeten(sidtyp: type[Grundsida]) -> None:
    sidor = list(sidtyp.objects.live())
    assert sidor, "Demoinnehållet saknar en sida av den här typen."
    for sida in sidor:
        kall, varm = kall_och_varm(sida.url)
        assert kall <= KALL_FOR.get(sidtyp.__name__, KALL), sida.url
        assert varm <= VARM, sida.url


def test_en_enhets_och_en_kommuns_sida_ryms_i_budgeten() -> None:
    for adress in (Vardenhet.objects.all()[0].get_absolute_url(), Kommun.objects.all()[0].get_absolute_url()):
        kall, varm = kall_och_varm(adress)
        assert kall <= KALL, adress
        assert varm <= VARM, adress


def kropp(antal: int) -> list[tuple[str, Any]]:
    """`antal` of every block, each pointing at another page, picture, document, unit and kommun than the last."""
    sidor = list(InformationPage.objects.live().filter(locale__language_code="sv"))
    bilder, enheter, kommuner = list(Bild.objects.all()), list(Vardenhet.objects.all()), list(Kommun.objects.all())
    dokument = list(get_document_model().objects.all())
    block: list[tuple[str, Any]] = []
    for nummer in range(antal):
        sida = sidor[nummer % len(sidor)]
        ett_dokument = dokument[nummer % len(dokument)]
        block += [
            (
                "text",
                f'<p><a linktype="page" id="{sida.pk}">Läs mer</a> och '
                f'<a linktype="document" id="{ett_dokument.pk}">ladda ner</a></p>',
            ),
            ("kontaktkort", {"rubrik": "Ring", "enhet": enheter[nummer % len(enheter)]}),
            ("kontaktkort", {"rubrik": "Ring", "kommun": kommuner[nummer % len(kommuner)]}),
            ("avgiftstabell", {"rubrik": "Vad kostar det?", "kategori": "patientavgift"}),
            ("bild", {"bild": bilder[nummer % len(bilder)], "bildtext": ""}),
            ("dokument", {"dokument": ett_dokument, "beskrivning": "En lista."}),
            ("lankar", {"rubrik": "Läs vidare", "lankar": [{"sida": sida, "text": "Dit"}]}),
        ]
    return block


def med_kropp(slug: str, antal: int) -> InformationPage:
    hem = HomePage.objects.get(locale__language_code="sv")
    sida = InformationPage(title=slug, slug=slug, ingress="Så här.", sidansvarig="redaktionen", kropp=kropp(antal))
    hem.add_child(instance=sida)
    return sida


@pytest.fixture
def _tva_dokument() -> None:
    for nummer in range(20):
        get_document_model().objects.create(title=f"Dokument {nummer}", file=f"documents/d{nummer}.pdf")


@pytest.mark.usefixtures("_tva_dokument")
def test_femtio_block_kostar_lika_mycket_som_ett() -> None:
    en, femtio = med_kropp("ett-av-varje", 1), med_kropp("femtio-av-varje", 50)
    assert kall_och_varm(femtio.url) == kall_och_varm(en.url)


def test_femtio_undersidor_kostar_lika_mycket_som_en() -> None:
    hem = HomePage.objects.get(locale__language_code="sv")
    antal = {}
    for slug, undersidor in (("en-undersida", 1), ("femtio-undersidor", 50)):
        avdelning = SectionPage(title=slug, slug=slug, ingress="Här.", sidansvarig="redaktionen")
        hem.add_child(instance=avdelning)
        for nummer in range(undersidor):
            avdelning.add_child(
                instance=InformationPage(
                    title=f"Sida {nummer}", slug=f"sida-{nummer}", ingress="Så.", sidansvarig="redaktionen"
                )
            )
        antal[slug] = kall_och_varm(avdelning.url)
    assert antal["femtio-undersidor"] == antal["en-undersida"]


def test_en_djup_sida_kostar_inte_mer_an_en_hog() -> None:
    hem = HomePage.objects.get(locale__language_code="sv")
    plats: Page = hem
    for niva in range(6):
        plats = plats.add_child(
            instance=SectionPage(title=f"Nivå {niva}", slug=f"niva-{niva}", ingress="Ner.", sidansvarig="redaktionen")
        )
    hog = plats.get_ancestors().get(depth=3)
    assert kall_och_varm(plats.url) <= kall_och_varm(hog.url)
