"""Letters about takeovers: to everybody else who has the right, in the same transaction."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from patientforeningar.brev.adresser import REDAKTION
from patientforeningar.brev.brevpapper import Brevet, skicka
from patientforeningar.brev.handelse import stunden
from patientinfo.visning.adress import absolut
from skarmar.models import Overtagande, Varning
from skarmar.overtagande.meddelande import skarmar_i
from skarmar.overtagande.ratter import med_ratten

MAPP = "skarmar/brev"


def om_borjan(overtagande: Overtagande) -> int:
    """Tell that screens are taken over, with what it says and the way to end it; returns to how many."""
    slag = _("Skärmar tas över")
    return _till_andra(overtagande, "overtagande", slag, overtagande.av_id, _("Se och avsluta"))


def om_slut(overtagande: Overtagande) -> int:
    """Tell that somebody has ended it; whoever ended it knows."""
    slag = _("Övertagande avslutat")
    return _till_andra(overtagande, "overtagande_avslutat", slag, overtagande.avslutat_av_id, _("Se övertaganden"))


def om_undanhallen(varning: Varning) -> int:
    """Tell that a real message about our area is not shown, so that a person can judge it; returns to how many."""
    with translation.override("sv"):
        brevet = Brevet(
            "varning_visas_inte",
            _("VMA visas inte"),
            varning,
            {"varfor": varning.varfor_inte, "sant": stunden(varning.sant)},
            _("du kan ta över skärmar"),
            (_("Se vad som kom"), i_redaktionen("skarm_overtaganden")),
            mapp=MAPP,
        )
        return skicka(brevet, med_ratten())


def i_redaktionen(namn: str, *args: Any) -> str:
    """The whole address of a page under /redaktion/, whichever doors this process keeps open."""
    return absolut(f"/redaktion{reverse(namn, urlconf=REDAKTION, args=args)}")


def _till_andra(overtagande: Overtagande, mall: str, slag: str, av: int | None, knapp: str) -> int:
    with translation.override("sv"):
        platser = list(overtagande.platser.all())
        brevet = Brevet(
            mall,
            slag,
            overtagande,
            {
                "overtagande": overtagande,
                "platser": ", ".join(plats.namn for plats in platser),
                "slutar": stunden(overtagande.slutar),
                "antal": skarmar_i(platser).count(),
                "vma": overtagande.slag == Overtagande.Slag.VMA,
            },
            _("du kan ta över skärmar"),
            (knapp, i_redaktionen("skarm_avsluta_overtagande", overtagande.pk)),
            citat=f"{overtagande.rubrik}\n\n{overtagande.text}",
            mapp=MAPP,
        )
        return skicka(brevet, [konto for konto in med_ratten() if konto.pk != av])
