"""The workflow of the editors' slides: the same step as for pages, in which another person looks."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db import connections
from django.db.models.signals import post_migrate
from wagtail.models import Workflow, WorkflowContentType

from patientinfo.roller import ARBETSGANG
from skarmar.models import Skarmbild


def anslut() -> None:
    """Listen to the last app that is told of a migration. Called once, when ready."""
    sist = [app for app in apps.get_app_configs() if app.models_module][-1]
    post_migrate.connect(satt_arbetsgang, sender=sist, dispatch_uid="skarmbildernas arbetsgang")


def satt_arbetsgang(**kwargs: Any) -> None:
    """Receiver of `post_migrate`: the pages' workflow on every slide; twice changes nothing."""
    tabeller = connections[kwargs.get("using", "default")].introspection.table_names()
    if Skarmbild._meta.db_table not in tabeller:
        return
    # Its step is the roles' own to set; which of the two comes first does not matter.
    arbetsgang = Workflow.objects.get_or_create(name=ARBETSGANG)[0]
    skarmbild = ContentType.objects.get_for_model(Skarmbild)
    WorkflowContentType.objects.update_or_create(content_type=skarmbild, defaults={"workflow": arbetsgang})
