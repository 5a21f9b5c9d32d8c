"""Who may decide about an association's item, and what may be approved (rule 3; docs/decisions/0022)."""

from __future__ import annotations

import datetime as dt

from django.utils.translation import gettext as _
from wagtail.models import Revision

from patientforeningar.models.fil import Fil
from patientforeningar.models.forening import Forening
from patientforeningar.models.granskningsansvar import far_besluta_om
from patientforeningar.models.inslag import Inslag
from patientinfo.models import Konto, Plats
from patientinfo.tid import dag


def platsen(version: Revision) -> Plats:
    """The place that the version is about: an edit of an approved item may be about another one than the row."""
    plats: Plats = Plats.objects.get(pk=version.content["plats"])
    return plats


def ar_part(forening: Forening, konto: Konto) -> bool:
    """True for everybody who is, or has been, ombud of the association: leaving does not make anyone impartial."""
    return forening.ombud.filter(konto=konto).exists()


def hinder_for_granskare(inslag: Inslag, plats: Plats, konto: Konto, vid: dt.datetime) -> str:
    """Why `konto` may not decide about `inslag` for `plats` at `vid`; empty when nothing stands in the way."""
    if ar_part(inslag.forening, konto):
        return _("Du är eller har varit ombud för föreningen. Någon annan behöver besluta.")
    if not konto.is_active or not far_besluta_om(konto, plats, dag(vid)):
        return _("Du ansvarar inte för %(plats)s. De som gör det beslutar.") % {"plats": plats}
    return ""


def hinder_for_godkannande(inslag: Inslag, version: Revision, vid: dt.datetime) -> str:
    """Why this version may not become public at `vid`; empty when nothing stands in the way."""
    forening = inslag.forening
    if forening.antagen is None or (forening.avslutad is not None and forening.avslutad <= vid):
        return _("Föreningen är inte antagen. Då kan inget av den bli publikt.")
    objekt: Inslag = version.as_object()
    if objekt.visas_till <= vid:
        return _("Tiden då det skulle visas är redan slut. Begär ändring, så att föreningen kan ge nya datum.")
    if Fil.objects.i_karantan().filter(pk__in=filer_i(version)).exists():
        return _("En fil är i karantän: inte virusskannad än, eller skadlig. Vänta en stund, eller begär ändring.")
    return ""


def brister_i_rattelse(version: Revision, vid: dt.datetime) -> str:
    """What a reviewer's own correction lacks: it has to hold what the association's own text has to."""
    # Models must be read first.
    from patientforeningar.inslag.inslagskontroll import brister  # noqa: PLC0415

    return " ".join(str(text) for texter in brister(version.as_object(), vid).values() for text in texter)


def filer_i(version: Revision) -> set[int]:
    """The files of the version's pictures and documents."""
    rader = [*version.content.get("bilder", ()), *version.content.get("dokument", ())]
    return {rad["fil"] for rad in rader}
