"""What players read is frozen: it changes on purpose only. (The contract itself: tests/skarmar/urval.)

When it is on purpose: `SPARA_OM=1 make test` writes the saved files anew, and the change is seen in the commit.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from flodesfabrik import flode

from skarmar.floden.format import FORMAT, Format

SPARADE = Path(__file__).parent / "sparade"


def jamfor(namn: str, nu: bytes) -> None:
    fil = SPARADE / namn
    if os.environ.get("SPARA_OM"):
        fil.write_bytes(nu)
    assert nu.decode() == fil.read_bytes().decode(), f"{namn} har ändrats"


def radbruten(data: bytes) -> bytes:
    """The same with an element or a field on each line, so that a change is a line."""
    return data.replace(b"><", b">\n<").replace(b',"', b',\n"')


@pytest.mark.parametrize("form", FORMAT, ids=lambda form: form.fil)
def test_varje_format_sager_detsamma_som_forut(form: Format) -> None:
    jamfor(form.fil, radbruten(form.skriv(flode())))


@pytest.mark.parametrize("form", FORMAT, ids=lambda form: form.fil)
def test_lika_floden_ar_lika_bytes(form: Format) -> None:
    assert form.skriv(flode()) == form.skriv(flode())
