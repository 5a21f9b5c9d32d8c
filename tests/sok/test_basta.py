"""Best bets: for which searches, in which language, and never past the gate."""

from __future__ import annotations

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Collection, CollectionViewRestriction, Page

from patientinfo.models import Dokument, InformationPage, Kommun, Vardenhet
from sok.basta import HOGST, basta
from sok.models import Basta

pytestmark = pytest.mark.django_db


def sida(adress: str = "hjalpmedel") -> Page:
    return Page.objects.get(slug=adress, depth=3, locale__language_code="sv")


def tips(ord_: str, **mal: object) -> Basta:
    ett = Basta(ord=ord_, **mal)
    ett.full_clean()
    ett.save()
    return ett


def adresser(fraga: str, vid: dt.datetime | None = None, sprak: str = "sv") -> list[str]:
    return [traff.url for traff in basta(fraga, vid or timezone.now(), sprak)]


@pytest.mark.parametrize(
    "fraga", ["zebraramp", "Zebraramper", "zebraramperna", "låna zebra", "lana zebra", "zebror låna"]
)
def test_a_tip_answers_its_words_in_any_form_and_without_dots(fraga: str) -> None:
    tips("zebraramp, låna zebra", sida=sida())
    assert adresser(fraga) == ["/hjalpmedel/"]


@pytest.mark.parametrize("fraga", ["zebra", "zebraramp kalix", "ramp", "", "!"])
def test_it_answers_no_other_search(fraga: str) -> None:
    tips("zebraramp", sida=sida())
    assert adresser(fraga) == []


def test_what_is_spelt_as_asked_for_goes_before_what_only_looks_like_it() -> None:
    tips("zfår", sida=sida())
    tips("zfar", sida=sida("sjukresor"))
    assert adresser("zfår") == ["/hjalpmedel/"]
    assert adresser("zfar") == ["/sjukresor/"]


def test_units_kommuner_and_documents_can_be_chosen() -> None:
    tips("zebra ett", vardenhet=Vardenhet.objects.get(slug="kalix-sjukhus"))
    tips("zebra två", kommun=Kommun.objects.get(slug="kalix"))
    dokument = Dokument.objects.create(title="Zebrablankett", file="documents/zebra.pdf")
    tips("zebra tre", dokument=dokument)
    assert adresser("zebra ett") == ["/enheter/kalix-sjukhus/"]
    assert adresser("zebra två") == ["/kommuner/kalix/"]
    assert adresser("zebra tre") == [dokument.url]


def test_a_page_outside_its_time_is_no_tip() -> None:
    nu = timezone.now()
    ny = InformationPage(
        title="Zebror", ingress="Om zebror.", sidansvarig="Redaktionen", expire_at=nu + dt.timedelta(1)
    )
    Page.objects.get(depth=2, locale__language_code="sv").add_child(instance=ny)
    tips("zebra", sida=Page.objects.get(pk=ny.pk))
    assert adresser("zebra", nu + dt.timedelta(1) - dt.timedelta(seconds=1)) == [ny.url]
    assert adresser("zebra", nu + dt.timedelta(1)) == []
    ny.unpublish()
    assert adresser("zebra", nu) == []


def test_a_document_that_not_everybody_may_read_is_no_tip() -> None:
    stangd = Collection.get_first_root_node().add_child(name="Stängd")
    CollectionViewRestriction.objects.create(collection=stangd, restriction_type="login")
    tips("zebra", dokument=Dokument.objects.create(title="Zebra", file="documents/zebra.pdf", collection=stangd))
    assert adresser("zebra") == []


def test_a_tip_holds_in_its_own_language() -> None:
    engelsk = Page.objects.filter(locale__language_code="en", depth__gt=2, live=True).first()
    tips("zebra", sida=engelsk, sprak="en")
    assert adresser("zebra") == []
    assert adresser("zebra", sprak="en") == [engelsk.url]


def test_there_are_never_more_than_three() -> None:
    for slug in ("hjalpmedel", "sjukresor", "sip", "narstaende"):
        tips("zebra", sida=sida(slug))
    assert len(adresser("zebra")) == HOGST == 3


@pytest.mark.parametrize(
    ("falt", "del_"),
    [
        ({"ord": "zebra"}, {"sida": "Välj en sak"}),
        ({"ord": "zebra", "sida": "hjalpmedel", "kommun": "kalix"}, {"kommun": "Välj en sak"}),
        ({"ord": "zebra", "sida": "hjalpmedel", "sprak": "fi"}, {"sida": "Sidan är på ett annat språk."}),
        ({"ord": "?!", "sida": "hjalpmedel"}, {"ord": "Skriv minst ett ord."}),
        ({"ord": "zebra, zebror", "sida": "hjalpmedel"}, {"ord": "som samma ord"}),
    ],
)
def test_what_cannot_be_shown_is_refused_beside_its_field(falt: dict[str, str], del_: dict[str, str]) -> None:
    varden: dict[str, object] = dict(falt)
    if "sida" in falt:
        varden["sida"] = sida(falt["sida"])
    if "kommun" in falt:
        varden["kommun"] = Kommun.objects.get(slug=falt["kommun"])
    with pytest.raises(ValidationError) as fel:
        Basta(**varden).full_clean()
    for namn, mening in del_.items():
        assert mening in fel.value.message_dict[namn][0]


def test_on_the_page_it_stands_first_once_and_says_what_it_is(client: Client) -> None:
    tips("sjukresa", sida=sida("narstaende"), text="Regionens egna ord om zebror.")
    html = client.get("/sok/", {"q": "sjukresor"}).content.decode()
    lista = html[html.index('<ol class="traffar"') : html.index("</ol>", html.index('<ol class="traffar"'))]
    assert lista.index("Regionens tips") < lista.index("/narstaende/") < lista.index("/sjukresor/")
    assert lista.count('href="/narstaende/"') == 1
    assert "Regionens egna ord om zebror." in lista
    assert "Regionens tips" not in client.get("/sok/", {"q": "sjukresor", "slag": "sida"}).content.decode()


def test_a_tip_is_shown_though_nothing_else_was_found(client: Client) -> None:
    tips("kvarkplasma", sida=sida())
    html = client.get("/sok/", {"q": "kvarkplasma"}).content.decode()
    assert "1 träff på" in html
    assert "Regionens tips" in html
    assert "Ingen sida har alla orden" not in html


def test_a_search_without_a_tip_costs_nothing(minne: None) -> None:
    basta("zebra", timezone.now())
    with CaptureQueriesContext(connection) as fragor:
        assert basta("zebra", timezone.now()) == []
    assert len(fragor) == 0
