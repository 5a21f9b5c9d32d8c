"""What follows a version and what does not: every field of an item is one or the other."""

from __future__ import annotations

import pytest
from foreningsfabriker import InslagFactory
from wagtail.models import DraftStateMixin, LockableMixin, RevisionMixin

from patientforeningar.inslag.innehall import BILAGOR, FALT, FLERVAL, skillnader, ta_over
from patientforeningar.models import Inslag
from patientinfo.models import Plats, Tema

ARENDETS = {"id", "nummer", "inlamnat", "forening", "skapad_av", "skapat", "slug"}


def test_varje_falt_hor_till_innehallet_eller_till_arendet() -> None:
    wagtails = {
        falt.name for mixin in (DraftStateMixin, LockableMixin, RevisionMixin) for falt in mixin._meta.local_fields
    }
    alla = {falt.name for falt in Inslag._meta.concrete_fields} - wagtails
    assert alla == set(FALT) | ARENDETS
    assert {falt.name for falt in Inslag._meta.many_to_many} == set(FLERVAL)
    assert set(BILAGOR) <= {rel.name for rel in Inslag._meta.related_objects}


@pytest.mark.django_db
def test_skillnader_sags_falt_for_falt_och_gar_att_ta_over() -> None:
    ena, andra = InslagFactory(rubrik="Ena"), InslagFactory(rubrik="Andra", kort="Annat.")
    andra.teman = [Tema.objects.first()]
    andra.plats = Plats.objects.get(typ=Plats.Typ.LAN)
    assert skillnader(ena, andra) == ["rubrik", "kort", "plats", "teman"]
    ta_over(ena, andra, ["kort", "plats", "teman"])
    assert skillnader(ena, andra) == ["rubrik"]
