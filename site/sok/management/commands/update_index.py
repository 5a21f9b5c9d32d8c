"""`manage.py update_index`, which says so when a search server does not answer."""

from __future__ import annotations

from typing import Any

from django.core.management.base import CommandError
from wagtail.search.backends import get_search_backend
from wagtail.search.management.commands.update_index import Command as Wagtails

from sok.models import Efterslap
from sok.reserv import SAKRING


class Command(Wagtails):
    """Wagtail's own; raises CommandError when a search server fails, which then has what it had."""

    help = "Bygger om sökindexet."

    def update_backend(self, backend_name: str, **val: Any) -> None:
        """Build one engine's index; what the server had missed it has then been told."""
        motor = get_search_backend(backend_name)
        serverfel = getattr(motor, "serverfel", ())
        fore = list(Efterslap.objects.values_list("pk", "senast")) if serverfel else []
        try:
            super().update_backend(backend_name, **val)
        except serverfel as brott:
            raise CommandError(
                f"Sökservern bakom {backend_name!r} svarar inte som den ska ({type(brott).__name__}). Dess index är som"
                " det var. Databasens index svarar så länge; kör kommandot igen när servern är uppe."
            ) from brott
        if serverfel:
            SAKRING.lagad()  # what is saved next goes to the index that was just built
        for pk, senast in fore:
            Efterslap.objects.filter(pk=pk, senast=senast).delete()
