"""Short addresses."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import Page

from patientinfo.models import Kortadress, SipPage

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("kod", ["sip", "SIP", "Sip/", "sip%20"])
def test_a_code_leads_to_its_page_however_it_is_typed(client: Client, kod: str) -> None:
    svar = client.get(f"/k/{kod}")
    assert svar.status_code == 302
    assert svar["Location"].endswith("/sip/")


def test_the_code_follows_the_page(client: Client) -> None:
    sip = SipPage.objects.get(slug="sip", locale__language_code="sv")
    sip.slug = "sip-ny"
    sip.save_revision().publish()
    assert client.get("/k/sip")["Location"].endswith("/sip-ny/")


def test_every_code_of_the_demo_leads_somewhere(client: Client) -> None:
    koder = list(Kortadress.objects.values_list("kod", flat=True))
    assert koder
    assert [kod for kod in koder if client.get(f"/k/{kod}").status_code != 302] == []


def test_an_unknown_code_is_404_and_offers_the_nearest(client: Client) -> None:
    svar = client.get("/k/sipp")
    assert svar.status_code == 404
    html = svar.content.decode()
    assert "<strong>/k/sipp</strong>" in html
    assert '<a href="/k/sip">/k/sip</a>' in html


@pytest.mark.parametrize(
    "kod", ["", "%00", "%F0%9F%99%82", "a" * 5000, "%FF%FE", "a/b/c", "<script>", "%22", "åäö", "../../etc"]
)
def test_an_odd_code_is_404_and_never_an_error(client: Client, kod: str) -> None:
    svar = client.get(f"/k/{kod}")
    assert svar.status_code == 404
    assert "<script>" not in svar.content.decode().replace('<script src="', "")


@pytest.mark.parametrize(
    "andring",
    [
        {"live": False},
        {"expire_at": timezone.now() - dt.timedelta(minutes=1)},
        {"go_live_at": timezone.now() + dt.timedelta(days=1)},
    ],
)
def test_a_page_that_may_not_be_shown_is_gone(client: Client, andring: dict[str, object]) -> None:
    Page.objects.filter(slug="sip").update(**andring)
    assert client.get("/k/sip").status_code == 410


def test_a_page_that_may_not_be_shown_is_not_offered(client: Client) -> None:
    Page.objects.filter(slug="sip").update(live=False)
    assert '"/k/sip"' not in client.get("/k/sipp").content.decode()
