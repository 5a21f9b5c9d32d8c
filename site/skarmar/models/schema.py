"""On which days of the week and between which hours something is shown."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from patientforeningar.models import Inslag

VECKODAGAR = (
    (0, _("måndag")),
    (1, _("tisdag")),
    (2, _("onsdag")),
    (3, _("torsdag")),
    (4, _("fredag")),
    (5, _("lördag")),
    (6, _("söndag")),
)
ALLA_DAGAR = 0b1111111


class Schema(models.Model):
    """Common ground of what is shown by the clock on the wall in Stockholm.

    A window that ends at or before its beginning goes over midnight and belongs to the day on which it begins.
    """

    veckodagar = models.PositiveSmallIntegerField(
        _("veckodagar"), default=ALLA_DAGAR, help_text=_("Ett bitmönster: måndag är den minsta biten.")
    )
    fran = models.TimeField(_("från klockan"), null=True, blank=True)
    till = models.TimeField(_("till klockan"), null=True, blank=True)

    class Meta:
        abstract = True

    @property
    def dagar(self) -> tuple[int, ...]:
        """The days on which it is shown; 0 is Monday."""
        return tuple(dag for dag, _namn in VECKODAGAR if self.veckodagar >> dag & 1)

    @property
    def alltid(self) -> bool:
        """True when neither day nor hour keeps it away."""
        return self.veckodagar == ALLA_DAGAR and self.fran is None and self.till is None

    def clean(self) -> None:
        """Refuse no day at all, and hours with only one end."""
        super().clean()
        fel: dict[str, Any] = {}
        if not self.veckodagar & ALLA_DAGAR:
            fel["veckodagar"] = _("Välj minst en veckodag.")
        if (self.fran is None) != (self.till is None):
            fel["till" if self.till is None else "fran"] = _("Fyll i båda klockslagen, eller inget av dem.")
        elif self.fran is not None and self.fran == self.till:
            fel["till"] = _("Skriv ett annat klockslag än det första.")
        if fel:
            raise ValidationError(fel)


class Inslagsschema(Schema):
    """When an association's item is shown on screens, if not always; set by those who run the screens."""

    inslag = models.OneToOneField(
        Inslag, verbose_name=_("inslag"), on_delete=models.CASCADE, related_name="skarmschema"
    )

    class Meta:
        verbose_name = _("tider för inslag")
        verbose_name_plural = _("tider för inslag")

    def __str__(self) -> str:
        return str(self.inslag)
