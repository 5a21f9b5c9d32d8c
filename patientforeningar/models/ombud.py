"""Who may act for an association, and how others are let in."""

from __future__ import annotations

import datetime as dt
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from patientforeningar.models.forening import Forening


class OmbudQuerySet(models.QuerySet["Ombud"]):
    """Those who act, or have acted, for associations."""

    def aktiva(self) -> Self:
        """Those who may act now."""
        return self.filter(slutade__isnull=True)


class Ombud(models.Model):
    """An account that acts for an association. It opens nothing in the admin."""

    forening = models.ForeignKey(Forening, verbose_name=_("förening"), on_delete=models.CASCADE, related_name="ombud")
    konto = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("konto"), on_delete=models.CASCADE, related_name="ombudsuppdrag"
    )
    sedan = models.DateTimeField(_("sedan"), default=timezone.now)
    slutade = models.DateTimeField(_("slutade"), null=True, blank=True)

    objects = models.Manager.from_queryset(OmbudQuerySet)()

    class Meta:
        verbose_name = _("ombud")
        verbose_name_plural = _("ombud")
        ordering = ("forening", "sedan")
        constraints = [
            models.UniqueConstraint(
                fields=("forening", "konto"), condition=Q(slutade__isnull=True), name="ombud_en_gang_per_forening"
            )
        ]

    def __str__(self) -> str:
        return f"{self.konto}, {self.forening}"


class InbjudanQuerySet(models.QuerySet["Inbjudan"]):
    """Invitations, asked with the time as an argument."""

    def oppna(self, vid: dt.datetime) -> Self:
        """Those whose link opens something at `vid`."""
        return self.filter(anvand__isnull=True, galler_till__gt=vid)


class Inbjudan(models.Model):
    """A link by which one more person becomes ombud. The key itself is only in the mail; here is its hash."""

    forening = models.ForeignKey(Forening, on_delete=models.CASCADE, related_name="inbjudningar")
    email = models.EmailField(_("e-postadress"))
    nyckelhash = models.CharField(max_length=64, unique=True)
    bjuden_av = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    skapad = models.DateTimeField(_("skickad"), default=timezone.now)
    galler_till = models.DateTimeField(_("gäller till"))
    anvand = models.DateTimeField(_("använd"), null=True, blank=True)
    lamnar_over = models.BooleanField(
        _("den som bjuder in slutar"), default=False, help_text=_("När inbjudan har använts.")
    )

    objects = models.Manager.from_queryset(InbjudanQuerySet)()

    class Meta:
        verbose_name = _("inbjudan")
        verbose_name_plural = _("inbjudningar")
        ordering = ("-skapad",)

    def __str__(self) -> str:
        return str(self.forening)

    def galler(self, vid: dt.datetime) -> bool:
        """True while the link opens something."""
        return self.anvand is None and vid < self.galler_till
