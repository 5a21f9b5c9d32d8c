"""`manage.py byt_nyckel`: what is kept under lock of an earlier SECRET_KEY is locked with the one that holds now."""

from __future__ import annotations

from typing import Any

from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from django.core.management.base import BaseCommand
from django.db import transaction

# The parts of a row that are under lock: an app's secret, and what reserve codes are made from.
LASTA = ("secret", "seed")


class Command(BaseCommand):
    """Before the earlier key leaves SECRET_KEY_FALLBACKS: without it those apps would never be right again."""

    help = "Låser hemligheterna till appar och reservkoder med den SECRET_KEY som gäller nu."

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        """Lock every row anew, all or none; raises InvalidToken for one that no known key opens."""
        adapter, antal = get_adapter(), 0
        for rad in Authenticator.objects.select_for_update():
            lasta = {del_: adapter.encrypt(adapter.decrypt(rad.data[del_])) for del_ in LASTA if rad.data.get(del_)}
            if lasta:
                rad.data |= lasta
                rad.save(update_fields=["data"])
                antal += 1
        self.stdout.write(f"{antal} hemligheter är låsta med den nya nyckeln.")
