"""Pages whose day of review has come."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from django.db import transaction
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _
from wagtail.models import get_page_models

from patientinfo.models import Paminnelse
from patientinfo.models.sidor.grund import Grundsida
from patientinfo.plikt import Varje, varje
from patientinfo.post import skicka
from patientinfo.tid import dag
from patientinfo.visning.adress import absolut


@varje(Varje.TIMME)
def paminn_om_granskning(vid: dt.datetime) -> str:
    """Write once to the owner of each published page whose day of review has come; one without owner waits."""
    antal = 0
    for sida in _att_granska(dag(vid)):
        with transaction.atomic():
            _rad, ny = Paminnelse.objects.get_or_create(
                sida_id=sida.pk, galler=sida.nasta_granskning or dag(vid), defaults={"skickad": vid}
            )
            if ny:
                amne = _("Dags att granska: %s") % sida.title
                skicka(sida.owner, amne, _brev(sida), slag=_("Sida att granska"), objekt=sida)
                antal += 1
    return f"{antal} påminnelser" if antal else ""


def _att_granska(idag: dt.date) -> Iterator[Grundsida]:
    for sidtyp in get_page_models():
        if issubclass(sidtyp, Grundsida):
            yield from (
                sidtyp.objects.live()
                .filter(nasta_granskning__lte=idag, alias_of=None, owner__is_active=True)
                .select_related("owner")
            )


def _brev(sida: Grundsida) -> str:
    rader = [
        _("Hej."),
        _("Sidan ”%(titel)s” skulle granskas den %(dag)s.") % {"titel": sida.title, "dag": sida.nasta_granskning},
        _("Läs igenom den, ändra det som inte stämmer och skriv in dagen för nästa granskning:"),
        _redigera(sida),
        _("Det här brevet skickas bara en gång."),
    ]
    return "\n\n".join(rader)


def _redigera(sida: Grundsida) -> str:
    """Where the owner edits the page; the page itself when this process has no admin."""
    try:
        return absolut(reverse("wagtailadmin_pages:edit", args=[sida.pk]))
    except NoReverseMatch:
        return absolut(sida.url or "/")
