"""Any screen at any time: what the page says is what the player is given."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from foreningsfabriker import VID
from konton import inloggad
from skarmfabriker import SkarmFactory, plats, publicerad_bild

from patientinfo.models import Plats
from skarmar.models import Doljning, Skarm
from skarmar.spelare.spellista import som_json
from skarmar.urval.program import spellista

pytestmark = pytest.mark.django_db

DYGN = dt.timedelta(days=1)


@pytest.fixture(autouse=True)
def klockan() -> Iterator[None]:
    with time_machine.travel(VID, tick=False):
        yield


@pytest.fixture
def skarm() -> Skarm:
    egen = Plats.objects.create(namn="Provets väntrum", slug="provets-vantrum", parent=plats())
    skarm: Skarm = SkarmFactory(plats=egen)
    return skarm


def prov(skarm: Skarm, namn: str = "skarm_forhandsvisning", **fraga: str) -> str:
    svar = inloggad("redaktor").get(reverse(namn, args=[skarm.pk]), fraga)
    assert svar.status_code == 200
    html: str = svar.content.decode()
    return html


def test_sidan_visar_slingan_med_sekunder_och_avsandare(skarm: Skarm) -> None:
    publicerad_bild(rubrik="Den ena", platser=[skarm.plats])
    html = prov(skarm)
    assert "Den ena" in html
    assert re.search(r"Region Norrbotten, \d+ sekunder", html)
    assert html.count('class="skylt"') == 1
    assert f'src="{reverse("skarm_forhandsvisning_spelare", args=[skarm.pk])}"' in html


def test_en_annan_dag_visar_det_som_galler_da(skarm: Skarm) -> None:
    publicerad_bild(rubrik="Nästa vecka", platser=[skarm.plats], visas_fran=VID + 7 * DYGN)
    assert "Nästa vecka" not in prov(skarm)
    html = prov(skarm, dag="2026-05-20", tid="10:00", riktning="staende")
    assert "Nästa vecka" in html
    assert "onsdag 20 maj 2026 klockan 10.00" in html
    assert "?dag=2026-05-20&amp;tid=10%3A00" in html
    assert "prov-spelare-staende" in html
    assert 'viewBox="0 0 1080 1920"' in html


@pytest.mark.parametrize(
    ("dag", "sager"),
    [
        ("2026-05-11", "Välj i dag eller en dag som kommer"),
        ("2028-01-01", "inom ett år"),
        ("x", "Fyll i ett giltigt datum"),
    ],
)
def test_en_dag_som_inget_kan_sagas_om_sags_vid_faltet(skarm: Skarm, dag: str, sager: str) -> None:
    html = prov(skarm, dag=dag, tid="10:00", riktning="liggande")
    assert sager in html
    assert f'value="{dag}"' in html


def test_det_som_personalen_har_dolt_star_for_sig(skarm: Skarm) -> None:
    bild = publicerad_bild(rubrik="Dold bild", platser=[skarm.plats])
    Doljning.objects.create(skarm=skarm, skarmbild=bild, skal="annat", fran=VID - DYGN, till=VID + DYGN)
    html = prov(skarm)
    assert "Dold bild" in html
    assert "Inget är avsett för den här platsen då" in html


def test_en_mork_skarm_sags_vara_mork(skarm: Skarm) -> None:
    publicerad_bild(platser=[skarm.plats])
    skarm.slackt_fran, skarm.slackt_till = dt.time(11), dt.time(14)
    skarm.save()
    assert "Skärmen är mörk till 12 maj 14.00" in prov(skarm)


def test_pekskarmen_har_inget_program(skarm: Skarm) -> None:
    skarm.sort = Skarm.Sort.KIOSK
    skarm.save()
    html = prov(skarm)
    assert "visar webbplatsen själv" in html
    assert "<iframe" not in html


def test_spelaren_far_den_valda_tiden_och_slar_inte(skarm: Skarm) -> None:
    html = prov(skarm, "skarm_forhandsvisning_spelare", dag="2026-05-13", tid="12:00")
    assert f'data-forskjutning="{86_400_000}"' in html
    lista = reverse("skarm_forhandsvisning_spellista", args=[skarm.pk])
    assert f'data-spellista="{lista}?dag=2026-05-13&amp;tid=12%3A00"' in html
    assert "data-puls" not in html
    assert "data-arbetare" not in html


def test_spelarens_lista_ar_skarmens_egen_den_dagen(skarm: Skarm) -> None:
    publicerad_bild(platser=[skarm.plats])
    svar = inloggad("redaktor").get(
        reverse("skarm_forhandsvisning_spellista", args=[skarm.pk]), {"dag": "2026-05-13", "tid": "12:00"}
    )
    assert svar.content == som_json(spellista(skarm, VID + DYGN))
    assert json.loads(svar.content)["perioder"]


@pytest.mark.parametrize("namn", ["skarm_forhandsvisning_spelare", "skarm_forhandsvisning_spellista"])
def test_en_trasig_fraga_och_en_skarm_som_inte_finns_ar_404(skarm: Skarm, namn: str) -> None:
    klient = inloggad("redaktor")
    assert klient.get(reverse(namn, args=[skarm.pk]), {"dag": "x"}).status_code == 404
    assert klient.get(reverse(namn, args=[skarm.pk + 999])).status_code == 404


@pytest.mark.parametrize(
    "namn",
    ["skarm_forhandsvisning", "skarm_forhandsvisning_spelare", "skarm_forhandsvisning_spellista", "skarm_installation"],
)
def test_ingen_utan_inloggning_ser_nagot(skarm: Skarm, namn: str) -> None:
    svar = Client().get(reverse(namn, args=[skarm.pk]))
    assert svar.status_code == 302
    assert svar["Location"].startswith("/redaktion/login/")
