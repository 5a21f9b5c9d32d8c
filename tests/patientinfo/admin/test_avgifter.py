"""The register of fees in the admin."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from konton import formular, inloggad

from patientinfo.models import Avgift, InformationPage, SjukresorPage
from patientinfo.register.anvandning import sidor_som_visar
from patientinfo.register.avgiftsbevakning import att_se_over
from patientinfo.tid import dag

pytestmark = pytest.mark.django_db

LISTA = "wagtailsnippets_patientinfo_avgift:list"


@pytest.fixture
def avgift() -> Avgift:
    return Avgift.objects.filter(live=True, slag__kategori="sjukresa").first()


@pytest.fixture
def idag() -> dt.date:
    return dag(timezone.now())


def redigera(avgift: Avgift) -> str:
    return reverse("wagtailsnippets_patientinfo_avgift:edit", args=[avgift.pk])


def test_the_editor_sees_where_a_figure_is_shown_before_changing_it(avgift: Avgift) -> None:
    html = inloggad("redaktor").get(redigera(avgift)).content.decode()
    visar = SjukresorPage.objects.live().first()
    assert "Här visas uppgiften" in html
    assert reverse("wagtailadmin_pages:edit", args=[visar.pk]) in html


def test_a_page_with_a_table_of_the_category_is_among_them() -> None:
    sida = InformationPage.objects.live().first()
    sida.kropp = [("avgiftstabell", {"rubrik": "Vad kostar det?", "kategori": "sjukresa", "text": ""})]
    sida.save()
    assert sida.pk in {ett.pk for ett in sidor_som_visar("sjukresa")}
    assert sida.pk not in {ett.pk for ett in sidor_som_visar("hjalpmedel")}


def test_a_new_row_can_be_begun_although_no_kind_is_chosen() -> None:
    html = inloggad("redaktor").get(reverse("wagtailsnippets_patientinfo_avgift:add")).content.decode()
    assert "När du har valt vad uppgiften gäller" in html


def test_fees_have_no_second_schedule_beside_their_own_days(avgift: Avgift) -> None:
    klient = inloggad("redaktor")
    html = klient.get(redigera(avgift)).content.decode()
    assert "go_live_at" not in html
    assert "expire_at" not in html
    klient.post(redigera(avgift), {**formular(klient, redigera(avgift)), "expire_at": "2020-01-01 00:00"})
    assert Avgift.objects.get(pk=avgift.pk).get_latest_revision_as_object().expire_at is None


def test_an_overlap_is_said_beside_the_field_and_nothing_is_lost(avgift: Avgift) -> None:
    klient = inloggad("redaktor")
    ny = reverse("wagtailsnippets_patientinfo_avgift:add")
    falt = {
        "slag": avgift.slag_id,
        "kommun": avgift.kommun_id or "",
        "belopp": "111",
        "enhet": "kr",
        "kalla": "En källa som inte får försvinna",
        "giltig_fran": avgift.giltig_fran.isoformat() if avgift.giltig_fran else "",
    }
    html = klient.post(ny, {**falt, "action-submit": "1"}).content.decode()
    assert "Perioden krockar" in html
    assert "En källa som inte får försvinna" in html


def test_the_list_filters_on_what_holds_today(avgift: Avgift, idag: dt.date) -> None:
    Avgift.objects.create(
        slag=avgift.slag, kommun=avgift.kommun, belopp=4321, enhet="kr", kalla="x", giltig_fran=idag + dt.timedelta(9)
    )
    klient = inloggad("redaktor")
    nu = klient.get(reverse(LISTA), {"galler": "true"}).content.decode()
    ej = klient.get(reverse(LISTA), {"galler": "false"}).content.decode()
    assert "4\xa0321" not in nu
    assert "4\xa0321" in ej


@pytest.mark.parametrize(
    "fraga", [{"slag__kategori": "strunt"}, {"kommun": "x"}, {"galler": "kanske"}, {"q": '"\x00'}, {"ordering": "x;--"}]
)
def test_the_list_bears_nonsense(fraga: dict[str, str]) -> None:
    assert inloggad("redaktor").get(reverse(LISTA), fraga).status_code == 200


def test_the_list_is_exported_whole() -> None:
    svar = inloggad("redaktor").get(reverse(LISTA), {"export": "csv"})
    rader = b"".join(svar.streaming_content).decode().splitlines()
    assert len(rader) == Avgift.objects.count() + 1
    assert "huvudman" in rader[0].lower()


def test_a_list_of_many_costs_no_more_queries_than_one_of_few() -> None:
    def kostnad() -> int:
        klient = inloggad("redaktor")
        klient.get(reverse(LISTA))
        with CaptureQueriesContext(connection) as fragor:
            klient.get(reverse(LISTA))
        return len(fragor)

    manga = kostnad()
    behall = Avgift.objects.values_list("pk", flat=True)[:2]
    Avgift.objects.exclude(pk__in=list(behall)).delete()
    assert kostnad() == manga


def test_the_list_says_where_each_row_stands(avgift: Avgift) -> None:
    klient = inloggad("redaktor")
    klient.post(redigera(avgift), formular(klient, redigera(avgift), villkor="nytt", **{"action-submit": "1"}))
    assert "publicerad, ändring i granskning" in klient.get(reverse(LISTA)).content.decode()


@pytest.mark.parametrize(("gammal", "syns"), [(365, False), (366, True)])
def test_a_figure_not_checked_for_a_year_is_to_be_looked_at(
    avgift: Avgift, idag: dt.date, gammal: int, syns: bool
) -> None:
    Avgift.objects.filter(pk=avgift.pk).update(kontrollerad=idag - dt.timedelta(days=gammal))
    assert (avgift.pk in {ett.avgift.pk for ett in att_se_over(idag) if ett.okontrollerad}) is syns


def test_a_figure_that_ends_soon_is_to_be_looked_at_unless_another_follows(avgift: Avgift, idag: dt.date) -> None:
    slut = idag + dt.timedelta(days=30)
    Avgift.objects.filter(pk=avgift.pk).update(giltig_till=slut)

    def upphor() -> set[int]:
        return {ett.avgift.pk for ett in att_se_over(idag) if ett.upphor}

    assert avgift.pk in upphor()
    assert avgift.pk not in {ett.avgift.pk for ett in att_se_over(idag - dt.timedelta(days=1)) if ett.upphor}
    Avgift.objects.create(
        slag=avgift.slag, kommun=avgift.kommun, belopp=1, enhet="kr", kalla="x", giltig_fran=slut + dt.timedelta(1)
    )
    assert avgift.pk not in upphor()


def test_the_start_panel_says_why(avgift: Avgift) -> None:
    Avgift.objects.filter(pk=avgift.pk).update(kontrollerad=None)
    html = inloggad("granskare").get("/redaktion/").content.decode()
    assert "Aldrig kontrollerad mot källan." in html
