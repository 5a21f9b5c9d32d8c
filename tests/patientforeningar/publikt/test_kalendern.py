"""The calendar: by day, by kommun, for whom and when; and what of its questions may fill the kept answers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from itertools import product
from typing import Any

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from foreningsfabriker import VID, kommun, publicerat

from config.svarscache.fragor import tillaten_fraga
from config.svarscache.middleware import Svarscache
from config.svarscache.regler import publik
from patientforeningar.models import Inslag
from patientforeningar.visning import dagar, perioder
from patientforeningar.visning.perioder import grannar, period
from patientinfo.models import Plats

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("minne", "klocka", "tomt")]

Hamta = Callable[..., str]
DYGN = dt.timedelta(days=1)
KALENDER = "/foreningar/kalender/"


def handelse(rubrik: str, borjar: dt.datetime, **falt: Any) -> Inslag:
    return publicerat(rubrik=rubrik, borjar=borjar, slutar=None, visas_till=VID + 400 * DYGN, **falt)


def test_handelserna_star_under_sina_dagar_i_ordning(hamta: Hamta) -> None:
    handelse("Sen", VID + 6 * DYGN / 24)
    handelse("Tidig", VID + DYGN / 24)
    handelse("I morgon", VID + DYGN)
    html = hamta(KALENDER)
    platser = [html.index(text) for text in ("12</b> tisdag", "Tidig", "Sen", "13</b> onsdag", "I morgon")]
    assert platser == sorted(platser)
    assert "3 tillfällen" in html
    assert "från 13.00" in html


def test_en_handelse_som_pagar_over_midnatt_star_under_i_dag(hamta: Hamta) -> None:
    publicerat(rubrik="Nattvandring", borjar=VID - DYGN, slutar=VID + DYGN, visas_till=VID + 9 * DYGN)
    html = hamta(KALENDER)
    assert html.index("12</b> tisdag") < html.index("Nattvandring")
    assert "12.00 till onsdag 13 maj 12.00" in html


@pytest.mark.parametrize(
    ("nar", "syns"),
    [
        ("", ["i dag", "i veckan", "nästa vecka", "i maj"]),
        ("idag", ["i dag"]),
        ("vecka", ["i dag", "i veckan"]),
        ("nasta-vecka", ["nästa vecka"]),
        ("2026-05", ["i dag", "i veckan", "nästa vecka", "i maj"]),
        ("2026-07", ["i juli"]),
        ("2026-04", ["i dag", "i veckan", "nästa vecka", "i maj"]),  # past: not known, so all of the nearest
    ],
)
def test_tiden_valjer(hamta: Hamta, nar: str, syns: list[str]) -> None:
    dagar_fram = {"i dag": 0.1, "i veckan": 5, "nästa vecka": 8, "i maj": 19, "i juli": 60}
    for rubrik, fram in dagar_fram.items():
        handelse(f"Träff {rubrik}.", VID + fram * DYGN)
    html = hamta(f"{KALENDER}?nar={nar}")
    assert [rubrik for rubrik in dagar_fram if f"Träff {rubrik}." in html] == syns
    assert ("Vi känner inte igen tiden" in html) is (nar == "2026-04")


def test_for_vem_valjer_det_som_ar_for_en_och_det_som_ar_for_alla(hamta: Hamta) -> None:
    for rubrik, vem in (("För alla", "alla"), ("Till patienter", "patienter"), ("Till närstående", "narstaende")):
        handelse(rubrik, VID + DYGN, for_vem=vem)
    html = hamta(f"{KALENDER}?for_vem=narstaende")
    assert ("För alla" in html, "Till patienter" in html, "Till närstående" in html) == (True, False, True)


def test_kommunen_valjer_och_filen_foljer_med(hamta: Hamta) -> None:
    handelse("I Luleå", VID + DYGN)
    handelse("I Kalix", VID + DYGN, plats=Plats.objects.get(pk=kommun("Kalix").pk))
    handelse("I juli", VID + 60 * DYGN)
    html = hamta(f"{KALENDER}?kommun=lulea&nar=vecka")
    assert ("I Luleå" in html, "I Kalix" in html) == (True, False)
    assert 'href="/foreningar/kalender.ics?kommun=lulea&amp;nar=vecka"' in html
    filen = hamta("/foreningar/kalender.ics?kommun=lulea&nar=vecka")
    assert ("I Luleå" in filen, "I Kalix" in filen, "I juli" in filen) == (True, False, False)
    assert "I juli" in hamta("/foreningar/kalender.ics?kommun=lulea")


def test_manaderna_bladdras_och_behaller_valet(hamta: Hamta) -> None:
    html = hamta(f"{KALENDER}?kommun=lulea&nar=2026-06")
    assert '<a href="/foreningar/kalender/?kommun=lulea&amp;nar=2026-05">Maj 2026</a>' in html
    assert '<a href="/foreningar/kalender/?kommun=lulea&amp;nar=2026-07">Juli 2026</a>' in html
    assert "Månader" not in hamta(KALENDER)


def test_utan_traffar_sager_kalendern_vad_man_kan_gora(hamta: Hamta) -> None:
    assert "Inget är inplanerat då." in hamta(f"{KALENDER}?nar=idag")


def test_en_overfull_kalender_sager_att_det_finns_fler(hamta: Hamta, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("patientforeningar.views.kalender.HOGST", 2)
    for nummer in range(3):
        handelse(f"Träff {nummer}", VID + (nummer + 1) * DYGN)
    html = hamta(KALENDER)
    assert "Träff 1" in html
    assert "Träff 2" not in html
    assert "Det finns 1 tillfälle till." in html
    assert dagar.HOGST >= 100


# --- Stretches of time ---------------------------------------------------------------------------------


def lokal(*delar: int) -> dt.datetime:
    return dt.datetime(*delar, tzinfo=perioder.dygnets_borjan(dt.date(2026, 1, 1)).tzinfo)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kod", "fran", "till"),
    [
        ("idag", VID, lokal(2026, 5, 12, 22)),
        ("vecka", VID, lokal(2026, 5, 17, 22)),
        ("nasta-vecka", lokal(2026, 5, 17, 22), lokal(2026, 5, 24, 22)),
        ("2026-05", VID, lokal(2026, 5, 31, 22)),
        ("2026-10", lokal(2026, 9, 30, 22), lokal(2026, 10, 31, 23)),  # winter time begins in it
        ("2027-04", lokal(2027, 3, 31, 22), lokal(2027, 4, 30, 22)),
        ("2027-05", VID, lokal(2026, 6, 10, 22)),  # too far ahead
        ("", VID, lokal(2026, 6, 10, 22)),
    ],
)
def test_perioden_ar_i_stockholms_dygn(kod: str, fran: dt.datetime, till: dt.datetime) -> None:
    vald = period(kod, VID)
    assert (vald.fran, vald.till) == (fran, till)


def test_den_forsta_och_den_sista_manaden_har_en_granne() -> None:
    fore, efter = grannar(period("2026-05", VID), VID)
    assert (fore, efter and efter.kod) == (None, "2026-06")
    fore, efter = grannar(period("2027-04", VID), VID)
    assert (fore and fore.kod, efter) == ("2027-03", None)
    assert grannar(period("", VID), VID) == (None, None)


# --- Questions that count -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fraga", "vag", "kvar"),
    [
        ("nar=idag", KALENDER, "nar=idag"),
        ("nar=2026-06&for_vem=narstaende", KALENDER, "for_vem=narstaende&nar=2026-06"),
        ("nar=2031-06", KALENDER, "nar=okant"),
        ("for_vem=alla", KALENDER, "for_vem=okant"),
        ("tema=zebror", "/foreningar/", "tema=okant"),
        ("kommun=lulea&fbclid=1", "/foreningar/", "kommun=lulea"),
        ("nar=idag&tema=x&for_vem=narstaende", "/sip/", ""),
        ("sort=sjukhus", "/foreningar/", ""),
    ],
)
def test_fragor_raknas_dar_de_hor_hemma(fraga: str, vag: str, kvar: str) -> None:
    assert tillaten_fraga(fraga, vag) == kvar


def test_ingen_flod_av_datum_fyller_forradet() -> None:
    gjorda = []

    def vy(request: HttpRequest) -> HttpResponse:
        gjorda.append(request.GET.dict())
        return HttpResponse("x")

    mellan, fraga = Svarscache(publik(vy)), RequestFactory()
    for ar, manad in product(range(1990, 2090), range(1, 13)):
        mellan(fraga.get(f"{KALENDER}?nar={ar}-{manad:02}"))
    assert len(gjorda) == perioder.MANADER + 1
