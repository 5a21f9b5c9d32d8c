"""How far it is by road between two places: the editors' table, which the calculator of journeys reads."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Greatest, Least
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import RevisionMixin

from patientinfo.models.plats import Plats

# A kommun stands for its main town; the county and a waiting room are no ends of a journey.
ANDPUNKTER = Q(typ__in=(Plats.Typ.KOMMUN, Plats.Typ.ENHET))


class Avstand(RevisionMixin, models.Model):
    """One stretch of road, the same in both directions; only a confirmed one is reckoned with unasked."""

    fran = models.ForeignKey(
        Plats, verbose_name=_("från"), on_delete=models.CASCADE, related_name="+", limit_choices_to=ANDPUNKTER
    )
    till = models.ForeignKey(
        Plats,
        verbose_name=_("till"),
        on_delete=models.CASCADE,
        related_name="+",
        limit_choices_to=ANDPUNKTER,
        help_text=_("En kommun står för sin centralort. Samma rad gäller åt båda hållen."),
    )
    km = models.DecimalField(
        _("kilometer"),
        max_digits=6,
        decimal_places=1,
        validators=[MinValueValidator(Decimal("0.1"), _("Skriv ett avstånd som är större än noll."))],
        help_text=_("Längs vägen, åt ett håll."),
    )
    kalla = models.CharField(_("källa"), max_length=200)
    kalla_url = models.URLField(_("källans adress"), blank=True)
    kontrollerad = models.DateField(
        _("kontrollerad"), null=True, blank=True, help_text=_("Dagen då avståndet senast stämdes av med källan.")
    )
    bekraftad = models.BooleanField(
        _("bekräftad"),
        default=False,
        help_text=_(
            "Räknaren använder bara bekräftade avstånd. Andra visas som ungefärliga, och läsaren får själv skriva "
            "hur långt det är."
        ),
    )

    panels = [
        FieldRowPanel([FieldPanel("fran", widget=forms.Select), FieldPanel("till", widget=forms.Select)]),
        FieldPanel("km"),
        MultiFieldPanel(
            [
                FieldPanel("kalla"),
                FieldPanel("kalla_url"),
                FieldRowPanel([FieldPanel("kontrollerad"), FieldPanel("bekraftad")]),
            ],
            heading=_("Källa"),
        ),
    ]

    class Meta:
        verbose_name = _("avstånd")
        verbose_name_plural = _("avstånd")
        ordering = ("fran__namn", "till__namn")
        constraints: ClassVar = [
            models.UniqueConstraint(Least("fran", "till"), Greatest("fran", "till"), name="avstand_en_rad_per_stracka"),
            models.CheckConstraint(condition=~Q(fran=F("till")), name="avstand_mellan_tva_platser"),
        ]

    def __str__(self) -> str:
        return f"{self.fran}–{self.till}"

    def clean(self) -> None:
        """Refuse a way to where it began, a stretch that has a row already, and a confirmation without a day."""
        super().clean()
        if self.bekraftad and not self.kontrollerad:
            raise ValidationError({"kontrollerad": _("Fyll i dagen då du stämde av avståndet med källan.")})
        if not self.fran_id or not self.till_id:
            return
        if self.fran_id == self.till_id:
            raise ValidationError({"till": _("Välj en annan plats än den som resan börjar på.")})
        samma = Q(fran=self.fran_id, till=self.till_id) | Q(fran=self.till_id, till=self.fran_id)
        if Avstand.objects.filter(samma).exclude(pk=self.pk).exists():
            raise ValidationError(
                {"till": _("Avståndet finns redan i registret, kanske åt andra hållet. Ändra den raden.")}
            )
