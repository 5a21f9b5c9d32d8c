"""Contact persons that nobody needs any more are removed (GDPR 5.1 e; docs/decisions/0027).

A person is needed as the main contact of an association that is here, and as the contact of an item that is shown,
is to be shown, or is on its way. Whoever has been needed by nothing for `OBEHOVD` goes; whoever has a day of their
own goes on that day, whatever needs them.
"""

from __future__ import annotations

import datetime as dt

from django.db.models import Q

from patientforeningar.actions.kontaktuppgifter import ta_bort_kontakt
from patientforeningar.klocka.arenden import ANDRAS, GRANSKAS, i_arbetsgang
from patientforeningar.models import Forening, Inslag, Kontaktperson
from patientinfo.plikt import Varje, varje
from patientinfo.tid import dag

OBEHOVD = dt.timedelta(days=180)


@varje(Varje.DYGN)
def ta_bort_kontakter(vid: dt.datetime) -> str:
    """Note who is needed at `vid` and who is not, and remove those whose day has come."""
    Kontaktperson.objects.filter(pk__in=behovda(vid)).update(obehovd_sedan=None)
    Kontaktperson.objects.filter(obehovd_sedan__isnull=True).exclude(pk__in=behovda(vid)).update(obehovd_sedan=vid)
    slut = Q(tas_bort__lte=dag(vid)) | Q(obehovd_sedan__lte=vid - OBEHOVD)
    antal = 0
    for kontakt in Kontaktperson.objects.filter(slut).select_related("forening"):
        ta_bort_kontakt(kontakt, None, vid)
        antal += 1
    return f"{antal} kontaktpersoner borttagna" if antal else ""


def behovda(vid: dt.datetime) -> set[int]:
    """The contact persons that something needs at `vid`."""
    return _huvudkontakter() | _publika(vid) | _pa_vag(vid)


def _huvudkontakter() -> set[int]:
    """Of each association that has applied, or is here, the contact it has had longest; a silent one is not here."""
    har = Forening.objects.filter(avslutad__isnull=True, avbojd__isnull=True, dold__isnull=True)
    rader = Kontaktperson.objects.filter(forening__in=har).order_by("-pk").values_list("forening_id", "pk")
    return set(dict(rader).values())


def _publika(vid: dt.datetime) -> set[int]:
    """Of what is approved and has not ended."""
    rader = Inslag.objects.filter(live=True, visas_till__gt=vid, kontakt__isnull=False)
    return set(rader.values_list("kontakt_id", flat=True))


def _pa_vag(vid: dt.datetime) -> set[int]:
    """Of what is being reviewed or mended, and of drafts that somebody has written on in `OBEHOVD`."""
    igang = Q(pk__in=i_arbetsgang(GRANSKAS, ANDRAS)) | Q(latest_revision__created_at__gt=vid - OBEHOVD)
    utkast = Inslag.objects.filter(igang, has_unpublished_changes=True, latest_revision__isnull=False)
    return {kontakt for kontakt in utkast.values_list("latest_revision__content__kontakt", flat=True) if kontakt}
