"""Made-up pages in great number: right in the tree, found by search, and gone when they are to be."""

from __future__ import annotations

import pytest
from django.core.management import call_command
from django.test import Client
from wagtail.models import Page
from wagtail.search.backends import get_search_backend

from patientinfo.lastsidor import sidor as lastsidor
from patientinfo.lastsidor import texter
from patientinfo.models import Aterkoppling, InformationPage
from patientinfo.svenska import sokform

pytestmark = pytest.mark.django_db


def traffar(ordet: str) -> int:
    return get_search_backend().search(sokform(ordet), InformationPage.objects.all()).count()


def test_sidorna_ligger_ratt_hittas_och_forsvinner_helt(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lastsidor, "SIDOR_PER_AVDELNING", 5)
    monkeypatch.setattr(lastsidor, "AVDELNINGAR_PER_OMRADE", 2)
    fore = set(Page.objects.values_list("pk", "numchild"))
    call_command("lastdata", "--sidor", "3", verbosity=0)
    call_command("lastdata", "--sidor", "12", verbosity=0)
    call_command("lastdata", "--sidor", "12", verbosity=0)

    sidor = InformationPage.objects.descendant_of(lastsidor.grenen())
    assert sidor.count() == 12
    assert Page.find_problems() == ([], [], [], [], [])
    assert [avdelning.numchild for avdelning in Page.objects.filter(slug__startswith="avdelning-")] == [5, 5, 2]
    sista = sidor.last()
    assert sista.url_path == f"{sista.get_parent().url_path}{sista.slug}/"
    assert texter.titel(11) in Client().get(sista.url).content.decode()
    assert (traffar(texter.ORD_EN_SIDA), traffar(texter.ORD_EN_FEMTEDEL)) == (1, 3)
    assert len(texter.kropp(0)[0]["value"].split()) > 80

    Aterkoppling.objects.create(sida=sista, hjalpte=True, skickad=sista.last_published_at)
    call_command("lastdata", "--ta-bort", verbosity=0)
    assert set(Page.objects.values_list("pk", "numchild")) == fore
    assert traffar(texter.ORD_EN_FEMTEDEL) == 0
