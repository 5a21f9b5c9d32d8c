"""`feed.json`: JSON Feed 1.1, and under `_skarm` what a player needs to show it as we would."""

from __future__ import annotations

import json
from typing import Any

from django.conf import settings
from django.urls import reverse

from patientinfo.tid import STOCKHOLM
from patientinfo.visning.adress import absolut
from skarmar.floden import ord as orden
from skarmar.kontrakt import Flode, Fonster, Punkt

VERSION = "https://jsonfeed.org/version/1.1"
Post = dict[str, Any]


def jsonfeed(flode: Flode) -> bytes:
    """Every slide, in the order of the loop."""
    dokument = {
        "version": VERSION,
        "title": orden.rubrik(flode),
        "description": orden.beskrivning(flode),
        "home_page_url": absolut("/"),
        "feed_url": absolut(reverse("flode_json", args=[flode.plats_slug])),
        "language": settings.LANGUAGE_CODE,
        "_skarm": {"about": absolut(reverse("floden")) + "#skarm", "place": flode.plats_slug},
        "items": [_post(punkt) for punkt in flode.punkter],
    }
    return json.dumps(dokument, ensure_ascii=False, separators=(",", ":")).encode()


def _post(punkt: Punkt) -> Post:
    post = {
        "id": orden.identitet(punkt.nyckel),
        "url": punkt.adress,
        "title": punkt.rubrik,
        "content_text": orden.text(punkt),
        "summary": punkt.kort,
        "date_published": orden.tid(punkt.publicerad),
        "date_modified": orden.tid(punkt.uppdaterad),
        "language": punkt.sprak,
        "authors": [{"name": punkt.avsandare}],
        "tags": list(punkt.teman),
        "attachments": [_bilaga(punkt, nummer) for nummer in range(len(punkt.ritade))],
        "_skarm": _skarm(punkt),
    }
    if punkt.bild is not None:
        post["image"] = punkt.bild.adress
    return post


def _bilaga(punkt: Punkt, nummer: int) -> Post:
    bild = punkt.ritade[nummer]
    return {
        "url": bild.adress,
        "mime_type": bild.mime,
        "title": bild.format,
        "size_in_bytes": bild.byte,
        "duration_in_seconds": punkt.sekunder,
    }


def _skarm(punkt: Punkt) -> Post:
    return {
        "duration": punkt.sekunder,
        "valid_from": orden.tid(punkt.giltig_fran),
        "valid_until": orden.tid(punkt.giltig_till) if punkt.giltig_till else None,
        "window": _fonster(punkt.fonster) if punkt.fonster else None,
        "priority": int(punkt.viktig),
        "orientation": ["landscape" if skylt.format.liggande else "portrait" for skylt in punkt.skyltar],
        "sender": punkt.avsandare,
        "reviewed": punkt.granskad,
        "alt": orden.alt(punkt),
        "image_alt": punkt.bild.alt if punkt.bild else None,
        "qr_url": punkt.adress,
        "short_address": punkt.skriven_adress,
        "targets": list(punkt.mottagare),
        "alternates": orden.identitet(punkt.tur),
        "version": punkt.version,
    }


def _fonster(fonster: Fonster) -> Post:
    return {
        "days": list(fonster.dagar),
        "from": f"{fonster.fran:%H:%M}" if fonster.fran else None,
        "until": f"{fonster.till:%H:%M}" if fonster.till else None,
        "timezone": STOCKHOLM.key,
    }
