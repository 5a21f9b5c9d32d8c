"""What a screen says of an item: its words, when and where, who sends it, its first picture."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from urllib.parse import urlsplit

import structlog
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from patientforeningar.inslag.tillfallen import Tillfalle
from patientforeningar.lasbarhet import Bedomning, Bild, Innehall, bedom
from patientforeningar.models import Inslag
from patientforeningar.models.fil import privat_lager
from patientforeningar.skylt.kontrast import Ljuskarta, ljuskarta
from patientforeningar.visning.inslagsvy import Inslagsvy
from patientforeningar.visning.kortkod import kortadress
from patientinfo.models.installningar import installningar
from patientinfo.tid import STOCKHOLM

logg = structlog.get_logger(__name__)


def innehall(inslag: Inslag, vid: dt.datetime) -> Innehall:
    """The words of `inslag` on a screen at `vid`; the picture is `bedom`'s to place."""
    return Innehall(
        rubrik=Inslagsvy(inslag, vid).titel,
        kort=inslag.kort,
        fakta=tuple(ord_ for ord_ in (nar(inslag, vid), var(inslag)) if ord_),
        avsandare=avsandare(inslag),
        adress=skriven_adress(inslag),
    )


def avsandare(inslag: Inslag) -> str:
    """Who sends it and who has looked at it: a screen shows nothing before somebody has."""
    namn = {"forening": inslag.forening, "avsandare": installningar().avsandare}
    return _("Information från %(forening)s, granskad av %(avsandare)s") % namn


def bedom_inslag(inslag: Inslag, vid: dt.datetime) -> Bedomning:
    """The fit check of `inslag` as it stands, pictures included."""
    return bedom(innehall(inslag, vid), bilder(inslag), pa_skarm=inslag.pa_skarm)


def bilder(inslag: Inslag) -> tuple[Bild, ...]:
    """Its pictures, in their order; one that may not be shown yet has no map."""
    return tuple(Bild(rad.alt, None if rad.fil.i_karantan else _karta(rad.fil.fil.name)) for rad in inslag.bilder.all())


@lru_cache(maxsize=256)
def _karta(namn: str) -> Ljuskarta | None:
    """The map of a stored picture, kept since a file is never changed; None when it cannot be read."""
    try:
        with privat_lager().open(namn) as fil:
            return ljuskarta(fil)
    except (OSError, ValueError):
        logg.exception("bild_gar_inte_att_mata", fil=namn)
        return None


def nar(inslag: Inslag, vid: dt.datetime) -> str:
    """The next time, as one says it in a waiting room: "Tisdag 19 maj kl. 17.00"; for support, when one can call."""
    if inslag.sort == Inslag.Sort.STOD:
        return inslag.tider
    vy = Inslagsvy(inslag, vid)
    tid = next((tid for tid in vy.kommande if not tid.installt), None)
    if tid is None:
        return ""
    return _serie(inslag, tid) if inslag.upprepning in _SERIER else _tidpunkt("l j F", tid)


_SERIER = {Inslag.Upprepning.VARJE_VECKA: "Varje %s", Inslag.Upprepning.VARANNAN_VECKA: "Varannan %s"}


def _serie(inslag: Inslag, tid: Tillfalle) -> str:
    return _SERIER[Inslag.Upprepning(inslag.upprepning)] % _tidpunkt("l", tid).lower()


def _tidpunkt(dagsform: str, tid: Tillfalle) -> str:
    borjar = tid.borjar.astimezone(STOCKHOLM)
    # Non-breaking, so that a time is never torn from its "kl.".
    return f"{capfirst(date_format(borjar, dagsform))} kl.\xa0{date_format(borjar, 'G.i')}"


def var(inslag: Inslag) -> str:
    """Where it takes place; only events take place somewhere."""
    if inslag.sort != Inslag.Sort.HANDELSE:
        return ""
    return f"{inslag.lokal}, {inslag.plats}" if inslag.lokal else str(inslag.plats)


def skriven_adress(inslag: Inslag) -> str:
    """The short address as one types it, without scheme; the association's own before the item has one."""
    hel = urlsplit(kortadress(inslag))
    return f"{hel.netloc}{hel.path}".rstrip("/")
