"""What an association hands in: an event, a notice or a standing support.

Wagtail's state is the only state (design, rule 2): draft, in review, live. The row holds what is public; drafts
lie in its revisions. What is more than that (waits for change, refused, recalled, ended) is derived in `lage.py`.
"""

from __future__ import annotations

import datetime as dt
from typing import Any, ClassVar, Self

from django.conf import settings
from django.contrib.contenttypes.fields import GenericRelation
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.models import DraftStateMixin, LockableMixin, RevisionMixin, WorkflowMixin
from wagtail.search import index

from patientforeningar import lasbarhet
from patientforeningar.models.forening import Forening
from patientforeningar.models.kontaktperson import Kontaktperson
from patientinfo.models import Plats, Tema
from patientinfo.sokbar import SokbarMixin

# What belongs to the item as a whole, so that no older version of it brings back another value.
_UTANFOR_VERSIONER = ("nummer", "inlamnat", "slug", "forening_id", "skapad_av_id", "skapat")


class InslagQuerySet(models.QuerySet["Inslag"]):
    """Items, asked with the time as an argument."""

    def visningsbara(self, vid: dt.datetime) -> Self:
        """The gate (design, rule 1): approved, inside their time at `vid`, of an association that is shown."""
        foreningar = Forening.objects.visningsbara(vid)
        return self.filter(live=True, visas_fran__lte=vid, visas_till__gt=vid, forening__in=foreningar)

    def for_ombud(self, konto: Any) -> Self:
        """Those of the associations that `konto` acts for."""
        return self.filter(forening__ombud__konto=konto, forening__ombud__slutade__isnull=True)


InslagManager = models.Manager.from_queryset(InslagQuerySet)


class Inslag(
    SokbarMixin,
    WorkflowMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    index.Indexed,
    ClusterableModel,
):
    """One matter with its number, versions, decisions and log."""

    class Sort(models.TextChoices):
        HANDELSE = "handelse", _("händelse")
        MEDDELANDE = "meddelande", _("meddelande")
        STOD = "stod", _("stöd som finns hela tiden")

    class ForVem(models.TextChoices):
        ALLA = "alla", _("alla")
        PATIENTER = "patienter", _("du som är patient")
        NARSTAENDE = "narstaende", _("du som är närstående")
        BARN_OCH_UNGA = "barn-och-unga", _("barn och unga")
        MEDLEMMAR = "medlemmar", _("medlemmar i föreningen")

    class Upprepning(models.TextChoices):
        INGEN = "", _("en gång")
        VARJE_VECKA = "vecka", _("varje vecka")
        VARANNAN_VECKA = "varannan", _("varannan vecka")
        VARJE_MANAD = "manad", _("varje månad, samma veckodag")

    # The matter
    nummer = models.CharField(_("ärendenummer"), max_length=20, unique=True, null=True, blank=True, editable=False)
    inlamnat = models.DateTimeField(_("inkom"), null=True, blank=True, editable=False)
    forening = models.ForeignKey(Forening, verbose_name=_("förening"), on_delete=models.PROTECT, related_name="inslag")
    skapad_av = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+", editable=False
    )
    skapat = models.DateTimeField(_("skapat"), default=timezone.now, editable=False)
    slug = models.SlugField(_("adressdel"), max_length=120, blank=True, editable=False)

    # What it says
    sort = models.CharField(_("sort"), max_length=10, choices=Sort.choices, default=Sort.HANDELSE)
    sprak = models.CharField(_("språk"), max_length=3, choices=settings.LANGUAGES, default="sv")
    rubrik = models.CharField(_("rubrik"), max_length=lasbarhet.HOGST_RUBRIK)
    kort = models.CharField(
        _("kort text"),
        max_length=lasbarhet.HOGST_KORT,
        help_text=_("Det viktigaste i en eller två meningar. Visas i listor och på skärmar."),
    )
    text = models.TextField(_("text"), max_length=lasbarhet.HOGST_TEXT, blank=True)
    teman = ParentalManyToManyField(Tema, verbose_name=_("teman"), blank=True, related_name="inslag")
    for_vem = models.CharField(_("för vem"), max_length=14, choices=ForVem.choices, default=ForVem.ALLA)
    lank = models.URLField(_("länk till mer"), blank=True)
    kontakt = models.ForeignKey(
        Kontaktperson,
        verbose_name=_("kontakt"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="inslag",
    )

    # When and where
    plats = models.ForeignKey(
        Plats,
        verbose_name=_("kommun eller länet"),
        on_delete=models.PROTECT,
        related_name="inslag",
        help_text=_("Den som ansvarar för platsen granskar."),
    )
    borjar = models.DateTimeField(_("börjar"), null=True, blank=True)
    slutar = models.DateTimeField(_("slutar"), null=True, blank=True)
    upprepning = models.CharField(_("upprepas"), max_length=10, choices=Upprepning.choices, blank=True)
    upprepas_till = models.DateField(_("upprepas till och med"), null=True, blank=True)
    tider = models.CharField(
        _("när det går att nå er"), max_length=200, blank=True, help_text=_("Till exempel: tisdagar 17–19.")
    )
    lokal = models.CharField(_("lokal"), max_length=120, blank=True)
    adress = models.CharField(_("adress"), max_length=200, blank=True)
    rullstol = models.BooleanField(_("går att komma in med rullstol"), default=False)
    hiss = models.BooleanField(_("hiss"), default=False)
    horslinga = models.BooleanField(_("hörslinga"), default=False)
    tillganglighet = models.CharField(_("mer om tillgängligheten"), max_length=200, blank=True)
    kostnad = models.CharField(_("kostnad"), max_length=120, blank=True)
    anmalan_senast = models.DateField(_("anmälan senast"), null=True, blank=True)
    anmalan = models.CharField(_("så anmäler man sig"), max_length=200, blank=True)

    # Where and how long it is seen: on the web always
    visas_fran = models.DateTimeField(_("visas från"))
    visas_till = models.DateTimeField(_("visas till"))
    pa_skarm = models.BooleanField(_("visas på skärmar"), default=False)
    skarmplatser = ParentalManyToManyField(
        Plats, verbose_name=_("skärmar på de här platserna"), blank=True, related_name="skarminslag"
    )
    halsa_bekraftad = models.BooleanField(
        _("texten handlar inte om en enskild persons hälsa"), default=False, help_text=_("Bekräftat av ombudet.")
    )

    workflow_states = GenericRelation(
        "wagtailcore.WorkflowState", content_type_field="base_content_type", object_id_field="object_id"
    )
    _revisions = GenericRelation(
        "wagtailcore.Revision", content_type_field="base_content_type", object_id_field="object_id"
    )

    objects: ClassVar[InslagManager] = InslagManager()

    search_fields = [
        index.SearchField("rubrik"),
        index.AutocompleteField("rubrik"),
        index.FilterField("live"),
        index.FilterField("sprak"),
        *SokbarMixin.sokfalt,
    ]

    class Meta:
        verbose_name = _("inslag")
        verbose_name_plural = _("inslag")
        ordering = ("-skapat",)
        constraints = [
            models.UniqueConstraint(fields=("forening", "slug"), condition=~Q(slug=""), name="inslag_egen_adress"),
            models.CheckConstraint(
                condition=Q(visas_till__gt=models.F("visas_fran")), name="inslag_visas_till_efter_fran"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.nummer} {self.rubrik}" if self.nummer else self.rubrik

    @property
    def revisions(self) -> Any:
        """Wagtail asks for the versions by this name."""
        return self._revisions

    def get_absolute_url(self) -> str:
        """The item's public page; empty before it has been handed in."""
        return reverse("inslag", args=[self.forening.slug, self.slug]) if self.slug else ""

    def full_url(self) -> str:
        """The address with its host, for mails, QR and feeds."""
        return f"{settings.BASE_URL}{self.get_absolute_url()}"

    @property
    def skarm_till(self) -> dt.datetime:
        """The instant at which it leaves the screens: with the web, but after `HOGST_DAGAR_SKARM` days at most."""
        return min(self.visas_till, self.visas_fran + dt.timedelta(days=lasbarhet.HOGST_DAGAR_SKARM))

    def visas(self, vid: dt.datetime) -> bool:
        """The gate, of a row that has been read already."""
        return self.live and self.visas_fran <= vid < self.visas_till and self.forening.visas(vid)

    def har_visats(self, vid: dt.datetime) -> bool:
        """True when it has been public and is no longer: recalled, or its time has passed. Its address answers 410."""
        return self.first_published_at is not None and not self.visas(vid) and (not self.live or self.visas_till <= vid)

    def skribenter(self) -> set[int]:
        """The accounts that may not decide about it, besides those of its versions: the association's own (rule 3)."""
        ombud = self.forening.ombud.values_list("konto_id", flat=True)
        return {konto for konto in (self.skapad_av_id, *ombud) if konto is not None}

    def sokbara_texter(self) -> list[str]:
        """What it says, who sends it and where it is."""
        return [self.rubrik, self.kort, self.text, self.lokal, str(self.forening), str(self.plats)]

    def with_content_json(self, content: dict[str, Any]) -> Inslag:
        """The item as the version `content` has it, but still the same matter.

        A place that has been deleted since is the row's own again: a version is no reason to keep a place for ever.
        """
        if content["plats"] != self.plats_id and not Plats.objects.filter(pk=content["plats"]).exists():
            content = {**content, "plats": self.plats_id}
        objekt: Inslag = super().with_content_json(content)
        for falt in _UTANFOR_VERSIONER:
            setattr(objekt, falt, getattr(self, falt))
        return objekt

    def clean(self) -> None:
        """Refuse times that do not follow each other, and events that do not say when."""
        super().clean()
        fel = _tidsfel(self)
        if fel:
            raise ValidationError(fel)


def _tidsfel(inslag: Inslag) -> dict[str, Any]:
    fel: dict[str, Any] = {}
    efter = _("Slutet måste komma efter början.")
    if inslag.visas_fran and inslag.visas_till and inslag.visas_till <= inslag.visas_fran:
        fel["visas_till"] = efter
    if inslag.borjar and inslag.slutar and inslag.slutar <= inslag.borjar:
        fel["slutar"] = efter
    if inslag.sort == Inslag.Sort.HANDELSE and not inslag.borjar:
        fel["borjar"] = _("Skriv när händelsen börjar.")
    if inslag.upprepning and not inslag.upprepas_till:
        fel["upprepas_till"] = _("Skriv till och med vilken dag den upprepas.")
    return fel
