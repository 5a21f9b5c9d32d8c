"""What pages say of themselves to search engines."""

from __future__ import annotations

import datetime as dt
import json
import re

import pytest
from django.test import Client
from wagtail.models import Page

from patientinfo.models import InformationPage
from patientinfo.visning.brodsmulor import Smula
from patientinfo.visning.schema import schema

pytestmark = pytest.mark.django_db


def en_sida(**falt: object) -> InformationPage:
    sida = InformationPage.objects.filter(locale__language_code="sv").first()
    for namn, varde in falt.items():
        setattr(sida, namn, varde)
    return sida


def delar(sida: InformationPage, *smulor: Smula) -> dict[str, dict]:
    return {del_["@type"]: del_ for del_ in json.loads(schema(sida, smulor))["@graph"]}


def test_sidan_heter_som_den_heter_och_har_en_avsandare() -> None:
    sida = en_sida(title="Sjukresor", ingress="Vad resan kostar.")
    graf = delar(sida)
    assert graf["MedicalWebPage"]["name"] == "Sjukresor"
    assert graf["MedicalWebPage"]["description"] == "Vad resan kostar."
    assert graf["MedicalWebPage"]["publisher"]["@id"] == graf["Organization"]["@id"]
    assert graf["Organization"]["name"] == "Region Norrbotten"
    assert graf["MedicalWebPage"]["url"].startswith("http")


def test_granskad_sags_bara_nar_nagon_har_granskat() -> None:
    datum = dt.date(2026, 10, 1)
    assert "lastReviewed" not in delar(en_sida(granskad=datum, faktagranskare=""))["MedicalWebPage"]
    granskad = delar(en_sida(granskad=datum, faktagranskare="Rehabiliteringsmedicin"))["MedicalWebPage"]
    assert granskad["lastReviewed"] == "2026-10-01"
    assert granskad["reviewedBy"]["name"] == "Rehabiliteringsmedicin"


def test_vagen_slutar_med_sidan_sjalv() -> None:
    sida = en_sida(title="Egenvård")
    led = delar(sida, Smula("Start", "/"), Smula("Rehabilitering", "/rehabilitering/"))["BreadcrumbList"]
    assert [(d["position"], d["name"]) for d in led["itemListElement"]] == [
        (1, "Start"),
        (2, "Rehabilitering"),
        (3, "Egenvård"),
    ]


def test_text_fran_redaktorer_slutar_inte_elementet() -> None:
    elak = "</script><script>alert(1)</script> & <!--"
    text = schema(en_sida(title=elak), [])
    assert "<" not in text
    assert "&" not in text
    assert json.loads(text)["@graph"][0]["name"] == elak


def test_varje_sida_bar_en_graf_som_kan_lasas(client: Client) -> None:
    for sida in Page.objects.live().filter(depth__gt=1)[:6]:
        html = client.get(sida.url).content.decode()
        [data] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
        assert json.loads(data)["@context"] == "https://schema.org"
