"""Wagtail's users app, told which views are ours."""

from __future__ import annotations

from wagtail.users.apps import WagtailUsersAppConfig


class KontonConfig(WagtailUsersAppConfig):
    """Stands in INSTALLED_APPS where `wagtail.users` would."""

    user_viewset = "patientinfo.admin.konton.KontoViewSet"
