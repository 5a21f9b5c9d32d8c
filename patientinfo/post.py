"""Mail: a row in the same transaction as what it tells of, sent afterwards by the worker.

The row is a task. It names who is to have the mail by reference, never by address: the address is looked up
when the mail is sent, so that a person who has been removed is removed from the rows too (design, rule 14).
A mail server that refuses is asked again, less and less often; the last refusal leaves a failed task to be
seen in `/-/health`.
"""

from __future__ import annotations

import datetime as dt
import smtplib
from typing import Protocol

from django.apps import apps
from django.core.mail import EmailMessage
from django.utils import timezone
from django_tasks import task

# How long to wait after each refusal; after the last the mail has failed.
VANTETIDER = (
    dt.timedelta(minutes=1),
    dt.timedelta(minutes=10),
    dt.timedelta(hours=1),
    dt.timedelta(hours=6),
)


class Mottagare(Protocol):
    """A saved row that has an e-mail address."""

    pk: object
    email: str


def skicka(mottagare: Mottagare, amne: str, text: str) -> None:
    """Put a mail to `mottagare` in the queue, as a part of the running transaction."""
    modell = mottagare._meta.label  # type: ignore[attr-defined]
    skicka_brev.enqueue(modell, str(mottagare.pk), amne, text)


@task()
def skicka_brev(modell: str, pk: str, amne: str, text: str, forsok: int = 0) -> str:
    """Send one mail; a refusal puts it back in the queue, or raises once it has been tried often enough."""
    mottagare = apps.get_model(modell)._default_manager.filter(pk=pk).first()
    if mottagare is None or not mottagare.email:
        return "mottagaren finns inte längre"
    try:
        EmailMessage(amne, text, to=[mottagare.email]).send()
    except (OSError, smtplib.SMTPException):
        if forsok >= len(VANTETIDER):
            raise
        nar = timezone.now() + VANTETIDER[forsok]
        skicka_brev.using(run_after=nar).enqueue(modell, pk, amne, text, forsok + 1)
        return "nytt försök senare"
    return "skickat"
