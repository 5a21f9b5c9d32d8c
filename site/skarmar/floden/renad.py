"""Texts without what the formats cannot hold: control characters, lone surrogates.

Done once, of the whole feed, before any serialiser sees it.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from patientinfo.visning.andringar import xml_text

T = TypeVar("T")


def renad(varde: T) -> T:
    """`varde` with every text in it cleaned, however deep it lies in dataclasses and tuples."""
    ny: T = _renad(varde)
    return ny


def _renad(varde: Any) -> Any:
    # An enumeration's own texts are ours, and must stay what they are.
    if type(varde) is str:
        return xml_text(varde)
    if isinstance(varde, tuple):
        return tuple(_renad(en) for en in varde)
    if is_dataclass(varde) and not isinstance(varde, type):
        return replace(varde, **{falt.name: _renad(getattr(varde, falt.name)) for falt in fields(varde) if falt.init})
    return varde
