"""The records that govern decisions, in the admin."""

from __future__ import annotations

import pytest
from django.urls import reverse
from foreningsfabriker import ForeningFactory, OmbudFactory
from foreningsgranskning import granskare
from konton import formular, inloggad, konto
from wagtail.models import ModelLogEntry

from patientforeningar.handelser import Handelse
from patientforeningar.models import Granskningsansvar, Kriterium
from patientinfo.models import Plats

pytestmark = pytest.mark.django_db

ANSVAR = "wagtailsnippets_patientforeningar_granskningsansvar"


def test_an_administrator_gives_a_reviewer_a_place() -> None:
    klient, adress = inloggad("administrator"), reverse(f"{ANSVAR}:add")
    ny, plats = granskare("Kalix"), Plats.objects.get(namn="Arjeplog", typ=Plats.Typ.KOMMUN)
    klient.post(adress, formular(klient, adress, konto=ny.pk, plats=plats.pk))
    assert Granskningsansvar.objects.filter(konto=ny, plats=plats).exists()


@pytest.mark.parametrize("falt", ["konto", "ersattare"])
def test_nobody_without_the_role_answers_for_a_place(falt: str) -> None:
    klient, adress = inloggad("administrator"), reverse(f"{ANSVAR}:add")
    plats = Plats.objects.get(namn="Arjeplog", typ=Plats.Typ.KOMMUN)
    valda = {"konto": granskare("Kalix").pk, falt: OmbudFactory().konto.pk}
    klient.post(adress, formular(klient, adress, plats=plats.pk, **valda))
    assert not Granskningsansvar.objects.filter(plats=plats).exists()


def test_an_absence_needs_a_deputy_and_the_list_says_who_answers() -> None:
    klient, ansvar = inloggad("administrator"), granskare().granskningsansvar.get()
    adress = reverse(f"{ANSVAR}:edit", args=[ansvar.pk])
    svar = klient.post(adress, formular(klient, adress, borta_fran="2020-01-01"))
    assert "Välj vem som svarar under tiden" in svar.content.decode()
    ersattare = konto("foreningsgranskare")
    klient.post(adress, formular(klient, adress, borta_fran="2020-01-01", ersattare=ersattare.pk))
    assert f"{ersattare}, ersättare" in klient.get(reverse(f"{ANSVAR}:list")).content.decode()


def test_a_criterion_is_switched_off_and_not_taken_away() -> None:
    rad = Kriterium.objects.create(rubrik="Prov", forklaring="Prov")
    klient = inloggad("administrator")
    klient.post(reverse("wagtailsnippets_patientforeningar_kriterium:delete", args=[rad.pk]))
    massa = reverse("wagtail_bulk_action", args=["patientforeningar", "kriterium", "delete"]) + f"?id={rad.pk}"
    klient.post(massa)
    assert Kriterium.objects.filter(pk=rad.pk).exists()


def test_a_reviewer_reads_the_criteria_and_changes_none() -> None:
    rad = Kriterium.objects.create(rubrik="Prov", forklaring="Prov")
    klient = inloggad("foreningsgranskare")
    assert klient.get(reverse("wagtailsnippets_patientforeningar_kriterium:list")).status_code == 200
    assert klient.get(reverse("wagtailsnippets_patientforeningar_kriterium:edit", args=[rad.pk])).status_code == 302


def test_what_a_reviewer_mends_of_an_association_is_logged_as_its_own_changes_are() -> None:
    forening, klient = ForeningFactory(), inloggad(granskare())
    adress = reverse("wagtailsnippets_patientforeningar_forening:edit", args=[forening.pk])
    svar = klient.post(adress, formular(klient, adress, verksamhet="Vi ses varje vecka."))
    assert svar["Location"] == reverse("granska_forening", args=[forening.pk])
    post = ModelLogEntry.objects.get(object_id=str(forening.pk), action=Handelse.UPPGIFTER_ANDRADE.value)
    assert post.data["andrat"] == {"verksamhet": {"fran": forening.verksamhet, "till": "Vi ses varje vecka."}}
    assert "Uppgifter ändrades" in klient.get(svar["Location"]).content.decode()
