"""Where things stand on a screen, lying and standing, with a picture and without."""

from __future__ import annotations

from dataclasses import dataclass, replace

from patientforeningar.skylt.avstand import Skarmformat, qrsida
from patientforeningar.skylt.delar import Ruta

_MARGINAL = 0.065  # of the shorter side
_BILDSPALTER = (0.33, 0.27, 0.22)  # of a lying screen's width
_BILDHOJDER = (0.34, 0.26, 0.2)  # of a standing screen's height


@dataclass(frozen=True)
class Ytor:
    """The boxes of the text, of the foot (whose last line stands at its bottom), of the code and of the picture."""

    marginal: float
    text: Ruta
    fot: Ruta
    qr: Ruta
    bild: Ruta | None


def ytor(format: Skarmformat, *, med_bild: bool) -> tuple[Ytor, ...]:  # noqa: A002
    """The ways to place the boxes on a screen of `format`, in px, the best looking first.

    The code is where a phone reaches it: at the bottom, to the right.
    """
    if format.liggande and med_bild:
        return tuple(_bild_till_hoger(format, format.bredd * andel) for andel in _BILDSPALTER)
    if format.liggande:
        return _koden_i_foten(format, 0.0), _koden_i_spalt(format)
    return tuple(_koden_i_foten(format, format.hojd * andel) for andel in (_BILDHOJDER if med_bild else (0.0,)))


def _koden_i_foten(format: Skarmformat, bildhojd: float) -> Ytor:  # noqa: A002
    """The picture on top, the text below, and at the bottom the foot beside the code."""
    marg, kod = _hornet(format)
    text = Ruta(marg, bildhojd + marg, format.bredd - 2 * marg, kod.y - bildhojd - 1.5 * marg)
    fot = Ruta(marg, kod.y, format.bredd - kod.bredd - 3 * marg, kod.hojd)
    return Ytor(marg, text, fot, kod, Ruta(0, 0, format.bredd, bildhojd) if bildhojd else None)


def _koden_i_spalt(format: Skarmformat) -> Ytor:  # noqa: A002
    """The text and the foot beside a column of the code's width."""
    marg, kod = _hornet(format)
    text = Ruta(marg, marg, kod.x - 2 * marg, format.hojd - 2 * marg)
    return Ytor(marg, text, text, kod, None)


def _bild_till_hoger(format: Skarmformat, spalt: float) -> Ytor:  # noqa: A002
    """The text and the foot beside a column with the picture over the code."""
    marg, kod = _hornet(format)
    kod = replace(kod, x=format.bredd - (spalt + kod.bredd) / 2)
    text = Ruta(marg, marg, format.bredd - spalt - 2 * marg, format.hojd - 2 * marg)
    return Ytor(marg, text, text, kod, Ruta(format.bredd - spalt, 0, spalt, kod.y - marg))


def _hornet(format: Skarmformat) -> tuple[float, Ruta]:  # noqa: A002
    """The margin, and the code in the lower right corner."""
    marg, qr = _MARGINAL * min(format.bredd, format.hojd), qrsida(format)
    return marg, Ruta(format.bredd - marg - qr, format.hojd - marg - qr, qr, qr)
