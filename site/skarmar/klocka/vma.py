"""Each minute: what the service of important messages to the public has to say."""

from __future__ import annotations

import datetime as dt

from skarmar.vma.kalla import hamta_nya


def las_vma(vid: dt.datetime) -> str:
    """Take in new messages; a service that is away is remembered and never stops the clock."""
    antal = hamta_nya(vid)
    return f"{antal} nya meddelanden" if antal else ""
