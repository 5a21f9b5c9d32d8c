"""One row of the matrix of who answers for what."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable, Page, TranslatableMixin
from wagtail_localize.fields import SynchronizedField

from patientinfo.formular.nyckelval import Nyckelval, krav_pa_kanda
from patientinfo.models.avgift import Avgiftsslag
from patientinfo.models.sidor.adressrad import Adressrad
from patientinfo.models.vardenhet import Vardenhet


def _slagen() -> list[tuple[str, str]]:
    return list(Avgiftsslag.objects.values_list("nyckel", "namn"))


class Insats(Adressrad, TranslatableMixin, Orderable):
    """A measure, what each huvudman answers for, and where one turns; translated with its page."""

    class Ansvar(models.TextChoices):
        JA = "ja", _("ansvarar")
        DELVIS = "delvis", _("ansvarar i vissa fall")
        NEJ = "nej", _("ansvarar inte")

    class Niva(models.TextChoices):
        EGENVARD = "0", _("nivå 0, egenvård")
        HALSOCENTRAL = "1-region", _("nivå 1, hälsocentralen")
        KOMMUN = "1-kommun", _("nivå 1, kommunens hälso- och sjukvård")
        BADA = "1", _("nivå 1, hälsocentralen och kommunens hälso- och sjukvård")
        SPECIALISERAD = "2", _("nivå 2, specialiserad vård")
        REGIONSJUKVARD = "3", _("nivå 3, regionsjukvård")
        NATIONELL = "nationell", _("nationell högspecialiserad vård")

    sida = ParentalKey("patientinfo.NivastruktureringPage", on_delete=models.CASCADE, related_name="insatser")
    namn = models.CharField(_("insats"), max_length=120)
    niva = models.CharField(
        _("vårdnivå"),
        max_length=10,
        choices=Niva.choices,
        blank=True,
        help_text=_("Lämna tomt för det som inte är vård, till exempel färdtjänst, och när flera nivåer delar på det."),
    )
    region = models.CharField(_("regionen"), max_length=10, choices=Ansvar.choices)
    region_text = models.CharField(_("regionen, i ord"), max_length=160, blank=True)
    kommun = models.CharField(_("kommunen"), max_length=10, choices=Ansvar.choices)
    kommun_text = models.CharField(_("kommunen, i ord"), max_length=160, blank=True)
    mottagning = models.CharField(
        _("vänd dig till, hos regionen"),
        max_length=20,
        choices=Vardenhet.Sort.choices,
        blank=True,
        help_text=_("Svaret visar läsarens enheter av den sorten. Lämna tomt, så visar det 1177."),
    )
    kontakt = models.CharField(
        _("kontakt i ord"),
        max_length=200,
        blank=True,
        help_text=_("När man ska vända sig någon annanstans. Bara ett bekräftat nummer."),
    )
    avgiftsslag = models.CharField(
        _("vad det kostar"),
        max_length=400,
        blank=True,
        help_text=_("Beloppen hämtas ur avgiftsregistret den dag sidan läses, regionens och läsarens kommuns."),
    )
    remiss = models.CharField(
        _("remiss"), max_length=160, blank=True, help_text=_("Behövs remiss? Lämna tomt om det är okänt.")
    )
    las_mer = models.ForeignKey(
        Page, verbose_name=_("läs mer"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    override_translatable_fields = [
        *Adressrad.override_translatable_fields,
        SynchronizedField("avgiftsslag", overridable=False),
    ]
    panels = [
        FieldRowPanel([FieldPanel("namn"), FieldPanel("slug")]),
        FieldPanel("niva"),
        FieldRowPanel([FieldPanel("region"), FieldPanel("region_text")]),
        FieldRowPanel([FieldPanel("kommun"), FieldPanel("kommun_text")]),
        FieldRowPanel([FieldPanel("mottagning"), FieldPanel("kontakt")]),
        FieldPanel("avgiftsslag", widget=Nyckelval(_slagen)),
        FieldPanel("remiss"),
        FieldPanel("las_mer"),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("insats")
        verbose_name_plural = _("insatser")

    def __str__(self) -> str:
        return self.namn

    def clean(self) -> None:
        """Refuse a kind of fee that the register does not have."""
        super().clean()
        krav_pa_kanda("avgiftsslag", self.avgiftsslag, (nyckel for nyckel, _namn in _slagen()))

    @property
    def i_kommunens_vard(self) -> bool:
        """True when the kommun gives it as health care: its number for that is then the right one to call."""
        return self.kommun != self.Ansvar.NEJ and self.niva in {self.Niva.KOMMUN, self.Niva.BADA}
