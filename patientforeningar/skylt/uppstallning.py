"""Sets a screen: the largest text that fits, between the smallest readable size and the largest useful one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property, lru_cache, partial

from patientforeningar.skylt import farger, kontrast
from patientforeningar.skylt.avstand import LAGOM, LASAVSTAND, MINST, NARA, STORST, Skarmformat, textstorlek
from patientforeningar.skylt.delar import Block, Innehall, Rad, Roll, Ruta, Skylt
from patientforeningar.skylt.rader import Brytning, bryt
from patientforeningar.skylt.typsnitt import VERSALANDEL, bredd, rena
from patientforeningar.skylt.ytor import Ytor, ytor

_RUBRIK = 1.25  # the heading's size, of the short text's
_MELLAN = 0.35  # between texts, of the short text's size
_RADAVSTAND = {Roll.RUBRIK: 1.12, Roll.FAKTA: 1.22, Roll.KORT: 1.3, Roll.AVSANDARE: 1.25, Roll.ADRESS: 1.25}
_UPPAT, _NEDAT = 1.0, 0.3  # from a baseline to the top of the highest letter (Ẫ) and down to the lowest
_PROV, _HALVT_ORD = "Vi tränar i varmt vatten och fikar efteråt. ", 3
_MELLAN_FAKTA = " · "
_FETA = {Roll.RUBRIK, Roll.FAKTA}
LJUS_TEXT, PLATTA = (kontrast.relativ_ljushet(farger.rgb(farg)) for farg in (farger.LJUS, farger.PLATTA))


@lru_cache(maxsize=256)
def stall_upp(innehall: Innehall, format: Skarmformat) -> Skylt:  # noqa: A002
    """`innehall` set on a screen of `format`; the same words are always set the same way.

    Of the ways to place the boxes, the first that gives text of the preferred size; failing that, the largest text.
    """
    satt = [_Sattning(innehall, format, ett) for ett in ytor(format, med_bild=innehall.bild is not None)]
    skyltar = [ett.skylt() for ett in satt]
    basta = next((skylt for skylt in skyltar if skylt.lagom), None) or max(
        skyltar, key=lambda ett: (ett.ryms, ett.synvinkel)
    )
    return replace(
        basta,
        plats=max(ett.plats(MINST) for ett in satt),
        lagom_plats=max(ett.plats(LAGOM) for ett in satt),
        rum=max(ett.rum(LAGOM) for ett in satt),
    )


@dataclass(frozen=True)
class _Sattning:
    innehall: Innehall
    format: Skarmformat
    ytor: Ytor

    def skylt(self) -> Skylt:
        satta = ((vinkel, self.texter(vinkel)) for vinkel in range(STORST, MINST - 1, -1))
        passar = ((vinkel, block) for vinkel, block in satta if _hojd(block) <= self.yta.hojd)
        vinkel, block = next(passar, (MINST, self.texter(MINST)))
        ryms = _hojd(block) <= self.yta.hojd
        if not ryms:
            block = _avkortade(block, self.yta.underkant)
        return Skylt(
            format=self.format,
            synvinkel=vinkel,
            ryms=ryms,
            # A third of what is left goes above: text that hangs from the top of an empty screen looks forgotten.
            block=(*_ned(block, max(self.yta.hojd - _hojd(block), 0) / 3 if ryms else 0), *self.fot, *self.over_bilden),
            qr=self.ytor.qr,
            bild=self.ytor.bild,
            platta=self.platta,
            tackning=self.tackning,
        )

    @cached_property
    def yta(self) -> Ruta:
        """Where heading, facts and short text stand: above the foot, which may need more than its own box."""
        text = self.ytor.text
        if not self.fot:
            return text
        return replace(text, hojd=min(text.hojd, self.fot[0].ruta.y - self.ytor.marginal / 2 - text.y))

    def storlek(self, synvinkel: int) -> int:
        return textstorlek(synvinkel, LASAVSTAND, self.format, VERSALANDEL)

    @property
    def liten(self) -> int:
        """The size of what is read by those who come closer."""
        return textstorlek(MINST, NARA, self.format, VERSALANDEL)

    def texter(self, synvinkel: int) -> list[Block]:
        """The heading, the facts and the short text below each other, from the top of their box."""
        px = self.storlek(synvinkel)
        delar = (
            (Roll.RUBRIK, self.innehall.rubrik, round(px * _RUBRIK)),
            (Roll.FAKTA, self.fakta(px), px),
            (Roll.KORT, self.innehall.kort, px),
        )
        return _under_varandra(delar, self.yta, px * _MELLAN)

    def fakta(self, px: int) -> str:
        """When and where: on one line if that is wide enough, otherwise on lines of their own."""
        bitar = [rena(bit) for bit in self.innehall.fakta]
        pa_en_rad = _MELLAN_FAKTA.join(bitar)
        return pa_en_rad if bredd(pa_en_rad, px, fet=True) <= self.yta.bredd else "\n".join(bitar)

    @cached_property
    def fot(self) -> list[Block]:
        """Who sends it, unless that stands over the picture, and where to read more: at the bottom."""
        avsandare = "" if self.ytor.bild else self.innehall.avsandare
        delar = ((Roll.AVSANDARE, avsandare, self.liten), (Roll.ADRESS, self.innehall.adress, self.liten))
        block = _under_varandra(delar, self.ytor.fot, self.liten * 0.1)
        return _ned(block, self.ytor.fot.hojd - _hojd(block))

    @cached_property
    def over_bilden(self) -> list[Block]:
        if self.ytor.bild is None:
            return []
        kant = self.ytor.marginal / 2
        yta = replace(self.ytor.bild, x=self.ytor.bild.x + kant, bredd=self.ytor.bild.bredd - 2 * kant)
        block = _under_varandra(((Roll.AVSANDARE, self.innehall.avsandare, self.liten),), yta, 0)
        return _ned([replace(ett, over_bild=True) for ett in block], yta.hojd - kant - _hojd(block))

    @property
    def platta(self) -> Ruta | None:
        """Behind the sender's name, as wide as the picture and down to its edge."""
        if not self.over_bilden or self.ytor.bild is None:
            return None
        topp = self.over_bilden[0].ruta.y - self.ytor.marginal / 2
        return replace(self.ytor.bild, y=topp, hojd=self.ytor.bild.underkant - topp)

    @property
    def tackning(self) -> float:
        if self.innehall.bild is None or self.ytor.bild is None or self.platta is None:
            return 0.0
        return kontrast.tackning(bakom(self.innehall.bild, self.ytor.bild, self.platta), LJUS_TEXT, PLATTA)

    def rader_for_kort(self, synvinkel: int) -> int:
        px = self.storlek(synvinkel)
        utan = replace(self, innehall=replace(self.innehall, kort="")).texter(synvinkel)
        kvar = self.yta.hojd - (_hojd(utan) + px * _MELLAN if utan else 0) - px * (_UPPAT + _NEDAT)
        return int(kvar / (px * _RADAVSTAND[Roll.KORT])) + 1 if kvar >= 0 else 0

    def plats(self, synvinkel: int) -> int:
        """How many characters of the short text there is room for."""
        rader = _bryt(Roll.KORT, self.innehall.kort, self.yta.bredd, self.storlek(synvinkel))
        fick_plats = rader[: self.rader_for_kort(synvinkel)]
        return fick_plats[-1].slut if fick_plats else 0

    def rum(self, synvinkel: int) -> int:
        """About how many characters of any short text there is room for."""
        per_tecken = bredd(_PROV, self.storlek(synvinkel), fet=False) / len(_PROV)
        # A line ends where a word does: on the whole half a word short of its width.
        return self.rader_for_kort(synvinkel) * max(int(self.yta.bredd / per_tecken) - _HALVT_ORD, 0)


def bakom(karta: kontrast.Ljuskarta, bild: Ruta, ruta: Ruta) -> list[float]:
    """The luminances of the picture behind `ruta`, when it fills `bild` from its middle and the rest is cut off."""
    skala = max(bild.bredd / karta.bredd, bild.hojd / karta.hojd)
    hela = Ruta(
        bild.x - (karta.bredd * skala - bild.bredd) / 2,
        bild.y - (karta.hojd * skala - bild.hojd) / 2,
        karta.bredd * skala,
        karta.hojd * skala,
    )
    return karta.utsnitt(
        (ruta.x - hela.x) / hela.bredd,
        (ruta.y - hela.y) / hela.hojd,
        (ruta.hogerkant - hela.x) / hela.bredd,
        (ruta.underkant - hela.y) / hela.hojd,
    )


def _bryt(roll: Roll, text: str, bredden: float, px: int) -> list[Brytning]:
    matt = partial(bredd, px=px, fet=roll in _FETA)
    stycken = text.split("\n") if roll is Roll.FAKTA else [text]
    return [rad for ett in stycken for rad in bryt(rena(ett), bredden, matt, bindestreck=roll is not Roll.ADRESS)]


def _under_varandra(delar: tuple[tuple[Roll, str, int], ...], yta: Ruta, mellan: float) -> list[Block]:
    """The texts that are not empty, each (role, text, size), set from the top of `yta`."""
    block: list[Block] = []
    y = yta.y
    for roll, text, px in delar:
        brutna = _bryt(roll, text, yta.bredd, px)
        if brutna:
            steg = px * _RADAVSTAND[roll]
            rader = tuple(
                Rad(rad.text, round(yta.x, 1), round(y + nr * steg + px * _UPPAT, 1)) for nr, rad in enumerate(brutna)
            )
            hojd = (len(brutna) - 1) * steg + px * (_UPPAT + _NEDAT)
            block.append(Block(roll, px, roll in _FETA, Ruta(yta.x, y, yta.bredd, hojd), rader))
            y += hojd + mellan
    return block


def _hojd(block: list[Block]) -> float:
    return block[-1].ruta.underkant - block[0].ruta.y if block else 0.0


def _avkortade(block: list[Block], underkant: float) -> list[Block]:
    """The lines that end above `underkant`: nothing is drawn over the foot."""
    kvar = ((ett, tuple(rad for rad in ett.rader if rad.baslinje + ett.px * _NEDAT <= underkant)) for ett in block)
    return [replace(ett, rader=rader) for ett, rader in kvar if rader]


def _ned(block: list[Block], steg: float) -> list[Block]:
    return [
        replace(
            ett,
            ruta=replace(ett.ruta, y=ett.ruta.y + steg),
            rader=tuple(replace(rad, baslinje=round(rad.baslinje + steg, 1)) for rad in ett.rader),
        )
        for ett in block
    ]
