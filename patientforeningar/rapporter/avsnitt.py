"""What other rooms add to the report of equal treatment (hook `likabehandling_avsnitt`, docs/decisions/0043)."""

from __future__ import annotations

from dataclasses import dataclass

from wagtail import hooks

from patientforeningar.rapporter.period import Period


@dataclass(frozen=True)
class Avsnitt:
    """A table with a heading: each row has a name, and a number for each of the columns after the first."""

    rubrik: str
    ingress: str
    kolumner: tuple[str, ...]
    rader: tuple[tuple[str, tuple[int, ...]], ...]


def avsnitten(period: Period) -> list[Avsnitt]:
    """What every room has to say of `period`, in the order of registration."""
    return [avsnitt for ger in hooks.get_hooks("likabehandling_avsnitt") for avsnitt in ger(period)]
