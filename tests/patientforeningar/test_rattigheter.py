"""Who reaches what of the associations': every address, every role, one's own object and another's, in one table.

A row of rattigheter.txt says how the address was asked (GET or POST), about whose object (A's, or B's), and what
each role got: J yes, v "go on elsewhere", L "sign in first", n no, 0 "there is no such thing", 4 "not by this
method", f "asked wrongly".
An address without a row fails, and so does the reverse.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.cache import cache
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from foreningsgranskning import farsk
from rattighetsrum import ROLLER, Fraga, Rum, adresser

from patientforeningar.models import Inslag

pytestmark = pytest.mark.django_db

FIL = Path(__file__).with_name("rattigheter.txt")
INLOGGNINGAR = ("/forening/logga-in/", "/redaktion/login/")


def tabell() -> dict[tuple[str, str, str], str]:
    """(method, whose, pattern) → what each role gets, in the order of `ROLLER`."""
    rader = (rad.split() for rad in FIL.read_text().splitlines() if rad and not rad.startswith("#"))
    return {(metod, vems, monster): utfall for utfall, metod, vems, monster in rader}


def stall(klient: Client, fraga: Fraga) -> HttpResponse:
    """The answer; whatever it changed is undone, and the browser is signed in as before."""
    kakor = klient.cookies.copy()
    cache.clear()  # so that no brake stops the next question
    with transaction.atomic():
        svar = klient.get(fraga.adress) if fraga.metod == "GET" else klient.post(fraga.adress, fraga.data)
        if svar.streaming:
            b"".join(svar)
        transaction.set_rollback(True)
    klient.cookies = kakor
    return svar


def utfall(svar: HttpResponse) -> str:
    """One letter; the whole status when it is one that no row expects."""
    if svar.status_code in (302, 303):
        mal = svar["Location"]
        return "n" if mal == reverse("wagtailadmin_home") else "L" if mal.startswith(INLOGGNINGAR) else "v"
    kanda = {200: "J", 400: "f", 403: "n", 404: "0", 405: "4", 409: "f"}
    return kanda.get(svar.status_code, f"[{svar.status_code}]")


@pytest.mark.parametrize("roll", ROLLER)
def test_varje_roll_nar_det_som_tabellen_sager(roll: str) -> None:
    rum, vantat, kolumn = Rum(), tabell(), list(ROLLER).index(roll)
    klient = rum.klient(roll)
    fel = [
        f"{fraga.metod} {fraga.vems} {fraga.monster}: {fick} i stället för {vill}"
        for fraga in rum.fragor()
        if (vill := vantat.get(fraga.nyckel, "?" * 99)[kolumn]) != (fick := utfall(stall(klient, fraga)))
    ]
    assert not fel, "\n".join(fel)


def test_varje_adress_har_en_rad_och_varje_rad_en_adress() -> None:
    assert {monster for _metod, _vems, monster in tabell()} == {monster for _namn, monster in adresser()}
    assert {fraga.nyckel for fraga in Rum().fragor()} == set(tabell())


def test_ett_annat_ombud_nar_aldrig_mer_an_en_som_inte_ar_inloggad() -> None:
    """What the table says of B in A's matters is never yes, wherever a signed-out visitor does not get one."""
    roller = list(ROLLER)
    egna = [(nyckel, rad) for nyckel, rad in tabell().items() if nyckel[1] == "A" and "<" in nyckel[2]]
    for nyckel, rad in egna:
        assert rad[roller.index("ombud B")] in ("0", "n", "4", "L", rad[roller.index("anonym")]), nyckel


def _besluta(roll: str, beslut: str) -> Inslag:
    """A's item in review, after the role has sent a filled in decision about it."""
    rum = Rum()
    inslag = rum.delar["A"].granskas
    skickat = {"kriterier": rum.kriterier, "motivering": "Så här.", "version": inslag.latest_revision_id}
    rum.klient(roll).post(reverse("besluta_inslag", args=[inslag.pk, beslut]), skickat)
    return farsk(inslag)


@pytest.mark.parametrize("roll", ["granskare och ombud A", "granskare Kiruna", "ombud A", "redaktör"])
@pytest.mark.parametrize("beslut", ["godkann", "begar-andring", "avsla"])
def test_ingen_annan_an_den_som_svarar_for_platsen_beslutar(roll: str, beslut: str) -> None:
    inslag = _besluta(roll, beslut)
    assert (inslag.workflow_in_progress, inslag.live, inslag.beslut.exists()) == (True, False, False)


@pytest.mark.parametrize("roll", ["granskare Luleå", "administratör"])
@pytest.mark.parametrize(("beslut", "live"), [("godkann", True), ("begar-andring", False), ("avsla", False)])
def test_den_som_svarar_for_platsen_beslutar(roll: str, beslut: str, live: bool) -> None:
    inslag = _besluta(roll, beslut)
    assert (inslag.workflow_in_progress, inslag.live, inslag.beslut.count()) == (False, live, 1)
