"""Signing in, as far as it is the site's own matter."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest


def namn_att_rakna_pa(request: HttpRequest, credentials: Mapping[str, Any] | None = None) -> str:
    """`AXES_USERNAME_CALLABLE`: the name under which failed attempts are counted.

    In small letters, as accounts are looked up: otherwise every way of writing an address would be five tries more.
    """
    namn = (credentials or {}).get("username") or request.POST.get("username") or ""
    return str(namn).strip().lower()
