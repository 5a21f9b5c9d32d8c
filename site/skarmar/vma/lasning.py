"""What the service answered, taken apart: CAP as XML or JSON, one message, several in a wrapper, or an index of links.

Nothing in it is believed. XML with a DOCTYPE is refused, so there are no entities to expand.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element, ParseError, tostring

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from patientinfo.formular.fritext import rensad

# CAP 1.1 and 1.2 have the same elements, as far as we read them.
_CAP = "urn:oasis:names:tc:emergency:cap:"
_CAPTYP = "application/cap+xml"

# An element as its children by name, without namespaces; each name can come several times.
Nod = dict[str, list[Any]]


class LasError(ValueError):
    """What came cannot be read; says why in a few words."""


@dataclass(frozen=True)
class Ramsa:
    """One message: its parts, and the text as it came."""

    nod: Nod
    text: str


@dataclass(frozen=True)
class Dokument:
    """The messages of an answer, or, when it holds none, the addresses that it points at."""

    ramsor: tuple[Ramsa, ...]
    lankar: tuple[str, ...] = ()


def las(kropp: bytes) -> Dokument:
    """The messages or links in `kropp`; raises LasError for what is neither XML nor JSON, and for a DOCTYPE."""
    try:
        return Dokument(tuple(_ur_json(kropp))) if kropp.lstrip()[:1] in (b"{", b"[") else _ur_xml(kropp)
    except (ParseError, DefusedXmlException, LookupError, ValueError, RecursionError) as fel:
        raise LasError(type(fel).__name__) from fel


def _ur_xml(kropp: bytes) -> Dokument:
    rot: Element = fromstring(kropp, forbid_dtd=True)
    ramsor = tuple(Ramsa(_nod(ett), tostring(ett, encoding="unicode")) for ett in rot.iter() if _ar_alert(ett))
    return Dokument(ramsor, () if ramsor else tuple(dict.fromkeys(_lankar(rot))))


def _ar_alert(element: Element) -> bool:
    return element.tag.startswith(f"{{{_CAP}") and _namn(element) == "alert"


def _namn(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _nod(element: Element) -> Nod:
    nod: Nod = {}
    for del_ in element:
        nod.setdefault(_namn(del_), []).append(_nod(del_) if len(del_) else (del_.text or "").strip())
    return nod


def _lankar(rot: Element) -> Iterator[str]:
    """What the entries of an Atom feed, or the items of RSS, point at; links that say they are CAP before others."""
    for post in (ett for ett in rot.iter() if _namn(ett) in {"entry", "item"}):
        lankar = [ett for ett in post if _namn(ett) == "link"]
        adresser = [(ett.get("href") or ett.text or "").strip() for ett in lankar]
        cap = [adress for ett, adress in zip(lankar, adresser, strict=True) if ett.get("type") == _CAPTYP]
        yield from (adress for adress in cap or adresser[:1] if adress)


def _ur_json(kropp: bytes) -> Iterator[Ramsa]:
    """CAP in JSON: an object with CAP's names, or a list of them under `alerts`."""
    data = json.loads(kropp)
    alla = data.get("alerts", [data]) if isinstance(data, dict) else data
    for ett in alla if isinstance(alla, list) else []:
        if isinstance(ett, dict):
            yield Ramsa(_ur_objekt(ett), rensad(json.dumps(ett, ensure_ascii=False, indent=1)))


def _ur_objekt(data: dict[str, Any]) -> Nod:
    nod: Nod = {}
    for namn, varde in data.items():
        varden = varde if isinstance(varde, list) else [] if varde is None else [varde]
        nod[namn] = [_ur_objekt(ett) if isinstance(ett, dict) else rensad(str(ett)).strip() for ett in varden]
    return nod
