"""What associations have handed in can be recalled any second: no cache between us and the reader keeps it."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponseBase

from patientinfo.giltighet import kan_aterkallas

Vy = Callable[..., HttpResponseBase]


def aterkalleligt(vy: Vy) -> Vy:
    """Mark the answers of `vy`: proxies ask each time, browsers after a minute."""

    @wraps(vy)
    def visa(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        kan_aterkallas(request)
        return vy(request, *args, **kwargs)

    return visa
