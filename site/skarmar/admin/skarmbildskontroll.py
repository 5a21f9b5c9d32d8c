"""Slides that point at a page nobody can read, and pages that a slide points at."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Page

from patientinfo.granskning.fyra_ogon import NekadError
from patientinfo.grind import visningsbara
from skarmar.models import Skarmbild

NAMNDA = 5  # of the slides, in a message


def att_se_over(vid: dt.datetime) -> QuerySet[Skarmbild]:
    """Slides on screens, now or later, whose page readers do not reach at `vid`."""
    kvar = Skarmbild.objects.filter(live=True).exclude(visas_till__lte=vid)
    return kvar.exclude(sida__in=visningsbara(vid)).select_related("sida")


def antal_att_se_over(vid: dt.datetime) -> int:
    """How many."""
    return att_se_over(vid).count()


def som_pekar_pa(sidor: Iterable[Page]) -> QuerySet[Skarmbild]:
    """The slides that lead to any of `sidor`, or to a page below it."""
    under = Page.objects.none()
    for sida in sidor:
        under = under | Page.objects.descendant_of(sida, inclusive=True)
    return Skarmbild.objects.filter(sida__in=under).order_by("rubrik")


def hindra_borttagning(_request: HttpRequest, sida: Page) -> None:
    """`before_delete_page`: raise `NekadError` for a page that a slide leads to, itself or through what lies under."""
    _krav([sida])


def hindra_borttagning_av_flera(_request: HttpRequest, atgard: str, poster: Iterable[Any], _vy: Any) -> None:
    """`before_bulk_action`: the same for many at once."""
    if atgard == "delete":
        _krav([post for post in poster if isinstance(post, Page)])


def _krav(sidor: list[Page]) -> None:
    if bilder := som_pekar_pa(sidor)[:NAMNDA]:
        skal = _(
            "Skärmbilder leder hit: %(bilder)s. Låt dem leda till en annan sida, eller ta bort dem, "
            "och ta sedan bort sidan."
        )
        raise NekadError(skal % {"bilder": ", ".join(bild.rubrik for bild in bilder)}, sidor[0])


def varna_for_avpublicerad(request: HttpRequest, sida: Page) -> None:
    """`after_unpublish_page`: say which slides now lead nowhere."""
    if bilder := som_pekar_pa([sida]).filter(live=True)[:NAMNDA]:
        text = _("Skärmbilder leder till den här sidan och behöver ses över: %(bilder)s.")
        messages.warning(request, text % {"bilder": ", ".join(bild.rubrik for bild in bilder)})
