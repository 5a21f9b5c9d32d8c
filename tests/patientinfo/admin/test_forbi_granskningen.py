"""Rule 3 by the back doors: every way in which Wagtail would publish without a review."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse
from granskningsgang import adress, farsk, godkann, skicka
from konton import formular, inloggad
from wagtail.models import Page, Task, Workflow

from patientinfo.models import AnnanPersonTask, InformationPage
from patientinfo.roller import ARBETSGANG

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("vem", ["redaktor", "granskare", "administrator"])
@pytest.mark.parametrize("vad", ["sida", "avgift"])
def test_nobody_publishes_directly(vad: str, vem: str, request: Any) -> None:
    objekt = request.getfixturevalue(vad)
    fore = farsk(objekt).live_revision_id
    klient = inloggad(vem)
    if vad == "avgift" and vem == "granskare":
        return  # may not change a fee that is not in review
    html = klient.get(adress(objekt)).content.decode()
    assert "action-publish" not in html
    klient.post(adress(objekt), formular(klient, adress(objekt), **{"action-publish": "1"}))
    assert farsk(objekt).live_revision_id == fore


def test_a_new_page_does_not_begin_its_life_in_public(sida: InformationPage) -> None:
    klient = inloggad("administrator")
    ny = reverse("wagtailadmin_pages:add", args=["patientinfo", "informationpage", sida.get_parent().pk])
    falt = formular(klient, ny, title="Alldeles ny", slug="alldeles-ny", ingress="x", sidansvarig="y")
    klient.post(ny, {**falt, "action-publish": "1"})
    assert not Page.objects.get(slug="alldeles-ny").live


def test_a_new_start_page_does_not_begin_its_life_in_public() -> None:
    klient = inloggad("administrator")
    ny = reverse("wagtailadmin_pages:add", args=["patientinfo", "homepage", Page.get_first_root_node().pk])
    html = klient.get(ny).content.decode()
    assert "action-publish" not in html
    svar = klient.post(ny, {"title": "Ny", "slug": "ny-start", "action-publish": "1"}, follow=True)
    assert "Spara startsidan som utkast" in svar.content.decode()
    assert not Page.objects.filter(slug="ny-start").exists()


def test_bulk_publishing_publishes_nothing(sida: InformationPage) -> None:
    inloggad("redaktor").post(adress(sida), formular(inloggad("redaktor"), adress(sida), title="Bara ett utkast"))
    massa = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"]) + f"?id={sida.pk}"
    inloggad("administrator").post(massa)
    assert farsk(sida).title != "Bara ett utkast"


def test_a_copy_of_a_live_page_is_a_draft(sida: InformationPage) -> None:
    klient = inloggad("administrator")
    html = klient.get(adress(sida, "copy")).content.decode()
    assert "publish_copies" not in html
    klient.post(
        adress(sida, "copy"),
        {
            "new_title": "Kopia",
            "new_slug": "kopia",
            "new_parent_page": sida.get_parent().pk,
            "publish_copies": "1",
            "alias": "1",
        },
    )
    assert not Page.objects.filter(slug="kopia", live=True).exists()


@pytest.mark.parametrize("atgard", ["publish", "copy"])
def test_the_admins_api_publishes_nothing(sida: InformationPage, atgard: str) -> None:
    fore = set(Page.objects.live().values_list("pk", "live_revision_id"))
    inloggad("administrator").post(
        f"/redaktion/api/main/pages/{sida.pk}/action/{atgard}/", {"slug": "api-kopia"}, content_type="application/json"
    )
    assert set(Page.objects.live().values_list("pk", "live_revision_id")) == fore


def test_an_older_version_is_restored_as_a_draft_only(sida: InformationPage) -> None:
    godkann(inloggad("granskare"), sida, skicka(sida, title="Den nya"))
    gammal = sida.revisions.order_by("created_at").first()
    klient = inloggad("administrator")
    atergang = adress(sida, "revisions_revert", gammal.pk)
    falt = formular(klient, atergang)
    klient.post(adress(sida), {**falt, "revision": gammal.pk, "action-publish": "1"})
    assert farsk(sida).title == "Den nya"


@pytest.mark.parametrize("vad", ["sida", "avgift"])
def test_switching_the_task_off_does_not_publish_what_waits(vad: str, request: Any) -> None:
    """Wagtail ends a workflow whose last task is switched off as if it had been approved."""
    objekt = request.getfixturevalue(vad)
    fore = farsk(objekt).live_revision_id
    skicka(objekt)
    steg = AnnanPersonTask.objects.get()
    klient = inloggad("administrator")
    klient.post(reverse("wagtailadmin_workflows:disable_task", args=[steg.pk]))
    assert farsk(objekt).live_revision_id == fore
    assert Task.objects.get(pk=steg.pk).active


def test_switching_the_workflow_off_does_not_publish_what_waits(sida: InformationPage) -> None:
    fore = farsk(sida).live_revision_id
    skicka(sida)
    arbetsgang = Workflow.objects.get(name=ARBETSGANG)
    inloggad("administrator").post(reverse("wagtailadmin_workflows:disable", args=[arbetsgang.pk]))
    assert farsk(sida).live_revision_id == fore
