"""What associations have had approved lately, as a feed that readers and other sites can follow."""

from __future__ import annotations

import datetime as dt

from django.conf import settings
from django.db.models.functions import Coalesce, Greatest
from django.urls import reverse
from django.utils.feedgenerator import Rss201rev2Feed
from django.utils.translation import gettext as _

from patientforeningar.models import Inslag
from patientforeningar.visning import urval
from patientforeningar.visning.inslagsvy import Inslagsvy
from patientinfo.visning.adress import absolut
from patientinfo.visning.andringar import xml_text

ANTAL = 30


def nyheter(vid: dt.datetime, val: urval.Urval) -> str:
    """RSS 2.0 of the items among `val` that came to be seen most recently, newest first."""
    flode = Rss201rev2Feed(
        title=_("Från patientföreningar i Norrbotten"),
        link=absolut(reverse("foreningar")),
        description=_("Händelser, meddelanden och stöd från föreningar, granskade av regionen."),
        language=settings.LANGUAGE_CODE,
        feed_url=absolut(reverse("foreningar_rss")),
    )
    # It is news when it was approved, or when it began to be shown, whichever came last.
    inslag = urval.inslag(vid, val).annotate(
        syns_sedan=Greatest(Coalesce("last_published_at", "visas_fran"), "visas_fran")
    )
    for en in inslag.order_by("-syns_sedan", "pk")[:ANTAL]:
        _lagg_till(flode, en, vid)
    return str(flode.writeString("utf-8"))


def _lagg_till(flode: Rss201rev2Feed, en: Inslag, vid: dt.datetime) -> None:
    vy = Inslagsvy(en, vid)
    flode.add_item(
        title=xml_text(vy.titel),
        link=vy.adress,
        description=xml_text(en.kort),
        author_name=xml_text(en.forening.namn),
        # What has been approved anew, or been cancelled, is news again.
        unique_id=f"{vy.adress}#{en.syns_sedan:%Y%m%dT%H%M%SZ}{'-installt' if vy.installt_helt else ''}",
        unique_id_is_permalink=False,
        pubdate=en.syns_sedan,
    )
