"""A real Elasticsearch with the demo content in it, and a link in front that can fail."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.conf import settings as installningar
from django.core.management import call_command
from django.test import override_settings
from ventil import Ventil

from config.settings.motorer import sokmotorer
from sok.reserv import SAKRING

# The machine that tests may be busy; what a visitor waits at most is set by tests of just that.
TALMODIG = 60  # seconds


def motorer(url: str, **val: Any) -> dict[str, Any]:
    """The site's engines with a search server at `url`."""
    sqlite = installningar.SQLITE
    alla = sokmotorer(url, sqlite=sqlite)
    alla["default"] |= {"TIMEOUT": TALMODIG} | val
    return alla


@pytest.fixture(scope="session")
def byggd_nod(elasticsearch_url: str, django_db_setup: None, django_db_blocker: Any) -> str:
    """The `SEARCH_URL` of a node whose index has the demo content. Who changes the index builds it anew."""
    with django_db_blocker.unblock(), override_settings(WAGTAILSEARCH_BACKENDS=motorer(elasticsearch_url)):
        call_command("update_index", backend_name="default", verbosity=0)
    return elasticsearch_url


@pytest.fixture
def hel_sakring() -> Iterator[None]:
    """Nobody knows of any failure, before or after."""
    SAKRING.nollstall()
    yield
    SAKRING.nollstall()


@pytest.fixture
def pa_server(settings: Any, hel_sakring: None) -> Callable[..., None]:
    """Call it with a `SEARCH_URL`, and options of the backend, to let the site run on that server."""

    def stall(url: str, **val: Any) -> None:
        settings.WAGTAILSEARCH_BACKENDS = motorer(url, **val)

    return stall


@pytest.fixture
def nod(byggd_nod: str, pa_server: Callable[..., None]) -> str:
    """The site runs on the node; its `SEARCH_URL`."""
    pa_server(byggd_nod)
    return byggd_nod


@pytest.fixture
def ventil(nod: str, pa_server: Callable[..., None]) -> Iterator[Ventil]:
    """The site runs on the node, through a valve."""
    with Ventil(nod) as vag:
        pa_server(vag.egen_url)
        yield vag
