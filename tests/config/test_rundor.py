"""What a busy machine can disturb is tried once more; nothing else is, and nothing falls unseen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import rundor

Kor = Callable[..., tuple[int, str]]

FALLER_FORST = """
import pathlib
import pytest

@pytest.mark.parametrize("nummer", range({antal}))
def test_nagot(nummer):
    spar = pathlib.Path(f"gick-{{nummer}}")
    var_dar = spar.exists()
    spar.touch()
    assert var_dar
"""
ENSAM = "import pytest\npytestmark = pytest.mark.ensam\n"
FALLER_ALLTID = "def test_nagot():\n    assert False"


@pytest.fixture
def kor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Kor:
    """Runs a round of its own on the files it is given: `kor({"tests/test_ett.py": "…"})`."""
    monkeypatch.setattr(rundor, "ROOT", tmp_path)
    monkeypatch.delenv("DJANGO_SETTINGS_MODULE", raising=False)
    (tmp_path / "pytest.ini").write_text("[pytest]\nmarkers = ensam\naddopts = -p no:cacheprovider -p no:django\n")

    def kor(filer: dict[str, str], *val: str) -> tuple[int, str]:
        for namn, text in filer.items():
            fil = tmp_path / namn
            fil.parent.mkdir(parents=True, exist_ok=True)
            fil.write_text(text)
        return rundor._pytest(*val), capfd.readouterr().out

    return kor


@pytest.mark.parametrize(
    ("fil", "text"),
    [("tests/browser/test_ett.py", FALLER_FORST), ("tests/test_ett.py", ENSAM + FALLER_FORST)],
    ids=["webbläsare", "ensam"],
)
def test_den_som_gar_andra_gangen_namns_sist(kor: Kor, fil: str, text: str) -> None:
    kod, sagt = kor({fil: text.format(antal=3)}, "-n", "1")
    assert kod == 0
    assert sagt.rstrip().splitlines()[-4].startswith("Föll först")
    assert sorted(sagt.split()[-3:]) == [f"{fil}::test_nagot[{nummer}]" for nummer in range(3)]


@pytest.mark.parametrize(
    "filer",
    [
        {"tests/browser/test_ett.py": FALLER_ALLTID},
        {"tests/browser/test_ett.py": FALLER_FORST.format(antal=4)},
        {"tests/test_ett.py": FALLER_FORST.format(antal=1)},
        {"tests/browser/test_ett.py": FALLER_FORST.format(antal=1), "tests/test_tva.py": FALLER_ALLTID},
        {"tests/browser/test_ett.py": "import finns_inte"},
    ],
    ids=["alltid", "många", "en regel", "en regel bredvid", "går inte att läsa"],
)
def test_annat_som_faller_har_fallit(kor: Kor, filer: dict[str, str]) -> None:
    kod, sagt = kor(filer)
    assert kod
    assert "Föll först" not in sagt


def test_den_som_gar_provas_inte_igen(kor: Kor) -> None:
    kod, sagt = kor({"tests/browser/test_ett.py": "def test_nagot():\n    pass"})
    assert kod == 0
    assert "En gång till" not in sagt
