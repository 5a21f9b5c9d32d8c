"""Claim an item in review, so that two do not read the same one."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from patientforeningar.granskning.avgor import krav_pa_granskare
from patientforeningar.handelser import Handelse, logga
from patientforeningar.inslag.arendelas import last
from patientforeningar.models import Handlaggning, Inslag
from patientinfo.granskning.fyra_ogon import NekadError
from patientinfo.models import Konto


@transaction.atomic
def ta_hand_om(inslag: Inslag, av: Konto, vid: dt.datetime) -> Handlaggning:
    """Let `av` have `inslag`; twice is the same as once. A claim is a word to colleagues, it stops nobody's decision.

    Raises NekadError when `av` may not decide about it, and when somebody else has claimed it.
    """
    rad = last(inslag)
    krav_pa_granskare(rad, av, vid)
    handlaggning, ny = Handlaggning.objects.get_or_create(inslag=rad, defaults={"konto": av, "sedan": vid})
    if handlaggning.konto_id != av.pk:
        raise NekadError(_("%(vem)s har redan tagit hand om ärendet.") % {"vem": handlaggning.konto}, rad)
    if ny:
        logga(rad, Handelse.HANDLAGGS, av, vid, nummer=rad.nummer)
    return handlaggning
