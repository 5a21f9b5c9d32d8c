"""Common ground of the room's own pages in the admin."""

from __future__ import annotations

import datetime as dt
from functools import cached_property
from typing import Any, cast

from django.contrib.auth.mixins import PermissionRequiredMixin
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from patientforeningar.models import Inslag
from patientinfo.models import Konto

GRANSKA = "patientforeningar.change_inslag"


def personen(request: HttpRequest) -> Konto:
    """Who asks; Wagtail lets nobody into the admin who has not signed in."""
    return cast("Konto", request.user)


def inlamnat(pk: int) -> Inslag:
    """The item that has been handed in; raises Http404 for drafts, which are the association's own."""
    poster = Inslag.objects.select_related("forening", "plats", "handlaggning__konto")
    return get_object_or_404(poster, pk=pk, nummer__isnull=False)


class Granskarvy(PermissionRequiredMixin, WagtailAdminTemplateMixin, TemplateView):
    """A page for those who decide about associations and their items."""

    permission_required = GRANSKA
    raise_exception = True
    request: HttpRequest

    @cached_property
    def vid(self) -> dt.datetime:
        """The instant that the whole answer speaks of."""
        return timezone.now()

    @property
    def person(self) -> Konto:
        """Who asks."""
        return personen(self.request)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Home, the queue, this page."""
        return [
            *super().get_breadcrumbs_items(),
            {"url": reverse("foreningsko"), "label": _("Föreningar att granska")},
            {"url": "", "label": self.get_page_title()},
        ]
