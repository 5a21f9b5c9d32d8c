"""Whether a screen rests: some are cut from the power in their dark hours, and that is no fault."""

from __future__ import annotations

import datetime as dt

from patientinfo.tid import STOCKHOLM
from skarmar.models import Skarm

UPPSTART = dt.timedelta(minutes=15)  # after the dark hours, for the device to start and be heard


def vilar(skarm: Skarm, vid: dt.datetime) -> bool:
    """True in the dark hours of `skarm`, and while it may still be waking up."""
    return _mork(skarm, vid) or _mork(skarm, vid - UPPSTART)


def _mork(skarm: Skarm, vid: dt.datetime) -> bool:
    fran, till = skarm.slackt_fran, skarm.slackt_till
    if fran is None or till is None:
        return False
    klockan = vid.astimezone(STOCKHOLM).time()
    return fran <= klockan < till if fran < till else not till <= klockan < fran
