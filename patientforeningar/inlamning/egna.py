"""The items that an ombud may open; others' do not exist for them."""

from __future__ import annotations

from django.shortcuts import get_object_or_404

from patientforeningar.konton.tilltrade import OmbudRequest
from patientforeningar.models import Inslag


def eget(request: OmbudRequest, pk: int) -> Inslag:
    """The item `pk` of an association that the account acts for; raises Http404 for all others.

    Its newest draft comes in the same question: between two of them another tab may save, and the older draft be gone.
    """
    egna = Inslag.objects.select_related("forening", "plats", "latest_revision")
    return get_object_or_404(egna, pk=pk, forening__in=request.ombud_for)
