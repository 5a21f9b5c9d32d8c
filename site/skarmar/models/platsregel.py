"""What holds for the screens of a place: themes that stay out, who is told, and the code for hiding."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from patientforeningar.models import Forening
from patientinfo.models import Plats, Tema


class Platsregel(models.Model):
    """The rule of one place. Themes hold for all that lies in it; code and owner for the nearest place that has one."""

    plats = models.OneToOneField(Plats, verbose_name=_("plats"), on_delete=models.CASCADE, related_name="skarmregel")
    ej_teman = models.ManyToManyField(
        Tema,
        verbose_name=_("teman som inte visas här"),
        blank=True,
        related_name="+",
        help_text=_("Gäller alla skärmar på platsen och på platser inuti den."),
    )
    tillatna_foreningar = models.ManyToManyField(
        Forening,
        verbose_name=_("föreningar som får visas ändå"),
        blank=True,
        related_name="+",
        help_text=_("Undantag från temana ovan."),
    )
    ansvariga = models.ManyToManyField(
        settings.AUTH_USER_MODEL,
        verbose_name=_("får besked om skärmarna"),
        blank=True,
        related_name="skarmregler",
        help_text=_("De får ett brev när en skärm slutar svara och ett när den är tillbaka."),
    )
    # A hash by Django's password hashers; the code itself is shown once and stored nowhere.
    pin = models.CharField(max_length=128, blank=True, editable=False)
    pin_satt = models.DateTimeField(_("koden sattes"), null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("skärmregel för plats")
        verbose_name_plural = _("skärmregler för platser")
        ordering = ("plats__namn",)

    def __str__(self) -> str:
        return str(self.plats)
