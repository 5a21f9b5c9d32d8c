"""Mail: rows in the same transaction as what it tells of, sent afterwards by the worker.

`Brev` is the log and stays; `Brevtext` holds the words and is deleted when they have been sent. Both name people
by reference: the address is looked up when the mail is sent, so that a person who has been removed is removed
from what waits too (design, rule 14). The task knows nothing but the number of the mail.

A mail is sent once as far as SMTP lets one know. A task that is run anew finds no text and does nothing, and each
refusal hands over to the next try in one transaction. Only a process that is killed between the server's yes and
our note of it sends the same mail again: under the same Message-ID, by which mail servers throw away the second.

A mail server that refuses is asked again for four days, as RFC 5321 (4.5.4.1) asks; one that says that there is no
such address is not. What was not sent is seen in the report "Skickade brev", and in `/-/health`.
"""

from __future__ import annotations

import datetime as dt
import smtplib
from email.utils import formataddr, parseaddr
from typing import Protocol

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.db import models, transaction
from django.utils import timezone
from django_tasks import task

from patientinfo.models import Brev, Brevtext
from patientinfo.models.installningar import installningar

# How long to wait after each refusal; after the last the mail is given up.
VANTETIDER = (
    dt.timedelta(minutes=1),
    dt.timedelta(minutes=10),
    dt.timedelta(hours=1),
    dt.timedelta(hours=6),
    *(4 * [dt.timedelta(days=1)]),
)
FINNS_INTE = b"5.1."  # RFC 3463: for good, and because of the address; other refusals may be a relay set up wrongly
BORTA = "mottagaren finns inte längre"


class BrevetKomInteFram(Exception):  # noqa: N818  (said in Swedish)
    """The mail has been given up; says the kind of the error and no address, since failed tasks are kept."""


class Mottagare(Protocol):
    """A saved row that has an e-mail address."""

    @property
    def pk(self) -> object:
        """Its number."""

    @property
    def email(self) -> str:
        """Its address now."""


def skicka(
    mottagare: Mottagare, amne: str, text: str, *, html: str = "", slag: str = "", objekt: models.Model | None = None
) -> Brev:
    """Put a mail to `mottagare` in the queue, as a part of the running transaction; the answer is its row in the log.

    `html` is the same letter for those whose programs show it, `slag` what the log calls the kind of mail, and
    `objekt` what it is about: mails about one thing are shown as one conversation.
    """
    with transaction.atomic():
        brev = Brev.objects.create(
            slag=slag,
            mottagare_modell=mottagare._meta.label,  # type: ignore[attr-defined]
            mottagare_pk=str(mottagare.pk),
            objekt_modell=objekt._meta.label if objekt else "",
            objekt_pk=str(objekt.pk) if objekt else "",
        )
        Brevtext.objects.create(brev=brev, amne=" ".join(amne.split())[:250], text=text, html=html)
        skicka_brev.enqueue(brev.pk, 0)
    return brev


def skicka_genast(
    adress: str, amne: str, text: str, *, html: str = "", slag: str = "", mottagare: Mottagare | None = None
) -> None:
    """Send a mail that is of use only now (a code to sign in with) to `adress`, and log that it went or did not.

    Nothing of it waits: raises `BrevetKomInteFram` when the mail server does not take it. `mottagare` is whose
    address it is, if anybody's.
    """
    brev = Brev(slag=slag, forsok=1)
    if mottagare is not None:
        brev.mottagare_modell, brev.mottagare_pk = mottagare._meta.label, str(mottagare.pk)  # type: ignore[attr-defined]
    brev.save()
    try:
        _brev(Brevtext(brev=brev, amne=" ".join(amne.split()), text=text, html=html), adress).send()
    except (OSError, smtplib.SMTPException, ValueError) as brott:
        Brev.objects.filter(pk=brev.pk).update(fel=_namn(brott))
        raise BrevetKomInteFram(_namn(brott)) from None
    Brev.objects.filter(pk=brev.pk).update(skickat=timezone.now())


@task()
def skicka_brev(pk: int, forsok: int) -> str:
    """Send the mail `pk` for the time `forsok` (from 0); a refusal puts it back in the queue until it is given up.

    Raises `BrevetKomInteFram` when it is given up for a fault that somebody should mend.
    """
    vantande = Brevtext.objects.select_related("brev").filter(pk=pk, brev__forsok=forsok).first()
    if vantande is None:
        return "redan avgjort"
    adress = _adress(vantande.brev)
    if not adress:
        _ge_upp(vantande, BORTA)
        return BORTA
    try:
        _brev(vantande, adress).send()
    except smtplib.SMTPRecipientsRefused as nej:
        return _ge_upp(vantande, _namn(nej)) if _finns_inte(nej) else _igen(vantande, _namn(nej))
    except (OSError, smtplib.SMTPException) as brott:
        return _igen(vantande, _namn(brott))
    except ValueError as brott:  # an address or a subject that no mail can have
        raise BrevetKomInteFram(_ge_upp(vantande, _namn(brott))) from None
    return _klart(vantande, skickat=timezone.now())


def _adress(brev: Brev) -> str:
    """The recipient's address now; empty when the row is gone, has none, or is an account that has been closed."""
    mottagare = brev.mottagare()
    if mottagare is None or not getattr(mottagare, "is_active", True):
        return ""
    return str(mottagare.email)


def _brev(vantande: Brevtext, adress: str) -> EmailMultiAlternatives:
    _tom, avsandare = parseaddr(settings.DEFAULT_FROM_EMAIL)
    vard = avsandare.rpartition("@")[2]
    brev = EmailMultiAlternatives(
        vantande.amne,
        vantande.text,
        from_email=formataddr((installningar().avsandare, avsandare)),
        to=[adress],
        headers=_huvud(vantande.brev, vard),
    )
    if vantande.html:
        brev.attach_alternative(vantande.html, "text/html")
    return brev


def _huvud(brev: Brev, vard: str) -> dict[str, str]:
    """Says that a machine writes, so that no machine answers; the same identity at every try."""
    huvud = {
        "Message-ID": f"<brev.{brev.pk}.{brev.skapat:%Y%m%d%H%M%S%f}@{vard}>",
        "Auto-Submitted": "auto-generated",  # RFC 3834
        "X-Auto-Response-Suppress": "All",  # Exchange
        "List-Id": f"<besked.{vard}>",  # RFC 2919: what a reader's own rule can sort by
        "Content-Language": settings.LANGUAGE_CODE,
    }
    if brev.objekt_modell:
        huvud["References"] = f"<{brev.objekt_modell.lower()}.{brev.objekt_pk}@{vard}>"
    return huvud


def _namn(brott: Exception) -> str:
    """The kind of an error; its message may hold an address."""
    return type(brott).__name__


def _finns_inte(nej: smtplib.SMTPRecipientsRefused) -> bool:
    return all(ord_.startswith(FINNS_INTE) for _kod, ord_ in nej.recipients.values())


def _igen(vantande: Brevtext, fel: str) -> str:
    """Ask again later, or give up."""
    forsok = vantande.brev.forsok
    if forsok >= len(VANTETIDER):
        raise BrevetKomInteFram(_ge_upp(vantande, fel)) from None
    with transaction.atomic():
        Brev.objects.filter(pk=vantande.pk).update(forsok=forsok + 1, fel=fel)
        skicka_brev.using(run_after=timezone.now() + VANTETIDER[forsok]).enqueue(vantande.pk, forsok + 1)
    return "nytt försök senare"


def _ge_upp(vantande: Brevtext, fel: str) -> str:
    return _klart(vantande, fel=fel)


@transaction.atomic
def _klart(vantande: Brevtext, skickat: dt.datetime | None = None, fel: str = "") -> str:
    Brev.objects.filter(pk=vantande.pk).update(skickat=skickat, forsok=vantande.brev.forsok + 1, fel=fel)
    vantande.delete()
    return "skickat" if skickat else fel
