"""The editors' own slides: written by one, readable at five metres, approved by another, taken down by one."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone
from fabriker import startsida
from konton import formular, inloggad, konto
from skarmfabriker import plats, publicerad_bild

from skarmar.admin.skarmbildskontroll import att_se_over
from skarmar.models import Skarmbild
from skarmar.models.schema import ALLA_DAGAR

pytestmark = pytest.mark.django_db

NY = "/redaktion/snippets/skarmar/skarmbild/add/"


# As long as the fields take, in words that fill their lines badly.
FOR_LANGT = {"rubrik": "Ersättningsberättigade " * 3, "kort": "sjukresehandläggningstider " * 7}


def falt(**andra: Any) -> dict[str, Any]:
    """What a filled in form sends."""
    return {
        "rubrik": "Vet du vad resan kostar?",
        "kort": "Du kan få ersättning för resan till vården.",
        "sida": startsida().pk,
        "avsandare": "Region Norrbotten",
        "sprak": "sv",
        "visas_fran": "2026-01-01 08:00",
        "visas_till": "",
        "veckodagar": ["0", "2"],
        "platser": [plats("Norrbottens län").pk],
        "fran": "",
        "till": "",
        "alt": "",
        **andra,
    }


def andra(bild: Skarmbild) -> str:
    return reverse("wagtailsnippets_skarmar_skarmbild:edit", args=[bild.pk])


def test_ticked_days_become_the_bit_mask_and_come_back_as_ticks() -> None:
    klient = inloggad("redaktor")
    klient.post(NY, falt())
    bild = Skarmbild.objects.latest("pk").get_latest_revision_as_object()
    assert bild.veckodagar == 0b101
    html = klient.get(andra(bild)).content.decode()
    ruta = html.split('name="veckodagar"')
    assert [("checked" in del_.split(">")[0]) for del_ in ruta[1:]] == [True, False, True, False, False, False, False]


def test_a_new_slide_begins_with_every_day() -> None:
    html = inloggad("redaktor").get(NY).content.decode()
    assert ALLA_DAGAR == 0b1111111
    assert html.count('name="veckodagar"') == html.count('name="veckodagar" value=') == 7
    assert all("checked" in del_.split(">")[0] for del_ in html.split('name="veckodagar"')[1:])


@pytest.mark.parametrize(
    ("fel", "vid", "text"),
    [
        ({"veckodagar": []}, "veckodagar", "Välj minst en veckodag."),
        ({"veckodagar": ["9"]}, "veckodagar", "9"),
        ({"fran": "22:00"}, "till", "Fyll i båda klockslagen"),
        ({"platser": []}, "platser", "Välj minst en plats."),
        ({"visas_till": "2025-01-01 08:00"}, "visas_till", "Slutet måste komma efter början."),
        (FOR_LANGT, "kort", "5 meters håll"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field_and_nothing_is_lost(fel: dict[str, Any], vid: str, text: str) -> None:
    svar = inloggad("redaktor").post(NY, {**falt(**fel), "action-submit": "1"})
    assert svar.status_code == 200
    form = svar.context["form"]
    assert text in " ".join(form.errors[vid])
    assert "Region Norrbotten" in svar.content.decode()


def test_a_draft_may_still_be_too_long() -> None:
    klient = inloggad("redaktor")
    klient.post(NY, falt(**FOR_LANGT, platser=[]))
    assert Skarmbild.objects.latest("pk").kort.startswith("sjukresehandläggningstider")


def test_nobody_sees_a_button_that_publishes_nor_wagtails_own_schedule() -> None:
    html = inloggad("administrator").get(andra(publicerad_bild())).content.decode()
    assert "action-publish" not in html
    assert "go_live_at" not in html


def test_another_person_approves_and_whoever_wrote_does_not() -> None:
    klient = inloggad("redaktor")
    klient.post(NY, {**falt(rubrik="Ny bild att godkänna"), "action-submit": "1"})
    bild = Skarmbild.objects.get(rubrik="Ny bild att godkänna")
    assert bild.workflow_in_progress
    lage = bild.current_workflow_task_state

    def godkann(vem: str) -> bool:
        adress = reverse("wagtailsnippets_skarmar_skarmbild:workflow_action", args=[bild.pk, "approve", lage.pk])
        inloggad(vem).post(adress, {"comment": ""})
        bild.refresh_from_db()
        return bild.live

    assert not godkann("redaktor")
    assert godkann("granskare")


def test_one_person_takes_a_slide_down_in_a_hurry() -> None:
    bild = publicerad_bild()
    klient = inloggad("skarmansvarig")
    adress = reverse("wagtailsnippets_skarmar_skarmbild:unpublish", args=[bild.pk])
    assert adress in klient.get(andra(bild)).content.decode()
    klient.post(adress)
    bild.refresh_from_db()
    assert not bild.live


def test_the_preview_draws_both_screens_and_says_whether_it_can_be_read() -> None:
    bild = publicerad_bild()
    klient = inloggad("redaktor")
    adress = reverse("wagtailsnippets_skarmar_skarmbild:preview_on_edit", args=[bild.pk])
    klient.post(adress, formular(klient, andra(bild)))
    html = klient.get(adress, {"mode": ""}).content.decode()
    assert html.count('<svg class="skylt"') >= 2
    assert "5 meters håll" in html


def test_a_page_that_a_slide_leads_to_is_not_deleted_and_the_reason_is_kind() -> None:
    sida = startsida().get_children().live().filter(locale__language_code="sv").last()
    publicerad_bild(rubrik="Leder hit", sida=sida)
    svar = inloggad("administrator").post(reverse("wagtailadmin_pages:delete", args=[sida.pk]), follow=True)
    assert "Leder hit" in svar.content.decode()
    assert "Låt dem leda till en annan sida" in svar.content.decode()
    sida.refresh_from_db()


def test_nor_is_a_page_above_it_alone_or_among_many() -> None:
    under = startsida().get_descendants().live().filter(depth__gte=4).first()
    publicerad_bild(sida=under)
    adress = f"{reverse('wagtail_bulk_action', args=['wagtailcore', 'page', 'delete'])}?id={under.get_parent().pk}"
    inloggad("administrator").post(adress)
    under.refresh_from_db()


def test_a_page_that_is_taken_down_warns_and_the_report_lists_the_slide() -> None:
    sida = startsida().get_children().live().filter(locale__language_code="sv").last()
    bild = publicerad_bild(rubrik="Leder snart ingenstans", sida=sida)
    assert bild not in att_se_over(timezone.now())
    svar = inloggad("administrator").post(reverse("wagtailadmin_pages:unpublish", args=[sida.pk]), follow=True)
    assert "behöver ses över" in svar.content.decode()
    assert bild in att_se_over(timezone.now())
    rapport = inloggad("redaktor").get(reverse("skarmbilder_att_se_over")).content.decode()
    assert "Leder snart ingenstans" in rapport


def test_the_list_finds_what_a_place_is_sent_also_through_the_county() -> None:
    publicerad_bild(rubrik="För hela länet")
    publicerad_bild(rubrik="Bara för Kalix", platser=[plats("Kalix sjukhus")])
    html = inloggad("redaktor").get("/redaktion/snippets/skarmar/skarmbild/", {"plats": plats("Kiruna sjukhus").pk})
    assert "För hela länet" in html.content.decode()
    assert "Bara för Kalix" not in html.content.decode()


def test_the_author_is_no_reviewer() -> None:
    assert not konto("redaktor").has_perm("skarmar.publish_skarmbild")
    assert inloggad("granskare").get(NY).status_code != 200
