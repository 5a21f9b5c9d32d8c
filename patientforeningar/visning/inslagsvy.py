"""Everything that an item's page says of it at one instant, of a public item as of a draft that is previewed."""

from __future__ import annotations

import datetime as dt
from functools import cached_property

from django.db.models import Q
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from patientforeningar.inslag.tillfallen import SISTA, Tillfalle, ordningstal, tillfallen
from patientforeningar.models import Beslut, Inslag, InslagsBild, InslagsDokument, Kontaktperson
from patientforeningar.visning.urval import FRAMAT
from patientinfo.tid import STOCKHOLM, dag
from patientinfo.visning.adress import absolut

# So many of the times to come are written out.
ANTAL_TIDER = 6


def far_visas(kontakt: Kontaktperson | None, vid: dt.datetime) -> bool:
    """True for a person who has agreed to be shown and whose details are not past their day."""
    if kontakt is None or not (kontakt.offentlig and kontakt.samtycke):
        return False
    return kontakt.tas_bort is None or dag(vid) < kontakt.tas_bort


def offentliga_kontakter(vid: dt.datetime) -> Q:
    """The same as a condition of a query of contact persons."""
    kvar = Q(tas_bort__isnull=True) | Q(tas_bort__gt=dag(vid))
    return Q(offentlig=True, samtycke__isnull=False) & kvar


class Inslagsvy:
    """One item at the instant `vid`. Asked for piece by piece, so that a list pays for no more than it shows."""

    def __init__(self, inslag: Inslag, vid: dt.datetime) -> None:
        self.inslag = inslag
        self.vid = vid

    # --- When

    @cached_property
    def kommande(self) -> list[Tillfalle]:
        """Every time that is not over."""
        andringar = self.inslag.avvikelser.all() if self.inslag.pk else ()
        return tillfallen(self.inslag, andringar, self.vid, self.vid + max(FRAMAT))

    @property
    def tider(self) -> list[Tillfalle]:
        """The next few times."""
        return self.kommande[:ANTAL_TIDER]

    @property
    def fler_tider(self) -> int:
        """How many more there are."""
        return max(0, len(self.kommande) - ANTAL_TIDER)

    @property
    def andrade(self) -> list[Tillfalle]:
        """Those to come that are cancelled or moved: said before anything else."""
        return [tid for tid in self.kommande if tid.installt or tid.flyttat_fran]

    @property
    def installt_helt(self) -> bool:
        """True when nothing of it will take place."""
        return bool(self.kommande) and all(tid.installt for tid in self.kommande)

    @property
    def har_varit(self) -> bool:
        """True for an event of which no time is left."""
        return self.inslag.borjar is not None and not self.kommande

    @property
    def andras(self) -> dt.datetime | None:
        """The next instant at which a time that is shown is over."""
        return min((tid.over for tid in self.kommande), default=None)

    @property
    def upprepning(self) -> str:
        """How often, in words; empty for what happens once."""
        inslag = self.inslag
        if not inslag.upprepning or inslag.borjar is None or inslag.upprepas_till is None:
            return ""
        varden = {
            "dag": date_format(inslag.borjar.astimezone(STOCKHOLM), "l"),
            "sista": date_format(inslag.upprepas_till, "j F Y"),
        }
        ord_ = {
            Inslag.Upprepning.VARJE_VECKA: _("Varje %(dag)s till och med den %(sista)s."),
            Inslag.Upprepning.VARANNAN_VECKA: _("Varannan %(dag)s till och med den %(sista)s."),
        }
        varje_manad = _vilken(dag(inslag.borjar)) + _(" i varje månad, till och med den %(sista)s.")
        return ord_.get(Inslag.Upprepning(inslag.upprepning), varje_manad) % varden

    @property
    def anmalan_gick_ut(self) -> bool:
        """True from the midnight after the last day to sign up."""
        sista = self.inslag.anmalan_senast
        return sista is not None and dag(self.vid) > sista

    # --- Where and who

    @property
    def pa_plats(self) -> list[str]:
        """What is known of how one gets in and about."""
        inslag = self.inslag
        finns = {
            _("Du kan komma in med rullstol."): inslag.rullstol,
            _("Det finns hiss."): inslag.hiss,
            _("Det finns hörslinga."): inslag.horslinga,
        }
        return [text for text, ja in finns.items() if ja] + ([inslag.tillganglighet] if inslag.tillganglighet else [])

    @cached_property
    def kontakt(self) -> Kontaktperson | None:
        """Whom to ask, when that person may be shown."""
        kontakt = self.inslag.kontakt
        return kontakt if far_visas(kontakt, self.vid) else None

    @cached_property
    def granskat(self) -> dt.datetime | None:
        """When the region approved it; None for what nobody has approved."""
        if not self.inslag.pk or not self.inslag.live:
            return None
        godkant = self.inslag.beslut.filter(utfall=Beslut.Utfall.GODKANT).order_by("beslutat").last()
        return godkant.beslutat if godkant else self.inslag.last_published_at

    # --- With it

    @cached_property
    def bilder(self) -> list[InslagsBild]:
        """Its pictures in their order, those that the virus scanner has let through."""
        return [rad for rad in self.inslag.bilder.select_related("fil") if not rad.fil.i_karantan]

    @cached_property
    def dokument(self) -> list[InslagsDokument]:
        """Its documents, likewise."""
        return [rad for rad in self.inslag.dokument.select_related("fil") if not rad.fil.i_karantan]

    @property
    def framfor(self) -> str:
        """The word that must stand before the title wherever it is seen."""
        return _("Inställt") if self.installt_helt else ""

    @property
    def titel(self) -> str:
        """The title, with what must stand before it."""
        return f"{self.framfor}: {self.inslag.rubrik}" if self.framfor else self.inslag.rubrik

    @property
    def adress(self) -> str:
        """The whole address; empty for a draft that has none yet."""
        return absolut(self.inslag.get_absolute_url()) if self.inslag.slug else ""


def _vilken(datum: dt.date) -> str:
    """Which weekday of the month, as a sentence begins: "Andra %(dag)sen"."""
    ord_ = {
        1: _("Första %(dag)sen"),
        2: _("Andra %(dag)sen"),
        3: _("Tredje %(dag)sen"),
        4: _("Fjärde %(dag)sen"),
        SISTA: _("Sista %(dag)sen"),
    }
    return ord_[ordningstal(datum)]
