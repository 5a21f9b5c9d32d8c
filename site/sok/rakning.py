"""Searches are counted in the cache and summed by the clock: no public search writes in its request.

Each search is a note under the next number; `summera` reads the notes since last time. Without a shared
cache the notes lie in files, where the clock's process finds them. Only the words are noted, never who
asked; queries with five digits or more, a phone or a person's number, are not noted at all. While the shared
cache is away searches are answered and not counted.
"""

from __future__ import annotations

import datetime as dt
import threading
from collections import Counter

from django.core.cache import caches
from django.db import transaction

from patientinfo.delad.cache import CachenBortaError
from patientinfo.tid import dag
from sok.models import Sokning

GALLRING_DAGAR = 90
# A flood must not fill the disk: what comes above this between two sums is not counted.
HOGST_VANTANDE = 5_000
LANGSTA_FRAGA = 60  # characters
# As many digits as this are a number of somebody's: a phone, a case, a person.
SIFFROR = 5

_las = threading.Lock()  # files have no atomic increment; one process writes them


def rakna(fraga: str, traffar: int, vid: dt.datetime) -> None:
    """Note that `fraga` (cleaned) was put at `vid` and found `traffar`."""
    fraga = fraga.lower()
    if not fraga or len(fraga) > LANGSTA_FRAGA or sum(map(str.isdigit, fraga)) >= SIFFROR:
        return
    minne = caches["rakning"]
    with _las:
        if minne.get("sista", 0) - minne.get("summerad", 0) >= HOGST_VANTANDE:
            return
        minne.add("sista", 0, timeout=None)
        try:
            nummer = minne.incr("sista")
        except CachenBortaError:
            return
        minne.set(f"sokning-{nummer}", (dag(vid), fraga, traffar), timeout=None)


def summera(vid: dt.datetime) -> int:
    """Add the notes since last time to the days' sums and drop sums past their age; how many notes there were.

    Raises CachenBortaError, and has then counted nothing, when it could not note that they have been counted.
    """
    minne = caches["rakning"]
    summerad, sista = minne.get("summerad", 0), minne.get("sista", 0)
    nycklar = [f"sokning-{nummer}" for nummer in range(summerad + 1, sista + 1)]
    noterade = [minne.get(nyckel) for nyckel in nycklar]
    antal = Counter((dagen, fraga) for dagen, fraga, _traffar in filter(None, noterade))
    senast = {(dagen, fraga): traffar for dagen, fraga, traffar in filter(None, noterade)}
    with transaction.atomic():
        for (dagen, fraga), flera in antal.items():
            rad, _ny = Sokning.objects.get_or_create(dag=dagen, fraga=fraga)
            Sokning.objects.filter(pk=rad.pk).update(antal=rad.antal + flera, traffar=senast[dagen, fraga])
        Sokning.objects.filter(dag__lt=dag(vid) - dt.timedelta(days=GALLRING_DAGAR)).delete()
        if sista != summerad:
            minne.add("summerad", 0, timeout=None)
            minne.incr("summerad", sista - summerad)
    minne.delete_many(nycklar)
    return len(nycklar)
