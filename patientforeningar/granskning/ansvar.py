"""All the places that one account answers for, for lists that would else ask once a row."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict

from patientforeningar.models import Granskningsansvar
from patientinfo.models import Konto, Plats
from patientinfo.rollnamn import ADMINISTRATOR


def ansvarsplatser(konto: Konto, datum: dt.date) -> set[int] | None:
    """The places that `konto` answers for on `datum`, with all that lies in them; None: every place there is."""
    if konto.is_superuser or konto.groups.filter(name=ADMINISTRATOR).exists():
        return None
    kvar = [rad.plats_id for rad in Granskningsansvar.objects.all() if rad.svarar(datum) == konto.pk]
    delar: dict[int | None, list[int]] = defaultdict(list)
    for pk, i in Plats.objects.without_tree_fields().values_list("pk", "parent_id"):
        delar[i].append(pk)
    alla: set[int] = set()
    while kvar:
        plats = kvar.pop()
        alla.add(plats)
        kvar += delar[plats]
    return alla
