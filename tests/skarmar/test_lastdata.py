"""Synthetic volume: as much as was asked for, and nothing else goes when it goes."""

from __future__ import annotations

import pytest
from django.core.management import CommandError, call_command

from patientinfo.models import Plats
from skarmar.lastdata import MARKE
from skarmar.models import Skarm

pytestmark = pytest.mark.django_db


def test_lastdata_makes_screens_over_all_units_and_takes_exactly_them_away() -> None:
    fore = set(Skarm.objects.values_list("pk", flat=True))

    call_command("lastdata", "--skarmar", "25", verbosity=0)
    call_command("lastdata", "--skarmar", "5", verbosity=0)

    nya = Skarm.objects.filter(adress__startswith=MARKE)
    assert nya.count() == 30
    enheter = Plats.objects.filter(typ=Plats.Typ.ENHET).count()
    assert nya.values("plats").distinct().count() == min(enheter, 25)

    call_command("lastdata", "--ta-bort", verbosity=0)
    assert set(Skarm.objects.values_list("pk", flat=True)) == fore


def test_lastdata_refuses_a_number_below_nothing() -> None:
    with pytest.raises(CommandError):
        call_command("lastdata", "--skarmar", "-1")
