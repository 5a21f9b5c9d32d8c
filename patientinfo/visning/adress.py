"""Addresses as they are said outside the site: whole, with host."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit

from django.conf import settings


def absolut(adress: str) -> str:
    """`adress` with the site's own scheme and host in front; a whole address comes back as it is."""
    return urljoin(settings.BASE_URL, adress)


def vard(adress: str) -> str:
    """The host of an address, as a link to another site is named; empty when there is none."""
    return urlsplit(adress).hostname or ""
