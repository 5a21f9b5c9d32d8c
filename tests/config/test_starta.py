"""What `make start` does around the three processes it runs."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from config import starta
from config.starta import Barn, Steg


@pytest.fixture
def projekt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of one step, which notes each time it is taken."""
    (tmp_path / "requirements").mkdir()
    (tmp_path / "requirements/main.txt").write_text("django==5.2\n")
    (tmp_path / "kalla.txt").write_text("ett")
    (tmp_path / "manage.py").write_text("import pathlib\nfil = pathlib.Path('gjort')\nfil.open('a').write('x')\n")
    (tmp_path / "var").mkdir()
    (tmp_path / "var/db.sqlite3").touch()
    monkeypatch.setattr(starta, "ROOT", tmp_path)
    monkeypatch.setattr(starta, "VAR", tmp_path / "var")
    monkeypatch.setattr(starta, "FORBEREDELSER", (Steg("steg", "Gör", ("gor",), ("kalla.txt",)),))
    monkeypatch.delitem(starta.MILJO, "DATABASE_URL", raising=False)
    return tmp_path


def ganger(projekt: Path) -> int:
    return len((projekt / "gjort").read_text())


def test_ett_steg_tas_en_gang_sa_lange_ingenting_andras(projekt: Path) -> None:
    starta.forbered()
    starta.forbered()
    assert ganger(projekt) == 1


@pytest.mark.parametrize("fil", ["kalla.txt", "requirements/main.txt"])
def test_ett_steg_tas_om_nar_det_det_bygger_pa_har_andrats(projekt: Path, fil: str) -> None:
    starta.forbered()
    (projekt / fil).write_text("annat")
    starta.forbered()
    assert ganger(projekt) == 2


def test_en_annan_databas_gors_i_ordning_for_sig(projekt: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    starta.forbered()
    monkeypatch.setitem(starta.MILJO, "DATABASE_URL", "postgres:///annan")
    starta.forbered()
    assert ganger(projekt) == 2


def test_utan_sin_databasfil_gors_allt_om(projekt: Path) -> None:
    starta.forbered()
    (projekt / "var/db.sqlite3").unlink()
    starta.forbered()
    assert ganger(projekt) == 2


def test_ett_steg_som_misslyckas_gors_om_nasta_gang(projekt: Path) -> None:
    (projekt / "manage.py").write_text("raise SystemExit(1)\n")
    with pytest.raises(subprocess.CalledProcessError):
        starta.forbered()
    assert not (projekt / "var/klart/steg").exists()


@pytest.fixture
def _svarar(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(starta, "svarar", lambda: True)


def barn(program: str) -> Barn:
    return Barn("provet", [sys.executable, "-c", program])


def vantar_pa(villkor: object, sekunder: float = 20) -> None:
    slut = time.monotonic() + sekunder
    while not villkor():  # type: ignore[operator]
        assert time.monotonic() < slut
        time.sleep(0.05)


@pytest.mark.usefixtures("_svarar")
def test_ett_barn_som_dor_startas_om_och_alla_slutar_nar_man_ber_om_det(capsys: pytest.CaptureFixture[str]) -> None:
    ett, slut, kod = barn("import time; time.sleep(600)"), threading.Event(), []
    vakt = threading.Thread(target=lambda: kod.append(starta.vakta([ett], slut)))
    vakt.start()
    vantar_pa(ett.lever)
    forsta = ett.process
    assert forsta is not None
    forsta.send_signal(signal.SIGKILL)
    vantar_pa(lambda: ett.process is not forsta and ett.lever())
    slut.set()
    vakt.join(20)
    starta.avsluta([ett])
    assert kod == [0]
    assert not ett.lever()
    ut = capsys.readouterr()
    assert "Process provet dog (kod -9) och startas om." in ut.err
    assert "admin@example.se" in ut.out


@pytest.mark.usefixtures("_svarar")
def test_ett_barn_som_dor_om_och_om_igen_avslutar_allt(capsys: pytest.CaptureFixture[str]) -> None:
    assert starta.vakta([barn("raise SystemExit(3)")], threading.Event()) == 1
    assert "om och om igen (kod 3)" in capsys.readouterr().err


def test_ett_barn_som_inte_vill_sluta_slutar_anda(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    redo = tmp_path / "redo"
    envis = barn(
        f"import pathlib, signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); "
        f"pathlib.Path({str(redo)!r}).touch(); time.sleep(600)"
    )
    envis.starta()
    vantar_pa(redo.exists)
    monkeypatch.setattr(starta, "AVSLUTSTID", 0.2)
    starta.avsluta([envis])
    assert envis.process is not None
    assert envis.process.wait(10) == -signal.SIGKILL


def test_en_upptagen_port_sags(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(starta, "upptagen", lambda: True)
    assert starta.main() == 1
    assert "upptagen" in capsys.readouterr().err
