"""A slide of the programme, from an association's item or from the editors' own."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass, replace
from functools import lru_cache

from patientforeningar.lasbarhet import Bild as Bedomningsbild
from patientforeningar.lasbarhet import Innehall, bedom
from patientforeningar.models import Inslag
from patientforeningar.skylt.delar import Skylt
from patientinfo.visning.adress import absolut
from skarmar.bilder.lager import ritade
from skarmar.kontrakt import Fonster, Punkt, Slag
from skarmar.models import Inslagsschema, Skarmbild
from skarmar.urval import ord as ordval
from skarmar.urval import schema
from skarmar.urval.motiv import Motiv, inslagets_motiv, karta, skarmbildens_motiv
from skarmar.urval.nycklar import nyckel

_TECKEN = 16  # of the hash: 64 bits, for some thousands of slides


@dataclass(frozen=True)
class Satt:
    """A slide set on both screens, and how many seconds it takes."""

    skyltar: tuple[Skylt, ...]
    sekunder: int


def av_inslag(inslag: Inslag, vid: dt.datetime) -> Punkt:
    """The item as screens say it at `vid`, of a public one as of a draft that is previewed."""
    ord_, motiv = ordval.inslagets_ord(inslag, vid), inslagets_motiv(inslag)
    adress = absolut(inslag.get_absolute_url() or inslag.forening.get_absolute_url())
    return _punkt(
        inslag,
        ord_,
        motiv,
        avsandare=str(inslag.forening),
        granskad=ordval.granskad(),
        adress=adress,
        giltighet=inslagets_giltighet(inslag),
        fonster=inslagets_fonster(inslag),
        mottagare=tuple(sorted(plats.slug for plats in inslag.skarmplatser.all())),
        andrad=[andring.skapad for andring in inslag.avvikelser.all()] if inslag.pk else [],
    )


def av_skarmbild(bild: Skarmbild, vid: dt.datetime, tur: str = "") -> Punkt:
    """The editors' slide, likewise; it says the same at every `vid`. `tur` is with whom it takes turns."""
    punkt = _punkt(
        bild,
        ordval.skarmbildens_ord(bild),
        skarmbildens_motiv(bild),
        avsandare=bild.avsandare,
        granskad="",
        adress=ordval.skarmbildens_adress(bild),
        giltighet=(bild.visas_fran or vid, bild.visas_till),
        fonster=schema.fonster(bild),
        mottagare=tuple(sorted(plats.slug for plats in bild.platser.all())),
        andrad=[],
    )
    samma = f"{Slag.SKARMBILD}-{bild.samma_som_id}" if bild.samma_som_id else punkt.nyckel
    return replace(punkt, viktig=bild.viktig, tur=tur or samma)


def inslagets_giltighet(inslag: Inslag) -> tuple[dt.datetime, dt.datetime]:
    """From when, and until when, it may be on a screen: its own days, as long as its association is shown."""
    slut = (inslag.skarm_till, inslag.forening.dold, inslag.forening.avslutad)
    return inslag.visas_fran, min(tid for tid in slut if tid is not None)


def inslagets_fonster(inslag: Inslag) -> Fonster | None:
    """The days and hours that those who run the screens have set for it; None when there are none."""
    try:
        return schema.fonster(inslag.skarmschema)
    except Inslagsschema.DoesNotExist:
        return None


def _punkt(
    objekt: Inslag | Skarmbild,
    ord_: Innehall,
    motiv: Motiv | None,
    *,
    avsandare: str,
    granskad: str,
    adress: str,
    giltighet: tuple[dt.datetime, dt.datetime | None],
    fonster: Fonster | None,
    mottagare: tuple[str, ...],
    andrad: list[dt.datetime],
) -> Punkt:
    if motiv and karta(motiv) is None:
        motiv = None  # what cannot be measured here cannot be shown there
    satt, bild = _satt(ord_, motiv), motiv.bild if motiv else None
    namn = nyckel(objekt)
    version = _version(namn, objekt.sprak, ord_, avsandare, granskad, adress, bild, satt)
    return Punkt(
        nyckel=namn,
        version=version,
        slag=Slag.INSLAG if isinstance(objekt, Inslag) else Slag.SKARMBILD,
        sprak=objekt.sprak,
        rubrik=ord_.rubrik,
        kort=ord_.kort,
        fakta=ord_.fakta,
        avsandare=avsandare,
        granskad=granskad,
        adress=adress,
        skriven_adress=ord_.adress,
        giltig_fran=giltighet[0],
        giltig_till=giltighet[1],
        fonster=fonster,
        sekunder=satt.sekunder,
        viktig=False,
        tur=namn,
        teman=tuple(sorted(tema.slug for tema in objekt.teman.all())),
        mottagare=mottagare,
        bild=bild,
        skyltar=satt.skyltar,
        ritade=ritade(version),
        publicerad=objekt.first_published_at or giltighet[0],
        uppdaterad=max(objekt.last_published_at or giltighet[0], *andrad, giltighet[0]),
    )


@lru_cache(maxsize=4096)
def _satt(ord_: Innehall, motiv: Motiv | None) -> Satt:
    """The words set, kept by the words: a new content stamp sets no slide anew."""
    bedomning = bedom(ord_, (Bedomningsbild(motiv.bild.alt, karta(motiv)),) if motiv else ())
    return Satt(bedomning.skyltar, bedomning.visningstid)


def _version(*delar: object) -> str:
    """A fingerprint of all that is said and drawn; the same in every process."""
    return hashlib.sha256(repr(delar).encode()).hexdigest()[:_TECKEN]
