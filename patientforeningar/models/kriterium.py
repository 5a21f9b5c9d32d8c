"""The published criteria, the routine round them, and the reasons a decision may give."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting
from wagtail.fields import RichTextField
from wagtail.models import RevisionMixin


class Kriterium(RevisionMixin, models.Model):
    """One thing that every item is judged by, the same for all; shown on the page of the routine."""

    rubrik = models.CharField(_("kriterium"), max_length=120)
    forklaring = models.TextField(
        _("förklaring"), max_length=400, help_text=_("Vad betyder det för den som skriver? Visas på sidan om rutinen.")
    )
    ordning = models.PositiveSmallIntegerField(_("ordning"), default=0)
    galler = models.BooleanField(_("gäller"), default=True)

    panels = [
        FieldPanel("rubrik"),
        FieldPanel("forklaring"),
        FieldRowPanel([FieldPanel("ordning"), FieldPanel("galler")]),
    ]

    class Meta:
        verbose_name = _("kriterium")
        verbose_name_plural = _("kriterier")
        ordering = ("ordning", "pk")

    def __str__(self) -> str:
        return self.rubrik


class Skalmall(RevisionMixin, models.Model):
    """A reason that a reviewer can give; the association reads it as it stands here."""

    class Galler(models.TextChoices):
        ANDRING = "andring", _("ändring begärs")
        AVSLAG = "avslag", _("avslag")
        ATERKALLELSE = "aterkallelse", _("återkallelse")
        FORENING = "forening", _("förening avböjs")

    rubrik = models.CharField(_("skäl i korthet"), max_length=80, help_text=_("Visas i listor och i rapporter."))
    text = models.TextField(_("text till föreningen"), max_length=600)
    galler = models.CharField(_("används vid"), max_length=12, choices=Galler.choices)
    kriterium = models.ForeignKey(
        Kriterium, verbose_name=_("kriterium"), null=True, blank=True, on_delete=models.SET_NULL, related_name="skal"
    )
    ordning = models.PositiveSmallIntegerField(_("ordning"), default=0)
    aktiv = models.BooleanField(_("går att välja"), default=True)

    panels = [
        FieldPanel("rubrik"),
        FieldPanel("text"),
        FieldRowPanel([FieldPanel("galler"), FieldPanel("kriterium")]),
        FieldRowPanel([FieldPanel("ordning"), FieldPanel("aktiv")]),
    ]

    class Meta:
        verbose_name = _("skälsmall")
        verbose_name_plural = _("skälsmallar")
        ordering = ("galler", "ordning", "pk")

    def __str__(self) -> str:
        return self.rubrik


@register_setting(icon="clipboard-list")
class Rutin(BaseGenericSetting):
    """What the page of the routine says round the criteria."""

    ingress = models.TextField(
        _("ingress"),
        max_length=400,
        default=_("Alla föreningar lämnar in på samma sätt, bedöms efter samma kriterier och får svar med skäl."),
    )
    text = RichTextField(_("text"), blank=True, features=["h2", "h3", "ul", "ol", "link", "bold"])
    sidansvarig = models.CharField(_("sidansvarig"), max_length=80, default=_("Redaktionen"))
    granskad = models.DateField(_("granskad"), null=True, blank=True)

    panels = [
        FieldPanel("ingress"),
        FieldPanel("text"),
        FieldRowPanel([FieldPanel("sidansvarig"), FieldPanel("granskad")]),
    ]

    class Meta:
        verbose_name = _("rutinen för föreningar")
