"""The contract is frozen: whoever changes it does so on purpose, and here.

Make the files anew by `FRYS=1 pytest tests/skarmar/urval/test_kontrakt.py` and read the difference.
"""

from __future__ import annotations

import dataclasses
import json
import os
from pathlib import Path

import pytest
from skarmspellista import lista, meddelande, period, punkt

from skarmar import kontrakt
from skarmar.spelare import spellista as serialiserare

FRUSET = Path(__file__).parent


def _som_fruset(namn: str, text: str) -> None:
    fil = FRUSET / namn
    if os.environ.get("FRYS"):
        fil.write_text(text)
    assert text == fil.read_text(), f"{namn}: the contract has changed"


def test_the_names_and_types_of_the_contract_are_as_they_were() -> None:
    typer = {
        namn: {falt.name: falt.type for falt in dataclasses.fields(typ)}
        for namn, typ in sorted(vars(kontrakt).items())
        if dataclasses.is_dataclass(typ) and typ.__module__ == kontrakt.__name__
    }
    _som_fruset("kontrakt.json", json.dumps({"utgava": kontrakt.UTGAVA, **typer}, indent=2) + "\n")


def test_what_players_are_sent_is_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serialiserare, "utgava", lambda: "utgava")
    bild = kontrakt.Bild("http://127.0.0.1:8000/media/images/a.webp", "Fjäll", 1400, 900)
    programmet = lista(
        punkt("a", 10, bild=bild),
        punkt("b", 20, slag="skarmbild"),
        perioder=[period(0, 3600, [["a", "b"]]), period(3600, 7200, [], slackt=True)],
        meddelanden=[meddelande("Koka vattnet", 0, 60)],
    )
    avsant = json.loads(serialiserare.som_json(programmet))
    _som_fruset("spellista.json", json.dumps(avsant, ensure_ascii=False, indent=1) + "\n")
