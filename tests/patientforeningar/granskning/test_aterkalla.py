"""Taking down: one person, at once, with a reason."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client
from django.utils import timezone
from foreningsfabriker import OmbudFactory
from foreningsgranskning import farsk, granskare, lamna_in
from konton import konto
from wagtail.models import ModelLogEntry, WorkflowState

from patientforeningar.actions.aterkalla import aterkalla
from patientforeningar.actions.godkann import godkann
from patientforeningar.handelser import Handelse
from patientforeningar.inslag.lage import Lage, lage
from patientforeningar.models import Inslag, Kriterium
from patientinfo.granskning.fyra_ogon import NekadError
from patientinfo.models import Konto
from patientinfo.stampel import stampel

pytestmark = pytest.mark.django_db


@pytest.fixture
def publikt(inslag: Inslag, moderator: Konto, kriterier: list[Kriterium]) -> Inslag:
    """An item that has been approved."""
    godkann(inslag, moderator, timezone.now(), kriterier)
    return farsk(inslag)


def test_who_answers_for_the_place_takes_it_down_and_it_is_logged(publikt: Inslag, moderator: Konto) -> None:
    vid = timezone.now()
    aterkalla(publikt, moderator, vid, "Fel lokal.")
    assert not farsk(publikt).live
    assert farsk(publikt).har_visats(vid)
    assert lage(farsk(publikt), vid) == Lage.ATERKALLAT
    post = ModelLogEntry.objects.get(object_id=str(publikt.pk), action=Handelse.ATERKALLAT.value)
    assert (post.user, post.timestamp, post.data["skal"]) == (moderator, vid, "Fel lokal.")


def test_its_public_address_says_that_it_is_gone(publikt: Inslag, moderator: Konto) -> None:
    assert Client().get(publikt.get_absolute_url()).status_code == 200
    aterkalla(publikt, moderator, timezone.now(), "Fel lokal.")
    assert Client().get(publikt.get_absolute_url()).status_code == 410


def test_an_ombud_takes_it_down(publikt: Inslag) -> None:
    aterkalla(publikt, publikt.skapad_av, timezone.now(), "Vi ställer in.")
    assert not farsk(publikt).live


def test_an_administrator_takes_it_down(publikt: Inslag) -> None:
    aterkalla(publikt, konto("administrator"), timezone.now(), "Bråttom.")
    assert not farsk(publikt).live


def test_a_moderator_who_is_also_ombud_may_take_down(publikt: Inslag, moderator: Konto) -> None:
    OmbudFactory(forening=publikt.forening, konto=moderator)
    aterkalla(publikt, moderator, timezone.now(), "Fel datum.")
    assert not farsk(publikt).live


@pytest.mark.parametrize("vem", ["annan_plats", "fore_detta_ombud", "annans_ombud", "granskare"])
def test_nobody_else_takes_it_down(vem: str, publikt: Inslag) -> None:
    person = {
        "annan_plats": lambda: granskare("Kalix"),
        "fore_detta_ombud": lambda: OmbudFactory(forening=publikt.forening, slutade=timezone.now()).konto,
        "annans_ombud": lambda: OmbudFactory().konto,
        "granskare": lambda: konto("granskare"),
    }[vem]()
    with pytest.raises(NekadError, match="kan återkalla"):
        aterkalla(publikt, person, timezone.now(), "Nej.")
    assert farsk(publikt).live


@pytest.mark.parametrize("skal", ["", "  \n", "\x00"])
def test_a_reason_is_required(skal: str, publikt: Inslag, moderator: Konto) -> None:
    with pytest.raises(NekadError, match="Skriv varför"):
        aterkalla(publikt, moderator, timezone.now(), skal)


def test_a_newer_version_in_review_is_cancelled(publikt: Inslag, moderator: Konto) -> None:
    lamna_in(publikt, publikt.skapad_av, rubrik="Nyare")
    aterkalla(publikt, moderator, timezone.now(), "Fel lokal.")
    assert farsk(publikt).current_workflow_state is None
    assert WorkflowState.objects.for_instance(publikt).latest("pk").status == WorkflowState.STATUS_CANCELLED


def test_twice_is_the_same_as_once(publikt: Inslag, moderator: Konto) -> None:
    aterkalla(publikt, moderator, timezone.now(), "Fel lokal.")
    aterkalla(farsk(publikt), moderator, timezone.now(), "Fel lokal.")
    assert ModelLogEntry.objects.filter(action=Handelse.ATERKALLAT.value, object_id=str(publikt.pk)).count() == 1


def test_what_has_never_been_public_is_not_recalled(inslag: Inslag, moderator: Konto) -> None:
    with pytest.raises(NekadError, match="inte publikt"):
        aterkalla(inslag, moderator, timezone.now(), "Fel.")


def test_what_waits_for_its_day_can_be_recalled(inslag: Inslag, moderator: Konto, kriterier: list[Kriterium]) -> None:
    vid = timezone.now()
    godkann(inslag, moderator, vid, kriterier)
    Inslag.objects.filter(pk=inslag.pk).update(visas_fran=vid + dt.timedelta(days=1))
    aterkalla(inslag, moderator, vid, "Fel lokal.")
    assert not farsk(inslag).visas(vid + dt.timedelta(days=2))


def test_what_is_recalled_is_handed_in_and_approved_anew(
    publikt: Inslag, moderator: Konto, kriterier: list[Kriterium]
) -> None:
    aterkalla(publikt, moderator, timezone.now(), "Fel lokal.")
    lamna_in(farsk(publikt), publikt.skapad_av, lokal="Rätt lokal")
    godkann(farsk(publikt), moderator, timezone.now(), kriterier)
    assert farsk(publikt).live
    assert farsk(publikt).lokal == "Rätt lokal"


def test_every_cache_hears_of_it(publikt: Inslag, moderator: Konto, django_capture_on_commit_callbacks: object) -> None:
    fore = stampel()
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        aterkalla(publikt, moderator, timezone.now(), "Fel lokal.")
    assert stampel() != fore


def test_an_account_that_is_switched_off_takes_nothing_down(publikt: Inslag) -> None:
    av = granskare(is_active=False)
    with pytest.raises(NekadError):
        aterkalla(publikt, av, timezone.now(), "Nej.")
