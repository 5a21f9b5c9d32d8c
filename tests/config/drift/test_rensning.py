"""Nobody reads what was before a change that has been made, however questions, answers and PURGE pass each other."""

from __future__ import annotations

import re
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

import nginxserver
import pytest
from django.db import transaction
from driftplats import Plats, Svar, fraga

from config import framfor as rensning
from config.settings.framfor import framfor
from patientinfo.stampel import stampla

UTGAVOR = 15


def rubrik(svar: Svar) -> str:
    traff = re.search(r"<h1[^>]*>\s*([^<]*?)\s*</h1>", svar.kropp.decode())
    return traff[1] if traff else ""


# --- The whole -----------------------------------------------------------------------------------------------------


def test_ingen_laser_en_gammal_sida_efter_publiceringen(plats: Plats) -> None:
    """Readers ask without pause; each must be given what held when it began to ask, or newer."""
    gallande, slut, gamla, lasta = [0], threading.Event(), [], [0]
    plats.redaktor.be("sip Utgåva 0")

    def las() -> None:
        while not slut.is_set():
            minst = gallande[0]
            fick = int(rubrik(plats.fraga("/sip/")).rpartition(" ")[2])
            lasta[0] += 1
            if fick < minst:
                gamla.append((minst, fick))

    lasare = [threading.Thread(target=las) for _nr in range(3)]
    for trad in lasare:
        trad.start()
    for nr in range(1, UTGAVOR + 1):
        plats.redaktor.be(f"sip Utgåva {nr}")
        gallande[0] = nr
    slut.set()
    for trad in lasare:
        trad.join(30)
    assert gamla == []
    assert lasta[0] > UTGAVOR


def test_en_andring_i_ett_register_syns_genast_pa_alla_sidor_som_visar_det(plats: Plats) -> None:
    adresser = ("/kommuner/", "/kommuner/lulea/", "/enheter/")
    for namn in ("Luleå stad", "Luleå"):
        for adress in adresser:
            plats.fraga(adress)
        plats.redaktor.be(f"kommun {namn}")
        for adress in adresser:
            svar = plats.fraga(adress)
            assert svar.cache == "MISS"
            assert (b"stad" in svar.kropp and "Luleå stad" in svar.kropp.decode()) == (namn == "Luleå stad")


def test_det_som_tas_ned_ar_borta_genast(plats: Plats) -> None:
    adress = plats.redaktor.be("inslag")
    assert [plats.fraga(adress).status for _gang in range(2)] == [200, 200]
    plats.redaktor.be(f"ta_ned {adress}")
    assert plats.fraga(adress).status == 410
    assert adress not in plats.fraga("/foreningar/").kropp.decode()


# --- One step at a time: a web of our own that answers when we say ---------------------------------------------------


class Webb:
    """A web server on which a test decides what each question is answered, and when."""

    def __init__(self) -> None:
        self.svar: dict[str, str] = {"stampel": "100", "kropp": "ett", "status": "200 OK"}
        self.far_svara = threading.Event()
        self.far_svara.set()
        self.fragad = threading.Event()
        self.antal = 0
        self._uttag = socket.create_server(("127.0.0.1", 0))
        self.adress = f"127.0.0.1:{self._uttag.getsockname()[1]}"
        threading.Thread(target=self._lyssna, daemon=True).start()

    def _lyssna(self) -> None:
        while True:
            try:
                koppling, _ = self._uttag.accept()
            except OSError:
                return
            threading.Thread(target=self._svara, args=(koppling, dict(self.svar)), daemon=True).start()

    def _svara(self, koppling: socket.socket, svar: dict[str, str]) -> None:
        with koppling:
            koppling.recv(65536)
            self.antal += 1
            self.fragad.set()
            self.far_svara.wait(10)
            kropp = svar["kropp"].encode()
            halls = svar.get("halls", "s-maxage=60, stale-while-revalidate=5, stale-if-error=3600")
            koppling.sendall(
                f"HTTP/1.1 {svar['status']}\r\nContent-Length: {len(kropp)}\r\nConnection: close\r\n"
                f"Cache-Control: {halls}\r\nX-Cache-Control: public, max-age=60\r\n"
                f"X-Haller-Till: {int(time.time()) + int(svar.get('till', '3600'))}\r\n"
                f"X-Stampel: {svar['stampel']}\r\n\r\n".encode()
                + kropp
            )

    def stang(self) -> None:
        stang(self._uttag)


def stang(uttag: socket.socket) -> None:
    """Close it at once, for a thread that waits at it too; a second time changes nothing."""
    with suppress(OSError):
        uttag.shutdown(socket.SHUT_RDWR)
    uttag.close()


@contextmanager
def steg_for_steg() -> Iterator[tuple[Webb, nginxserver.Nginx]]:
    webb = Webb()
    with nginxserver.nginx(WEBB_PUBLIC=webb.adress, tls=False) as server:
        hamta(server, "/forst/")  # by which nginx learns the first stamp
        yield webb, server
    webb.stang()


def hamta(server: nginxserver.Nginx, vag: str = "/sip/") -> tuple[str, str, int]:
    svar = fraga(server, f"{server.adress}{vag}", "GET", None, {})
    return svar.kropp.decode(), svar.cache, svar.status


def rensa(server: nginxserver.Nginx, stampel: str = "") -> None:
    rubriker = {"X-Stampel": stampel} if stampel else {}
    assert fraga(server, f"{server.rensning}/", "PURGE", None, rubriker).status == 200


def test_ett_svar_som_var_pa_vag_nar_nagot_andrades_visas_inte_sedan() -> None:
    with steg_for_steg() as (webb, server):
        webb.far_svara.clear()
        webb.fragad.clear()
        fick: list[str] = []
        trad = threading.Thread(target=lambda: fick.append(hamta(server)[0]))
        trad.start()
        assert webb.fragad.wait(10)
        webb.svar |= {"stampel": "200", "kropp": "två"}
        rensa(server, "200")
        webb.far_svara.set()
        trad.join(10)
        assert fick == ["ett"]  # asked before the change
        assert hamta(server) == ("två", "MISS", 200)
        assert hamta(server) == ("två", "HIT", 200)


def test_utan_rensning_marks_andringen_av_nasta_svar_om_vad_som_helst() -> None:
    with steg_for_steg() as (webb, server):
        assert [hamta(server)[1] for _gang in range(2)] == ["MISS", "HIT"]
        webb.svar |= {"stampel": "101", "kropp": "två"}
        assert hamta(server)[0] == "ett"
        assert hamta(server, "/annat/")[0] == "två"
        assert hamta(server) == ("två", "MISS", 200)


def test_en_rensning_som_nagon_redan_sett_av_ett_svar_tommer_inte_en_gang_till() -> None:
    with steg_for_steg() as (webb, server):
        hamta(server)
        webb.svar |= {"stampel": "101"}
        hamta(server, "/annat/")
        hamta(server)
        rensa(server, "101")
        assert hamta(server)[1] == "HIT"
        rensa(server, "102")
        assert hamta(server)[1] == "MISS"


@pytest.mark.parametrize("stampel", ["100", "onabar-1", ""])
def test_en_process_som_annu_inte_vet_lagger_inget_gammalt_i_den_nya_utgavan(stampel: str) -> None:
    """Between the commit and the PURGE one process has told of the change, and another has not been told itself."""
    with steg_for_steg() as (webb, server):
        webb.svar |= {"stampel": "101", "kropp": "två"}
        hamta(server, "/annat/")
        webb.svar |= {"stampel": stampel, "kropp": "ett"}
        assert hamta(server) == ("ett", "MISS", 200)
        webb.svar |= {"stampel": "101", "kropp": "två"}
        rensa(server, "101")
        assert hamta(server) == ("två", "MISS", 200)
        assert hamta(server) == ("två", "HIT", 200)


def test_ett_gammalt_svar_oppnar_ingen_ny_utgava() -> None:
    with steg_for_steg() as (webb, server):
        hamta(server)
        for stampel in ("99", "", "onabar-1", "1e9", "9" * 40):
            webb.svar["stampel"] = stampel
            hamta(server, f"/{stampel or 'tom'}/")
        assert hamta(server)[1] == "HIT"
        rensa(server)  # without a stamp: whoever sent it knows of a change
        assert hamta(server)[1] == "MISS"


# --- When the site does not answer ----------------------------------------------------------------------


@pytest.mark.parametrize("hur", ["stängd", "500 Internal Server Error", "503 Service Unavailable"])
def test_det_som_halls_visas_nar_webben_inte_kan_svara_men_bara_sa_lange_det_far(hur: str) -> None:
    with steg_for_steg() as (webb, server):
        webb.svar |= {"halls": "s-maxage=1", "till": "3"}
        borjade = time.monotonic()
        assert hamta(server) == ("ett", "MISS", 200)
        webb.stang() if hur == "stängd" else webb.svar.update(status=hur, kropp="fel", halls="no-store")
        visade = []
        while time.monotonic() - borjade < 6:
            visade.append((time.monotonic() - borjade, *hamta(server)))
            time.sleep(0.25)
    assert any(kropp == "ett" and cache == "STALE" for _tid, kropp, cache, _status in visade)
    assert all(status == 200 for tid, _kropp, _cache, status in visade if tid < 2)
    sena = [(kropp, status) for tid, kropp, _cache, status in visade if tid > 4.5]
    assert sena
    assert all(status == 503 and "1177" in kropp for kropp, status in sena)


def test_inte_ens_nar_webben_ar_nere_visas_det_som_var_fore_en_rensning() -> None:
    with steg_for_steg() as (webb, server):
        assert hamta(server) == ("ett", "MISS", 200)
        webb.stang()
        rensa(server, "101")
        kropp, _cache, status = hamta(server)
        assert status == 503
        assert "1177" in kropp
        assert "112" in kropp


def test_en_sida_som_ar_borta_ersatts_inte_av_en_gammal() -> None:
    with steg_for_steg() as (webb, server):
        borta = ("410 Gone", "404 Not Found", "403 Forbidden")
        webb.svar["halls"] = "s-maxage=1, stale-while-revalidate=0, stale-if-error=3600"
        for status in borta:
            assert hamta(server, f"/{status[:3]}/") == ("ett", "MISS", 200)
        time.sleep(2.1)
        for status in borta:
            webb.svar |= {"status": status, "kropp": "borta", "halls": "no-store"}
            assert hamta(server, f"/{status[:3]}/")[::2] == ("borta", int(status[:3]))


# --- The site's side ---------------------------------------------------------------------------------


class Mottagare:
    """Listens where an nginx would, and answers or does not."""

    def __init__(self, *, svarar: bool = True) -> None:
        self.fragor: list[str] = []
        self._uttag = socket.create_server(("127.0.0.1", 0))
        self.adress = f"http://127.0.0.1:{self._uttag.getsockname()[1]}"
        self._svarar = svarar
        self._slut = threading.Event()
        self._trad = threading.Thread(target=self._lyssna, daemon=True)
        self._trad.start()

    def _lyssna(self) -> None:
        while True:
            try:
                koppling, _ = self._uttag.accept()
            except OSError:
                return
            with koppling:
                self.fragor.append(koppling.recv(65536).decode())
                if self._svarar:
                    koppling.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                else:
                    self._slut.wait(10)

    def stang(self) -> None:
        self._slut.set()
        stang(self._uttag)
        self._trad.join(10)


@pytest.mark.django_db
def test_varje_nginx_far_veta_en_gang_nar_transaktionen_ar_bekraftad(
    settings: Any, django_capture_on_commit_callbacks: Any
) -> None:
    tva = [Mottagare(), Mottagare()]
    settings.WAGTAILFRONTENDCACHE = framfor(",".join(en.adress for en in tva))
    with django_capture_on_commit_callbacks(execute=True):
        stampla()
        stampla()
        assert [en.fragor for en in tva] == [[], []]
    for en in tva:
        (fraga_,) = en.fragor
        assert fraga_.startswith("PURGE / HTTP/1.1\r\n")
        assert re.search(r"(?i)x-stampel: \d+\r\n", fraga_)
        en.stang()


@pytest.mark.django_db
def test_det_som_rullas_tillbaka_rensar_ingenting(settings: Any, django_capture_on_commit_callbacks: Any) -> None:
    en = Mottagare()
    settings.WAGTAILFRONTENDCACHE = framfor(en.adress)
    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        stampla()
        transaction.set_rollback(True)
    assert en.fragor == []
    en.stang()


@pytest.mark.parametrize("svarar", [True, False], ids=["vägrar", "tiger"])
def test_en_nginx_som_inte_hor_hindrar_ingen_fran_att_publicera(
    settings: Any, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, svarar: bool
) -> None:
    monkeypatch.setattr(rensning, "TALAMOD", 0.2)
    en = Mottagare(svarar=False)
    if svarar:
        en.stang()
    settings.WAGTAILFRONTENDCACHE = framfor(en.adress)
    rensning.rensa()
    assert "rensning_misslyckades" in caplog.text
    en.stang()


def test_tvillingen_sager_vad_den_skulle_ha_gjort(settings: Any, caplog: pytest.LogCaptureFixture) -> None:
    settings.WAGTAILFRONTENDCACHE = framfor("log://")
    caplog.set_level("INFO")
    rensning.rensa()
    assert "rensning" in caplog.text
    assert settings.BASE_URL in caplog.text


def test_utan_variabel_finns_ingen() -> None:
    assert framfor("") == {}


@pytest.mark.parametrize("adress", ["127.0.0.1:8081", "redis://x:1", "http://"])
def test_en_adress_som_inte_ar_nagon_stoppar_starten(adress: str) -> None:
    with pytest.raises(Exception, match="FRONTEND_CACHE_URL"):
        framfor(adress)
