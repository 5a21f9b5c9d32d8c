"""What a reader may have meant: said only when the words as written found nothing."""

from __future__ import annotations

import pytest
from django.test import Client
from django.utils import timezone

from sok.menade import menade, rattad

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("fraga", "ratt"), [("hjlpmedel", "hjälpmedel"), ("sjukresr", "sjukres"), ("rehabiltering", "rehabilitering")]
)
def test_an_unknown_word_is_put_right(fraga: str, ratt: str) -> None:
    svar = rattad(fraga)
    assert svar is not None
    assert svar.startswith(ratt)


@pytest.mark.parametrize("fraga", ["hjälpmedel", "hjalpmedel", "hjälpmedlen", "kvarkplasma", "", "!", "abc"])
def test_known_words_and_those_like_no_other_are_left_alone(fraga: str) -> None:
    assert rattad(fraga) is None


def test_what_finds_nothing_is_not_suggested(monkeypatch: pytest.MonkeyPatch) -> None:
    nu = timezone.now()
    assert menade("hjlpmedel", nu) == "hjälpmedel"
    monkeypatch.setattr("sok.menade.narmaste", lambda _ordet: ("kvarkplasma",))
    assert menade("hjlpmedel", nu) is None


def test_the_page_asks_when_nothing_was_found_and_never_else(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sok.menade.narmaste", lambda _ordet: ("hjälpmedel",))
    html = client.get("/sok/", {"q": "kvarkplasma"}).content.decode()
    assert 'Menade du <a href="/sok/?q=hj%C3%A4lpmedel">hjälpmedel</a>?' in html
    assert "Menade du" not in client.get("/sok/", {"q": "sjukresa"}).content.decode()


def test_a_misspelt_word_that_was_met_all_the_same_is_said_to_be_another(client: Client) -> None:
    html = client.get("/sok/", {"q": "hjlpmedel"}).content.decode()
    assert "Ingen sida har ”hjlpmedel”. Vi visar träffar på" in html
    assert '<a href="?q=hj%C3%A4lpmedel">hjälpmedel</a>' in html
    assert "träffar på ”hjälpmedel”</h2>" in html
    assert "<mark>" in html
