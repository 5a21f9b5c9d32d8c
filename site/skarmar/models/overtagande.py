"""Messages that fill every screen of a place: a person's own, and VMA read as CAP."""

from __future__ import annotations

import datetime as dt
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from patientinfo.models import Plats


class Varning(models.Model):
    """A CAP message as it was received, shown or not; the record of what the service said."""

    identitet = models.CharField(_("identitet"), max_length=255, help_text=_("CAP: sender, identifier och sent."))
    sant = models.DateTimeField(_("sänt"))
    mottaget = models.DateTimeField(_("mottaget"))
    status = models.CharField(_("status"), max_length=20)
    slag = models.CharField(_("slag"), max_length=20, help_text=_("CAP: msgType."))
    visas = models.BooleanField(_("visas"), default=False)
    varfor_inte = models.CharField(_("varför den inte visas"), max_length=200, blank=True)
    xml = models.TextField(_("meddelandet som det kom"))

    class Meta:
        verbose_name = _("varning")
        verbose_name_plural = _("varningar")
        ordering = ("-sant",)
        constraints = [models.UniqueConstraint(fields=("identitet",), name="varning_en_gang")]

    def __str__(self) -> str:
        return self.identitet


class Vmakalla(models.Model):
    """The address that VMA are read from: when it last answered, and since when it does not."""

    adress = models.CharField(_("adress"), max_length=500, unique=True)
    etag = models.CharField(max_length=200, blank=True, editable=False)
    andrad = models.CharField(max_length=60, blank=True, editable=False, help_text=_("Last-Modified, som den kom."))
    svarade = models.DateTimeField(_("svarade senast"), null=True)
    tyst_sedan = models.DateTimeField(_("svarar inte sedan"), null=True)
    fel = models.CharField(_("fel"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("källa till VMA")
        verbose_name_plural = _("källor till VMA")

    def __str__(self) -> str:
        return self.adress


class OvertagandeQuerySet(models.QuerySet["Overtagande"]):
    """Takeovers, asked with the time as an argument."""

    def gallande(self, vid: dt.datetime) -> Self:
        """Those that fill screens at `vid`."""
        return self.filter(avslutat__isnull=True, borjar__lte=vid, slutar__gt=vid)


class Overtagande(models.Model):
    """One message, on every screen of `platser` and of what lies in them, until it ends or somebody ends it."""

    class Slag(models.TextChoices):
        EGET = "eget", _("meddelande från regionen")
        VMA = "vma", _("viktigt meddelande till allmänheten")

    slag = models.CharField(_("slag"), max_length=5, choices=Slag.choices, default=Slag.EGET)
    rubrik = models.CharField(_("rubrik"), max_length=120)
    text = models.TextField(_("text"), max_length=600)
    avsandare = models.CharField(_("avsändare"), max_length=120)
    sprak = models.CharField(_("språk"), max_length=10, default="sv")
    adress = models.URLField(_("läs mer"), blank=True)
    platser = models.ManyToManyField(Plats, verbose_name=_("platser"), related_name="overtaganden")
    borjar = models.DateTimeField(_("börjar"))
    slutar = models.DateTimeField(_("slutar"))
    av = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("av"), null=True, on_delete=models.SET_NULL, related_name="+"
    )
    varning = models.ForeignKey(
        Varning, verbose_name=_("varning"), null=True, on_delete=models.PROTECT, related_name="overtaganden"
    )
    avslutat = models.DateTimeField(_("avslutades"), null=True, blank=True)
    avslutat_av = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("avslutades av"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    objects = models.Manager.from_queryset(OvertagandeQuerySet)()

    class Meta:
        verbose_name = _("övertagande")
        verbose_name_plural = _("övertaganden")
        ordering = ("-borjar",)
        permissions = [("ta_over_skarmar", _("Ta över skärmar med ett meddelande"))]
        constraints = [
            models.CheckConstraint(condition=Q(slutar__gt=models.F("borjar")), name="overtagande_slutar_efter_start"),
        ]

    def __str__(self) -> str:
        return self.rubrik
