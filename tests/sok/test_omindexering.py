"""Words that the site learns: in compounds, and in what was indexed before they were known."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks
from wagtail.models import Page

from patientinfo.egna_ord import ordlistan
from patientinfo.models import InformationPage, Ordlisteord
from sok.motor import sok

pytestmark = pytest.mark.django_db


@pytest.fixture
def sida() -> InformationPage:
    foralder = Page.objects.get(depth=2, locale__language_code="sv")
    sida = InformationPage(title="Zebror", ingress="Om en qvistelramp.", sidansvarig="Redaktionen")
    return foralder.add_child(instance=sida)


def funna(fraga: str) -> list[str]:
    return [traff.titel for traff in sok(fraga, timezone.now()).traffar]


def test_a_word_of_the_glossary_is_a_part_of_compounds_also_in_what_was_indexed_before(
    sida: InformationPage, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    assert "Zebror" not in funna("qvistel")
    with django_capture_on_commit_callbacks(execute=True):
        Ordlisteord.objects.create(ord="qvistel", slug="qvistel", forklaring="Ett påhittat ord.")
    assert ordlistan().dela("qvistelramp") == ("qvistel", "ramp")
    assert "Zebror" in funna("qvistel")


def test_what_the_analyser_knows_already_teaches_nothing(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sok.omindexering.indexera_om", SimpleNamespace(enqueue=lambda orden: pytest.fail(str(orden))))
    with django_capture_on_commit_callbacks(execute=True):
        Ordlisteord.objects.create(ord="Rullstolsramp", slug="rullstolsramp", forklaring="En ramp.")
