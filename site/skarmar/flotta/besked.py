"""Letters about screens that have died, and that live again: one for each person, however many screens."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import Model
from django.utils import translation
from django.utils.translation import gettext as _

from patientforeningar.brev.brevpapper import Brevet, skicka
from patientforeningar.brev.handelse import stunden
from patientinfo.models import Konto
from skarmar.flotta.agare import agare
from skarmar.models import Avbrott
from skarmar.overtagande.brev import i_redaktionen

MAPP = "skarmar/brev"
LISTAN, EN = "wagtailsnippets_skarmar_skarm:list", "skarmsida"
HOGST = 30  # screens named in a letter


def om_tystnad(avbrotten: Sequence[Avbrott]) -> int:
    """Tell that those screens have fallen silent; how many letters."""
    return _till_agarna("skarm_tyst", _("Skärm svarar inte"), avbrotten)


def om_aterkomst(avbrotten: Sequence[Avbrott]) -> int:
    """Tell that those screens are heard again; how many letters."""
    return _till_agarna("skarm_lever", _("Skärm svarar igen"), avbrotten)


def _till_agarna(mall: str, slag: str, avbrotten: Sequence[Avbrott]) -> int:
    per_konto: dict[Konto, list[Avbrott]] = {}
    varfor: dict[Konto, str] = {}
    with translation.override("sv"):
        vem = agare([ett.skarm for ett in avbrotten])
        for ett in avbrotten:
            for konto in vem[ett.skarm_id].konton:
                per_konto.setdefault(konto, []).append(ett)
                varfor.setdefault(konto, vem[ett.skarm_id].varfor)
        return sum(skicka(_brevet(mall, slag, egna, varfor[konto]), [konto]) for konto, egna in per_konto.items())


def _brevet(mall: str, slag: str, avbrotten: Sequence[Avbrott], varfor: str) -> Brevet:
    forst, en = avbrotten[0], len(avbrotten) == 1
    # Letters about one screen are one conversation; one about many is about the place of the first.
    objekt: Model = forst.skarm if en else forst.skarm.plats
    data = {
        "skarm": forst.skarm,
        "antal": len(avbrotten),
        "fran": stunden(min(ett.fran for ett in avbrotten)),
        "till": stunden(forst.till) if forst.till else "",
        "fler": max(0, len(avbrotten) - HOGST),
    }
    knapp = (_("Se skärmen"), i_redaktionen(EN, forst.skarm_id)) if en else (_("Se skärmarna"), i_redaktionen(LISTAN))
    fakta = tuple((str(ett.skarm), _sagt(ett)) for ett in avbrotten[:HOGST])
    return Brevet(mall, slag, objekt, data, varfor, knapp, fakta=fakta, mapp=MAPP)


def _sagt(avbrott: Avbrott) -> str:
    if avbrott.till:
        return _("tyst från %(fran)s till %(till)s") % {"fran": stunden(avbrott.fran), "till": stunden(avbrott.till)}
    if avbrott.skarm.var:
        return _("tyst sedan %(fran)s; hänger: %(var)s") % {"fran": stunden(avbrott.fran), "var": avbrott.skarm.var}
    return _("tyst sedan %(fran)s") % {"fran": stunden(avbrott.fran)}
