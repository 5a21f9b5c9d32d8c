"""Staff type the code that a screen shows."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from patientforeningar.handelser import logga
from patientinfo.formular.flodskydd import raknas_inte, slapps_in_som
from patientinfo.granskning.fyra_ogon import NekadError
from patientinfo.models import Konto
from skarmar.flotta.kod import som_skriven
from skarmar.flotta.parkoppling import koppla_fran
from skarmar.handelser import Handelse
from skarmar.models import Parkod, Skarm

# Wrong codes; of 64 million a machine that tries finds none.
FORSOK, PER = 10, 600  # seconds


def parkoppla(kod: str, skarm: Skarm, av: Konto, vid: dt.datetime) -> None:
    """Tie the device that shows `kod` to `skarm`; the one that was tied to it hears of that at its next beat.

    The device fetches its token within seconds. Raises NekadError, with words for `av`, when nobody shows that code,
    or its time has passed, or somebody has typed it already, or `av` has tried too often.
    """
    vem = f"konto {av.pk}"
    if not slapps_in_som(vem, "parkoppla", antal=FORSOK, per=PER):
        raise NekadError(_("Det har blivit för många försök. Vänta tio minuter och försök igen."), skarm)
    with transaction.atomic():
        rad = Parkod.objects.select_for_update().filter(kod=som_skriven(kod)).first()
        _krav(rad, skarm, vid)
        Parkod.objects.filter(skarm=skarm).delete()  # a device that has been typed for it but has not come yet
        Parkod.objects.filter(pk=rad.pk).update(skarm=skarm, av=av)  # type: ignore[union-attr]  # `_krav` has asked
        ersatte = koppla_fran(skarm, vid)
        logga(skarm, Handelse.PARKOPPLAD, av, vid, ersatte=bool(ersatte))
    raknas_inte(vem, "parkoppla")


def _krav(rad: Parkod | None, skarm: Skarm, vid: dt.datetime) -> None:
    if rad is None:
        raise NekadError(_("Ingen skärm visar den koden. Läs koden på skärmen en gång till."), skarm)
    if rad.skarm_id is not None:
        raise NekadError(_("Koden är redan använd. Ladda om sidan på skärmen, så visar den en ny."), skarm)
    if rad.galler_till <= vid:
        raise NekadError(_("Koden gäller inte längre. Skärmen visar en ny kod om en liten stund."), skarm)
