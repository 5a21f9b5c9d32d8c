"""The picture on a slide: where players fetch it, and the file that it is measured in."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import structlog
from django.core.files.storage import storages
from django.db.models import Prefetch
from wagtail.images.models import SourceImageIOError
from wagtail.signals import published

from patientforeningar.models import Inslag
from patientforeningar.skylt.kontrast import Ljuskarta, ljuskarta
from patientinfo.models import Bild as Sidbild
from patientinfo.visning.adress import absolut
from skarmar.kontrakt import Bild
from skarmar.models import Skarmbild

logg = structlog.get_logger(__name__)

# Pages have it too (patientinfo.visning.bildversioner). Sets as old as Chrome 53 read WebP.
VERSION = "format-webp|width-1400"
# The widest box of a slide is 1080 px: the whole width of a standing screen.
_BREDD = 1080


@dataclass(frozen=True)
class Motiv:
    """The picture as it is fetched, and the storage and name of a file with the same picture."""

    bild: Bild
    lager: str
    namn: str


def inslagets_motiv(inslag: Inslag) -> Motiv | None:
    """The first picture of the item; None without one, and while the virus scanner holds it."""
    rad = next(iter(inslag.bilder.all()), None)
    if rad is None or rad.fil.i_karantan:
        return None
    fil = rad.fil
    bild = Bild(absolut(fil.adress(_BREDD)), rad.alt, fil.bredd or 0, fil.hojd or 0)
    return Motiv(bild, "privat", fil.fil.name)


def skarmbildens_motiv(bild: Skarmbild) -> Motiv | None:
    """The picture that editors have chosen; None without one, and when its file is gone."""
    if bild.bild is None:
        return None
    try:
        version = bild.bild.get_rendition(VERSION)
    except (OSError, SourceImageIOError) as fel:
        logg.warning("skarmbildens_bild_gar_inte_att_lasa", bild=bild.bild_id, fel=str(fel))
        return None
    return Motiv(Bild(absolut(version.url), bild.alt, version.width, version.height), "default", version.file.name)


def med_bilder() -> Prefetch:
    """What a query of `Skarmbild` needs so that pictures cost two queries, however many they are."""
    return Prefetch("bild", Sidbild.objects.prefetch_renditions(VERSION))


def karta(motiv: Motiv) -> Ljuskarta | None:
    """How light the picture is, point by point; None when the file cannot be read."""
    try:
        return _karta(motiv.lager, motiv.namn)
    except (OSError, ValueError) as fel:
        logg.warning("bild_gar_inte_att_mata", fil=motiv.namn, fel=str(fel))
        return None


@lru_cache(maxsize=512)
def _karta(lager: str, namn: str) -> Ljuskarta:
    """Kept: a stored file is never changed."""
    with storages[lager].open(namn) as fil:
        return ljuskarta(fil)


def _vid_publicering(instance: Skarmbild, **_kwargs: Any) -> None:
    """Make the picture in the size that screens show before the slide is seen, so that no screen waits for it."""
    if instance.bild_id:
        skarmbildens_motiv(instance)


def anslut() -> None:
    """Start listening; called once when the app is ready."""
    published.connect(_vid_publicering, sender=Skarmbild, dispatch_uid="skarmbildens bildversion")
