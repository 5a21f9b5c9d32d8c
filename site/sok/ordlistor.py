"""Words that editors write in a field, with commas between, and what the search takes for the same words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from patientinfo.svenska import frageform, rensa_fraga

LANGST = 40  # characters in one word or phrase
FLEST = 20  # words in one field

_AVSKILJARE = re.compile(r"[,;\n]")


def ord_ur(falt: str) -> tuple[str, ...]:
    """The words and phrases of a field, in lower case and cleaned as a query is, in the order they were written."""
    return tuple(dict.fromkeys(filter(None, (rensa_fraga(ett).lower() for ett in _AVSKILJARE.split(falt)))))


def skrivna(orden: Iterable[str]) -> str:
    """The words as a field holds them."""
    return ", ".join(orden)


def termer(ordet: str) -> frozenset[str]:
    """What the search knows a word or phrase by: the same for every inflected form of it, empty for no word."""
    return frozenset(ett.exakt for ett in frageform(ordet).ord)


def krav_pa_orden(orden: Iterable[str]) -> None:
    """Refuse words that are too long or too many, or two that the search takes for the same."""
    orden = tuple(orden)
    for ordet in orden:
        if len(ordet) > LANGST:
            raise ValidationError(
                _("”%(ordet)s” är för långt. Ett ord får ha högst %(antal)s tecken. Har du glömt ett komma?")
                % {"ordet": ordet, "antal": LANGST}
            )
    if len(orden) > FLEST:
        raise ValidationError(
            ngettext("Högst %(antal)s ord får plats.", "Högst %(antal)s ord får plats.", FLEST) % {"antal": FLEST}
        )
    if lika := forsta_lika(orden):
        raise ValidationError(
            _("Sökningen ser ”%(ena)s” och ”%(andra)s” som samma ord: den känner redan igen böjningar. Ta bort ett.")
            % {"ena": lika[0], "andra": lika[1]}
        )


def forsta_lika(orden: Iterable[str]) -> tuple[str, str] | None:
    """The first two words that the search takes for the same."""
    sedda: dict[frozenset[str], str] = {}
    for ordet in orden:
        if (forut := sedda.setdefault(termer(ordet), ordet)) != ordet:
            return forut, ordet
    return None
