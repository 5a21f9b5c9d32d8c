"""Screens, rules by place and hours of items: what is kept, what is refused."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone
from konton import inloggad, konto
from skarmfabriker import SkarmFactory, plats

from patientforeningar.models import Inslag
from patientinfo.models import Tema
from skarmar.models import Inslagsschema, Koppling, Platsregel, Skarm

pytestmark = pytest.mark.django_db


def skarmfalt(skarm: Skarm, **andra: Any) -> dict[str, Any]:
    return {
        "namn": skarm.namn,
        "adress": skarm.adress,
        "plats": skarm.plats_id,
        "sort": skarm.sort,
        "riktning": skarm.riktning,
        "tum": skarm.tum,
        "i_bruk": "on",
        **andra,
    }


def adress(vad: str, skarm: Skarm) -> str:
    return reverse(f"wagtailsnippets_skarmar_skarm:{vad}", args=[skarm.pk])


def anvand(skarm: Skarm) -> Skarm:
    Koppling.objects.create(skarm=skarm, token="t", gjord=timezone.now())
    return skarm


def test_a_new_address_is_refused_once_a_device_has_been_tied_to_it() -> None:
    skarm = anvand(SkarmFactory(adress="gammal"))
    svar = inloggad("skarmansvarig").post(adress("edit", skarm), skarmfalt(skarm, adress="ny"))
    assert "/skarm/gammal/" in " ".join(svar.context["form"].errors["adress"])
    skarm.refresh_from_db()
    assert skarm.adress == "gammal"


def test_before_that_it_may_be_mended() -> None:
    skarm = SkarmFactory(adress="gammal")
    inloggad("skarmansvarig").post(adress("edit", skarm), skarmfalt(skarm, adress="ny"))
    skarm.refresh_from_db()
    assert skarm.adress == "ny"


def test_a_used_screen_is_taken_out_of_use_and_not_deleted() -> None:
    anvand_, oanvand = anvand(SkarmFactory(namn="Använd")), SkarmFactory()
    klient = inloggad("skarmansvarig")
    html = klient.post(adress("delete", anvand_), follow=True).content.decode()
    assert "Ta den ur bruk i stället." in html
    klient.post(adress("delete", oanvand))
    assert Skarm.objects.filter(pk=anvand_.pk).exists()
    assert not Skarm.objects.filter(pk=oanvand.pk).exists()


def test_an_address_with_letters_that_nobody_can_type_is_refused_beside_the_field() -> None:
    skarm = SkarmFactory()
    svar = inloggad("skarmansvarig").post(adress("edit", skarm), skarmfalt(skarm, adress="Väntrum 1"))
    assert svar.context["form"].errors["adress"]


def test_a_rule_keeps_themes_out_and_names_its_people() -> None:
    tema = Tema.objects.first()
    ny = reverse("wagtailsnippets_skarmar_platsregel:add")
    inloggad("skarmansvarig").post(
        ny, {"plats": plats().pk, "ej_teman": [tema.pk], "ansvariga": [konto("skarmansvarig").pk]}
    )
    regel = Platsregel.objects.get(plats=plats())
    assert list(regel.ej_teman.all()) == [tema]
    assert list(regel.ansvariga.all()) == [konto("skarmansvarig")]
    svar = inloggad("skarmansvarig").get(reverse("wagtailsnippets_skarmar_platsregel:edit", args=[regel.pk]))
    assert reverse("skarm_pin", args=[regel.pk]) in svar.content.decode()


def test_a_place_has_one_rule() -> None:
    Platsregel.objects.create(plats=plats())
    svar = inloggad("skarmansvarig").post(reverse("wagtailsnippets_skarmar_platsregel:add"), {"plats": plats().pk})
    assert svar.context["form"].errors["plats"]


def test_hours_are_given_to_items_that_are_for_screens() -> None:
    inslag = Inslag.objects.filter(live=True, pa_skarm=True, visas_till__gt=timezone.now()).first()
    ny = reverse("wagtailsnippets_skarmar_inslagsschema:add")
    falt = {"inslag": inslag.pk, "veckodagar": ["5", "6"], "fran": "22:00", "till": "06:00"}
    klient = inloggad("skarmansvarig")
    klient.post(ny, falt)
    assert Inslagsschema.objects.get(inslag=inslag).dagar == (5, 6)
    html = klient.get(reverse("wagtailsnippets_skarmar_inslagsschema:list")).content.decode()
    assert "lördag, söndag kl. 22.00–06.00" in html


def test_an_item_for_the_web_alone_cannot_be_given_hours() -> None:
    bara_webb = Inslag.objects.filter(live=True, pa_skarm=False).first()
    svar = inloggad("skarmansvarig").post(
        reverse("wagtailsnippets_skarmar_inslagsschema:add"), {"inslag": bara_webb.pk, "veckodagar": ["0"]}
    )
    assert svar.context["form"].errors["inslag"]
