"""Takes a message in: kept as it came, once; shown if it is to be; and what it takes back is ended."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

import structlog
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _

from patientforeningar.handelser import logga
from skarmar.actions.avsluta_overtagande import avsluta_overtagande
from skarmar.handelser import Handelse
from skarmar.models import Overtagande, Varning
from skarmar.overtagande import brev
from skarmar.vma.bedomning import Bedomning, aterkallar, bedom
from skarmar.vma.cap import AKTUELL, ATERTAGANDE, UPPDATERING, Cap, nyckel_ur, tolka
from skarmar.vma.lasning import LasError, Ramsa, las
from skarmar.vma.ord import orden

logg = structlog.get_logger(__name__)


def ta_emot(ramsor: Iterable[Ramsa], vid: dt.datetime) -> tuple[int, list[str]]:
    """Take the messages in, the newest first, so that what has been taken back already is never shown.

    Gives how many were new, and what could not be read.
    """
    tolkade: list[tuple[Cap, str]] = []
    fel: list[str] = []
    nya = 0
    for ramsa in ramsor:
        try:
            tolkade.append((tolka(ramsa.nod), ramsa.text))
        except LasError as brott:
            fel.append(str(brott))
    tolkade.sort(key=lambda par: par[0].sant, reverse=True)
    with translation.override("sv"):
        for cap, text in tolkade:
            try:
                nya += _ta_emot(cap, text, vid)
            except Exception as brott:  # the others are to be shown all the same
                logg.exception("vma_kunde_inte_tas_emot", identitet=cap.identitet)
                fel.append(type(brott).__name__)
    return nya, fel


@transaction.atomic
def _ta_emot(cap: Cap, text: str, vid: dt.datetime) -> bool:
    """True for a message that had not been received before."""
    if Varning.objects.filter(identitet=cap.identitet).exists():
        return False
    dom = bedom(cap, vid)
    if not dom.varfor_inte and _ar_aterkallad(cap):
        dom = Bedomning(_("Har tagits tillbaka eller ersatts av ett nyare meddelande."))
    varning = Varning.objects.create(
        identitet=cap.identitet,
        sant=cap.sant,
        mottaget=vid,
        status=cap.status[:20],
        slag=cap.slag[:20],
        visas=not dom.varfor_inte,
        varfor_inte=dom.varfor_inte[:200],
        xml=text,
    )
    _avsluta(aterkallar(cap), vid)
    if not dom.varfor_inte:
        _visa(dom, varning, vid)
    elif dom.sags:
        brev.om_undanhallen(varning)
    return True


def _visa(dom: Bedomning, varning: Varning, vid: dt.datetime) -> None:
    if dom.info is None or dom.fran is None or dom.till is None:
        raise ValueError(dom)
    ord_ = orden(dom.info)
    overtagande = Overtagande.objects.create(
        slag=Overtagande.Slag.VMA,
        rubrik=ord_.rubrik,
        text=ord_.text,
        avsandare=ord_.avsandare,
        sprak=ord_.sprak,
        adress=ord_.adress,
        borjar=dom.fran,
        slutar=dom.till,
        varning=varning,
    )
    overtagande.platser.set(dom.platser)
    logga(overtagande, Handelse.OVERTAGANDE, None, vid, varning=varning.identitet, rubrik=ord_.rubrik)
    brev.om_borjan(overtagande)


def _avsluta(nycklar: tuple[tuple[str, str], ...], vid: dt.datetime) -> None:
    """End what is shown of the messages of those keys."""
    pagar = Overtagande.objects.filter(slag=Overtagande.Slag.VMA, avslutat__isnull=True, slutar__gt=vid)
    for overtagande in pagar.filter(varning__isnull=False).select_related("varning") if nycklar else ():
        if nyckel_ur(overtagande.varning.identitet) in nycklar:  # type: ignore[union-attr]  # asked for
            avsluta_overtagande(overtagande, None, vid, skal=_("Meddelandet togs tillbaka eller ersattes."))


def _ar_aterkallad(cap: Cap) -> bool:
    """True when a message that came before this one takes it back, as when the newest is read first."""
    rader = Varning.objects.filter(status=AKTUELL, slag__in=[UPPDATERING, ATERTAGANDE])
    for rad in rader.filter(xml__contains=cap.identifierare):
        for ramsa in las(rad.xml.encode()).ramsor:
            if cap.nyckel in aterkallar(tolka(ramsa.nod)):
                return True
    return False
