"""The fit check of a slide of the editors' own: whether it can be read on five metres, and what it looks like."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from django.utils.translation import gettext as _

from patientforeningar.lasbarhet import Bedomning, Bild, bedom
from patientforeningar.skylt.qr import qr
from skarmar.models import Skarmbild
from skarmar.urval.motiv import karta, skarmbildens_motiv
from skarmar.urval.ord import skarmbildens_adress, skarmbildens_ord


def bedom_skarmbild(bild: Skarmbild) -> Bedomning:
    """The findings, and the slide set on both screens; a picture that is not described is among them."""
    motiv = skarmbildens_motiv(bild)
    bilder = (Bild(bild.alt, karta(motiv) if motiv else None),) if bild.bild_id else ()
    return bedom(skarmbildens_ord(bild), bilder)


def skyltkontext(bild: Skarmbild) -> dict[str, Any]:
    """What components/skyltar.html draws from."""
    motiv = skarmbildens_motiv(bild)
    return {
        "inslag": bild,
        "bedomning": bedom_skarmbild(bild),
        "hindrar_rubrik": _("Ändra innan du skickar till granskning"),
        "qr": qr(skarmbildens_adress(bild)),
        "skyltbild": urlsplit(motiv.bild.adress).path if motiv else "",
    }
