"""Signing in, as far as it is the site's own matter."""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest

from patientinfo.formular.klient import klientadress


def namn_att_rakna_pa(request: HttpRequest, credentials: Mapping[str, Any] | None = None) -> str:
    """`AXES_USERNAME_CALLABLE`: the name under which failed attempts are counted.

    In small letters, as accounts are looked up: otherwise every way of writing an address would be five tries more.
    """
    namn = (credentials or {}).get("username") or request.POST.get("username") or ""
    return str(namn).strip().lower()


def adress_att_rakna_fran(request: HttpRequest) -> str | None:
    """`AXES_CLIENT_IP_CALLABLE`: where failed attempts are counted from, as a column for addresses can hold it.

    A network is written as its first address, for PostgreSQL takes no other; a client without one has none.
    """
    adress = klientadress(request).partition("/")[0]
    try:
        return str(ipaddress.ip_address(adress))
    except ValueError:
        return None
