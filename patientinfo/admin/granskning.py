"""The editor's menus and doors, as far as the review by another person changes them."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.models import Page, WorkflowMixin
from wagtail.permissions import ModelPermissionPolicy
from wagtail.snippets.action_menu import PublishMenuItem, UnpublishMenuItem
from wagtail.snippets.permissions import get_permission_name
from wagtail.snippets.views.snippets import UnpublishView

from patientinfo.granskning.fyra_ogon import NekadError


class FyraOgonPolicy(ModelPermissionPolicy):
    """Nobody publishes by right, superusers included: an approval does (rule 3)."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        """As Django says, but never `publish`."""
        return action != "publish" and super().user_has_permission(user, action)


class AvpubliceraView(UnpublishView):
    """Taking down needs one person who may change the row, and is logged."""

    permission_required = "change"


def redan_avgjord(request: HttpRequest, objekt: Any) -> None:
    """`before_edit_page`, `before_edit_snippet`: raise `NekadError` for a decision that somebody else was first with.

    Wagtail would save a draft and say nothing (snippets), or stop with an error (pages).
    """
    beslutar = request.method == "POST" and "action-workflow-action" in request.POST
    if beslutar and isinstance(objekt, WorkflowMixin) and objekt.current_workflow_task is None:
        raise NekadError(_("Någon annan hann före: granskningen är redan avslutad."), objekt)


def ingen_publik_startsida(request: HttpRequest, parent_page: Page, _sort: type[Page]) -> None:
    """`before_create_page`: raise `NekadError` when a page at the very top would begin its life in public.

    The root page is Wagtail's own and knows nothing of `Sidratt`: a superuser may publish below it.
    """
    if parent_page.is_root() and "action-publish" in request.POST:
        raise NekadError(_("Spara startsidan som utkast och skicka den till granskning."), parent_page)


def utan_publicera(menu_items: list[Any], _request: HttpRequest, _context: dict[str, Any]) -> None:
    """`construct_page_action_menu`: no button that publishes."""
    menu_items[:] = [val for val in menu_items if val.name != "action-publish"]


def utan_publicera_post(menu_items: list[Any], _request: HttpRequest, _context: dict[str, Any]) -> None:
    """`construct_snippet_action_menu`: no button that publishes; taking down follows other rights than Wagtail's."""
    menu_items[:] = [val for val in menu_items if type(val) not in (PublishMenuItem, UnpublishMenuItem)]


class AvpubliceraVal(UnpublishMenuItem):
    """Taking a row down in a hurry: for everybody who may change it, and no lock stops it."""

    def is_shown(self, context: dict[str, Any]) -> bool:
        """True on a live row, for those who may change rows."""
        if context["view"] != "edit" or not context["instance"].live:
            return False
        return bool(context["request"].user.has_perm(get_permission_name("change", context["model"])))


def avpublicera_val(model: type[Any]) -> AvpubliceraVal | None:
    """`register_snippet_action_menu_item`: the entry, for records that are taken down by the view above."""
    tas_ner = issubclass(model.snippet_viewset.unpublish_view_class, AvpubliceraView)
    return AvpubliceraVal(order=20) if tas_ner else None
