"""The index on a search server: made with Swedish analysis, and what it misses while the server is away is noted."""

from __future__ import annotations

import re
import time
from copy import deepcopy
from typing import Any

from modelsearch.index import class_is_indexed
from modelsearch.utils import deep_update

from sok.motorer.svensk_analys import analys

# What editors save waits no longer than this for the server; a rebuild may wait.
SPARTID, BYGGTID = 2.0, 120.0  # seconds
# A rebuild that has not come to its end for so long has been broken off.
AVBRUTEN = 3600  # seconds


class OlasligtSvarError(Exception):
    """The server has answered, but not as one does."""


class Index:
    """One root model's index. Its name is an alias for the newest index that was built whole.

    What is saved goes to an alias only: a server whose index is gone would else make one up, without our analysis.
    """

    def __init__(self, backend: Any, name: str) -> None:
        super().__init__(backend, name)  # type: ignore[call-arg]
        self.es = backend.klient(BYGGTID)

    def put(self) -> None:
        """Make the index. The analysis is read here only: its list of words is much to carry about."""
        installningar = deepcopy(self.backend.settings)  # type: ignore[attr-defined]
        self.es.indices.create(
            index=self.name,  # type: ignore[attr-defined]
            body=deep_update(installningar, {"settings": {"analysis": analys()}}),
        )

    def add_item(self, item: Any) -> None:
        """Index one thing; when the server does not take it, it is noted for later (`sok.ikapp`)."""
        if class_is_indexed(item.__class__):
            self.backend.spara(item, lambda: self.lagg_in(item))  # type: ignore[attr-defined]

    def delete_item(self, item: Any) -> None:
        """Take one thing away; when the server does not answer, it is noted for later (`sok.ikapp`)."""
        if class_is_indexed(item.__class__):
            self.backend.spara(item, lambda: self.ta_bort(str(item.pk)))  # type: ignore[attr-defined]

    def add_items(self, model: Any, items: Any) -> None:
        """Index many things, into an index that is being built."""
        mappning = self.mapping_class(model)  # type: ignore[attr-defined]
        handlingar = [{"_id": mappning.get_document_id(item), **mappning.get_document(item)} for item in items]
        if handlingar and class_is_indexed(model):
            self.backend.bulk(self.es, handlingar, index=self.name)  # type: ignore[attr-defined]

    def lagg_in(self, item: Any) -> None:
        """Index one thing; raises what the client raises."""
        mappning = self.mapping_class(type(item))  # type: ignore[attr-defined]
        svar = self.backend.klient(SPARTID).index(  # type: ignore[attr-defined]
            index=self.name,  # type: ignore[attr-defined]
            id=mappning.get_document_id(item),
            body=mappning.get_document(item),
            require_alias=True,
        )
        _ar_gjort(svar, "created", "updated")

    def ta_bort(self, nyckel: str) -> None:
        """Take the thing with that key away, if it is there; raises what the client raises."""
        try:
            svar = self.backend.klient(SPARTID).delete(index=self.name, id=nyckel)  # type: ignore[attr-defined]
        except self.backend.NotFoundError:  # type: ignore[attr-defined]
            return
        _ar_gjort(svar, "deleted")

    def stada(self, nu: float) -> None:
        """Take away what rebuilds have left that were broken off long before `nu` (seconds since 1970)."""
        monster = re.compile(rf"{re.escape(self.name)}_[a-z0-9]{{7}}")  # type: ignore[attr-defined]
        for namn, ett in self.es.indices.get(index=f"{self.name}_*").items():  # type: ignore[attr-defined]
            gjort = int(ett["settings"]["index"]["creation_date"]) / 1000
            if monster.fullmatch(namn) and not ett["aliases"] and nu - gjort > AVBRUTEN:
                self.es.indices.delete(index=namn)


def _ar_gjort(svar: Any, *gjort: str) -> None:
    try:
        resultat = svar["result"]
    except (KeyError, TypeError) as fel:
        raise OlasligtSvarError(str(svar)[:200]) from fel
    if resultat not in gjort:
        raise OlasligtSvarError(str(svar)[:200])


class Byggare:
    """A rebuild beside the index that answers meanwhile."""

    def start(self) -> Any:
        """Begin: what earlier ones have left is taken away first."""
        self.alias.stada(time.time())  # type: ignore[attr-defined]
        return super().start()  # type: ignore[misc]
