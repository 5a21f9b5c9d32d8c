"""When pages are to be reviewed, asked of all page types at once; and the answer that a page still holds."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _
from wagtail.models import Page, Revision, get_page_models
from wagtail.query import PageQuerySet
from wagtail_localize.models import Translation

from patientinfo.granskning.fyra_ogon import NekadError
from patientinfo.granskning.oversattning import oversattning_av
from patientinfo.models.sidor.grund import Grundsida

# A page is reviewed at least once a year; whoever confirms it promises the next time.
INTERVALL = dt.timedelta(days=365)


def med_granskningsdag() -> PageQuerySet:
    """Live pages of the house, with `nasta` (the day of the next review), `senast` (of the last) and `ansvarig`.

    Translations are left out that are made from a Swedish page: their facts are reviewed there.
    """
    sidtyper = [typ for typ in get_page_models() if issubclass(typ, Grundsida)]

    def falt(namn: str) -> Any:
        return Coalesce(*(F(f"{typ._meta.model_name}__{namn}") for typ in sidtyper))

    oversatta = Translation.objects.filter(
        source__object_id=OuterRef("translation_key"), target_locale=OuterRef("locale"), enabled=True
    )
    sidor = Page.objects.type(*sidtyper).live().filter(alias_of=None).exclude(Exists(oversatta))
    return sidor.annotate(
        nasta=falt("nasta_granskning"), senast=falt("granskad"), ansvarig=falt("sidansvarig")
    ).order_by(F("nasta").asc(nulls_first=True), "title")


def att_granska(senast: dt.date) -> PageQuerySet:
    """Those of them that are to be reviewed on `senast` at the latest, or have no day at all."""
    return med_granskningsdag().filter(Q(nasta__lte=senast) | Q(nasta=None))


def bekrafta(sida: Grundsida, person: Any, idag: dt.date) -> Revision:
    """Say that the page still holds: a version with new days of review, handed in for another person's approval.

    Raises `NekadError` when the page is not public, is a translation, or has words of somebody's on their way:
    those would be published along with the days.
    """
    if not sida.live or sida.alias_of_id or oversattning_av(sida) is not None:
        raise NekadError(_("Bara en publicerad sida på originalspråket kan bekräftas."), sida)
    if sida.has_unpublished_changes or sida.workflow_in_progress:
        skal = _("Sidan har ändringar som inte är publicerade. Skriv granskningsdagarna i utkastet i stället.")
        raise NekadError(skal, sida)
    sida.granskad = idag
    sida.nasta_granskning = idag + INTERVALL
    version: Revision = sida.save_revision(user=person, log_action=True)
    sida.get_workflow().start(sida, person)
    return version
