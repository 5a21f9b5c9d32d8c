"""How much one association may have and send: the same for all, so high that only misuse or a mistake meets it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db.models import Sum
from django.template.defaultfilters import filesizeformat
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from patientforeningar.models import Fil, Forening, Inslag
from patientinfo.granskning.fyra_ogon import NekadError
from patientinfo.tid import dag, dygnets_borjan

HOGST_UTKAST = 40  # drafts never handed in
HOGST_INLAMNINGAR = 20  # matters handed in for the first time, a day
HOGST_FILER_PER_DYGN = 60
HOGST_FILER = 1000
HOGST_BYTE = 500 * 1024 * 1024


class KvotFullError(NekadError):
    """The association has as much as it may; `str()` says how much that is and what there is to do."""


@dataclass(frozen=True)
class Filkvot:
    """What is left of the room for files."""

    filer_i_dag: int
    filer: int
    byte: int

    def __str__(self) -> str:
        """As it stands beside the form."""
        return _("Ni kan ladda upp %(antal)s filer till i dag, och har %(plats)s kvar att fylla.") % {
            "antal": max(0, min(self.filer_i_dag, self.filer)),
            "plats": filesizeformat(max(0, self.byte)),
        }


def krav_pa_utkast(forening: Forening) -> None:
    """Raise KvotFullError unless the association may begin one more draft."""
    if Inslag.objects.filter(forening=forening, nummer__isnull=True).count() >= HOGST_UTKAST:
        _full(
            _("Ni har redan %(antal)s utkast, och fler går inte att ha samtidigt. Lämna in eller ta bort något först.")
            % {"antal": HOGST_UTKAST},
            forening,
        )


def krav_pa_inlamning(forening: Forening, vid: dt.datetime) -> None:
    """Raise KvotFullError unless the association may hand in one more new matter on the day of `vid`."""
    i_dag = Inslag.objects.filter(forening=forening, inlamnat__gte=dygnets_borjan(dag(vid)))
    if i_dag.count() >= HOGST_INLAMNINGAR:
        _full(
            _(
                "Ni har lämnat in %(antal)s ärenden i dag, och det är så många vi tar emot på en dag. "
                "Utkastet är sparat: lämna in det i morgon."
            )
            % {"antal": HOGST_INLAMNINGAR},
            forening,
        )


def filkvot(forening: Forening, vid: dt.datetime) -> Filkvot:
    """What is left for the association on the day of `vid`."""
    filer = Fil.objects.filter(forening=forening)
    return Filkvot(
        filer_i_dag=HOGST_FILER_PER_DYGN - filer.filter(uppladdad__gte=dygnets_borjan(dag(vid))).count(),
        filer=HOGST_FILER - filer.count(),
        byte=HOGST_BYTE - (filer.aggregate(summa=Sum("storlek"))["summa"] or 0),
    )


def krav_pa_fil(forening: Forening, byte: int, vid: dt.datetime) -> None:
    """Raise KvotFullError unless there is room for one more file of `byte` bytes.

    Inside a transaction the association's row is locked first by the caller, so that two cannot take the last place.
    """
    kvar = filkvot(forening, vid)
    if kvar.filer_i_dag <= 0:
        _full(
            _("Ni har laddat upp %(antal)s filer i dag, och det är så många vi tar emot på en dag. Fortsätt i morgon.")
            % {"antal": HOGST_FILER_PER_DYGN},
            forening,
        )
    if kvar.filer <= 0:
        _full(
            _("Ni har %(antal)s filer hos oss, och fler ryms inte. Hör av er till oss.") % {"antal": HOGST_FILER},
            forening,
        )
    if byte > kvar.byte:
        _full(
            _(
                "Filen är på %(storlek)s, och ni har %(kvar)s kvar av %(hogst)s. "
                "Gör filen mindre, eller hör av er till oss."
            )
            % {
                "storlek": filesizeformat(byte),
                "kvar": filesizeformat(max(0, kvar.byte)),
                "hogst": filesizeformat(HOGST_BYTE),
            },
            forening,
        )


def _full(text: str | Promise, forening: Forening) -> None:
    raise KvotFullError(str(text), forening)
