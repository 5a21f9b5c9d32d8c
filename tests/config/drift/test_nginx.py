"""What the world meets at the nginx that is shipped, with the real site behind it."""

from __future__ import annotations

import gzip
import json
import re
import socket
import subprocess
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli
import nginxserver
import pytest
from driftplats import Plats, Svar, fraga, krav_nginx

pytestmark = pytest.mark.usefixtures("plats")


def i_webben(plats: Plats, adress: str) -> int:
    """How many questions about `adress` have reached the site itself, by the access log of nginx."""
    rader = [json.loads(rad) for rad in plats.nginx.logg.read_text().splitlines()]
    return sum(1 for rad in rader if rad["vag"] == adress and rad["webben"] not in {"", "-"})


# --- The configuration ----------------------------------------------------------------------------------------


def test_nginx_godtar_konfigurationen(tmp_path: Path) -> None:
    krav_nginx()
    (tmp_path / "data/tmp").mkdir(parents=True)
    nginxserver._certifikat(tmp_path)
    varden = nginxserver.variabler(tmp_path)
    varden["LYSSNA_TLS"] += " ssl http2"
    konf = nginxserver.fyll(tmp_path, varden)
    assert "${" not in re.sub(r"^#.*$", "", konf.read_text(), flags=re.MULTILINE)
    svar = subprocess.run(
        [nginxserver.NGINX, "-t", "-p", tmp_path, "-c", konf], check=False, capture_output=True, text=True
    )
    assert svar.returncode == 0, svar.stderr


def test_en_variabel_som_saknas_sags(tmp_path: Path) -> None:
    varden = nginxserver.variabler(tmp_path)
    del varden["WEBB_PUBLIC"]
    with pytest.raises(subprocess.CalledProcessError) as brott:
        nginxserver.fyll(tmp_path, varden)
    assert b"WEBB_PUBLIC saknas" in brott.value.stderr


# --- What is kept -----------------------------------------------------------------------------------------------


def test_en_sida_hamtas_en_gang_och_sager_varlden_det_som_galler_varlden(plats: Plats) -> None:
    plats.redaktor.be("sip SIP")
    forst, sedan = plats.fraga("/sip/"), plats.fraga("/sip/")
    assert (forst.cache, sedan.cache) == ("MISS", "HIT")
    assert forst.kropp == sedan.kropp
    for svar in (forst, sedan):
        assert re.fullmatch(r"public, max-age=\d+, s-maxage=\d+", svar.rubriker["cache-control"])
        assert not {"set-cookie", "x-stampel", "x-cache-control", "server-timing"} & set(svar.rubriker)
        assert svar.rubriker["x-content-type-options"] == "nosniff"
        assert "default-src 'none'" in svar.rubriker["content-security-policy"]


def test_en_kopia_i_webblasaren_far_veta_att_den_galler(plats: Plats) -> None:
    forst = plats.fraga("/sip/", accept_encoding="gzip")
    svar = plats.fraga("/sip/", accept_encoding="gzip", if_none_match=forst.rubriker["etag"])
    assert (svar.status, svar.kropp, svar.cache) == (304, b"", "HIT")
    assert svar.rubriker["cache-control"].startswith("public")


@pytest.mark.parametrize(
    ("vill_ha", "kodning"),
    [("br", "br"), ("gzip, deflate, br;q=0.9", "br"), ("gzip", "gzip"), ("identity", ""), ("br;q=0, gzip", "gzip")],
)
def test_en_sida_kommer_i_den_kodning_som_webblasaren_vill_ha(plats: Plats, vill_ha: str, kodning: str) -> None:
    hel = plats.fraga("/sip/").kropp
    svar = plats.fraga("/sip/", accept_encoding=vill_ha)
    svar = plats.fraga("/sip/", accept_encoding=vill_ha)
    assert svar.cache == "HIT"
    assert svar.rubriker.get("content-encoding", "") == kodning
    packa_upp = {"br": brotli.decompress, "gzip": gzip.decompress, "": bytes}[kodning]
    assert packa_upp(svar.kropp) == hel
    assert "accept-encoding" in svar.rubriker["vary"].lower()


def test_manga_lasare_pa_en_gang_ar_en_fraga_till_webben(plats: Plats) -> None:
    plats.redaktor.be("sip Många")
    fore = i_webben(plats, "/sip/")
    hinder = threading.Barrier(20)

    def las(_nr: int) -> Svar:
        hinder.wait()
        return plats.fraga("/sip/")

    with ThreadPoolExecutor(20) as lasare:
        svaren = list(lasare.map(las, range(20)))
    assert {svar.status for svar in svaren} == {200}
    assert i_webben(plats, "/sip/") - fore == 1


@pytest.mark.parametrize("adress", ["/", "/foreningar/", "/flode/lanet/feed.json", "/foreningar/rss.xml"])
def test_det_som_kan_aterkallas_halls_bara_av_var_egen_nginx(plats: Plats, adress: str) -> None:
    plats.redaktor.be("sip Åter")
    plats.fraga(f"http://{plats.webbens_adress}{adress}")  # made, however long that takes
    forst, sedan = plats.fraga(adress), plats.fraga(adress)
    assert (forst.status, forst.cache, sedan.cache) == (200, "MISS", "HIT")
    assert "s-maxage=0, proxy-revalidate" in sedan.rubriker["cache-control"]


# --- Whose ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("rubriker", [{"cookie": "a=1; sessionid=abc"}, {"authorization": "Basic eDp5"}])
def test_den_som_visar_vem_den_ar_far_inte_det_som_halls_och_fyller_det_inte(
    plats: Plats, rubriker: dict[str, str]
) -> None:
    plats.redaktor.be("sip Inloggad")
    egen = plats.fraga("/sip/", **rubriker)
    assert egen.cache == "BYPASS"
    assert plats.fraga("/sip/").cache == "MISS"
    assert plats.fraga("/sip/", **rubriker).cache == "BYPASS"


def test_andra_kakor_spelar_ingen_roll(plats: Plats) -> None:
    plats.fraga("/sip/")
    assert plats.fraga("/sip/", cookie="_ga=1; annat=sessionid").cache == "HIT"


@pytest.mark.parametrize("adress", ["/sok/?q=sip", "/en/sok/?q=sip", "/sok/forslag?q=sip", "/-/live", "/skarm/"])
def test_det_som_ar_ens_eget_halls_inte(plats: Plats, adress: str) -> None:
    for _gang in range(2):
        svar = plats.fraga(adress)
        assert svar.status == 200
        assert svar.cache == ""
        assert "no-store" in svar.rubriker["cache-control"]


# --- Questions ---------------------------------------------------------------------------------------------------


def test_det_som_brev_hanger_pa_en_lank_ger_samma_sida(plats: Plats) -> None:
    plats.redaktor.be("sip Brevet")
    assert plats.fraga("/sip/?utm_source=brev&fbclid=1").cache == "MISS"
    assert plats.fraga("/sip/").cache == "HIT"
    assert plats.fraga("/sip/?utm_source=annat").cache == "HIT"


@pytest.mark.parametrize(
    "fraga_", ["?%6bommun=lulea", "?kommun=lulea&x=1", "?utm_source=a&kommun=lulea", "?x=1", "?kommun=LULEA"]
)
def test_en_oklar_fraga_gar_till_webben_och_halls_inte(plats: Plats, fraga_: str) -> None:
    plats.redaktor.be("sip Oklar")
    utan = plats.fraga("/enheter/").kropp
    for _gang in range(2):
        assert plats.fraga(f"/enheter/{fraga_}").cache == "BYPASS"
    assert plats.fraga("/enheter/").kropp == utan


def test_den_som_skriver_kommunen_tva_ganger_byter_inte_andras_sida(plats: Plats) -> None:
    plats.redaktor.be("sip Förgifta")
    plats.fraga("/enheter/?kommun=lulea&kommun=kalix")
    svar = plats.fraga("/enheter/?kommun=lulea")
    assert svar.cache == "MISS"
    assert svar.kropp == plats.fraga(f"http://{plats.webbens_adress}/enheter/?kommun=lulea").kropp


def test_ett_pahittat_varde_halls_inte(plats: Plats) -> None:
    for _gang in range(2):
        assert plats.fraga("/enheter/?kommun=finns-inte").cache == "MISS"


@pytest.mark.parametrize("adress", ["/finns-inte/", "/sip", "//sip/", "/./sip/"])
def test_det_som_inte_ar_en_sida_halls_inte_av_nginx(plats: Plats, adress: str) -> None:
    for _gang in range(2):
        svar = plats.fraga(adress)
        assert svar.status in {301, 404}
        assert svar.cache == "MISS"


# --- Doors --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("adress", ["/redaktion/", "/redaktion/login/", "/media/original_images/x.jpg", "/media/../db"])
def test_varlden_har_ingen_redaktion_och_inga_original(plats: Plats, adress: str) -> None:
    svar = plats.fraga(adress)
    assert svar.status in {400, 404}
    assert "set-cookie" not in svar.rubriker


def test_det_inre_natet_har_redaktionen_och_inget_halls_dar(plats: Plats) -> None:
    svar = plats.fraga(f"{plats.nginx.redaktion}/redaktion/login/")
    assert svar.status == 200
    assert svar.cache == ""
    assert plats.fraga(f"{plats.nginx.redaktion}/sip/").cache == ""


def test_foreningarnas_egna_sidor_svarar_i_sin_roll(plats: Plats) -> None:
    svar = plats.fraga("/forening/logga-in/")
    assert (svar.status, svar.cache) == (200, "")
    assert "no-store" in svar.rubriker["cache-control"]


def test_den_som_provar_koder_om_och_om_igen_stoppas_med_en_sida_som_sager_det(plats: Plats) -> None:
    svaren = [plats.fraga("/forening/logga-in/", "POST", b"x=1") for _gang in range(15)]
    stoppade = [svar for svar in svaren if svar.status == 429]
    assert 1 <= len(stoppade) <= 5
    assert stoppade[0].rubriker["retry-after"] == "60"
    assert "Vänta en stund" in stoppade[0].kropp.decode()
    assert plats.fraga("/forening/logga-in/").status == 200


def test_ett_annat_namn_och_andra_metoder_far_inget_svar(plats: Plats) -> None:
    with pytest.raises((ConnectionError, OSError)):
        plats.fraga("/", host="annan.example")
    for metod in ("PURGE", "DELETE", "TRACE"):
        assert plats.fraga("/", metod).status == 405


def test_http_leder_till_https(plats: Plats) -> None:
    svar = plats.fraga(f"{plats.nginx.http}/sip/?q=1", host="127.0.0.1")
    assert (svar.status, svar.rubriker["location"]) == (301, "https://127.0.0.1/sip/?q=1")


def test_en_for_stor_kropp_nekas_pa_svenska_dar_ingen_fil_lamnas(plats: Plats) -> None:
    svar = plats.fraga("/aterkoppling/1/", "POST", b"x" * 1_100_000)
    assert svar.status == 413
    assert "för stort" in svar.kropp.decode()


def test_bara_webbens_egna_vardar_far_rensa(plats: Plats) -> None:
    with nginxserver.nginx(RENSAS_FRAN="192.0.2.1") as annan:
        assert fraga(annan, f"{annan.rensning}/", "PURGE", None, {}).status == 403
    assert plats.fraga(f"{plats.nginx.rensning}/").status == 405
    assert plats.fraga(f"{plats.nginx.rensning}/", "PURGE").status == 200


def test_det_inre_natet_ar_bara_for_det_inre_natet() -> None:
    with nginxserver.nginx(REDAKTION_NAT="192.0.2.0/24") as annan:
        assert fraga(annan, f"{annan.redaktion}/redaktion/", "GET", None, {}).status == 403


# --- Files --------------------------------------------------------------------------------------------------------


def test_statiska_filer_kommer_fran_disken_och_far_hallas_nar_namnet_bar_avtrycket(plats: Plats) -> None:
    rot = plats.mapp / "static"
    rot.mkdir(exist_ok=True)
    for namn in ("sida.css", "sida.0123456789ab.css"):
        (rot / namn).write_text("a{}" * 500)
        (rot / f"{namn}.gz").write_bytes(gzip.compress(b"a{}" * 500))
        (rot / f"{namn}.br").write_bytes(brotli.compress(b"a{}" * 500))
    svar = plats.fraga("/static/sida.0123456789ab.css", accept_encoding="br")
    assert svar.rubriker["cache-control"] == "public, max-age=31536000, immutable"
    assert svar.rubriker["content-encoding"] == "br"
    assert svar.rubriker["content-type"] == "text/css; charset=utf-8"
    assert plats.fraga("/static/sida.css", accept_encoding="gzip").rubriker["content-encoding"] == "gzip"
    assert plats.fraga("/static/sida.css").rubriker["cache-control"] == "public, max-age=600"
    assert plats.fraga("/static/finns-inte.css").status == 404


def test_bilder_kommer_fran_disken(plats: Plats) -> None:
    (plats.mapp / "var/media/images").mkdir(parents=True, exist_ok=True)
    (plats.mapp / "var/media/images/prov.webp").write_bytes(b"RIFF")
    svar = plats.fraga("/media/images/prov.webp")
    assert (svar.status, svar.rubriker["content-type"]) == (200, "image/webp")
    assert svar.rubriker["cache-control"] == "public, max-age=31536000, immutable"
    assert svar.rubriker["content-security-policy"] == "default-src 'none'"


def test_en_bild_som_inte_ar_pa_disken_fragas_efter_hos_webben_en_gang(plats: Plats) -> None:
    """Where files lie in another storage: here nginx is given a folder of its own, without them."""
    (plats.mapp / "var/media/images/fjarran.webp").write_bytes(b"RIFF")
    with nginxserver.nginx(WEBB_PUBLIC=plats.webbens_adress) as annan:
        svaren = [fraga(annan, f"{annan.adress}/media/images/fjarran.webp", "GET", None, {}) for _gang in range(2)]
        saknas = fraga(annan, f"{annan.adress}/media/images/finns-inte.webp", "GET", None, {})
    assert [(svar.status, svar.cache, svar.kropp) for svar in svaren] == [(200, "MISS", b"RIFF"), (200, "HIT", b"RIFF")]
    assert svaren[1].rubriker["cache-control"] == "public, max-age=31536000, immutable"
    assert saknas.status == 404


# --- The log --------------------------------------------------------------------------------------------------------


def test_loggen_sager_vad_som_hande_men_aldrig_vem_eller_vad_den_undrade(plats: Plats) -> None:
    hemliga = (
        "/sok/?q=",
        "/sip/?utm_source=",
        "/hitta-ratt/",
        "/mina-kontakter/?x=",
        "/sjukresor/rakna?km=",
        "/vem-ansvarar/",
        "/en/hjalpmedel/x/",
        "/granska/",
        "/forening/delad/",
        "/en/sok/x?q=",
    )
    for adress in (f"{vag}hemligsjukdom" for vag in hemliga):
        plats.fraga(adress, user_agent="Netscape", referer="https://hemligsjukdom.example/")
    text = plats.nginx.logg.read_text() + (plats.nginx.mapp / "fel.logg").read_text()
    for hemligt in ("hemligsjukdom", "Netscape", '"127.0.0.1:', "client"):
        assert hemligt not in text
    rader = [json.loads(rad) for rad in plats.nginx.logg.read_text().splitlines()]
    skrivna = {"/sok/…", "/sip/", "/hitta-ratt/…", "/granska/…", "/forening/delad/…", "/en/sok/…"}
    raknare = {"/mina-kontakter/…", "/sjukresor/…", "/vem-ansvarar/…", "/en/hjalpmedel/…"}
    assert skrivna | raknare <= {rad["vag"] for rad in rader}
    falt = {"tid", "vard", "metod", "vag", "status", "byte", "sekunder", "webben", "cache", "request_id"}
    assert all(set(rad) == falt for rad in rader)


def test_webben_far_veta_vem_som_fragar_men_inte_av_den_som_fragar(plats: Plats) -> None:
    """What a visitor writes in these headers is overwritten: an inner socket shows what is passed on."""
    hord: list[bytes] = []

    def lyssna() -> None:
        koppling, _ = uttag.accept()
        hord.append(koppling.recv(65536))
        koppling.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok")
        koppling.close()

    with (
        socket.create_server(("127.0.0.1", 0)) as uttag,
        nginxserver.nginx(WEBB_PUBLIC=f"127.0.0.1:{uttag.getsockname()[1]}") as egen,
    ):
        trad = threading.Thread(target=lyssna)
        trad.start()
        luras = {"X-Forwarded-For": "192.0.2.7", "X-Forwarded-Proto": "http", "X-Request-ID": "min"}
        fraga(egen, f"{egen.adress}/-/live", "GET", None, {**luras, "X-Egen-Cache": "1", "X-Forwarded-Host": "ond"})
        trad.join(10)
    text = hord[0].decode().lower()
    assert "x-forwarded-for: 127.0.0.1\r\n" in text
    assert "x-forwarded-proto: https\r\n" in text
    assert re.search(r"x-request-id: [0-9a-f]{32}\r\n", text)
    assert "x-egen-cache" not in text
    assert "x-forwarded-host" not in text
