"""What a reader may have meant: the query with each unknown word put right."""

from __future__ import annotations

import datetime as dt

from patientinfo.svenska import frageform
from sok.motor import sok
from sok.ordforrad import narmaste


def menade(fraga: str, vid: dt.datetime, sprak: str = "sv") -> str | None:
    """Another spelling of `fraga` (cleaned) that finds something at `vid`; None when there is none.

    Never the same words again, in whatever form. To be asked only when the words as written have found nothing.
    """
    forslag = rattad(fraga)
    if forslag is None or not sok(forslag, vid, sprak).traffar:
        return None
    return forslag


def rattad(fraga: str) -> str | None:
    """`fraga` with the nearest known word for each unknown one; None when that is the same query.

    Words that say nothing of what is looked for are left out.
    """
    orden = [ett.skrivet for ett in frageform(fraga).ord]
    rattade = " ".join(next(iter(narmaste(ordet)), ordet) for ordet in orden)
    return None if frageform(rattade) == frageform(fraga) else rattade
