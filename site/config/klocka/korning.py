"""One round of the clock: every duty that is due, each on its own, so that one that fails stops no other."""

from __future__ import annotations

import datetime as dt
import logging

from django.utils import timezone
from wagtail import hooks

from config.models import Klockslag
from patientinfo.plikt import Plikt, hur_ofta

logger = logging.getLogger(__name__)


def namn(plikt: Plikt) -> str:
    """What a duty is called in the log and in `/-/health`: its room and its own name."""
    return f"{plikt.__module__.split('.')[0]}.{plikt.__name__}"


def varv(vid: dt.datetime) -> list[str]:
    """Do what is due at `vid`; the answer has a line for each duty that did something."""
    tagna = (plikt for plikt in hooks.get_hooks("klocka") if _ta(plikt, vid))
    return [f"{namn(plikt)}: {gjort}" for plikt in tagna if (gjort := _gor(plikt, vid))]


def _ta(plikt: Plikt, vid: dt.datetime) -> bool:
    return Klockslag.objects.ta(namn(plikt), vid, hur_ofta(plikt).borjan(vid))


def _gor(plikt: Plikt, vid: dt.datetime) -> str:
    gjort, fel = "", ""
    try:
        gjort = plikt(vid)
    except Exception as brott:  # the next duty is to be done all the same
        logger.exception("plikt_misslyckades", extra={"plikt": namn(plikt)})
        fel = type(brott).__name__
    Klockslag.objects.filter(plikt=namn(plikt)).update(klar=max(vid, timezone.now()), gjort=gjort[:200], fel=fel)
    return gjort
