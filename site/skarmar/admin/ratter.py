"""What the groups may do with the room's records. Nobody publishes a slide by right: an approval does."""

from __future__ import annotations

from collections.abc import Iterable

from patientinfo.rollnamn import ADMINISTRATOR, FORENINGSGRANSKARE, GRANSKARE, REDAKTOR, SKARMANSVARIG


def _ratter(atgarder: Iterable[str], *namn: str) -> list[str]:
    return [f"skarmar.{atgard}_{ett}" for ett in namn for atgard in atgarder]


_FLOTTAN = _ratter(("view", "add", "change", "delete"), "skarm", "skarmgrupp", "platsregel", "inslagsschema")
_SKRIVA = _ratter(("view", "add", "change"), "skarmbild")
_SE = _ratter(("view",), "skarm")


def ratter() -> dict[str, list[str]]:
    """`rollratter`: those who run the screens run all of it, those who write and approve see where it is shown."""
    return {
        SKARMANSVARIG: [*_FLOTTAN, *_SKRIVA],
        REDAKTOR: [*_SE, *_SKRIVA],
        GRANSKARE: [*_SE, *_ratter(("view", "change"), "skarmbild")],
        FORENINGSGRANSKARE: _SE,
        ADMINISTRATOR: [*_FLOTTAN, *_SKRIVA, *_ratter(("delete",), "skarmbild")],
    }
