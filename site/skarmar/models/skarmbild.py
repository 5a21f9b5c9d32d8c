"""A slide of the editors' own, most often pointing at a page of the site."""

from __future__ import annotations

import datetime as dt
from typing import Any, ClassVar, Self

from django.conf import settings
from django.contrib.contenttypes.fields import GenericRelation
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.models import DraftStateMixin, LockableMixin, Page, PreviewableMixin, RevisionMixin, WorkflowMixin
from wagtail.search import index

from patientforeningar import lasbarhet
from patientinfo.models import Bild, Plats, Tema
from patientinfo.tid import tidpunkt
from skarmar.models.schema import Schema


class SkarmbildQuerySet(models.QuerySet["Skarmbild"]):
    """Slides, asked with the time as an argument."""

    def visningsbara(self, vid: dt.datetime) -> Self:
        """The gate (design, rule 1): approved and inside their dates at `vid`. Days and hours are `urval.schema`'s."""
        return self.filter(Q(visas_till__isnull=True) | Q(visas_till__gt=vid), live=True, visas_fran__lte=vid)


SkarmbildManager = models.Manager.from_queryset(SkarmbildQuerySet)


class Skarmbild(
    Schema,
    PreviewableMixin,
    WorkflowMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    index.Indexed,
    ClusterableModel,
):
    """One slide: its words, its picture, the page that says more, where and when it is shown."""

    rubrik = models.CharField(_("rubrik"), max_length=lasbarhet.HOGST_RUBRIK)
    kort = models.CharField(
        _("kort text"), max_length=lasbarhet.HOGST_KORT, help_text=_("En eller två meningar som går att läsa på håll.")
    )
    sprak = models.CharField(_("språk"), max_length=3, choices=settings.LANGUAGES, default="sv")
    samma_som = models.ForeignKey(
        "self",
        verbose_name=_("säger samma som"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="pa_andra_sprak",
        help_text=_("Bilder som säger samma sak på olika språk turas om."),
    )
    sida = models.ForeignKey(
        Page,
        verbose_name=_("sida som säger mer"),
        on_delete=models.PROTECT,
        related_name="skarmbilder",
        help_text=_("QR-koden och adressen leder hit. Sidan ska säga samma sak, och mer."),
    )
    bild = models.ForeignKey(
        Bild, verbose_name=_("bild"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    alt = models.CharField(_("vad bilden visar"), max_length=200, blank=True)
    avsandare = models.CharField(_("avsändare"), max_length=60, default="Region Norrbotten")
    viktig = models.BooleanField(
        _("visas i varje varv"), default=False, help_text=_("Andra bilder turas om när allt inte ryms.")
    )
    teman = ParentalManyToManyField(Tema, verbose_name=_("teman"), blank=True, related_name="skarmbilder")
    platser = ParentalManyToManyField(
        Plats,
        verbose_name=_("visas på de här platserna"),
        blank=True,
        related_name="skarmbilder",
        help_text=_("Bilden visas på alla skärmar i de valda platserna. Välj länet för att visa den överallt."),
    )
    visas_fran = models.DateTimeField(_("visas från"))
    visas_till = models.DateTimeField(_("visas till"), null=True, blank=True, help_text=_("Tomt: tills vidare."))

    workflow_states = GenericRelation(
        "wagtailcore.WorkflowState", content_type_field="base_content_type", object_id_field="object_id"
    )
    _revisions = GenericRelation(
        "wagtailcore.Revision", content_type_field="base_content_type", object_id_field="object_id"
    )

    objects: ClassVar[SkarmbildManager] = SkarmbildManager()

    search_fields = [index.SearchField("rubrik"), index.AutocompleteField("rubrik"), index.FilterField("live")]

    class Meta:
        verbose_name = _("skärmbild")
        verbose_name_plural = _("skärmbilder")
        ordering = ("rubrik",)

    def __str__(self) -> str:
        return self.rubrik

    @property
    def revisions(self) -> Any:
        """Wagtail asks for the versions by this name."""
        return self._revisions

    def visas(self, vid: dt.datetime) -> bool:
        """The gate, of a row that has been read already."""
        return self.live and self.visas_fran <= vid and (self.visas_till is None or vid < self.visas_till)

    def get_preview_template(self, _request: HttpRequest, _mode: str) -> str:
        """The slide lying and standing, and what the fit check says of it."""
        return "skarmar/admin/skarmbild_forhandsvisning.html"

    def get_preview_context(self, request: HttpRequest, _mode: str) -> dict[str, Any]:
        """What is drawn from."""
        # Sets slides, and so knows this record.
        from skarmar.admin.fynd import skyltkontext  # noqa: PLC0415
        from skarmar.forhandsvisning.skarmbild import vantrumskontext  # noqa: PLC0415

        return {**skyltkontext(self), **vantrumskontext(self, tidpunkt(request))}

    def clean(self) -> None:
        """Refuse dates that do not follow each other, and a picture that nobody has described."""
        super().clean()
        if self.visas_till and self.visas_fran and self.visas_till <= self.visas_fran:
            raise ValidationError({"visas_till": _("Slutet måste komma efter början.")})
        if self.bild_id and not self.alt.strip():
            raise ValidationError({"alt": _("Beskriv vad bilden visar, för den som inte ser den.")})
        if self.samma_som_id and self.samma_som_id == self.pk:
            raise ValidationError({"samma_som": _("Välj en annan bild än den här.")})
