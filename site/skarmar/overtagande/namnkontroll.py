"""The typed name that lets a message out: a moment to see where it goes before it is there."""

from __future__ import annotations

from collections.abc import Iterable

from patientinfo.models import Plats


def stammer(skrivet: str, platser: Iterable[Plats]) -> bool:
    """True when `skrivet` names every place, in any order; capitals, spaces and commas mean nothing."""
    return sorted(_ord(skrivet)) == sorted(ord_ for plats in platser for ord_ in _ord(plats.namn))


def _ord(text: str) -> list[str]:
    return text.casefold().replace(",", " ").split()
