"""Where an item is on its way, derived from Wagtail's state, its decisions and the clock (design, rule 2)."""

from __future__ import annotations

import datetime as dt

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import WorkflowState

from patientforeningar.models import Beslut, Inslag


class Lage(models.TextChoices):
    """What the association and the reviewers call it."""

    UTKAST = "utkast", _("Utkast")
    GRANSKAS = "granskas", _("Väntar på granskning")
    ANDRING = "andring", _("Behöver ändras")
    AVSLAGET = "avslaget", _("Avslaget")
    KOMMANDE = "kommande", _("Godkänt, visas senare")
    VISAS = "visas", _("Visas nu")
    SLUT = "slut", _("Har slutat visas")
    ATERKALLAT = "aterkallat", _("Återkallat")


def lage(inslag: Inslag, vid: dt.datetime) -> Lage:
    """Where `inslag` is at `vid`. Of a public item it says what readers see; see `andring_pa_vag` for the rest."""
    if inslag.first_published_at and inslag.visas_till <= vid:
        return Lage.SLUT
    if inslag.live:
        return Lage.VISAS if inslag.visas_fran <= vid else Lage.KOMMANDE
    arende = inslag.current_workflow_state
    if arende is not None:
        return Lage.GRANSKAS if arende.status == WorkflowState.STATUS_IN_PROGRESS else Lage.ANDRING
    if inslag.first_published_at:
        return Lage.ATERKALLAT
    senaste = max(inslag.beslut.all(), key=lambda beslut: beslut.beslutat, default=None)  # so that lists can prefetch
    return Lage.AVSLAGET if senaste and senaste.utfall == Beslut.Utfall.AVSLAG else Lage.UTKAST


def andring_pa_vag(inslag: Inslag) -> Lage | None:
    """Of a public item with a newer version: whether that is a draft, in review, or waits for change."""
    if not inslag.live or not inslag.has_unpublished_changes:
        return None
    arende = inslag.current_workflow_state
    if arende is None:
        return Lage.UTKAST
    return Lage.GRANSKAS if arende.status == WorkflowState.STATUS_IN_PROGRESS else Lage.ANDRING
