"""What the groups may do with the search's records."""

from __future__ import annotations

from patientinfo.rollnamn import ADMINISTRATOR, GRANSKARE, REDAKTOR

SE_SOKNINGAR = "sok.view_sokning"


def ratter() -> dict[str, list[str]]:
    """Hook `rollratter`: editors keep words and tips, reviewers see them, and all three see what is searched for."""
    allt = [f"sok.{atgard}_{ett}" for ett in ("ordgrupp", "basta") for atgard in ("view", "add", "change", "delete")]
    se = [ratt for ratt in allt if ".view_" in ratt]
    return {
        REDAKTOR: [SE_SOKNINGAR, *allt],
        ADMINISTRATOR: [SE_SOKNINGAR, *allt],
        GRANSKARE: [SE_SOKNINGAR, *se],
    }
