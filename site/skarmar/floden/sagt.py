"""What every kind of XML says in the same way: when the feed changed, and in which language each entry is."""

from __future__ import annotations

import datetime as dt
from typing import Any


class Sagt:
    """Comes before the kind of feed that says it; `uppdaterad` is the feed's last change."""

    uppdaterad: dt.datetime

    def latest_post_date(self) -> dt.datetime:
        """When the feed changed: not now, so that equal feeds are equal bytes."""
        return self.uppdaterad

    def item_attributes(self, item: dict[str, Any]) -> dict[str, str]:
        """The language of the entry."""
        return {"xml:lang": item["punkt"].sprak}
