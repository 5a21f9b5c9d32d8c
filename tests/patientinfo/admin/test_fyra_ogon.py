"""Rule 3: nobody approves their own."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.contrib.auth.models import Group
from granskningsgang import adress, farsk, godkann, godkann_i_formularet, laget, skicka
from konton import formular, inloggad, konto
from wagtail.models import ModelLogEntry, PageLogEntry, TaskState, WorkflowState

from patientinfo.granskning.fyra_ogon import NekadError
from patientinfo.models import Avgift, InformationPage
from patientinfo.rollnamn import GRANSKARE

pytestmark = pytest.mark.django_db


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


@pytest.mark.parametrize(("skal", "status"), [("", "in_progress"), ("Beloppet saknar källa.", "needs_changes")])
def test_a_text_that_is_sent_back_says_why(sida: InformationPage, skal: str, status: str) -> None:
    lage = skicka(sida)
    inloggad("granskare").post(adress(sida, "workflow_action", "reject", lage.pk), {"comment": skal})
    assert WorkflowState.objects.get(pk=lage.workflow_state_id).status == status


def test_whoever_wrote_reads_why_and_hands_in_again(sida: InformationPage) -> None:
    lage = skicka(sida, title="Första försöket")
    inloggad("granskare").post(adress(sida, "workflow_action", "reject", lage.pk), {"comment": "Källan saknas."})
    historik = adress(sida, "workflow_history_detail", lage.workflow_state_id)
    assert "Källan saknas." in inloggad("redaktor").get(historik).content.decode()
    godkann(inloggad("granskare"), sida, skicka(sida, title="Andra försöket"))
    assert farsk(sida).title == "Andra försöket"
