"""Where the editions lie: a file named by its own bytes, and a row that says which edition it is."""

from __future__ import annotations

import datetime as dt
import hashlib
from functools import partial

import structlog
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.db import transaction

from patientinfo.handbok.pdf import antal_sidor
from patientinfo.models.handboksutgava import Handboksutgava
from patientinfo.stampel import minns, stampla
from patientinfo.tid import dag

logg = structlog.get_logger(__name__)

MAPP = "handbok"


@minns
def utgavorna() -> dict[str, Handboksutgava]:
    """Every edition that has been tried, by name; kept until the content changes."""
    return {utgava.slag: utgava for utgava in Handboksutgava.objects.all()}


def utgavan(slag: str) -> Handboksutgava | None:
    """The edition `slag` with its file; None before it has been made."""
    utgava = utgavorna().get(slag)
    return utgava if utgava and utgava.finns else None


def spara(slag: str, avtryck: str, stampeln: str, pdf: bytes, vid: dt.datetime) -> Handboksutgava:
    """Keep a new edition and throw away the one that it takes the place of.

    The file is there before the row, and the old one goes after: whoever asks in between reads one of them. Raises
    OSError when the storage does not take it.
    """
    fil = f"{MAPP}/{hashlib.sha256(pdf).hexdigest()}.pdf"
    lagret = storages["default"]
    if not lagret.exists(fil):
        fil = lagret.save(fil, ContentFile(pdf))
    with transaction.atomic():
        fore = Handboksutgava.objects.filter(slag=slag).values_list("fil", flat=True).first()
        varden = {
            "avtryck": avtryck,
            "stampel": stampeln,
            "jamford": vid,
            "fil": fil,
            "byte": len(pdf),
            "sidor": antal_sidor(pdf),
            "gjord": vid,
            "galler": dag(vid),
            "fel": "",
            "fel_vid": None,
        }
        utgava, _ny = Handboksutgava.objects.update_or_create(slag=slag, defaults=varden)
        stampla()  # the page says when it was made and how large it is
        transaction.on_commit(partial(_kasta, fore or ""), robust=True)
    return utgava


def jamfor(slag: str, stampeln: str, vid: dt.datetime) -> None:
    """Say that the edition `slag` holds what the site holds; no page shows that, so the content has no new stamp."""
    Handboksutgava.objects.filter(slag=slag).update(stampel=stampeln, jamford=vid, fel="", fel_vid=None)


def misslyckades(slag: str, fel: str, vid: dt.datetime) -> None:
    """Say that `slag` could not be made of what the site holds; the last good file stays."""
    varden = {"fel": fel[:100], "fel_vid": vid}
    Handboksutgava.objects.update_or_create(slag=slag, defaults=varden)


def rensa(slagen: list[str]) -> int:
    """Throw away the editions that are none of `slagen`; says how many."""
    bort = list(Handboksutgava.objects.exclude(slag__in=slagen))
    for utgava in bort:
        utgava.delete()
        transaction.on_commit(partial(_kasta, utgava.fil), robust=True)
    if bort:
        stampla()
    return len(bort)


def _kasta(fil: str) -> None:
    """Delete a file that no edition has any longer; one that cannot be deleted is logged and lies there."""
    if not fil or Handboksutgava.objects.filter(fil=fil).exists():
        return
    try:
        storages["default"].delete(fil)
    except OSError:
        logg.exception("handbokens_fil_blev_kvar", fil=fil)
