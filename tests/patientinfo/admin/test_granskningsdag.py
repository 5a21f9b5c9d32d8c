"""Pages that are to be reviewed: found, listed, and confirmed as still right."""

from __future__ import annotations

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone
from konton import inloggad, konto

from patientinfo.granskning.fyra_ogon import NekadError
from patientinfo.granskning.granskningsdag import att_granska, bekrafta, med_granskningsdag
from patientinfo.models import InformationPage, SipPage
from patientinfo.tid import dag

pytestmark = pytest.mark.django_db


@pytest.fixture
def idag() -> dt.date:
    return dag(timezone.now())


@pytest.fixture
def sida(idag: dt.date) -> InformationPage:
    """A live page of the demo content that should have been reviewed yesterday."""
    sida = InformationPage.objects.live().filter(locale__language_code="sv").first()
    sida.nasta_granskning = idag - dt.timedelta(days=1)
    sida.save()
    return sida


def test_a_page_is_found_from_the_day_it_is_to_be_reviewed(sida: InformationPage, idag: dt.date) -> None:
    assert sida.pk in att_granska(sida.nasta_granskning).values_list("pk", flat=True)
    assert sida.pk not in att_granska(sida.nasta_granskning - dt.timedelta(days=1)).values_list("pk", flat=True)


def test_every_page_type_is_asked_and_a_page_without_a_day_comes_first(idag: dt.date) -> None:
    sip = SipPage.objects.live().filter(locale__language_code="sv").first()
    SipPage.objects.filter(pk=sip.pk).update(nasta_granskning=None)
    assert med_granskningsdag().first().pk == sip.pk
    assert sip.pk in att_granska(idag).values_list("pk", flat=True)


def test_a_translation_is_reviewed_where_its_source_is() -> None:
    sprak = med_granskningsdag().values_list("locale__language_code", flat=True)
    assert set(sprak) == {"sv"}


def test_confirming_gives_new_days_once_another_person_has_approved(sida: InformationPage, idag: dt.date) -> None:
    inloggad("redaktor").post(reverse("bekrafta_sida", args=[sida.pk]))
    sida.refresh_from_db()
    assert sida.nasta_granskning < idag
    lage = sida.current_workflow_task_state
    inloggad("granskare").post(reverse("wagtailadmin_pages:workflow_action", args=[sida.pk, "approve", lage.pk]))
    sida.refresh_from_db()
    assert (sida.granskad, sida.nasta_granskning) == (idag, idag + dt.timedelta(days=365))


def test_who_confirms_does_not_approve_it_themselves(sida: InformationPage) -> None:
    inloggad("administrator").post(reverse("bekrafta_sida", args=[sida.pk]))
    lage = sida.current_workflow_task_state
    inloggad("administrator").post(reverse("wagtailadmin_pages:workflow_action", args=[sida.pk, "approve", lage.pk]))
    sida.refresh_from_db()
    assert sida.granskad != dag(timezone.now())


def test_a_page_with_a_draft_is_not_confirmed(sida: InformationPage, idag: dt.date) -> None:
    sida.title = "Ett utkast på väg"
    sida.save_revision(user=konto("redaktor"))
    svar = inloggad("redaktor").post(reverse("bekrafta_sida", args=[sida.pk]), follow=True)
    assert "Sidan har ändringar som inte är publicerade" in svar.content.decode()
    with pytest.raises(NekadError):
        bekrafta(InformationPage.objects.get(pk=sida.pk), konto("redaktor"), idag)


def test_a_page_that_is_not_public_is_not_confirmed(sida: InformationPage, idag: dt.date) -> None:
    sida.unpublish()
    with pytest.raises(NekadError, match="publicerad"):
        bekrafta(sida, konto("redaktor"), idag)


def test_the_start_panel_names_what_is_late(sida: InformationPage) -> None:
    html = inloggad("redaktor").get("/redaktion/").content.decode()
    assert "Sidor att granska" in html
    assert reverse("bekrafta_sida", args=[sida.pk]) in html
    assert "försenad" in html


def test_the_report_filters_and_exports(sida: InformationPage) -> None:
    klient = inloggad("granskare")
    rapport = reverse("att_granska")
    assert sida.title in klient.get(rapport, {"nar": "forsenad"}).content.decode()
    assert sida.title not in klient.get(rapport, {"nar": "saknas"}).content.decode()
    csv = b"".join(klient.get(rapport, {"nar": "forsenad", "export": "csv"}).streaming_content).decode()
    assert csv.startswith("Sida,Adress,Ska granskas,Granskad,Sidansvarig")
    assert sida.title in csv
    assert klient.get(rapport, {"export": "xlsx"}).status_code == 200


@pytest.mark.parametrize("fraga", [{"nar": "strunt"}, {"p": "99999"}, {"ansvarig": "\x00'\""}, {"export": "pdf"}])
def test_the_report_bears_nonsense(fraga: dict[str, str]) -> None:
    assert inloggad("redaktor").get(reverse("att_granska"), fraga).status_code in (200, 404)
