"""The review as editors and reviewers go through it, step by step in Wagtail's own views."""

from __future__ import annotations

from typing import Any

from django.test import Client
from django.urls import reverse
from konton import formular, inloggad
from wagtail.models import Page, TaskState


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
