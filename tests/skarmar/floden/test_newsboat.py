"""A reader that people use, Debian's newsboat, fetches the reading feed over the net and shows what stands in it."""

from __future__ import annotations

import datetime as dt
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import pytest
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from django.utils import timezone
from flodesfabrik import ritade
from foreningsfabriker import publicerat
from maskinen import NEWSBOAT
from skarmfabriker import plats, publicerad_bild

from patientforeningar.models import Inslag
from patientinfo import stampel
from patientinfo.models import Plats
from skarmar.urval import punkt as punkter

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(not NEWSBOAT, reason="newsboat saknas. Installera: apt-get install newsboat"),
]


class _Tyst(WSGIRequestHandler):
    def log_message(self, *_args: object) -> None:
        """Nothing on the terminal."""


@pytest.fixture
def server() -> Iterator[WSGIServer]:
    """The whole site on a port of its own, answering in the test's own thread: it sees what the test has written."""
    signaler = (request_started, request_finished)
    for signal in signaler:  # as the test client does: the connection holds the test's own transaction
        signal.disconnect(close_old_connections)
    with make_server("127.0.0.1", 0, get_wsgi_application(), handler_class=_Tyst) as uttag:
        uttag.timeout = 0.1
        yield uttag
    for signal in signaler:
        signal.connect(close_old_connections)


@pytest.fixture
def newsboat(server: WSGIServer, tmp_path: Path) -> Callable[[], str]:
    """`newsboat()`: let the reader fetch its feeds anew and say how much is unread."""
    adresser = tmp_path / "urls"
    adresser.write_text(f"http://127.0.0.1:{server.server_port}/flode/sunderby-sjukhus/rss.xml\n")
    kommando = [str(NEWSBOAT), "-u", adresser, "-c", tmp_path / "cache.db", "-x", "reload", "print-unread"]
    miljo = {"HOME": str(tmp_path), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}

    def las() -> str:
        lasare = subprocess.Popen(kommando, env=miljo, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        while lasare.poll() is None:
            server.handle_request()
        return lasare.communicate()[0]

    return las


def test_newsboat_laser_flodet_och_ser_vad_som_kommit_till(
    newsboat: Callable[[], str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(punkter, "ritade", ritade)
    Inslag.objects.update(live=False)
    lanet = Plats.objects.get(slug="lanet")
    publicerad_bild(platser=[lanet], rubrik="Vad kostar resan? <3 & mer ]]>")
    stampel._stampla()
    forst = newsboat()
    nu, vecka = timezone.now(), dt.timedelta(weeks=1)
    tider = {"visas_fran": nu - vecka, "visas_till": nu + 2 * vecka, "borjar": nu + vecka, "slutar": None}
    inslag = publicerat(pa_skarm=True, rubrik="Vattengympa", **tider)
    inslag.skarmplatser.set([plats()])
    inslag.save()
    stampel._stampla()
    sedan = newsboat()
    antal = [int(text.split()[0]) for text in (forst, sedan)]
    assert antal[1] == antal[0] + 1

    with sqlite3.connect(tmp_path / "cache.db") as cache:
        rader = cache.execute("SELECT title, url, content, author FROM rss_item")
        per_rubrik = {rad[0]: rad[1:] for rad in rader}
    cache.close()
    assert "Vad kostar resan? <3 & mer ]]>" in per_rubrik
    adress, text, fran = per_rubrik["Vattengympa"]
    assert adress.endswith(inslag.get_absolute_url())
    assert "Vi tränar i varmt vatten." in text
    assert fran == str(inslag.forening)
