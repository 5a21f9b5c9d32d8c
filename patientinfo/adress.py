"""Addresses as they are said outside the site: whole, with host."""

from __future__ import annotations

from urllib.parse import urljoin

from django.conf import settings


def absolut(adress: str) -> str:
    """`adress` with the site's own scheme and host in front; a whole address comes back as it is."""
    return urljoin(settings.BASE_URL, adress)
