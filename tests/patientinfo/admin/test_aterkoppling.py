"""What readers answer, as editors see it."""

from __future__ import annotations

import pytest
from django.urls import reverse
from django.utils import timezone
from konton import inloggad
from wagtail.models import Page

from patientinfo.admin.aterkopplingsrapport import sidsummor
from patientinfo.models import Aterkoppling, InformationPage

pytestmark = pytest.mark.django_db


@pytest.fixture
def sida() -> Page:
    return InformationPage.objects.live().first()


def svara(sida: Page, hjalpte: bool, kommentar: str = "") -> Aterkoppling:
    return Aterkoppling.objects.create(sida=sida, hjalpte=hjalpte, kommentar=kommentar, skickad=timezone.now())


def test_answers_are_summed_page_by_page(sida: Page) -> None:
    annan = InformationPage.objects.live().exclude(pk=sida.pk).first()
    for hjalpte in (True, True, False):
        svara(sida, hjalpte)
    svara(annan, True)
    summor = {summa.sida_id: summa for summa in sidsummor(Aterkoppling.objects.all())}
    assert (summor[sida.pk].ja, summor[sida.pk].nej, summor[sida.pk].andel) == (2, 1, 67)
    assert summor[annan.pk].andel == 100


def test_an_answer_is_marked_as_dealt_with_and_leaves_the_start_panel(sida: Page) -> None:
    svar = svara(sida, False, "Jag hittade inte numret.")
    klient = inloggad("redaktor")
    assert "Jag hittade inte numret." in klient.get("/redaktion/").content.decode()
    knapp = reverse("hantera_aterkoppling", args=[svar.pk])
    lista = klient.get(reverse("aterkopplingar")).content.decode()
    assert f'action="{knapp}"' in lista
    assert "csrfmiddlewaretoken" in lista[lista.index(knapp) :]
    klient.post(knapp)
    svar.refresh_from_db()
    assert svar.hanterad
    assert "Jag hittade inte numret." not in klient.get("/redaktion/").content.decode()


def test_a_reviewer_reads_answers_but_marks_none(sida: Page) -> None:
    svar = svara(sida, False, "Svårt att förstå.")
    klient = inloggad("granskare")
    html = klient.get(reverse("aterkopplingar")).content.decode()
    assert "Svårt att förstå." in html
    assert reverse("hantera_aterkoppling", args=[svar.pk]) not in html
    klient.post(reverse("hantera_aterkoppling", args=[svar.pk]))
    svar.refresh_from_db()
    assert not svar.hanterad


def test_marking_asks_for_a_post(sida: Page) -> None:
    assert inloggad("redaktor").get(reverse("hantera_aterkoppling", args=[svara(sida, True).pk])).status_code == 405


def test_the_sums_follow_the_filter(sida: Page) -> None:
    svara(sida, True)
    svara(sida, False)
    html = inloggad("redaktor").get(reverse("aterkopplingar"), {"hjalpte": "false"}).content.decode()
    assert "0 %" in html
    assert "50 %" not in html


def test_a_readers_words_are_never_a_formula_in_a_spreadsheet(sida: Page) -> None:
    svara(sida, False, '=HYPERLINK("http://ond.example")')
    svar = inloggad("redaktor").get(reverse("aterkopplingar"), {"export": "csv"})
    assert "\"'=HYPERLINK" in b"".join(svar.streaming_content).decode()


def test_a_readers_words_are_never_html(sida: Page) -> None:
    svara(sida, False, "<script>alert(1)</script>")
    for adress in ("/redaktion/", reverse("aterkopplingar")):
        html = inloggad("redaktor").get(adress).content.decode()
        assert "<script>alert(1)" not in html
        assert "&lt;script&gt;alert(1)" in html


def test_a_screen_manager_sees_no_answers(sida: Page) -> None:
    svara(sida, False, "Något.")
    klient = inloggad("skarmansvarig")
    assert klient.get(reverse("aterkopplingar")).status_code == 302
    assert "Något." not in klient.get("/redaktion/").content.decode()


@pytest.mark.parametrize(("vem", "kvar"), [("redaktor", True), ("administrator", False)])
def test_only_who_administers_deletes_an_answer(sida: Page, vem: str, kvar: bool) -> None:
    svar = svara(sida, False, "Något personligt.")
    klient, knapp = inloggad(vem), reverse("ta_bort_aterkoppling", args=[svar.pk])
    assert (knapp in klient.get(reverse("aterkopplingar")).content.decode()) is not kvar
    klient.post(knapp)
    assert Aterkoppling.objects.filter(pk=svar.pk).exists() is kvar
