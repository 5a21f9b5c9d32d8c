"""A new SECRET_KEY: what was locked with the one before can still be opened, and after `byt_nyckel` without it."""

from __future__ import annotations

from typing import Any

import pytest
from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from cryptography.fernet import InvalidToken
from django.core.management import call_command

from patientinfo.models import Konto

pytestmark = pytest.mark.django_db

GAMMAL, NY = "gammal-" + "0" * 50, "ny-" + "0" * 50
HEMLIGHETER = {"totp": {"secret": "JBSWY3DP"}, "recovery_codes": {"seed": "abc123", "used_mask": 3}}


@pytest.fixture(autouse=True)
def lasta(settings: Any) -> None:
    """An app and reserve codes from the time of the earlier key, and then the new key."""
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = GAMMAL, []
    konto = Konto.objects.create_user("nyckel@example.se")
    for slag, data in HEMLIGHETER.items():
        last = {namn: get_adapter().encrypt(v) if isinstance(v, str) else v for namn, v in data.items()}
        Authenticator.objects.create(user=konto, type=slag, data=last)
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = NY, [GAMMAL]


def oppnade() -> dict[str, Any]:
    """What is under lock, opened with the keys that hold now."""
    rader = Authenticator.objects.filter(user__email="nyckel@example.se")
    oppna = get_adapter().decrypt
    return {rad.type: {n: oppna(v) if isinstance(v, str) else v for n, v in rad.data.items()} for rad in rader}


def test_den_gamla_nyckeln_kan_tas_bort_nar_allt_ar_last_pa_nytt(settings: Any) -> None:
    assert oppnade() == HEMLIGHETER
    call_command("byt_nyckel", verbosity=0)
    settings.SECRET_KEY_FALLBACKS = []
    assert oppnade() == HEMLIGHETER


def test_utan_det_gar_ingenting_att_oppna_och_inget_rors(settings: Any) -> None:
    settings.SECRET_KEY_FALLBACKS = []
    fore = list(Authenticator.objects.values_list("data", flat=True))
    with pytest.raises(InvalidToken):
        call_command("byt_nyckel", verbosity=0)
    assert list(Authenticator.objects.values_list("data", flat=True)) == fore
