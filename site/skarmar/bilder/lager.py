"""Where drawn slides lie: a file named by its own bytes, and a row that says which slide it is."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import defaultdict
from collections.abc import Iterable

from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.utils import timezone

from patientinfo.stampel import minns
from patientinfo.visning.adress import absolut
from skarmar.kontrakt import Punkt, RitadBild
from skarmar.models import Punktbild

# How long a picture stays after the last programme that showed it: players fetch later than they read the feed.
NADATID = dt.timedelta(hours=1)
# How long an address that has gone says so.
MINNS_BORTTAGNA = dt.timedelta(days=90)


def ritade(version: str) -> tuple[RitadBild, ...]:
    """The pictures of `version` that are ready, in the order of `Punktbild.Format`; none before they are drawn."""
    return _ritade().get(version, ())


@minns
def _ritade() -> dict[str, tuple[RitadBild, ...]]:
    per_version = defaultdict(list)
    for rad in Punktbild.objects.filter(borttagen=None):
        per_version[rad.version].append(rad)
    ordning = Punktbild.Format.values.index
    return {
        version: tuple(_beskriven(rad) for rad in sorted(rader, key=lambda rad: ordning(rad.format)))
        for version, rader in per_version.items()
    }


def _beskriven(rad: Punktbild) -> RitadBild:
    bredd, hojd = map(int, rad.format.split("x"))
    return RitadBild(rad.format, absolut(rad.get_absolute_url()), rad.byte, bredd, hojd, rad.avtryck)


def finns() -> set[tuple[str, str]]:
    """What is drawn: version and format."""
    return set(Punktbild.objects.filter(borttagen=None).values_list("version", "format"))


def spara(punkt: Punkt, format: str, png: bytes, vid: dt.datetime) -> Punktbild:  # noqa: A002
    """Keep the drawn `punkt`. The file is there before the row: a process killed in between leaves no dead address.

    Raises OSError when the storage does not take it.
    """
    rad = Punktbild(punkt=punkt.nyckel, version=punkt.version, format=format, avtryck=hashlib.sha256(png).hexdigest())
    _skriv(rad.fil, png)
    varden = {"punkt": rad.punkt, "avtryck": rad.avtryck, "byte": len(png), "ritad": vid}
    sparad, _ny = Punktbild.objects.update_or_create(
        version=rad.version, format=format, defaults={**varden, "behalls_till": None, "borttagen": None}
    )
    return sparad


def _skriv(namn: str, png: bytes) -> None:
    """Write the file unless it is there; one that was torn off half-way is written anew under the same name."""
    lager = storages["default"]
    if lager.exists(namn):
        if lager.size(namn) == len(png):
            return
        lager.delete(namn)
    lager.save(namn, ContentFile(png))


def dra_in(nyckel: str) -> None:
    """Nobody fetches the pictures of the matter any longer; their files go now, or when the storage answers again.

    Raises OSError when it does not.
    """
    vid = timezone.now()
    rader = Punktbild.objects.filter(punkt=nyckel, borttagen=None)
    rader.update(behalls_till=vid)
    ta_bort(rader, vid)


def ta_bort(rader: Iterable[Punktbild], vid: dt.datetime) -> int:
    """Delete the files of `rader`, unless another slide that looks the same still needs it; says how many rows.

    The rows stay, and say that there was something. Raises OSError when the storage does not answer.
    """
    antal = 0
    for rad in rader:
        if not Punktbild.objects.kvar(vid).filter(avtryck=rad.avtryck).exclude(pk=rad.pk).exists():
            storages["default"].delete(rad.fil)
        antal += Punktbild.objects.filter(pk=rad.pk).update(borttagen=vid)
    return antal
