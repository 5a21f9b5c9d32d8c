"""What changes how the search answers gives the content a new stamp."""

from __future__ import annotations

from typing import Any

from django.db.models.signals import post_delete, post_save

from patientinfo.stampel import stampla
from sok import models

# Sums of searches are not among them: no reader sees those.
VISAS = (models.Basta, models.Ordgrupp)


def _stampla(**_kwargs: Any) -> None:
    stampla()


def anslut() -> None:
    """Start listening; called once when the app is ready."""
    for modell in VISAS:
        post_save.connect(_stampla, sender=modell, dispatch_uid=f"stampel-{modell._meta.label}")
        post_delete.connect(_stampla, sender=modell, dispatch_uid=f"stampel-{modell._meta.label}")
