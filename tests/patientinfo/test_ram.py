"""What stands round every page: drawn once for each language, and anew as soon as something in it changes."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.test import RequestFactory
from django.utils import translation
from wagtail.models import Site

from patientinfo import stampel
from patientinfo.models import InformationPage, Installningar
from patientinfo.visning import ram

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("minne")]


@pytest.fixture
def ritade(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The templates drawn from now on."""
    stampel._stampla()
    gjorda: list[str] = []
    rita = ram.render_to_string
    monkeypatch.setattr(ram, "render_to_string", lambda mall, innehall: gjorda.append(mall) or rita(mall, innehall))
    return gjorda


def sidfoten(sprak: str = "sv") -> str:
    with translation.override(sprak):
        return ram.Ram(RequestFactory().get("/")).sidfot


def test_sidfoten_ritas_en_gang_for_varje_sprak(ritade: list[str]) -> None:
    svenska, engelska = sidfoten(), sidfoten("en")
    assert (sidfoten(), sidfoten("en")) == (svenska, engelska)
    assert svenska != engelska
    assert len(ritade) == 2


def test_sidfoten_sager_genast_det_nya(ritade: list[str], django_capture_on_commit_callbacks: Any) -> None:
    sidfoten()
    val = Installningar.for_site(Site.objects.get())
    val.avsandare = "Provregionen"
    with django_capture_on_commit_callbacks(execute=True):
        val.save()
    assert "Provregionen" in sidfoten()
    assert len(ritade) == 2


def test_en_sida_som_slutar_lamnar_sidfoten_pa_slaget(ritade: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    slut = dt.datetime(2027, 3, 1, 12, tzinfo=dt.UTC)
    InformationPage.objects.filter(slug="personuppgifter", locale__language_code="sv").update(expire_at=slut)
    for vid, syns in ((slut - dt.timedelta(seconds=1), True), (slut, False)):
        monkeypatch.setattr(ram, "tidpunkt", lambda _request, vid=vid: vid)
        assert ("/om-webbplatsen/personuppgifter/" in sidfoten()) is syns
    assert len(ritade) == 2
