"""The register of places in the admin."""

from __future__ import annotations

import pytest
from django.urls import reverse
from konton import inloggad

from patientinfo.models import Kommun, Plats

pytestmark = pytest.mark.django_db

RUM = "wagtailsnippets_patientinfo_plats"


def test_the_list_shows_only_what_has_no_register_of_its_own() -> None:
    html = inloggad("skarmansvarig").get(reverse(f"{RUM}:list")).content.decode()
    lan = Plats.objects.get(typ=Plats.Typ.LAN)
    assert reverse(f"{RUM}:edit", args=[lan.pk]) in html
    assert reverse(f"{RUM}:edit", args=[Kommun.objects.first().pk]) not in html


@pytest.mark.parametrize("vy", ["edit", "delete"])
def test_a_kommun_is_not_changed_as_a_mere_place(vy: str) -> None:
    adress = reverse(f"{RUM}:{vy}", args=[Kommun.objects.first().pk])
    assert inloggad("administrator").get(adress).status_code == 404


def test_who_looks_after_screens_adds_a_waiting_room_to_a_care_unit() -> None:
    enhet = Plats.objects.filter(typ=Plats.Typ.ENHET).first()
    falt = {"namn": "Väntrum 1", "slug": "vantrum-prov", "typ": "vantrum", "parent": enhet.pk}
    inloggad("skarmansvarig").post(reverse(f"{RUM}:add"), falt)
    assert Plats.objects.get(slug="vantrum-prov").parent == enhet


def test_a_waiting_room_in_a_kommun_is_refused_beside_the_field() -> None:
    falt = {"namn": "Väntrum 1", "slug": "vantrum-prov", "typ": "vantrum", "parent": Kommun.objects.first().pk}
    html = inloggad("skarmansvarig").post(reverse(f"{RUM}:add"), falt).content.decode()
    assert "Välj vårdenhet" in html
    assert not Plats.objects.filter(slug="vantrum-prov").exists()
