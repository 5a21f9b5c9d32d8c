"""One screen's own page: how it is, what is on it, what will be, and what can be done."""

from __future__ import annotations

import datetime as dt
from functools import cached_property
from typing import Any

from skarmar.admin.parkoppling import KodForm
from skarmar.admin.programval import TidpunktForm
from skarmar.admin.rader import Skarmrad, rader, visning
from skarmar.admin.slingor import program
from skarmar.admin.spelningsdagar import spelat
from skarmar.admin.vagar import vagar
from skarmar.admin.varningar import varningar
from skarmar.admin.vy import ANDRA, EnSkarmsVy
from skarmar.kontrakt import Spellista
from skarmar.models import Skarm
from skarmar.urval.klocka import visas_i
from skarmar.urval.program import spellista

AVBROTT = 20


class SkarmsidaView(EnSkarmsVy):
    """Everything about one screen."""

    template_name = "skarmar/admin/skarmsida.html"

    def get_page_title(self) -> str:
        """Its name."""
        return self.skarm.namn

    def get_page_subtitle(self) -> str:
        """Where it is."""
        return str(self.skarm.plats)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Home, the list, the screen."""
        return [*super().get_breadcrumbs_items()[:-2], {"url": "", "label": self.get_page_title()}]

    @cached_property
    def form(self) -> TidpunktForm:
        """Which instant is asked about."""
        return TidpunktForm(self.vid, self.request.GET if "dag" in self.request.GET else None)

    @property
    def da(self) -> dt.datetime:
        """The instant asked about; now when none is."""
        return self.form.vid or self.vid

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The screen's state, programme, shares, plays, hidden items and outages."""
        rad = rader([self.skarm], self.vid)[0]
        return {
            **super().get_context_data(**kwargs),
            "skarm": self.skarm,
            "rad": rad,
            "vagar": vagar(self.skarm, self.person),
            "far_andra": self.person.has_perm(ANDRA),
            "koppling": self.skarm.kopplingar.filter(aterkallad__isnull=True).select_related("av").first(),
            "kodform": KodForm(),
            "dolda": self.skarm.doljningar.gallande(self.vid).select_related("inslag__forening", "skarmbild"),
            "avbrott": self.skarm.avbrott.all()[:AVBROTT],
            **self._programmet(rad),
        }

    def _programmet(self, rad: Skarmrad) -> dict[str, Any]:
        """What is on, and what is on at the instant asked about; nothing of it for a kiosk."""
        if self.skarm.sort == Skarm.Sort.KIOSK:
            return {"varningar": varningar(self.skarm, rad.lage, har_program=True)}
        nu = spellista(self.skarm, self.vid)
        return {
            "form": self.form,
            "fragad": self.form.vid,
            "da": self._da(nu if self.da == self.vid else spellista(self.skarm, self.da)),
            "spelat": spelat(self.skarm, self.vid),
            "varningar": varningar(self.skarm, rad.lage, har_program=bool(nu.punkter or nu.meddelanden)),
        }

    def _da(self, lista: Spellista) -> dict[str, Any]:
        """The programme at the instant asked about."""
        vad, till = visas_i(lista, self.da)
        return {"vid": self.da, "till": till, "visning": visning(self.skarm, vad), "program": program(lista, self.da)}
