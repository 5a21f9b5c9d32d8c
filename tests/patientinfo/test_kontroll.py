"""How fresh a checked fact is."""

from __future__ import annotations

import datetime as dt

import pytest
from django.template.loader import render_to_string

from patientinfo.register.kontroll import kontroll

# Half past midnight on the 23rd in Stockholm.
VID = dt.datetime(2026, 11, 22, 23, 30, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("datum", "gammal", "palitlig"),
    [
        (None, False, False),
        (dt.date(2025, 11, 22), True, False),
        (dt.date(2025, 11, 23), False, True),
        (dt.date(2026, 11, 23), False, True),
    ],
)
def test_a_check_is_old_after_a_year_by_the_day_in_stockholm(
    datum: dt.date | None, gammal: bool, palitlig: bool
) -> None:
    svar = kontroll(datum, VID)
    assert (svar.gammal, svar.palitlig) == (gammal, palitlig)


@pytest.mark.parametrize(
    ("datum", "text", "rad"),
    [
        (None, "Uppgifterna är inte kontrollerade än.", True),
        (dt.date(2024, 3, 3), "senast den 3 mars 2024. Det är mer än ett år sedan", True),
        (dt.date(2026, 3, 3), "Uppgifterna kontrollerades den 3 mars 2026.", False),
    ],
)
def test_the_words_are_honest(datum: dt.date | None, text: str, rad: bool) -> None:
    html = " ".join(render_to_string("components/kontrollerad.html", {"kontroll": kontroll(datum, VID)}).split())
    assert text in html
    assert ("vill vara säker" in html) is rad
