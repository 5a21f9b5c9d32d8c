"""What players demand of a feed, as checks that say what is wrong: written from the formats' own rules.

JSON Feed 1.1 (jsonfeed.org), RSS 2.0 and Media RSS 1.5.1 (rssboard.org), BrightSign's and Xibo's demands, Concerto's
remote feed. Each check returns a list of faults; an empty one means that the feed is taken.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

MRSS = "{http://search.yahoo.com/mrss/}"
ATOM = "{http://www.w3.org/2005/Atom}"
BILDSORTER = {"image/jpeg", "image/png", "image/gif"}
CONCERTOS_STORSTA = 10 * 1024 * 1024  # bytes


def xmltrad(data: bytes) -> ET.Element:
    """The document as a strict parser has it; raises ParseError for what is not XML."""
    return ET.fromstring(data)  # noqa: S314 what the site itself has written


def ar_adress(text: object) -> bool:
    """True for a whole address that a player can fetch."""
    delar = urlsplit(text) if isinstance(text, str) else None
    return bool(delar and delar.scheme in {"http", "https"} and delar.netloc)


def ar_tid(text: object) -> bool:
    """True for an instant of RFC 3339, with its zone."""
    try:
        return isinstance(text, str) and dt.datetime.fromisoformat(text).tzinfo is not None
    except ValueError:
        return False


# --- JSON Feed ------------------------------------------------------------------------------------------

TEXT = (str, lambda _varde: True)
ADRESS = (str, ar_adress)
TID = (str, ar_tid)
FLODETS = {
    "version": (str, lambda varde: varde == "https://jsonfeed.org/version/1.1"),
    "title": TEXT,
    "home_page_url": ADRESS,
    "feed_url": ADRESS,
    "description": TEXT,
    "language": TEXT,
    "authors": (list, bool),
    "items": (list, lambda _varde: True),
}
POSTENS = {
    "id": (str, bool),
    "url": ADRESS,
    "title": TEXT,
    "content_html": TEXT,
    "content_text": TEXT,
    "summary": TEXT,
    "image": ADRESS,
    "date_published": TID,
    "date_modified": TID,
    "authors": (list, lambda varde: all(en.keys() & {"name", "url", "avatar"} for en in varde)),
    "tags": (list, lambda varde: all(isinstance(en, str) for en in varde)),
    "language": TEXT,
    "attachments": (list, lambda _varde: True),
}
BILAGANS = {
    "url": ADRESS,
    "mime_type": (str, lambda varde: "/" in varde),
    "title": TEXT,
    "size_in_bytes": (int, lambda varde: varde > 0),
    "duration_in_seconds": (int, lambda varde: varde > 0),
}


def json_feed_fel(dokument: Any) -> list[str]:
    """The faults of a JSON Feed."""
    fel = [*_falt(dokument, FLODETS, {"version", "title", "items"}, "flödet")]
    poster = dokument.get("items", [])
    for nummer, post in enumerate(poster):
        fel += _falt(post, POSTENS, {"id"}, f"post {nummer}")
        if not post.keys() & {"content_html", "content_text"}:
            fel.append(f"post {nummer}: varken content_html eller content_text")
        for bilaga in post.get("attachments", []):
            fel += _falt(bilaga, BILAGANS, {"url", "mime_type"}, f"bilaga i post {nummer}")
    if len({post.get("id") for post in poster}) < len(poster):
        fel.append("två poster har samma id")
    return fel


def _falt(objekt: dict[str, Any], kanda: dict[str, Any], krav: set[str], var: str) -> Iterator[str]:
    yield from (f"{var}: {namn} saknas" for namn in krav - objekt.keys())
    for namn, varde in objekt.items():
        if namn.startswith("_"):
            if not isinstance(varde, dict) or "." in namn:
                yield f"{var}: tillägget {namn} är inget objekt"
        elif namn not in kanda:
            yield f"{var}: {namn} finns inte i JSON Feed 1.1"
        elif not isinstance(varde, kanda[namn][0]) or not kanda[namn][1](varde):
            yield f"{var}: {namn} är {varde!r}"


# --- RSS --------------------------------------------------------------------------------------------------


def rss_fel(data: bytes) -> list[str]:
    """The faults of RSS 2.0."""
    rot = xmltrad(data)
    kanal = rot.find("channel")
    if rot.tag != "rss" or rot.get("version") != "2.0" or kanal is None:
        return ["ingen kanal av RSS 2.0"]
    fel = [f"kanalen saknar {namn}" for namn in ("title", "link", "description") if not kanal.findtext(namn)]
    if len(kanal.findall(f"{ATOM}link[@rel='self']")) != 1:
        fel.append("kanalen säger inte sin egen adress")
    namn_ = [post.findtext("guid") for post in kanal.findall("item")]
    if len(set(namn_)) < len(namn_) or not all(namn_):
        fel.append("guid saknas eller finns två gånger")
    for post in kanal.findall("item"):
        fel += _rsspostens(post)
    return fel


def _rsspostens(post: ET.Element) -> Iterator[str]:
    if not (post.findtext("title") or post.findtext("description")):
        yield "varken title eller description"
    if not ar_adress(post.findtext("link")):
        yield f"link är {post.findtext('link')!r}"
    if parsedate_to_datetime(post.findtext("pubDate") or "").tzinfo is None:
        yield "pubDate saknar zon"
    bilagor = post.findall("enclosure")
    if len(bilagor) > 1:
        yield "mer än en enclosure"
    for bilaga in bilagor:
        if not (ar_adress(bilaga.get("url")) and int(bilaga.get("length", "0")) > 0 and bilaga.get("type")):
            yield f"enclosure är {bilaga.attrib}"


def xibo_fel(data: bytes, medietyp: str) -> list[str]:
    """What Xibo's RSS module refuses: media types, addresses of pictures with a question, pictures it does not know."""
    fel = [] if any(del_ in medietyp for del_ in ("rss", "xml", "text", "html")) else [f"medietypen {medietyp}"]
    for post in xmltrad(data).iter("item"):
        bilder = [(en.get("url"), en.get("type")) for en in (*post.iter("enclosure"), *post.iter(f"{MRSS}content"))]
        fel += [f"bilden {adress}" for adress, _typ in bilder if urlsplit(adress or "").query]
        fel += [f"bildsorten {typ}" for _adress, typ in bilder if not (typ or "").startswith("image/")]
    return fel


def brightsign_fel(data: bytes) -> list[str]:
    """What BrightSign needs of Media RSS: one file an item, its kind, size, address and time; nothing but files."""
    fel = []
    if b'xmlns:media="http://search.yahoo.com/mrss/"' not in data:
        fel.append("namnrymden saknar snedstreck")
    for post in xmltrad(data).iter("item"):
        filer = list(post.iter(f"{MRSS}content"))
        if len(filer) != 1:
            fel.append(f"{len(filer)} filer i en post")
            continue
        fel += [
            f"{namn} saknas" for namn in ("url", "type", "medium", "fileSize", "duration") if not filer[0].get(namn)
        ]
        if filer[0].get("type") not in BILDSORTER or filer[0].get("medium") != "image":
            fel.append(f"{filer[0].get('type')} är ingen bild")
        if post.findtext("link") != filer[0].get("url"):
            fel.append("link är inte filen")
        fel += [
            f"{namn} är inget tal" for namn in ("fileSize", "width", "height", "duration") if not _tal(filer[0], namn)
        ]
    return fel


def _tal(element: ET.Element, namn: str) -> bool:
    return element.get(namn, "").isdecimal() and int(element.get(namn, "0")) > 0


# --- Concerto ---------------------------------------------------------------------------------------------

CONCERTOS = {
    "RichText": {"text", "render_as"},
    "Graphic": {"url"},
    "Video": {"url"},
}


def concerto_fel(dokument: Any) -> list[str]:
    """The faults of a remote feed."""
    if not isinstance(dokument, list):
        return ["ingen lista"]
    fel = []
    for post in dokument:
        krav = CONCERTOS.get(post.get("type"), {"type"}) | {"name"}
        kanda = krav | {"type", "duration", "start_time", "end_time"}
        fel += [f"{namn} saknas" for namn in krav - post.keys()]
        fel += [f"{namn} finns inte" for namn in post.keys() - kanda]
        fel += [
            f"{namn} är {post[namn]!r}"
            for namn in ("start_time", "end_time")
            if namn in post and not ar_tid(post[namn])
        ]
        if not isinstance(post.get("duration", 1), int):
            fel.append("duration är inget heltal")
        if "url" in post and not ar_adress(post["url"]):
            fel.append(f"url är {post['url']!r}")
        if post.get("render_as", "html") not in {"html", "plaintext"}:
            fel.append(f"render_as är {post['render_as']!r}")
    namn_ = [(post.get("type"), post.get("name")) for post in dokument]
    if len(set(namn_)) < len(namn_):
        fel.append("två poster har samma sort och namn")
    return fel
