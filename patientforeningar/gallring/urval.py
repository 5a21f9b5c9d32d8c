"""Which matters a rule for deletion reaches: those in which nothing goes on, and nothing has for long enough."""

from __future__ import annotations

import datetime as dt

from django.contrib.contenttypes.models import ContentType
from django.db.models import Case, CharField, DateTimeField, Exists, F, OuterRef, Q, QuerySet, Subquery, When
from django.db.models.functions import Cast, Coalesce, Greatest
from wagtail.models import ModelLogEntry, WorkflowState

from patientforeningar.handelser import Handelse
from patientforeningar.models import Beslut, Gallringsregel, Inslag, Meddelande
from patientinfo.tid import dag, dygnets_borjan

Vad = Gallringsregel.Vad
_NUMMER = Cast(OuterRef("pk"), CharField())  # Wagtail's own rows refer to theirs by text


def galler(regel: Gallringsregel, vid: dt.datetime) -> bool:
    """True when the rule has been switched on, and the decision behind it has been taken, at `vid`."""
    return regel.galler and regel.beslutad <= dag(vid)


def antal(regel: Gallringsregel, vid: dt.datetime) -> int:
    """How many rows the rule would delete at `vid`, if it held: matters, or messages."""
    if regel.vad == Vad.MEDDELANDEN:
        return Meddelande.objects.filter(inslag__in=arenden(regel, vid)).count()
    return arenden(regel, vid).count()


def arenden(regel: Gallringsregel, vid: dt.datetime) -> QuerySet[Inslag]:
    """The matters that the rule reaches at `vid`, whether it holds or not.

    Never anything that is in review, waits for change, is shown, or will be.
    """
    grans = _grans(regel.efter_dagar, vid)
    traffade = Q(pk__in=[])
    for slag in _SLAG[Vad(regel.vad)]:
        traffade |= Q(pk__in=slag(_vilande(), vid).filter(slut__lt=grans).values("pk"))
    traffar = Inslag.objects.filter(traffade).order_by("pk")
    if regel.vad == Vad.MEDDELANDEN:
        return traffar.filter(Exists(Meddelande.objects.filter(inslag=OuterRef("pk"))))
    return traffar


def _grans(dagar: int, vid: dt.datetime) -> dt.datetime:
    """The instant before which a matter must have ended for `dagar` whole days in Stockholm to have passed since.

    What ended on a Monday is reached by a rule of one day on Wednesday.
    """
    dagar = min(dagar, dag(vid).toordinal() - 2)  # no calendar goes back a million days
    return dygnets_borjan(dag(vid) - dt.timedelta(days=dagar))


def _vilande() -> QuerySet[Inslag]:
    """Items that no review is going on of, each with `rort` (when somebody last wrote in it) and its last decision."""
    pagar = (WorkflowState.STATUS_IN_PROGRESS, WorkflowState.STATUS_NEEDS_CHANGES)
    ronder = WorkflowState.objects.filter(status__in=pagar, object_id=_NUMMER, base_content_type=_typ())
    senaste = Beslut.objects.filter(inslag=OuterRef("pk")).order_by("-beslutat", "-pk")
    brev = Meddelande.objects.filter(inslag=OuterRef("pk")).order_by("-skickat").values("skickat")
    return Inslag.objects.filter(~Exists(ronder)).annotate(
        rort=Greatest(
            "skapat", Coalesce("latest_revision__created_at", "skapat"), Coalesce(Subquery(brev[:1]), "skapat")
        ),
        utfall=Subquery(senaste.values("utfall")[:1]),
        avgjort=Subquery(senaste.values("beslutat")[:1]),
    )


def _utkast(vilande: QuerySet[Inslag], _vid: dt.datetime) -> QuerySet[Inslag]:
    aldrig = Q(nummer=None, inlamnat=None, live=False, first_published_at=None, avgjort=None)
    return vilande.filter(aldrig).annotate(slut=F("rort"))


def _avslagna(vilande: QuerySet[Inslag], _vid: dt.datetime) -> QuerySet[Inslag]:
    avslag = Q(live=False, first_published_at=None, utfall=Beslut.Utfall.AVSLAG)
    return vilande.filter(avslag).annotate(slut=Greatest("rort", "avgjort"))


def _avslutade(vilande: QuerySet[Inslag], vid: dt.datetime) -> QuerySet[Inslag]:
    """Shown once and no longer: their time has passed, or they have been recalled before it."""
    aterkallat = ModelLogEntry.objects.filter(content_type=_typ(), object_id=_NUMMER, action=Handelse.ATERKALLAT)
    return (
        vilande.filter(Q(visas_till__lte=vid) | Q(live=False), first_published_at__isnull=False)
        .annotate(aterkallat=Subquery(aterkallat.order_by("-timestamp").values("timestamp")[:1]))
        .annotate(slutade=Case(When(visas_till__lte=vid, then=F("visas_till")), default=_ATERKALLAT))
        .annotate(slut=Greatest("rort", "slutade"))
    )


# What was taken down without a word in the log is counted from the day until which it was to be shown.
_ATERKALLAT = Coalesce("aterkallat", "visas_till", output_field=DateTimeField())


_SLAG = {
    Vad.UTKAST: (_utkast,),
    Vad.AVSLAGNA: (_avslagna,),
    Vad.AVSLUTADE: (_avslutade,),
    Vad.MEDDELANDEN: (_avslagna, _avslutade),
}


def _typ() -> ContentType:
    return ContentType.objects.get_for_model(Inslag)
