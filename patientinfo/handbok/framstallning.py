"""The editions that are behind, made one after another: one that fails stops no other and keeps its last good file."""

from __future__ import annotations

import datetime as dt
import time

import structlog
from django.conf import settings

from patientinfo.handbok import lager
from patientinfo.handbok.pdf import antal_sidor, gor_pdf, saknas
from patientinfo.handbok.slag import Dokument, Skrivare, slagen
from patientinfo.models.handboksutgava import Handboksutgava
from patientinfo.stampel import stampel

logg = structlog.get_logger(__name__)

# An edition that could not be made is tried again after this time.
VILA = dt.timedelta(minutes=10)
# What changes without a new stamp, at midnight or when a page begins or ends, is found within this time.
LANGST_JAMFORD = dt.timedelta(hours=1)


def ar_pa() -> bool:
    """True where PDFs are wanted and can be made."""
    return bool(settings.HANDBOK_PDF) and not saknas()


def efter(vid: dt.datetime) -> list[str]:
    """The editions that have not been compared with what the site holds now, the whole county's first."""
    nu = stampel()
    gjorda = {utgava.slag: utgava for utgava in Handboksutgava.objects.all()}
    return [slag for slag in slagen() if _ar_efter(gjorda.get(slag), nu, vid)]


def _ar_efter(utgava: Handboksutgava | None, nu: str, vid: dt.datetime) -> bool:
    if utgava is None:
        return True
    if utgava.fel_vid is not None:
        return utgava.fel_vid <= vid - VILA
    return utgava.stampel != nu or utgava.jamford is None or utgava.jamford <= vid - LANGST_JAMFORD


def glom_allt() -> None:
    """Let every edition be behind, and none be taken for the same as before; the last good files stay until then."""
    Handboksutgava.objects.update(avtryck="", stampel="", fel="", fel_vid=None)


def gor_det_som_ar_efter(vid: dt.datetime, *, langst: float) -> int:
    """Make what is behind until all is made or `langst` seconds have passed; says how many new files."""
    if not ar_pa():
        return 0
    slut = time.monotonic() + langst
    skrivare = Skrivare(vid)
    lager.rensa(slagen())
    antal = 0
    for slag in efter(vid):
        if time.monotonic() >= slut:
            break
        antal += _gor(slag, skrivare, vid)
    return antal


def _gor(slag: str, skrivare: Skrivare, vid: dt.datetime) -> bool:
    """True when a new file was made."""
    # The stamp from before the reading: what changes meanwhile is compared the next time.
    nu = stampel()
    try:
        dokument = skrivare.dokument(slag)
        tidigare = Handboksutgava.objects.filter(slag=slag).first()
        if tidigare and tidigare.finns and tidigare.avtryck == dokument.avtryck:
            lager.jamfor(slag, nu, vid)
            return False
        lager.spara(slag, dokument.avtryck, nu, _pdf(dokument), vid)
    # Whatever is wrong with this one, the others are to be made, and its last good file stays.
    except Exception as fel:
        logg.exception("handboken_blev_inte_gjord", utgava=slag)
        lager.misslyckades(slag, type(fel).__name__, vid)
        return False
    return True


def _pdf(dokument: Dokument) -> bytes:
    """The document in the first size that keeps to its sheets; in the last one when none does."""
    pdf = b""
    for html in dokument.varianter():
        pdf = gor_pdf(html)
        if not dokument.hogst_sidor or antal_sidor(pdf) <= dokument.hogst_sidor:
            break
    return pdf
