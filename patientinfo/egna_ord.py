"""The analyser's list of words with the site's own: what the glossary explains, themes, places.

Such a word may be a part of a compound (*afasilots*, *hjälpmedelsbussen*), and both what is indexed and what is asked
for are taken apart by the same list. A new word only ever adds ways to be found, so texts that were indexed before it
was known lose nothing; those that have it in a compound are indexed anew (`sok.omindexering`).
"""

from __future__ import annotations

from functools import lru_cache

from patientinfo.stampel import stampel
from patientinfo.svenska import VARDORD, Ordlista


def ordlistan() -> Ordlista:
    """The list that holds now; the same one for as long as its words are."""
    return _ordlista(_orden(stampel()))


@lru_cache(maxsize=2)
def _ordlista(orden: frozenset[str]) -> Ordlista:
    return VARDORD.med(orden)


@lru_cache(maxsize=1)
def _orden(_stampel: str) -> frozenset[str]:
    """Kept by stamp inside transactions as well: an index is built in one, of fifty thousand pages."""
    from patientinfo.models import Ordlisteord, Plats, Tema  # noqa: PLC0415  (models are made searchable with this)

    texter = [form for ordet in Ordlisteord.objects.all() for form in ordet.alla_former]
    for modell in (Tema, Plats):
        texter += modell.objects.values_list("namn", flat=True)
    return frozenset(ordet for text in texter for ordet in VARDORD.nya(text))
