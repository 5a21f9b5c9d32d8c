"""Three web processes on one database and one Redis: what one does, the others know at once, and all is counted."""

from __future__ import annotations

import datetime as dt
import http.client
import json
from collections.abc import Iterator

import psycopg
import pytest
from anlaggning import Anlaggning, vanta_pa
from webbprocess import Program

from skarmar.flotta.token import KAKA, VANTAR, ny_token

PUBLICERINGAR = 200
ENHETER, SLAG = 6, 10
FORMULAR_SLAPPER = 30  # answers from one network in ten minutes (patientinfo/formular/publikt_formular.py)


def fraga(
    site: Anlaggning, nr: int, vag: str, metod: str = "GET", kropp: str = "", **rubriker: str
) -> tuple[int, str, str]:
    """Status, body and set cookies from web server `nr`, as nginx would ask it, on a connection of its own."""
    koppling = http.client.HTTPConnection(site.webbar[nr][0], timeout=30)
    egna = {namn.replace("_", "-"): varde for namn, varde in rubriker.items()}
    try:
        koppling.request(metod, vag, kropp or None, {"X-Forwarded-Proto": "https", "Host": "127.0.0.1", **egna})
        svar = koppling.getresponse()
        return svar.status, svar.read().decode(), "; ".join(svar.headers.get_all("Set-Cookie") or [])
    finally:
        koppling.close()


@pytest.fixture
def redaktor(site: Anlaggning) -> Iterator[Program]:
    program = site.redaktor()
    yield program
    program.sluta()


def test_ingen_process_visar_nagot_gammalt(site: Anlaggning, redaktor: Program) -> None:
    for nummer in range(PUBLICERINGAR):
        redaktor.be(f"kommun Kommun {nummer}")
        # The first server has two processes; whichever takes the connection answers.
        for server in (nummer % 2, 1 - nummer % 2):
            assert f"Kommun {nummer}" in fraga(site, server, "/kommuner/lulea/")[1]


def test_det_som_publiceras_och_aterkallas_syns_i_alla(site: Anlaggning, redaktor: Program) -> None:
    for nummer in range(10):
        redaktor.be(f"sip SIP nummer {nummer}.")
        assert all(f"SIP nummer {nummer}." in fraga(site, server, "/sip/")[1] for server in (0, 1, 0))
    inslag = redaktor.be("inslag")
    assert {fraga(site, server, inslag)[0] for server in (0, 1, 0, 0)} == {200}
    redaktor.be(f"ta_ned {inslag}")
    assert {fraga(site, server, inslag)[0] for server in (0, 1, 0, 0)} <= {404, 410}


def test_en_grans_ar_gemensam(site: Anlaggning) -> None:
    with psycopg.connect(site.miljo["DATABASE_URL"]) as koppling:
        ((sida,),) = koppling.execute("SELECT id FROM wagtailcore_page WHERE url_path = '/hem/sip/'").fetchall()
    form = {
        "Content_Type": "application/x-www-form-urlencoded",
        "Origin": "https://127.0.0.1",
        "X_Forwarded_For": "9.9.9.9",
    }
    svaren = [
        fraga(site, nummer % 2, f"/aterkoppling/{sida}/", "POST", "hjalpte=ja", **form)[0]
        for nummer in range(FORMULAR_SLAPPER + 5)
    ]
    assert svaren == [303] * FORMULAR_SLAPPER + [429] * 5


def test_en_skarm_paras_ihop_genom_vilken_process_som_helst(site: Anlaggning) -> None:
    status, kropp, kakor = fraga(site, 0, "/skarm/kod", "POST", Origin="https://127.0.0.1", Content_Length="0")
    assert (status, len(json.loads(kropp)["kod"])) == (200, 6)
    hemlighet = kakor.partition(f"{VANTAR}=")[2].partition(";")[0]
    for server in (1, 0, 0):
        assert json.loads(fraga(site, server, "/skarm/kod", Cookie=f"{VANTAR}={hemlighet}")[1]) == {"vantar": True}


@pytest.fixture
def enheter(redaktor: Program) -> list[tuple[str, str]]:
    """Paired screens: address and token."""
    par = [(f"processer-{nr}", ny_token()) for nr in range(ENHETER)]
    for adress, token in par:
        redaktor.be(f"skarm {adress} {token}")
    return par


def test_alla_hjartslag_och_visningar_raknas(site: Anlaggning, enheter: list[tuple[str, str]]) -> None:
    with psycopg.connect(site.miljo["DATABASE_URL"]) as koppling:
        ((bild,),) = koppling.execute("SELECT id FROM skarmar_skarmbild LIMIT 1").fetchall()
    idag = dt.datetime.now(dt.UTC).date().isoformat()

    def sla(nr: int, till: int, adress: str, token: str) -> int:
        spelade = [[ett, f"skarmbild-{bild}", idag, 1] for ett in range(1, till + 1)]
        kropp = json.dumps({"serie": "serie-processer", "spelningar": spelade})
        rubriker = {"Cookie": f"{KAKA}={token}", "Content_Type": "application/json"}
        status, svar, _kakor = fraga(site, nr % 2, f"/skarm/{adress}/puls", "POST", kropp, **rubriker)
        assert status == 200
        return int(json.loads(svar)["kvitto"])

    for slag in range(1, SLAG + 1):
        for nr, (adress, token) in enumerate(enheter):
            sla(slag + nr, slag, adress, token)

    def summa() -> int:
        with psycopg.connect(site.miljo["DATABASE_URL"]) as koppling:
            ((antal,),) = koppling.execute(
                "SELECT coalesce(sum(antal), 0) FROM skarmar_spelning JOIN skarmar_skarm s ON s.id = skarm_id "
                "WHERE adress LIKE 'processer-%'"
            ).fetchall()
        return int(antal)

    assert vanta_pa(summa, ENHETER * SLAG, 15)
    # Nothing is counted twice when all is sent again, to any of them.
    for nr, (adress, token) in enumerate(enheter):
        for server in (nr, nr + 1):
            sla(server, SLAG, adress, token)
    assert vanta_pa(lambda: min(sla(1, SLAG, adress, token) for adress, token in enheter), SLAG, 15)
    assert summa() == ENHETER * SLAG


def test_alla_sokningar_raknas(site: Anlaggning) -> None:
    # What other tests have searched for may be as much as may wait at all (`sok.rakning.HOGST_VANTANDE`).
    klockan_gar(site)
    for nummer in range(12):
        assert fraga(site, nummer % 2, "/sok/?q=processerna")[0] == 200
    klockan_gar(site)
    with psycopg.connect(site.miljo["DATABASE_URL"]) as koppling:
        assert koppling.execute("SELECT sum(antal) FROM sok_sokning WHERE fraga = 'processerna'").fetchall() == [(12,)]


def klockan_gar(site: Anlaggning) -> None:
    """A round in which every duty is due."""
    with psycopg.connect(site.miljo["DATABASE_URL"]) as koppling:
        koppling.execute("DELETE FROM config_klockslag")
    with site.program("klocka", "--en-gang", "-v0") as klocka:
        assert klocka.wait(timeout=120) == 0
