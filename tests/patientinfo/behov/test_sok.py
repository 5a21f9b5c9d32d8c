"""The search finds a need by its name and by the reader's other words for it, and leads to its answer."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client
from django.utils import timezone

from patientinfo.models import HjalpmedelPage
from sok.motor import sok

pytestmark = pytest.mark.django_db


def adresser(fraga: str, sprak: str = "sv") -> list[str]:
    return [traff.url for traff in sok(fraga, timezone.now(), sprak).traffar[:10]]


@pytest.mark.parametrize(
    ("fraga", "slug"),
    [
        ("komma ur sängen", "komma-ur-sangen"),
        ("sanghandtag", "komma-ur-sangen"),
        ("dörrklocka", "hora-dorrklockan"),
        ("griptång", "na-och-plocka-upp"),
        ("dosett", "minnas-mediciner"),
    ],
)
def test_a_need_is_found_by_its_words(fraga: str, slug: str) -> None:
    assert f"/hjalpmedel/?behov={slug}" in adresser(fraga)


def test_what_is_found_leads_to_the_answer(client: Client) -> None:
    traff = next(iter(adresser("komma ur sängen")))
    assert 'id="svar"' in client.get(traff).content.decode()


def test_a_need_is_suggested_while_one_writes(client: Client) -> None:
    assert {"title": "Öppna burkar och flaskor", "url": "/hjalpmedel/?behov=oppna-burkar"} in client.get(
        "/sok/forslag", {"q": "öppna bur"}
    ).json()


def test_a_need_is_found_only_while_its_page_may_be_shown() -> None:
    HjalpmedelPage.objects.update(expire_at=timezone.now() - dt.timedelta(minutes=1))
    assert not [adress for adress in adresser("komma ur sängen") if "behov" in adress]


def test_a_search_in_another_language_finds_no_swedish_need() -> None:
    assert not [adress for adress in adresser("komma ur sängen", "en") if "behov" in adress]
