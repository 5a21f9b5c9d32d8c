"""Where one goes on from a screen's page; what is not there is not offered."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from patientinfo.models import Konto
from skarmar.admin.vy import ANDRA
from skarmar.models import Skarm

TA_OVER = "skarmar.ta_over_skarmar"


@dataclass(frozen=True)
class Vag:
    """A button: where to, what it says, and its icon."""

    adress: str
    text: str | Promise
    ikon: str


def vagar(skarm: Skarm, person: Konto) -> list[Vag]:
    """What `person` may do next."""
    vagar = [
        Vag(skarm.get_absolute_url(), _("Öppna skärmen"), "view"),
        *_om("skarm_forhandsvisning", skarm, _("Förhandsvisa"), "desktop"),
        *_om("skarm_installation", skarm, _("Installationsblad"), "doc-full"),
    ]
    if person.has_perm(ANDRA):
        vagar.append(Vag(reverse("wagtailsnippets_skarmar_skarm:edit", args=[skarm.pk]), _("Ändra"), "edit"))
    if person.has_perm(TA_OVER):
        vagar += _om("skarm_ta_over", None, _("Ta över skärmar"), "warning")
    return vagar


def _om(namn: str, skarm: Skarm | None, text: Promise, ikon: str) -> list[Vag]:
    try:
        return [Vag(reverse(namn, args=[skarm.pk] if skarm else []), text, ikon)]
    except NoReverseMatch:
        return []
