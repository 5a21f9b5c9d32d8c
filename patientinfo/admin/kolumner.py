"""Columns of lists as editors read them."""

from __future__ import annotations

import datetime as dt
from typing import Any

from wagtail.admin.ui.tables import Column

from patientinfo.tid import STOCKHOLM


class DagColumn(Column):
    """A day, or an instant, as a date: Wagtail's own says "2 years ago", which is no answer to "from when?"."""

    def get_value(self, instance: Any) -> str:
        """2027-01-31, with the time of day when there is one; empty when there is none."""
        varde = super().get_value(instance)
        if isinstance(varde, dt.datetime):
            return f"{varde.astimezone(STOCKHOLM):%Y-%m-%d %H.%M}"
        return varde.isoformat() if varde else ""
