"""What the clock removes: applications whose address nobody confirmed, invitations that open nothing."""

from __future__ import annotations

import datetime as dt

from django.utils.translation import gettext as _

from patientforeningar.models import Forening, Inbjudan
from patientinfo.plikt import Varje, varje

OBEKRAFTAD = dt.timedelta(days=7)


@varje(Varje.TIMME)
def rensa_obekraftade(vid: dt.datetime) -> str:
    """Remove applications that have waited `OBEKRAFTAD` for their address, and invitations past their time.

    Such an application was never received: it is no record, and the details of the person who wrote it go too.
    """
    ansokningar = Forening.objects.filter(bekraftad_adress__isnull=True, ansokt__lte=vid - OBEKRAFTAD)
    inbjudningar = Inbjudan.objects.exclude(pk__in=Inbjudan.objects.oppna(vid))
    antal = {_("ansökningar"): ansokningar.count(), _("inbjudningar"): inbjudningar.count()}
    ansokningar.delete()
    inbjudningar.delete()
    return ", ".join(f"{hur_manga} {vad}" for vad, hur_manga in antal.items() if hur_manga)
