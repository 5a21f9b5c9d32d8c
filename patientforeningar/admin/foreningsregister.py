"""The registry: every matter that associations have handed in, whatever became of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any

import django_filters
from django.db.models import QuerySet
from django.http import StreamingHttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.admin.widgets.button import Button
from wagtail.models import ModelLogEntry
from wagtail.permissions import ModelPermissionPolicy

from patientforeningar.handelser import Handelse
from patientforeningar.inslag.lage import Lage
from patientforeningar.models import Beslut, Forening, Inslag
from patientforeningar.rapporter import csvfil
from patientforeningar.rapporter.lagen import med_lage
from patientinfo.admin.dagfilter import DagFilter
from patientinfo.admin.kolumner import DagColumn
from patientinfo.models import Plats
from patientinfo.tid import dag

# What has a number and is a draft again has been taken back by its association.
LAGEN = {**dict(Lage.choices), Lage.UTKAST: _("Tillbakataget av föreningen")}

RUBRIKER = (
    _("Ärendenummer"),
    _("Inkom"),
    _("Avsändare"),
    _("Organisationsnummer"),
    _("Kommun eller länet"),
    _("Slag"),
    _("Språk"),
    _("Rubrik"),
    _("Läge"),
    _("Den versionen inkom"),
    _("Beslut"),
    _("Beslutat"),
    _("Beslutat av"),
    _("Skäl"),
    _("Motivering"),
    _("Version"),
    _("Visas från"),
    _("Visas till"),
)


class RegisterFilter(WagtailFilterSet):
    """By association, kommun, state and the days on which it came in."""

    forening = django_filters.ModelChoiceFilter(label=_("Förening"), queryset=Forening.objects.order_by("namn"))
    plats = django_filters.ModelChoiceFilter(
        label=_("Kommun eller länet"),
        queryset=lambda _request: Plats.objects.filter(inslag__nummer__isnull=False).distinct().order_by("namn"),
    )
    lage = django_filters.ChoiceFilter(label=_("Läge"), choices=[*LAGEN.items()])
    inlamnat = DagFilter(label=_("Inkom"))

    class Meta:
        model = Inslag
        fields = ("forening", "plats", "inlamnat")


class LageColumn(Column):
    """The state in words."""

    def get_value(self, instance: Any) -> str:
        """What the registry calls it."""
        return lagets_namn(instance.lage)


def lagets_namn(lage: str) -> str:
    """What the registry calls a state."""
    return str(LAGEN[Lage(lage)])


class ForeningsregisterRapport(ReportView):
    """Every matter with a number, the newest first; a row leads to its whole history."""

    page_title = _("Föreningsregister")
    header_icon = "list-ul"
    results_template_name = "patientforeningar/admin/foreningsregister.html"
    index_url_name = "foreningsregister"
    index_results_url_name = "foreningsregister_resultat"
    model = Inslag
    permission_policy = ModelPermissionPolicy(Inslag)
    permission_required = "view"
    filterset_class = RegisterFilter
    is_searchable = True
    search_fields = ["nummer", "rubrik", "forening__namn"]
    search_backend_name = None
    default_ordering = "-inlamnat"
    columns = [
        TitleColumn(
            "nummer",
            label=_("Ärende"),
            get_url=lambda inslag: reverse("arendehistorik", args=[inslag.pk]),
            sort_key="nummer",
            width="15%",
        ),
        Column("rubrik", label=_("Rubrik")),
        Column("forening", label=_("Förening"), sort_key="forening__namn"),
        Column("plats", label=_("Kommun"), sort_key="plats__namn"),
        DagColumn("inlamnat", label=_("Inkom"), sort_key="inlamnat"),
        LageColumn("lage", label=_("Läge")),
    ]
    FORMATS = ("csv",)
    list_export = ["nummer"]

    @cached_property
    def vid(self) -> dt.datetime:
        """The instant that the whole report speaks of."""
        return timezone.now()

    def get_base_queryset(self) -> QuerySet[Inslag]:
        """What has been handed in, with its state."""
        return med_lage(Inslag.objects.filter(nummer__isnull=False), self.vid).select_related("forening", "plats")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Adds `gallrade`: the numbers that a rule has deleted, which are all that is left of them."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        context["gallrade"] = [] if self.is_filtering or self.is_searching else list(gallrade()[:100])
        return context

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        """The file; a workbook would say the same."""
        return [Button(_("Ladda ner CSV"), url=self.csv_export_url, icon_name="download")]

    def as_spreadsheet(self, queryset: QuerySet[Inslag], spreadsheet_format: str) -> StreamingHttpResponse:
        """The rows that the filter lets through, a row for each decision."""
        rader = queryset.prefetch_related("beslut__av", "beslut__skal").iterator(chunk_size=500)
        namn = f"foreningsregister-{dag(self.vid).isoformat()}"
        return csvfil.svar(namn, RUBRIKER, _rader(rader))


def gallrade() -> QuerySet[ModelLogEntry]:
    """What the log says of matters with a number that have been deleted by a rule, the latest first."""
    rader = ModelLogEntry.objects.filter(action=Handelse.GALLRAT).exclude(data__nummer="")
    return rader.order_by("-timestamp", "-pk")


def _rader(arenden: Iterable[Inslag]) -> Iterator[list[csvfil.Cell]]:
    for inslag in arenden:
        for beslut in [*inslag.beslut.all()] or [None]:
            yield [*_arendet(inslag), *_beslutet(beslut), inslag.visas_fran, inslag.visas_till]


def _arendet(inslag: Inslag) -> list[csvfil.Cell]:
    return [
        inslag.nummer,
        inslag.inlamnat,
        inslag.forening.namn,
        inslag.forening.organisationsnummer,
        inslag.plats.namn,
        inslag.get_sort_display(),
        inslag.get_sprak_display(),
        inslag.rubrik,
        lagets_namn(inslag.lage),
    ]


def _beslutet(beslut: Beslut | None) -> list[csvfil.Cell]:
    if beslut is None:
        return [None] * 7
    skal = "; ".join(mall.rubrik for mall in beslut.skal.all())
    return [
        beslut.inlamnat,
        beslut.get_utfall_display(),
        beslut.beslutat,
        beslut.beslutsfattare,
        skal,
        beslut.motivering,
        beslut.version,
    ]
