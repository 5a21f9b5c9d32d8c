"""Filtering reports by the days that something happened on."""

from __future__ import annotations

import datetime as dt
from typing import Any

import django_filters
from django.db.models import QuerySet
from wagtail.admin.filters import DateRangePickerWidget

# The first hours of the calendar are no instants in UTC, and nothing here is that old.
FORST = dt.datetime(1900, 1, 1, tzinfo=dt.UTC)


class DagFilter(django_filters.DateFromToRangeFilter):
    """From one day to another in Stockholm, both included; any day that somebody writes is answered."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"widget": DateRangePickerWidget, **kwargs})

    def filter(self, qs: QuerySet, value: slice | None) -> QuerySet:
        """The rows of `qs` within `value`."""
        if value is None:
            return qs
        fran, till = (tid and max(tid, FORST) for tid in (value.start, value.stop))
        return super().filter(qs, slice(fran, till))
