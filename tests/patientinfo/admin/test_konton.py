"""Accounts: made and changed in the admin, signed in with, locked out of."""

from __future__ import annotations

import re

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from konton import formular, inloggad, konto

from patientinfo.models import Konto
from patientinfo.rollnamn import ADMINISTRATOR, REDAKTOR

pytestmark = pytest.mark.django_db

LOGIN = "/redaktion/login/"


@pytest.fixture
def kontoadmin() -> Konto:
    """Administers accounts by group, without being a superuser."""
    vem = Konto.objects.create_user("kontoadmin@example.se", "demo", first_name="Konto", last_name="Admin")
    vem.groups.add(Group.objects.get(name=ADMINISTRATOR))
    return vem


def logga_in(klient: Client, adress: str, losenord: str) -> int:
    return klient.post(LOGIN, {"username": adress, "password": losenord}).status_code


def test_an_account_is_made_in_the_admin_and_signs_in(kontoadmin: Konto) -> None:
    svar = inloggad(kontoadmin).post(
        reverse("wagtailusers_users:add"),
        {
            "email": "Ny.Redaktor@Example.se",
            "first_name": "Ny",
            "last_name": "Redaktör",
            "password1": "ett-langt-losen",
            "password2": "ett-langt-losen",
            "groups": [Group.objects.get(name=REDAKTOR).pk],
        },
    )
    assert svar.status_code == 302, svar.content.decode()
    ny = Konto.objects.get(email="ny.redaktor@example.se")
    assert [grupp.name for grupp in ny.groups.all()] == [REDAKTOR]
    klient = Client()
    assert logga_in(klient, "NY.redaktor@example.se", "ett-langt-losen") == 302
    assert klient.get("/redaktion/").status_code == 200


def test_an_address_is_one_account_however_it_is_written(kontoadmin: Konto) -> None:
    falt = {"first_name": "En", "last_name": "Till", "password1": "losen-losen", "password2": "losen-losen"}
    svar = inloggad(kontoadmin).post(reverse("wagtailusers_users:add"), {**falt, "email": "REDAKTOR@example.se"})
    assert svar.status_code == 200
    assert Konto.objects.filter(email__iexact="redaktor@example.se").count() == 1


def test_an_account_is_changed_in_the_admin(kontoadmin: Konto) -> None:
    klient = inloggad(kontoadmin)
    adress = reverse("wagtailusers_users:edit", args=[konto("granskare").pk])
    falt = formular(klient, adress, first_name="Annat", password1="", password2="")
    assert klient.post(adress, falt).status_code == 302
    assert konto("granskare").first_name == "Annat"
    assert logga_in(Client(), "granskare@example.se", "demo") == 302


def test_who_administers_accounts_makes_no_superuser(kontoadmin: Konto) -> None:
    klient = inloggad(kontoadmin)
    adress = reverse("wagtailusers_users:edit", args=[konto("granskare").pk])
    assert "is_superuser" not in klient.get(adress).content.decode()
    falt = formular(klient, adress, password1="", password2="", is_superuser="on")
    klient.post(adress, falt)
    assert not konto("granskare").is_superuser
    falt = {"first_name": "En", "last_name": "Till", "password1": "losen-losen", "password2": "losen-losen"}
    klient.post(reverse("wagtailusers_users:add"), {**falt, "email": "ny@example.se", "is_superuser": "on"})
    assert not Konto.objects.get(email="ny@example.se").is_superuser


def test_who_administers_accounts_governs_no_superuser(kontoadmin: Konto) -> None:
    klient = inloggad(kontoadmin)
    chef = konto("administrator")
    adress = reverse("wagtailusers_users:edit", args=[chef.pk])
    assert klient.get(adress).status_code == 302
    klient.post(
        adress, {"email": chef.email, "first_name": "x", "last_name": "y", "password1": "tag", "password2": "tag"}
    )
    massa = reverse("wagtail_bulk_action", args=["patientinfo", "konto", "set_active_state"]) + f"?id={chef.pk}"
    klient.post(massa, {"mark_as_active": "False"})
    chef.refresh_from_db()
    assert chef.check_password("demo")
    assert chef.is_active


def test_a_superuser_makes_another(kontoadmin: Konto) -> None:
    klient = inloggad("administrator")
    adress = reverse("wagtailusers_users:edit", args=[kontoadmin.pk])
    klient.post(adress, formular(klient, adress, password1="", password2="", is_superuser="on"))
    kontoadmin.refresh_from_db()
    assert kontoadmin.is_superuser


@pytest.mark.parametrize("skriv", [str, str.upper, str.title])
def test_after_five_wrong_passwords_the_account_is_locked_and_told_so_in_swedish(skriv: object) -> None:
    klient = Client()
    for _forsok in range(4):
        assert logga_in(klient, "redaktor@example.se", "fel") == 200
    svar = klient.post(LOGIN, {"username": skriv("redaktor@example.se"), "password": "fel"})  # type: ignore[operator]
    assert svar.status_code == 429
    assert "låst en stund" in svar.content.decode()
    assert logga_in(klient, "redaktor@example.se", "demo") == 429


def test_four_wrong_passwords_and_a_right_one_let_in() -> None:
    klient = Client()
    for _forsok in range(4):
        logga_in(klient, "redaktor@example.se", "fel")
    assert logga_in(klient, "redaktor@example.se", "demo") == 302


def test_one_accounts_lock_keeps_nobody_else_out() -> None:
    klient = Client()
    for _forsok in range(6):
        logga_in(klient, "redaktor@example.se", "fel")
    assert logga_in(klient, "granskare@example.se", "demo") == 302


def test_an_unknown_address_and_a_wrong_password_look_the_same() -> None:
    def sagt(adress: str) -> str:
        text = Client().post(LOGIN, {"username": adress, "password": "fel"}).content.decode()
        return re.sub(r'value="[^"]*"', "", text[text.index('class="messages') : text.index("</main>")])

    assert sagt("redaktor@example.se") == sagt("finns-inte@example.se")


def test_no_picture_of_a_person_is_fetched_from_elsewhere() -> None:
    klient = inloggad("redaktor")
    for adress in ("/redaktion/", "/redaktion/account/"):
        svar = klient.get(adress)
        assert "gravatar" not in svar.content.decode().lower()
        assert svar.headers["Content-Security-Policy"].count("http") == 0


@pytest.mark.parametrize("text", ["x" * 3000, "\x00", "'; --", "🙂@example.se"])
def test_signing_in_bears_nonsense(text: str) -> None:
    assert logga_in(Client(), text, text) == 200
