"""Whether a message calls itself an exercise or a test, whatever its status says.

A test that somebody has sent as `Actual` by mistake is stopped by its own words. A real message that happens to use
one of them is stopped too: then those who may take screens over are told at once, and a person decides.
"""

from __future__ import annotations

import re
import unicodedata

from skarmar.vma.cap import Cap

_ORD = re.compile(
    r"(?<!pr)(?<!ut)(?<!för)[öo]vning"  # övning, storövning; not prövning, utövning, förövning
    r"|\böva[rds]?\b"
    r"|\btest(?!ament|ik|ost)"  # test, testar, testlarm
    r"|\b(?:vma|larm|system|signal|sändnings|funktions)-?(?:test|prov)"
    r"|\bprov(?:larm|sändning|meddelande|signal)"
    r"|\bexercis|\bdrill\b|\bharjoitu",
    re.IGNORECASE,
)


def sags_vara_ovning(cap: Cap) -> bool:
    """True when any of its words, in any language, say so."""
    texter = [cap.not_, cap.identifierare]
    for info in cap.info:
        texter += [info.handelse, info.rubrik, info.beskrivning, info.instruktion]
    return any(_ORD.search(_utskriven(text)) for text in texter)


def _utskriven(text: str) -> str:
    """The text as it is read: letters put together, and none that cannot be seen between them."""
    synliga = (tecken for tecken in unicodedata.normalize("NFKC", text) if unicodedata.category(tecken) != "Cf")
    return "".join(synliga)
