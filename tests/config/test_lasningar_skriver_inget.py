"""Whoever only reads changes nothing: no public address writes to the database, and none scales a picture."""

from __future__ import annotations

import re
from typing import Any

import pytest
from adresser import ALLA
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from provfiler import bild as bildfil
from provfiler import motiv
from wagtail.models import get_page_models

from patientinfo import stampel
from patientinfo.models import Bild, Bildversion
from patientinfo.models.sidor.grund import Grundsida
from patientinfo.visning import bildversioner
from skarmar.models import Skarmbild

pytestmark = pytest.mark.django_db

SIDTYPER = [sidtyp for sidtyp in get_page_models() if issubclass(sidtyp, Grundsida)]
FLODEN = (
    "/sitemap.xml",
    "/sitemap-sidor-0.xml",
    "/robots.txt",
    "/andringar/rss.xml",
    "/foreningar/rss.xml",
    "/foreningar/kalender.ics",
    "/sok/forslag?q=sju",
    "/flode/lanet/feed.json",
    "/flode/lanet/rss.xml",
    "/flode/lanet/mrss.xml",
    "/flode/lanet/atom.xml",
    "/flode/lanet/kalender.ics",
    "/flode/lanet/remote.json",
    "/skarm/demo-sunderby/",
    "/skarm/demo-sunderby/spellista.json",
)
SKRIVER = re.compile(r"\s*(INSERT|UPDATE|DELETE|REPLACE|MERGE|CREATE|ALTER|DROP|TRUNCATE)\b", re.IGNORECASE)


def skrivet(adress: str) -> list[str]:
    """What a visit, of a process that keeps nothing, writes."""
    stampel._stampla()
    with CaptureQueriesContext(connection) as fragor:
        svar = Client().get(adress)
        b"".join(svar) if svar.streaming else svar.content
    assert svar.status_code < 500, adress
    return [fraga["sql"] for fraga in fragor if SKRIVER.match(fraga["sql"])]


def en_bild() -> Bild:
    fil = SimpleUploadedFile("prov.jpg", bildfil("JPEG", motiv(800, 500)), "image/jpeg")
    return Bild.objects.create(title="Prov", file=fil)


@pytest.mark.parametrize("adress", [*ALLA.values(), *FLODEN])
def test_ingen_publik_adress_skriver_i_databasen(adress: str) -> None:
    assert skrivet(adress) == []


@pytest.mark.parametrize("sidtyp", SIDTYPER, ids=lambda sidtyp: sidtyp.__name__)
def test_en_nypublicerad_sidas_bilder_ar_redan_gjorda(sidtyp: type[Grundsida], monkeypatch: pytest.MonkeyPatch) -> None:
    """Also when the worker stands still."""
    monkeypatch.setattr(type(bildversioner.gor_versioner), "enqueue", lambda *_args, **_kwargs: None)
    bild = en_bild()
    sida = sidtyp.objects.live()[0]
    sida.kropp.append(("bild", {"bild": bild, "bildtext": ""}))
    sida.save_revision().publish()
    fore = Bildversion.objects.filter(image=bild).count()
    assert fore == len(bildversioner.VERSIONER)
    assert skrivet(sida.url) == []


def test_det_som_lamnas_in_far_sina_bilder_gjorda_medan_det_granskas(monkeypatch: pytest.MonkeyPatch) -> None:
    bild = en_bild()
    sida: Any = next(sidtyp for sidtyp in SIDTYPER if sidtyp.__name__ == "InformationPage").objects.live()[0]
    sida.kropp.append(("bild", {"bild": bild, "bildtext": ""}))
    sida.save_revision()
    sida.get_workflow().start(sida, None)
    assert Bildversion.objects.filter(image=bild).count() == len(bildversioner.VERSIONER)


def test_en_nypublicerad_skarmbilds_bild_ar_redan_gjord() -> None:
    skarmbild = Skarmbild.objects.filter(live=True)[0]
    skarmbild.bild = en_bild()
    skarmbild.alt = "Prov"
    skarmbild.save_revision(clean=False).publish()
    assert Bildversion.objects.filter(image=skarmbild.bild).count() == 1
    assert skrivet("/skarm/demo-sunderby/spellista.json") == []
