"""Common ground of the rooms' own pages in the admin."""

from __future__ import annotations

import datetime as dt
from functools import cached_property
from typing import cast

from django.contrib.auth.mixins import PermissionRequiredMixin
from django.http import HttpRequest
from django.utils import timezone
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from patientinfo.models import Konto


def personen(request: HttpRequest) -> Konto:
    """Who asks; Wagtail lets nobody into the admin who has not signed in."""
    return cast("Konto", request.user)


class Personvy(PermissionRequiredMixin, WagtailAdminTemplateMixin, TemplateView):
    """A page for those who have `permission_required`; others are told that they may not."""

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
