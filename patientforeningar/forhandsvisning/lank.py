"""A link by which the board reads a draft without an account: signed, a week long, and gone with the draft.

Nothing is stored. The link says which item, who shared it and until when; it opens as long as that person still acts
for the association and there still is a draft to read.
"""

from __future__ import annotations

import datetime as dt

from django.core import signing

from patientforeningar.models import Inslag
from patientinfo.models import Konto

GILTIGHET = dt.timedelta(days=7)
_SALT = "patientforeningar.forhandsvisning"


def skapa(inslag: Inslag, av: Konto, vid: dt.datetime) -> tuple[str, dt.datetime]:
    """The key of a link to the draft of `inslag`, and the instant at which it ends."""
    till = (vid + GILTIGHET).replace(microsecond=0)
    return signing.dumps([inslag.pk, av.pk, int(till.timestamp())], salt=_SALT), till


def oppna(nyckel: str, vid: dt.datetime) -> tuple[Inslag, dt.datetime] | None:
    """The item whose draft `nyckel` opens at `vid`, and until when; None when it opens nothing (any longer)."""
    try:
        pk, konto, slut = signing.loads(nyckel, salt=_SALT)
    except (signing.BadSignature, ValueError):
        return None
    till = dt.datetime.fromtimestamp(slut, dt.UTC)
    inslag = Inslag.objects.for_ombud(konto).select_related("forening", "plats").filter(pk=pk).first()
    if vid >= till or inslag is None or inslag.forening.avslutad or not har_utkast(inslag):
        return None
    return inslag, till


def har_utkast(inslag: Inslag) -> bool:
    """True while there is something to read that is not public: never after a recall."""
    return inslag.has_unpublished_changes if inslag.live else inslag.first_published_at is None
