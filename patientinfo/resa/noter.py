"""What must be said besides the sums, in words."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from patientinfo.resa.regler import ANSLUTNING, REGLER, Fardsatt, Taxa
from patientinfo.resa.resa import Forbehall, Hur, Utfall

_ALLTID = {
    Forbehall.GRANSEN_STAMMER_INTE: _(
        "Gränsen i registret stämmer inte med avgiften och ersättningen. Fråga vad som gäller för din resa."
    ),
    Forbehall.BILLIGAST: _(
        "Regionen räknar med det billigaste sättet att åka: buss, tåg eller egen bil. Därför får du som mest det "
        "lägsta beloppet. Så läser vi regeln. Fråga innan du åker om mycket hänger på det."
    ),
    Forbehall.JAMFOR: _(
        "Kostar det mindre att åka buss eller tåg kan ersättningen bli lägre: det billigaste sättet gäller. "
        "Skriv vad biljetten kostar, så jämför vi."
    ),
    Forbehall.SKRIV_MER: _(
        "Skriv vad biljetten kostar eller hur långt det är, så räknar vi ut vad du kan få tillbaka."
    ),
    Forbehall.UNGEFAR: _(
        "Avståndet är ungefärligt och ingen har kontrollerat det. Beloppen blir andra om vägen är längre eller kortare."
    ),
}
_TAXI_UTAN_SKAL = _(
    "Regionen betalar taxi när du behöver det av medicinska skäl, eller när det inte går någon buss eller något tåg."
)
_ANNAT_UTAN_SKAL = _("Vi vet inte när regionen betalar det här sättet att resa. Fråga innan du bokar.")
_BOKAS = _("Resan måste bokas. För hemresan är det personalen som avgör vad du behöver och bokar åt dig.")


def noter(utfall: Utfall, taxa: Taxa) -> Iterator[str]:
    """One or a few sentences for each reservation, in the order in which they arose."""
    for forbehall in utfall.forbehall:
        yield _ord(forbehall, utfall, taxa)
    if utfall.far is Hur.RESTEN and utfall.resa.fardsatt == Fardsatt.TAXI:
        yield str(_BOKAS)


def _ord(forbehall: Forbehall, utfall: Utfall, taxa: Taxa) -> str:
    match forbehall:
        case Forbehall.UNDER_GRANSEN:
            return _under_gransen(utfall, taxa)
        case Forbehall.GRANSEN_KANSKE:
            return gettext(
                "Källan säger inte om gränsen på %(grans)s gäller när du inte betalar egenavgift. "
                "Fråga innan du räknar med pengarna."
            ) % {"grans": _sagt(taxa, REGLER[utfall.resa.fardsatt].fran_km)}
        case Forbehall.UTAN_SKAL:
            return str(_TAXI_UTAN_SKAL if utfall.resa.fardsatt == Fardsatt.TAXI else _ANNAT_UTAN_SKAL)
        case Forbehall.ANSLUTNING:
            return gettext(
                "Behöver du resa för att komma till bussen eller tåget? Egenavgift för den resan: %(avgift)s."
            ) % {"avgift": _sagt(taxa, ANSLUTNING)}
    return str(_ALLTID[forbehall])


def _under_gransen(utfall: Utfall, taxa: Taxa) -> str:
    regel, resa = REGLER[utfall.resa.fardsatt], utfall.resa
    kronor = taxa.belopp(regel.fran_kr) if regel.fran_kr else None
    km = taxa.belopp(regel.fran_km) if regel.fran_km else None
    if kronor is not None and resa.biljett is not None and resa.biljett < kronor:
        text = gettext("Biljetten måste kosta minst %(grans)s åt ett håll för att du ska få ersättning.")
        return text % {"grans": _sagt(taxa, regel.fran_kr)}
    if km is not None and resa.km is not None and resa.km < km:
        text = gettext("Resan måste vara minst %(grans)s åt ett håll för att du ska få ersättning.")
        return text % {"grans": _sagt(taxa, regel.fran_km)}
    return gettext("Egenavgiften är minst lika hög som ersättningen för sträckan.")


def _sagt(taxa: Taxa, nyckel: str) -> str:
    """The figure with its unit."""
    rad = taxa.rad(nyckel)
    return rad.avgift.belopp_text if rad and rad.avgift else ""
