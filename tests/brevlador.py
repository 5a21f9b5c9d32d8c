"""What has lain in people's letter boxes."""

from __future__ import annotations

from typing import Any

from django.core import mail

from patientinfo.models import Brev


def till(*slag: str) -> dict[str, list[str]]:
    """Who has had which kind of mail."""
    fick: dict[str, list[str]] = {}
    for brev in Brev.objects.filter(slag__in=slag) if slag else Brev.objects.all():
        fick.setdefault(brev.slag, []).append(brev.mottagare().email)
    return {ett: sorted(vilka) for ett, vilka in fick.items()}


def brevet_till(email: str) -> Any:
    (brev,) = [brev for brev in mail.outbox if brev.to == [email]]
    return brev
