"""The region's own answer to a search: what is to stand first."""

from __future__ import annotations

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, HelpPanel, MultiFieldPanel, PageChooserPanel
from wagtail.models import Page, RevisionMixin
from wagtail.search import index

from patientinfo.models import Dokument, Kommun, Vardenhet
from sok.ordlistor import krav_pa_orden, ord_ur, skrivna

_SA_FUNGERAR_DET = _("""
<p>Det du väljer här står först när någon söker på orden, märkt som regionens tips. Använd det sparsamt: för det
som många söker, där sökningen själv väljer fel.</p>
<p>Hela sökningen ska vara ett av orden eller en av fraserna. Böjningar räknas: rullstol gäller också för rullstolar.
Det som inte är publicerat, eller vars tid är ute, visas aldrig.</p>
<p>Föreningar går inte att välja. De behandlas lika i sökningen.</p>
""")


class Basta(RevisionMixin, index.Indexed, models.Model):
    """For these words, this page, unit, kommun or document stands first."""

    # The fields in which what is to stand first is chosen: one of them.
    MAL = ("sida", "vardenhet", "kommun", "dokument")

    ord = models.CharField(
        _("sökningar"),
        max_length=400,
        help_text=_("Ord eller fraser, med komma mellan: rullstol, låna rullstol."),
    )
    sprak = models.CharField(
        _("språk"),
        max_length=10,
        choices=settings.LANGUAGES,
        default=settings.LANGUAGE_CODE,
        help_text=_("Tipset visas för den som söker på det språket."),
    )
    sida = models.ForeignKey(
        Page, verbose_name=_("sida"), null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    vardenhet = models.ForeignKey(
        Vardenhet, verbose_name=_("vårdenhet"), null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    kommun = models.ForeignKey(
        Kommun, verbose_name=_("kommun"), null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    dokument = models.ForeignKey(
        Dokument, verbose_name=_("dokument"), null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    text = models.CharField(
        _("egen text"),
        max_length=200,
        blank=True,
        help_text=_("Visas under rubriken. Lämna tomt för att visa den vanliga texten."),
    )

    search_fields = [index.SearchField("ord"), index.AutocompleteField("ord")]
    panels = [
        HelpPanel(content=_SA_FUNGERAR_DET),
        FieldPanel("ord"),
        FieldPanel("sprak"),
        MultiFieldPanel(
            [PageChooserPanel("sida"), FieldPanel("vardenhet"), FieldPanel("kommun"), FieldPanel("dokument")],
            heading=_("Vad som ska stå först: välj en sak"),
        ),
        FieldPanel("text"),
    ]

    class Meta:
        verbose_name = _("bästa val")
        verbose_name_plural = _("bästa val")
        ordering = ("ord",)

    def __str__(self) -> str:
        return self.ord

    @property
    def fraser(self) -> tuple[str, ...]:
        """The words and phrases that it answers."""
        return ord_ur(self.ord)

    @property
    def valda(self) -> list[str]:
        """The names of the fields in which something has been chosen: one, once it has been checked."""
        return [falt for falt in self.MAL if getattr(self, f"{falt}_id") is not None]

    @property
    def mal(self) -> Page | Vardenhet | Kommun | Dokument:
        """What stands first."""
        return getattr(self, self.valda[0])

    def clean(self) -> None:
        """Write the phrases as the search reads them; refuse none, and anything but one thing to show."""
        super().clean()
        if not self.ord.strip():
            return  # the field says so itself
        self.ord = skrivna(self.fraser)
        if not self.ord:
            raise ValidationError({"ord": _now("Skriv minst ett ord. Bara tecken går inte att söka på.")})
        try:
            krav_pa_orden(self.fraser)
        except ValidationError as fel:
            raise ValidationError({"ord": fel}) from fel
        if len(self.valda) != 1:
            falt = self.valda[1] if self.valda else "sida"
            raise ValidationError({falt: _now("Välj en sak: en sida, en vårdenhet, en kommun eller ett dokument.")})
        if self.sida and self.sida.locale.language_code != self.sprak:
            text = _now("Sidan är på ett annat språk. Välj en sida på samma språk, eller ändra språket.")
            raise ValidationError({"sida": text})
