"""What can be read from a chair in a waiting room: limits and measures, by whose numbers screens also draw.

Pure functions: no Django, no database.
"""

from __future__ import annotations

HOGST_RUBRIK = 70  # characters
HOGST_KORT = 200  # characters
HOGST_TEXT = 3000  # characters
HOGST_DAGAR_SKARM = 90  # days on screens
HOGST_BILDER = 3
HOGST_DOKUMENT = 2
