"""The units, the containers and the compose file say what the site really answers to."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import environ
import nginxserver
import pytest
import yaml
from mall import ROOT, mall
from webbprocess import miljon

DEPLOY = ROOT / "deploy"
ENHETER = sorted((DEPLOY / "systemd").glob("*.service"))
KOMMANDON = {"webb", "arbetare", "klocka", "forbered"}


def rader(fil: Path, namn: str) -> list[str]:
    return [rad.partition("=")[2] for rad in fil.read_text().splitlines() if rad.startswith(f"{namn}=")]


def kommando(fil: Path) -> list[str]:
    """A unit's command, with this machine's Python in place of the installed one."""
    (rad,) = rader(fil, "ExecStart")
    delar = rad.split()
    assert delar[0] == "/srv/rehab/nu/.venv/bin/python"
    return [sys.executable, *delar[1:]]


def installningar() -> set[str]:
    """Every variable that the site asks its environment for."""
    texter = [fil.read_text() for fil in (ROOT / "site/config").rglob("*.py")]
    texter += [
        fil.read_text() for rum in ("site", "patientinfo", "patientforeningar") for fil in (ROOT / rum).rglob("*.py")
    ]
    monster = re.compile(r"""(?:env|Env\(\))\.\w+\(\s*"([A-Z_]+)"|kravd\("([A-Z_]+)"\)|environ\.get\(\s*"([A-Z_]+)""")
    return {"DJANGO_SETTINGS_MODULE", *("".join(traff) for text in texter for traff in monster.findall(text))}


# --- systemd -----------------------------------------------------------------------------------------------------


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd saknas")
def test_systemd_forstar_enheterna() -> None:
    filer = sorted((DEPLOY / "systemd").iterdir())
    svar = subprocess.run(["systemd-analyze", "verify", *filer], capture_output=True, text=True, check=False)
    # The site is not installed here.
    kvar = [rad for rad in svar.stderr.splitlines() if "is not executable" not in rad and "rehab" in rad]
    assert kvar == []


@pytest.mark.parametrize("fil", ENHETER, ids=lambda fil: fil.name)
def test_en_enhet_kor_som_en_vanlig_anvandare_som_bara_far_skriva_i_sin_mapp(fil: Path) -> None:
    assert rader(fil, "User") == ["rehab"]
    assert rader(fil, "NoNewPrivileges") == ["yes"]
    assert rader(fil, "ProtectSystem") == ["strict"]
    (skriver,) = rader(fil, "ReadWritePaths")
    assert skriver in {"/var/lib/rehab", "/var/backups/rehab"}


def _eget(tmp_path: Path) -> Path:
    shutil.copytree(mall(), tmp_path / "var")
    return tmp_path / "var"


@pytest.mark.parametrize("namn", ["rehab-arbetare", "rehab-klocka"])
def test_enhetens_kommando_gar_och_slutar_nar_det_ombeds(namn: str, tmp_path: Path) -> None:
    var, ut = _eget(tmp_path), tmp_path / "logg"
    miljo = miljon(var, DJANGO_SETTINGS_MODULE="config.settings.dev", PYTHONUNBUFFERED="1")
    with ut.open("wb") as logg:
        ett = subprocess.Popen(
            kommando(DEPLOY / f"systemd/{namn}.service"), cwd=ROOT, env=miljo, stdout=logg, stderr=logg
        )
    with pytest.raises(subprocess.TimeoutExpired):
        ett.wait(12)
    ett.send_signal(signal.SIGTERM)
    assert ett.wait(60) == 0, ut.read_text()


def test_sakerhetskopians_kommando_finns(tmp_path: Path) -> None:
    svar = kommando(DEPLOY / "systemd/rehab-sakerhetskopia.service")
    assert svar[2:] == ["sakerhetskopia", "/var/backups/rehab"]
    var = _eget(tmp_path)
    subprocess.run([*svar[:3], str(tmp_path / "ut")], cwd=ROOT, env=miljon(var), check=True, capture_output=True)
    assert list((tmp_path / "ut").iterdir())


class Lasare:
    """Asks without pause, each time on a new connection, and notes everything that went wrong."""

    def __init__(self, adress: str) -> None:
        self.fel: list[str] = []
        self.antal = 0
        self._slut = threading.Event()
        self._trad = threading.Thread(target=self._las, args=(adress,))
        self._trad.start()

    def _las(self, adress: str) -> None:
        while not self._slut.is_set():
            try:
                with urllib.request.urlopen(adress, timeout=60) as svar:
                    svar.read()
            except OSError as fel:
                self.fel.append(str(fel))
            self.antal += 1

    def sluta(self) -> None:
        self._slut.set()
        self._trad.join(90)


@pytest.fixture
def uttag() -> Iterator[socket.socket]:
    """A socket as systemd holds it: it outlives the process behind it."""
    with socket.create_server(("127.0.0.1", 0), backlog=2048) as ett:
        yield ett


# Puts the socket where systemd puts it, and becomes the unit's command.
SOM_SYSTEMD = (
    "import os, sys; os.dup2(int(sys.argv[1]), 3); "
    "os.environ.update(LISTEN_PID=str(os.getpid()), LISTEN_FDS='1'); os.execv(sys.argv[2], sys.argv[2:])"
)


def starta(var: Path, uttag: socket.socket) -> Any:
    """The web's unit, given the socket in systemd's way, as descriptor 3."""
    return subprocess.Popen(
        [sys.executable, "-c", SOM_SYSTEMD, str(uttag.fileno()), *kommando(DEPLOY / "systemd/rehab-webb@.service")],
        cwd=ROOT, env=miljon(var, SITE_ROLE="public"), pass_fds=[uttag.fileno()],
    )  # fmt: skip


def test_ingen_nekas_medan_webben_laddas_om_eller_byts_ut(tmp_path: Path, uttag: socket.socket) -> None:
    """`systemctl reload` (HUP), then `restart`: who asks meanwhile waits, nobody is refused."""
    var = _eget(tmp_path)
    ett = starta(var, uttag)
    adress = f"http://127.0.0.1:{uttag.getsockname()[1]}/-/live"
    with urllib.request.urlopen(adress, timeout=120):
        pass
    lasare = Lasare(adress)
    try:
        barn = Path(f"/proc/{ett.pid}/task/{ett.pid}/children")
        forr = set(barn.read_text().split())
        assert rader(DEPLOY / "systemd/rehab-webb@.service", "ExecReload") == ["/bin/kill -HUP $MAINPID"]
        ett.send_signal(signal.SIGHUP)
        for _forsok in range(300):
            if forr.isdisjoint(barn.read_text().split()):
                break
            threading.Event().wait(0.1)
        assert forr.isdisjoint(barn.read_text().split())
        ett.terminate()
        ett.wait(30)
        ett = starta(var, uttag)
        with urllib.request.urlopen(adress, timeout=120):
            pass
    finally:
        lasare.sluta()
        ett.terminate()
        ett.wait(30)
    assert lasare.fel == []
    assert lasare.antal > 2  # before, while, and after


# --- Environments -------------------------------------------------------------------------------------------------


def _varden(fil: Path) -> dict[str, str]:
    rader_ = (rad.partition("=") for rad in fil.read_text().splitlines() if rad and not rad.startswith("#"))
    return {namn: varde.strip('"') for namn, _, varde in rader_}


WEBBENS = [*sorted((DEPLOY / "miljo").glob("*webb*.exempel")), DEPLOY / "miljo/rehab.env.exempel"]


@pytest.mark.parametrize("fil", WEBBENS, ids=lambda fil: fil.name)
def test_webben_fragar_efter_varje_variabel_i_exemplen(fil: Path) -> None:
    assert set(_varden(fil)) - installningar() == set()


def test_nginx_fragar_efter_varje_variabel_i_exemplet_och_inga_fler() -> None:
    assert set(_varden(DEPLOY / "miljo/nginx.env.exempel")) == set(nginxserver.variabler(Path("/")))


@pytest.mark.parametrize("roll", ["public", "forening", "redaktion"])
def test_check_deploy_ar_ren_med_varje_motor(tmp_path: Path, roll: str) -> None:
    varden = {**_varden(DEPLOY / "miljo/rehab.env.exempel"), **_varden(DEPLOY / f"miljo/webb-{roll}.env.exempel")}
    miljo = {"PATH": os.environ["PATH"], **varden, "VAR_DIR": str(tmp_path), "SECRET_KEY": "x1Y!z9" * 20}
    svar = subprocess.run(
        [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"],
        cwd=ROOT, env=miljo, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert svar.returncode == 0, svar.stderr


# --- Containers ------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    return dict(yaml.safe_load((DEPLOY / "compose.yaml").read_text()))


def test_allt_som_ska_ga_ar_med_och_lever(compose: dict[str, Any]) -> None:
    tjanster = compose["services"]
    assert set(tjanster) == {
        "forbered", "webb-public", "webb-forening", "webb-redaktion", "arbetare", "klocka", "framfor", "databas",
        "sok", "cache",
    }  # fmt: skip
    for namn, tjanst in tjanster.items():
        assert tjanst["mem_limit"], namn
        assert tjanst.get("restart") in {"unless-stopped", "no"}, namn
        if "ports" in tjanst:
            assert namn == "framfor"
    roller = {
        namn: tjanst["environment"].get("SITE_ROLE") for namn, tjanst in tjanster.items() if namn.startswith("webb-")
    }
    assert roller == {f"webb-{roll}": roll for roll in ("public", "forening", "redaktion")}
    for namn in (*roller, "klocka", "databas", "sok", "cache"):
        assert tjanster[namn]["healthcheck"]["test"], namn


def test_varje_variabel_i_compose_fragas_det_efter(compose: dict[str, Any]) -> None:
    kanda = installningar()
    nginx = set(nginxserver.variabler(Path("/")))
    for namn, tjanst in compose["services"].items():
        satta = set(tjanst.get("environment", {}))
        if namn == "framfor":
            assert satta | {"NGINX_ANVANDARE", "NGINX_DATA", "NGINX_MODULER", "NGINX_KONF", "NGINX_LOGG"} == nginx
        elif tjanst.get("image", "").startswith("rehab:"):
            assert {en.removesuffix("_FIL") for en in satta} <= kanda, namn
            assert tjanst["command"][0] in KOMMANDON, namn
    start = (DEPLOY / "container/start.sh").read_text()
    assert set(re.findall(r"^    (\w+)\)", start, re.MULTILINE)) == KOMMANDON


def test_varje_hemlighet_ar_en_fil_och_star_inte_i_avbilden(compose: dict[str, Any]) -> None:
    assert all("HEMLIGHETER" in post["file"] for post in compose["secrets"].values())
    for tjanst in compose["services"].values():
        assert set(tjanst.get("secrets", [])) <= set(compose["secrets"])
    text = (DEPLOY / "container/Containerfile").read_text()
    assert "SECRET_KEY" not in text
    assert "DATABASE_URL" not in text


@pytest.mark.parametrize("fil", ["Containerfile", "nginx.Containerfile"])
def test_avbilden_byggs_av_det_som_finns_och_kor_inte_som_root(fil: str) -> None:
    text = (DEPLOY / "container" / fil).read_text()
    for rad in re.findall(r"^COPY (?!--from)(.+) \S+$", text, re.MULTILINE):
        assert all((ROOT / kalla).exists() for kalla in rad.split()), rad
    sista = text[text.rindex("\nFROM") :] if text.count("FROM ") > 1 else text
    assert re.search(r"^USER (?!root)\w+$", sista, re.MULTILINE)
    if fil == "Containerfile":
        assert "--require-hashes" in text
        assert "pip install" not in sista


@pytest.mark.parametrize("namn", ["DATABASE_URL", "EMAIL_URL", "CACHE_URL"])
def test_exemplens_adresser_gar_att_lasa(namn: str) -> None:
    varde = _varden(DEPLOY / "miljo/rehab.env.exempel")[namn]
    las = {"DATABASE_URL": environ.Env.db_url_config, "EMAIL_URL": environ.Env.email_url_config}
    assert las.get(namn, environ.Env.cache_url_config)(varde)


def test_en_hemlighet_kan_lamnas_som_fil(tmp_path: Path) -> None:
    """`start.sh`, with a program that says its environment in place of the web."""
    (tmp_path / "nyckel").write_text("hemlig")
    text = (DEPLOY / "container/start.sh").read_text().replace("cd /srv/rehab\n", "")
    webben = "$python -m gunicorn --config site/config/gunicorn.py config.wsgi:application"
    assert webben in text
    (tmp_path / "start.sh").write_text(text.replace(webben, "env"))
    miljo = {"PATH": os.environ["PATH"], "SECRET_KEY_FIL": str(tmp_path / "nyckel")}
    svar = subprocess.run(["sh", tmp_path / "start.sh", "webb"], env=miljo, capture_output=True, text=True, check=True)
    assert "SECRET_KEY=hemlig" in svar.stdout.splitlines()
