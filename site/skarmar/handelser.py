"""What happens to screens: written in Wagtail's log, told to whoever listens (patientforeningar.handelser)."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import LogActionRegistry


class Handelse(models.TextChoices):
    """Everything that is logged, by what it is called in the log."""

    DOLT = "skarm.dolt", _("Doldes på en skärm")
    VISAS_IGEN = "skarm.visas_igen", _("Visas igen på en skärm")
    OVERTAGANDE = "skarm.overtagande", _("Tog över skärmar")
    OVERTAGANDE_AVSLUTAT = "skarm.overtagande_avslutat", _("Avslutade övertagande")
    PARKOPPLAD = "skarm.parkopplad", _("Parkopplades")
    KOPPLING_ATERKALLAD = "skarm.koppling_aterkallad", _("Koppling återkallades")
    DOG = "skarm.dog", _("Slutade svara")
    LEVER = "skarm.lever", _("Svarar igen")
    FEL_KOD = "skarm.fel_kod", _("Fel kod för döljning")
    PIN_SATT = "skarm.pin_satt", _("Ny kod för döljning")
    ANDRADE = "skarm.andrade", _("Ändrades tillsammans med andra")


def loggord(actions: LogActionRegistry) -> None:
    """`register_log_actions`: what the log calls each of them."""
    for handelse in Handelse:
        actions.register_action(handelse.value, handelse.label, handelse.label)
