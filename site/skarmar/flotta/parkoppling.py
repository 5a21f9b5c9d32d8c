"""From a code on a screen to a device that beats for it (docs/decisions/0040)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db import IntegrityError, transaction

from skarmar.flotta.kod import GALLER, ny_kod
from skarmar.flotta.kopplade import REGISTER
from skarmar.flotta.token import avtryck, ny_token, token_av
from skarmar.models import Koppling, Parkod, Skarm

_FORSOK = 5  # two codes alike, five times in a row, is a fault and no chance


@dataclass(frozen=True)
class Ny:
    """A code that is shown, and the secret of the device that shows it."""

    parkod: Parkod
    hemlighet: str


def begar_kod(vid: dt.datetime) -> Ny:
    """A code for a device that asks for one at `vid`."""
    for _gang in range(_FORSOK - 1):
        try:
            return _ny(vid)
        except IntegrityError:  # somebody else's code is the same
            continue
    return _ny(vid)


@transaction.atomic
def _ny(vid: dt.datetime) -> Ny:
    hemlighet = ny_token()
    parkod = Parkod.objects.create(kod=ny_kod(), enhet=avtryck(hemlighet), skapad=vid, galler_till=vid + GALLER)
    return Ny(parkod, hemlighet)


def vantande(hemlighet: str) -> Parkod | None:
    """The code that the device with that secret shows; None when it has been cleaned away, or never was."""
    return Parkod.objects.select_related("skarm__plats").filter(enhet=avtryck(hemlighet)).first()


@transaction.atomic
def slapp_in(parkod: Parkod, hemlighet: str, vid: dt.datetime) -> str | None:
    """The token of the device whose code staff have typed; the same one however often it is fetched.

    The device that beat for the screen before is disconnected. None when the pairing has been taken back since.
    """
    skarm = Skarm.objects.select_for_update().get(pk=parkod.skarm_id or 0)
    token = token_av(hemlighet)
    tidigare = Koppling.objects.filter(token=avtryck(token)).first()
    if tidigare is not None:
        return token if tidigare.aterkallad is None else None
    koppla_fran(skarm, vid)
    Koppling.objects.create(skarm=skarm, token=avtryck(token), gjord=vid, av_id=parkod.av_id)
    return token


def koppla_fran(skarm: Skarm, vid: dt.datetime) -> int:
    """Disconnect the device that beats for `skarm`, which hears of it at its next beat; 1, or 0 when there is none."""
    antal = Koppling.objects.filter(skarm=skarm, aterkallad__isnull=True).update(aterkallad=vid)
    transaction.on_commit(REGISTER.glom)
    return antal
