"""The dated register of fees, reimbursements and limits: every figure on the site comes from here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from typing import ClassVar, Self

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import DraftStateMixin, LockableMixin, RevisionMixin, WorkflowMixin
from wagtail.search import index

from patientinfo.models.kommun import Kommun
from patientinfo.svenska.tal import tal


class Avgiftsslag(index.Indexed, models.Model):
    """What a figure is about, such as the fee for a journey by taxi; the figures themselves are dated rows."""

    class Kategori(models.TextChoices):
        SJUKRESA = "sjukresa", _("sjukresor")
        HJALPMEDEL = "hjalpmedel", _("hjälpmedel")
        HEMSJUKVARD = "hemsjukvard", _("hemsjukvård och hembesök")
        PATIENTAVGIFT = "patientavgift", _("patientavgifter")

    nyckel = models.SlugField(_("nyckel"), unique=True, help_text=_("Fast namn som sidor och räknare använder."))
    namn = models.CharField(_("vad"), max_length=120)
    kategori = models.CharField(_("kategori"), max_length=20, choices=Kategori.choices)
    ordning = models.PositiveSmallIntegerField(_("ordning"), default=0)
    nar_okant = models.CharField(
        _("när uppgiften saknas"),
        max_length=200,
        blank=True,
        help_text=_("Vem kan läsaren fråga? Visas när ingen rad gäller: sidan gissar aldrig."),
    )

    search_fields = [index.SearchField("namn"), index.AutocompleteField("namn"), index.FilterField("kategori")]

    panels = [
        FieldRowPanel([FieldPanel("namn"), FieldPanel("nyckel")]),
        FieldRowPanel([FieldPanel("kategori"), FieldPanel("ordning")]),
        FieldPanel("nar_okant"),
    ]

    class Meta:
        verbose_name = _("avgiftsslag")
        verbose_name_plural = _("avgiftsslag")
        ordering = ("kategori", "ordning", "namn")

    def __str__(self) -> str:
        return self.namn


class AvgiftQuerySet(models.QuerySet["Avgift"]):
    """Rows of the register, asked with the day as an argument."""

    def publicerade(self) -> Self:
        """Rows that another person has approved."""
        return self.filter(live=True)

    def paborjade(self, datum: dt.date) -> Self:
        """Rows that have begun on `datum`; a row without a first day has always held."""
        return self.filter(Q(giltig_fran__isnull=True) | Q(giltig_fran__lte=datum))


def gallande(rader: Iterable[Avgift], datum: dt.date) -> dict[tuple[int, int | None], Avgift]:
    """The row in force on `datum` for each pair of kind and kommun (None: the region).

    A row without a last day holds until the next one begins; when a row with a last day has ended,
    no older row comes back: the figure is then missing, and the page says whom to ask.
    """
    senaste: dict[tuple[int, int | None], Avgift] = {}
    for rad in sorted(rader, key=lambda rad: rad.borjar):
        if rad.borjar <= datum:
            senaste[rad.slag_id, rad.kommun_id] = rad
    return {nyckel: rad for nyckel, rad in senaste.items() if rad.giltig_till is None or rad.giltig_till >= datum}


class Avgift(WorkflowMixin, DraftStateMixin, LockableMixin, RevisionMixin, models.Model):
    """One dated figure: what, how much, whose, from when, until when, from which source, checked when."""

    class Enhet(models.TextChoices):
        KR = "kr", _("kr")
        KR_RESA = "kr_resa", _("kr per enkel resa")
        KR_MIL = "kr_mil", _("kr per mil")
        KR_BESOK = "kr_besok", _("kr per besök")
        KR_DYGN = "kr_dygn", _("kr per dygn")
        KR_MANAD = "kr_manad", _("kr per månad")
        KR_GANG = "kr_gang", _("kr en gång")
        KM = "km", _("km")
        AR = "ar", _("år")

    slag = models.ForeignKey(Avgiftsslag, verbose_name=_("vad"), on_delete=models.PROTECT, related_name="rader")
    belopp = models.DecimalField(
        _("belopp"), max_digits=8, decimal_places=2, validators=[MinValueValidator(Decimal(0))]
    )
    enhet = models.CharField(_("enhet"), max_length=10, choices=Enhet.choices)
    kommun = models.ForeignKey(
        Kommun,
        verbose_name=_("kommun"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="avgifter",
        help_text=_("Lämna tomt när regionen är huvudman."),
    )
    villkor = models.CharField(_("villkor"), max_length=200, blank=True)
    giltig_fran = models.DateField(
        _("gäller från"),
        null=True,
        blank=True,
        help_text=_("Första dagen. Lämna tomt bara om källan inte säger när avgiften började gälla."),
    )
    giltig_till = models.DateField(
        _("gäller till"),
        null=True,
        blank=True,
        help_text=_("Sista dagen. Lämna tomt för tills vidare: då gäller raden tills nästa rad börjar."),
    )
    kalla = models.CharField(_("källa"), max_length=200)
    kalla_url = models.URLField(_("källans adress"), blank=True)
    kontrollerad = models.DateField(
        _("kontrollerad"), null=True, blank=True, help_text=_("Dagen då beloppet senast stämdes av med källan.")
    )

    objects = models.Manager.from_queryset(AvgiftQuerySet)()

    panels = [
        FieldPanel("slag"),
        FieldRowPanel([FieldPanel("belopp"), FieldPanel("enhet"), FieldPanel("kommun")]),
        FieldPanel("villkor"),
        FieldRowPanel([FieldPanel("giltig_fran"), FieldPanel("giltig_till")]),
        MultiFieldPanel([FieldPanel("kalla"), FieldPanel("kalla_url"), FieldPanel("kontrollerad")], heading=_("Källa")),
    ]

    class Meta:
        verbose_name = _("avgift")
        verbose_name_plural = _("avgifter")
        ordering = ("slag", "kommun", "-giltig_fran")
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(giltig_till__isnull=True)
                | Q(giltig_fran__isnull=True)
                | Q(giltig_till__gte=models.F("giltig_fran")),
                name="avgift_slutar_efter_start",
            )
        ]

    def __str__(self) -> str:
        return f"{self.slag}, {self.huvudman}"

    @property
    def huvudman(self) -> str:
        """Who decides the figure: the kommun, or the region."""
        return str(self.kommun) if self.kommun else str(_("Region Norrbotten"))

    @property
    def belopp_text(self) -> str:
        """The figure as it is said: "125 kr per enkel resa"; decimals only when they say something."""
        return f"{tal(self.belopp)} {self.get_enhet_display()}"

    @property
    def borjar(self) -> dt.date:
        """The first day, with "always" for a row whose source names none."""
        return self.giltig_fran or dt.date.min

    def clean(self) -> None:
        """Refuse a row that ends before it begins, and one that overlaps another of the same kind and huvudman."""
        super().clean()
        if self.giltig_till and self.giltig_till < self.borjar:
            raise ValidationError({"giltig_till": _("Sista dagen måste vara samma dag som den första, eller senare.")})
        if not self.slag_id:
            return
        for annan in Avgift.objects.filter(slag=self.slag, kommun=self.kommun).exclude(pk=self.pk):
            if self.overlappar(annan):
                raise ValidationError({"giltig_fran": self._overlappsfel(annan)})

    def overlappar(self, annan: Avgift) -> bool:
        """True when both rows would claim the same day; an open-ended row yields to the next one's first day."""
        forst, sist = sorted((self, annan), key=lambda rad: rad.borjar)
        if forst.borjar == sist.borjar:
            return True
        return forst.giltig_till is not None and forst.giltig_till >= sist.borjar

    def _overlappsfel(self, annan: Avgift) -> str:
        fran = annan.giltig_fran.isoformat() if annan.giltig_fran else str(_("okänt datum"))
        till = annan.giltig_till.isoformat() if annan.giltig_till else str(_("tills vidare"))
        return _(
            "Perioden krockar med raden som gäller från %(fran)s till %(till)s. "
            "Ändra datumen så att högst en rad gäller varje dag."
        ) % {
            "fran": fran,
            "till": till,
        }
