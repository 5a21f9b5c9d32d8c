"""The demo content of the associations: every state is there, everything shown is marked as an example."""

from __future__ import annotations

from collections import Counter

import pytest
from django.core.management import call_command
from django.utils import timezone

from patientforeningar.inslag.inslagskontroll import brister
from patientforeningar.inslag.lage import Lage, andring_pa_vag, lage
from patientforeningar.models import Beslut, Forening, Inslag, Ombud
from patientinfo.models import Brev

pytestmark = pytest.mark.django_db


def demons_inslag() -> list[Inslag]:
    return list(Inslag.objects.filter(forening__slug__startswith="exempel-"))


def test_sex_antagna_foreningar_och_en_som_vantar_alla_exempel() -> None:
    assert Forening.objects.antagna().count() == 6
    assert Forening.objects.att_antaga().count() == 1
    assert not Forening.objects.filter(exempel=False).exists()
    assert all(forening.namn.startswith("Exempelföreningen") for forening in Forening.objects.all())


def test_varje_lage_finns() -> None:
    nu = timezone.now()
    antal = Counter(lage(inslag, nu) for inslag in demons_inslag())
    assert set(antal) == set(Lage)
    assert sum(antal.values()) >= 25
    assert {andring_pa_vag(inslag) for inslag in demons_inslag()} >= {Lage.GRANSKAS, Lage.UTKAST}


def test_det_som_visas_ar_godkant_av_nagon_annan_an_ombudet() -> None:
    for inslag in Inslag.objects.visningsbara(timezone.now()):
        beslut = inslag.beslut.get(utfall=Beslut.Utfall.GODKANT)
        assert beslut.av_id not in inslag.skribenter()
        assert beslut.inlamnat < beslut.beslutat
        assert not brister(inslag, timezone.now())


def test_numren_foljer_den_ordning_som_det_kom_in_i() -> None:
    inkomna = [inslag for inslag in demons_inslag() if inslag.nummer]
    assert sorted(inkomna, key=lambda ett: ett.nummer) == sorted(inkomna, key=lambda ett: (ett.inlamnat, ett.nummer))


def test_demoombuden_har_konton_utan_losenord() -> None:
    for adress in ("ombud1@example.se", "ombud2@example.se"):
        assert not Ombud.objects.aktiva().get(konto__email=adress).konto.has_usable_password()


def test_en_gang_till_andrar_ingenting_och_inga_brev_har_gatt() -> None:
    fore = Inslag.objects.count(), Forening.objects.count()
    call_command("demoinnehall", verbosity=0)
    assert (Inslag.objects.count(), Forening.objects.count()) == fore
    assert not Brev.objects.exists()
