"""What the groups may do with the room's records. Nobody publishes, creates or deletes an item by right."""

from __future__ import annotations

from collections.abc import Iterable

from patientinfo.rollnamn import ADMINISTRATOR, FORENINGSGRANSKARE


def _ratter(atgarder: Iterable[str], *namn: str) -> list[str]:
    return [f"patientforeningar.{atgard}_{ett}" for ett in namn for atgard in atgarder]


_ARENDEN = _ratter(("view", "change"), "inslag", "forening")
_MALLAR = ("kriterium", "skalmall", "granskningsansvar")


def ratter() -> dict[str, list[str]]:
    """`rollratter`: the reviewers decide, the administrators also govern by what."""
    return {
        FORENINGSGRANSKARE: [*_ARENDEN, *_ratter(("view",), *_MALLAR)],
        ADMINISTRATOR: [
            *_ARENDEN,
            *_ratter(("view", "add", "change"), *_MALLAR),
            *_ratter(("delete",), "granskningsansvar"),
            *_ratter(("view", "add", "change", "delete"), "gallringsregel"),
            *_ratter(("change",), "rutin"),
        ],
    }
