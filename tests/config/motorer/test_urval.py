"""Which tests run on the engines too: what uses the database does, unless its file says why it need not."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from mall import ROOT

EN_FIL = """
import pytest

@pytest.mark.django_db
def test_ny(): ...

@pytest.mark.django_db
@pytest.mark.en_motor("templates")
def test_mall(): ...

def test_med_fixtur(db): ...

def test_utan_databas(): ...

@pytest.mark.django_db
def test_med_egen_motor(redis_url): ...
"""
VALJ = """
import sys, urval, pytest
class Val:
    def pytest_configure(self, config):
        config.addinivalue_line("markers", urval.MARKE)
        config.addinivalue_line("markers", "django_db: as pytest-django's")
    def pytest_collection_modifyitems(self, config, items):
        urval.valj(config, items)
sys.exit(pytest.main(["--collect-only", "-q", "-p", "no:django", "-p", "no:randomly", "-c", "/dev/null", sys.argv[1]],
                     plugins=[Val()]))
"""
MARKTA = {
    fil: text
    for fil in sorted((ROOT / "tests").rglob("test_*.py"))
    if fil != Path(__file__) and "mark.en_motor" in (text := fil.read_text())
}
# What search, cache, tasks or a query of one's own says may differ from one engine to another.
BEROR_PA_MOTORN = re.compile(r"from sok\b|import sok\b|core\.cache|import connection|django_tasks|\.raw\(|RawSQL")


def test_a_new_test_that_uses_the_database_runs_on_both(tmp_path: Path) -> None:
    fil = tmp_path / "test_prov.py"
    fil.write_text(EN_FIL)
    miljo = {"PYTHONPATH": str(ROOT / "tests"), "PATH": ""}
    svar = subprocess.run(
        [sys.executable, "-c", VALJ, str(fil)], cwd=tmp_path, env=miljo, capture_output=True, text=True, check=True
    )
    assert re.findall(r"::(\w+)", svar.stdout) == ["test_ny", "test_med_fixtur"]


@pytest.mark.parametrize("fil", MARKTA, ids=lambda fil: fil.stem)
def test_a_file_that_runs_on_sqlite_alone_says_why_and_asks_no_engine_anything_of_its_own(fil: Path) -> None:
    assert re.search(r'mark\.en_motor\("[^"]+"\)', MARKTA[fil])
    assert not BEROR_PA_MOTORN.search(MARKTA[fil])
