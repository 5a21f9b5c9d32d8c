"""`insats` and `behov` in an address count on their own pages alone, and an answer is the same for everybody."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from config.svarscache.fragor import HOS_FORENINGAR, TILLATNA, tillaten_fraga
from patientinfo.models import NivastruktureringPage

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("fraga", "vag", "kvar"),
    [
        ("kommun=lulea&insats=sip", "/vem-ansvarar/", "insats=sip&kommun=lulea"),
        ("insats=sip", "/en/who-is-responsible/", "insats=sip"),
        ("insats=pahittad", "/vem-ansvarar/", "insats=okant"),
        ("insats=sip", "/sip/", ""),
        ("insats=sip", "/enheter/", ""),
        ("insats=sip&behov=duscha", "/hjalpmedel/", "behov=duscha"),
        ("behov=pahittat&x=1", "/hjalpmedel/", "behov=okant"),
        ("behov=duscha", "/foreningar/", ""),
    ],
)
def test_a_part_counts_only_where_it_is_asked_for(fraga: str, vag: str, kvar: str) -> None:
    assert tillaten_fraga(fraga, vag) == kvar


def test_a_page_that_is_moved_takes_its_questions_along() -> None:
    sida = NivastruktureringPage.objects.get(locale__language_code="sv")
    sida.slug = "ansvar-i-norrbotten"
    sida.save_revision().publish()
    assert tillaten_fraga("insats=sip", "/ansvar-i-norrbotten/") == "insats=sip"
    assert tillaten_fraga("insats=sip", "/vem-ansvarar/") == ""


@pytest.mark.parametrize(
    "adress",
    ["/vem-ansvarar/?insats=sip&kommun=pajala", "/hjalpmedel/?behov=duscha&kommun=pajala", "/enheter/?kommun=pajala"],
)
def test_an_answer_is_the_same_bytes_for_everybody(adress: str) -> None:
    forsta = Client().get(adress)
    annan = Client(headers={"cookie": "minkommun=kalix", "accept-language": "fi", "referer": "/kommuner/kalix/"})
    svar = annan.get(adress)
    assert svar.content == forsta.content
    assert not svar.cookies
    assert "Cookie" not in svar.get("Vary", "")


def test_nginx_keeps_answers_to_the_same_questions() -> None:
    konf = (Path(settings.ROOT) / "deploy/nginx/konf/fragan.conf").read_text()
    traff = re.search(r"\(\?:([a-z_|]+)\)=\[a-z0-9-\]", konf)
    assert traff
    # A sheet's number goes past it: there are many, and few ask twice.
    assert set(traff[1].split("|")) == (TILLATNA.keys() | HOS_FORENINGAR.keys()) - {"sida"}
