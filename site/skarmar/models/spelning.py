"""How many times something was shown, by screen and day. No persons are counted, and there is no camera."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from skarmar.models.skarm import Skarm


class Spelning(models.Model):
    """One sum; `punkt` is the key of the contract, such as `inslag-12`."""

    skarm = models.ForeignKey(Skarm, verbose_name=_("skärm"), on_delete=models.CASCADE, related_name="spelningar")
    punkt = models.CharField(_("vad"), max_length=40)
    dag = models.DateField(_("dag"))
    antal = models.PositiveIntegerField(_("antal"), default=0)

    class Meta:
        verbose_name = _("spelning")
        verbose_name_plural = _("spelningar")
        # In this order: what a screen has shown of a day is asked for with every batch that is written.
        constraints = [models.UniqueConstraint(fields=("skarm", "dag", "punkt"), name="spelning_en_per_dag")]
        indexes = [models.Index(fields=("punkt", "dag"))]

    def __str__(self) -> str:
        return f"{self.punkt} {self.dag}: {self.antal}"
