"""Robots, security.txt, the sitemap and the feed of changes."""

from __future__ import annotations

import datetime as dt
from typing import Any
from xml.etree import ElementTree

import feedparser
import pytest
import time_machine
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given
from hypothesis import settings as provning
from hypothesis import strategies as st
from wagtail import hooks
from wagtail.models import Page, PageViewRestriction

from patientforeningar.models import Forening
from patientinfo.lastsidor import sidor as lastsidor
from patientinfo.models import InformationPage, Installningar, Kommun, Vardenhet
from patientinfo.visning import andringar, webbplatskarta
from patientinfo.visning.webbplatskarta import fasta

pytestmark = pytest.mark.django_db

KARTA = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
BAS = settings.BASE_URL


@pytest.fixture
def sida() -> InformationPage:
    return InformationPage.objects.get(slug="barn-och-unga", locale__language_code="sv")


# --- The sitemap --------------------------------------------------------------------------------------


def karta(client: Client, adress: str = "/sitemap.xml") -> dict[str, ElementTree.Element]:
    svar = client.get(adress)
    assert svar["Content-Type"] == "application/xml; charset=utf-8"
    rot = ElementTree.fromstring(svar.content)  # noqa: S314  (our own)
    return {str(url.findtext("s:loc", namespaces=KARTA)): url for url in rot.findall("s:url", KARTA)}


def _innehall(url: ElementTree.Element) -> tuple[str | None, list[dict[str, str]]]:
    return url.findtext("s:lastmod", namespaces=KARTA), [lank.attrib for lank in url.findall("x:link", KARTA)]


# Of the lowest room, beside its pages and records.
EGNA = ("/handbok/", "/handbok/kort/", "/mina-kontakter/")


def test_kartan_har_varje_sida_enhet_och_kommun_och_alla_svarar(client: Client) -> None:
    adresser = karta(client)
    vantade = [post.get_absolute_url() for modell in (Vardenhet, Kommun) for post in modell.objects.all()]
    vantade += [sida.url for sida in Page.objects.live().filter(depth__gt=1, alias_of=None)]
    foreningars = {adress for adress in adresser if adress.startswith(f"{BAS}/foreningar/")}
    assert set(adresser) - foreningars == {BAS + adress for adress in [*vantade, "/flode/", *EGNA]}
    assert len(foreningars) > Forening.objects.antagna().count()
    for adress in adresser:
        assert client.get(adress.removeprefix(BAS)).status_code == 200


def test_kartan_sager_nar_sidan_andrades_och_pa_vilka_sprak_den_finns(client: Client) -> None:
    url = karta(client)[f"{BAS}/sip/"]
    sida = Page.objects.get(url_path="/hem/sip/")
    andrad = dt.datetime.fromisoformat(str(url.findtext("s:lastmod", namespaces=KARTA)))
    assert andrad == sida.last_published_at.replace(microsecond=0)
    sprak = {lank.get("hreflang"): lank.get("href") for lank in url.findall("x:link", KARTA)}
    assert sprak == {"sv": f"{BAS}/sip/", "en": f"{BAS}/en/sip/"}
    assert karta(client)[f"{BAS}/en/sip/"].findall("x:link", KARTA)


@pytest.mark.parametrize(
    "dolj",
    [
        pytest.param(lambda sida: sida.unpublish(), id="avpublicerad"),
        pytest.param(
            lambda sida: PageViewRestriction.objects.create(page=sida, restriction_type="login"), id="skyddad"
        ),
        pytest.param(
            lambda sida: InformationPage.objects.filter(pk=sida.pk).update(
                expire_at=dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
            ),
            id="slut",
        ),
    ],
)
def test_varken_kartan_eller_flodet_rojer_en_sida_som_ar(client: Client, sida: InformationPage, dolj: Any) -> None:
    dolj(sida)
    assert f"{BAS}{sida.url}" not in karta(client)
    assert sida.url not in client.get("/andringar/rss.xml").content.decode()


def test_ett_hogre_rum_lagger_till_sina_adresser(client: Client) -> None:
    with hooks.register_temporarily("sitemap_del", lambda: [fasta("prov", lambda: ["/foreningar/a&b/"])]):
        assert f"{BAS}/foreningar/a&b/" in karta(client)


def test_en_stor_karta_delas_och_delarna_har_tillsammans_samma_adresser(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The languages of a page are named although its versions lie in different parts."""
    hel = {adress: _innehall(url) for adress, url in karta(client).items()}
    monkeypatch.setattr(webbplatskarta, "PER_BLOCK", 7)
    rot = ElementTree.fromstring(client.get("/sitemap.xml").content)  # noqa: S314  (our own)
    assert rot.tag.endswith("sitemapindex")
    blad = {str(ett.findtext("s:loc", namespaces=KARTA)): ett for ett in rot}
    delad: dict[str, Any] = {}
    for adress, ett in blad.items():
        poster = {url: _innehall(post) for url, post in karta(client, adress.removeprefix(BAS)).items()}
        assert 0 < len(poster) <= 7
        assert ett.findtext("s:lastmod", namespaces=KARTA) == max(
            (post[0] for post in poster.values() if post[0]), default=None
        )
        assert not poster.keys() & delad.keys()
        delad |= poster
    assert delad == hel
    for annat in ("/sitemap-sidor-999.xml", "/sitemap-annat-0.xml", f"/sitemap-sidor-{'9' * 40}.xml"):
        assert client.get(annat).status_code == 404


def test_en_del_av_kartan_kostar_lika_manga_fragor_hur_manga_sidor_det_an_ar(
    client: Client,
) -> None:
    def kostar() -> int:
        client.get("/sitemap-sidor-0.xml")
        with CaptureQueriesContext(connection) as fangade:
            assert client.get("/sitemap-sidor-0.xml").status_code == 200
        return len(fangade)

    fore = kostar()
    lastsidor.skapa(30, lambda _rad: None)
    assert kostar() == fore


# --- The feed -------------------------------------------------------------------------------------------


def test_flodet_har_det_nyaste_forst(client: Client, sida: InformationPage) -> None:
    sida.title = "Nyss ändrad"
    sida.save_revision().publish()
    svar = client.get("/andringar/rss.xml")
    assert svar["Content-Type"] == "application/rss+xml; charset=utf-8"
    flode = feedparser.parse(svar.content)
    assert not flode.bozo
    assert flode.entries[0].title == "Nyss ändrad"
    assert flode.entries[0].link == f"{BAS}{sida.url}"
    assert flode.entries[0].summary == sida.ingress
    assert len(flode.entries) == andringar.ANTAL
    assert not [en for en in flode.entries if "/en/" in en.link]


def test_en_sida_som_andras_igen_ar_en_nyhet_igen(client: Client, sida: InformationPage) -> None:
    def id_() -> str:
        return str(feedparser.parse(client.get("/andringar/rss.xml").content).entries[0].id)

    sida.save_revision().publish()
    forsta = id_()
    with time_machine.travel(dt.datetime(2030, 1, 1, tzinfo=dt.UTC), tick=False):
        sida.save_revision().publish()
        assert id_() != forsta


@provning(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=100))
def test_flodet_ar_giltig_xml_vad_redaktoren_an_skriver(sida: InformationPage, text: str) -> None:
    InformationPage.objects.filter(pk=sida.pk).update(
        title=text, ingress=text, last_published_at=dt.datetime(2030, 1, 1, tzinfo=dt.UTC)
    )
    flode = ElementTree.fromstring(andringar.andringar(dt.datetime(2030, 1, 1, tzinfo=dt.UTC)))  # noqa: S314
    assert flode.find("channel/item") is not None


# --- robots.txt and security.txt ----------------------------------------------------------------------------


def test_robots_visar_vagen_till_kartan(client: Client) -> None:
    svar = client.get("/robots.txt")
    assert svar["Content-Type"].startswith("text/plain")
    assert f"Sitemap: {BAS}/sitemap.xml" in svar.content.decode()
    assert "Disallow: /redaktion/" in svar.content.decode()


def falt(client: Client) -> dict[str, str]:
    rader = client.get("/.well-known/security.txt").content.decode().splitlines()
    return dict(rad.split(": ", 1) for rad in rader)


@pytest.mark.parametrize("vid", [None, dt.datetime(2031, 5, 5, tzinfo=dt.UTC)])
def test_security_txt_galler_lange_men_kortare_an_ett_ar(client: Client, vid: dt.datetime | None) -> None:
    with time_machine.travel(vid or dt.datetime.now(dt.UTC), tick=False):
        kvar = dt.datetime.fromisoformat(falt(client)["Expires"]) - dt.datetime.now(dt.UTC)
    assert dt.timedelta(days=30) < kvar < dt.timedelta(days=365)


def test_security_txt_sager_vem_man_vander_sig_till(client: Client) -> None:
    assert falt(client)["Canonical"] == f"{BAS}/.well-known/security.txt"
    Installningar.objects.update(e_post="sakerhet@example.se")
    assert falt(client)["Contact"] == "mailto:sakerhet@example.se"
    Installningar.objects.update(e_post="")
    kontakt = falt(client)["Contact"]
    assert client.get(kontakt.removeprefix(BAS)).status_code == 200


def test_den_som_fragar_efter_ikonen_pa_det_gamla_viset_far_veta_var_den_ar(client: Client) -> None:
    svar = client.get("/favicon.ico")
    assert (svar.status_code, svar["Location"]) == (302, "/static/bild/ikon.png")
    assert not svar.cookies
