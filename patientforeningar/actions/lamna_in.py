"""Hand an item in: it gets its number and its received time, and waits for the region."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from patientforeningar.handelser import Handelse, logga
from patientforeningar.inslag.arendelas import granskas, last_for_ombud
from patientforeningar.inslag.innehall import varden
from patientforeningar.inslag.inslagskontroll import Brister, brister
from patientforeningar.models import Inslag, Lopnummer
from patientforeningar.skydd import kvoter
from patientinfo.granskning.fyra_ogon import NekadError
from patientinfo.models import Konto
from patientinfo.tid import dag

_HOGST_SLUG = 100  # characters, so that there is room for the number after it


class OfullstandigtError(NekadError):
    """Something is missing or wrong: `brister` says what, by the names of the fields."""

    def __init__(self, inslag: Inslag, fel: Brister) -> None:
        texter = [str(text) for falt in fel.values() for text in falt]
        super().__init__(_("Det går inte att lämna in än. %(fel)s") % {"fel": " ".join(texter)}, inslag)
        self.brister = fel


@transaction.atomic
def lamna_in(inslag: Inslag, av: Konto, vid: dt.datetime, version: int | None = None) -> Inslag:
    """Hand in the newest version of `inslag` for `av` at `vid`; returns the item with its number.

    `version` is the one that `av` has read: another newer one is not handed in unseen. Twice is the same as once.
    What is public already stays so until the new version has been approved.
    Raises NekadError when `av` is no ombud, the association is not admitted or has handed in too much today, or
    somebody has saved in between; OfullstandigtError when the content is not complete. Then nothing has changed.
    """
    rad = last_for_ombud(inslag, av)
    if granskas(rad) or (rad.nummer and not rad.has_unpublished_changes):
        return rad
    _krav_pa_lage(rad, vid, version)
    innehall: Inslag = rad.get_latest_revision_as_object()
    fel = brister(innehall, vid)
    if fel:
        raise OfullstandigtError(rad, fel)
    if not rad.nummer:
        kvoter.krav_pa_inlamning(rad.forening, vid)
        _ge_nummer(rad, innehall.rubrik, vid)
    if rad.first_published_at is None:
        # Until something is public the row says what was handed in: lists of the admin read rows.
        Inslag.objects.filter(pk=rad.pk).update(**varden(innehall))
    _till_granskning(rad, av)
    logga(rad, Handelse.INLAMNAT, av, vid, nummer=rad.nummer, version=rad.latest_revision_id)
    rad.refresh_from_db()
    return rad


def _krav_pa_lage(rad: Inslag, vid: dt.datetime, version: int | None) -> None:
    if not rad.forening.visas(vid):
        raise NekadError(
            _("Föreningen är inte antagen, eller är dold just nu. Utkastet är sparat, och går att lämna in sedan."), rad
        )
    if rad.get_lock() is not None:
        raise NekadError(_("Regionen har låst det här. Skriv ett meddelande till granskaren."), rad)
    if rad.latest_revision_id is None:
        raise NekadError(_("Det finns inget utkast att lämna in."), rad)
    if version is not None and version != rad.latest_revision_id:
        raise NekadError(_("Någon annan har ändrat utkastet under tiden. Läs igenom det och lämna in igen."), rad)


def _ge_nummer(rad: Inslag, rubrik: str, vid: dt.datetime) -> None:
    rad.nummer = Lopnummer.nasta(dag(vid).year)
    rad.inlamnat = vid
    rad.slug = _ledig_slug(rad, rubrik)
    rad.save(update_fields=["nummer", "inlamnat", "slug"])


def _ledig_slug(rad: Inslag, rubrik: str) -> str:
    """The last part of the address: the title's words; with the number where another item has the same."""
    slug = slugify(rubrik)[:_HOGST_SLUG].strip("-")
    upptagen = Inslag.objects.filter(forening=rad.forening, slug=slug).exclude(pk=rad.pk).exists()
    return slug if slug and not upptagen else f"{slug}-{rad.nummer}".lower().strip("-")


def _till_granskning(rad: Inslag, av: Konto) -> None:
    """Start Wagtail's workflow, or take it up again where changes were asked for."""
    arende = rad.current_workflow_state
    if arende is None:
        rad.get_workflow().start(rad, av)
    else:
        arende.resume(av)
