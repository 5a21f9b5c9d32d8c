"""An association with its ombud, the one who answers for its place, and an item on its way between them."""

from __future__ import annotations

import pytest
from django.core import mail
from foreningsfabriker import VID, ForeningFactory, InslagFactory, OmbudFactory, kommun
from konton import konto

from patientforeningar.actions.lamna_in import lamna_in
from patientforeningar.actions.spara_utkast import spara_utkast
from patientforeningar.models import Forening, Granskningsansvar, Inslag
from patientinfo.models import Konto, Plats


@pytest.fixture
def forening() -> Forening:
    return ForeningFactory(namn="Provföreningen <&> Luleå")


@pytest.fixture
def ombud(forening: Forening) -> Konto:
    return OmbudFactory(forening=forening, konto__email="ombud@example.se").konto


@pytest.fixture
def annat_ombud(forening: Forening, ombud: Konto) -> Konto:
    return OmbudFactory(forening=forening, konto__email="annat.ombud@example.se").konto


@pytest.fixture
def granskare() -> Konto:
    """The only one who answers for Luleå."""
    Granskningsansvar.objects.all().delete()
    vem = konto("foreningsgranskare")
    Granskningsansvar.objects.create(konto=vem, plats=Plats.objects.get(pk=kommun().pk))
    return vem


@pytest.fixture
def utkast(forening: Forening, ombud: Konto) -> Inslag:
    inslag = InslagFactory(forening=forening, rubrik="Gympa & fika", skapad_av=ombud)
    spara_utkast(inslag, ombud, VID, None)
    return inslag


@pytest.fixture
def inlamnat(utkast: Inslag, ombud: Konto, granskare: Konto) -> Inslag:
    inslag = lamna_in(utkast, av=ombud, vid=VID)
    mail.outbox.clear()
    return inslag
