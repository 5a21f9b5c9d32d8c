"""The workflow of the associations' items, set anew after every migrate, as the pages' own is."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.db import connections
from django.db.models.signals import post_migrate
from wagtail.models import Workflow, WorkflowContentType, WorkflowTask

from patientforeningar.models import Foreningsgranskning, Inslag
from patientinfo.rollnamn import ADMINISTRATOR, FORENINGSGRANSKARE

ARBETSGANG = "Granskning av föreningars inslag"


def anslut() -> None:
    """Listen to the last app that is told of a migration. Called once, when ready."""
    sist = [app for app in apps.get_app_configs() if app.models_module][-1]
    post_migrate.connect(satt_arbetsgang, sender=sist, dispatch_uid="foreningarnas arbetsgang")


def satt_arbetsgang(**kwargs: Any) -> None:
    """Receiver of `post_migrate`: one workflow with one step, on every item; twice changes nothing."""
    tabeller = connections[kwargs.get("using", "default")].introspection.table_names()
    if Foreningsgranskning._meta.db_table not in tabeller:
        return
    arbetsgang = Workflow.objects.get_or_create(name=ARBETSGANG)[0]
    steg = Foreningsgranskning.objects.get_or_create(name=ARBETSGANG)[0]
    steg.groups.set([Group.objects.get_or_create(name=namn)[0] for namn in (FORENINGSGRANSKARE, ADMINISTRATOR)])
    WorkflowTask.objects.get_or_create(workflow=arbetsgang, task=steg, defaults={"sort_order": 0})
    inslag = ContentType.objects.get_for_model(Inslag)
    WorkflowContentType.objects.update_or_create(content_type=inslag, defaults={"workflow": arbetsgang})
