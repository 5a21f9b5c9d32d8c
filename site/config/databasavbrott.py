"""A database that is away: 503 with a page that helps, at once, and two lines in the log for the whole outage.

What is kept ready is given all the same (config/svarscache, deploy/nginx); this is for what must be made.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import InterfaceError, OperationalError, connection
from django.db.backends.signals import connection_created
from django.http import HttpRequest, HttpResponse

from config import fel
from patientinfo.delad.brytare import Brytare

BRYTARE = Brytare("databasen")


class Databasavbrott:
    """Last in the chain, so that it hears of a fault before anybody logs it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self._get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """The page, when the database cannot be reached; every other fault is left to those who log it."""
        if not isinstance(exception, OperationalError | InterfaceError) or not _borta(exception):
            return None
        BRYTARE.svarade_inte(exception)
        return fel.nere()


def _borta(brott: Exception) -> bool:
    """True when there is no connection, or SQLite's file has been locked for longer than anybody waits."""
    if connection.vendor == "sqlite":
        return "locked" in str(brott) or "unable to open" in str(brott)
    return connection.connection is None or not connection.is_usable()


def _tillbaka(**_kwargs: Any) -> None:
    BRYTARE.svarade()


def anslut() -> None:
    """Hear when a new connection has been made; called once when the app is ready."""
    connection_created.connect(_tillbaka, dispatch_uid="databasavbrott")
