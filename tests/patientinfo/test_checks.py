"""A page type that breaks the house rules does not start."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.checks import run_checks
from wagtail.search import index

from patientinfo import checks
from patientinfo.models import InformationPage
from patientinfo.models.sidor.grund import Grundsida


def sidtyp(**falt: Any) -> type[Any]:
    """What a page type says of itself; `None` leaves a word out."""
    helt = {
        "template": InformationPage.template,
        "parent_page_types": [],
        "subpage_types": [],
        "search_fields": Grundsida.search_fields,
    }
    return type("Provsida", (), {namn: varde for namn, varde in {**helt, **falt}.items() if varde is not None})


@pytest.mark.parametrize(
    ("falt", "fel"),
    [
        ({}, []),
        ({"template": None}, ["patientinfo.E001"]),
        ({"template": "patientinfo/finns_inte.html"}, ["patientinfo.E001"]),
        ({"parent_page_types": None}, ["patientinfo.E002"]),
        ({"subpage_types": None}, ["patientinfo.E002"]),
        ({"search_fields": [index.SearchField("title")]}, ["patientinfo.E003"]),
    ],
    ids=["hel", "utan mall", "mall som inte finns", "utan föräldrar", "utan barn", "utan sökfält"],
)
def test_en_sidtyp_som_saknar_nagot_nekas(falt: dict[str, Any], fel: list[str]) -> None:
    assert [ett.id for ett in checks.fel_hos(sidtyp(**falt))] == fel


def test_en_sidtyp_arver_inte_mallen_fran_en_annan() -> None:
    arvinge = type("Arvinge", (sidtyp(),), {"parent_page_types": [], "subpage_types": []})
    assert [ett.id for ett in checks.fel_hos(arvinge)] == ["patientinfo.E001"]


def test_husets_sidtyper_ar_hela_och_granskas_vid_start() -> None:
    assert checks.kontrollera_sidtyper() == []
    assert [ett for ett in run_checks() if ett.is_serious()] == []
