"""Where letters lead: whole addresses, the same whichever of the site's doors this process keeps open.

The process in which something happens may lack the pages that the reader is to open (`SITE_ROLE`), so addresses
are asked of the doors' own lists.
"""

from __future__ import annotations

from django.urls import reverse

from patientforeningar.models import Forening, Inslag
from patientinfo.visning.adress import absolut

PORTAL, REDAKTION = "patientforeningar.urls.portal", "wagtail.admin.urls"


def arendet(inslag: Inslag) -> str:
    """The item in the association's own pages."""
    return _bakom("forening", "portal_inslag", PORTAL, inslag.pk)


def portalen() -> str:
    """The association's own first page."""
    return _bakom("forening", "portal", PORTAL)


def uppgifterna() -> str:
    """Where an association sees and confirms its details."""
    return _bakom("forening", "portal_uppgifter", PORTAL)


def ombuden() -> str:
    """Where an association sees who acts for it."""
    return _bakom("forening", "portal_ombud", PORTAL)


def granskningen(inslag: Inslag) -> str:
    """Where the region decides about the item."""
    return _bakom("redaktion", "granska_inslag", REDAKTION, inslag.pk)


def ansokan(forening: Forening) -> str:
    """Where the region decides about the association."""
    return _bakom("redaktion", "granska_forening", REDAKTION, forening.pk)


def _bakom(dorr: str, namn: str, lista: str, *args: int) -> str:
    return absolut(f"/{dorr}{reverse(namn, urlconf=lista, args=args)}")
