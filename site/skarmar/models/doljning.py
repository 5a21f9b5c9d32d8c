"""An item that staff have taken off one screen."""

from __future__ import annotations

import datetime as dt
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from patientforeningar.models import Inslag
from skarmar.models.skarm import Skarm
from skarmar.models.skarmbild import Skarmbild


class DoljningQuerySet(models.QuerySet["Doljning"]):
    """Hidings, asked with the time as an argument."""

    def gallande(self, vid: dt.datetime) -> Self:
        """Those that keep something away at `vid`."""
        return self.filter(angrad__isnull=True, fran__lte=vid, till__gt=vid)


class Doljning(models.Model):
    """Which item on which screen, why, until when, and when somebody took it back. Nobody's name: a place's code."""

    class Skal(models.TextChoices):
        FEL_PLATS = "fel_plats", _("Passar inte i det här väntrummet")
        FEL_UPPGIFT = "fel_uppgift", _("Något i det stämmer inte")
        OROAR = "oroar", _("Någon blev orolig eller ledsen")
        ANNAT = "annat", _("Annat")

    skarm = models.ForeignKey(Skarm, verbose_name=_("skärm"), on_delete=models.CASCADE, related_name="doljningar")
    inslag = models.ForeignKey(
        Inslag, verbose_name=_("inslag"), null=True, on_delete=models.CASCADE, related_name="doljningar"
    )
    skarmbild = models.ForeignKey(
        Skarmbild, verbose_name=_("skärmbild"), null=True, on_delete=models.CASCADE, related_name="doljningar"
    )
    skal = models.CharField(_("skäl"), max_length=12, choices=Skal.choices)
    text = models.CharField(_("vad som hände"), max_length=300, blank=True)
    fran = models.DateTimeField(_("dold från"))
    till = models.DateTimeField(_("dold till"))
    angrad = models.DateTimeField(_("togs tillbaka"), null=True, blank=True)

    objects = models.Manager.from_queryset(DoljningQuerySet)()

    class Meta:
        verbose_name = _("döljning")
        verbose_name_plural = _("döljningar")
        ordering = ("-fran",)
        constraints = [
            models.CheckConstraint(
                condition=Q(inslag__isnull=False, skarmbild__isnull=True)
                | Q(inslag__isnull=True, skarmbild__isnull=False),
                name="doljning_av_ett",
            ),
            models.CheckConstraint(condition=Q(till__gt=models.F("fran")), name="doljning_slutar_efter_start"),
        ]

    def __str__(self) -> str:
        return f"{self.vad} ({self.skarm})"

    @property
    def vad(self) -> Inslag | Skarmbild:
        """What is hidden."""
        return self.inslag or self.skarmbild  # type: ignore[return-value]  # one of them, says the constraint
