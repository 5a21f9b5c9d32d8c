"""The tree of places: the county, its fourteen kommuner, and the care units that the sources name."""

from __future__ import annotations

from decimal import Decimal

from patientinfo.demo.register.kommuner import KOMMUNER, Kommunrad
from patientinfo.demo.register.rad import spara
from patientinfo.demo.register.vardenheter import VARDENHETER, Enhetsrad
from patientinfo.models import Kommun, Plats, Vardenhet

KALLA_KOMMUN = "SCB (kommunkod). Läget är avrundat till centralorten."


def ladda_platser() -> int:
    """Save the tree from the top down and return how many places it has."""
    lanet = spara(Plats(namn="Norrbottens län", slug="lanet", typ=Plats.Typ.LAN))
    kommuner = {rad.slug: spara(_kommun(rad, lanet)) for rad in KOMMUNER}
    for enhet in VARDENHETER:
        spara(_vardenhet(enhet, kommuner[enhet.kommun]))
    return 1 + len(KOMMUNER) + len(VARDENHETER)


def _kommun(rad: Kommunrad, lanet: Plats) -> Kommun:
    return Kommun(
        namn=rad.namn,
        slug=rad.slug,
        parent=lanet,
        kod=rad.kod,
        telefon=rad.telefon,
        minoritetssprak=rad.minoritetssprak,
        kalla=KALLA_KOMMUN,
        **_lage(rad.lage),
    )


def _vardenhet(rad: Enhetsrad, kommun: Kommun) -> Vardenhet:
    return Vardenhet(
        namn=rad.namn,
        slug=rad.slug,
        parent=kommun,
        sort=rad.sort,
        beskrivning=rad.beskrivning,
        kalla=rad.kalla,
        **_lage(rad.lage),
    )


def _lage(lage: tuple[str, str] | None) -> dict[str, Decimal]:
    return dict(zip(("breddgrad", "langdgrad"), map(Decimal, lage or ()), strict=False))
