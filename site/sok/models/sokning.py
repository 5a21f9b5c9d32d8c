"""What has been searched for, summed by day: no address, no account, no time of day."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Sokning(models.Model):
    """How often one query was put on one day, and how much it found. Deleted after `GALLRING_DAGAR` days."""

    dag = models.DateField(_("dag"))
    fraga = models.CharField(_("sökning"), max_length=60)
    antal = models.PositiveIntegerField(_("gånger"), default=0)
    traffar = models.PositiveIntegerField(_("träffar senast"), default=0)

    class Meta:
        verbose_name = _("sökning")
        verbose_name_plural = _("sökningar")
        ordering = ("-dag", "-antal", "fraga")
        constraints = [models.UniqueConstraint(fields=("dag", "fraga"), name="en_rad_per_dag_och_sokning")]

    def __str__(self) -> str:
        return self.fraga
