"""Claiming and giving back."""

from __future__ import annotations

import pytest
from django.utils import timezone
from foreningsgranskning import farsk, granskare, lamna_in
from konton import konto
from wagtail.models import ModelLogEntry

from patientforeningar.actions.begar_andring import begar_andring
from patientforeningar.actions.slapp import slapp
from patientforeningar.actions.ta_hand_om import ta_hand_om
from patientforeningar.handelser import Handelse
from patientforeningar.models import Handlaggning, Inslag, Skalmall
from patientinfo.granskning.fyra_ogon import NekadError
from patientinfo.models import Konto

pytestmark = pytest.mark.django_db


def test_one_claims_and_the_other_is_told_who(inslag: Inslag, moderator: Konto) -> None:
    vid = timezone.now()
    ta_hand_om(inslag, moderator, vid)
    ta_hand_om(inslag, moderator, vid)
    with pytest.raises(NekadError, match=str(moderator)):
        ta_hand_om(inslag, granskare(), vid)
    assert Handlaggning.objects.get(inslag=inslag).konto == moderator
    assert ModelLogEntry.objects.filter(object_id=str(inslag.pk), action=Handelse.HANDLAGGS.value).count() == 1


def test_a_colleague_gives_it_back(inslag: Inslag, moderator: Konto) -> None:
    ta_hand_om(inslag, moderator, timezone.now())
    slapp(inslag, granskare(), timezone.now())
    assert not Handlaggning.objects.filter(inslag=inslag).exists()
    assert ModelLogEntry.objects.filter(object_id=str(inslag.pk), action=Handelse.SLAPPT.value).exists()


@pytest.mark.parametrize("atgard", [ta_hand_om, slapp])
def test_who_may_not_decide_claims_nothing(atgard: object, inslag: Inslag) -> None:
    for person in (granskare("Kalix"), inslag.skapad_av, konto("granskare")):
        with pytest.raises(NekadError):
            atgard(inslag, person, timezone.now())  # type: ignore[operator]


def test_a_claim_stops_nobody(inslag: Inslag, moderator: Konto, skal: Skalmall) -> None:
    ta_hand_om(inslag, granskare(), timezone.now())
    begar_andring(inslag, moderator, timezone.now(), [skal])
    assert inslag.beslut.count() == 1


def test_a_new_round_is_nobodys(inslag: Inslag, moderator: Konto, skal: Skalmall) -> None:
    ta_hand_om(inslag, moderator, timezone.now())
    begar_andring(inslag, moderator, timezone.now(), [skal])
    lamna_in(farsk(inslag), inslag.skapad_av, rubrik="Bättre")
    assert not Handlaggning.objects.filter(inslag=inslag).exists()
