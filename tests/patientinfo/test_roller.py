"""The groups have the rights that their names say, on every installation and after every migrate."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group, Permission
from wagtail import hooks
from wagtail.models import GroupPagePermission, Page, Task, Workflow, WorkflowPage

from patientforeningar.models import Foreningsgranskning
from patientinfo.models import AnnanPersonTask
from patientinfo.rattighetsnamn import satt_namn
from patientinfo.roller import ROLLER, satt_roller
from patientinfo.rollnamn import ADMINISTRATOR, GRANSKARE, REDAKTOR
from skarmar.models import Skarmbild

pytestmark = pytest.mark.django_db


def ratter(namn: str) -> set[str]:
    return set(Group.objects.get(name=namn).permissions.values_list("codename", flat=True))


def test_there_are_our_groups_and_not_wagtails_own() -> None:
    assert set(Group.objects.values_list("name", flat=True)) == set(ROLLER)


def test_nobody_holds_a_right_to_publish_a_fee() -> None:
    assert not Group.objects.filter(permissions__codename="publish_avgift").exists()


def test_an_editor_writes_and_a_reviewer_does_not_begin() -> None:
    def sidor(namn: str) -> set[str]:
        return set(GroupPagePermission.objects.filter(group__name=namn).values_list("permission__codename", flat=True))

    assert sidor(REDAKTOR) == {"add_page", "change_page", "lock_page"}
    assert sidor(GRANSKARE) == {"change_page", "lock_page"}
    assert "add_konto" in ratter(ADMINISTRATOR)
    assert "add_konto" not in ratter(REDAKTOR)
    assert "change_avgift" not in ratter(GRANSKARE)


def test_the_one_workflow_holds_on_every_page() -> None:
    assert WorkflowPage.objects.get().workflow == Workflow.objects.get(name="Granskning av annan person")
    assert {type(steg.specific) for steg in Task.objects.all()} == {AnnanPersonTask, Foreningsgranskning}
    assert WorkflowPage.objects.get().page == Page.get_first_root_node()


def test_migrating_again_takes_back_what_was_ticked_by_hand_and_changes_nothing_else() -> None:
    fore = {namn: ratter(namn) for namn in ROLLER}
    egen = Group.objects.create(name="Egen grupp")
    for grupp in (egen, Group.objects.get(name=REDAKTOR)):
        grupp.permissions.add(Permission.objects.get(codename="add_konto"))
    satt_roller()
    satt_roller()
    assert {namn: ratter(namn) for namn in ROLLER} == fore
    assert ratter("Egen grupp") == {"add_konto"}


def test_an_emptied_database_is_left_alone() -> None:
    Skarmbild.objects.all().delete()  # a page that a slide leads to is kept
    Page.objects.all().delete()
    Group.objects.all().delete()
    satt_roller()
    assert not Group.objects.exists()


def test_an_upper_room_adds_to_a_group_by_the_hook() -> None:
    with hooks.register_temporarily("rollratter", lambda: {GRANSKARE: ["patientinfo.add_tema"]}):
        satt_roller()
    assert "add_tema" in ratter(GRANSKARE)
    satt_roller()
    assert "add_tema" not in ratter(GRANSKARE)


def test_rights_are_named_in_swedish() -> None:
    Permission.objects.filter(codename="add_vardenhet").update(name="Can add vårdenhet")
    satt_namn()
    assert Permission.objects.get(codename="add_vardenhet").name == "Lägga till vårdenhet"
    assert Permission.objects.get(codename="change_locale").name == "Ändra språk"
