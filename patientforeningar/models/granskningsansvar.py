"""Which Föreningsgranskare answers for which place, and who steps in."""

from __future__ import annotations

import datetime as dt
from typing import Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel

from patientinfo.models import Konto, Plats
from patientinfo.rollnamn import ADMINISTRATOR


def vagen_till(plats: Plats) -> list[Plats]:
    """The county, the kommun and so on down to `plats` itself."""
    return list(Plats.objects.ancestors(plats.pk, include_self=True))


class GranskningsansvarQuerySet(models.QuerySet["Granskningsansvar"]):
    """Who answers, asked with the place and the day as arguments."""

    def for_platsen(self, plats: Plats) -> Self:
        """Those who answer for `plats` or for a place that it lies in."""
        return self.filter(plats__in=vagen_till(plats))

    def konton(self, datum: dt.date) -> set[int]:
        """The accounts that answer on `datum`: the responsible, or the deputy while the responsible is away."""
        return {rad.svarar(datum) for rad in self}


class Granskningsansvar(models.Model):
    """One account answers for a place and everything in it."""

    konto = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("ansvarig"), on_delete=models.CASCADE, related_name="granskningsansvar"
    )
    plats = models.ForeignKey(
        Plats, verbose_name=_("plats"), on_delete=models.CASCADE, related_name="granskningsansvar"
    )
    ersattare = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("ersättare"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    borta_fran = models.DateField(_("borta från"), null=True, blank=True)
    borta_till = models.DateField(_("borta till och med"), null=True, blank=True)

    objects = models.Manager.from_queryset(GranskningsansvarQuerySet)()

    panels = [
        HelpPanel(_("Den som ansvarar för en plats får besked om det som lämnas in där och på platser inuti den.")),
        FieldRowPanel([FieldPanel("konto"), FieldPanel("plats")]),
        FieldPanel("ersattare"),
        FieldRowPanel([FieldPanel("borta_fran"), FieldPanel("borta_till")]),
    ]

    class Meta:
        verbose_name = _("granskningsansvar")
        verbose_name_plural = _("granskningsansvar")
        ordering = ("plats", "konto")
        constraints = [models.UniqueConstraint(fields=("konto", "plats"), name="ansvar_en_gang_per_plats")]

    def __str__(self) -> str:
        return f"{self.plats}: {self.konto}"

    def clean(self) -> None:
        """Refuse an absence that ends before it begins, one without a deputy, and a deputy for oneself."""
        super().clean()
        if self.borta_fran and self.borta_till and self.borta_till < self.borta_fran:
            raise ValidationError({"borta_till": _("Slutet måste komma efter början.")})
        if self.borta_fran and self.ersattare is None:
            raise ValidationError({"ersattare": _("Välj vem som svarar under tiden.")})
        if self.ersattare_id and self.ersattare_id == self.konto_id:
            raise ValidationError({"ersattare": _("Välj någon annan än den ansvariga.")})

    def ar_borta(self, datum: dt.date) -> bool:
        """True on the days of absence; one without an end lasts until it is taken away."""
        return self.borta_fran is not None and self.borta_fran <= datum <= (self.borta_till or dt.date.max)

    def svarar(self, datum: dt.date) -> int:
        """The account that answers on `datum`."""
        return self.ersattare_id if self.ersattare_id and self.ar_borta(datum) else self.konto_id


def ansvariga(plats: Plats, datum: dt.date) -> models.QuerySet[Konto]:
    """The active accounts that answer for `plats` on `datum`: those of the place itself before those of the county.

    Where nobody answers for the place, those who answer for what it lies in do. Empty when nobody does.
    """
    narmast: models.QuerySet[Konto] = Konto.objects.none()
    for steg in reversed(vagen_till(plats)):
        rader = Granskningsansvar.objects.filter(plats=steg)
        narmast = Konto.objects.filter(pk__in=rader.konton(datum), is_active=True)
        if narmast:
            return narmast
    return narmast


def far_besluta_om(konto: Konto, plats: Plats, datum: dt.date) -> bool:
    """True for those who answer for `plats`, or for a place that it lies in, on `datum`; and for administrators."""
    if konto.is_superuser or konto.groups.filter(name=ADMINISTRATOR).exists():
        return True
    rader = Granskningsansvar.objects.filter(Q(konto=konto) | Q(ersattare=konto)).for_platsen(plats)
    return konto.pk in rader.konton(datum)
