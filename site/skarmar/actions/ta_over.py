"""Fill every screen of some places with one message, until it ends."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from django.db import transaction
from django.utils.translation import gettext as _

from patientforeningar.handelser import logga
from patientinfo.granskning.fyra_ogon import NekadError
from patientinfo.models import Konto, Plats
from skarmar.handelser import Handelse
from skarmar.models import Overtagande
from skarmar.overtagande import brev
from skarmar.overtagande.meddelande import bedomning, utan_inneslutna
from skarmar.overtagande.ratter import far_ta_over

LANGST = dt.timedelta(hours=24)


@transaction.atomic
def ta_over(
    platser: Iterable[Plats],
    rubrik: str,
    text: str,
    *,
    avsandare: str,
    slutar: dt.datetime,
    av: Konto,
    vid: dt.datetime,
    adress: str = "",
) -> Overtagande:
    """Show the message on every screen of `platser` and of what lies in them from `vid` until `slutar`.

    Logged, and told at once to all others who have the right. Raises NekadError when `av` has it not, without
    a place, for an end that is not within `LANGST`, and for what cannot be read from 5 m.
    """
    ytterst = utan_inneslutna(platser)
    overtagande = Overtagande(
        rubrik=rubrik, text=text, avsandare=avsandare, adress=adress, borjar=vid, slutar=slutar, av=av
    )
    if not far_ta_over(av):
        raise NekadError(_("Du har inte rätt att ta över skärmar."), overtagande)
    if not ytterst:
        raise NekadError(_("Välj minst en plats."), overtagande)
    if not vid < slutar <= vid + LANGST:
        raise NekadError(_("Slutet måste komma efter nu, och senast om ett dygn."), overtagande)
    if hinder := bedomning(rubrik, text, avsandare, adress).hindrar:
        raise NekadError(hinder[0].text, overtagande)
    overtagande.save()
    overtagande.platser.set(ytterst)
    logga(
        overtagande,
        Handelse.OVERTAGANDE,
        av,
        vid,
        rubrik=rubrik,
        text=text,
        platser=[plats.slug for plats in ytterst],
        slutar=slutar.isoformat(),
    )
    brev.om_borjan(overtagande)
    return overtagande
