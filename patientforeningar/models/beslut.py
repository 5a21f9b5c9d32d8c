"""Decisions, running numbers and rules for deletion: what makes a submission a public record."""

from __future__ import annotations

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import F
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from patientforeningar.admin.gallringspanel import GallringsPanel
from patientforeningar.models.inslag import Inslag
from patientforeningar.models.kriterium import Skalmall


class Beslut(models.Model):
    """One decision about one version of an item: a record beside Wagtail's state, never a state itself."""

    class Utfall(models.TextChoices):
        GODKANT = "godkant", _("godkänt")
        ANDRING = "andring", _("ändring begärd")
        AVSLAG = "avslag", _("avslag")

    inslag = models.ForeignKey(Inslag, on_delete=models.CASCADE, related_name="beslut")
    version = models.PositiveBigIntegerField(_("version"), help_text=_("Wagtails nummer på versionen."))
    utfall = models.CharField(_("beslut"), max_length=8, choices=Utfall.choices)
    inlamnat = models.DateTimeField(_("inkom"))
    beslutat = models.DateTimeField(_("beslutat"))
    av = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    # By name, so that the record still says who decided when the account is gone.
    beslutsfattare = models.CharField(_("beslutat av"), max_length=200)
    skal = models.ManyToManyField(Skalmall, verbose_name=_("skäl"), blank=True, related_name="beslut")
    motivering = models.TextField(_("motivering"), blank=True)
    # The criteria as they were worded that day, and what was answered: [{"rubrik": ..., "uppfyllt": true}]
    kriterier = models.JSONField(_("kriterier"), default=list)

    class Meta:
        verbose_name = _("beslut")
        verbose_name_plural = _("beslut")
        ordering = ("beslutat",)

    def __str__(self) -> str:
        return f"{self.inslag}: {self.get_utfall_display()}"


class Lopnummer(models.Model):
    """The last number given in a year; taken under a lock, so that no number is given twice or skipped."""

    ar = models.PositiveSmallIntegerField(primary_key=True)
    senast = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = _("löpnummer")
        verbose_name_plural = _("löpnummer")

    def __str__(self) -> str:
        return f"F-{self.ar}-{self.senast:05d}"

    @classmethod
    def nasta(cls, ar: int) -> str:
        """The next number of the year, as `F-2026-00017`; must be called inside the transaction that uses it."""
        with transaction.atomic():
            cls.objects.get_or_create(ar=ar)
            cls.objects.filter(ar=ar).update(senast=F("senast") + 1)
            return str(cls.objects.get(ar=ar))


class Gallringsregel(models.Model):
    """What may be deleted and when: only because somebody has decided it (arkivlagen), never by default."""

    class Vad(models.TextChoices):
        UTKAST = "utkast", _("utkast som aldrig har lämnats in")
        AVSLAGNA = "avslagna", _("avslagna ärenden")
        AVSLUTADE = "avslutade", _("ärenden som inte längre visas")
        MEDDELANDEN = "meddelanden", _("meddelanden i avslutade ärenden")

    vad = models.CharField(_("vad"), max_length=12, choices=Vad.choices, unique=True)
    efter_dagar = models.PositiveIntegerField(_("gallras efter antal dagar"))
    beslut = models.CharField(_("gallringsbeslut"), max_length=200, help_text=_("Vem har beslutat, och diarienummer."))
    beslutad = models.DateField(_("beslutad"))
    galler = models.BooleanField(_("gäller"), default=False)

    panels = [
        FieldRowPanel([FieldPanel("vad"), FieldPanel("efter_dagar")]),
        FieldRowPanel([FieldPanel("beslut"), FieldPanel("beslutad")]),
        FieldPanel("galler"),
        GallringsPanel(heading=_("Vad regeln når")),
    ]

    class Meta:
        verbose_name = _("gallringsregel")
        verbose_name_plural = _("gallringsregler")
        ordering = ("vad",)

    def __str__(self) -> str:
        return str(self.get_vad_display())

    def clean(self) -> None:
        """Refuse a rule that would hold before anybody has seen what it reaches."""
        super().clean()
        sedd = Gallringsregel.objects.filter(pk=self.pk, vad=self.vad, efter_dagar=self.efter_dagar)
        if self.galler and not sedd.exists():
            skal = _("Spara regeln utan kryss först, så ser du vad den når. Öppna den sedan igen och kryssa i.")
            raise ValidationError({"galler": skal})
