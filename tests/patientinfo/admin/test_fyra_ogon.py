"""Rule 3: nobody approves their own, by any door."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from konton import formular, inloggad, konto
from wagtail.models import ModelLogEntry, Page, PageLogEntry, Task, TaskState, Workflow

from patientinfo.granskning.fyra_ogon import NekadError
from patientinfo.models import AnnanPersonTask, Avgift, InformationPage
from patientinfo.roller import GRANSKARE

pytestmark = pytest.mark.django_db


@pytest.fixture
def sida() -> InformationPage:
    """A live page of the demo content, nobody's draft."""
    return InformationPage.objects.live().first()


@pytest.fixture
def avgift() -> Avgift:
    """A live row of the demo content."""
    return Avgift.objects.filter(live=True).first()


def adress(objekt: Any, vy: str = "edit", *extra: Any) -> str:
    """The admin's address for a page or a fee."""
    rum = "wagtailadmin_pages" if isinstance(objekt, Page) else objekt.snippet_viewset.url_namespace
    return reverse(f"{rum}:{vy}", args=[objekt.pk, *extra])


def skicka(objekt: Any, vem: str = "redaktor", **falt: Any) -> TaskState:
    """Change the object as `vem` in the editor, hand it in, and return where the review stands."""
    klient = inloggad(vem)
    svar = klient.post(adress(objekt), formular(klient, adress(objekt), **falt, **{"action-submit": "1"}))
    assert svar.status_code == 302
    return laget(objekt)


def laget(objekt: Any) -> TaskState:
    """Where the review of the object stands."""
    return type(objekt).objects.get(pk=objekt.pk).current_workflow_state.current_task_state


def godkann(klient: Client, objekt: Any, lage: TaskState, follow: bool = True) -> str:
    """Approve from the start panel; returns what the admin said afterwards."""
    svar = klient.post(adress(objekt, "workflow_action", "approve", lage.pk), follow=follow)
    return svar.content.decode()


def godkann_i_formularet(klient: Client, objekt: Any, **falt: Any) -> str:
    """Correct and approve in one go, from the editor."""
    beslut = {"action-workflow-action": "true", "workflow-action-name": "approve"}
    return klient.post(adress(objekt), formular(klient, adress(objekt), **falt, **beslut), follow=True).content.decode()


def farsk(objekt: Any) -> Any:
    """The object as the database has it now."""
    return type(objekt).objects.get(pk=objekt.pk)


# --- The way it is meant ---------------------------------------------------------------------------


def test_another_person_approves_a_page_and_it_is_published(sida: InformationPage) -> None:
    lage = skicka(sida, title="Ny rubrik")
    assert farsk(sida).title != "Ny rubrik"
    godkann(inloggad("granskare"), sida, lage)
    assert farsk(sida).title == "Ny rubrik"


def test_another_person_approves_a_fee_and_it_is_published(avgift: Avgift) -> None:
    lage = skicka(avgift, villkor="nytt villkor")
    assert farsk(avgift).villkor != "nytt villkor"
    godkann(inloggad("granskare"), avgift, lage)
    assert farsk(avgift).villkor == "nytt villkor"


def test_the_approver_may_correct_and_the_correction_is_what_is_published(sida: InformationPage) -> None:
    skicka(sida, title="Ny rubrik")
    godkann_i_formularet(inloggad("granskare"), sida, title="Rättad rubrik")
    assert farsk(sida).title == "Rättad rubrik"


# --- One's own -------------------------------------------------------------------------------------


@pytest.mark.parametrize("vad", ["sida", "avgift"])
def test_an_author_who_is_also_a_reviewer_does_not_approve_their_own(vad: str, request: Any) -> None:
    objekt = request.getfixturevalue(vad)
    fore = farsk(objekt).live_revision_id
    konto("redaktor").groups.add(Group.objects.get(name=GRANSKARE))
    lage = skicka(objekt)
    godkann(inloggad("redaktor"), objekt, lage)
    godkann_i_formularet(inloggad("redaktor"), objekt)
    assert farsk(objekt).live_revision_id == fore
    assert laget(objekt).status == TaskState.STATUS_IN_PROGRESS


@pytest.mark.parametrize("vad", ["sida", "avgift"])
def test_a_superuser_does_not_approve_their_own(vad: str, request: Any) -> None:
    objekt = request.getfixturevalue(vad)
    lage = skicka(objekt, "administrator")
    text = godkann(inloggad("administrator"), objekt, lage)
    assert laget(objekt).status == TaskState.STATUS_IN_PROGRESS
    assert "Godkänn" not in text
    with pytest.raises(NekadError, match="Någon annan behöver granska"):
        lage.task.specific.on_action(lage, konto("administrator"), "approve")


def test_who_wrote_counts_as_author_although_another_person_handed_it_in(sida: InformationPage) -> None:
    konto("redaktor").groups.add(Group.objects.get(name=GRANSKARE))
    redaktor = inloggad("redaktor")
    redaktor.post(adress(sida), formular(redaktor, adress(sida), title="Redaktörens ord"))
    lage = skicka(sida, "administrator")
    godkann(inloggad("redaktor"), sida, lage)
    assert laget(sida).status == TaskState.STATUS_IN_PROGRESS


def test_whoever_wrote_an_earlier_published_version_may_approve_the_next(sida: InformationPage) -> None:
    konto("redaktor").groups.add(Group.objects.get(name=GRANSKARE))
    godkann(inloggad("granskare"), sida, skicka(sida, title="Den förra"))
    lage = skicka(sida, "administrator", title="Nästa")
    godkann(inloggad("redaktor"), sida, lage)
    assert farsk(sida).title == "Nästa"


def test_the_address_of_one_page_does_not_approve_another(sida: InformationPage) -> None:
    """Wagtail's view asks whether the page in the address may be approved, and then approves what is numbered."""
    egen = skicka(sida, "administrator")
    annan = InformationPage.objects.live().exclude(pk=sida.pk).first()
    skicka(annan, "redaktor")
    godkann(inloggad("administrator"), annan, egen)
    assert laget(sida).status == TaskState.STATUS_IN_PROGRESS


# --- Past the review -------------------------------------------------------------------------------


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
    inloggad("administrator").post(reverse("wagtailadmin_workflows:disable", args=[Workflow.objects.get().pk]))
    assert farsk(sida).live_revision_id == fore


# --- While it is in review -------------------------------------------------------------------------


@pytest.mark.parametrize("vem", ["redaktor", "administrator"])
@pytest.mark.parametrize("vad", ["sida", "avgift"])
def test_what_is_in_review_is_locked_for_its_sender_until_taken_back(vad: str, vem: str, request: Any) -> None:
    objekt = request.getfixturevalue(vad)
    falt = formular(inloggad(vem), adress(objekt))
    lage = skicka(objekt, vem)
    klient = inloggad(vem)
    svar = klient.post(adress(objekt), falt)
    assert svar.status_code == 200  # the form again, with the reason
    assert farsk(objekt).latest_revision_id == lage.revision_id
    klient.post(adress(objekt), {**falt, "action-cancel-workflow": "1"})
    assert klient.post(adress(objekt), formular(klient, adress(objekt))).status_code == 302
    assert farsk(objekt).latest_revision_id != lage.revision_id


def test_a_version_slipped_in_after_submission_is_not_approved(sida: InformationPage) -> None:
    lage = skicka(sida, title="Det som lämnades in")
    utkast = sida.get_latest_revision_as_object()
    utkast.title = "Insmuget"
    utkast.save_revision(user=konto("redaktor"))
    text = godkann(inloggad("granskare"), sida, lage)
    assert "har ändrats" in text
    assert laget(sida).status == TaskState.STATUS_IN_PROGRESS
    assert farsk(sida).title not in ("Insmuget", "Det som lämnades in")


def test_of_two_approvers_one_wins_and_the_other_is_told(sida: InformationPage) -> None:
    lage = skicka(sida, title="Ny rubrik")
    sen = inloggad("administrator")
    oppnat = formular(sen, adress(sida), title="För sent")
    inloggad("granskare").post(adress(sida, "workflow_action", "approve", lage.pk))
    beslut = {"action-workflow-action": "true", "workflow-action-name": "approve"}
    svar = sen.post(adress(sida), {**oppnat, **beslut}, follow=True)
    assert "Någon annan hann före" in svar.content.decode()
    assert farsk(sida).title == "Ny rubrik"
    with pytest.raises(NekadError, match="Någon annan hann före"):
        lage.task.specific.on_action(lage, konto("administrator"), "approve")


def test_of_two_approvers_of_a_fee_the_other_is_told(avgift: Avgift) -> None:
    lage = skicka(avgift, villkor="nytt villkor")
    sen = inloggad("administrator")
    oppnat = formular(sen, adress(avgift), villkor="för sent")
    inloggad("granskare").post(adress(avgift, "workflow_action", "approve", lage.pk))
    beslut = {"action-workflow-action": "true", "workflow-action-name": "approve"}
    svar = sen.post(adress(avgift), {**oppnat, **beslut}, follow=True)
    assert "Någon annan hann före" in svar.content.decode()
    assert farsk(avgift).villkor == "nytt villkor"


def test_a_fee_that_has_come_to_overlap_is_refused_with_the_reason(avgift: Avgift) -> None:
    forsta, andra = (
        Avgift(
            slag=avgift.slag,
            kommun=avgift.kommun,
            belopp=1,
            enhet="kr",
            kalla="prov",
            giltig_fran=dt.date(2031, 1, manad),
            giltig_till=dt.date(2031, 1, manad),
            live=False,
        )
        for manad in (1, 20)
    )
    for rad in (forsta, andra):
        rad.save()
        rad.save_revision(user=konto("redaktor"))
    lage = skicka(andra, giltig_till="2031-02-10")
    forsta.giltig_fran = forsta.giltig_till = dt.date(2031, 2, 1)
    forsta.live = True
    forsta.save()
    text = godkann(inloggad("granskare"), andra, lage)
    assert "Perioden krockar" in text
    assert not farsk(andra).live


# --- In a hurry ------------------------------------------------------------------------------------


@pytest.mark.parametrize("vem", ["redaktor", "granskare"])
def test_one_person_takes_a_page_down_and_it_is_logged(sida: InformationPage, vem: str) -> None:
    inloggad(vem).post(adress(sida, "unpublish"))
    assert not farsk(sida).live
    assert PageLogEntry.objects.filter(page=sida.pk, action="wagtail.unpublish", user=konto(vem)).exists()


def test_one_person_takes_a_fee_down_and_it_is_logged(avgift: Avgift) -> None:
    klient = inloggad("redaktor")
    assert adress(avgift, "unpublish") in klient.get(adress(avgift)).content.decode()
    klient.post(adress(avgift, "unpublish"))
    assert not farsk(avgift).live
    assert ModelLogEntry.objects.filter(
        object_id=str(avgift.pk), action="wagtail.unpublish", user=konto("redaktor")
    ).exists()
