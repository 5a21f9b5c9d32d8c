"""Changing many screens at once: chosen by place and group, shown before anything is done, logged with what was."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterable
from typing import Any

from django import forms
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from patientforeningar.handelser import logga
from patientinfo.models import Konto
from skarmar.admin.platsval import PlatsField
from skarmar.handelser import Handelse
from skarmar.models import Skarm, Skarmgrupp

FALT = ("plats_id", "slackt_fran", "slackt_till", "i_bruk")


class AndringForm(forms.Form):
    """What is to be changed on all of them; what is left alone stays as it is."""

    JA_NEJ = (("", _("Låt vara")), ("ja", _("I bruk")), ("nej", _("Ur bruk")))
    MORKT = (("", _("Låt vara")), ("satt", _("Sätt klockslagen")), ("bort", _("Ta bort: visa hela dygnet")))

    lagg_till = forms.ModelChoiceField(
        label=_("Lägg till i gruppen"), queryset=Skarmgrupp.objects.all(), required=False, empty_label=_("Ingen")
    )
    ta_bort = forms.ModelChoiceField(
        label=_("Ta bort ur gruppen"), queryset=Skarmgrupp.objects.all(), required=False, empty_label=_("Ingen")
    )
    ny_plats = PlatsField(label=_("Flytta till platsen"), required=False, empty_label=_("Låt vara"))
    morkt = forms.ChoiceField(label=_("Mörka timmar"), choices=MORKT, required=False)
    slackt_fran = forms.TimeField(label=_("Mörk från"), required=False)
    slackt_till = forms.TimeField(label=_("Mörk till"), required=False)
    bruk = forms.ChoiceField(label=_("I bruk"), choices=JA_NEJ, required=False)

    def clean(self) -> dict[str, Any]:
        """Refuse a change of nothing, and dark hours that the screen's own form would refuse."""
        data: dict[str, Any] = super().clean() or {}
        if data.get("morkt") == "satt":
            self._krav_pa_klockslag(data)
        if data.get("lagg_till") and data.get("lagg_till") == data.get("ta_bort"):
            self.add_error("ta_bort", _("Välj en annan grupp än den som skärmarna läggs till i."))
        val = ("lagg_till", "ta_bort", "ny_plats", "morkt", "bruk")
        if not self.errors and not any(data.get(namn) for namn in val):
            self.add_error(None, _("Välj något att ändra."))
        return data

    def _krav_pa_klockslag(self, data: dict[str, Any]) -> None:
        for namn in ("slackt_fran", "slackt_till"):
            if data.get(namn) is None and namn not in self.errors:
                self.add_error(namn, _("Fyll i klockslaget."))
        if not self.errors and data["slackt_fran"] == data["slackt_till"]:
            self.add_error("slackt_till", _("Skriv ett annat klockslag än det som mörkret börjar."))

    def varden(self) -> dict[str, Any]:
        """The fields of a screen that the form gives a new value."""
        data, nya = self.cleaned_data, {}
        if data["ny_plats"]:
            nya["plats_id"] = data["ny_plats"].pk
        if data["morkt"]:
            satt = data["morkt"] == "satt"
            nya["slackt_fran"] = data["slackt_fran"] if satt else None
            nya["slackt_till"] = data["slackt_till"] if satt else None
        if data["bruk"]:
            nya["i_bruk"] = data["bruk"] == "ja"
        return nya


@transaction.atomic
def andra(skarmar: Iterable[Skarm], form: AndringForm, av: Konto, vid: dt.datetime) -> int:
    """Change `skarmar` as `form` says; how many became different. Each has its own row in the log, with what was."""
    varden, omgang, antal = form.varden(), uuid.uuid4().hex, 0
    till, ur = form.cleaned_data["lagg_till"], form.cleaned_data["ta_bort"]
    for skarm in (
        Skarm.objects.select_for_update().filter(pk__in=[ett.pk for ett in skarmar]).prefetch_related("grupper")
    ):
        fore = _nu(skarm)
        for falt, varde in varden.items():
            setattr(skarm, falt, varde)
        grupper = ({grupp.pk for grupp in skarm.grupper.all()} | ({till.pk} if till else set())) - (
            {ur.pk} if ur else set()
        )
        efter = {**_falt(skarm), "grupper": sorted(grupper)}
        if efter == fore:
            continue
        skarm.save(update_fields=FALT)
        skarm.grupper.set(grupper)
        logga(skarm, Handelse.ANDRADE, av, vid, omgang=omgang, fore=fore, efter=efter)
        antal += 1
    return antal


def _nu(skarm: Skarm) -> dict[str, Any]:
    return {**_falt(skarm), "grupper": sorted(grupp.pk for grupp in skarm.grupper.all())}


def _falt(skarm: Skarm) -> dict[str, Any]:
    """As JSON takes them."""
    varden = {falt: getattr(skarm, falt) for falt in FALT}
    return {falt: f"{varde:%H:%M}" if isinstance(varde, dt.time) else varde for falt, varde in varden.items()}
