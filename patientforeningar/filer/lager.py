"""Writing to the private storage: all of it, or nothing."""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import structlog
from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.utils.translation import gettext_lazy as _

from patientforeningar.models.fil import privat_lager

logg = structlog.get_logger(__name__)

Skriv = Callable[[str, File], None]

_FULLT = _(
    "Filen gick inte att spara, för platsen på servern är slut. Det är vårt fel och vi har fått veta det. "
    "Försök igen senare."
)
_GICK_INTE = _("Filen gick inte att spara just nu. Felet är vårt och vi har fått veta det. Försök igen om en stund.")
# No room on the disk, in the quota, or in what the process may write.
_PLATSBRIST = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


@contextmanager
def allt_eller_inget() -> Iterator[Skriv]:
    """Gives a function that writes a file under a name; when the block raises, what it wrote is taken away.

    A storage that cannot take the file becomes a ValidationError with a message for whoever uploads. What a
    rollback outside the block leaves behind is the clock's to find (`stadning`).
    """
    lager, skrivna = privat_lager(), []

    def skriv(namn: str, innehall: File) -> None:
        skrivna.append(namn)  # before: a disk that is full in the middle leaves half a file
        lager.save(namn, innehall)

    try:
        yield skriv
    except BaseException as fel:
        for namn in skrivna:
            ta_bort(namn)
        if isinstance(fel, OSError):
            logg.exception("fil_kan_inte_sparas", fel=errno.errorcode.get(fel.errno or 0, "okänt"))
            raise ValidationError(_FULLT if fel.errno in _PLATSBRIST else _GICK_INTE, "lager") from fel
        raise


def ta_bort(namn: str) -> None:
    """Remove a file that may or may not be there; what cannot be removed now is found by `stadning`."""
    try:
        privat_lager().delete(namn)
    except OSError:
        logg.warning("fil_kan_inte_tas_bort", exc_info=True)
