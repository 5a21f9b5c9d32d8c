"""Accounts in the admin: who administers accounts does not thereby become a superuser, or govern one."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from wagtail.users.views.users import CreateView, EditView, UserViewSet

from patientinfo.models import Konto


class _BaraSuperuserGerRatten:
    """The box that makes a superuser is shown to superusers."""

    request: HttpRequest

    def get_form(self, form_class: Any = None) -> Any:
        """Wagtail's form, without the box for everybody else."""
        form = super().get_form(form_class)  # type: ignore[misc]
        if not self.request.user.is_superuser:
            form.fields.pop("is_superuser", None)
        return form


class SkapaKonto(_BaraSuperuserGerRatten, CreateView):
    """A new account."""


class AndraKonto(_BaraSuperuserGerRatten, EditView):
    """An account that exists."""


class KontoViewSet(UserViewSet):
    """Wagtail's, with our views."""

    add_view_class = SkapaKonto
    edit_view_class = AndraKonto


def skydda_superuser(request: HttpRequest, konto: Konto) -> None:
    """`before_edit_user`: a new password for a superuser would be a way to become one. Raises PermissionDenied."""
    if konto.is_superuser and not request.user.is_superuser:
        raise PermissionDenied


def skydda_superuser_bland_flera(request: HttpRequest, _atgard: str, poster: list[Any], _klass: type[Any]) -> None:
    """`before_bulk_action`: the same for many accounts at once. Raises PermissionDenied."""
    for post in poster:
        if isinstance(post, Konto):
            skydda_superuser(request, post)
