"""The groups and the rights that their names say, and the workflow in which another person approves.

Set anew after every migrate: what is written here holds, and what somebody has ticked in these five
groups meanwhile does not. Groups of other names are the administrators' own and are left alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.db import connections, transaction
from django.db.models.signals import post_migrate
from wagtail import hooks
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    Workflow,
    WorkflowContentType,
    WorkflowPage,
    WorkflowTask,
)

from patientinfo.models import AnnanPersonTask, Avgift
from patientinfo.rattighetsnamn import satt_namn
from patientinfo.rollnamn import ADMINISTRATOR, FORENINGSGRANSKARE, GRANSKARE, REDAKTOR, SKARMANSVARIG

ARBETSGANG = "Granskning av annan person"


def _register(atgarder: Iterable[str], *namn: str) -> tuple[str, ...]:
    return tuple(f"patientinfo.{atgard}_{ett}" for ett in namn for atgard in atgarder)


_REGISTER = (
    "avgift",
    "avgiftsslag",
    "avstand",
    "halsoaktivitet",
    "kommun",
    "kortadress",
    "ordlisteord",
    "plats",
    "storning",
    "tema",
    "vardenhet",
)
# What others may depend on (an address, a fee's history) only an administrator deletes.
_FRIA = ("avstand", "halsoaktivitet", "kortadress", "ordlisteord", "storning", "tema")
_LASA, _SKRIVA, _ALLT = ("view",), ("view", "add", "change"), ("view", "add", "change", "delete")
_OVERSATTA = "wagtail_localize.submit_translation"


@dataclass(frozen=True)
class Roll:
    """What a group may do; everything it lists besides signing in."""

    sidor: tuple[str, ...] = ()  # on every page
    filer: tuple[str, ...] = ()  # with pictures and documents of every collection
    samlingar: tuple[str, ...] = ()  # with the collections themselves
    ovrigt: tuple[str, ...] = ()


ROLLER = {
    REDAKTOR: Roll(
        sidor=("add", "change", "lock"),
        filer=("add", "change", "choose"),
        ovrigt=(
            *_register(_SKRIVA, *_REGISTER),
            *_register(("delete",), *_FRIA),
            *_register(("view", "change"), "aterkoppling", "handboksutgava"),
            _OVERSATTA,
        ),
    ),
    GRANSKARE: Roll(
        sidor=("change", "lock"),
        filer=("choose",),
        ovrigt=_register(_LASA, *_REGISTER, "aterkoppling", "handboksutgava"),
    ),
    FORENINGSGRANSKARE: Roll(),
    SKARMANSVARIG: Roll(filer=("add", "choose"), ovrigt=_register(_SKRIVA, "plats")),
    ADMINISTRATOR: Roll(
        # `publish` moves and deletes live pages; it publishes nothing (patientinfo.granskning.sidratt).
        sidor=("add", "change", "publish", "bulk_delete", "lock", "unlock"),
        filer=("add", "change", "choose", "delete"),
        samlingar=("add", "change", "delete"),
        ovrigt=(
            *_register(_ALLT, *_REGISTER, "konto"),
            *_register(("view", "change", "delete"), "aterkoppling"),
            *_register(("view", "change"), "handboksutgava"),
            *_register(("change",), "installningar"),
            *_register(_LASA, "brev"),
            *(f"wagtailcore.{atgard}_{vad}" for vad in ("locale", "site") for atgard in _ALLT),
            *(f"wagtailredirects.{atgard}_redirect" for atgard in _ALLT),
            _OVERSATTA,
        ),
    ),
}


def anslut() -> None:
    """Listen to the last app that is told of a migration: by then every right exists. Called once, when ready."""
    sist = [app for app in apps.get_app_configs() if app.models_module][-1]
    post_migrate.connect(satt_roller, sender=sist, dispatch_uid="roller")
    post_migrate.connect(satt_namn, sender=sist, dispatch_uid="rattighetsnamn")


@transaction.atomic
def satt_roller(**kwargs: Any) -> None:
    """Receiver of `post_migrate`: groups, rights and workflow as this file says; twice changes nothing.

    Does nothing while the tables are not all there (a migration backwards) or hold no root page (a flush).
    """
    tabeller = connections[kwargs.get("using", "default")].introspection.table_names()
    if AnnanPersonTask._meta.db_table not in tabeller or not Page.get_first_root_node():
        return
    _ta_bort_wagtails_egna()
    extra = _fran_andra_rum()
    for namn, roll in ROLLER.items():
        _satt(Group.objects.get_or_create(name=namn)[0], roll, extra.get(namn, []))
    _satt_arbetsgang()


def _ta_bort_wagtails_egna() -> None:
    """Wagtail's example groups may publish, and its example workflow lets people approve their own."""
    Group.objects.filter(name__in=("Editors", "Moderators"), user__isnull=True).delete()
    for modell, villkor in ((Workflow, "workflow_states"), (GroupApprovalTask, "task_states")):
        modell.objects.filter(name="Moderators approval", **{f"{villkor}__isnull": True}).delete()


def _fran_andra_rum() -> dict[str, list[str]]:
    """What upper rooms let our groups do, from the hook `rollratter`: the group's name and its rights."""
    extra: dict[str, list[str]] = {}
    for ratter in hooks.get_hooks("rollratter"):
        for namn, rader in ratter().items():
            extra.setdefault(namn, []).extend(rader)
    return extra


def _satt(grupp: Group, roll: Roll, extra: Iterable[str]) -> None:
    grupp.permissions.set(_ratter(["wagtailadmin.access_admin", *roll.ovrigt, *extra]))
    _satt_pa(GroupPagePermission, grupp, {"page": Page.get_first_root_node()}, _ratter(_sidratter(roll)))
    samling = {"collection": Collection.get_first_root_node()}
    _satt_pa(GroupCollectionPermission, grupp, samling, _ratter(_filratter(roll)))


def _sidratter(roll: Roll) -> list[str]:
    return [f"wagtailcore.{atgard}_page" for atgard in roll.sidor]


def _filratter(roll: Roll) -> list[str]:
    sorter = (
        ("wagtailimages", "image", roll.filer),
        ("wagtaildocs", "document", roll.filer),
        ("wagtailcore", "collection", roll.samlingar),
    )
    return [f"{app}.{atgard}_{namn}" for app, namn, atgarder in sorter for atgard in atgarder]


def _satt_pa(modell: type[Any], grupp: Group, rot: dict[str, Any], ratter: Iterable[Permission]) -> None:
    """Let the group's rows of `modell` be exactly one for each right, on the root given."""
    behalls = [modell.objects.get_or_create(group=grupp, permission=ratt, **rot)[0].pk for ratt in ratter]
    modell.objects.filter(group=grupp).exclude(pk__in=behalls).delete()


def _ratter(namn: Iterable[str]) -> list[Permission]:
    """The permissions of those names; raises Permission.DoesNotExist for a name that is none."""
    return [
        Permission.objects.get(content_type__app_label=ett.split(".")[0], codename=ett.split(".")[1])
        for ett in sorted(set(namn))
    ]


def _satt_arbetsgang() -> None:
    """The workflow, with its one task, on every page and on every fee."""
    arbetsgang = Workflow.objects.get_or_create(name=ARBETSGANG)[0]
    steg = AnnanPersonTask.objects.get_or_create(name=ARBETSGANG)[0]
    steg.groups.set([Group.objects.get(name=GRANSKARE)])
    WorkflowTask.objects.get_or_create(workflow=arbetsgang, task=steg, defaults={"sort_order": 0})
    WorkflowPage.objects.update_or_create(page=Page.get_first_root_node(), defaults={"workflow": arbetsgang})
    avgift = ContentType.objects.get_for_model(Avgift)
    WorkflowContentType.objects.update_or_create(content_type=avgift, defaults={"workflow": arbetsgang})
