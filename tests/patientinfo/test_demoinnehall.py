"""The demo content as it lies in the database: loaded once, whole, and every page of it open to those it is for."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import polib
import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.urls import reverse
from konton import inloggad
from pytest_django import DjangoDbBlocker, Settings
from wagtail.models import Page, Site
from wagtail_localize.models import Translation

from patientforeningar.demo.foreningar import EXEMPELNUMMER
from patientinfo.demo.konton import KONTON, LOSENORD, ladda_konton
from patientinfo.demo.plantering import plantera
from patientinfo.demo.recept import ReceptError, Sida
from patientinfo.models import HomePage, Konto, Kortadress

pytestmark = pytest.mark.django_db

KATALOG = Path(settings.LOCALE_PATHS[0]) / "en" / "LC_MESSAGES" / "django.po"
TELEFONER = {"112", "1177", "020-96 00 96", "020-59 90 00", "0920-45 30 00"}
TELEFON = re.compile(r"(?<![\d-])0\d{1,3}[- –]\d[\d ]{3,}\d(?!\d)")


def avtryck() -> dict[str, str]:
    """A sum of every row of every table, and of every file."""
    summor = {}
    with connection.cursor() as markor:
        for tabell in connection.introspection.table_names():
            markor.execute(f"SELECT * FROM {connection.ops.quote_name(tabell)}")  # noqa: S608
            rader = sorted(map(repr, markor.fetchall()))
            summor[tabell] = hashlib.sha256("".join(rader).encode()).hexdigest()
    filer = sorted(str(fil) for fil in Path(settings.MEDIA_ROOT).rglob("*"))
    return {**summor, "filer": " ".join(filer)}


def sidorna() -> list[Page]:
    """Every page in every language, root excepted."""
    return list(Page.objects.filter(depth__gt=1).order_by("path"))


class Lankar(HTMLParser):
    """Collects the addresses that a page links to, and what it says."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.adresser: set[str] = set()
        self.texter: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        adress = dict(attrs).get("href" if tag in {"a", "link"} else "src") or ""
        self.adresser.add(adress.partition("#")[0])

    def handle_data(self, data: str) -> None:
        self.texter.append(data)


# What the walk leaves out: files of the layout, other hosts, and the pages that one signs in to.
UTOM = (settings.STATIC_URL, "//", "/forening/")


@pytest.fixture(scope="module")
def oppnade(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> dict[str, Lankar]:
    """Every page of the site as anybody gets it, and every record page that they link to, by address."""
    with django_db_blocker.unblock():
        return dict(_oppna([sida.url for sida in sidorna()]))


def _oppna(adresser: list[str]) -> Iterator[tuple[str, Lankar]]:
    ko, sedda = list(adresser), set(adresser)
    while ko:
        adress = ko.pop()
        svar = Client().get(adress)
        assert svar.status_code == 200, adress
        html = "" if svar.streaming or "text/html" not in svar["Content-Type"] else svar.content.decode()
        svar.close()
        yield adress, (sida := Lankar(html))
        inom = {mal for mal in sida.adresser if mal.startswith("/") and not mal.startswith(UTOM)}
        ko += sorted(inom - sedda)
        sedda |= inom


def test_loading_twice_changes_nothing_not_even_a_time() -> None:
    fore = avtryck()
    call_command("demoinnehall", verbosity=0)
    assert avtryck() == fore


def test_the_site_begins_at_the_start_page_and_wagtails_greeting_is_gone() -> None:
    site = Site.objects.get()
    assert isinstance(site.root_page.specific, HomePage)
    assert site.hostname == "127.0.0.1"
    assert not Page.objects.exact_type(Page).filter(depth__gt=1).exists()


def test_every_page_and_all_that_it_links_to_inside_the_site_answers(oppnade: dict[str, Lankar]) -> None:
    assert {"/", "/sip/", "/en/", "/enheter/sunderby-sjukhus/", "/kommuner/pajala/"} <= oppnade.keys()


def test_no_page_shows_a_phone_number_that_is_not_confirmed(oppnade: dict[str, Lankar]) -> None:
    assert TELEFON.findall(" ".join(oppnade["/sjukresor/"].texter)), "the pattern finds what is there"
    for adress, sida in oppnade.items():
        ringlankar = {mal.removeprefix("tel:") for mal in sida.adresser if mal.startswith("tel:")}
        # An example association has a number that the authority keeps for examples: it is nobody's.
        kanda = TELEFONER | ({EXEMPELNUMMER} if adress.startswith("/foreningar/exempel-") else set())
        assert ringlankar <= {re.sub(r"\D", "", nummer) for nummer in kanda}, adress
        assert set(TELEFON.findall(" ".join(sida.texter))) <= kanda, adress


def test_every_page_opens_in_the_explorer_and_in_the_editor() -> None:
    redaktion = inloggad("administrator")
    for sida in sidorna():
        for vy in ("wagtailadmin_explore", "wagtailadmin_pages:edit"):
            svar = redaktion.get(reverse(vy, args=[sida.pk]))
            assert svar.status_code == 200, (vy, sida.url)


def test_every_page_says_who_answers_for_it_and_that_nobody_has_checked_its_facts() -> None:
    for sida in sidorna():
        grund = sida.specific
        assert grund.sidansvarig, sida.url
        assert grund.nasta_granskning is not None, sida.url
        assert not grund.faktagranskare, sida.url
        assert grund.granskad is None, sida.url


@pytest.mark.parametrize(("adress", "_namn", "grupp"), KONTON)
def test_a_demo_account_is_in_its_group_and_opens_with_the_demo_password(adress: str, _namn: str, grupp: str) -> None:
    konto = Konto.objects.get(email=adress)
    assert [rad.name for rad in konto.groups.all()] == [grupp]
    assert konto.check_password(LOSENORD)


def test_outside_development_there_are_no_demo_accounts(settings: Settings) -> None:
    Konto.objects.all().delete()
    settings.DEMO = False
    sagt: list[str] = []
    ladda_konton(sagt.append)
    assert not Konto.objects.exists()
    assert sagt == ["Demokonton skapas bara i utvecklingsläge."]


def test_short_addresses_lead_to_their_pages() -> None:
    assert Kortadress.objects.get(kod="resa").sida.url == "/sjukresor/"
    for kort in Kortadress.objects.all():
        svar = Client().get(f"/k/{kort.kod}", follow=True)
        assert svar.redirect_chain[-1][0] == kort.sida.url


def recept(**andringar: object) -> Sida:
    return Sida(**{"typ": "HomePage", "slug": "prov", "titel": "Prov", "ingress": "Prov.", **andringar})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kropp", "fel"),
    [
        (("text", '<p><a href="/finns-inte/">Bort</a></p>'), "länken /finns-inte/ leder ingenstans"),
        (("lankar", {"lankar": [{"sida": "/borta/", "text": "Bort"}]}), "sidan /borta/ finns inte"),
        (
            ("kontaktkort", {"rubrik": "Ring", "enhet": "pahittad-halsocentral"}),
            "vårdenhet pahittad-halsocentral finns",
        ),
        (("bild", {"bild": "okand"}), "bilden okand finns inte"),
        (("fakta", {"rubrik": "Rubrik", "text": "<p>Text</p>", "farg": "röd"}), "har inget fält farg"),
        (("checklista", {"rubrik": "r" * 200, "punkter": ["en"]}), "Högst 80 tecken får plats. Texten har 200."),
    ],
)
def test_a_recipe_that_does_not_hold_is_refused_with_page_and_fault(kropp: tuple[str, object], fel: str) -> None:
    barn = recept(typ="InformationPage", slug="fel", kropp=[kropp])
    with pytest.raises(ReceptError) as fangat:
        plantera(recept(barn=[barn]), {})
    rader = str(fangat.value).splitlines()
    assert any(rad.startswith("/fel/: ") and fel in rad for rad in rader), rader


def test_links_in_text_follow_a_page_that_moves() -> None:
    sip = Page.objects.get(slug="sip", locale__language_code="sv")
    sip.slug = "samordnad-plan"
    sip.save()
    assert 'href="/samordnad-plan/"' in Client().get("/vem-ansvarar/").content.decode()


class TestEnglish:
    """What is published under /en/ is English, and says so."""

    def test_every_text_is_translated(self) -> None:
        for oversattning in Translation.objects.all():
            alla, klara = oversattning.get_progress()
            assert alla == klara > 0

    def test_no_page_is_a_copy_in_swedish(self) -> None:
        engelska = Page.objects.filter(locale__language_code="en")
        assert [sida.url for sida in engelska.order_by("path")] == ["/en/", "/en/who-is-responsible/", "/en/sip/"]
        assert not engelska.filter(alias_of__isnull=False).exists()

    @pytest.mark.parametrize(("svensk", "engelsk"), [("/", "/en/"), ("/vem-ansvarar/", "/en/who-is-responsible/")])
    def test_both_languages_name_each_other(self, svensk: str, engelsk: str) -> None:
        for adress, sprak in ((svensk, "sv"), (engelsk, "en")):
            html = Client().get(adress).content.decode()
            assert f'<html lang="{sprak}"' in html
            assert re.search(rf'hreflang="sv"[^>]*href="[^"]*{svensk}"|href="[^"]*{svensk}"[^>]*hreflang="sv"', html)
            assert re.search(rf'hreflang="en"[^>]*href="[^"]*{engelsk}"|href="[^"]*{engelsk}"[^>]*hreflang="en"', html)

    def test_what_is_said_round_the_texts_is_english_too(self) -> None:
        svenska = {post.msgid for post in polib.pofile(str(KATALOG)) if post.msgid != post.msgstr}
        for sida in Page.objects.filter(locale__language_code="en"):
            texter = {text.strip() for text in Lankar(Client().get(sida.url).content.decode()).texter}
            assert texter & svenska == set(), sida.url

    def test_an_answer_about_an_english_page_is_thanked_for_in_english(self) -> None:
        sida = Page.objects.get(slug="who-is-responsible")
        html = Client().get(reverse("aterkoppling_tack", args=[sida.pk])).content.decode()
        assert '<html lang="en"' in html
        assert "Thank you for your answer" in html

    def test_the_matrix_is_translated_with_its_page(self) -> None:
        html = Client().get("/en/who-is-responsible/").content.decode()
        assert "Seeing a doctor" in html
        assert "Läkarbesök" not in html
