"""What every engine of ours can be asked: several kinds of things in one question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from django.db.models import Model, QuerySet
from wagtail.search.query import SearchQuery


@dataclass(frozen=True, slots=True)
class Kandidat:
    """Something that an engine has found and nobody has read yet: its model, its key, and the engine's score.

    A greater score is a better hit. Scores of different models cannot be compared.
    """

    typ: type[Model]
    pk: int
    poang: float


class Kandidatmotor(Protocol):
    """A search backend of `sok.motorer`."""

    def hitta_bland(
        self, fraga: SearchQuery, mangder: Sequence[QuerySet], hogst: int, *, borjan: bool = False, text: str = ""
    ) -> list[Kandidat]:
        """At most `hogst` candidates of each set in `mangder`, set by set, each set's best first; one round trip.

        `fraga` is made of `And`, `Or`, `Not` and `PlainText`, of the analyser's terms (`patientinfo.svenska`); with
        `borjan` it is one `PlainText` of beginnings of words as written. `mangder` are query sets of different
        models, each filtered by fields that are in the index. `text` is the query as written, for an engine that
        has an analysis of its own besides ours.

        Raises FilterFieldError for a filter by what is not in the index, on every engine alike, and DatabaseError when
        the database fails. A search server that fails is no error: the database answers.
        """
