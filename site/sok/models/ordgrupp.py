"""Words that mean the same: who searches for one finds the others."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, HelpPanel
from wagtail.models import RevisionMixin
from wagtail.search import index

from sok.ordlistor import forsta_lika, krav_pa_orden, ord_ur, skrivna, termer

_SA_FUNGERAR_DET = _("""
<p>Sökningen känner redan igen böjningar, sammansatta ord och ord utan prickar. Rullstolar hittar rullstol utan din
hjälp. Här skriver du ord som <strong>inte liknar varandra</strong> men betyder samma sak.</p>
<p><strong>Samma betydelse:</strong> den som söker på ett av orden hittar också sidor med de andra. Exempel:
stroke, slaganfall.</p>
<p><strong>Vardagsord:</strong> den som söker på ett vardagsord hittar också sidor med orden ovanför, men inte
tvärtom. Exempel: taxi hittar sidor om sjukresa, men den som söker på sjukresa får inte upp allt om taxi.</p>
<p>Ändringen gäller direkt när du har sparat. Prova gärna på söksidan efteråt.</p>
""")


class Ordgrupp(RevisionMixin, index.Indexed, models.Model):
    """Words of equal meaning, and everyday words that lead to them but not back."""

    ord = models.CharField(
        _("ord som betyder samma sak"),
        max_length=400,
        help_text=_("Skriv komma mellan orden, till exempel: stroke, slaganfall."),
    )
    vardagsord = models.CharField(
        _("vardagsord som leder hit"),
        max_length=400,
        blank=True,
        help_text=_("Ord som läsare söker på, med komma mellan. De leder till orden ovanför, men inte tvärtom."),
    )

    search_fields = [
        index.SearchField("ord"),
        index.AutocompleteField("ord"),
        index.SearchField("vardagsord"),
        index.AutocompleteField("vardagsord"),
    ]
    panels = [HelpPanel(content=_SA_FUNGERAR_DET), FieldPanel("ord"), FieldPanel("vardagsord")]

    class Meta:
        verbose_name = _("synonymer")
        verbose_name_plural = _("synonymer")
        ordering = ("ord",)

    def __str__(self) -> str:
        return f"{self.ord} ← {self.vardagsord}" if self.vardagsord else self.ord

    @property
    def lika(self) -> tuple[str, ...]:
        """The words of equal meaning."""
        return ord_ur(self.ord)

    @property
    def vardagliga(self) -> tuple[str, ...]:
        """The everyday words that lead to the others."""
        return ord_ur(self.vardagsord)

    def clean(self) -> None:
        """Write the words as the search reads them, and refuse what would help nobody."""
        super().clean()
        if not self.ord.strip():
            return  # the field says so itself
        fel: dict[str, ValidationError] = {}
        for falt in ("ord", "vardagsord"):
            orden = ord_ur(getattr(self, falt))
            setattr(self, falt, skrivna(orden))
            try:
                krav_pa_orden(orden)
            except ValidationError as det:
                fel[falt] = det
        if not fel:
            fel = self._helheten()
        if fel:
            raise ValidationError(fel)

    def _helheten(self) -> dict[str, ValidationError]:
        """What is wrong with the group as a whole; the fields are right one by one."""
        if not self.lika:
            return {"ord": ValidationError(_now("Skriv minst ett ord. Bara tecken går inte att söka på."))}
        if len(self.lika) + len(self.vardagliga) == 1:
            text = _now("Ett ensamt ord har inget att betyda samma sak som. Skriv ett till, eller fyll i vardagsord.")
            return {"ord": ValidationError(text)}
        if lika := forsta_lika((*self.lika, *self.vardagliga)):
            text = _now("”%(ordet)s” står redan bland orden ovanför. Ta bort det här.") % {"ordet": lika[1]}
            return {"vardagsord": ValidationError(text)}
        return self._i_en_annan_grupp()

    def _i_en_annan_grupp(self) -> dict[str, ValidationError]:
        upptagna = {termer(ordet): grupp for grupp in Ordgrupp.objects.exclude(pk=self.pk) for ordet in grupp.lika}
        for ordet in self.lika:
            if grupp := upptagna.get(termer(ordet)):
                text = _now("”%(ordet)s” står redan i en annan grupp: %(grupp)s. Lägg de nya orden där i stället.")
                return {"ord": ValidationError(text % {"ordet": ordet, "grupp": grupp.ord})}
        return {}
