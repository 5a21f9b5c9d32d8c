"""Where items are on their way, said in SQL, for lists that filter by it: the same as `lage.lage`, row by row."""

from __future__ import annotations

import datetime as dt

from django.contrib.contenttypes.models import ContentType
from django.db.models import Case, CharField, Exists, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Cast
from wagtail.models import WorkflowState

from patientforeningar.inslag.lage import Lage
from patientforeningar.models import Beslut, Inslag


def med_lage(inslag: QuerySet[Inslag], vid: dt.datetime) -> QuerySet[Inslag]:
    """The items, each with `lage` (a value of `Lage`) as it is at `vid`."""
    har_visats, live = Q(first_published_at__isnull=False), Q(live=True)
    ronder = WorkflowState.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Inslag), object_id=Cast(OuterRef("pk"), CharField())
    )
    senaste = Beslut.objects.filter(inslag=OuterRef("pk")).order_by("-beslutat", "-pk")
    return inslag.annotate(
        utfall=Subquery(senaste.values("utfall")[:1]),
        lage=Case(
            When(har_visats & Q(visas_till__lte=vid), then=Value(Lage.SLUT)),
            When(live & Q(visas_fran__lte=vid), then=Value(Lage.VISAS)),
            When(live, then=Value(Lage.KOMMANDE)),
            When(Exists(ronder.filter(status=WorkflowState.STATUS_IN_PROGRESS)), then=Value(Lage.GRANSKAS)),
            When(Exists(ronder.filter(status=WorkflowState.STATUS_NEEDS_CHANGES)), then=Value(Lage.ANDRING)),
            When(har_visats, then=Value(Lage.ATERKALLAT)),
            When(utfall=Beslut.Utfall.AVSLAG, then=Value(Lage.AVSLAGET)),
            default=Value(Lage.UTKAST),
            output_field=CharField(),
        ),
    )
