"""Any screen at any time: the programme as it is then, and the player that plays it from there."""

from __future__ import annotations

import datetime as dt
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.contrib.auth.decorators import permission_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from patientinfo.tid import STOCKHOLM
from skarmar.admin.programval import TidpunktForm
from skarmar.admin.rader import visning
from skarmar.admin.slingor import Program, program
from skarmar.admin.vy import SE, EnSkarmsVy
from skarmar.kontrakt import Spellista
from skarmar.models import Skarm
from skarmar.spelare.spellista import JSON, som_json
from skarmar.spelare.vy import Skal, visa
from skarmar.urval.klocka import visas_i
from skarmar.urval.program import spellista

_MS = dt.timedelta(milliseconds=1)


class ProvForm(TidpunktForm):
    """A day, a time, and which way the screen hangs."""

    riktning = forms.ChoiceField(label=_("Skärmen hänger"), choices=Skarm.Riktning.choices)


class ForhandsvisningView(EnSkarmsVy):
    """`skarm_forhandsvisning`: what is on at the chosen time, the loops, what is hidden, and the player itself."""

    template_name = "skarmar/forhandsvisning.html"

    def get_page_title(self) -> str:
        """What the page is."""
        return str(_("Förhandsvisa"))

    def get_page_subtitle(self) -> str:
        """Of which screen."""
        return str(self.skarm)

    @cached_property
    def form(self) -> ProvForm:
        """What is asked about; now and the screen's own direction when nothing is."""
        form = ProvForm(self.vid, self.request.GET if "dag" in self.request.GET else None)
        form.initial["riktning"] = self.skarm.riktning
        return form

    @cached_property
    def da(self) -> dt.datetime:
        """The instant asked about."""
        return self.form.vid or self.vid

    @cached_property
    def lista(self) -> Spellista:
        """The programme of that day."""
        return spellista(self.skarm, self.da)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """What the page shows; a kiosk has no programme."""
        context = {**super().get_context_data(**kwargs), "skarm": self.skarm, "form": self.form, "da": self.da}
        if self.skarm.sort == Skarm.Sort.KIOSK:
            return context
        # The screen as it would hang: never saved.
        if self.form.is_bound and self.form.is_valid():
            self.skarm.riktning = self.form.cleaned_data["riktning"]
        vad, till = visas_i(self.lista, self.da)
        return {
            **context,
            "har_program": True,
            "visning": visning(self.skarm, vad),
            "till": till,
            "program": self.programmet,
            "slingor": [[visning(self.skarm, punkt) for punkt in slinga] for slinga in self.programmet.slingor],
            "dolda": self.skarm.doljningar.gallande(self.da).select_related("inslag__forening", "skarmbild"),
            "spelare": reverse("skarm_forhandsvisning_spelare", args=[self.skarm.pk]) + self._fraga,
        }

    @cached_property
    def programmet(self) -> Program:
        """The loops that play then."""
        return program(self.lista, self.da)

    @property
    def _fraga(self) -> str:
        """What the player is asked for; now when nothing has been chosen."""
        if self.form.vid is None:
            return ""
        lokal = self.da.astimezone(STOCKHOLM)
        return "?" + urlencode({"dag": lokal.date().isoformat(), "tid": lokal.strftime("%H:%M")})


@require_safe
@permission_required(SE, raise_exception=True)
def spelare(request: HttpRequest, pk: int) -> HttpResponse:
    """`skarm_forhandsvisning_spelare`: the player, which takes the chosen time for now. It neither beats nor keeps."""
    skarm, da, nu = _fragan(request, pk)
    adress = reverse("skarm_forhandsvisning_spellista", args=[pk])
    forskjutning = round((da - nu) / _MS)
    return visa(
        request,
        Skal(f"{adress}?{request.GET.urlencode()}".rstrip("?"), plats=str(skarm.plats), forskjutning=forskjutning),
    )


@require_safe
@permission_required(SE, raise_exception=True)
def lista(request: HttpRequest, pk: int) -> HttpResponse:
    """`skarm_forhandsvisning_spellista`: the programme of the chosen day, in the same bytes as the screen's own."""
    skarm, da, _nu = _fragan(request, pk)
    return HttpResponse(som_json(spellista(skarm, da)), content_type=JSON)


def _fragan(request: HttpRequest, pk: int) -> tuple[Skarm, dt.datetime, dt.datetime]:
    """The screen, the chosen time and now. Raises Http404 when there is no such screen, or the time is none."""
    nu = timezone.now()
    skarm = get_object_or_404(Skarm.objects.select_related("plats"), pk=pk)
    if "dag" not in request.GET:
        return skarm, nu, nu
    vid = TidpunktForm(nu, request.GET).vid
    if vid is None:
        raise Http404
    return skarm, vid, nu
