"""Keep what an ombud has written so far: a new version, which nobody else sees as published."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Revision, TaskState

from patientforeningar.inslag.arendelas import krav_pa_ombud, krav_pa_oppet, last_for_ombud
from patientforeningar.models import Inslag
from patientforeningar.skydd import kvoter
from patientinfo.granskning.fyra_ogon import NekadError
from patientinfo.models import Konto

# What lists say of an item that has never been public; the rest of a draft is in its version only.
_I_LISTOR = ("sort", "sprak", "rubrik", "plats")


class KrockError(NekadError):
    """Somebody else has saved in between: `mitt` is what was to be saved, `deras` the version that was first."""

    def __init__(self, mitt: Inslag, deras: Revision) -> None:
        super().__init__(_("Någon annan har sparat under tiden. Välj vilken text som ska gälla."), mitt)
        self.mitt = mitt
        self.deras = deras


@transaction.atomic
def spara_utkast(inslag: Inslag, av: Konto, vid: dt.datetime, bygger_pa: int | None) -> Revision:
    """Save the contents of `inslag`, written by `av` at `vid`, as its newest version, and return that.

    `bygger_pa` is the id of the version that `av` had before them; None for an item that has none, which is given
    its row here. The content is not checked: a draft may be half done. What is public stays as it is.
    Raises KrockError when another version is newer, NekadError when `av` is no ombud or the item is in review.
    """
    if inslag.pk is None:
        _ny_rad(inslag, av, vid)
    rad = last_for_ombud(inslag, av)
    krav_pa_oppet(rad)
    forra = rad.get_latest_revision()
    if forra is not None and forra.pk != bygger_pa:
        raise KrockError(inslag, forra)
    if rad.first_published_at is None:
        Inslag.objects.filter(pk=rad.pk).update(**{falt: getattr(inslag, falt) for falt in _I_LISTOR})
    version: Revision = inslag.save_revision(user=av, clean=False)
    if forra is not None and _ar_samma_utkast(rad, forra, av):
        forra.delete()
    return version


def _ny_rad(inslag: Inslag, av: Konto, vid: dt.datetime) -> None:
    krav_pa_ombud(inslag, av)
    kvoter.krav_pa_utkast(inslag.forening)
    inslag.skapad_av, inslag.skapat = av, vid
    inslag.live, inslag.has_unpublished_changes = False, True
    inslag.save()


def _ar_samma_utkast(rad: Inslag, forra: Revision, av: Konto) -> bool:
    """True of a version that the same person has just written and nobody has handed in, read or published.

    Drafts save themselves every few seconds: only the last of a sitting is kept. What was handed in stays for ever.
    """
    lamnats_in = TaskState.objects.filter(revision=forra).exists()
    return forra.user_id == av.pk and not lamnats_in and forra.pk != rad.live_revision_id
