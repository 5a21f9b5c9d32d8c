"""What an event says of itself to search engines and map services, in the words of schema.org."""

from __future__ import annotations

from typing import Any

from django.utils.safestring import SafeString

from patientforeningar.inslag.tillfallen import Tillfalle
from patientforeningar.models import Inslag
from patientforeningar.visning.inslagsvy import Inslagsvy
from patientinfo.models import Plats
from patientinfo.tid import STOCKHOLM
from patientinfo.visning.adress import absolut
from patientinfo.visning.schema import skrift


def handelseschema(vy: Inslagsvy) -> SafeString:
    """JSON-LD of the next times of an event, one `Event` each; empty for what is no event or has been."""
    graf = [_handelse(vy.inslag, tid) for tid in vy.tider]
    return skrift(graf) if graf else SafeString()


def _handelse(inslag: Inslag, tid: Tillfalle) -> dict[str, Any]:
    fakta: dict[str, Any] = {
        "@type": "Event",
        "name": inslag.rubrik,
        "description": inslag.kort,
        "inLanguage": inslag.sprak,
        "url": absolut(inslag.get_absolute_url()),
        "startDate": tid.borjar.astimezone(STOCKHOLM).isoformat(),
        "eventStatus": "https://schema.org/EventScheduled",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "location": _platsen(inslag),
        "organizer": {
            "@type": "Organization",
            "name": inslag.forening.namn,
            "url": absolut(inslag.forening.get_absolute_url()),
        },
    }
    if tid.slutar is not None:
        fakta["endDate"] = tid.slutar.astimezone(STOCKHOLM).isoformat()
    if tid.installt:
        fakta["eventStatus"] = "https://schema.org/EventCancelled"
    elif tid.flyttat_fran is not None:
        fakta["eventStatus"] = "https://schema.org/EventRescheduled"
        fakta["previousStartDate"] = tid.flyttat_fran.astimezone(STOCKHOLM).isoformat()
    return fakta


def _platsen(inslag: Inslag) -> dict[str, Any]:
    """The hall if one is named, else the kommun or the county."""
    ar_lan = inslag.plats.typ == Plats.Typ.LAN
    adress = {"@type": "PostalAddress", "addressRegion": "Norrbotten", "addressCountry": "SE"}
    if not ar_lan:
        adress["addressLocality"] = inslag.plats.namn
    if inslag.adress:
        adress["streetAddress"] = inslag.adress
    return {"@type": "Place", "name": inslag.lokal or inslag.plats.namn, "address": adress}
