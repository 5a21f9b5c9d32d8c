"""A real Elasticsearch that refuses, hangs, is red, lacks its index or answers rubbish: search goes on, quietly."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from socketserver import StreamRequestHandler, TCPServer
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from elasticsearch import Elasticsearch
from fabriker import InformationPageFactory
from konton import inloggad
from platser import med_vag
from sokindex import radera
from ventil import Ventil
from wagtail.models import Page
from wagtail.search.backends import get_search_backend

from patientinfo.models import Bild, Dokument, SjukresorPage, Tema
from sok.efterslap import hamta_ikapp, laget
from sok.models import Efterslap
from sok.reserv import SAKRING

pytestmark = pytest.mark.django_db

# What the black hole is given in these tests, so that they are soon over.
KORT = 0.3  # seconds


def noden(url: str) -> Elasticsearch:
    delar = urlsplit(url)
    return Elasticsearch(f"http://{delar.netloc}", request_timeout=60)


@contextmanager
def svarande(status: int, typ: str, text: bytes, produkt: str = "Elasticsearch") -> Iterator[str]:
    """A server that always answers so; its `SEARCH_URL`."""
    huvud = (
        f"HTTP/1.1 {status} X\r\nX-Elastic-Product: {produkt}\r\nContent-Type: {typ}\r\n"
        f"Content-Length: {len(text)}\r\nConnection: close\r\n\r\n"
    )

    class Svar(StreamRequestHandler):
        def handle(self) -> None:
            rader = [rad.lower() for rad in iter(self.rfile.readline, b"\r\n")]
            self.rfile.read(sum(int(rad.split(b":")[1]) for rad in rader if rad.startswith(b"content-length:")))
            self.wfile.write(huvud.encode() + text)

    with TCPServer(("127.0.0.1", 0), Svar) as server:
        trad = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        trad.start()
        yield f"elasticsearch8://127.0.0.1:{server.server_address[1]}/prov"
        server.shutdown()
        trad.join()


@contextmanager
def vagrar(nod: str) -> Iterator[str]:
    with Ventil(nod) as ventil:
        ventil.stang()
        yield ventil.egen_url


@contextmanager
def hanger(nod: str) -> Iterator[str]:
    with Ventil(nod) as ventil:
        ventil.hang()
        yield ventil.egen_url


@contextmanager
def utan_index(nod: str) -> Iterator[str]:
    yield med_vag(nod, "utan_index")


@contextmanager
def rod(nod: str) -> Iterator[str]:
    """The pages' index has a part that no machine may hold."""
    url = med_vag(nod, f"{urlsplit(nod).path.strip('/')}_rod")
    namn = f"{urlsplit(url).path.strip('/')}_wagtailcore_page"
    with noden(url) as klient:
        klient.indices.create(
            index=f"{namn}_abcdefg",
            settings={"index.routing.allocation.require._name": "ingen"},
            aliases={namn: {}},
            wait_for_active_shards="0",
        )
        assert klient.cluster.health(index=namn)["status"] == "red"
        yield url
        klient.indices.delete(index=f"{namn}_abcdefg")


AVBROTT: dict[str, Callable[[str], Any]] = {
    "refused": vagrar,
    "hanging": hanger,
    "without its index": utan_index,
    "red": rod,
    "5xx": lambda _nod: svarande(503, "application/json", b'{"error": "x"}'),
    "another product's page": lambda _nod: svarande(200, "text/html", b"<p>Hej</p>", "Annat"),
    "a page": lambda _nod: svarande(200, "text/html", b"<p>Hej</p>"),
    "JSON of another kind": lambda _nod: svarande(200, "application/json", b'{"hits": 3, "responses": []}'),
    "broken JSON": lambda _nod: svarande(200, "application/json", b'{"hits": {"hits": ['),
}


@pytest.fixture(params=AVBROTT)
def avbrott(request: pytest.FixtureRequest, elasticsearch_url: str, pa_server: Callable[..., None]) -> Iterator[str]:
    """Each way to fail in turn; the site runs on a server that fails so."""
    with AVBROTT[request.param](elasticsearch_url) as url:
        pa_server(url, TIMEOUT=KORT)
        yield url


@pytest.mark.usefixtures("avbrott")
def test_the_database_answers_and_the_log_says_so_once(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    for _ in range(3):
        svar = client.get("/sok/", {"q": "sjukresor"})
        assert svar.status_code == 200
        assert "Sjukresor" in svar.content.decode()
    assert client.get("/sok/forslag", {"q": "sjukr"}).json()[0]["title"] == "Sjukresor"
    assert caplog.text.count("sokmotorn_svarar_inte") == 1
    assert "sokning_misslyckades" not in caplog.text


@pytest.mark.usefixtures("avbrott")
def test_the_admins_own_searches_answer_too() -> None:
    redaktor = inloggad("administrator")
    svar = redaktor.get(reverse("wagtailadmin_pages:search"), {"q": "sjukresor"})
    assert svar.status_code == 200
    assert "Sjukresor" in svar.content.decode()
    for modell in (Bild, Dokument):
        assert list(modell.objects.search("finns inte")) == []
    for namn in ("wagtailimages:index", "wagtaildocs:index"):
        SAKRING.nollstall()
        assert redaktor.get(reverse(namn), {"q": "hej"}).status_code == 200


@pytest.mark.usefixtures("avbrott")
def test_counting_facets_and_scores_come_from_the_database_too() -> None:
    resultat = Page.objects.live().search("sjukresor")
    assert resultat.count() > 0
    SAKRING.nollstall()
    assert sum(resultat.facet("content_type_id").values()) == resultat.count()
    SAKRING.nollstall()
    assert all(hasattr(sida, "poang") for sida in resultat.annotate_score("poang"))


@pytest.mark.usefixtures("avbrott")
def test_what_is_saved_meanwhile_is_saved_and_noted(caplog: pytest.LogCaptureFixture) -> None:
    sida = InformationPageFactory(title="Resor till vården")
    sida.save_revision().publish()
    nyckel = str(sida.pk)
    assert Efterslap.objects.get(modell="patientinfo.informationpage", objekt=nyckel)
    Efterslap.objects.all().delete()
    sida.delete()
    assert Efterslap.objects.get(modell="patientinfo.informationpage", objekt=nyckel)
    assert "Exception raised" not in caplog.text


@pytest.mark.parametrize("hur", ["refused", "5xx", "another product's page"])
def test_building_the_index_says_what_is_wrong(
    hur: str, elasticsearch_url: str, pa_server: Callable[..., None]
) -> None:
    with AVBROTT[hur](elasticsearch_url) as url:
        pa_server(url)
        with pytest.raises(CommandError, match="svarar inte som den ska"):
            call_command("update_index", backend_name="default", verbosity=0)


def test_what_is_saved_right_after_the_index_is_built_goes_to_it(nod: str, pa_server: Callable[..., None]) -> None:
    url = med_vag(nod, "nybyggd")
    pa_server(url)
    SjukresorPage.objects.get().save()  # the first to notice that there is no index yet
    call_command("update_index", backend_name="default", verbosity=0)
    InformationPageFactory(title="Det första efter bygget")
    assert hittas(url, "Det första efter bygget")
    assert not Efterslap.objects.exists()
    radera(url)


def test_a_server_without_its_index_is_given_none_by_a_save(nod: str, pa_server: Callable[..., None]) -> None:
    url = med_vag(nod, "inget_alls")
    pa_server(url)
    SjukresorPage.objects.get().save()
    with noden(url) as klient:
        assert not klient.indices.get(index="inget_alls_*")


def hittas(nod: str, titel: str) -> bool:
    """Whether the node itself has a page of that title; the database is not asked."""
    with noden(nod) as klient:
        index = f"{urlsplit(nod).path.strip('/')}_wagtailcore_page"
        klient.indices.refresh(index=index)
        svar = klient.search(index=index, query={"match_phrase": {"title": titel}})
        return any(traff["_source"]["title"] == titel for traff in svar["hits"]["hits"])


def test_what_was_saved_while_the_server_was_away_is_caught_up(nod: str, ventil: Ventil) -> None:
    sida, borta = InformationPageFactory(title="Resor till"), InformationPageFactory(title="Det som togs bort")
    assert hittas(nod, "Det som togs bort")
    ventil.stang()
    sida.title = "Resor till vården"
    sida.save_revision().publish()
    borta.delete()
    assert hamta_ikapp() == ""
    assert Efterslap.objects.exists()
    ventil.oppna()
    SAKRING.nollstall()
    assert hamta_ikapp().endswith("ändringar till sökmotorn")
    assert not Efterslap.objects.exists()
    assert hittas(nod, "Resor till vården")
    assert not hittas(nod, "Det som togs bort")
    assert hamta_ikapp() == ""


def test_what_changes_while_it_is_caught_up_is_told_in_the_next_round(
    nod: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    sida = SjukresorPage.objects.get()
    rad = Efterslap.objects.create(modell="patientinfo.sjukresorpage", objekt=str(sida.pk))

    def andras_igen(_sak: Any) -> Any:
        rad.save()
        return sida

    monkeypatch.setattr("sok.efterslap.get_indexed_instance", andras_igen)
    hamta_ikapp()
    assert Efterslap.objects.filter(pk=rad.pk).exists()


def test_an_index_that_is_gone_is_built_anew_by_the_clock(nod: str) -> None:
    radera(nod)
    Efterslap.objects.create(modell="patientinfo.sjukresorpage", objekt="1")
    assert hamta_ikapp() == "byggde om sökmotorns index"
    assert hittas(nod, "Sjukresor")
    assert not Efterslap.objects.exists()


def test_what_a_broken_rebuild_has_left_is_taken_away_when_it_is_old(nod: str) -> None:
    index = f"{urlsplit(nod).path.strip('/')}_patientinfo_tema"
    with noden(nod) as klient:
        klient.indices.create(index=f"{index}_abcdefg")
        i_motorn = get_search_backend().get_index_for_model(Tema)
        nu = timezone.now().timestamp()
        i_motorn.stada(nu)
        assert klient.indices.exists(index=f"{index}_abcdefg")
        i_motorn.stada(nu + 3601)
        assert not klient.indices.exists(index=f"{index}_abcdefg")
        assert klient.indices.exists(index=index)


def test_health_says_that_the_reserve_answers_and_since_when(client: Client, ventil: Ventil) -> None:
    assert laget().reserv_sedan is None
    fore = timezone.now()
    ventil.stang()
    matt = client.get("/-/health").json()["delar"]["sokindex"]
    assert (matt["status"], matt["hittar"]) == ("varning", True)
    assert matt["reserv_sedan"] >= fore.isoformat()[:19]
    ventil.oppna()
    SAKRING.nollstall()
    assert client.get("/-/health").json()["delar"]["sokindex"]["reserv_sedan"] is None


@pytest.mark.usefixtures("nod")
@pytest.mark.parametrize(("minuter", "status"), [(4, "ok"), (6, "varning")])
def test_health_warns_when_changes_wait_for_long(client: Client, minuter: int, status: str) -> None:
    rad = Efterslap.objects.create(modell="patientinfo.sjukresorpage", objekt="1")
    Efterslap.objects.filter(pk=rad.pk).update(sedan=timezone.now() - dt.timedelta(minutes=minuter))
    matt = client.get("/-/health").json()["delar"]["sokindex"]
    assert (matt["status"], matt["efterslap"]) == (status, 1)
