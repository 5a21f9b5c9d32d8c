"""Wagtail's backend for Elasticsearch 9, with Swedish analysis and a reserve."""

from __future__ import annotations

import elasticsearch
from django.core.exceptions import ImproperlyConfigured

from sok.motorer import elasticsearch8

if elasticsearch.VERSION < (9,):
    raise ImproperlyConfigured(
        "SEARCH_URL begins with elasticsearch9, and the installed Python package elasticsearch is for version 8:"
        " pip install 'elasticsearch>=9,<10'."
    )


class SearchBackend(elasticsearch8.SearchBackend):
    """The two versions differ in their Python package only."""
