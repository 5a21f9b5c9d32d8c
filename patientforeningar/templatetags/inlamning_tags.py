"""The association's own list of items in templates; what it holds is decided in `inlamning.lista`."""

from __future__ import annotations

import datetime as dt

from django import template

from patientforeningar.inlamning.lista import Grupp, grupper
from patientforeningar.models import Forening

register = template.Library()


@register.simple_tag
def inslagsgrupper(forening: Forening, vid: dt.datetime) -> list[Grupp]:
    """`{% inslagsgrupper forening vid as grupper %}`: the items of `forening`, grouped by what they ask for."""
    return grupper(forening, vid)
