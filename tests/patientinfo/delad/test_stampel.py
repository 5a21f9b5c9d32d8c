"""The shared stamp: never an old one again, whatever Redis and the database do."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NoReturn

import pytest
from django.core.cache import cache
from django.db import OperationalError, connection
from django.test.utils import CaptureQueriesContext
from egen_redis import EgenRedis
from redis import Redis

from patientinfo import stampel
from patientinfo.delad import stampel as delad
from patientinfo.models import Stampel, Tema

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("server")]


@pytest.fixture(autouse=True)
def _utan_vantan(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(delad, "GALLER", 0.2)


@pytest.fixture
def utan_databas(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    def stang() -> None:
        monkeypatch.setattr(type(Stampel.objects), "nu", _borta)

    return stang


def _borta(_self: object) -> NoReturn:
    raise OperationalError


def glom_redis() -> None:
    """What Redis said has run out."""
    cache.delete(delad._NYCKEL)


def test_lika_tills_en_ny_ges() -> None:
    forsta = stampel.stampel()
    assert stampel.stampel() == forsta
    stampel._stampla()
    assert stampel.stampel() != forsta


def test_redis_sager_den_utan_att_databasen_fragas() -> None:
    stampel.stampel()
    with CaptureQueriesContext(connection) as fragor:
        stampel.stampel()
    assert len(fragor) == 0


def test_en_tom_redis_ger_samma_stampel_tillbaka_och_ingen_gammal() -> None:
    stampel._stampla()
    gammal = stampel.stampel()
    stampel._stampla()
    ny = stampel.stampel()
    cache.clear()
    assert stampel.stampel() == ny != gammal


def test_utan_redis_svarar_databasen(server: EgenRedis) -> None:
    fore = stampel.stampel()
    server.stoppa()
    assert stampel.stampel() == fore
    stampel._stampla()
    ny = stampel.stampel()
    assert ny != fore
    assert stampel.stampel() == ny


def test_en_redis_som_hangt_kommer_inte_tillbaka_med_den_gamla(server: EgenRedis) -> None:
    fore = stampel.stampel()
    server.frys()
    stampel._stampla()
    server.fortsatt()
    slut = time.monotonic() + 2.5
    while time.monotonic() < slut:
        assert stampel.stampel() != fore
        time.sleep(0.02)


def test_den_som_laste_nyss_sanker_inte_den_som_just_gavs() -> None:
    Stampel.objects.ny()
    last = Stampel.objects.nu()
    stampel._stampla()
    delad._redis().hoj(delad._NYCKEL, last, delad._redis().lapp(30))
    assert stampel.stampel() == str(Stampel.objects.nu()) != str(last)


def test_den_som_kommer_for_sent_med_det_som_lastes_beratta_ingenting(monkeypatch: pytest.MonkeyPatch) -> None:
    def nu_med_ett_uppehall(fraga: Any) -> int:
        last = riktig(fraga)
        monkeypatch.setattr(type(Stampel.objects), "nu", riktig)
        stampel._stampla()
        time.sleep(2 * delad.GALLER)  # the process was put to sleep, and what Redis was told has run out
        return last

    riktig = type(Stampel.objects).nu
    monkeypatch.setattr(type(Stampel.objects), "nu", nu_med_ett_uppehall)
    glom_redis()
    for_sent = stampel.stampel()
    assert stampel.stampel() == str(Stampel.objects.nu()) != for_sent


@pytest.fixture
def redis_hanger_efter(server: EgenRedis, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Any]:
    """While the block lasts Redis hangs as soon as the database has answered `nu` or given `ny`."""

    @contextmanager
    def hanger(fraga: str) -> Iterator[None]:
        riktig = getattr(type(Stampel.objects), fraga)

        def och_hang(objekt: Any) -> int:
            nr = int(riktig(objekt))
            server.frys()
            return nr

        with monkeypatch.context() as under:
            under.setattr(type(Stampel.objects), fraga, och_hang)
            yield

    return hanger


def sags_aldrig(server: EgenRedis, nummer: str) -> None:
    """Let Redis go on, and see that it tells nobody `nummer`."""
    server.fortsatt()
    slut = time.monotonic() + 5 * delad.GALLER
    with Redis.from_url(server.url) as redis:  # whose breaker has not seen anything
        while time.monotonic() < slut:
            assert redis.get(cache.make_key(delad._NYCKEL)) != nummer.encode()
            time.sleep(0.005)


def test_det_som_natet_holl_kvar_ar_ingen_nyhet(server: EgenRedis, redis_hanger_efter: Any) -> None:
    fore = stampel.stampel()
    glom_redis()
    with redis_hanger_efter("nu"):
        assert stampel.stampel() == fore  # sent to Redis, which has not read it yet
    stampel._stampla()
    sags_aldrig(server, fore)


def test_en_ny_stampel_som_natet_holl_kvar_ar_ingen_nyhet_efter_nasta(
    server: EgenRedis, redis_hanger_efter: Any
) -> None:
    with redis_hanger_efter("ny"):
        stampel._stampla()  # sent to Redis, which has not read it yet
    for_sent = str(Stampel.objects.nu())
    stampel._stampla()
    time.sleep(delad.GALLER)
    sags_aldrig(server, for_sent)


def test_den_som_kommer_for_sent_med_en_ny_tar_bort_den_gamla() -> None:
    gammal = Stampel.objects.ny()
    redis = delad._redis()
    redis.hoj(delad._NYCKEL, gammal, redis.lapp(30))
    lapp = redis.lapp(delad.GALLER)
    time.sleep(2 * delad.GALLER)
    ny = Stampel.objects.ny()
    assert redis.hoj(delad._NYCKEL, ny, lapp) == ny
    assert stampel.stampel() == str(ny)


def test_utan_databas_galler_den_senast_kanda(utan_databas: Any) -> None:
    fore = stampel.stampel()
    utan_databas()
    glom_redis()
    assert stampel.stampel() == fore


def test_databasen_lamnas_i_fred_en_stund(utan_databas: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    fore = stampel.stampel()
    utan_databas()
    glom_redis()
    stampel.stampel()
    monkeypatch.setattr(Stampel.objects, "nu", lambda: pytest.fail("frågades igen"))
    assert stampel.stampel() == fore


def test_utan_databas_och_utan_minne_halls_ingenting(utan_databas: Any) -> None:
    utan_databas()
    assert stampel.stampel() != stampel.stampel()


def test_det_som_ar_sparat_star_kvar_fast_redis_ar_borta(
    server: EgenRedis, django_capture_on_commit_callbacks: Any
) -> None:
    fore = stampel.stampel()
    server.stoppa()
    with django_capture_on_commit_callbacks(execute=True):
        Tema.objects.create(namn="Nytt tema", slug="nytt-tema")
    assert stampel.stampel() != fore


@pytest.fixture
def fraga() -> Iterator[None]:
    delad._borja()
    yield
    delad._sluta()


@pytest.mark.usefixtures("fraga")
def test_en_fraga_star_pa_en_stampel_och_ser_sin_egen_andring() -> None:
    fore = stampel.stampel()
    Stampel.objects.ny()
    glom_redis()
    assert stampel.stampel() == fore
    stampel._stampla()
    assert stampel.stampel() != fore


def test_numret_vaxer_alltid() -> None:
    hogt = time.time_ns()  # as if the clock had been far ahead
    Stampel.objects.update_or_create(pk=1, defaults={"nr": hogt})
    assert Stampel.objects.ny() == hogt + 1
