"""The review page and the decisions through it."""

from __future__ import annotations

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from foreningsfabriker import ForeningFactory, InslagFactory, KontaktpersonFactory
from foreningsgranskning import farsk, granskare, inlamnat, lamna_in, rundan
from konton import formular, inloggad
from wagtail.models import TaskState

from patientforeningar.actions.begar_andring import begar_andring
from patientforeningar.actions.godkann import godkann
from patientforeningar.granskning.skillnad import skillnader
from patientforeningar.models import Fil, Forening, Inslag, InslagsBild, Kriterium, Meddelande, Skalmall
from patientinfo.models import Konto

pytestmark = pytest.mark.django_db


def vag(inslag: Inslag, *beslut: str) -> str:
    """The address of the review page, or of one decision."""
    return reverse("besluta_inslag" if beslut else "granska_inslag", args=[inslag.pk, *beslut])


def soppa(person: Konto, adress: str) -> BeautifulSoup:
    """The page as `person` sees it."""
    svar = inloggad(person).get(adress)
    assert svar.status_code == 200
    return BeautifulSoup(svar.content, "html.parser")


def besluta(person: Konto, inslag: Inslag, beslut: str, **falt: Any) -> str:
    """Decide through the page; returns what is said afterwards."""
    falt = {"version": farsk(inslag).latest_revision_id, **falt}
    return inloggad(person).post(vag(inslag, beslut), falt, follow=True).content.decode()


def test_approved_from_the_page(inslag: Inslag, moderator: Konto, kriterier: list[Kriterium]) -> None:
    html = besluta(moderator, inslag, "godkann", kriterier=[ett.pk for ett in kriterier])
    assert f"{inslag.nummer} är godkänt" in html
    assert farsk(inslag).live


def test_changes_asked_for_from_the_page(inslag: Inslag, moderator: Konto, skal: Skalmall) -> None:
    besluta(moderator, inslag, "begar-andring", skal=[skal.pk], motivering="Skriv när det slutar, tack.")
    beslut = inslag.beslut.get()
    assert (beslut.motivering, list(beslut.skal.all())) == ("Skriv när det slutar, tack.", [skal])


def test_refused_from_the_page(inslag: Inslag, moderator: Konto, avslagsskal: Skalmall) -> None:
    besluta(moderator, inslag, "avsla", skal=[avslagsskal.pk])
    assert inslag.beslut.get().motivering == avslagsskal.text


def test_a_form_that_lacks_something_comes_back_as_it_was(
    inslag: Inslag, moderator: Konto, kriterier: list[Kriterium]
) -> None:
    html = besluta(moderator, inslag, "godkann", kriterier=[kriterier[0].pk], motivering="Det jag skrev")
    assert "Kryssa för varje kriterium" in html
    assert "Det jag skrev" in html
    rutor = BeautifulSoup(html, "html.parser").select("input[name=kriterier]")
    assert [ruta.has_attr("checked") for ruta in rutor] == [True] + [False] * (len(kriterier) - 1)
    assert not farsk(inslag).live


@pytest.mark.parametrize("falt", [{"kriterier": ["x"]}, {"kriterier": ["999999"]}, {"kriterier": ["\x00"]}, {}])
def test_made_up_choices_are_refused_and_never_an_error(falt: dict[str, Any], inslag: Inslag, moderator: Konto) -> None:
    svar = inloggad(moderator).post(vag(inslag, "godkann"), {"version": "nej", **falt})
    assert svar.status_code == 200
    assert not farsk(inslag).live


def test_nobody_decides_about_a_version_they_have_not_seen(
    inslag: Inslag, moderator: Konto, kriterier: list[Kriterium]
) -> None:
    last_version = inslag.latest_revision_id
    rundan(inslag).workflow_state.cancel(inslag.skapad_av)
    lamna_in(farsk(inslag), inslag.skapad_av, rubrik="Något helt annat")
    valda = [ett.pk for ett in kriterier]
    html = besluta(moderator, inslag, "godkann", kriterier=valda, motivering="Bra", version=last_version)
    assert "nyare version sedan du öppnade sidan" in html
    assert "Bra" in html
    assert not farsk(inslag).live


def test_the_second_of_two_is_told_and_keeps_what_was_written(
    inslag: Inslag, moderator: Konto, kriterier: list[Kriterium], skal: Skalmall
) -> None:
    godkann(inslag, moderator, timezone.now(), kriterier)
    html = besluta(granskare(), inslag, "begar-andring", motivering="Jag tänkte på en sak")
    assert "Någon annan hann före" in html
    assert "Jag tänkte på en sak" in html
    assert inslag.beslut.count() == 1


def test_who_may_not_decide_is_told_why_and_sees_no_form(inslag: Inslag) -> None:
    sida = soppa(granskare("Kalix"), vag(inslag))
    assert "Du ansvarar inte för Luleå" in sida.get_text()
    assert not sida.select("form[action*='/godkann/']")


def test_a_decision_that_is_none_does_not_exist(inslag: Inslag, moderator: Konto) -> None:
    assert inloggad(moderator).get(vag(inslag, "publicera")).status_code == 404


def test_a_draft_that_nobody_has_handed_in_is_the_associations_own(moderator: Konto) -> None:
    utkast = InslagFactory()
    klient = inloggad(moderator)
    for namn in ("granska_inslag", "granska_utkast", "wagtailsnippets_patientforeningar_inslag:unpublish"):
        assert klient.get(reverse(namn, args=[utkast.pk])).status_code == 404


def test_what_the_association_writes_after_a_decision_is_not_shown(
    inslag: Inslag, moderator: Konto, skal: Skalmall
) -> None:
    begar_andring(inslag, moderator, timezone.now(), [skal])
    utkast = farsk(inslag).get_latest_revision_as_object()
    utkast.rubrik, utkast.text = "Halvfärdigt", "Halva meningar"
    utkast.save_revision(user=inslag.skapad_av)
    for namn in ("granska_inslag", "granska_utkast"):
        html = inloggad(moderator).get(reverse(namn, args=[inslag.pk])).content.decode()
        assert "Halvfärdigt" not in html
        assert "Halva meningar" not in html


def test_the_difference_from_the_last_approved_is_marked_word_by_word(
    inslag: Inslag, moderator: Konto, kriterier: list[Kriterium]
) -> None:
    utkast = inslag.get_latest_revision_as_object()
    godkann(inslag, moderator, timezone.now(), kriterier)
    kort = utkast.kort.replace("varmt vatten", "kallt vatten <b>")
    lamna_in(farsk(inslag), inslag.skapad_av, kort=kort, rullstol=True)
    sida = soppa(moderator, vag(inslag))
    assert "varmt" in [ord_.get_text() for ord_ in sida.select(".granskning-andring del")]
    assert "kallt" in [ord_.get_text() for ord_ in sida.select(".granskning-andring ins")]
    assert not sida.select(".granskning-andring b")
    rubriker = [rad.get_text() for rad in sida.select("section[aria-labelledby=andringarna] h3")]
    assert rubriker == ["Kort text", "Går att komma in med rullstol"]


def test_pictures_that_came_or_went_are_part_of_the_difference(inslag: Inslag) -> None:
    fil = Fil.objects.create(forening=inslag.forening, slag=Fil.Slag.BILD, fil="x.webp", sha256="1", storlek=1, bredd=9)
    nu = inslag.get_latest_revision_as_object()
    nu.bilder.add(InslagsBild(fil=fil, alt="En bassäng", rattighet="Föreningen"))
    skillnad = skillnader(inslag.get_latest_revision_as_object(), nu)
    assert [(ett.etikett, "En bassäng" in ett.html) for ett in skillnad] == [("Bilder", True)]


def test_words_of_health_and_the_ombuds_answer_are_shown(moderator: Konto, kriterier: list[Kriterium]) -> None:
    inslag = inlamnat(text="Min dotter har epilepsi.", halsa_bekraftad=True)
    text = soppa(moderator, vag(inslag)).get_text()
    assert "epilepsi" in text
    assert "Ombudet har bekräftat" in text


def test_a_picture_is_shown_with_its_words_through_the_reviewers_door(
    moderator: Konto, kriterier: list[Kriterium]
) -> None:
    inslag = inlamnat()
    fil = Fil.objects.create(forening=inslag.forening, slag=Fil.Slag.BILD, fil="x.webp", sha256="1", storlek=1, bredd=9)
    rundan(inslag).workflow_state.cancel(inslag.skapad_av)
    utkast = farsk(inslag).get_latest_revision_as_object()
    utkast.bilder.add(InslagsBild(fil=fil, alt="En bassäng", rattighet="Tagen av föreningen"))
    utkast.save_revision(user=inslag.skapad_av)
    lamna_in(farsk(inslag), inslag.skapad_av)
    for namn in ("granska_inslag", "granska_utkast"):
        sida = soppa(moderator, reverse(namn, args=[inslag.pk]))
        bild = sida.find("img", alt="En bassäng")
        assert bild
        assert str(bild["src"]).startswith("/redaktion/foreningar/fil/")
    assert "Inte virusskannad" in soppa(moderator, vag(inslag)).get_text()


def test_the_preview_is_kept_by_nobody(inslag: Inslag, moderator: Konto) -> None:
    svar = inloggad(moderator).get(reverse("granska_utkast", args=[inslag.pk]))
    assert inslag.rubrik in svar.content.decode()
    assert "no-store" in svar["Cache-Control"]
    assert "noindex" in svar["X-Robots-Tag"]


def test_messages_go_both_ways(inslag: Inslag, moderator: Konto) -> None:
    Meddelande.objects.create(inslag=inslag, avsandare=inslag.skapad_av, text="När får vi svar?")
    klient = inloggad(moderator)
    klient.post(vag(inslag), {"text": "I morgon."})
    svar = Meddelande.objects.get(text="I morgon.")
    assert (svar.fran_regionen, svar.avsandare) == (True, moderator)
    text = klient.get(vag(inslag)).content.decode()
    assert text.index("När får vi svar?") < text.index("I morgon.")


@pytest.mark.parametrize("text", ["", " ", "x" * 1001, "19640823-3234"])
def test_a_message_that_is_refused_comes_back(text: str, inslag: Inslag, moderator: Konto) -> None:
    svar = inloggad(moderator).post(vag(inslag), {"text": text})
    assert svar.status_code == 200
    assert text.strip() in svar.content.decode()
    assert not Meddelande.objects.filter(inslag=inslag).exists()


def test_another_places_reviewer_writes_no_message(inslag: Inslag) -> None:
    svar = inloggad(granskare("Kalix")).post(vag(inslag), {"text": "Hej"})
    assert "Bara föreningens ombud" in svar.content.decode()


def test_the_history_tells_who_did_what_and_why(
    inslag: Inslag, moderator: Konto, skal: Skalmall, kriterier: list[Kriterium]
) -> None:
    begar_andring(inslag, moderator, timezone.now(), [skal])
    lamna_in(farsk(inslag), inslag.skapad_av, rubrik="Bättre")
    godkann(farsk(inslag), moderator, timezone.now(), kriterier)
    historik = soppa(moderator, vag(inslag)).find("section", attrs={"aria-labelledby": "historik"})
    assert historik
    text = historik.get_text(" ", strip=True)
    assert text.index("Godkändes") < text.index("Ändring begärdes")
    assert skal.text in text
    assert str(moderator) in text


def test_the_page_costs_the_same_with_a_long_history(inslag: Inslag, moderator: Konto) -> None:
    klient = inloggad(moderator)
    klient.get(vag(inslag))
    with CaptureQueriesContext(connection) as kort:
        klient.get(vag(inslag))
    for nummer in range(5):
        klient.post(vag(inslag), {"text": f"Meddelande {nummer}"})
    klient.get(vag(inslag))
    with CaptureQueriesContext(connection) as lang:
        klient.get(vag(inslag))
    assert len(lang) <= len(kort)


def test_the_correction_is_not_saved_by_itself(inslag: Inslag, moderator: Konto) -> None:
    svar = inloggad(moderator).get(reverse("wagtailsnippets_patientforeningar_inslag:edit", args=[inslag.pk]))
    assert svar.context["autosave_enabled"] is False


def test_the_place_and_the_sender_are_not_corrected(inslag: Inslag, moderator: Konto) -> None:
    adress = reverse("wagtailsnippets_patientforeningar_inslag:edit", args=[inslag.pk])
    klient = inloggad(moderator)
    annan = ForeningFactory()
    klient.post(adress, formular(klient, adress, plats="1", forening=annan.pk, nummer="F-1", rubrik="Rättat"))
    rattat = farsk(inslag).get_latest_revision_as_object()
    assert (rattat.rubrik, rattat.plats_id, rattat.forening_id) == ("Rättat", inslag.plats_id, inslag.forening_id)
    assert rundan(inslag).status == TaskState.STATUS_IN_PROGRESS


def test_an_application_shows_whom_to_call_and_is_admitted(moderator: Konto) -> None:
    forening = ForeningFactory(antagen=None)
    KontaktpersonFactory(forening=forening, namn="Kontakt Prov", telefon="070-174 06 05", offentlig=False)
    adress = reverse("granska_forening", args=[forening.pk])
    text = soppa(moderator, adress).get_text(" ", strip=True)
    assert "Kontakt Prov" in text
    assert "bara för regionen" in text
    inloggad(moderator).post(adress, {"beslut": "antag"})
    assert Forening.objects.get(pk=forening.pk).antagen_av == moderator


def test_an_application_is_declined_with_a_reason(moderator: Konto) -> None:
    forening = ForeningFactory(antagen=None)
    adress = reverse("granska_forening", args=[forening.pk])
    svar = inloggad(moderator).post(adress, {"beslut": "avboj"})
    assert "Välj ett skäl" in svar.content.decode()
    inloggad(moderator).post(adress, {"beslut": "avboj", "motivering": "Stadgar saknas."})
    assert Forening.objects.get(pk=forening.pk).avbojd


def test_another_kommuns_reviewer_sees_the_application_and_cannot_decide() -> None:
    forening = ForeningFactory(antagen=None)
    person, adress = granskare("Kalix"), reverse("granska_forening", args=[forening.pk])
    assert "Du ansvarar inte" in soppa(person, adress).get_text()
    svar = inloggad(person).post(adress, {"beslut": "antag"}, follow=True)
    assert "Du ansvarar inte" in svar.content.decode()
    assert not Forening.objects.get(pk=forening.pk).antagen


@pytest.mark.parametrize("rum", ["inslag", "forening"])
def test_the_lists_cost_the_same_for_many_as_for_few(rum: str, inslag: Inslag, moderator: Konto) -> None:
    klient, adress = inloggad(moderator), reverse(f"wagtailsnippets_patientforeningar_{rum}:list")
    klient.get(adress)
    with CaptureQueriesContext(connection) as fa:
        klient.get(adress)
    for _varv in range(4):
        inlamnat()
    with CaptureQueriesContext(connection) as flera:
        assert klient.get(adress).status_code == 200
    assert len(flera) <= len(fa)
