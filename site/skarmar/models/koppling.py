"""Which device beats and counts plays for a screen. What a screen shows needs none of this."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from skarmar.models.skarm import Skarm


class Koppling(models.Model):
    """One device that staff have tied to a screen. Its token is kept as a hash, and can be taken back."""

    skarm = models.ForeignKey(Skarm, verbose_name=_("skärm"), on_delete=models.CASCADE, related_name="kopplingar")
    token = models.CharField(max_length=64, unique=True, editable=False, help_text=_("SHA-256."))
    gjord = models.DateTimeField(_("gjord"))
    av = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("av"), null=True, on_delete=models.SET_NULL, related_name="+"
    )
    aterkallad = models.DateTimeField(_("återkallad"), null=True, blank=True)
    # The plays that have been counted: the device's own series, and the number it has come to.
    serie = models.CharField(max_length=32, blank=True, editable=False)
    raknat_till = models.PositiveBigIntegerField(default=0, editable=False)

    class Meta:
        verbose_name = _("koppling")
        verbose_name_plural = _("kopplingar")
        ordering = ("-gjord",)
        constraints = [
            models.UniqueConstraint(
                fields=("skarm",), condition=Q(aterkallad__isnull=True), name="koppling_en_per_skarm"
            ),
        ]

    def __str__(self) -> str:
        return str(self.skarm)


class Parkod(models.Model):
    """A short code that a device shows until staff type it, or until it expires."""

    kod = models.CharField(_("kod"), max_length=8, unique=True)
    # The device's own secret (SHA-256): only the device that asked for the code can fetch the token.
    enhet = models.CharField(max_length=64, unique=True)
    skapad = models.DateTimeField(_("skapad"))
    galler_till = models.DateTimeField(_("gäller till"))
    skarm = models.ForeignKey(Skarm, verbose_name=_("skärm"), null=True, on_delete=models.CASCADE, related_name="+")
    av = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        verbose_name = _("parkopplingskod")
        verbose_name_plural = _("parkopplingskoder")

    def __str__(self) -> str:
        return self.kod
