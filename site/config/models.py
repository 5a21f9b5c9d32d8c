"""What the site remembers of its own running."""

from __future__ import annotations

import datetime as dt
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from patientinfo.plikt import Varje

# Who has taken a duty and not come back within this time is taken for dead.
LANGST = dt.timedelta(minutes=10)


class KlockslagQuerySet(models.QuerySet["Klockslag"]):
    """Duties of the clock, asked with the time as an argument."""

    def ta(self, plikt: str, vid: dt.datetime, sedan: dt.datetime) -> bool:
        """Take a duty that nobody has begun since `sedan`; one statement, so that only one can take it.

        One that failed may be taken again the next minute, and one whose taker has not come back within
        `LANGST` is taken from the dead.
        """
        self.get_or_create(plikt=plikt)
        aldrig = Q(borjad__isnull=True)
        avslutad = Q(klar__gte=models.F("borjad"), borjad__lt=sedan)
        misslyckad = ~Q(fel="") & Q(borjad__lt=Varje.MINUT.borjan(vid))
        overgiven = Q(borjad__lte=vid - LANGST) & (Q(klar__isnull=True) | Q(klar__lt=models.F("borjad")))
        ledig = aldrig | avslutad | misslyckad | overgiven
        return bool(self.filter(ledig, plikt=plikt).update(borjad=vid, fel=""))

    def senast(self) -> dt.datetime | None:
        """When the clock last finished a duty."""
        return self.aggregate(senast=models.Max("klar"))["senast"]

    def misslyckade(self) -> Self:
        """Duties whose last round failed."""
        return self.exclude(fel="")


class Klockslag(models.Model):
    """The last round of one duty of the clock."""

    plikt = models.CharField(_("plikt"), max_length=100, unique=True)
    borjad = models.DateTimeField(_("började"), null=True)
    klar = models.DateTimeField(_("klar"), null=True)
    gjort = models.CharField(_("gjort"), max_length=200, blank=True)
    fel = models.CharField(_("fel"), max_length=200, blank=True)

    objects = models.Manager.from_queryset(KlockslagQuerySet)()

    class Meta:
        verbose_name = _("klockslag")
        verbose_name_plural = _("klockslag")
        ordering = ("plikt",)

    def __str__(self) -> str:
        return self.plikt
