"""Screens that poll and beat as the player does, many in one process: what a server of ours meets on a weekday."""

from __future__ import annotations

import asyncio
import json
import random
import time
from dataclasses import dataclass, field

POLL, POLL_SPRIDNING = 30.0, 10.0  # seconds, as site/static/skarm has it
PULS, PULS_SPRIDNING = 60.0, 10.0
EFTER_STROMAVBROTT = 30.0  # at most, before the first question
SVARSTID = 30.0  # a screen gives up after this


@dataclass
class Svar:
    """What was measured: seconds for each kind of answer, and everything that went wrong."""

    hela: list[float] = field(default_factory=list)  # playlists with a body
    oandrade: list[float] = field(default_factory=list)  # 304
    pulser: list[float] = field(default_factory=list)
    fel: list[str] = field(default_factory=list)
    byte_oandrad: int = 0  # on the wire, question and answer
    forsta: list[float] = field(default_factory=list)  # seconds after the start at which each had its list

    @property
    def alla(self) -> list[float]:
        """Every answer's time."""
        return [*self.hela, *self.oandrade, *self.pulser]


@dataclass
class Skarm:
    """One simulated screen."""

    adress: str
    token: str
    etag: str = ""


class Flotta:
    """`skarmar` against the server on `port`, for `sekunder`; `etagar` True when they had their list before."""

    def __init__(self, port: int, skarmar: list[Skarm], kaka: str) -> None:
        self.port = port
        self.skarmar = skarmar
        self.kaka = kaka
        self.svar = Svar()

    async def kor(self, sekunder: float, forsta_inom: float) -> Svar:
        """Every screen begins at a random instant within `forsta_inom` seconds, and all end after `sekunder`."""
        self._borjade = time.perf_counter()
        slut = self._borjade + sekunder
        await asyncio.gather(*(self._leva(skarm, slut, forsta_inom) for skarm in self.skarmar))
        return self.svar

    async def _leva(self, skarm: Skarm, slut: float, forsta_inom: float) -> None:
        await asyncio.sleep(random.uniform(0, forsta_inom))
        await asyncio.gather(
            self._om_och_om(self._polla, skarm, slut, POLL, POLL_SPRIDNING),
            self._om_och_om(self._sla, skarm, slut, PULS, PULS_SPRIDNING),
        )

    async def _om_och_om(self, gor, skarm: Skarm, slut: float, var: float, spridning: float) -> None:
        if gor == self._sla:
            await asyncio.sleep(min(random.uniform(0, var), max(slut - time.perf_counter(), 0)))
        while time.perf_counter() < slut:
            try:
                await asyncio.wait_for(gor(skarm), SVARSTID)
            except (OSError, TimeoutError, ValueError) as brott:
                self.svar.fel.append(f"{gor.__name__}: {type(brott).__name__} {brott}")
            await asyncio.sleep(
                min(random.uniform(var - spridning, var + spridning), max(slut - time.perf_counter(), 0))
            )

    async def _polla(self, skarm: Skarm) -> None:
        fraga = f"GET /skarm/{skarm.adress}/spellista.json HTTP/1.1\r\nAccept-Encoding: gzip, br\r\n"
        if skarm.etag:
            fraga += f"If-None-Match: {skarm.etag}\r\n"
        borjade = time.perf_counter()
        status, rubriker, byte = await self._fraga(fraga, b"")
        tid = time.perf_counter() - borjade
        if status == 304:
            self.svar.oandrade.append(tid)
            self.svar.byte_oandrad = max(self.svar.byte_oandrad, byte)
        elif status == 200:
            self.svar.hela.append(tid)
            skarm.etag = rubriker["etag"]
        else:
            self.svar.fel.append(f"spellista: {status}")
            return
        if len(self.svar.forsta) < len(self.skarmar):
            self.svar.forsta.append(time.perf_counter() - self._borjade)

    async def _sla(self, skarm: Skarm) -> None:
        kropp = json.dumps({
            "utgava": "bench", "spellista": skarm.etag, "punkt": "skarmbild-1", "fel": "", "cachealder": 1,
            "klockfel": 0, "utan_natverk": True, "bredd": 1920, "hojd": 1080, "serie": "bench", "spelningar": [],
        }).encode()  # fmt: skip
        fraga = (
            f"POST /skarm/{skarm.adress}/puls HTTP/1.1\r\nContent-Type: application/json\r\n"
            f"Cookie: {self.kaka}={skarm.token}\r\n"
        )
        borjade = time.perf_counter()
        status, _rubriker, _byte = await self._fraga(fraga, kropp)
        if status == 200:
            self.svar.pulser.append(time.perf_counter() - borjade)
        else:
            self.svar.fel.append(f"puls: {status}")

    async def _fraga(self, huvud: str, kropp: bytes) -> tuple[int, dict[str, str], int]:
        """The status, the headers, and the bytes both ways; a connection of its own, as after half a minute."""
        in_, ut = await asyncio.open_connection("127.0.0.1", self.port)
        try:
            fraga = f"{huvud}Host: 127.0.0.1:{self.port}\r\nContent-Length: {len(kropp)}\r\nConnection: close\r\n\r\n"
            ut.write(fraga.encode() + kropp)
            await ut.drain()
            svar = await in_.read()
        finally:
            ut.close()
        topp = svar.split(b"\r\n\r\n", 1)[0].decode("latin-1").split("\r\n")
        rubriker = {namn.lower(): varde for namn, _kolon, varde in (rad.partition(": ") for rad in topp[1:])}
        if not topp[0]:
            raise ValueError("tomt svar")
        return int(topp[0].split(" ")[1]), rubriker, len(fraga) + len(kropp) + len(svar)
