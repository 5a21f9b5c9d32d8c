"""How a page of the demo content is written down: plain values, with addresses instead of ids.

In rich text a link to a page of the site is written by its address (`<a href="/sip/">`), and a page
chosen in a block likewise (`"/sip/"`); the loader puts the page's id there.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


class ReceptError(ValueError):
    """The recipes name something that does not exist, or something that an editor could not have saved."""

    def __init__(self, fel: list[str]) -> None:
        """`fel`: every fault, in Swedish, with the page it is on."""
        super().__init__("\n".join(["Demoinnehållet går inte att ladda.", *fel]))


# One block of a StreamField: its name and its value.
Block = tuple[str, Any]


@dataclass(frozen=True)
class Kalla:
    """A source of a page."""

    titel: str
    utgivare: str = ""
    url: str = ""
    datum: str = ""


@dataclass(frozen=True)
class Sida:
    """A page: its type by name, its part of the address, its words, the pages below it."""

    typ: str
    slug: str
    titel: str
    ingress: str
    kropp: list[Block] = field(default_factory=list)
    sokord: str = ""
    teman: list[str] = field(default_factory=list)  # slugs
    kallor: list[Kalla] = field(default_factory=list)
    i_meny: bool = False
    kort: str = ""  # code of a short address, /k/<kort>
    egna: dict[str, Any] = field(default_factory=dict)  # the page type's own fields
    barn: list[Sida] = field(default_factory=list)
