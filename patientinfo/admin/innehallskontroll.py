"""What Wagtail's checker looks at while an editor writes: the words of the page, not what stands round them."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.userbar import ContentCheckerItem


class InnehallsKontroll(ContentCheckerItem):
    """Wagtail's rules, and two that an editor can do something about: see the messages."""

    axe_include = ["main"]
    axe_run_only = [*ContentCheckerItem.axe_run_only, "identical-links-same-purpose", "image-redundant-alt"]
    axe_messages = {
        **ContentCheckerItem.axe_messages,
        "identical-links-same-purpose": {
            "error_name": _("Samma länktext leder till olika sidor"),
            "help_text": _("Låt varje länk säga vart den leder."),
        },
        "image-redundant-alt": {
            "error_name": _("Bildens beskrivning upprepar texten intill"),
            "help_text": _("Lämna beskrivningen tom om bilden inte säger något nytt."),
        },
    }


def med_var_kontroll(_request: HttpRequest, items: list[Any], page: Any) -> None:  # noqa: ARG001  (Wagtail asks by name)
    """`construct_wagtail_userbar`: ours in the place of Wagtail's."""
    items[:] = [InnehallsKontroll() if isinstance(item, ContentCheckerItem) else item for item in items]
