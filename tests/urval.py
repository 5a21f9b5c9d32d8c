"""Which tests run where: on the engines too, and with nothing beside them.

On the engines run all that use the database, but those that say the same on any engine. The rule is easy to get
right: a new test that uses the database runs on both. Whoever knows that a file says the same whatever stores its
data, such as one that renders each address for each role, marks it and says why:
`pytestmark = [pytest.mark.django_db, pytest.mark.en_motor("who may open which address")]`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).parent
MARKE = "en_motor(why): the test says the same on every engine, so it runs on SQLite alone"
# Tests that start an engine themselves say the same in both runs.
EGNA = frozenset({"postgres_url", "redis_url", "elasticsearch_url"})

ENSAM = "ensam: the test starts a whole site or follows a clock, so nothing runs beside it"
# Beside others they would tell of the machine's load: a reader who waits too long, a screen that is late.
ENSAMMA = (
    "browser/test_kiosk_utan_nat.py", "browser/test_skarmflode.py", "browser/test_spelare_*.py", "config/avbrott/*.py",
    "config/drift/*.py", "config/motorer/test_delade.py", "patientforeningar/test_kill.py",
    "patientinfo/test_post_kill.py", "skarmar/flotta/test_kill.py", "skarmar/flotta/test_lopp.py",
)  # fmt: skip


def marka(items: list[pytest.Item]) -> None:
    """Let `-m ensam` and `-m "not ensam"` choose among `items`."""
    for item in items:
        if any(item.path.relative_to(ROOT).match(monster) for monster in ENSAMMA):
            item.add_marker("ensam")


def pa_motorer(item: pytest.Item) -> bool:
    """Whether the test runs on PostgreSQL, Elasticsearch and Redis too."""
    fixturer = getattr(item, "fixturenames", [])
    anvander_databasen = item.get_closest_marker("django_db") or "db" in fixturer
    return bool(anvander_databasen) and not item.get_closest_marker("en_motor") and not EGNA.intersection(fixturer)


def valj(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out of `items` what does not run on the engines."""
    utan = [item for item in items if not pa_motorer(item)]
    config.hook.pytest_deselected(items=utan)
    items[:] = [item for item in items if pa_motorer(item)]
