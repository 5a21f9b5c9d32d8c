"""Servers that refuse to run as root run as an ordinary user."""

from __future__ import annotations

import os
import pwd
from pathlib import Path


def som_annan(anvandare: str, *mappar: Path) -> list[str]:
    """What to put before a command so that `anvandare` runs it, who is given `mappar`; nothing unless we are root."""
    if os.geteuid() != 0:
        return []
    agare = pwd.getpwnam(anvandare)
    for mapp in mappar:
        os.chown(mapp, agare.pw_uid, agare.pw_gid)
    return ["setpriv", f"--reuid={agare.pw_uid}", f"--regid={agare.pw_gid}", "--clear-groups"]
