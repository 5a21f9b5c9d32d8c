"""Drawn slides that nobody shows any longer are taken away, and those whose file has been lost are found out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from django.core.files.storage import storages
from django.db.models import F

from skarmar.bilder import lager
from skarmar.models import Punktbild


def gallra(behovda: Collection[str], vid: dt.datetime) -> int:
    """Take away the pictures of versions that have been outside `behovda` for `lager.NADATID`; says how many.

    One that is shown again before that stays. Raises OSError when the storage does not answer.
    """
    kvar = Punktbild.objects.filter(borttagen=None)
    rader = list(kvar.values_list("pk", "version", "behalls_till"))
    ute = [pk for pk, version, till in rader if till is None and version not in behovda]
    inne = [pk for pk, version, till in rader if till is not None and version in behovda]
    kvar.filter(pk__in=ute).update(behalls_till=vid + lager.NADATID)
    kvar.filter(pk__in=inne).update(behalls_till=None)
    Punktbild.objects.filter(borttagen__lte=vid - lager.MINNS_BORTTAGNA).delete()
    return lager.ta_bort(kvar.filter(behalls_till__lte=vid), vid)


def efterlys(vid: dt.datetime) -> int:
    """Mark as gone what has no file any longer, so that it is drawn anew; says how many.

    Each picture is looked for once in an hour, a sixtieth of them each minute: a storage far away takes its time.
    """
    i_tur = Punktbild.objects.filter(borttagen=None).alias(minut=F("pk") % 60).filter(minut=vid.minute)
    borta = [rad.pk for rad in i_tur if not storages["default"].exists(rad.fil)]
    return Punktbild.objects.filter(pk__in=borta).update(borttagen=vid)
