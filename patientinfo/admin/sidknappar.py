"""What the house adds to a page's menu in the admin."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from patientinfo.models.sidor.grund import Grundsida


def knappar(page: Page, user: Any, next_url: str | None = None, **_vy: Any) -> Iterator[Button]:
    """`register_page_header_buttons`: the page on another day, the link for a reviewer, "still right"."""
    if not issubclass(page.specific_class or Page, Grundsida) or not page.permissions_for_user(user).can_edit():
        return
    yield Button(_("Visa per datum"), reverse("per_datum", args=[page.pk]), icon_name="calendar-alt", priority=70)
    yield Button(
        _("Länk för faktagranskare"), reverse("granskningslankar", args=[page.pk]), icon_name="view", priority=71
    )
    if page.live and not page.alias_of_id:
        tillbaka = f"?{urlencode({'next': next_url})}" if next_url else ""
        yield Button(
            _("Bekräfta oförändrad"),
            reverse("bekrafta_sida", args=[page.pk]) + tillbaka,
            icon_name="check",
            priority=72,
        )
