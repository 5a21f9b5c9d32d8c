"""A screen on a wall: where it hangs, how it hangs, and when it rests."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from patientinfo.models import Plats


class Skarmgrupp(models.Model):
    """Screens that are changed together, whatever place they stand in."""

    namn = models.CharField(_("namn"), max_length=60, unique=True)

    class Meta:
        verbose_name = _("skärmgrupp")
        verbose_name_plural = _("skärmgrupper")
        ordering = ("namn",)

    def __str__(self) -> str:
        return self.namn


class Skarm(index.Indexed, models.Model):
    """One screen; what it shows follows from its place. Its address is public and never given to another screen."""

    class Sort(models.TextChoices):
        SKARM = "skarm", _("informationsskärm")
        KIOSK = "kiosk", _("pekskärm med webbplatsen")

    class Riktning(models.TextChoices):
        LIGGANDE = "liggande", _("liggande")
        STAENDE = "staende", _("stående")

    namn = models.CharField(_("namn"), max_length=80, help_text=_("Till exempel: Väntrummet på plan 2."))
    adress = models.CharField(
        _("adressdel"),
        max_length=60,
        unique=True,
        validators=[RegexValidator(r"^[a-z0-9-]+$", _("Använd bara små bokstäver a–z, siffror och bindestreck."))],
        help_text=_("Det som står efter /skarm/. Skriv något som går att säga högt."),
    )
    plats = models.ForeignKey(Plats, verbose_name=_("plats"), on_delete=models.PROTECT, related_name="skarmar")
    sort = models.CharField(_("sort"), max_length=6, choices=Sort.choices, default=Sort.SKARM)
    riktning = models.CharField(_("hänger"), max_length=8, choices=Riktning.choices, default=Riktning.LIGGANDE)
    tum = models.PositiveSmallIntegerField(
        _("storlek i tum"), default=43, validators=[MinValueValidator(19), MaxValueValidator(110)]
    )
    grupper = models.ManyToManyField(Skarmgrupp, verbose_name=_("grupper"), blank=True, related_name="skarmar")
    slackt_fran = models.TimeField(
        _("mörk från"), null=True, blank=True, help_text=_("Skärmen visar en mörk bild mellan de här klockslagen.")
    )
    slackt_till = models.TimeField(_("mörk till"), null=True, blank=True)
    var = models.CharField(_("var den hänger"), max_length=200, blank=True)
    i_bruk = models.BooleanField(
        _("i bruk"), default=True, help_text=_("En skärm ur bruk spelar vidare men räknas inte som död.")
    )

    search_fields = [index.SearchField("namn"), index.AutocompleteField("namn"), index.SearchField("adress")]

    class Meta:
        verbose_name = _("skärm")
        verbose_name_plural = _("skärmar")
        ordering = ("plats__namn", "namn")

    def __str__(self) -> str:
        return f"{self.namn}, {self.plats}"

    def get_absolute_url(self) -> str:
        """Where it plays."""
        return reverse("skarm_kiosk" if self.sort == self.Sort.KIOSK else "skarm", args=[self.adress])

    def clean(self) -> None:
        """Refuse dark hours with only one end, and such as never begin."""
        super().clean()
        if (self.slackt_fran is None) != (self.slackt_till is None):
            saknas = "slackt_till" if self.slackt_till is None else "slackt_fran"
            raise ValidationError({saknas: _("Fyll i båda klockslagen, eller inget av dem.")})
        if self.slackt_fran is not None and self.slackt_fran == self.slackt_till:
            raise ValidationError({"slackt_till": _("Skriv ett annat klockslag än det som mörkret börjar.")})
