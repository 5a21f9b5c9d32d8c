"""The words by which a message says that it is no real one, and words that only look like them."""

from __future__ import annotations

import datetime as dt

import pytest

from skarmar.vma.cap import Cap, Info
from skarmar.vma.ovning import sags_vara_ovning


def meddelande(**ord_: str) -> Cap:
    texter = {"handelse": "", "rubrik": "", "beskrivning": "", "instruktion": ""} | ord_
    info = Info(sprak="sv-SE", avsandare="", webb="", fran=None, till=None, geokoder=(), **texter)
    sant = dt.datetime(2026, 5, 12, 10, 0, tzinfo=dt.UTC)
    return Cap("sr", "1", sant, "Actual", "Alert", "Public", "", (), (info,))


@pytest.mark.parametrize("falt", ["handelse", "rubrik", "beskrivning", "instruktion"])
@pytest.mark.parametrize(
    "text",
    [
        "Detta är en övning.",
        "ÖVNING ÖVNING ÖVNING",
        "Storövningen pågår",
        "O\u0308vning",  # written in two parts
        "Öv\u00adning",  # with a soft hyphen in it
        "Vi övar i dag",
        "Test av systemet",
        "Testlarm",
        "TESTMEDDELANDE",
        "Larmtest i Luleå",
        "VMA-prov",
        "Provsändning",
        "This is an exercise",
        "Harjoitus",
    ],
)
def test_ovning_och_test_kanns_igen_var_de_an_star(falt: str, text: str) -> None:
    assert sags_vara_ovning(meddelande(**{falt: text}))


@pytest.mark.parametrize(
    "text",
    [
        "Giftig rök i Luleå",
        "Protest och upplopp vid torget",
        "Tillståndsprövning och myndighetsutövning",
        "Dricksvattnet är otjänligt. Kommunen tar vattenprover.",
        "Testamentet",
        "Över hela länet",
    ],
)
def test_ord_som_bara_liknar_hindrar_inte(text: str) -> None:
    assert not sags_vara_ovning(meddelande(beskrivning=text))
