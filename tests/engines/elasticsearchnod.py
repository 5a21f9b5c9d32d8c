"""A real Elasticsearch node of one's own on 127.0.0.1, brought by `make motorer` (docs/decisions/0045)."""

from __future__ import annotations

import os
import shutil
import tempfile
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from portar import ledig_port
from process import process
from saknas import SaknasError
from som_annan import som_annan

MOTORER = Path(os.environ.get("MOTORER_DIR", "/var/tmp/motorer"))  # noqa: S108 (as in the Makefile)
JAVA = shutil.which("java")
STARTTID = 180  # seconds, on a machine with other things to do

INSTALLNINGAR = """\
cluster.name: prov
discovery.type: single-node
network.host: 127.0.0.1
http.port: {port}
path.data: {mapp}/data
path.logs: {mapp}/loggar
xpack.security.enabled: false
cluster.routing.allocation.disk.threshold_enabled: false
"""
JVM = """\
-Xms512m
-Xmx512m
-XX:+UseSerialGC
-Djava.io.tmpdir={mapp}
"""
LOGGNING = """\
status = error
appender.ut.type = Console
appender.ut.name = ut
appender.ut.layout.type = PatternLayout
appender.ut.layout.pattern = [%d{ISO8601}][%-5p][%c{1.}] %m%n
rootLogger.level = warn
rootLogger.appenderRef.ut.ref = ut
"""


def noden() -> Path | None:
    """The unpacked server's folder; None when it has not been brought."""
    return next(iter(sorted(MOTORER.glob("*/elasticsearch"))), None)


@contextmanager
def elasticsearch(port: int = 0) -> Iterator[str]:
    """Gives the `SEARCH_URL` of an empty node, without a prefix; raises SaknasError when the machine has none."""
    hem = noden()
    if hem is None or JAVA is None:
        raise SaknasError("Elasticsearch saknas. Hämta: make motorer (kräver Maven och Java 17)")
    port = port or ledig_port()
    with tempfile.TemporaryDirectory(prefix="elastic-", dir="/tmp") as namn:
        mapp = Path(namn)
        konfig = mapp / "konfig"
        konfig.mkdir()
        for fil, text in (("elasticsearch.yml", INSTALLNINGAR), ("jvm.options", JVM)):
            (konfig / fil).write_text(text.format(port=port, mapp=mapp))
        (konfig / "log4j2.properties").write_text(LOGGNING)
        som = som_annan("nobody", mapp, konfig, *konfig.iterdir())
        miljo = {"PATH": os.environ["PATH"], "HOME": namn, "ES_TMPDIR": namn, "LIBFFI_TMPDIR": namn}
        with process(
            [*som, *_kommando(hem, konfig)],
            lambda: _svarar(port),
            logg=mapp / "logg",
            tid=STARTTID,
            miljo=miljo,
            i_mapp=hem,  # the launcher looks for its parts where it stands
        ):
            yield f"elasticsearch8://127.0.0.1:{port}"


def _kommando(hem: Path, konfig: Path) -> list[str]:
    """The launcher as the server's own start script calls it; the application that carries it has left that out."""
    return [
        str(JAVA), "-Xms16m", "-Xmx64m", "-XX:+UseSerialGC",
        "-Dcli.name=server", f"-Dcli.script={hem}/bin/elasticsearch", "-Dcli.libs=lib/tools/server-cli",
        f"-Des.path.home={hem}", f"-Des.path.conf={konfig}", "-Des.distribution.type=zip",
        "-cp", f"{hem}/lib/*:{hem}/lib/cli-launcher/*", "org.elasticsearch.launcher.CliToolLauncher",
    ]  # fmt: skip


def _svarar(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/_cluster/health", timeout=2) as svar:
            return b'"red"' not in svar.read()
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return False
