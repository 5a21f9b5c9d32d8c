"""The whole site, started once for these tests, with every engine as it should be when a test begins and ends."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from anlaggning import Anlaggning, anlaggning, vanta_pa
from lasare import FRAGOR, SIDOR, las
from lugn import vanta_ut_granser
from saknas import SaknasError


@pytest.fixture(scope="session")
def hela() -> Iterator[Anlaggning]:
    """Nobody here uses Django's own test database: the site has one of its own."""
    try:
        with tempfile.TemporaryDirectory(prefix="avbrott-", dir="/tmp") as namn:
            Path(namn).chmod(0o755)
            with anlaggning(Path(namn)) as allt:
                yield allt
    except SaknasError as saknas:
        pytest.fail(str(saknas)) if os.environ.get("CI") else pytest.skip(str(saknas))


@pytest.fixture
def site(hela: Anlaggning) -> Iterator[Anlaggning]:
    """The running site with all engines there, each page asked for once."""
    vanta_ut_granser(hela.webbar[0][0])
    for adress in (*SIDOR, *FRAGOR):
        svar = las(hela.nginx, adress)
        assert svar.status == 200, svar
    yield hela
    hela.allt_ar_som_vanligt()
    assert vanta_pa(lambda: las(hela.nginx, "/-/ready").status, 200, 30)
