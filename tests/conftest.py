"""What every test stands on: a migrated database with the demo content, made once and copied."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import connection
from django.utils import translation
from mall import mall


@pytest.fixture(scope="session")
def django_db_setup() -> Iterator[None]:
    """The process's own copy of the template: database, pictures, documents."""
    shutil.copytree(mall(), settings.VAR, dirs_exist_ok=True)
    yield
    connection.close()
    shutil.rmtree(settings.VAR, ignore_errors=True)


@pytest.fixture(autouse=True)
def svenska() -> None:
    """Every test begins in Swedish, whatever language the last answer before it was in."""
    translation.activate(settings.LANGUAGE_CODE)


@pytest.fixture(autouse=True)
def tom_cache() -> None:
    """Nothing kept of what a test's transaction took back: Wagtail keeps the start pages' addresses for an hour."""
    cache.clear()


@pytest.fixture
def minne(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let look-ups be kept although a test runs inside a transaction: for counting queries as outside."""
    monkeypatch.setattr("patientinfo.stampel.i_transaktion", lambda: False)
