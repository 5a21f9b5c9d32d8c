"""The number of the content as it stands, where several processes share it (`patientinfo.delad.stampel`)."""

from __future__ import annotations

import time

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

_ENDA = 1


class StampelManager(models.Manager["Stampel"]):
    """The one row."""

    def nu(self) -> int:
        """The number that holds; 0 before the first change."""
        return self.filter(pk=_ENDA).values_list("nr", flat=True).first() or 0

    @transaction.atomic
    def ny(self) -> int:
        """Give and store a number that is higher than all before it, also after a restored backup: microseconds."""
        rad, _ny = self.select_for_update().get_or_create(pk=_ENDA)
        rad.nr = max(rad.nr + 1, time.time_ns() // 1000)
        rad.save(update_fields=["nr"])
        return rad.nr


class Stampel(models.Model):
    """One row; its number grows with each change of what is shown."""

    nr = models.BigIntegerField(_("nummer"), default=0)

    objects = StampelManager()

    class Meta:
        verbose_name = _("innehållsstämpel")
        verbose_name_plural = _("innehållsstämplar")

    def __str__(self) -> str:
        return str(self.nr)
