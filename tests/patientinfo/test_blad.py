"""Long lists come sheet by sheet, with few numbers below them and an address for each sheet."""

from __future__ import annotations

import re
from http import HTTPStatus

import pytest
from django.http import Http404
from django.test import Client

from config.svarscache.fragor import tillaten_fraga
from patientinfo.lastsidor import sidor as lastsidor
from patientinfo.models import InformationPage, SectionPage
from patientinfo.models.sidor import section
from patientinfo.visning.blad import Blad


def bladen(antal: int, nummer: str) -> Blad[int]:
    return Blad(range(antal), 10, {"sida": nummer} if nummer else {})


def test_bara_det_forsta_det_narmaste_och_det_sista_numret_skrivs() -> None:
    nummer = list(bladen(9_990, "500").bladnummer)
    assert [ett for ett in nummer if isinstance(ett, int)] == [1, 499, 500, 501, 999]
    assert len(nummer) == 7
    assert list(bladen(9_990, "500").rader) == list(range(4990, 5000))


@pytest.mark.parametrize("nummer", ["0", "1", "4", "-1", "02", "²", "1000", "9" * 30, "okant", "två"])
def test_ett_nummer_som_inte_finns_ar_ingen_sida(nummer: str) -> None:
    with pytest.raises(Http404):
        bladen(30, nummer)


def test_svarscachen_raknar_bara_de_nummer_som_kan_finnas() -> None:
    assert tillaten_fraga("sida=2&x=1", "/egenvard/") == "sida=2"
    assert tillaten_fraga("sida=1000000", "/egenvard/") == tillaten_fraga("sida=abc", "/egenvard/") == "sida=okant"
    assert tillaten_fraga("sida=2", "/enheter/") == tillaten_fraga("sida=2", "/foreningar/kalender/") == ""
    assert tillaten_fraga("sida=2&kommun=", "/foreningar/") == "sida=2"


@pytest.mark.django_db
def test_en_avdelning_visas_blad_for_blad(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(section, "PER_BLAD", 3)
    lastsidor.skapa(8, lambda _rad: None)
    avdelning = SectionPage.objects.get(slug="avdelning-1")
    sidor = list(InformationPage.objects.child_of(avdelning).order_by("path"))
    sedda = []
    for nummer in (1, 2, 3):
        adress = avdelning.url + (f"?sida={nummer}" if nummer > 1 else "")
        html = Client().get(adress).content.decode()
        sedda.append([sida.pk for sida in sidor if f'href="{sida.url}"' in html])
        assert f'<link rel="canonical" href="http://testserver{adress}">'.replace("http://testserver", "") in re.sub(
            r'(?<=href=")https?://[^/"]+', "", html
        )
        assert ('rel="prev"' in html, 'rel="next"' in html) == (nummer > 1, nummer < 3)
        assert (f"(sida {nummer})" in html) == (nummer > 1)
    assert [len(blad) for blad in sedda] == [3, 3, 2]
    assert [pk for blad in sedda for pk in blad] == [sida.pk for sida in sidor]
    for fel in ("4", "1", "x", "0002"):
        assert Client().get(f"{avdelning.url}?sida={fel}").status_code == HTTPStatus.NOT_FOUND


@pytest.mark.django_db
def test_en_sida_utan_blad_har_inga_nummer() -> None:
    """Otherwise each made-up number would be a page more to render and keep."""
    assert Client().get("/sip/?sida=2").status_code == HTTPStatus.NOT_FOUND
