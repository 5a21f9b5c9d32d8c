"""Slides drawn as pictures with Pillow, for players that take nothing else.

Read from below: `duk` (a set slide as an image), `motiv` (its picture), `png`, `rita` (all three), `lager` (files and
rows), `behov` (what is shown, now and for a day), `ritning` and `gallring` (what is missing, what is too much),
`uppgifter` (the worker's part), `vy` (their address).
"""

from skarmar.bilder.lager import ritade

__all__ = ["ritade"]
