"""What must hold of an item before it is handed in: the same for the form and for whoever calls the action."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from patientforeningar import lasbarhet
from patientforeningar.forhandsvisning.skyltord import bedom_inslag
from patientforeningar.inslag.halsoord import halsoord
from patientforeningar.inslag.tillfallen import sista_dagen
from patientforeningar.models import Inslag
from patientinfo.formular.fritext import utan_personnummer
from patientinfo.tid import dag, dygnets_borjan, nasta_dygn

HOGST_DAGAR_WEBB = 366
LANGST_SERIE = dt.timedelta(days=366)
ETT_DYGN = dt.timedelta(days=1)

TEXTFALT = ("rubrik", "kort", "text", "tider", "lokal", "adress", "tillganglighet", "kostnad", "anmalan")

Brister = dict[str, list[str | Promise]]
Brist = tuple[str, str]  # field, message


def brister(inslag: Inslag, vid: dt.datetime) -> Brister:
    """What is missing or wrong in `inslag` at `vid`, by field, in words for whoever writes; empty when all is well.

    Pictures and documents answer as "bilder" and "dokument", words of health as "halsa_bekraftad".
    """
    fel: Brister = {}
    for falt, text in (
        *_texter(inslag),
        *_nar(inslag, vid),
        *_visning(inslag, vid),
        *_pa_hall(inslag, vid),
        *_bilagor(inslag),
        *_ovrigt(inslag),
    ):
        fel.setdefault(falt, []).append(text)
    for falt, texter in _modellens(inslag, fel).items():
        fel.setdefault(falt, []).extend(texter)
    return fel


def halsotraffar(inslag: Inslag) -> list[str]:
    """The passages that look like one person's health, in the texts of a Swedish item and of its pictures."""
    if inslag.sprak != "sv":
        return []
    alt = [bild.alt for bild in inslag.bilder.all()]
    return halsoord([*(getattr(inslag, falt) for falt in TEXTFALT), *alt])


def handelsens_slut(inslag: Inslag) -> dt.datetime | None:
    """The midnight (UTC) after the last day of an event, its last date's end included; None for what has no date."""
    sista = sista_dagen(inslag) if inslag.sort == Inslag.Sort.HANDELSE else None
    if sista is None or inslag.borjar is None:
        return None
    langd = (inslag.slutar or inslag.borjar) - inslag.borjar
    return nasta_dygn(
        dygnets_borjan(sista) + (inslag.borjar - dygnets_borjan(dag(inslag.borjar))) + max(langd, dt.timedelta())
    )


def _texter(inslag: Inslag) -> Iterator[Brist]:
    if not inslag.rubrik.strip():
        yield "rubrik", _("Skriv en rubrik.")
    if not inslag.kort.strip():
        yield "kort", _("Skriv det viktigaste i en eller två meningar.")
    if len(inslag.text) > lasbarhet.HOGST_TEXT:
        yield "text", _("Texten får ha högst %(antal)d tecken.") % {"antal": lasbarhet.HOGST_TEXT}
    for falt in TEXTFALT:
        try:
            utan_personnummer(getattr(inslag, falt))
        except ValidationError as fel:
            yield falt, fel.messages[0]
    if not inslag.halsa_bekraftad and halsotraffar(inslag):
        yield (
            "halsa_bekraftad",
            _("Texten ser ut att handla om en enskild persons hälsa. Ändra den, eller bekräfta att den inte gör det."),
        )


def _nar(inslag: Inslag, vid: dt.datetime) -> Iterator[Brist]:
    if inslag.sort != Inslag.Sort.HANDELSE or inslag.borjar is None:
        return  # that a beginning is missing the model says
    slut = handelsens_slut(inslag)
    if slut is not None and slut <= vid:
        yield "borjar", _("Händelsen har redan varit. Välj en dag som kommer.")
    if inslag.upprepning:
        yield from _serie(inslag, inslag.borjar)
    sista = sista_dagen(inslag)
    if inslag.anmalan_senast and sista and inslag.anmalan_senast > sista:
        yield "anmalan_senast", _("Sista dagen för anmälan måste vara före händelsen.")


def _serie(inslag: Inslag, borjar: dt.datetime) -> Iterator[Brist]:
    forsta = dag(borjar)
    if inslag.upprepas_till and inslag.upprepas_till < forsta:
        yield "upprepas_till", _("Sista dagen måste komma efter den första.")
    if inslag.upprepas_till and inslag.upprepas_till > forsta + LANGST_SERIE:
        yield "upprepas_till", _("En händelse kan upprepas i högst ett år.")
    if inslag.slutar and inslag.slutar - borjar >= ETT_DYGN:
        yield "slutar", _("Det som upprepas kan vara i högst ett dygn varje gång.")


def _visning(inslag: Inslag, vid: dt.datetime) -> Iterator[Brist]:
    if inslag.visas_till <= vid:
        yield "visas_till", _("Den dagen har redan varit. Välj en dag som kommer.")
    if inslag.visas_till - inslag.visas_fran > dt.timedelta(days=HOGST_DAGAR_WEBB):
        yield "visas_till", _("Det kan visas i högst ett år åt gången.")
    slut = handelsens_slut(inslag)
    if slut is not None and inslag.visas_till < slut and inslag.visas_till > vid:
        yield "visas_till", _("Det slutar visas innan händelsen är över. Välj en senare dag, eller lämna fältet tomt.")
    if inslag.pa_skarm and not inslag.skarmplatser.all():
        yield "skarmplatser", _("Välj på vilka skärmar det ska visas.")


def _pa_hall(inslag: Inslag, vid: dt.datetime) -> Iterator[Brist]:
    """What is for screens can be read from the chairs; what pictures need is said of each of them."""
    if inslag.pa_skarm:
        yield from ((fynd.falt, fynd.text) for fynd in bedom_inslag(inslag, vid).hindrar if fynd.falt != "bilder")


def _bilagor(inslag: Inslag) -> Iterator[Brist]:
    bilder, dokument = list(inslag.bilder.all()), list(inslag.dokument.all())
    if len(bilder) > lasbarhet.HOGST_BILDER:
        yield "bilder", _("Högst %(antal)d bilder.") % {"antal": lasbarhet.HOGST_BILDER}
    if len(dokument) > lasbarhet.HOGST_DOKUMENT:
        yield "dokument", _("Högst %(antal)d dokument.") % {"antal": lasbarhet.HOGST_DOKUMENT}
    for nummer, bild in enumerate(bilder, start=1):
        if not bild.alt.strip():
            yield "bilder", _("Skriv vad bild %(nummer)d visar.") % {"nummer": nummer}
        if not bild.rattighet.strip():
            yield "bilder", _("Skriv vem som har tagit bild %(nummer)d och att den får visas.") % {"nummer": nummer}
    for nummer, pdf in enumerate(dokument, start=1):
        if not pdf.titel.strip():
            yield "dokument", _("Skriv vad dokument %(nummer)d heter.") % {"nummer": nummer}


def _ovrigt(inslag: Inslag) -> Iterator[Brist]:
    if inslag.kontakt and inslag.kontakt.forening_id != inslag.forening_id:
        yield "kontakt", _("Välj en av föreningens egna kontaktpersoner.")
    if inslag.sort == Inslag.Sort.STOD and not (inslag.tider.strip() or inslag.kontakt_id or inslag.anmalan.strip()):
        yield "tider", _("Skriv när det går att nå er, eller välj en kontaktperson.")


def _modellens(inslag: Inslag, redan: Brister) -> dict[str, list[str]]:
    """What the model itself refuses, in fields of which nothing has been said."""
    try:
        inslag.full_clean(exclude=set(redan) & {f.name for f in Inslag._meta.get_fields()})
    except ValidationError as fel:
        return {falt: texter for falt, texter in fel.message_dict.items() if falt not in redan}
    return {}
