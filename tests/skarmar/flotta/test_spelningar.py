"""Sums of plays, and what an association is told of its item."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import RequestFactory
from django.urls import reverse
from foreningsfabriker import InslagFactory, publicerat
from konton import inloggad
from skarmfabriker import VID, SkarmFactory, plats

from patientforeningar.models import Inslag
from patientforeningar.rapporter.period import Period
from skarmar.flotta import rapport, spelningar
from skarmar.flotta.panel import DAGAR, spelningspanel
from skarmar.models import Skarm, Spelning
from skarmar.urval.nycklar import nyckel

pytestmark = pytest.mark.django_db
DAG = dt.date(2026, 5, 12)
DYGN = dt.timedelta(days=1)


@pytest.fixture
def inslag() -> Inslag:
    return publicerat(pa_skarm=True)


@pytest.fixture
def skarmar() -> tuple[Skarm, Skarm, Skarm]:
    return SkarmFactory(), SkarmFactory(), SkarmFactory(plats=plats("Kalix sjukhus"))


def visat(skarm: Skarm, punkt: str, antal: int, dagar_sedan: int = 0) -> None:
    Spelning.objects.create(skarm=skarm, punkt=punkt, dag=DAG - dagar_sedan * DYGN, antal=antal)


def panel(inslag: Inslag, var: str = "ombud") -> str:
    request = RequestFactory().get("/")
    request.vid = VID  # type: ignore[attr-defined]
    svar = spelningspanel(request, inslag, var)  # type: ignore[arg-type]
    return " ".join(str(svar.render_html({})).split()) if svar else ""


def test_summor_av_punkt_dag_skarm_och_plats(
    inslag: Inslag, skarmar: tuple[Skarm, ...], django_assert_num_queries
) -> None:
    forsta, andra, kalix = skarmar
    visat(forsta, nyckel(inslag), 5)
    visat(forsta, nyckel(inslag), 3, dagar_sedan=2)
    visat(andra, nyckel(inslag), 2)
    visat(kalix, nyckel(inslag), 1, dagar_sedan=3)
    visat(kalix, "skarmbild-1", 9)
    fran = DAG - 2 * DYGN
    assert spelningar.antal(nyckel(inslag), fran, DAG) == 10
    with django_assert_num_queries(2):
        spelat = spelningar.av_punkt(nyckel(inslag), fran - DYGN, DAG)
    assert [antal for _dagen, antal in spelat.per_dag] == [1, 3, 0, 7]
    assert [(rad.plats, rad.antal, rad.skarmar) for rad in spelat.platser] == [
        ("Kalix sjukhus", 1, 1),
        ("Sunderby sjukhus", 10, 2),
    ]
    assert (spelat.antal, spelat.skarmar) == (11, 3)
    assert spelningar.per_punkt(fran, DAG) == {nyckel(inslag): 10, "skarmbild-1": 9}


def test_foreningen_ser_hur_ofta_pa_hur_manga_skarmar_och_var(inslag: Inslag, skarmar: tuple[Skarm, ...]) -> None:
    visat(skarmar[0], nyckel(inslag), 400)
    visat(skarmar[2], nyckel(inslag), 12, dagar_sedan=1)
    visat(skarmar[2], nyckel(inslag), 8, dagar_sedan=DAGAR)
    html = panel(inslag)
    assert "Visat 412 gånger</strong> på 2 skärmar de senaste 30 dagarna." in html
    assert "Sammanlagt 420 gånger." in html
    assert '<th scope="row">Kalix sjukhus</th><td>12</td><td>1</td>' in html
    assert '<time datetime="2026-05-11">11 maj</time></th><td>12</td>' in html
    assert html.count("<time") == DAGAR
    assert "<svg" in html
    assert "inte människor" in html


def test_en_visning_pa_en_skarm(inslag: Inslag, skarmar: tuple[Skarm, ...]) -> None:
    visat(skarmar[0], nyckel(inslag), 1)
    assert "Visat 1 gång</strong> på 1 skärm de senaste" in panel(inslag)


def test_det_som_inte_visats_an_och_det_som_visades_forr(inslag: Inslag, skarmar: tuple[Skarm, ...]) -> None:
    assert "Inga visningar har kommit in än" in panel(inslag)
    visat(skarmar[0], nyckel(inslag), 3, dagar_sedan=60)
    assert "Sammanlagt har det visats 3 gånger" in panel(inslag)


def test_panelen_star_bara_pa_foreningens_egen_sida_om_det_som_ar_for_skarm(inslag: Inslag) -> None:
    assert panel(inslag, "granskning") == panel(inslag, "forhandsvisning") == ""
    assert panel(publicerat(pa_skarm=False)) == ""
    assert panel(InslagFactory(pa_skarm=True)) == ""


def test_rapporten_om_likabehandling_sager_hur_mycket_var_och_en_har_visats(
    inslag: Inslag, skarmar: tuple[Skarm, ...], django_assert_num_queries
) -> None:
    annat = publicerat(pa_skarm=True)
    visat(skarmar[0], nyckel(inslag), 5)
    visat(skarmar[1], nyckel(inslag), 2, dagar_sedan=1)
    visat(skarmar[0], nyckel(annat), 4)
    visat(skarmar[0], "inslag-999999", 1)
    visat(skarmar[0], "skarmbild-1", 100)
    visat(skarmar[0], nyckel(annat), 50, dagar_sedan=2)
    with django_assert_num_queries(2):
        (avsnitt,) = rapport.avsnitt(Period(DAG - DYGN, DAG))
    assert dict(avsnitt.rader) == {
        inslag.forening.namn: (7, 1),
        annat.forening.namn: (4, 1),
        "borttagna inslag": (1, 1),
    }
    assert "Visningar på skärm" in inloggad("administrator").get(reverse("likabehandling")).content.decode()
