"""What the tests of the public pages share: a page's words, and the clock at an ordinary Tuesday."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from types import SimpleNamespace

import pytest
import time_machine
from django.test import Client
from foreningsfabriker import VID

from patientforeningar.models import Forening, Inslag
from patientinfo import stampel

Hamta = Callable[..., str]


# A clock that stands still would give equal stamps to what changes one after the other.
_stamplar = SimpleNamespace(time_ns=count(2_000_000_000 * 10**9).__next__)


@pytest.fixture
def klocka(monkeypatch: pytest.MonkeyPatch) -> Iterator[time_machine.Coordinates]:
    """The clock stands at `VID` until the test moves it; what changes is stamped all the same."""
    monkeypatch.setattr(stampel, "time", _stamplar)
    stampel._stampla()
    with time_machine.travel(VID, tick=False) as tiden:
        yield tiden


@pytest.fixture
def hamta(client: Client) -> Hamta:
    """`hamta(adress, status=200)`: the words of the page, with single spaces."""

    def sida(adress: str, status: int = 200) -> str:
        svar = client.get(adress)
        assert svar.status_code == status, adress
        return " ".join(svar.content.decode().split())

    return sida


@pytest.fixture
def tomt() -> None:
    """Nobody's associations but the test's own."""
    Inslag.objects.update(live=False)
    Forening.objects.update(antagen=None)
    stampel._stampla()
