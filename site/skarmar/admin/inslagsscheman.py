"""On which days and hours an association's item is shown on screens, when it is not always."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, ObjectList
from wagtail.admin.ui.tables import Column

from patientforeningar.models import Inslag
from skarmar.admin.register import SkarmregisterViewSet
from skarmar.admin.veckodagar import VeckodagarField
from skarmar.models import Inslagsschema
from skarmar.models.schema import ALLA_DAGAR, VECKODAGAR, Schema


class InslagsschemaForm(WagtailAdminModelForm):
    """Of what is or will be on screens."""

    veckodagar = VeckodagarField()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        falt: dict[str, Any] = self.fields
        if "inslag" in falt:
            falt["inslag"].queryset = _pa_skarm(self.instance)


def _pa_skarm(schema: Inslagsschema) -> QuerySet[Inslag]:
    """Approved items for screens that are not over; and the one that the row is about, whatever has become of it."""
    aktuella = Inslag.objects.filter(live=True, pa_skarm=True, visas_till__gt=timezone.now())
    return (aktuella | Inslag.objects.filter(pk=schema.inslag_id)).select_related("forening").order_by("rubrik")


def tider(schema: Schema) -> str:
    """Days and hours in words: "måndag, onsdag kl. 08.00-16.30"."""
    dagar = (
        str(_("alla dagar"))
        if schema.veckodagar == ALLA_DAGAR
        else ", ".join(str(namn) for dag, namn in VECKODAGAR if dag in schema.dagar)
    )
    if schema.fran is None or schema.till is None:
        return dagar
    return f"{dagar} {_('kl.')} {schema.fran:%H.%M}–{schema.till:%H.%M}"


class InslagsschemaViewSet(SkarmregisterViewSet):
    """Hours, a row for each item that has any."""

    model = Inslagsschema
    icon = "time"
    menu_label = _("Tider för inslag")
    search_fields = ("inslag__rubrik", "inslag__forening__namn")
    search_backend_name = None
    list_display = [
        "inslag",
        Column("forening", label=_("Förening"), accessor="inslag.forening", sort_key="inslag__forening__namn"),
        Column("tider", label=_("Visas"), accessor=tider),
    ]
    edit_handler = ObjectList(
        [
            HelpPanel(_("Ett inslag utan tider visas hela dygnet, alla dagar. Föreningen bestämmer vilka datum.")),
            FieldPanel("inslag"),
            FieldPanel("veckodagar"),
            FieldRowPanel([FieldPanel("fran"), FieldPanel("till")]),
        ],
        base_form_class=InslagsschemaForm,
    )

    def get_queryset(self, request: Any) -> QuerySet[Inslagsschema]:
        """The rows with their items."""
        return Inslagsschema.objects.select_related("inslag__forening")
