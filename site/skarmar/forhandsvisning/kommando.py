"""How Chromium is started as a screen: full, alone, and without anything that asks something of nobody.

Each switch is in Chromium's own list (`chrome/common/chrome_switches.cc` and the list of switches that it links to).
`--incognito` is not among them: a screen that forgets everything is dark after a start without network.
"""

from __future__ import annotations

LINUX = "chromium"
WINDOWS = r'"C:\Program Files\Google\Chrome\Application\chrome.exe"'

VAXLAR = (
    "--kiosk",  # the whole screen, no bars
    "--noerrdialogs",  # no dialogue about an error
    "--no-first-run",  # no welcome
    "--no-default-browser-check",
    "--disable-session-crashed-bubble",  # no question about restoring after a power cut
    "--hide-crash-restore-bubble",  # the same in later versions
    "--disable-features=Translate",  # no offer to translate
    "--disable-pinch",  # no zooming by hand
    "--overscroll-history-navigation=0",  # no going back by hand
    "--password-store=basic",  # no question about a key ring
)


def kommando(program: str, adress: str) -> list[str]:
    """The line that starts `program` with `adress` on the whole screen, in the parts that must not be torn apart."""
    return [program, *VAXLAR, f'"{adress}"']
