"""The association's own list of items in templates; what it holds is decided in `inlamning.lista`."""

from __future__ import annotations

import datetime as dt

from django import template
from django.template.context import Context

from patientforeningar.inlamning.lista import TIDIGARE, Grupp, Post, grupper
from patientforeningar.models import Forening
from patientinfo.visning.blad import Blad

PER_BLAD = 50

register = template.Library()


@register.simple_tag
def inslagsgrupper(forening: Forening, vid: dt.datetime) -> list[Grupp]:
    """`{% inslagsgrupper forening vid as grupper %}`: the items of `forening`, grouped by what they ask for."""
    return grupper(forening, vid)


@register.simple_tag(takes_context=True)
def inslagsblad(context: Context, grupp: Grupp) -> Blad[Post]:
    """`{% inslagsblad grupp as blad %}`: of what has been, the sheet that is asked for; of the others all there is."""
    if grupp.ankare == TIDIGARE:
        return Blad(grupp.poster, PER_BLAD, context["request"].GET)
    return Blad(grupp.poster, len(grupp.poster), {})
