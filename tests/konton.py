"""Signing in as one of the demo accounts, and filling in Wagtail's forms as a browser would."""

from __future__ import annotations

from typing import Any

from django.test import Client
from wagtail.test.utils import WagtailTestUtils
from wagtail.test.utils.form_data import querydict_from_html

from patientinfo.models import Konto

ROLLER = {
    "administrator": "admin@example.se",
    "redaktor": "redaktor@example.se",
    "granskare": "granskare@example.se",
    "skarmansvarig": "skarmansvarig@example.se",
    "foreningsgranskare": "foreningsgranskare1@example.se",
}


def konto(roll: str) -> Konto:
    """The demo account of the role."""
    return Konto.objects.get(email=ROLLER[roll])


def inloggad(vem: str | Konto) -> Client:
    """A browser in which the role's demo account, or another account, has signed in."""
    klient = Client()
    klient.force_login(konto(vem) if isinstance(vem, str) else vem, backend="django.contrib.auth.backends.ModelBackend")
    return klient


# Bodies of blocks are drawn by the browser, so the page's HTML holds none of their fields: they are sent empty.
TOMMA_BLOCK = {"kropp-count": "0", "kallor-count": "0"}


def formular(klient: Client, adress: str, **andringar: Any) -> dict[str, Any]:
    """What the form at `adress` would send, with some fields filled in anew."""
    svar = klient.get(adress)
    assert svar.status_code == 200, (adress, svar.status_code, svar.get("Location"))
    html = svar.content.decode()
    namn = next((ett for ett in ("page-edit-form", "w-editor-form") if f'id="{ett}"' in html), None)
    falt = querydict_from_html(html, form_id=namn)
    rutor = WagtailTestUtils.get_soup(html).find_all("input", type="checkbox", checked=True, value=False)
    ikryssade = {ruta["name"]: "on" for ruta in rutor if ruta.get("name")}
    return {**TOMMA_BLOCK, **{ett: falt.getlist(ett) for ett in falt}, **ikryssade, **andringar}
