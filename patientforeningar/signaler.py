"""What changes the associations' public pages gives the content a new stamp."""

from __future__ import annotations

from typing import Any

from django.db.models import Model
from django.db.models.signals import m2m_changed, post_delete, post_save
from wagtail.signals import published, unpublished

from patientforeningar import models
from patientforeningar.handelser import Handelse, intraffat
from patientinfo.stampel import stampla

# Rows that public pages show, besides items: those are listened to by what Wagtail says of publication, so that
# a draft that saves itself empties no cache.
VISAS: tuple[type[Model], ...] = (
    models.Avvikelse,
    models.Beslut,
    models.Forening,
    models.Kontaktperson,
    models.Kriterium,
    models.Rutin,
)


def _stampla(**_kwargs: Any) -> None:
    stampla()


def _stampla_om_det_vantar(vad: Handelse, **_kwargs: Any) -> None:
    """The open figures say what came in and what waits; a decision has its row, which is listened to above."""
    if vad in (Handelse.INLAMNAT, Handelse.TILLBAKATAGET):
        stampla()


def anslut() -> None:
    """Start listening; called once when the app is ready."""
    for signal in (published, unpublished, post_delete):
        signal.connect(_stampla, sender=models.Inslag, dispatch_uid="stampel-inslag")
    intraffat.connect(_stampla_om_det_vantar, sender=models.Inslag, dispatch_uid="stampel-intraffat")
    for modell in VISAS:
        post_save.connect(_stampla, sender=modell, dispatch_uid=f"stampel-{modell._meta.label}")
        post_delete.connect(_stampla, sender=modell, dispatch_uid=f"stampel-{modell._meta.label}")
    for falt in (models.Forening.kommuner, models.Forening.teman):
        m2m_changed.connect(_stampla, sender=falt.through, dispatch_uid=f"stampel-{falt.through._meta.label}")
