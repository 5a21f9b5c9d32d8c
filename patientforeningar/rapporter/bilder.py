"""The charts of the reports and of the public page: which figures, and what they are called."""

from __future__ import annotations

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from patientforeningar.rapporter.diagram import Diagram, Serie
from patientforeningar.rapporter.matt import Underlag
from patientforeningar.rapporter.period import MANADER_PER_AR


def manader(underlag: Underlag) -> Diagram:
    """Handed in and decided, month by month."""
    rader = underlag.per_manad()
    manad_och_ar = "M" if len(rader) <= MANADER_PER_AR else "M y"
    antal = underlag.totalt
    return Diagram(
        nyckel="per-manad",
        titel=_("Inkomna ärenden och beslut, månad för månad"),
        beskrivning=_("%(inkomna)s ärenden kom in och %(beslut)s beslut togs. Talen står i tabellen.")
        % {"inkomna": antal.inkomna, "beslut": antal.beslut},
        grupper=[date_format(manad, manad_och_ar).lower() for manad, _matt in rader],
        serier=[
            Serie(_("Inkomna"), [matt.inkomna for _manad, matt in rader]),
            Serie(_("Beslut"), [matt.beslut for _manad, matt in rader]),
        ],
    )
