"""A decision: what it changes, what it writes down, and what it must say."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.utils import timezone
from foreningsfabriker import OmbudFactory
from foreningsgranskning import farsk, granskare, lamna_in, rundan
from wagtail.models import ModelLogEntry, TaskState, WorkflowState

from patientforeningar.actions.avsla import avsla
from patientforeningar.actions.begar_andring import begar_andring
from patientforeningar.actions.godkann import godkann
from patientforeningar.handelser import Handelse
from patientforeningar.inslag.lage import Lage, lage
from patientforeningar.models import Beslut, Fil, Inslag, InslagsBild, Kriterium, Skalmall
from patientinfo.granskning.fyra_ogon import NekadError
from patientinfo.models import Konto

pytestmark = pytest.mark.django_db


def loggat(inslag: Inslag, vad: Handelse) -> ModelLogEntry:
    """The one log entry of that kind about the item."""
    return ModelLogEntry.objects.get(object_id=str(inslag.pk), action=vad.value)


def test_an_approved_item_is_public(inslag: Inslag, moderator: Konto, kriterier: list[Kriterium]) -> None:
    vid = timezone.now()
    godkann(inslag, moderator, vid, kriterier)
    assert farsk(inslag).visas(vid)
    assert lage(farsk(inslag), vid) == Lage.VISAS


def test_an_approval_is_written_down(inslag: Inslag, moderator: Konto, kriterier: list[Kriterium]) -> None:
    runda, vid = rundan(inslag), timezone.now() + dt.timedelta(days=2)
    beslut = godkann(inslag, moderator, vid, kriterier, "Tack, vad roligt.")
    assert (beslut.utfall, beslut.av, beslut.beslutat) == (Beslut.Utfall.GODKANT, moderator, vid)
    assert (beslut.version, beslut.inlamnat) == (runda.revision_id, runda.started_at)
    assert beslut.motivering == "Tack, vad roligt."
    post = loggat(inslag, Handelse.GODKANT)
    assert (post.user, post.timestamp, post.data["beslut"]) == (moderator, vid, beslut.pk)


def test_the_record_still_says_who_decided_when_the_account_is_gone(
    inslag: Inslag, moderator: Konto, kriterier: list[Kriterium]
) -> None:
    namn = str(moderator)
    beslut = godkann(inslag, moderator, timezone.now(), kriterier)
    moderator.delete()
    beslut.refresh_from_db()
    assert (beslut.av, beslut.beslutsfattare) == (None, namn)


def test_the_criteria_are_kept_as_they_were_worded_that_day(
    inslag: Inslag, moderator: Konto, kriterier: list[Kriterium]
) -> None:
    ord_fore = kriterier[0].rubrik
    beslut = godkann(inslag, moderator, timezone.now(), kriterier)
    Kriterium.objects.filter(pk=kriterier[0].pk).update(rubrik="Nytt ordval")
    beslut.refresh_from_db()
    assert beslut.kriterier[0]["rubrik"] == ord_fore
    assert [rad["uppfyllt"] for rad in beslut.kriterier] == [True] * len(kriterier)


def test_an_approval_needs_every_criterion(inslag: Inslag, moderator: Konto, kriterier: list[Kriterium]) -> None:
    with pytest.raises(NekadError, match="Kryssa för varje kriterium"):
        godkann(inslag, moderator, timezone.now(), kriterier[:-1])
    assert not farsk(inslag).live
    assert not Beslut.objects.filter(inslag=inslag).exists()


def test_a_criterion_that_no_longer_holds_is_not_asked_for(
    inslag: Inslag, moderator: Konto, kriterier: list[Kriterium]
) -> None:
    Kriterium.objects.filter(pk=kriterier[-1].pk).update(galler=False)
    beslut = godkann(inslag, moderator, timezone.now(), kriterier[:-1])
    assert len(beslut.kriterier) == len(kriterier) - 1


def test_asking_for_changes_sends_the_templates_text(inslag: Inslag, moderator: Konto, skal: Skalmall) -> None:
    beslut = begar_andring(inslag, moderator, timezone.now(), [skal])
    assert beslut.motivering == skal.text
    assert list(beslut.skal.all()) == [skal]
    assert lage(farsk(inslag), timezone.now()) == Lage.ANDRING
    assert loggat(inslag, Handelse.ANDRING_BEGARD).data["skal"] == skal.text


def test_what_the_reviewer_writes_goes_before_the_template(inslag: Inslag, moderator: Konto, skal: Skalmall) -> None:
    beslut = begar_andring(inslag, moderator, timezone.now(), [skal], "Skriv sluttiden, gärna också var.")
    assert beslut.motivering == "Skriv sluttiden, gärna också var."


def test_the_criterion_that_a_reason_hangs_on_is_not_met(
    inslag: Inslag, moderator: Konto, skal: Skalmall, kriterier: list[Kriterium]
) -> None:
    beslut = begar_andring(inslag, moderator, timezone.now(), [skal])
    assert [rad["uppfyllt"] for rad in beslut.kriterier] == [False] + [None] * (len(kriterier) - 1)


@pytest.mark.parametrize("beslut", [begar_andring, avsla])
def test_no_decision_against_without_a_reason(beslut: object, inslag: Inslag, moderator: Konto) -> None:
    with pytest.raises(NekadError, match="Välj ett skäl"):
        beslut(inslag, moderator, timezone.now())  # type: ignore[operator]
    assert rundan(inslag).status == TaskState.STATUS_IN_PROGRESS


def test_a_reason_for_changes_is_no_reason_to_refuse(inslag: Inslag, moderator: Konto, skal: Skalmall) -> None:
    with pytest.raises(NekadError):
        avsla(inslag, moderator, timezone.now(), [skal])


def test_a_text_to_the_association_holds_no_personnummer(inslag: Inslag, moderator: Konto) -> None:
    with pytest.raises(NekadError, match="personnummer"):
        avsla(inslag, moderator, timezone.now(), motivering="Gäller 19640823-3234.")


def test_a_refusal_ends_the_review_and_the_association_may_hand_in_again(
    inslag: Inslag, moderator: Konto, avslagsskal: Skalmall, kriterier: list[Kriterium]
) -> None:
    avsla(inslag, moderator, timezone.now(), [avslagsskal])
    assert WorkflowState.objects.for_instance(inslag).get().status == WorkflowState.STATUS_CANCELLED
    assert rundan(inslag).status == TaskState.STATUS_REJECTED
    assert lage(farsk(inslag), timezone.now()) == Lage.AVSLAGET
    lamna_in(farsk(inslag), inslag.skapad_av, rubrik="Utan reklam")
    godkann(farsk(inslag), moderator, timezone.now(), kriterier)
    assert farsk(inslag).rubrik == "Utan reklam"
    assert [b.utfall for b in inslag.beslut.all()] == [Beslut.Utfall.AVSLAG, Beslut.Utfall.GODKANT]


def test_an_edit_of_what_is_approved_leaves_it_up_until_the_edit_is_approved(
    inslag: Inslag, moderator: Konto, kriterier: list[Kriterium], skal: Skalmall
) -> None:
    godkann(inslag, moderator, timezone.now(), kriterier)
    fore = farsk(inslag).rubrik
    lamna_in(farsk(inslag), inslag.skapad_av, rubrik="Ändrad")
    begar_andring(farsk(inslag), moderator, timezone.now(), [skal])
    assert (farsk(inslag).live, farsk(inslag).rubrik) == (True, fore)
    lamna_in(farsk(inslag), inslag.skapad_av, rubrik="Ändrad igen")
    godkann(farsk(inslag), moderator, timezone.now(), kriterier)
    assert farsk(inslag).rubrik == "Ändrad igen"


@pytest.mark.parametrize("falt", ["antagen", "avslutad"])
def test_nothing_of_an_association_that_is_not_admitted_is_approved(
    falt: str, inslag: Inslag, moderator: Konto, kriterier: list[Kriterium]
) -> None:
    setattr(inslag.forening, falt, None if falt == "antagen" else timezone.now())
    inslag.forening.save()
    with pytest.raises(NekadError, match="inte antagen"):
        godkann(inslag, moderator, timezone.now() + dt.timedelta(seconds=1), kriterier)


def test_what_is_over_is_not_approved(inslag: Inslag, moderator: Konto, kriterier: list[Kriterium]) -> None:
    with pytest.raises(NekadError, match="redan slut"):
        godkann(inslag, moderator, inslag.visas_till, kriterier)
    godkann(farsk(inslag), moderator, inslag.visas_till - dt.timedelta(seconds=1), kriterier)


def test_a_file_that_is_not_scanned_stops_the_approval(
    inslag: Inslag, moderator: Konto, kriterier: list[Kriterium], settings: Any
) -> None:
    settings.VIRUSSKANNER_URL = "unix:///nonexistent/clamd.ctl"
    fil = Fil.objects.create(forening=inslag.forening, slag=Fil.Slag.BILD, fil="x.png", sha256="", storlek=1)
    runda = rundan(inslag)
    runda.workflow_state.cancel(inslag.skapad_av)
    utkast = farsk(inslag).get_latest_revision_as_object()
    utkast.bilder.add(InslagsBild(fil=fil, alt="En bassäng", rattighet="Föreningen"))
    utkast.save_revision(user=inslag.skapad_av)
    inslag.get_workflow().start(farsk(inslag), inslag.skapad_av)
    with pytest.raises(NekadError, match="karantän"):
        godkann(farsk(inslag), moderator, timezone.now(), kriterier)
    Fil.objects.update(skannad=timezone.now())
    godkann(farsk(inslag), moderator, timezone.now(), kriterier)
    assert farsk(inslag).bilder.count() == 1


def test_of_two_decisions_the_first_stands_and_the_second_is_told(
    inslag: Inslag, moderator: Konto, kriterier: list[Kriterium], skal: Skalmall
) -> None:
    sen, oppnat = granskare(), rundan(inslag)
    godkann(inslag, moderator, timezone.now(), kriterier)
    with pytest.raises(NekadError, match="Någon annan hann före"):
        begar_andring(farsk(inslag), sen, timezone.now(), [skal])
    with pytest.raises(NekadError, match="Någon annan hann före"):
        oppnat.task.specific.on_action(oppnat, sen, "reject", skal=[skal.pk])
    assert inslag.beslut.count() == 1


def test_an_instant_is_not_taken_from_outside(inslag: Inslag, moderator: Konto, skal: Skalmall) -> None:
    runda = rundan(inslag)
    runda.task.specific.on_action(runda, moderator, "reject", skal=[skal.pk], vid="2020-01-01T00:00:00Z")
    assert inslag.beslut.get().beslutat > runda.started_at


def test_an_ombud_who_only_just_joined_hands_in_and_another_ombud_never_decides(inslag: Inslag) -> None:
    ny = OmbudFactory(forening=inslag.forening).konto
    with pytest.raises(NekadError):
        avsla(inslag, ny, timezone.now(), motivering="Nej.")
