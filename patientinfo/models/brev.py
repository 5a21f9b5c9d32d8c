"""The mails that the site sends: a log without contents, and the contents until they are sent."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Brev(models.Model):
    """That a mail of a kind was to go to a row about another row: never its words, never an address.

    The rows are named by label and number, not by keys of the database: what is removed is removed from here too,
    and what is logged stays.
    """

    class Lage(models.TextChoices):
        VANTAR = "vantar", _("väntar")
        SKICKAT = "skickat", _("skickat")
        STOPPAT = "stoppat", _("kom inte fram")

    slag = models.CharField(_("brev"), max_length=80)
    mottagare_modell = models.CharField(_("mottagarens sort"), max_length=100, blank=True)
    mottagare_pk = models.CharField(_("mottagarens nummer"), max_length=64, blank=True)
    objekt_modell = models.CharField(_("ärendets sort"), max_length=100, blank=True)
    objekt_pk = models.CharField(_("ärendets nummer"), max_length=64, blank=True)
    skapat = models.DateTimeField(_("skrivet"), default=timezone.now)
    skickat = models.DateTimeField(_("skickat"), null=True)
    forsok = models.PositiveSmallIntegerField(_("försök"), default=0)
    fel = models.CharField(_("senaste felet"), max_length=100, blank=True)

    class Meta:
        verbose_name = _("skickat brev")
        verbose_name_plural = _("skickade brev")
        ordering = ("-skapat", "-pk")
        indexes = [models.Index(fields=("-skapat",), name="brev_skapat")]

    def __str__(self) -> str:
        return f"{self.slag} {self.pk}"

    @property
    def lage(self) -> Brev.Lage:
        """Sent, waiting, or given up: what waits still has its text."""
        if self.skickat:
            return self.Lage.SKICKAT
        return self.Lage.VANTAR if hasattr(self, "text") else self.Lage.STOPPAT

    def mottagare(self) -> Any:
        """The row that is to have it; None when it is gone, or when the address is nobody's."""
        return _rad(self.mottagare_modell, self.mottagare_pk)

    def objekt(self) -> Any:
        """The row that it is about; None when it is gone, or when it is about none."""
        return _rad(self.objekt_modell, self.objekt_pk)


class Brevtext(models.Model):
    """What a mail says, until it has been sent or given up: then this row is deleted."""

    brev = models.OneToOneField(Brev, on_delete=models.CASCADE, primary_key=True, related_name="text")
    amne = models.CharField(max_length=250)
    text = models.TextField()
    html = models.TextField(blank=True)

    class Meta:
        verbose_name = _("väntande brev")
        verbose_name_plural = _("väntande brev")

    def __str__(self) -> str:
        return self.amne


def _rad(modell: str, pk: str) -> Any:
    if not modell:
        return None
    try:
        return apps.get_model(modell)._default_manager.filter(pk=pk).first()
    except (LookupError, ValueError):
        return None
