"""A slide drawn as a picture, for players that take nothing else."""

from __future__ import annotations

import datetime as dt
from typing import Self

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _


class PunktbildQuerySet(models.QuerySet["Punktbild"]):
    """Drawn pictures, asked with the time as an argument."""

    def kvar(self, vid: dt.datetime) -> Self:
        """Those that may still be fetched at `vid`."""
        return self.filter(Q(behalls_till__isnull=True) | Q(behalls_till__gt=vid), borttagen__isnull=True)


class Punktbild(models.Model):
    """One picture of one version of one slide in one format; its name says what is in it."""

    class Format(models.TextChoices):
        LIGGANDE = "1920x1080", _("liggande, 1920 × 1080")
        STAENDE = "1080x1920", _("stående, 1080 × 1920")
        STOR = "3840x2160", _("liggande, 3840 × 2160")

    punkt = models.CharField(_("vad"), max_length=40)
    version = models.CharField(_("version"), max_length=64)
    format = models.CharField(_("format"), max_length=9, choices=Format.choices)
    avtryck = models.CharField(_("avtryck"), max_length=64, help_text=_("SHA-256 av filen."))
    byte = models.PositiveIntegerField(_("byte"))
    ritad = models.DateTimeField(_("ritad"))
    behalls_till = models.DateTimeField(
        _("behålls till"), null=True, blank=True, help_text=_("Tomt: så länge den visas någonstans.")
    )
    # The row stays when the file is gone, so that its address can say that there was something.
    borttagen = models.DateTimeField(_("togs bort"), null=True, blank=True)

    objects = models.Manager.from_queryset(PunktbildQuerySet)()

    class Meta:
        verbose_name = _("ritad bild")
        verbose_name_plural = _("ritade bilder")
        constraints = [
            models.UniqueConstraint(fields=("version", "format"), name="punktbild_en_per_version_och_format")
        ]
        indexes = [models.Index(fields=("avtryck",))]

    def __str__(self) -> str:
        return f"{self.punkt} {self.format}"

    def get_absolute_url(self) -> str:
        """Its address in the contract."""
        return reverse("flode_bild", args=[self.avtryck])

    @property
    def fil(self) -> str:
        """Its name in the storage."""
        return f"skarmbilder/{self.avtryck}.png"
