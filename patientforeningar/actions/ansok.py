"""Apply as an association. Nothing is known of it until the address that it gave has been confirmed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from patientforeningar.models import Forening, Kontaktperson
from patientinfo.granskning.fyra_ogon import NekadError
from patientinfo.models import Kommun

# Parts of addresses below /foreningar/ that are pages of their own.
UPPTAGNA = frozenset({"kalender", "rutin", "oppna-siffror", "rss"})


@transaction.atomic
def ansok(forening: Forening, kommuner: Iterable[Kommun], kontakt: Kontaktperson, vid: dt.datetime) -> Kontaktperson:
    """Save the application of `forening`, received at `vid`, with the person who sent it as its contact.

    An application of the same name whose address was never confirmed counts for nothing, and makes way. Whoever
    sends it is nobody yet, so it is logged when the address has been confirmed (`bekrafta_adress`).
    Raises NekadError when an association of that name has applied or been admitted.
    """
    samma = Forening.objects.filter(namn__iexact=forening.namn)
    if samma.filter(bekraftad_adress__isnull=False).exists():
        raise NekadError(
            _("Det finns redan en förening med det namnet här. Be ett av dess ombud att bjuda in dig."), forening
        )
    samma.delete()
    forening.slug = _ledig_adress(forening.namn)
    forening.ansokt = forening.samtycke = vid
    forening.save()
    forening.kommuner.set(kommuner)
    kontakt.forening, kontakt.samtycke = forening, vid
    kontakt.save()
    return kontakt


def _ledig_adress(namn: str) -> str:
    stam = slugify(namn)[:100].strip("-") or "forening"
    if stam in UPPTAGNA:
        stam = f"foreningen-{stam}"
    upptagna = set(Forening.objects.filter(slug__startswith=stam).values_list("slug", flat=True))
    forslag = (stam, *(f"{stam}-{nummer}" for nummer in range(2, len(upptagna) + 3)))
    return next(ett for ett in forslag if ett not in upptagna)
