"""A fact reviewer without an account reads the newest draft for a week."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from konton import inloggad, konto
from wagtail.models import PageLogEntry, PageViewRestriction

from patientinfo.models import Granskningslank, InformationPage

pytestmark = pytest.mark.django_db


@pytest.fixture
def utkast() -> InformationPage:
    """A page whose newest draft is not what readers see."""
    sida = InformationPage.objects.live().first()
    sida.title = "Bara i utkastet"
    sida.save_revision(user=konto("redaktor"))
    return sida


def skapa(sida: InformationPage, vem: str = "redaktor") -> str:
    """The address of a link that `vem` makes in the admin."""
    html = inloggad(vem).post(reverse("granskningslankar", args=[sida.pk])).content.decode()
    traff = re.search(r'value="https?://[^/]+(/granska/[^"]+/)"', html)
    assert traff, html
    return traff[1]


def test_the_newest_draft_is_read_without_an_account(utkast: InformationPage) -> None:
    svar = Client().get(skapa(utkast))
    text = svar.content.decode()
    assert svar.status_code == 200
    assert "Bara i utkastet" in text
    assert "sprid det inte vidare" in text
    assert "Hjälpte sidan dig?" not in text


def test_nobody_keeps_the_draft_and_no_other_site_is_told_its_address(utkast: InformationPage) -> None:
    svar = Client().get(skapa(utkast))
    assert "no-store" in svar["Cache-Control"]
    assert "noindex" in svar["X-Robots-Tag"]
    assert svar["Referrer-Policy"] == "no-referrer"
    assert not svar.cookies
    assert "unsafe" not in svar["Content-Security-Policy"]


def test_the_draft_shows_what_has_been_written_since_the_link_was_made(utkast: InformationPage) -> None:
    adress = skapa(utkast)
    utkast.title = "Ännu nyare"
    utkast.save_revision()
    assert "Ännu nyare" in Client().get(adress).content.decode()


@pytest.mark.parametrize(("dygn", "status"), [(6.99, 200), (7.01, 410)])
def test_a_link_opens_for_a_week(utkast: InformationPage, dygn: float, status: int) -> None:
    _lank, nyckel = Granskningslank.skapa(utkast, konto("redaktor"), timezone.now() - dt.timedelta(days=dygn))
    svar = Client().get(reverse("granska", args=[nyckel]))
    assert svar.status_code == status
    assert ("Be den som skickade länken om en ny" in svar.content.decode()) == (status == 410)


def test_a_link_that_is_taken_back_opens_no_more(utkast: InformationPage) -> None:
    adress = skapa(utkast)
    lank = Granskningslank.objects.get()
    inloggad("granskare").post(reverse("granskningslank_tillbaka", args=[utkast.pk, lank.pk]))
    assert Client().get(adress).status_code == 410
    assert (
        "inga öppna länkar" in inloggad("redaktor").get(reverse("granskningslankar", args=[utkast.pk])).content.decode()
    )


def test_an_unknown_key_gets_a_page_that_helps() -> None:
    svar = Client().get("/granska/finns-inte/")
    assert svar.status_code == 404
    assert "Be den som skickade länken om en ny" in svar.content.decode()


def test_the_key_is_stored_nowhere_and_shown_once(utkast: InformationPage) -> None:
    nyckel = skapa(utkast).split("/")[2]
    lista = inloggad("redaktor").get(reverse("granskningslankar", args=[utkast.pk])).content.decode()
    assert nyckel not in lista
    assert nyckel not in str(Granskningslank.objects.values_list().get())


def test_a_closed_section_is_not_opened_by_a_link(utkast: InformationPage) -> None:
    adress = skapa(utkast)
    PageViewRestriction.objects.create(page=utkast.get_parent(), restriction_type="login")
    assert Client().get(adress).status_code == 410
    html = inloggad("redaktor").post(reverse("granskningslankar", args=[utkast.pk])).content.decode()
    assert "stängd del" in html
    assert Granskningslank.objects.count() == 1


def test_only_who_may_edit_the_page_makes_a_link(utkast: InformationPage) -> None:
    svar = inloggad("skarmansvarig").post(reverse("granskningslankar", args=[utkast.pk]))
    assert svar.status_code == 302
    assert not Granskningslank.objects.exists()


def test_making_and_taking_back_is_written_in_the_pages_history(utkast: InformationPage) -> None:
    skapa(utkast)
    lank = Granskningslank.objects.get()
    inloggad("redaktor").post(reverse("granskningslank_tillbaka", args=[utkast.pk, lank.pk]))
    gjort = set(PageLogEntry.objects.filter(page=utkast.pk).values_list("action", flat=True))
    assert {"patientinfo.granskningslank.skapad", "patientinfo.granskningslank.aterkallad"} <= gjort
    historik = inloggad("redaktor").get(reverse("wagtailadmin_pages:history", args=[utkast.pk])).content.decode()
    assert "Länk för faktagranskare skapad" in historik


def test_the_editor_sees_when_the_link_was_last_opened(utkast: InformationPage) -> None:
    adress = skapa(utkast)
    sida = reverse("granskningslankar", args=[utkast.pk])
    assert "Inte öppnad" in inloggad("redaktor").get(sida).content.decode()
    Client().get(adress)
    assert "Inte öppnad" not in inloggad("redaktor").get(sida).content.decode()
