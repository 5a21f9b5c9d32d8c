"""Wagtail's menus and doors, as far as rule 3 and the record of what has been handed in change them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.snippets.action_menu import LockedMenuItem, SaveMenuItem, WorkflowMenuItem

from patientforeningar.models import Forening, Inslag, Kriterium, Skalmall
from patientinfo.granskning.fyra_ogon import NekadError


def bara_ratta_och_besluta(menu_items: list[Any], _request: HttpRequest, context: dict[str, Any]) -> None:
    """`construct_snippet_action_menu`: of an item only its correction is saved, and decisions taken."""
    if context["model"] is Inslag:
        menu_items[:] = [val for val in menu_items if isinstance(val, SaveMenuItem | WorkflowMenuItem | LockedMenuItem)]


def tas_inte_bort(_request: HttpRequest, poster: Iterable[Any]) -> None:
    """`before_delete_snippet`: raise `NekadError` for what only a rule for deletion takes away, whoever asks."""
    for post in poster:
        if isinstance(post, Inslag | Forening):
            raise NekadError(_("Det som har lämnats in är allmän handling. Bara en gallringsregel tar bort det."), post)
        if isinstance(post, Kriterium | Skalmall):
            raise NekadError(_("Beslut kan ha fattats efter det här. Stäng av det i stället."), post)
