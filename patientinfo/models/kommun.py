"""The fourteen kommuner of the county."""

from __future__ import annotations

from django.core.validators import RegexValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import RevisionMixin
from wagtail.search import index

from patientinfo.models.plats import EgenPlats, Plats
from patientinfo.telefon import TelefonField


class Kommun(RevisionMixin, EgenPlats):
    """A kommun: answers for care up to nurse level at home and in särskilt boende (domain: who does what)."""

    TYP = Plats.Typ.KOMMUN

    kod = models.CharField(
        _("kommunkod"),
        max_length=4,
        unique=True,
        validators=[RegexValidator(r"^25\d\d$", _("Norrbottens kommunkoder har fyra siffror och börjar på 25."))],
        help_text=_("SCB:s kod, till exempel 2580."),
    )
    telefon = TelefonField(
        _("telefon till kommunens hälso- och sjukvård"),
        blank=True,
        help_text=_(
            "Bara ett nummer som kommunen själv har bekräftat. Utan nummer visar sidan kommunens växel som okänd."
        ),
    )
    webbplats = models.URLField(_("webbplats"), blank=True)
    minoritetssprak = models.CharField(
        _("förvaltningsområde för"),
        max_length=120,
        blank=True,
        help_text=_("Nationella minoritetsspråk med särskilda rättigheter i kommunen, till exempel: samiska, finska."),
    )
    breddgrad = models.DecimalField(_("breddgrad"), max_digits=6, decimal_places=3, null=True, blank=True)
    langdgrad = models.DecimalField(_("längdgrad"), max_digits=6, decimal_places=3, null=True, blank=True)
    kontrollerad = models.DateField(_("kontrollerad"), null=True, blank=True)
    kalla = models.CharField(_("källa"), max_length=200, blank=True)

    search_fields = [*Plats.search_fields, index.SearchField("kod")]

    panels = [
        FieldRowPanel([FieldPanel("namn"), FieldPanel("slug"), FieldPanel("kod")]),
        FieldPanel("parent"),
        MultiFieldPanel([FieldPanel("telefon"), FieldPanel("webbplats")], heading=_("Kontakt")),
        FieldPanel("minoritetssprak"),
        FieldRowPanel([FieldPanel("breddgrad"), FieldPanel("langdgrad")]),
        FieldRowPanel([FieldPanel("kontrollerad"), FieldPanel("kalla")]),
    ]

    class Meta:
        verbose_name = _("kommun")
        verbose_name_plural = _("kommuner")
        ordering = ("namn",)

    def get_absolute_url(self) -> str:
        """The kommun's own page, `/kommuner/<slug>/`."""
        return reverse("kommun", args=[self.slug])
