"""iCalendar (RFC 5545): one item, or a choice of them, for the reader's own calendar.

A series is one event with a rule, and each time that is cancelled or moved is told beside it by its RECURRENCE-ID:
so a calendar that has the file already changes the one time and keeps the others. UID is the item's number in the
region's records, and SEQUENCE counts what has happened to it in the log, which is never shortened.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.db.models import Count, Max
from django.utils.translation import gettext as _
from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard
from wagtail.models import ModelLogEntry

from patientforeningar.handelser import Handelse
from patientforeningar.inslag.tillfallen import SISTA, Tillfalle, ordningstal, tillfallen
from patientforeningar.models import Avvikelse, Inslag
from patientinfo.tid import STOCKHOLM, dag
from patientinfo.visning.adress import absolut, vard

MEDIETYP = "text/calendar; charset=utf-8"

ANDRAR = (Handelse.GODKANT, Handelse.INSTALLT, Handelse.FLYTTAT, Handelse.AVVIKELSE_BORTTAGEN)
_DAGAR = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
# So long before the item began to be shown a calendar could not have had it.
_FORST = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_LANGE = dt.timedelta(days=100 * 365)


@dataclass(frozen=True)
class Andringslage:
    """How often an item has changed as calendars see it, and when it last did."""

    antal: int
    senast: dt.datetime


def kalender(inslag: Iterable[Inslag], namn: str) -> bytes:
    """The file with every event among `inslag`, called `namn`; two queries more than reading them, however many."""
    poster = [en for en in inslag if en.borjar is not None]
    lagen = _andringslagen(poster)
    cal = Calendar()
    cal.add("prodid", "-//Rehabilitering i Norrbotten//Foreningar//SV")
    cal.add("version", "2.0")
    cal.add("method", "PUBLISH")
    cal.add("name", namn)
    cal.add("x-wr-calname", namn)
    cal.add("refresh-interval", dt.timedelta(hours=12), parameters={"VALUE": "DURATION"})
    cal.add_component(_tidszon())
    for en in poster:
        for handelse in _handelser(en, lagen[en.pk]):
            cal.add_component(handelse)
    return bytes(cal.to_ical())


def _handelser(inslag: Inslag, lage: Andringslage) -> list[Event]:
    """The event, and one more for each time of its series that is cancelled or moved."""
    andringar = list(inslag.avvikelser.all())
    if not inslag.upprepning:
        return [_handelse(inslag, lage, tid) for tid in tillfallen(inslag, andringar, _FORST, _FORST + _LANGE)]
    planerade = tillfallen(inslag, (), _FORST, _FORST + _LANGE)
    serien = _handelse(inslag, lage, planerade[0])
    serien.add("rrule", _regel(inslag, planerade))
    return [serien, *_undantag(inslag, lage, andringar)]


def _undantag(inslag: Inslag, lage: Andringslage, andringar: list[Avvikelse]) -> list[Event]:
    tider = tillfallen(inslag, andringar, _FORST, _FORST + _LANGE) if andringar else []
    undantag = []
    for tid in tider:
        if tid.installt or tid.flyttat_fran:
            handelse = _handelse(inslag, lage, tid)
            handelse.add("recurrence-id", tid.planerat.astimezone(STOCKHOLM))
            undantag.append(handelse)
    return undantag


def _handelse(inslag: Inslag, lage: Andringslage, tid: Tillfalle) -> Event:
    post = Event()
    post.add("uid", f"{inslag.nummer}@{vard(absolut('/'))}")
    post.add("dtstamp", lage.senast)
    post.add("last-modified", lage.senast)
    post.add("sequence", lage.antal)
    post.add("dtstart", tid.borjar.astimezone(STOCKHOLM))
    if tid.slutar is not None:
        post.add("dtend", tid.slutar.astimezone(STOCKHOLM))
    post.add("status", "CANCELLED" if tid.installt else "CONFIRMED")
    post.add("summary", _("Inställt: %(rubrik)s") % {"rubrik": inslag.rubrik} if tid.installt else inslag.rubrik)
    post.add("description", _beskrivning(inslag))
    if plats := ", ".join(filter(None, (inslag.lokal, inslag.adress, str(inslag.plats)))):
        post.add("location", plats)
    post.add("url", absolut(inslag.get_absolute_url()))
    post.add("transp", "TRANSPARENT")
    return post


def _beskrivning(inslag: Inslag) -> str:
    delar = [inslag.kort]
    if inslag.kostnad:
        delar.append(_("Kostnad: %(kostnad)s") % {"kostnad": inslag.kostnad})
    if inslag.anmalan:
        delar.append(_("Anmälan: %(anmalan)s") % {"anmalan": inslag.anmalan})
    delar.append(_("Arrangör: %(forening)s") % {"forening": inslag.forening})
    delar.append(absolut(inslag.get_absolute_url()))
    return "\n\n".join(delar)


def _regel(inslag: Inslag, planerade: list[Tillfalle]) -> dict[str, object]:
    """The series as a rule that gives the same times as `planerade`, the last one included."""
    forsta, slutet = dag(planerade[0].borjar), planerade[-1].borjar
    dagen = _DAGAR[forsta.weekday()]
    if inslag.upprepning == Inslag.Upprepning.VARJE_MANAD:
        vilken = ordningstal(forsta)
        return {"freq": "monthly", "until": slutet, "byday": f"{-1 if vilken == SISTA else vilken}{dagen}"}
    mellan = 2 if inslag.upprepning == Inslag.Upprepning.VARANNAN_VECKA else 1
    return {"freq": "weekly", "interval": mellan, "until": slutet, "byday": dagen}


def _andringslagen(poster: list[Inslag]) -> dict[int, Andringslage]:
    typ = ContentType.objects.get_for_model(Inslag)
    logg = ModelLogEntry.objects.filter(
        content_type=typ, object_id__in=[str(en.pk) for en in poster], action__in=[vad.value for vad in ANDRAR]
    )
    rader = {
        rad["object_id"]: rad for rad in logg.values("object_id").annotate(antal=Count("pk"), sist=Max("timestamp"))
    }
    return {en.pk: _andringslage(en, rader.get(str(en.pk), {})) for en in poster}


def _andringslage(inslag: Inslag, rad: dict[str, object]) -> Andringslage:
    tider = [inslag.last_published_at or inslag.visas_fran, rad.get("sist")]
    senast = max(tid for tid in tider if isinstance(tid, dt.datetime))
    antal = rad.get("antal", 0)
    return Andringslage(antal if isinstance(antal, int) else 0, senast.astimezone(dt.UTC).replace(microsecond=0))


def _tidszon() -> Timezone:
    """Sweden's clock since 1996: the last Sunday of March and of October, at one o'clock UTC."""
    zon = Timezone()
    zon.add("tzid", STOCKHOLM.key)
    vinter, sommar = dt.timedelta(hours=1), dt.timedelta(hours=2)
    for del_, namn, fran, till, forsta in (
        (TimezoneDaylight(), "CEST", vinter, sommar, dt.datetime(1996, 3, 31, 2)),  # local, as RFC 5545 has it
        (TimezoneStandard(), "CET", sommar, vinter, dt.datetime(1996, 10, 27, 3)),
    ):
        del_.add("dtstart", forsta)
        del_.add("tzname", namn)
        del_.add("tzoffsetfrom", fran)
        del_.add("tzoffsetto", till)
        del_.add("rrule", {"freq": "yearly", "bymonth": forsta.month, "byday": "-1SU"})
        zon.add_component(del_)
    return zon
