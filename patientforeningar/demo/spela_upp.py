"""Brings each item to its state the way people would: by the same actions, on the days that the recipe says."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from io import BytesIO

from django.core.files.uploadedfile import SimpleUploadedFile
from wagtail.models import Revision, TaskState, WorkflowState

from patientforeningar.actions.aterkalla import aterkalla
from patientforeningar.actions.avsla import avsla
from patientforeningar.actions.begar_andring import begar_andring
from patientforeningar.actions.flytta import flytta
from patientforeningar.actions.godkann import godkann
from patientforeningar.actions.lamna_in import lamna_in
from patientforeningar.actions.spara_utkast import spara_utkast
from patientforeningar.actions.stall_in import stall_in
from patientforeningar.demo.recept import InslagRecept
from patientforeningar.filer.mottagning import ta_emot_bild
from patientforeningar.inslag.inslagskontroll import handelsens_slut
from patientforeningar.inslag.lage import Lage
from patientforeningar.inslag.tillfallen import tillfallen
from patientforeningar.models import Forening, Inslag, InslagsBild, Kriterium, Skalmall
from patientforeningar.models.granskningsansvar import ansvariga
from patientinfo.demo import bilder
from patientinfo.models import Konto, Plats
from patientinfo.tid import dag, dygnets_borjan

DYGN = dt.timedelta(days=1)
# How long decisions take in the demo, now one, now another: the reports have something to show.
_HANDLAGGNING = (dt.timedelta(hours=5), dt.timedelta(hours=28), dt.timedelta(hours=52))


@dataclass(frozen=True)
class Scen:
    """What every item is played against: the instant of loading, and the associations by slug."""

    vid: dt.datetime
    foreningar: dict[str, Forening]


def spela_upp(recept: InslagRecept, scen: Scen) -> Inslag:
    """The saved item of `recept`, in its state."""
    forening = scen.foreningar[recept.forening]
    ombud = forening.ombud.aktiva()[0].konto
    inkom = scen.vid - recept.inlamnad * DYGN
    inslag = _skrivet(recept, forening, scen)
    spara_utkast(inslag, ombud, inkom, None)
    if recept.lage == Lage.UTKAST:
        return inslag
    lamna_in(inslag, ombud, inkom)
    _datera_inlamning(inslag, inkom)
    if recept.lage == Lage.GRANSKAS:
        return inslag
    beslutat = inkom + _HANDLAGGNING[len(recept.rubrik) % len(_HANDLAGGNING)]
    _besluta(recept.lage, inslag, beslutat)
    if recept.lage in {Lage.ANDRING, Lage.AVSLAGET}:
        return inslag
    _datera_publicering(inslag, beslutat)
    _efterat(recept, inslag, ombud, scen.vid)
    return inslag


def _skrivet(recept: InslagRecept, forening: Forening, scen: Scen) -> Inslag:
    idag = dag(scen.vid)
    borjar = recept.borjar.fran(idag) if recept.borjar else None
    fran, till = (dygnets_borjan(idag + dagar * DYGN) for dagar in recept.visas)
    inslag = Inslag(
        forening=forening,
        sort=recept.sort,
        rubrik=recept.rubrik,
        kort=recept.kort,
        text=recept.text,
        plats=Plats.objects.get(namn=recept.plats, typ=Plats.Typ.KOMMUN),
        kontakt=forening.kontaktpersoner.first(),
        borjar=borjar,
        slutar=borjar + dt.timedelta(minutes=recept.minuter) if borjar else None,
        upprepning=recept.upprepning,
        upprepas_till=idag + recept.upprepas_dagar * DYGN if recept.upprepning else None,
        visas_fran=fran,
        visas_till=till + DYGN,
        pa_skarm=recept.skarm,
        **recept.ovrigt,
    )
    if recept.lage != Lage.SLUT:
        inslag.visas_till = max(inslag.visas_till, handelsens_slut(inslag) or inslag.visas_till)
    inslag.teman = forening.teman.all()
    inslag.skarmplatser = [inslag.plats] if recept.skarm else []
    if recept.bild:
        inslag.bilder = [_bild(recept.bild, forening, scen.vid)]
    return inslag


def _bild(namn: str, forening: Forening, vid: dt.datetime) -> InslagsBild:
    _namn, _titel, beskrivning, rita = next(rad for rad in bilder.BILDER if rad[0] == namn)
    lagring = BytesIO()
    rita().save(lagring, "PNG")
    fil = ta_emot_bild(forening, SimpleUploadedFile(f"{namn}.png", lagring.getvalue()), None, vid)
    return InslagsBild(fil=fil, alt=beskrivning, rattighet=bilder.UPPHOV)


def _besluta(lage: Lage, inslag: Inslag, vid: dt.datetime) -> None:
    granskare = ansvariga(inslag.plats, dag(vid))[0]
    if lage == Lage.ANDRING:
        skal = Skalmall.objects.filter(galler=Skalmall.Galler.ANDRING)[:2]
        begar_andring(inslag, granskare, vid, skal=skal)
    elif lage == Lage.AVSLAGET:
        avsla(inslag, granskare, vid, skal=Skalmall.objects.filter(rubrik="Insamling"))
    else:
        godkann(inslag, granskare, vid, kriterier=Kriterium.objects.filter(galler=True))


def _efterat(recept: InslagRecept, inslag: Inslag, ombud: Konto, vid: dt.datetime) -> None:
    """What happens to an item once it is public."""
    if recept.lage == Lage.ATERKALLAT:
        aterkalla(inslag, ombud, vid - DYGN, "Dagen blev inte av.")
    if recept.avvikelse:
        nasta = tillfallen(inslag, (), vid + 2 * DYGN, vid + 60 * DYGN)[0]
        if recept.avvikelse == "installt":
            stall_in(inslag, dag(nasta.borjar), ombud, vid)
        else:
            flytta(inslag, dag(nasta.borjar), nasta.borjar + DYGN, None, av=ombud, vid=vid)
    if recept.andring:
        nyare = inslag.get_latest_revision_as_object()
        nyare.kort = f"{recept.kort} Kaffe finns."
        spara_utkast(nyare, ombud, vid, inslag.latest_revision_id)
        if recept.andring == "granskas":
            lamna_in(inslag, ombud, vid)


def _datera_inlamning(inslag: Inslag, vid: dt.datetime) -> None:
    """Let Wagtail's rows say the day that the recipe says: it writes the clock's own."""
    Revision.objects.filter(pk=inslag.latest_revision_id).update(created_at=vid)
    arende = WorkflowState.objects.filter(pk=inslag.current_workflow_state.pk)
    arende.update(created_at=vid)
    TaskState.objects.filter(workflow_state__in=arende).update(started_at=vid)


def _datera_publicering(inslag: Inslag, vid: dt.datetime) -> None:
    Inslag.objects.filter(pk=inslag.pk).update(first_published_at=vid, last_published_at=vid)
    TaskState.objects.filter(workflow_state__object_id=str(inslag.pk), revision_id=inslag.latest_revision_id).update(
        finished_at=vid
    )
    inslag.refresh_from_db()
