"""What a journey costs: plain arithmetic on the register's figures of the day of travel.

Each journey is reckoned one way at a time, to the öre. A figure that is missing leaves its sum unsaid.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from patientinfo.resa.regler import ANSLUTNING, REGLER, Fardsatt, Taxa
from patientinfo.resa.resa import Forbehall, Hur, Jamforelse, Resa, Skal, Utfall

NOLL = Decimal(0)
_ORE = Decimal("0.01")
_KM_PER_MIL = 10


def rakna(resa: Resa, taxa: Taxa) -> Utfall:
    """What `resa` comes to by the figures of `taxa`.

    Raises ValueError when the journey lacks what its way is reckoned by: kilometres for one's own vehicle, the
    price of the ticket for bus and train. The form asks for them.
    """
    regel = REGLER[resa.fardsatt]
    if resa.fardsatt == Fardsatt.BUSS_TAG:
        utfall = _biljett(resa, taxa)
    elif regel.per_mil:
        utfall = _med_tak(_eget_fordon(resa, taxa), taxa)
    elif regel.kraver_skal and resa.skal == Skal.INGET:
        utfall = _utan_skal(resa, taxa)
    else:
        utfall = _bestalld(resa, taxa)
    if resa.ungefar and resa.km is not None:
        utfall = _med(utfall, Forbehall.UNGEFAR)
    return utfall


def avrundad(belopp: Decimal) -> Decimal:
    """To the öre, half an öre upwards."""
    return belopp.quantize(_ORE, ROUND_HALF_UP)


def _biljett(resa: Resa, taxa: Taxa) -> Utfall:
    """Bus and train: the ticket, unless it costs less than the limit."""
    if resa.biljett is None:
        raise ValueError(resa)
    regel = REGLER[resa.fardsatt]
    avgift, grans = _avgift(resa, taxa), taxa.belopp(regel.fran_kr)
    regler, saknas = _kanda(taxa, _avgiftens(resa), regel.fran_kr)
    forbehall = (Forbehall.ANSLUTNING,) if taxa.belopp(ANSLUTNING) is not None else ()
    if avgift is None or grans is None:
        return Utfall(
            resa, Hur.OKANT, Hur.OKANT, avgift, resa.biljett, forbehall=forbehall, regler=regler, saknas=saknas
        )
    ersattning = max(NOLL, resa.biljett - avgift)
    if resa.biljett < grans:
        ersattning, forbehall = NOLL, (Forbehall.UNDER_GRANSEN, *forbehall)
    egna = resa.biljett - ersattning
    return Utfall(
        resa, _hur(egna), _hur(ersattning), avgift, resa.biljett, egna, ersattning, forbehall=forbehall, regler=regler
    )


def _eget_fordon(resa: Resa, taxa: Taxa) -> Utfall:
    """Car, snowmobile, boat: so much for each mil less the fee, from the register's limit where it has one.

    The limit follows from fee and rate (domain: 125 kr at 2.50 kr a km is 50 km). So without a fee it has no
    ground, and nobody has said whether it holds: the sum is reckoned without it, and the visitor told to ask.
    """
    if resa.km is None:
        raise ValueError(resa)
    regel = REGLER[resa.fardsatt]
    avgift, per_mil, grans = _avgift(resa, taxa), taxa.belopp(regel.per_mil), _grans(taxa, regel.fran_km)
    regler, saknas = _kanda(taxa, _avgiftens(resa), regel.per_mil, regel.fran_km if grans is not None else "")
    underlag = None if per_mil is None else avrundad(resa.km * per_mil / _KM_PER_MIL)
    if avgift is None or underlag is None:
        return Utfall(resa, Hur.OKANT, Hur.OKANT, avgift, underlag, regler=regler, saknas=saknas)
    ersattning = max(NOLL, underlag - avgift)
    forbehall: list[Forbehall] = []
    if grans is not None and resa.km < grans:
        if resa.utan_avgift:
            forbehall.append(Forbehall.GRANSEN_KANSKE)
        else:
            # The register's limit is a whole kilometre: one less must not be worth more than the fee.
            if ersattning and per_mil is not None and (grans - 1) * per_mil / _KM_PER_MIL > avgift:
                forbehall.append(Forbehall.GRANSEN_STAMMER_INTE)
            ersattning = NOLL
    if not ersattning:
        forbehall.append(Forbehall.UNDER_GRANSEN)
    return Utfall(
        resa,
        Hur.RESTEN if ersattning else Hur.ALLT,
        _hur(ersattning),
        avgift,
        underlag,
        ersattning=ersattning,
        forbehall=tuple(forbehall),
        regler=regler,
    )


def _bestalld(resa: Resa, taxa: Taxa) -> Utfall:
    """Taxi, specialfordon, flight and komfortbuss: the visitor pays the fee, the region what exceeds it."""
    avgift = _avgift(resa, taxa)
    # Of komfortbuss nothing is known until its fee is: not even that a journey without a fee costs nothing there.
    ovillkorligt = resa.fardsatt == Fardsatt.KOMFORTBUSS
    regler, saknas = _kanda(taxa, REGLER[resa.fardsatt].avgift if ovillkorligt else _avgiftens(resa))
    if avgift is None or saknas:
        return Utfall(resa, Hur.OKANT, Hur.OKANT, regler=regler, saknas=saknas)
    return Utfall(resa, _hur(avgift), Hur.RESTEN, avgift, egna=avgift, regler=regler)


def _utan_skal(resa: Resa, taxa: Taxa) -> Utfall:
    """A dear way without a reason: at the most what the cheapest way would have given."""
    jamforelser, regler, saknas = _jamfor(resa, taxa, (Fardsatt.BUSS_TAG, Fardsatt.EGEN_BIL))
    forbehall: tuple[Forbehall, ...] = (Forbehall.UTAN_SKAL,)
    if not jamforelser:
        forbehall = forbehall if saknas else (*forbehall, Forbehall.SKRIV_MER)
        return Utfall(resa, Hur.OKANT, Hur.OKANT, forbehall=forbehall, regler=regler, saknas=saknas)
    tak = _lagst(jamforelser)
    return Utfall(
        resa,
        Hur.RESTEN if tak else Hur.ALLT,
        Hur.HOGST if tak else Hur.INGET,
        ersattning=tak,
        jamforelser=jamforelser,
        forbehall=(*forbehall, Forbehall.BILLIGAST),
        regler=regler,
        saknas=saknas,
    )


def _med_tak(utfall: Utfall, taxa: Taxa) -> Utfall:
    """The outcome of one's own vehicle, lowered to what a cheaper ticket gives where a bus or train could be taken."""
    resa = utfall.resa
    if resa.skal != Skal.INGET or not utfall.ersattning:
        return utfall
    if resa.biljett is None:
        return _med(utfall, Forbehall.JAMFOR)
    andra, regler, saknas = _jamfor(resa, taxa, (Fardsatt.BUSS_TAG,))
    jamforelser = (Jamforelse(resa.fardsatt, utfall.ersattning), *andra) if andra else ()
    utfall = replace(utfall, jamforelser=jamforelser, regler=_unika(utfall.regler, regler), saknas=saknas)
    if not jamforelser or (tak := _lagst(jamforelser)) == utfall.ersattning:
        return utfall
    return _med(
        replace(
            utfall,
            ersattning=tak,
            far=Hur.HOGST if tak else Hur.INGET,
            betalar=Hur.RESTEN if tak else Hur.ALLT,
        ),
        Forbehall.BILLIGAST,
    )


def _jamfor(
    resa: Resa, taxa: Taxa, satten: Iterable[Fardsatt]
) -> tuple[tuple[Jamforelse, ...], tuple[str, ...], tuple[str, ...]]:
    """What each of `satten` would have given, of those that can be reckoned; and which figures that took or lacked."""
    kan = {Fardsatt.BUSS_TAG: resa.biljett is not None, Fardsatt.EGEN_BIL: resa.km is not None}
    utfallen = []
    for fardsatt in satten:
        if kan[fardsatt]:
            annan = replace(resa, fardsatt=fardsatt)
            utfallen.append(_biljett(annan, taxa) if fardsatt == Fardsatt.BUSS_TAG else _eget_fordon(annan, taxa))
    jamforelser = tuple(Jamforelse(ett.resa.fardsatt, ett.ersattning) for ett in utfallen if ett.ersattning is not None)
    regler = _unika(*(ett.regler for ett in utfallen))
    return jamforelser, regler, _unika(*(ett.saknas for ett in utfallen))


def _lagst(jamforelser: Iterable[Jamforelse]) -> Decimal:
    return min(jamforelse.ersattning for jamforelse in jamforelser)


def _avgift(resa: Resa, taxa: Taxa) -> Decimal | None:
    return NOLL if resa.utan_avgift else taxa.belopp(REGLER[resa.fardsatt].avgift)


def _avgiftens(resa: Resa) -> str:
    """The key of the fee, empty when none is paid."""
    return "" if resa.utan_avgift else REGLER[resa.fardsatt].avgift


def _grans(taxa: Taxa, nyckel: str) -> Decimal | None:
    return taxa.belopp(nyckel) if nyckel else None


def _kanda(taxa: Taxa, *nycklar: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Of the figures asked for, those that there are and those that are missing."""
    begarda = [nyckel for nyckel in nycklar if nyckel]
    kanda = tuple(nyckel for nyckel in begarda if taxa.belopp(nyckel) is not None)
    return kanda, tuple(nyckel for nyckel in begarda if nyckel not in kanda)


def _unika(*listor: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(nyckel for lista in listor for nyckel in lista))


def _hur(belopp: Decimal) -> Hur:
    return Hur.BELOPP if belopp else Hur.INGET


def _med(utfall: Utfall, forbehall: Forbehall) -> Utfall:
    return replace(utfall, forbehall=(*utfall.forbehall, forbehall))
