"""What has changed on the site lately, as a feed that readers and other sites can follow."""

from __future__ import annotations

import datetime as dt
import re

from django.conf import settings
from django.utils.feedgenerator import Rss201rev2Feed
from django.utils.translation import gettext

from patientinfo.grind import visningsbara
from patientinfo.visning.adress import absolut

ANTAL = 30

# What XML 1.0 cannot hold (2.2 Characters), whatever somebody has pasted into a title.
_OTILLATNA = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: str) -> str:
    """`text` without the characters that would make a feed unreadable."""
    return _OTILLATNA.sub("", text)


def andringar(vid: dt.datetime) -> str:
    """RSS 2.0 of the Swedish pages published most recently, newest first, among those that may be shown at `vid`."""
    flode = Rss201rev2Feed(
        title=gettext("Rehabilitering i Norrbotten: ändringar"),
        link=absolut("/"),
        description=gettext("Nya och ändrade sidor."),
        language=settings.LANGUAGE_CODE,
        feed_url=absolut("/andringar/rss.xml"),
    )
    sidor = visningsbara(vid).filter(last_published_at__isnull=False, locale__language_code=settings.LANGUAGE_CODE)
    for sida in sidor.order_by("-last_published_at", "pk")[:ANTAL].specific():
        if sida.url:
            url = absolut(sida.url)
            flode.add_item(
                title=xml_text(sida.title),
                link=url,
                description=xml_text(getattr(sida, "ingress", "")),
                # A page that changes again is news again.
                unique_id=f"{url}#{sida.last_published_at:%Y%m%dT%H%M%SZ}",
                unique_id_is_permalink=False,
                pubdate=sida.last_published_at,
            )
    return flode.writeString("utf-8")
