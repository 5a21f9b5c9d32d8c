"""What does one good and goes on somewhere: hälsosamtal, courses of studieförbund, hälsoslingor out of doors."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from typing import Self

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import RevisionMixin
from wagtail.search import index

from patientinfo.models.avgift import Avgiftsslag
from patientinfo.models.kommun import Kommun
from patientinfo.register.kontroll import GAMMAL_EFTER
from patientinfo.sokbar import SokbarMixin
from patientinfo.telefon import TelefonField
from patientinfo.tid import dag

# A figure in running text: figures live in the register of fees (design: rule 5).
_BELOPP = re.compile(r"\d\s*(kr\b|kronor\b|:-)", re.IGNORECASE)


class HalsoaktivitetQuerySet(models.QuerySet["Halsoaktivitet"]):
    """Activities, asked with the time as an argument."""

    def visningsbara(self, vid: dt.datetime) -> Self:
        """Those that are inside their days at `vid`: from the first day's midnight in Stockholm to the last day's."""
        idag = dag(vid)
        return self.filter(
            Q(visas_fran__isnull=True) | Q(visas_fran__lte=idag), Q(visas_till__isnull=True) | Q(visas_till__gte=idag)
        )

    def att_se_over(self, idag: dt.date) -> Self:
        """Those that somebody should look at: over, never checked, or not for a year. Examples are nobody's facts."""
        forr = idag - dt.timedelta(days=GAMMAL_EFTER)
        gammal = Q(kontrollerad__isnull=True) | Q(kontrollerad__lt=forr)
        return self.filter(gammal | Q(visas_till__lt=idag), exempel=False)


class Halsoaktivitet(RevisionMixin, SokbarMixin, index.Indexed, ClusterableModel):
    """One activity, in the editors' words; a hälsoslinga says how hard its way is."""

    class Sort(models.TextChoices):
        HALSOSAMTAL = "halsosamtal", _("hälsosamtal")
        KURS = "kurs", _("kurs")
        SLINGA = "slinga", _("hälsoslinga")

    class Grad(models.TextChoices):
        GRON = "gron", _("grön: går bra med rollator")
        BLA = "bla", _("blå: lätt att gå, men inte med rollator")
        ROD = "rod", _("röd: ojämn eller brant")

    rubrik = models.CharField(_("rubrik"), max_length=100)
    sort = models.CharField(_("sort"), max_length=20, choices=Sort.choices)
    kommuner = ParentalManyToManyField(
        Kommun,
        verbose_name=_("kommuner"),
        blank=True,
        related_name="halsoaktiviteter",
        help_text=_("Kryssa för ingen om den gäller hela länet."),
    )
    beskrivning = models.TextField(
        _("beskrivning"), max_length=600, help_text=_("Vad man gör, och vad man får ut av det. Några korta meningar.")
    )
    nar = models.CharField(
        _("när"), max_length=200, blank=True, help_text=_("Dag och tid, hur ofta, hur många gånger.")
    )
    plats = models.CharField(_("var"), max_length=200, blank=True, help_text=_("Lokal och ort, eller var man startar."))
    for_vem = models.CharField(_("för vem"), max_length=200, blank=True)
    kostnad = models.CharField(
        _("kostnad med ord"),
        max_length=200,
        blank=True,
        help_text=_("Till exempel: gratis, eller fråga studieförbundet. Skriv inga belopp här."),
    )
    avgiftsslag = models.ForeignKey(
        Avgiftsslag,
        verbose_name=_("avgift ur registret"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("Regionens avgift den dag sidan läses."),
    )
    kontakt = models.CharField(
        _("kontakt"), max_length=200, blank=True, help_text=_("En funktion, inte en person: till exempel receptionen.")
    )
    telefon = TelefonField(_("telefon"), blank=True, help_text=_("Bara ett bekräftat nummer."))
    webbplats = models.URLField(_("webbplats"), blank=True)
    grad = models.CharField(
        _("grad"), max_length=10, choices=Grad.choices, blank=True, help_text=_("Bara för hälsoslingor.")
    )
    langd = models.DecimalField(
        _("längd i kilometer"),
        max_digits=5,
        decimal_places=1,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal("0.1"))],
        help_text=_("Bara för hälsoslingor, och bara om den är uppmätt."),
    )
    visas_fran = models.DateField(_("visas från"), null=True, blank=True, help_text=_("Första dagen. Tomt: genast."))
    visas_till = models.DateField(
        _("visas till"), null=True, blank=True, help_text=_("Sista dagen. En kurs måste ha en. Tomt: tills vidare.")
    )
    kontrollerad = models.DateField(
        _("kontrollerad"), null=True, blank=True, help_text=_("Dagen då uppgifterna senast stämdes av.")
    )
    kalla = models.CharField(_("källa"), max_length=200, blank=True)
    exempel = models.BooleanField(_("exempel"), default=False, help_text=_("Finns inte på riktigt. Sidorna säger det."))

    objects = HalsoaktivitetQuerySet.as_manager()

    search_fields = [
        index.SearchField("rubrik"),
        index.AutocompleteField("rubrik"),
        index.FilterField("sort"),
        *SokbarMixin.sokfalt,
    ]

    panels = [
        FieldPanel("rubrik"),
        FieldPanel("sort"),
        FieldPanel("kommuner", widget=forms.CheckboxSelectMultiple),
        FieldPanel("beskrivning"),
        MultiFieldPanel(
            [FieldPanel("nar"), FieldPanel("plats"), FieldPanel("for_vem")], heading=_("När, var och för vem")
        ),
        FieldRowPanel([FieldPanel("kostnad"), FieldPanel("avgiftsslag")], heading=_("Vad det kostar")),
        MultiFieldPanel([FieldPanel("kontakt"), FieldPanel("telefon"), FieldPanel("webbplats")], heading=_("Kontakt")),
        FieldRowPanel([FieldPanel("grad"), FieldPanel("langd")], heading=_("Hälsoslinga")),
        FieldRowPanel([FieldPanel("visas_fran"), FieldPanel("visas_till")]),
        FieldRowPanel([FieldPanel("kontrollerad"), FieldPanel("kalla")]),
        FieldPanel("exempel"),
    ]

    class Meta:
        verbose_name = _("hälsoaktivitet")
        verbose_name_plural = _("hälsoaktiviteter")
        ordering = ("rubrik",)

    def __str__(self) -> str:
        return self.rubrik

    def sokbara_texter(self) -> list[str]:
        """The heading, the kind, and what the editors say of it."""
        sort = str(self.get_sort_display())
        kommuner = [kommun.namn for kommun in self.kommuner.all()]
        return [self.rubrik, sort, self.beskrivning, self.for_vem, self.plats, *kommuner]

    @property
    def ankare(self) -> str:
        """Its place on the page of all activities."""
        return f"aktivitet-{self.pk}"

    def get_absolute_url(self) -> str:
        """Its place on `/halsa/`."""
        return f"{reverse('halsoaktiviteter')}#{self.ankare}"

    def visas(self, vid: dt.datetime) -> bool:
        """The same as the query set's `visningsbara`, of a row that has been read already."""
        idag = dag(vid)
        return (self.visas_fran is None or self.visas_fran <= idag) and not self.ar_slut(vid)

    def ar_slut(self, vid: dt.datetime) -> bool:
        """True when its last day has passed."""
        return self.visas_till is not None and self.visas_till < dag(vid)

    def clean(self) -> None:
        """Refuse what a reader would be misled by, with the message beside the field."""
        super().clean()
        fel: dict[str, str | Promise] = {}
        if self.visas_fran and self.visas_till and self.visas_till < self.visas_fran:
            fel["visas_till"] = _("Sista dagen kan inte komma före den första.")
        if self.sort == self.Sort.KURS and not self.visas_till:
            fel["visas_till"] = _("Skriv kursens sista dag, så försvinner den när den är slut.")
        if self.sort == self.Sort.SLINGA and not self.grad:
            fel["grad"] = _("Välj grad. Den som inte vet hur svår vägen är vågar inte gå.")
        for namn in ("grad", "langd"):
            if self.sort != self.Sort.SLINGA and getattr(self, namn):
                fel[namn] = _("Det här fältet är bara för hälsoslingor. Lämna det tomt.")
        for namn in ("kostnad", "beskrivning", "nar"):
            if _BELOPP.search(getattr(self, namn)):
                fel[namn] = _("Skriv inga belopp i texten. Välj en avgift ur registret, eller skriv vem man frågar.")
        if fel:
            raise ValidationError(fel)
