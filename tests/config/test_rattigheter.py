"""Who reaches what in the admin: every address, every role, one table (rattigheter.txt).

A row says, role by role: J for yes, v for "go on elsewhere", n for no, 0 for "there is no such thing". An
address that only takes a POST is asked with one. An address without a row fails, and so does the reverse.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from django.contrib.auth.models import Group
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from konton import ROLLER, inloggad

from patientinfo.models import Konto
from patientinfo.rollnamn import ADMINISTRATOR
from tests.config.adminvyer import Provrum, Vy, monster

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.en_motor("every address for every role"),
    # wagtail-localize pages through an unordered list.
    pytest.mark.filterwarnings("ignore::django.core.paginator.UnorderedObjectListWarning"),
]

FIL = Path(__file__).with_name("rattigheter.txt")
KOLUMNER = ("skarmansvarig", "foreningsgranskare", "granskare", "redaktor", "administrator", "superuser")
# Open to whoever has not signed in: the way in, and what the way in needs.
OPPET = {
    "wagtailadmin_login",
    "wagtailadmin_javascript_catalog",
    "wagtailadmin_password_reset",
    "wagtailadmin_password_reset_complete",
    "wagtailadmin_password_reset_confirm",
    "wagtailadmin_password_reset_done",
    "wagtailadmin_sprite",
}


# The second step of an import, which without the first has nothing to work on and stops (Wagtail).
UTAN_POST = {"wagtailredirects:process_import"}


def tabell() -> dict[str, str]:
    """Pattern of the address → its row."""
    rader = (rad.split() for rad in FIL.read_text().splitlines() if rad and not rad.startswith("#"))
    return {monster_: utfall for utfall, monster_ in rader}


def klient(roll: str) -> Client:
    """A browser signed in as the role; an administrator is one by group alone."""
    if roll == "superuser":
        return inloggad("administrator")
    if roll != "administrator":
        return inloggad(roll)
    vem = Konto.objects.create_user("administrator-utan-stjarna@example.se", first_name="A", last_name="B")
    vem.groups.add(Group.objects.get(name=ADMINISTRATOR))
    return inloggad(vem)


def fraga(browser: Client, vy: Vy) -> HttpResponse:
    """The answer to the address; whatever it changed is undone."""
    with transaction.atomic():
        svar = browser.get(vy.adress, vy.data)
        if svar.status_code == 405 and vy.namn not in UTAN_POST:
            svar = browser.post(vy.adress, vy.data)
        if svar.status_code == 405 and "PUT" in svar.get("Allow", ""):
            svar = browser.put(vy.adress, "value=x", content_type="application/x-www-form-urlencoded")
        if svar.streaming:
            svar.getvalue()  # a file: when it has been read, the client closes it
        transaction.set_rollback(True)
    return svar


def utfall(svar: HttpResponse) -> str:
    """J, v, n or 0; the status when it is something else, which no row expects."""
    if svar.status_code == 302:
        nekad = svar["Location"] == "/redaktion/" or svar["Location"].startswith("/redaktion/login/")
        return "n" if nekad else "v"
    return {200: "J", 201: "J", 400: "J", 405: "J", 403: "n", 404: "0"}.get(svar.status_code, str(svar.status_code))


@pytest.mark.parametrize("roll", KOLUMNER)
def test_each_role_reaches_what_the_table_says(roll: str) -> None:
    assert set(ROLLER) | {"superuser"} == set(KOLUMNER)
    vantat, kolumn = tabell(), KOLUMNER.index(roll)
    browser = klient(roll)
    browser.raise_request_exception = False
    fel = [
        f"{vy.monster}: {fick} i stället för {vill}"
        for vy in Provrum().vyer()
        if (vill := vantat.get(vy.monster, "?" * 6)[kolumn]) != (fick := utfall(fraga(browser, vy)))
    ]
    assert not fel, "\n".join(fel)


def test_every_address_has_a_row_and_every_row_an_address() -> None:
    assert {rad for _namn, rad in monster()} == set(tabell())


def test_nobody_reaches_the_admin_without_signing_in() -> None:
    browser = Client(raise_request_exception=False)
    oppna = {vy.namn for vy in Provrum().vyer() if not _till_inloggningen(browser, vy)}
    assert oppna - OPPET == set()


def _till_inloggningen(browser: Client, vy: Vy) -> bool:
    svar = fraga(browser, vy)
    nekad = svar.status_code in (401, 403, 404)
    return nekad or (svar.status_code == 302 and svar["Location"].startswith("/redaktion/login/"))
