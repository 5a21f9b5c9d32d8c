"""Items by where they are in Wagtail's workflow."""

from __future__ import annotations

from django.contrib.contenttypes.models import ContentType
from wagtail.models import WorkflowState

from patientforeningar.models import Inslag

GRANSKAS, ANDRAS = WorkflowState.STATUS_IN_PROGRESS, WorkflowState.STATUS_NEEDS_CHANGES


def i_arbetsgang(*lagen: str) -> list[int]:
    """The items whose review is in one of `lagen`, the longest waiting first. (Wagtail keeps their numbers as text.)"""
    sort = ContentType.objects.get_for_model(Inslag)
    arenden = WorkflowState.objects.filter(base_content_type=sort, status__in=lagen).order_by("pk")
    return [int(pk) for pk in arenden.values_list("object_id", flat=True)]
