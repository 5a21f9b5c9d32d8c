"""The running site that these tests ask, at a time of day when it may be kept."""

import pytest
from driftplats import Plats, plats
from lugn import vanta_ut_granser

__all__ = ["plats"]


@pytest.fixture(autouse=True)
def lugn(request: pytest.FixtureRequest) -> None:
    """No test of the running site begins where something is about to end."""
    if "plats" in request.fixturenames:
        allt: Plats = request.getfixturevalue("plats")
        vanta_ut_granser(allt.webbens_adress)
