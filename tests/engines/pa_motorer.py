"""What differs when the tests run on the engines: which of them do, and an index that forgets what a test wrote."""

from __future__ import annotations

from collections.abc import Iterator

import provsok
import pytest
import urval


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Only what the engines can matter to is run."""
    urval.valj(config, items)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown() -> Iterator[None]:
    """After the test's transaction has been rolled back, the index too is as it was."""
    yield
    provsok.aterstall()
