"""What every test stands on: a migrated database with the demo content, made once and copied."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import motormall
import pytest
import urval
from delade import oppna_session
from django.conf import settings
from django.core.cache import cache
from django.db import connection
from django.utils import translation
from fixturer import elasticsearch_url, postgres_url, redis_url
from mall import mall

from skarmar.spelare.spellista import _punktens_text

# `-p provmotorer` has given the site its engines.
PA_MOTORER = bool(settings.SEARCH_URL)
# Fixtures that pytest finds here.
__all__ = ["elasticsearch_url", "postgres_url", "redis_url"]


def pytest_configure(config: pytest.Config) -> None:
    """Before the workers start: engines that a test asks for are shared by them all, and gone with this process."""
    oppna_session()
    for marke in (urval.MARKE, urval.ENSAM):
        config.addinivalue_line("markers", marke)
    if PA_MOTORER:
        config.pluginmanager.import_plugin("pa_motorer")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Before pytest chooses by mark."""
    urval.marka(items)


@pytest.fixture(scope="session")
def django_db_setup() -> Iterator[None]:
    """The process's own copy of the template: database, indexes, pictures, documents."""
    if PA_MOTORER:
        shutil.copytree(motormall.mall(), settings.VAR, dirs_exist_ok=True)
        motormall.egen_kopia(connection.settings_dict["NAME"], settings.SEARCH_URL)
        settings.WAGTAILSEARCH_BACKENDS["default"]["BACKEND"] = "provsok"
    else:
        shutil.copytree(mall(), settings.VAR, dirs_exist_ok=True)
    yield
    connection.close()
    if PA_MOTORER:
        motormall.riv(connection.settings_dict["NAME"], settings.SEARCH_URL)
    shutil.rmtree(settings.VAR, ignore_errors=True)


@pytest.fixture(autouse=True)
def svenska() -> None:
    """Every test begins in Swedish, whatever language the last answer before it was in."""
    translation.activate(settings.LANGUAGE_CODE)


@pytest.fixture(autouse=True)
def tom_cache() -> None:
    """Nothing kept of what a test's transaction took back: Wagtail keeps the start pages' addresses for an hour."""
    cache.clear()


@pytest.fixture(autouse=True)
def tomma_spellistor() -> None:
    """No slide's text is kept from the test before: a test gives its slides versions of its own making."""
    _punktens_text.cache_clear()


@pytest.fixture
def minne(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let look-ups be kept although a test runs inside a transaction: for counting queries as outside."""
    monkeypatch.setattr("patientinfo.stampel.i_transaktion", lambda: False)
    # The shared stamp is asked for each second, however many pages are read: that question is none of theirs.
    monkeypatch.setattr("patientinfo.delad.stampel.GALLER", 60.0)
