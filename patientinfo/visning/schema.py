"""What a page says of itself to search engines, in the words of schema.org."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext

from patientinfo.models.installningar import installningar
from patientinfo.visning.adress import absolut
from patientinfo.visning.brodsmulor import Smula

if TYPE_CHECKING:
    from patientinfo.models.sidor.grund import Grundsida

# "<" would end the script element; the other two are refused by some readers of XML.
_ESCAPES = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}


def schema(sida: Grundsida, smulor: Sequence[Smula]) -> SafeString:
    """JSON-LD for a page below `smulor`: safe inside a script element."""
    graf = [_sidan(sida), _avsandaren()]
    if smulor:
        graf.append(_vagen([*smulor, Smula(sida.title, sida.url)]))
    return skrift(graf)


def skrift(graf: list[dict[str, Any]]) -> SafeString:
    """`graf` as JSON-LD: safe inside a script element, whatever anybody has typed."""
    text = json.dumps({"@context": "https://schema.org", "@graph": graf}, ensure_ascii=False, separators=(",", ":"))
    return mark_safe(text.translate(_ESCAPES))  # noqa: S308  (nothing that HTML reads is left in it)


def _avsandaren() -> dict[str, Any]:
    """Who publishes: the sender that the editors have set."""
    return {
        "@type": "Organization",
        "@id": absolut("/#avsandare"),
        "name": installningar().avsandare,
        "url": absolut("/"),
    }


def _sidan(sida: Grundsida) -> dict[str, Any]:
    """The page itself; `lastReviewed` and `reviewedBy` only when somebody has checked the facts."""
    fakta: dict[str, Any] = {
        "@type": "MedicalWebPage",
        "@id": absolut(sida.url),
        "url": absolut(sida.url),
        "name": sida.title,
        "description": sida.search_description or sida.ingress,
        "inLanguage": get_language(),
        "isPartOf": {"@type": "WebSite", "name": gettext("Rehabilitering i Norrbotten"), "url": absolut("/")},
        "audience": {"@type": "Patient"},
        "publisher": {"@id": absolut("/#avsandare")},
    }
    if sida.last_published_at:
        fakta["dateModified"] = sida.last_published_at.date().isoformat()
    if sida.granskad and sida.faktagranskare:
        fakta["lastReviewed"] = sida.granskad.isoformat()
        fakta["reviewedBy"] = {"@type": "Organization", "name": sida.faktagranskare}
    return fakta


def _vagen(smulor: Sequence[Smula]) -> dict[str, Any]:
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": nummer, "name": smula.titel, "item": absolut(smula.url)}
            for nummer, smula in enumerate(smulor, start=1)
        ],
    }
