"""The registers' first rows: places, themes, glossary, fees. Facts with a source, or left empty."""

from __future__ import annotations

from collections.abc import Callable

from patientinfo.demo.register.avgifter import ladda_avgifter
from patientinfo.demo.register.avstand import ladda_avstand
from patientinfo.demo.register.halsoaktiviteter import ladda_halsoaktiviteter
from patientinfo.demo.register.ordlista import ladda_ordlista
from patientinfo.demo.register.platser import ladda_platser
from patientinfo.demo.register.teman import ladda_teman


def ladda_register(beratta: Callable[[str], None]) -> None:
    """Save every register's rows in a database that has none, and say how many there are."""
    beratta(f"Platser, kommuner och vårdenheter: {ladda_platser()}")
    beratta(f"Teman: {ladda_teman()}")
    beratta(f"Ord i ordlistan: {ladda_ordlista()}")
    beratta(f"Avgifter: {ladda_avgifter()}")
    beratta(f"Avstånd: {ladda_avstand()}")
    beratta(f"Hälsoaktiviteter: {ladda_halsoaktiviteter()}")
