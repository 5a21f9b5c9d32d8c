"""`/skarm/<id>/spellista.json` as a player gets it."""

from __future__ import annotations

import json
from contextlib import closing
from typing import Any

import brotli
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from skarmfabriker import SkarmFactory, publicerad_bild
from skarmtrad import VID, pa_skarm

from patientforeningar.skylt.qr import qr
from patientinfo.models import Bild, Plats
from patientinfo.stampel import _stampla
from skarmar.models import Skarm
from skarmar.spelare.spellista import som_json
from skarmar.urval import klocka, program
from skarmar.urval.nycklar import nyckel

Trad = dict[str, Plats]
pytestmark = pytest.mark.django_db


@pytest.fixture
def skarm(trad: Trad) -> Skarm:
    en: Skarm = SkarmFactory(plats=trad["enhet"])
    return en


def hamta(client: Client, skarm: Skarm) -> dict[str, Any]:
    svar = client.get(f"/skarm/{skarm.adress}/spellista.json")
    assert svar.status_code == 200
    assert svar.headers["Content-Type"] == "application/json; charset=utf-8"
    innehall: dict[str, Any] = json.loads(svar.content)
    return innehall


def test_a_screen_is_told_its_slides_and_when_they_play(client: Client, skarm: Skarm, trad: Trad) -> None:
    bild = publicerad_bild(platser=[trad["enhet"]])
    sant = hamta(client, skarm)
    (version,) = sant["punkter"]
    punkt = sant["punkter"][version]
    assert (sant["kontrakt"], sant["plats"]) == (1, "Provsjukhuset")
    assert (punkt["nyckel"], punkt["rubrik"], punkt["till"]) == (nyckel(bild), bild.rubrik, None)
    assert punkt["qr"] == {"sida": qr(punkt["adress"]).sida, "vag": qr(punkt["adress"]).bana}
    assert all(period["slingor"] == [[version]] for period in sant["perioder"])
    assert {skylt["bredd"] for skylt in punkt["skyltar"].values()} == {1920, 1080}


def test_a_recalled_slide_is_not_in_it(client: Client, skarm: Skarm, trad: Trad) -> None:
    bild = publicerad_bild(platser=[trad["enhet"]])
    assert len(hamta(client, skarm)["punkter"]) == 1
    bild.unpublish()
    assert hamta(client, skarm)["punkter"] == {}


@pytest.mark.parametrize("metod", ["get", "head"])
def test_an_unknown_screen_is_told_so_in_json(client: Client, metod: str) -> None:
    svar = getattr(client, metod)("/skarm/finns-inte/spellista.json")
    assert svar.status_code == 404
    assert svar.headers["Content-Type"].startswith("application/json")


def test_ten_screens_in_one_place_cost_as_many_queries_as_one(
    client: Client, skarm: Skarm, trad: Trad, minne: None
) -> None:
    publicerad_bild(platser=[trad["enhet"]])
    andra = SkarmFactory.create_batch(10, plats=trad["enhet"])
    _stampla()
    forsta = hamta(client, skarm)
    with CaptureQueriesContext(connection) as fragor:
        assert all(hamta(client, en) == forsta for en in andra)
    assert len(fragor) == 0


def test_it_is_read_and_nothing_else(client: Client, skarm: Skarm) -> None:
    assert client.post(f"/skarm/{skarm.adress}/spellista.json").status_code == 405


def test_pictures_are_fetched_from_the_host_that_the_player_stands_on(client: Client, skarm: Skarm, trad: Trad) -> None:
    publicerad_bild(platser=[trad["enhet"]], bild=Bild.objects.order_by("-width").first(), alt="Prov")
    (punkt,) = hamta(client, skarm)["punkter"].values()
    assert punkt["bild"]["adress"].startswith("/media/images/")
    with closing(client.get(punkt["bild"]["adress"])) as svar:
        assert svar.status_code == 200


def test_all_that_is_said_is_data_whatever_was_typed(client: Client, skarm: Skarm, trad: Trad) -> None:
    ont = '</script>"\\\u2028<b>&'
    publicerad_bild(platser=[trad["enhet"]], rubrik=ont)
    (punkt,) = hamta(client, skarm)["punkter"].values()
    assert punkt["rubrik"] == ont


def test_thirty_slides_are_some_ten_thousand_bytes_on_the_wire(trad: Trad, skarm: Skarm) -> None:
    for nr in range(15):
        publicerad_bild(platser=[trad["enhet"]], kort=f"Så här gör du när du ska till vårdenhet nummer {nr}. Läs mer.")
        pa_skarm(trad["enhet"], kort=f"Vi ses i lokal {nr} och tränar i varmt vatten. Alla kan vara med.")
    sant = som_json(program.spellista(skarm, VID))
    assert b'": ' not in sant
    assert len(json.loads(sant)["punkter"]) >= 30
    assert len(sant) < 220_000
    assert len(brotli.compress(sant, quality=5)) < 18_000


def test_the_player_and_the_server_agree_on_what_is_on(trad: Trad, skarm: Skarm) -> None:
    """The player's own reckoning, of the JSON alone, against the clock's of the list."""
    for _nr in range(7):
        publicerad_bild(platser=[trad["enhet"]])
        pa_skarm(trad["enhet"])
    lista = program.spellista(skarm, VID)
    sant = json.loads(som_json(lista))
    for sekund in range(0, 3600, 13):
        ms = round(VID.timestamp() * 1000) + sekund * 1000
        period = next(ett for ett in sant["perioder"] if ett["fran"] <= ms < ett["till"])
        varvet = [version for slinga in period["slingor"] for version in slinga]
        kvar = (ms - period["fran"]) / 1000 % sum(sant["punkter"][version]["sekunder"] for version in varvet)
        for version in varvet:
            kvar -= sant["punkter"][version]["sekunder"]
            if kvar < 0:
                break
        visad = klocka.visas(lista, VID + sekund * klocka.SEKUND)
        assert visad is not None
        assert visad.nyckel == sant["punkter"][version]["nyckel"]
