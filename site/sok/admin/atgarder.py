"""What to do about a search that found nothing: the ways to a synonym or a tip, with the word filled in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column

_VAGAR = (("ordgrupp", _("Lägg till synonym")), ("basta", _("Lägg till bästa val")))


def atgarder(fraga: str, request: HttpRequest) -> list[tuple[str, Promise]]:
    """Address and words of each form that `request`'s person may fill in for the query."""
    return [
        (f"{reverse(f'wagtailsnippets_sok_{vad}:add')}?{urlencode({'ord': fraga})}", text)
        for vad, text in _VAGAR
        if request.user.has_perm(f"sok.add_{vad}")
    ]


class Atgardskolumn(Column):
    """The ways, beside each search that found nothing."""

    cell_template_name = "sok/admin/atgarder.html"

    def get_value(self, instance: Mapping[str, Any]) -> str:
        """The query when nothing was found for it, or nothing."""
        return "" if instance["fann"] else instance["fraga"]

    def get_cell_context_data(self, instance: Any, parent_context: Any) -> dict[str, Any]:
        """With the ways that are open to whoever reads the list."""
        fraga = self.get_value(instance)
        vagar = atgarder(fraga, parent_context["request"]) if fraga else []
        return {**super().get_cell_context_data(instance, parent_context), "fraga": fraga, "vagar": vagar}
