"""A real nginx of one's own on 127.0.0.1, with the configuration that is shipped (deploy/nginx) filled in."""

from __future__ import annotations

import os
import shutil
import socket
import ssl
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from portar import ledig_port
from process import process
from saknas import SaknasError
from som_annan import som_annan

ROOT = Path(__file__).resolve().parents[2]
NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
MODULER = Path("/usr/lib/nginx/modules")
KRAVS = ("ndk_http_module", "ngx_http_lua_module", "ngx_http_brotli_filter_module", "ngx_http_brotli_static_module")
PAKET = "nginx-light libnginx-mod-http-lua libnginx-mod-http-brotli-filter libnginx-mod-http-brotli-static gettext-base"
VARDNAMN, REDAKTIONENS = "127.0.0.1", "localhost"


@dataclass(frozen=True)
class Nginx:
    """A running nginx. `adress` is the public server's, `redaktion` the inner net's, `rensning` takes PURGE."""

    adress: str
    redaktion: str
    rensning: str
    http: str
    mapp: Path
    pid: int

    @property
    def logg(self) -> Path:
        """The access log."""
        return self.mapp / "logg.json"

    def litar(self) -> ssl.SSLContext:
        """For clients of the TLS server, whose certificate was made for the occasion."""
        return ssl.create_default_context(cafile=str(self.mapp / "cert.pem"))


def finns() -> bool:
    """True when the machine has nginx with the modules that the configuration loads."""
    return bool(NGINX and shutil.which("envsubst") and all((MODULER / f"{en}.so").exists() for en in KRAVS))


def variabler(mapp: Path, **egna: str) -> dict[str, str]:
    """Values for every variable of the configuration, on ports that nobody has; `egna` go before."""
    portar = {namn: f"127.0.0.1:{ledig_port()}" for namn in ("LYSSNA_TLS", "LYSSNA_HTTP", "LYSSNA_RENSNING")}
    return {
        **portar,
        "NGINX_ANVANDARE": "www-data",
        "NGINX_DATA": str(mapp / "data"),
        "NGINX_MODULER": str(MODULER),
        "NGINX_KONF": str(ROOT / "deploy" / "nginx"),
        "NGINX_LOGG": str(mapp / "logg.json"),
        "VARDNAMN": VARDNAMN,
        "REDAKTION_VARDNAMN": REDAKTIONENS,
        "REDAKTION_NAT": "127.0.0.0/8",
        "RENSAS_FRAN": "127.0.0.1",
        "WEBB_PUBLIC": "127.0.0.1:1",
        "WEBB_FORENING": "127.0.0.1:1",
        "WEBB_REDAKTION": "127.0.0.1:1",
        "TLS_CERT": str(mapp / "cert.pem"),
        "TLS_NYCKEL": str(mapp / "nyckel.pem"),
        "STATISKT": str(mapp / "static"),
        "MEDIA": str(mapp / "media"),
        **egna,
    }


def fyll(mapp: Path, varden: dict[str, str]) -> Path:
    """The filled-in configuration's file; raises CalledProcessError when a variable is missing."""
    konf = mapp / "nginx.conf"
    miljo = {"PATH": os.environ["PATH"], **varden}
    konf.write_bytes(subprocess.run([ROOT / "deploy/nginx/fyll.sh"], env=miljo, capture_output=True, check=True).stdout)
    return konf


def _certifikat(mapp: Path) -> None:
    namn = f"subjectAltName=IP:{VARDNAMN},DNS:{REDAKTIONENS}"
    slag = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj", "/CN=prov"]
    ut = ["-keyout", str(mapp / "nyckel.pem"), "-out", str(mapp / "cert.pem"), "-addext", namn]
    subprocess.run(["openssl", "req", "-x509", *slag, *ut], check=True, capture_output=True)


@contextmanager
def nginx(*, tls: bool = True, **egna: str) -> Iterator[Nginx]:
    """The shipped configuration in front of `WEBB_PUBLIC` (host:port) and the others among its variables.

    Without `tls` it answers plain HTTP, as behind a balancer of one's own. Raises SaknasError without nginx.
    """
    if not finns():
        raise SaknasError(f"nginx saknas, eller en av dess moduler. Installera: apt-get install {PAKET}")
    with tempfile.TemporaryDirectory(prefix="nginx-", dir="/tmp") as namn:
        mapp = Path(namn)
        (mapp / "data" / "tmp").mkdir(parents=True)
        _certifikat(mapp)
        varden = variabler(mapp, **egna)
        tls_plats, http_plats, rensning = (varden[en] for en in ("LYSSNA_TLS", "LYSSNA_HTTP", "LYSSNA_RENSNING"))
        varden["LYSSNA_TLS"] += " ssl http2" if tls else ""
        konf = fyll(mapp, varden)
        (mapp / "logg.json").touch()
        som = som_annan("nobody", mapp, *mapp.rglob("*"))
        port = tls_plats.rpartition(":")[2]
        kommando = [*som, str(NGINX), "-p", namn, "-c", str(konf), "-g", "daemon off;"]
        with process(kommando, lambda: _svarar(int(port)), logg=mapp / "fel.logg", tid=20) as ett:
            schema = "https" if tls else "http"
            yield Nginx(
                adress=f"{schema}://{VARDNAMN}:{port}",
                redaktion=f"{schema}://{REDAKTIONENS}:{port}",
                rensning=f"http://{rensning}",
                http=f"http://{http_plats}",
                mapp=mapp,
                pid=ett.pid,
            )


def _svarar(port: int) -> bool:
    with socket.socket() as uttag:
        return uttag.connect_ex(("127.0.0.1", port)) == 0
