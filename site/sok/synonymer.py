"""The synonyms that editors keep, as the search uses them."""

from __future__ import annotations

from collections.abc import Mapping

from patientinfo.stampel import minns
from sok.models import Ordgrupp


@minns
def synonymer() -> Mapping[str, tuple[str, ...]]:
    """What else to look for when somebody searches for a word: `{"stroke": ("slaganfall",), …}`.

    Words and phrases are in lower case, cleaned as a query is, in the form in which editors wrote them: it is
    for whoever asks to compare by stems. A word of equal meaning leads to the others of its group, an everyday
    word to the group's own, and not back. Kept in memory until an editor changes something.
    """
    alla: dict[str, dict[str, None]] = {}
    for grupp in Ordgrupp.objects.all():
        for ordet in (*grupp.lika, *grupp.vardagliga):
            andra = (annat for annat in grupp.lika if annat != ordet)
            alla.setdefault(ordet, {}).update(dict.fromkeys(andra))
    return {ordet: tuple(andra) for ordet, andra in alla.items()}
