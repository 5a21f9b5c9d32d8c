"""The fuse between us and a search server, with a clock of the test's own."""

from __future__ import annotations

import threading

import pytest

from sok.reserv import Sakring


class BrottError(Exception):
    """What a client raises."""


class VagranError(Exception):
    """What a client raises when the question is at fault."""

    status_code = 400


class Server:
    """Answers or fails, and counts."""

    def __init__(self) -> None:
        self.fel: type[Exception] | None = None
        self.fragor = 0

    def svara(self) -> str:
        self.fragor += 1
        if self.fel:
            raise self.fel
        return "servern"


@pytest.fixture
def server() -> Server:
    return Server()


@pytest.fixture
def tid() -> list[float]:
    return [1000.0]


@pytest.fixture
def sakring(tid: list[float]) -> Sakring:
    return Sakring(vila=15, klocka=lambda: tid[0])


def fraga(sakring: Sakring, server: Server) -> str:
    return sakring.fraga(server.svara, lambda: "databasen", (BrottError, VagranError))


def test_a_server_that_answers_is_asked_every_time(sakring: Sakring, server: Server) -> None:
    assert [fraga(sakring, server) for _ in range(3)] == ["servern"] * 3
    assert sakring.hel


def test_after_a_failure_the_server_is_left_in_peace_for_a_while(
    sakring: Sakring, server: Server, tid: list[float]
) -> None:
    server.fel = BrottError
    assert [fraga(sakring, server) for _ in range(5)] == ["databasen"] * 5
    assert server.fragor == 1
    tid[0] += 14.9
    fraga(sakring, server)
    assert server.fragor == 1
    tid[0] += 0.1
    fraga(sakring, server)
    assert server.fragor == 2


def test_one_that_is_back_is_asked_by_all_as_soon_as_one_has_noticed(
    sakring: Sakring, server: Server, tid: list[float]
) -> None:
    server.fel = BrottError
    fraga(sakring, server)
    server.fel = None
    assert fraga(sakring, server) == "databasen"
    tid[0] += 15
    assert [fraga(sakring, server) for _ in range(3)] == ["servern"] * 3


def test_only_one_tries_while_the_others_go_on_with_the_database(
    sakring: Sakring, server: Server, tid: list[float]
) -> None:
    server.fel = BrottError
    fraga(sakring, server)
    tid[0] += 15
    inne, klar = threading.Event(), threading.Event()

    def haller_pa() -> str:
        inne.set()
        klar.wait(10)
        return "servern"

    forsok = threading.Thread(target=lambda: sakring.fraga(haller_pa, lambda: "databasen", (BrottError,)))
    forsok.start()
    inne.wait(10)
    server.fel = None
    assert fraga(sakring, server) == "databasen"
    klar.set()
    forsok.join()
    assert fraga(sakring, server) == "servern"


def test_the_log_says_once_that_it_fails_and_once_that_it_is_back(
    sakring: Sakring, server: Server, tid: list[float], caplog: pytest.LogCaptureFixture
) -> None:
    server.fel = BrottError
    en_annan_process = Sakring(vila=15, klocka=lambda: tid[0])
    for _ in range(4):
        tid[0] += 15
        fraga(sakring, server)
        fraga(en_annan_process, server)
    assert caplog.text.count("sokmotorn_svarar_inte") == 1
    server.fel = None
    tid[0] += 15
    for _ in range(2):
        fraga(sakring, server)
        fraga(en_annan_process, server)
    assert caplog.text.count("sokmotorn_svarar_igen") == 1
    server.fel = BrottError
    fraga(sakring, server)
    assert caplog.text.count("sokmotorn_svarar_inte") == 2


def test_a_question_that_the_server_refuses_blows_no_fuse(sakring: Sakring, server: Server) -> None:
    server.fel = VagranError
    assert [fraga(sakring, server), fraga(sakring, server)] == ["databasen"] * 2
    assert server.fragor == 2
    assert sakring.hel


def test_our_own_faults_are_not_the_servers(sakring: Sakring, server: Server) -> None:
    server.fel = ZeroDivisionError
    with pytest.raises(ZeroDivisionError):
        fraga(sakring, server)
    assert sakring.hel
