"""The queue of mails as production has it, and a mail server on a port of this machine."""

from __future__ import annotations

import datetime as dt
import socketserver
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes
from email.message import Message
from typing import Any

import pytest
from django.core.management import call_command
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult


def satt_ko(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Tasks become rows that a worker takes; the worker keeps the test's own connection."""
    monkeypatch.setattr("django_tasks_db.management.commands.db_worker.close_old_connections", lambda: None)
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "ENQUEUE_ON_COMMIT": False}}
    DBTaskResult.objects.all().delete()


def arbeta() -> None:
    """The worker does everything that is due."""
    call_command("db_worker", batch=True, interval=0, startup_delay=False, verbosity=0, reload=False)


def vanta_klart() -> None:
    """Let what waits for a later try be due now."""
    DBTaskResult.objects.filter(status=TaskResultStatus.READY).update(run_after=dt.datetime(2020, 1, 1, tzinfo=dt.UTC))


class Brevbarare(socketserver.StreamRequestHandler):
    """One conversation in SMTP: takes every mail, or with `nej` set says no in its first words."""

    nej = b""
    betanketid = 0.0  # seconds between having a mail and saying so
    brev: list[Message]

    def handle(self) -> None:
        """Answer until the other side says QUIT."""
        self._svara(self.nej or b"220 prov ESMTP")
        while not self.nej and (rad := self.rfile.readline()):
            ord_ = rad.split(b" ")[0].strip().upper()
            if ord_ == b"DATA":
                self._ta_emot()
            else:
                self._svara(b"221 hej" if ord_ == b"QUIT" else b"250 ja")
            if ord_ == b"QUIT":
                return

    def _ta_emot(self) -> None:
        self._svara(b"354 skriv")
        rader = list(iter(self.rfile.readline, b".\r\n"))
        self.brev.append(message_from_bytes(b"".join(rader)))
        time.sleep(self.betanketid)
        self._svara(b"250 2.0.0 tack")

    def _svara(self, svar: bytes) -> None:
        self.wfile.write(svar + b"\r\n")


@contextmanager
def brevserver(settings: Any, nej: bytes = b"", betanketid: float = 0) -> Iterator[list[Message]]:
    """A mail server that the site sends to meanwhile; gives what it has taken. `nej` is how it greets to refuse."""
    brev: list[Message] = []
    hanterare = type("Hanterare", (Brevbarare,), {"nej": nej, "betanketid": betanketid, "brev": brev})
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), hanterare) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = server.server_address
        yield brev
        server.shutdown()
