"""Redis that is away, hangs or comes back: what cannot be read is not there, and what cannot be counted is said."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from django.core.cache import cache, caches
from django.core.exceptions import ImproperlyConfigured
from egen_redis import EgenRedis

from config.settings.cachar import cachar
from patientinfo.delad.brytare import PROVAS_VAR, Brytare
from patientinfo.delad.cache import CachenBortaError, TaligRedis
from patientinfo.formular.flodskydd import raknas_inte, slapps_in_som

pytestmark = pytest.mark.usefixtures("server")

SATT = {"stoppad": EgenRedis.stoppa, "fryst": EgenRedis.frys}


@pytest.fixture(params=SATT)
def borta(request: pytest.FixtureRequest, server: EgenRedis) -> EgenRedis:
    cache.set("fanns", 1)
    SATT[request.param](server)
    return server


def test_det_som_finns_lases_och_raknas() -> None:
    assert cache.add("antal", 0)
    assert cache.incr("antal") == 1
    cache.set_many({"a": 1, "b": "två"})
    assert cache.get_many(["a", "b", "c"]) == {"a": 1, "b": "två"}
    cache.delete_many(["a"])
    assert not cache.has_key("a")
    with pytest.raises(ValueError, match="saknas"):
        cache.incr("saknas")


def test_ett_raknat_tal_behaller_sin_tid() -> None:
    cache.add("kort", 0, timeout=1)
    cache.incr("kort")
    time.sleep(1.1)
    assert cache.get("kort") is None


@pytest.mark.usefixtures("borta")
def test_borta_ar_som_tomt() -> None:
    assert cache.get("fanns", "inget") == "inget"
    assert cache.get_many(["fanns"]) == {}
    assert not cache.has_key("fanns")
    assert not cache.add("ny", 1)
    assert not cache.touch("fanns")
    assert not cache.delete("fanns")
    assert cache.set_many({"ny": 1}) == ["ny"]
    cache.set("ny", 1)
    cache.delete_many(["fanns"])
    cache.clear()
    assert cache.get_or_set("fanns", lambda: "räknat") == "räknat"


@pytest.mark.usefixtures("borta")
def test_borta_kan_inget_raknas_och_ingen_slapps_in() -> None:
    with pytest.raises(CachenBortaError):
        cache.incr("fanns")
    assert not slapps_in_som("någon", "prov", antal=100, per=60)
    raknas_inte("någon", "prov")


def _nagon_gang(gor: Callable[[], bool]) -> bool:
    slut = time.monotonic() + 20
    while time.monotonic() < slut:
        if gor():
            return True
        time.sleep(0.1)
    return False


def _raknande(forsok: list[Exception]) -> Callable[[Brytare, Exception], None]:
    riktig = Brytare.svarade_inte

    def rakna(brytare: Brytare, brott: Exception) -> None:
        forsok.append(brott)
        riktig(brytare, brott)

    return rakna


def test_en_fryst_provas_en_gang_i_sekunden_hur_manga_som_an_fragar(
    server: EgenRedis, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache.set("fanns", 1)
    server.frys()
    forsok = []
    monkeypatch.setattr(Brytare, "svarade_inte", _raknande(forsok))
    borjade = time.monotonic()
    for _gang in range(200):
        cache.get("fanns")
    assert len(forsok) <= 1 + (time.monotonic() - borjade) / PROVAS_VAR
    server.fortsatt()
    assert _nagon_gang(lambda: cache.get("fanns") == 1)


def test_en_som_startas_om_anvands_igen_av_sig_sjalv(borta: EgenRedis) -> None:
    assert cache.get("fanns") is None
    borta.fortsatt()
    borta.stoppa()
    borta.starta()
    assert _nagon_gang(lambda: cache.add("ny", 1))
    assert cache.get("fanns") is None


def test_det_hogsta_talet_star(server: EgenRedis) -> None:
    redis = caches["default"]
    assert isinstance(redis, TaligRedis)
    lange, kort = redis.lapp(30), redis.lapp(0.05)
    assert [redis.hoj("tal", tal, lange) for tal in (5, 3, 7, 7)] == [5, 5, 7, 7]
    assert redis.hoj("kort", 9, kort) == 9
    time.sleep(0.1)
    assert redis.hoj("kort", 2, lange) == 2
    server.stoppa()
    with pytest.raises(CachenBortaError):
        redis.hoj("tal", 8, lange)


def test_bada_lagren_ligger_i_den_delade_cachen() -> None:
    caches["rakning"].set("sista", 7)
    assert caches["default"].get("sista") == 7


def test_en_adress_som_inte_ar_redis_vagras(tmp_path: object) -> None:
    with pytest.raises(ImproperlyConfigured, match="memcache"):
        cachar("memcache://127.0.0.1:11211", var=tmp_path)  # type: ignore[arg-type]
