"""Who is told about a screen: those named for the nearest place upward, else everybody who is Skärmansvarig."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q
from django.utils.translation import gettext as _

from patientinfo.models import Konto, Plats
from patientinfo.rollnamn import ADMINISTRATOR, SKARMANSVARIG
from skarmar.models import Platsregel, Skarm


@dataclass(frozen=True)
class Agare:
    """The accounts that have letters about a screen, and why: after "Du får det för att"."""

    konton: tuple[Konto, ...]
    varfor: str


def agare(skarmar: Iterable[Skarm]) -> dict[int, Agare]:
    """Who is told about each screen, by its number. As many queries for one as for all."""
    i_plats = {plats: Agare(tuple(konton), _("du får besked om skärmarna i %(plats)s") % {"plats": plats})
               for plats, konton in _namngivna().items()}  # fmt: skip
    per_plats = {plats.pk: vem for plats, vem in i_plats.items()}
    vagen = dict(Plats.objects.order_by().values_list("pk", "parent_id"))
    allas: Agare | None = None
    svar: dict[int, Agare] = {}
    for skarm in skarmar:
        plats: int | None = skarm.plats_id
        while plats is not None and plats not in per_plats:
            plats = vagen.get(plats)
        if plats is None and allas is None:
            allas = _annars()
        svar[skarm.pk] = per_plats[plats] if plats is not None else allas  # type: ignore[assignment]
    return svar


def _namngivna() -> dict[Plats, list[Konto]]:
    """The accounts in use that places' rules name; a rule that names none leaves it to the place above."""
    regler = Platsregel.objects.filter(ansvariga__is_active=True).distinct()
    rader = regler.select_related("plats").prefetch_related("ansvariga")
    return {rad.plats: [konto for konto in rad.ansvariga.all() if konto.is_active] for rad in rader}


def _annars() -> Agare:
    aktiva = Konto.objects.filter(is_active=True).order_by("pk")
    konton = tuple(aktiva.filter(groups__name=SKARMANSVARIG))
    if konton:
        return Agare(konton, _("du är skärmansvarig"))
    administratorer = aktiva.filter(Q(is_superuser=True) | Q(groups__name=ADMINISTRATOR)).distinct()
    return Agare(tuple(administratorer), _("ingen är skärmansvarig och du är administratör"))
