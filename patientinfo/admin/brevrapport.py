"""The report "Skickade brev": which mails have gone, which wait and which did not arrive. Never what they said."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import django_filters
from django.apps import apps
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.reports import ReportView
from wagtail.permissions import ModelPermissionPolicy

from patientinfo.admin.dagfilter import DagFilter
from patientinfo.admin.kolumner import DagColumn
from patientinfo.models import Brev
from patientinfo.tid import dag

_SVARAR_INTE = _("mejlservern svarar inte")
FEL = {
    "ConnectionRefusedError": _SVARAR_INTE,
    "ConnectionResetError": _SVARAR_INTE,
    "SMTPServerDisconnected": _SVARAR_INTE,
    "TimeoutError": _SVARAR_INTE,
    "gaierror": _("mejlservern går inte att hitta"),
    "SMTPAuthenticationError": _("mejlservern godtar inte lösenordet"),
    "SMTPConnectError": _("mejlservern tar inte emot just nu"),
    "SMTPRecipientsRefused": _("mejlservern tar inte emot brev till adressen"),
    "SMTPSenderRefused": _("mejlservern godtar inte avsändaren"),
}


def rad(modell: str, pk: str) -> str:
    """A row by its sort and number, as in "Konto 17": whom it is, only those see who may see the row itself."""
    if not modell:
        return ""
    try:
        sort = str(apps.get_model(modell)._meta.verbose_name)
    except LookupError:
        sort = modell
    return f"{capfirst(sort)} {pk}"


def fel(brev: Brev) -> str:
    """The kind of the last error in words; one that has none of its own by the name that programs know it by."""
    return str(FEL.get(brev.fel, brev.fel))


def mottagare(brev: Brev) -> str:
    """Who was to have it."""
    return rad(brev.mottagare_modell, brev.mottagare_pk)


def satt_om(breven: Iterable[Any]) -> None:
    """Give each mail its `om`: what it was about by its own name, or by sort and number when that is gone."""
    per_sort: dict[str, set[str]] = {}
    for brev in breven:
        per_sort.setdefault(brev.objekt_modell, set()).add(brev.objekt_pk)
    namn = {sort: _namn(sort, nummer) for sort, nummer in per_sort.items() if sort}
    for brev in breven:
        brev.om = namn.get(brev.objekt_modell, {}).get(brev.objekt_pk) or rad(brev.objekt_modell, brev.objekt_pk)


def _namn(modell: str, nummer: set[str]) -> dict[str, str]:
    try:
        rader = apps.get_model(modell)._default_manager.in_bulk(list(nummer))
    except LookupError:
        return {}
    return {str(pk): str(objekt) for pk, objekt in rader.items()}


def lage(brev: Brev) -> str:
    """Sent, waiting or given up."""
    return str(brev.lage.label)


def _slag() -> list[tuple[str, str]]:
    return [(slag, slag) for slag in Brev.objects.order_by("slag").values_list("slag", flat=True).distinct()]


class BrevFilter(WagtailFilterSet):
    """By kind, by how it went, and by day."""

    slag = django_filters.ChoiceFilter(label=_("Brev"), choices=_slag, empty_label=_("Alla"))
    hur = django_filters.ChoiceFilter(
        label=_("Hur det gick"), choices=Brev.Lage.choices, empty_label=_("Alla"), method="filtrera_hur"
    )
    skapat = DagFilter(label=_("Skrivet"))

    class Meta:
        model = Brev
        fields = ("slag", "skapat")

    def filtrera_hur(self, breven: QuerySet[Brev], _namn: str, varde: str) -> QuerySet[Brev]:
        """Those that have gone, that wait, or that never will."""
        if varde == Brev.Lage.SKICKAT:
            return breven.filter(skickat__isnull=False)
        return breven.filter(skickat__isnull=True, text__isnull=varde == Brev.Lage.STOPPAT)


class BrevRapport(ReportView):
    """Every mail, the newest first. Nothing can be changed here."""

    page_title = _("Skickade brev")
    header_icon = "mail"
    index_url_name = "skickade_brev"
    index_results_url_name = "skickade_brev_resultat"
    model = Brev
    permission_policy = ModelPermissionPolicy(Brev)
    permission_required = "view"
    filterset_class = BrevFilter
    columns = [
        Column("slag", label=_("Brev")),
        Column("om", label=_("Om")),
        Column("mottagare", label=_("Till"), accessor=mottagare),
        DagColumn("skapat", label=_("Skrivet"), sort_key="skapat"),
        Column("lage", label=_("Hur det gick"), accessor=lage),
        DagColumn("skickat", label=_("Skickat"), sort_key="skickat"),
        Column("forsok", label=_("Försök"), sort_key="forsok"),
        Column("fel", label=_("Senaste felet"), accessor=fel),
    ]
    default_ordering = "-skapat"
    list_export = ["slag", "objekt_modell", "objekt_pk", "mottagare_modell", "mottagare_pk", "skapat", "skickat"]
    list_export += ["forsok", "fel"]

    def get_base_queryset(self) -> QuerySet[Brev]:
        """The mails, each with whether it has words left to send."""
        return Brev.objects.select_related("text")

    def decorate_paginated_queryset(self, object_list: Any) -> Any:
        """Adds what each mail of the page was about."""
        breven = super().decorate_paginated_queryset(object_list)
        satt_om(breven)
        return breven

    def get_filename(self) -> str:
        """The name of the exported file."""
        return f"skickade-brev-{dag(timezone.now()).isoformat()}"


class RapportMenuItem(MenuItem):
    """In the menu of those who may see the log."""

    def is_shown(self, request: Any) -> bool:
        """True for those with the right."""
        return bool(request.user.has_perm("patientinfo.view_brev"))


def menyval() -> MenuItem:
    """`register_reports_menu_item`."""
    return RapportMenuItem(
        _("Skickade brev"), reverse("skickade_brev"), name="skickade-brev", icon_name="mail", order=900
    )
