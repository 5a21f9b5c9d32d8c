"""Who may take screens over: one right, held by two groups. Those who have it are told when another uses it."""

from __future__ import annotations

from django.contrib.auth.models import AnonymousUser, Permission
from django.db.models import Q, QuerySet

from patientinfo.models import Konto
from patientinfo.rollnamn import ADMINISTRATOR, SKARMANSVARIG

TA_OVER = "skarmar.ta_over_skarmar"


def ratter() -> dict[str, list[str]]:
    """`rollratter`: those who run the screens, and the administrators."""
    return {SKARMANSVARIG: [TA_OVER], ADMINISTRATOR: [TA_OVER]}


def far_ta_over(konto: Konto | AnonymousUser) -> bool:
    """True for those who may fill screens with a message of theirs, and end another's."""
    return konto.has_perm(TA_OVER)


def med_ratten() -> QuerySet[Konto]:
    """All of them, superusers included."""
    rum, _punkt, namn = TA_OVER.partition(".")
    ratten = Permission.objects.filter(content_type__app_label=rum, codename=namn)
    har = Q(is_superuser=True) | Q(groups__permissions__in=ratten) | Q(user_permissions__in=ratten)
    return Konto.objects.filter(har, is_active=True).distinct()
