"""The English pages speak English round their texts too: every string of their templates is translated."""

from __future__ import annotations

import re
from pathlib import Path

import polib
import pytest
from django.conf import settings
from django.db.models import Choices
from django.template.loader import get_template
from django.utils import translation
from wagtail.models import get_page_models

from patientinfo.blocks import KroppBlock
from patientinfo.models import Avgift, Behov, Insats, Oppettid, TillganglighetsPage
from tests.config.luckor import Key, answers, calls

KATALOG = Path(settings.LOCALE_PATHS[0]) / "en" / "LC_MESSAGES" / "django.po"
NAMNER = re.compile(r"""{%\s*(?:extends|include)\s+["']([^"']+)["']""")
FELSIDOR = ["400.html", "403.html", "403_csrf.html", "404.html", "410.html"]
SVAR = [
    "patientinfo/aterkoppling.html",
    "patientinfo/aterkoppling_tack.html",
    "patientinfo/formular_stopp.html",
    "patientinfo/mina_kontakter.html",
    "patientinfo/resa_svar.html",
]
SOK = ["sok/sok.html"]
RAMEN = ["components/sidfot.html"]  # drawn by itself (patientinfo.visning.ram)
# Shown only on a page that an editor previews, in the editor's Swedish.
BARA_SVENSKA = {"components/forhandsvisning.html"}


def mallar() -> set[Path]:
    """Every template that can be part of a page in another language than Swedish."""
    sidor = [modell.template for modell in get_page_models() if modell.__module__.startswith("patientinfo.")]
    block = [block.meta.template for block in KroppBlock().child_blocks.values()]
    ko, sedda = {*sidor, *block, *FELSIDOR, *SVAR, *SOK, *RAMEN}, set(BARA_SVENSKA)
    while ko:
        sedda.add(namn := ko.pop())
        ko |= set(NAMNER.findall(_fil(namn).read_text())) - sedda
    return {_fil(namn) for namn in sedda - BARA_SVENSKA}


def _fil(namn: str) -> Path:
    return Path(get_template(namn).origin.name)


@pytest.fixture(scope="module")
def oversatta() -> set[Key]:
    return {nyckel for post in polib.pofile(str(KATALOG)).translated_entries() for nyckel in answers(post)}


def test_every_string_in_the_templates_of_pages_has_english(oversatta: set[Key]) -> None:
    saknas = {nyckel.text for mall in mallar() for nyckel in calls(mall)} - {nyckel.text for nyckel in oversatta}
    assert saknas == set(), f"translate in {KATALOG} and run msgfmt"


@pytest.mark.parametrize(
    "val",
    [
        Avgift.Enhet,
        Behov.Grupp,
        Behov.Vag,
        Insats.Ansvar,
        Insats.Niva,
        Oppettid.Veckodag,
        TillganglighetsPage.Forenlighet,
    ],
    ids=str,
)
def test_choices_that_readers_see_have_english(val: type[Choices], oversatta: set[Key]) -> None:
    with translation.override("sv"):
        svenska = {str(text) for text in val.labels}
    assert svenska <= {nyckel.text for nyckel in oversatta}


def test_the_templates_that_the_test_reads_are_the_pages_own() -> None:
    lasta = {mall.name for mall in mallar()}
    assert {"base.html", "sida.html", "sidfot.html", "matris.html", "kontaktblad.html", "home_page.html"} <= lasta
