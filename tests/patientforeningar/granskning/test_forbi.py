"""Rule 3 by the back doors: every way in which Wagtail would make an item public, change it or delete it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from foreningsgranskning import farsk, granskare, inlamnat, rundan
from konton import formular, inloggad, konto
from wagtail.models import Task, TaskState, Workflow

from patientforeningar.actions.godkann import godkann
from patientforeningar.models import Beslut, Forening, Foreningsgranskning, Inslag, Kriterium, Skalmall
from patientinfo.models import Konto

pytestmark = pytest.mark.django_db

RUM = "wagtailsnippets_patientforeningar_inslag"


def adress(inslag: Inslag, vy: str = "edit", *extra: Any) -> str:
    """Wagtail's address for the item."""
    return reverse(f"{RUM}:{vy}", args=[inslag.pk, *extra])


@pytest.fixture(params=["moderator", "administrator", "med_publiceringsratt"])
def webblasare(request: Any, moderator: Konto) -> Client:
    """Signed in as each of those who may most."""
    if request.param == "med_publiceringsratt":
        moderator.user_permissions.add(*Permission.objects.filter(codename__endswith="_inslag"))
    return inloggad("administrator" if request.param == "administrator" else moderator)


@pytest.mark.parametrize("atgard", ["publish", "submit", "cancel-workflow", "restart-workflow", "unpublish"])
def test_the_editor_saves_a_correction_and_nothing_else(webblasare: Client, inslag: Inslag, atgard: str) -> None:
    html = webblasare.get(adress(inslag)).content.decode()
    assert f"action-{atgard}" not in html
    webblasare.post(adress(inslag), formular(webblasare, adress(inslag), **{f"action-{atgard}": "1"}))
    assert not farsk(inslag).live
    assert rundan(inslag).status == TaskState.STATUS_IN_PROGRESS
    assert not Beslut.objects.filter(inslag=inslag).exists()


def test_nothing_is_scheduled(webblasare: Client, inslag: Inslag) -> None:
    falt = formular(webblasare, adress(inslag), go_live_at="2031-01-01 00:00", expire_at="2031-02-01 00:00")
    webblasare.post(adress(inslag), {**falt, "action-publish": "1"})
    utkast = farsk(inslag).get_latest_revision_as_object()
    assert (utkast.go_live_at, utkast.expire_at, farsk(inslag).live) == (None, None, False)


@pytest.mark.parametrize("atgard", ["approve", "reject", "avsla"])
def test_wagtails_dialogue_decides_nothing_without_its_form(webblasare: Client, inslag: Inslag, atgard: str) -> None:
    webblasare.post(adress(inslag, "workflow_action", atgard, rundan(inslag).pk))
    falt = formular(webblasare, adress(inslag))
    for data in ("{}", '{"kriterier": [], "skal": [], "motivering": ""}'):
        beslut = {"action-workflow-action": "true", "workflow-action-name": atgard, "workflow-action-extra-data": data}
        webblasare.post(adress(inslag), {**falt, **beslut})
    assert rundan(inslag).status == TaskState.STATUS_IN_PROGRESS


def test_wagtails_dialogue_approves_with_the_checklist(
    inslag: Inslag, moderator: Konto, kriterier: list[Kriterium]
) -> None:
    data = {"kriterier": [ett.pk for ett in kriterier], "motivering": ""}
    inloggad(moderator).post(adress(inslag, "workflow_action", "approve", rundan(inslag).pk), data)
    assert farsk(inslag).live
    assert inslag.beslut.get().av == moderator


def test_wagtails_editor_corrects_and_approves_in_one_go(
    inslag: Inslag, moderator: Konto, kriterier: list[Kriterium]
) -> None:
    klient = inloggad(moderator)
    samlat = klient.post(
        adress(inslag, "collect_workflow_action_data", "approve", rundan(inslag).pk),
        {"kriterier": [ett.pk for ett in kriterier], "motivering": "Vi rättade ett ord."},
        headers={"x-requested-with": "XMLHttpRequest"},
    ).json()["cleaned_data"]
    beslut = {
        "action-workflow-action": "true",
        "workflow-action-name": "approve",
        "workflow-action-extra-data": json.dumps(samlat),
    }
    falt = {**formular(klient, adress(inslag), rubrik="Rättstavat"), **beslut}
    assert f"{inslag.nummer} är godkänt" in klient.post(adress(inslag), falt, follow=True).content.decode()
    assert (farsk(inslag).live, farsk(inslag).rubrik) == (True, "Rättstavat")
    assert inslag.beslut.get().motivering == "Vi rättade ett ord."


@pytest.mark.parametrize("vem", ["annan_plats", "ombud_och_superuser"])
def test_others_are_led_away_from_the_editor_and_its_dialogues(
    vem: str, inslag: Inslag, kriterier: list[Kriterium]
) -> None:
    person = granskare("Kalix") if vem == "annan_plats" else konto("administrator")
    if vem == "ombud_och_superuser":
        inslag.forening.ombud.create(konto=person)
    klient, fore = inloggad(person), farsk(inslag).latest_revision_id
    svar = klient.post(adress(inslag), {"rubrik": "Annat", "action-workflow-action": "true"})
    assert svar["Location"] == reverse("granska_inslag", args=[inslag.pk])
    klient.post(
        adress(inslag, "workflow_action", "approve", rundan(inslag).pk), {"kriterier": [ett.pk for ett in kriterier]}
    )
    assert (farsk(inslag).live, farsk(inslag).latest_revision_id) == (False, fore)


def test_what_is_not_in_review_is_not_changed(moderator: Konto, inslag: Inslag, kriterier: list[Kriterium]) -> None:
    godkann(inslag, moderator, timezone.now(), kriterier)
    fore, klient = farsk(inslag).latest_revision_id, inloggad(moderator)
    for falt in ({"rubrik": "Annat"}, {"rubrik": "Annat", "action-submit": "1"}, {"action-publish": "1"}):
        assert klient.post(adress(inslag), falt).status_code == 302
    assert farsk(inslag).latest_revision_id == fore
    assert farsk(inslag).current_workflow_state is None


def test_unpublishing_needs_a_reason(
    webblasare: Client, inslag: Inslag, moderator: Konto, kriterier: list[Kriterium]
) -> None:
    godkann(inslag, moderator, timezone.now(), kriterier)
    svar = webblasare.post(adress(inslag, "unpublish"))
    assert "Välj ett skäl" in svar.content.decode()
    assert farsk(inslag).live
    webblasare.post(adress(inslag, "unpublish"), {"motivering": "Fel lokal."})
    assert not farsk(inslag).live


def test_unpublishing_is_not_for_another_places_reviewer(
    inslag: Inslag, moderator: Konto, kriterier: list[Kriterium]
) -> None:
    godkann(inslag, moderator, timezone.now(), kriterier)
    inloggad(granskare("Kalix")).post(adress(inslag, "unpublish"), {"motivering": "Nej."})
    assert farsk(inslag).live


@pytest.mark.parametrize("vy", ["revisions_revert", "revisions_unschedule"])
def test_older_versions_are_not_brought_back(webblasare: Client, inslag: Inslag, vy: str) -> None:
    fore = farsk(inslag).latest_revision_id
    vag = adress(inslag, vy, inslag.latest_revision_id)
    assert webblasare.get(vag).status_code == 302
    assert webblasare.post(vag, {"action-publish": "1"}).status_code == 302
    assert (farsk(inslag).live, farsk(inslag).latest_revision_id) == (False, fore)


@pytest.mark.parametrize("vy", ["lock", "unlock"])
def test_nobody_locks_an_item_against_colleagues(webblasare: Client, inslag: Inslag, vy: str) -> None:
    webblasare.post(adress(inslag, vy))
    assert not farsk(inslag).locked


def test_nobody_creates_an_item_here(webblasare: Client) -> None:
    fore = Inslag.objects.count()
    svar = webblasare.post(reverse(f"{RUM}:add"), {"rubrik": "Från regionen", "action-publish": "1"})
    assert (svar.status_code, Inslag.objects.count()) == (302, fore)


def test_there_is_no_copy_and_no_choice_of_items() -> None:
    for namn in (f"{RUM}:copy", "wagtailsnippetchoosers_patientforeningar_inslag:choose"):
        with pytest.raises(NoReverseMatch):
            reverse(namn, args=[1] if "copy" in namn else [])


def test_nobody_deletes_what_has_been_handed_in(webblasare: Client, inslag: Inslag) -> None:
    webblasare.post(adress(inslag, "delete"))
    massa = reverse("wagtail_bulk_action", args=["patientforeningar", "inslag", "delete"]) + f"?id={inslag.pk}"
    webblasare.post(massa)
    assert Inslag.objects.filter(pk=inslag.pk).exists()


def test_nobody_deletes_an_association(webblasare: Client, inslag: Inslag) -> None:
    pk = inslag.forening_id
    webblasare.post(reverse("wagtailsnippets_patientforeningar_forening:delete", args=[pk]))
    webblasare.post(reverse("wagtail_bulk_action", args=["patientforeningar", "forening", "delete"]) + f"?id={pk}")
    assert Forening.objects.filter(pk=pk).exists()


@pytest.mark.parametrize("vad", ["steget", "arbetsgangen"])
def test_switching_the_review_off_publishes_nothing(vad: str, inslag: Inslag) -> None:
    steg, klient = Foreningsgranskning.objects.get(), inloggad("administrator")
    if vad == "steget":
        klient.post(reverse("wagtailadmin_workflows:disable_task", args=[steg.pk]))
        assert Task.objects.get(pk=steg.pk).active
    else:
        arbetsgang = Workflow.objects.get(workflow_tasks__task=steg)
        klient.post(reverse("wagtailadmin_workflows:disable", args=[arbetsgang.pk]))
    assert not farsk(inslag).live


def test_the_case_of_one_item_is_not_decided_by_the_address_of_another(
    inslag: Inslag, kriterier: list[Kriterium], skal: Skalmall
) -> None:
    """Wagtail's view asks whether the item in the address may be decided, and then decides what is numbered."""
    kalix = granskare("Kalix")
    egen = inlamnat(plats=kalix.granskningsansvar.get().plats)
    klient, data = inloggad(kalix), {"kriterier": [ett.pk for ett in kriterier]}
    klient.post(adress(egen, "workflow_action", "approve", rundan(inslag).pk), data)
    klient.post(adress(egen, "workflow_action", "reject", rundan(inslag).pk), {"skal": [skal.pk]})
    assert rundan(inslag).status == TaskState.STATUS_IN_PROGRESS


def test_the_admins_start_page_has_no_button_that_approves(inslag: Inslag, moderator: Konto) -> None:
    html = inloggad(moderator).get(reverse("wagtailadmin_home")).content.decode()
    assert inslag.rubrik in html
    assert "workflow/action" not in html


@pytest.mark.parametrize("vy", ["list", "edit", "history", "usage", "unpublish", "workflow_history"])
def test_other_roles_reach_none_of_it(vy: str, inslag: Inslag) -> None:
    vag = reverse(f"{RUM}:{vy}", args=[] if vy == "list" else [inslag.pk])
    for roll in ("redaktor", "granskare", "skarmansvarig"):
        svar = inloggad(roll).get(vag)
        assert svar.status_code in (302, 403), (roll, vy)
        if svar.status_code == 302 and "granska" in svar["Location"]:
            assert inloggad(roll).get(svar["Location"].split("#")[0]).status_code == 302
