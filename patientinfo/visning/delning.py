"""The address that a reader passes on: the page's short one if it has one, else its own."""

from __future__ import annotations

from wagtail.models import Page

from patientinfo.models.kortadress import Kortadress
from patientinfo.stampel import minns
from patientinfo.visning.adress import absolut


@minns
def kortadresser() -> dict[int, str]:
    """The path of each page's short address, by the page's id; the first in the alphabet when it has several."""
    return {kort.sida_id: kort.get_absolute_url() for kort in Kortadress.objects.order_by("-kod")}


def delningsadress(sida: Page) -> str:
    """The whole address to pass on."""
    return absolut(kortadresser().get(sida.pk) or sida.url or "/")


def svarsadress(sida: Page, fraga: str) -> str:
    """The whole address of an answer that the page gives: `fraga` is the query string that asks for it."""
    return absolut(f"{sida.url or '/'}?{fraga}")
