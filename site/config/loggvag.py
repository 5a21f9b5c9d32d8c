"""What of an address the log may tell: of a page that answers questions, only that it was asked.

The way through the guide, the words of a search and what a calculator is given say something of whoever asks. The
same list stands in `deploy/nginx/konf/logg.conf`; a test holds them together.
"""

from __future__ import annotations

import re
from typing import Any

# The guide, my sheet, search, and the pages with a calculator below them.
UTAN_SVANS = ("sok", "hitta-ratt", "mina-kontakter", "rakna", "sjukresor", "vem-ansvarar", "hjalpmedel")
SPRAK = ("en", "fi", "se", "smj", "fit")

# Also as the resolver writes it when there is no such page: without the first slash.
_SVANS = re.compile(
    rf"((?:^|[\s\"'(]|://[^/\s]+)/?(?:(?:{'|'.join(SPRAK)})/)?(?:{'|'.join(UTAN_SVANS)})/)[^\s\"')]+",
)


def utan_svans(text: str) -> str:
    """`text`, an address or a line with one in it, with what follows those parts left out: `/hitta-ratt/…`."""
    return _SVANS.sub(r"\1…", text)


def utan_svansar(_logger: Any, _metod: str, rad: dict[str, Any]) -> dict[str, Any]:
    """Goes over every line of the log, ours and others', before it is written; a processor of structlog's.

    Django tells the path of a page that failed, and its development server the whole question.
    """
    return {namn: utan_svans(varde) if isinstance(varde, str) else varde for namn, varde in rad.items()}
