"""Who is to have a letter: those it concerns, each once."""

from __future__ import annotations

import datetime as dt

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q, QuerySet
from wagtail.models import WorkflowState

from patientforeningar.brev.versionen import platsen
from patientforeningar.models import Forening, Inslag
from patientforeningar.models.granskningsansvar import ansvariga
from patientinfo.models import Konto, Plats
from patientinfo.rollnamn import ADMINISTRATOR
from patientinfo.tid import dag


def ombud(forening: Forening) -> QuerySet[Konto]:
    """The accounts that act for the association now."""
    uppdrag = forening.ombud.aktiva().values("konto")
    return Konto.objects.filter(pk__in=uppdrag, is_active=True)


def foreningens(inslag: Inslag) -> list[Konto]:
    """The association's ombud, the one who handed the item in among them; that one alone when all have left."""
    return list(ombud(inslag.forening)) or _inlamnare(inslag)


def granskare(inslag: Inslag, vid: dt.datetime) -> list[Konto]:
    """Those who answer for the place of what was handed in; empty when nobody can."""
    return _som_far(ansvariga(platsen(inslag), dag(vid)), inslag.forening)


def granskare_av(forening: Forening, vid: dt.datetime) -> list[Konto]:
    """Those who answer for the association's kommuner; empty when nobody can."""
    platser = Plats.objects.filter(pk__in=forening.kommuner.values("pk"))
    alla = {konto.pk: konto for plats in platser for konto in _som_far(ansvariga(plats, dag(vid)), forening)}
    return list(alla.values())


def administratorer(forening: Forening) -> list[Konto]:
    """The administrators, those who act for the association left out."""
    alla = Konto.objects.filter(Q(is_superuser=True) | Q(groups__name=ADMINISTRATOR), is_active=True).distinct()
    return _som_far(alla, forening)


def _inlamnare(inslag: Inslag) -> list[Konto]:
    """The account that handed the item in last, whoever has edited it since."""
    sort = ContentType.objects.get_for_model(Inslag)
    arende = WorkflowState.objects.filter(base_content_type=sort, object_id=str(inslag.pk)).order_by("-pk").first()
    return [arende.requested_by] if arende and arende.requested_by else []


def _som_far(konton: QuerySet[Konto], forening: Forening) -> list[Konto]:
    """Those of them who may decide about the association's matters (rule 3): nobody who is or has been its ombud."""
    return [konto for konto in konton if not konto.ombudsuppdrag.filter(forening=forening).exists()]
