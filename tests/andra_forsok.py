"""Tests that a busy machine can disturb: when one falls it is tried once more, alone, and for all to see.

A plugin of pytest's that tells which tests fell, in the file that `ANDRA_FORSOK` names. Which may be tried again, and
why no others: docs/decisions/0054.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

HOGST = 3  # more at once is no accident
WEBBLASAREN = "tests/browser/"

_fallna: dict[str, bool] = {}  # by test, whether it may be tried again


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Remember what fell."""
    if report.failed:
        _fallna[report.nodeid] = "ensam" in report.keywords or report.nodeid.startswith(WEBBLASAREN)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Tell what fell, unless something did that may not be tried again."""
    if not hasattr(session.config, "workerinput") and all(_fallna.values()):
        Path(os.environ["ANDRA_FORSOK"]).write_text("\n".join(_fallna))


def att_prova_igen(fil: Path) -> list[str]:
    """The tests that `fil` names, unless they are many; none when there is no such file."""
    fallna = fil.read_text().splitlines() if fil.exists() else []
    return fallna if len(fallna) <= HOGST else []
