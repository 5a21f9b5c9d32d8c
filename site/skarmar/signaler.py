"""What changes a screen's programme gives the content a new stamp."""

from __future__ import annotations

from typing import Any

from django.db.models import Model
from django.db.models.signals import m2m_changed, post_delete, post_save
from wagtail.signals import published, unpublished

from patientinfo.stampel import stampla
from skarmar import models

# Heartbeats, plays and outages are not among them: no screen shows those, and there are ten thousand a minute.
# Nor are drawn pictures, which come in batches: whoever draws gives one stamp for the batch.
VISAS: tuple[type[Model], ...] = (
    models.Doljning,
    models.Inslagsschema,
    models.Overtagande,
    models.Platsregel,
    models.Skarm,
)
FLERVAL = (
    models.Overtagande.platser,
    models.Platsregel.ej_teman,
    models.Platsregel.tillatna_foreningar,
)


def _stampla(**_kwargs: Any) -> None:
    stampla()


def anslut() -> None:
    """Start listening; called once when the app is ready."""
    for signal in (published, unpublished, post_delete):
        signal.connect(_stampla, sender=models.Skarmbild, dispatch_uid="stampel-skarmbild")
    for modell in VISAS:
        post_save.connect(_stampla, sender=modell, dispatch_uid=f"stampel-{modell._meta.label}")
        post_delete.connect(_stampla, sender=modell, dispatch_uid=f"stampel-{modell._meta.label}")
    for falt in FLERVAL:
        m2m_changed.connect(_stampla, sender=falt.through, dispatch_uid=f"stampel-{falt.through._meta.label}")
