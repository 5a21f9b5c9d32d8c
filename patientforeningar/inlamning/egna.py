"""The items that an ombud may open; others' do not exist for them."""

from __future__ import annotations

from django.shortcuts import get_object_or_404

from patientforeningar.konton.tilltrade import OmbudRequest
from patientforeningar.models import Inslag


def eget(request: OmbudRequest, pk: int) -> Inslag:
    """The item `pk` of an association that the account acts for; raises Http404 for all others."""
    return get_object_or_404(Inslag.objects.select_related("forening", "plats"), pk=pk, forening__in=request.ombud_for)
