"""Care units: the five hospitals, the known hälsocentraler and what editors add."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from django.utils.text import get_text_list
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import RevisionMixin
from wagtail.search import index

from patientinfo.models.plats import EgenPlats, Plats
from patientinfo.register import oppettider, oppetvecka
from patientinfo.telefon import RAD_OM_VARD, TelefonField


class Vardenhet(RevisionMixin, EgenPlats):
    """A place where care is given. A unit without a confirmed number of its own shows 1177."""

    TYP = Plats.Typ.ENHET

    class Sort(models.TextChoices):
        SJUKHUS = "sjukhus", _("sjukhus")
        HALSOCENTRAL = "halsocentral", _("hälsocentral")
        REHABILITERING = "rehabilitering", _("rehabilitering")
        HABILITERING = "habilitering", _("habilitering")
        ANNAN = "annan", _("annan mottagning")

    sort = models.CharField(_("sort"), max_length=20, choices=Sort.choices)
    beskrivning = models.TextField(
        _("beskrivning"), max_length=600, blank=True, help_text=_("Vad gör enheten, för vem? Några korta meningar.")
    )
    adress = models.CharField(_("gatuadress"), max_length=120, blank=True)
    postnummer = models.CharField(_("postnummer"), max_length=6, blank=True)
    ort = models.CharField(_("ort"), max_length=60, blank=True)
    telefon = TelefonField(
        _("telefon"), blank=True, help_text=_("Bara ett bekräftat nummer. Utan nummer visar sidan 1177.")
    )
    webbplats = models.URLField(_("webbplats"), blank=True)
    breddgrad = models.DecimalField(_("breddgrad"), max_digits=6, decimal_places=3, null=True, blank=True)
    langdgrad = models.DecimalField(_("längdgrad"), max_digits=6, decimal_places=3, null=True, blank=True)
    tillganglighet = models.TextField(
        _("tillgänglighet på plats"),
        max_length=600,
        blank=True,
        help_text=_("Hiss, hörslinga, parkering, ledstråk, väntrum. Skriv bara det som är kontrollerat."),
    )
    kontrollerad = models.DateField(
        _("kontrollerad"), null=True, blank=True, help_text=_("Dagen då uppgifterna senast stämdes av med enheten.")
    )
    kalla = models.CharField(_("källa"), max_length=200, blank=True)

    search_fields = [*Plats.search_fields, index.FilterField("sort")]

    panels = [
        FieldRowPanel([FieldPanel("namn"), FieldPanel("slug")]),
        FieldRowPanel([FieldPanel("sort"), FieldPanel("parent")]),
        FieldPanel("beskrivning"),
        MultiFieldPanel(
            [
                FieldPanel("telefon"),
                FieldPanel("webbplats"),
                FieldPanel("adress"),
                FieldRowPanel([FieldPanel("postnummer"), FieldPanel("ort")]),
                FieldRowPanel([FieldPanel("breddgrad"), FieldPanel("langdgrad")]),
            ],
            heading=_("Kontakt och läge"),
        ),
        InlinePanel("oppettider", label=_("Öppettid"), heading=_("Öppettider en vanlig vecka")),
        InlinePanel("avvikelser", label=_("Avvikande dag"), heading=_("Avvikande dagar")),
        FieldPanel("tillganglighet"),
        FieldRowPanel([FieldPanel("kontrollerad"), FieldPanel("kalla")]),
    ]

    class Meta:
        verbose_name = _("vårdenhet")
        verbose_name_plural = _("vårdenheter")
        ordering = ("namn",)

    def sokbara_texter(self) -> list[str]:
        """The name, the kind, the kommun and what it does."""
        return [self.namn, str(self.get_sort_display()), str(self.kommun or ""), self.ort, self.beskrivning]

    def get_absolute_url(self) -> str:
        """The unit's own page, `/enheter/<slug>/`."""
        return reverse("vardenhet", args=[self.slug])

    @property
    def kommun(self) -> Plats | None:
        """The kommun that the unit lies in."""
        return self.parent

    @property
    def nummer(self) -> str:
        """The number to call: the unit's own when it is confirmed, else 1177."""
        return self.telefon or RAD_OM_VARD

    @property
    def har_adress(self) -> bool:
        """True when the street address is known, not only the town."""
        return bool(self.adress and self.ort)

    @property
    def obekraftat(self) -> str:
        """In one sentence what nobody has confirmed of address, hours and accessibility; empty when all is known."""
        vad: list[Any] = [
            ord_
            for ord_, kand in (
                (_("adress"), self.har_adress),
                (_("öppettider"), bool(self.oppettider.all())),
                (_("tillgänglighet på plats"), bool(self.tillganglighet)),
            )
            if not kand
        ]
        return _("Inte bekräftat: %(vad)s.") % {"vad": get_text_list(vad, _("och"))} if vad else ""

    def lage(self, vid: dt.datetime) -> oppettider.Lage:
        """Whether the unit is open at `vid`, in words, and until when they hold."""
        return oppettider.lage(self.oppettider.all(), self.avvikelser.all(), vid)

    def veckan(self) -> list[oppetvecka.Veckorad]:
        """The ordinary week; empty when the hours are unknown."""
        return oppetvecka.veckan(self.oppettider.all())

    def undantagen(self, vid: dt.datetime) -> list[oppetvecka.Undantag]:
        """The deviating days that are still to come at `vid`."""
        return oppetvecka.undantagen(self.avvikelser.all(), vid)

    @property
    def title(self) -> str:
        """The name, under the name that search gives its title weight."""
        return self.namn


class Oppettid(models.Model):
    """One opening on a weekday; a day with a lunch break has two."""

    class Veckodag(models.IntegerChoices):
        MANDAG = 0, _("måndag")
        TISDAG = 1, _("tisdag")
        ONSDAG = 2, _("onsdag")
        TORSDAG = 3, _("torsdag")
        FREDAG = 4, _("fredag")
        LORDAG = 5, _("lördag")
        SONDAG = 6, _("söndag")

    enhet = ParentalKey(Vardenhet, on_delete=models.CASCADE, related_name="oppettider")
    veckodag = models.PositiveSmallIntegerField(_("veckodag"), choices=Veckodag.choices)
    oppnar = models.TimeField(_("öppnar"))
    stanger = models.TimeField(_("stänger"))

    panels = [
        FieldRowPanel(
            [
                FieldPanel("veckodag"),
                FieldPanel("oppnar"),
                FieldPanel("stanger", help_text=_("00.00 betyder midnatt, när dagen slutar.")),
            ]
        )
    ]

    class Meta:
        verbose_name = _("öppettid")
        verbose_name_plural = _("öppettider")
        ordering = ("veckodag", "oppnar")

    def __str__(self) -> str:
        stanger = oppettider.klockslag(self.stanger, slut=True)
        return f"{self.get_veckodag_display()} {oppettider.klockslag(self.oppnar)}–{stanger}"

    def clean(self) -> None:
        """Refuse an opening that ends before it begins."""
        super().clean()
        krav_pa_ordning(self.oppnar, self.stanger)


class AvvikandeDag(models.Model):
    """A day that is not like the others: closed, or open at other hours."""

    enhet = ParentalKey(Vardenhet, on_delete=models.CASCADE, related_name="avvikelser")
    datum = models.DateField(_("datum"))
    orsak = models.CharField(_("orsak"), max_length=80, blank=True, help_text=_("Till exempel: midsommarafton."))
    oppnar = models.TimeField(_("öppnar"), null=True, blank=True)
    stanger = models.TimeField(_("stänger"), null=True, blank=True)

    panels = [
        FieldRowPanel([FieldPanel("datum"), FieldPanel("orsak")]),
        FieldRowPanel([FieldPanel("oppnar"), FieldPanel("stanger")]),
    ]

    class Meta:
        verbose_name = _("avvikande dag")
        verbose_name_plural = _("avvikande dagar")
        ordering = ("datum", "oppnar")

    def __str__(self) -> str:
        return f"{self.datum:%Y-%m-%d} {self.orsak}".strip()

    def clean(self) -> None:
        """Refuse half an opening and one that ends before it begins; no hours at all means closed."""
        super().clean()
        if (self.oppnar is None) != (self.stanger is None):
            raise ValidationError({"stanger": _("Fyll i båda tiderna, eller ingen om enheten har stängt.")})
        if self.oppnar is not None:
            krav_pa_ordning(self.oppnar, self.stanger)


def krav_pa_ordning(oppnar: Any, stanger: Any) -> None:
    """Raise ValidationError beside the closing time unless it comes after the opening; 00.00 closes at midnight."""
    if oppnar is None or stanger is None or stanger == oppettider.MIDNATT:
        return
    if stanger <= oppnar:
        raise ValidationError(
            {"stanger": _("Stängningstiden måste komma efter öppningstiden. Skriv 00.00 för midnatt.")}
        )
