"""The admin's policy for what a page may run: strict until somebody has signed in (docs/decisions)."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from csp.decorators import csp_replace
from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

Vy = Callable[..., HttpResponseBase]


def redaktionens_policy(vy: Vy) -> Vy:
    """Wagtail's admin with what it needs; whoever has not signed in meets the same policy as on a public page."""
    med_egen = csp_replace(settings.CSP_REDAKTION)(vy)

    @wraps(vy)
    def visa(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        inne = request.user.is_authenticated
        return med_egen(request, *args, **kwargs) if inne else vy(request, *args, **kwargs)

    return visa
