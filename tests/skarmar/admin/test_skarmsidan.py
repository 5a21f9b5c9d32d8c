"""One screen's page: what is wrong with it, what it shows and when, the device, and what staff have hidden."""

from __future__ import annotations

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone
from konton import inloggad, konto
from skarmfabriker import SkarmFactory, publicerad_bild

from patientinfo.tid import STOCKHOLM, dag
from skarmar.admin.programval import TidpunktForm
from skarmar.admin.spelningsdagar import DAGAR, spelat
from skarmar.admin.varningar import varningar
from skarmar.flotta.lage import Lage
from skarmar.flotta.parkoppling import begar_kod
from skarmar.models import Doljning, Koppling, Puls, Skarm, Spelning

pytestmark = pytest.mark.django_db


@pytest.fixture
def skarm() -> Skarm:
    return SkarmFactory()


def sida(skarm: Skarm, vem: str = "skarmansvarig", **fraga: str) -> str:
    svar = inloggad(vem).get(reverse("skarmsida", args=[skarm.pk]), fraga)
    assert svar.status_code == 200
    return svar.content.decode()


def om(skarm: Skarm, **falt: object) -> str:
    """What is said of a living screen whose heartbeat has these."""
    Puls.objects.create(
        skarm=skarm, senast=timezone.now(), **{"utan_natverk": True, "bredd": 1920, "hojd": 1080, **falt}
    )
    return " ".join(ett.vad for ett in varningar(Skarm.objects.get(pk=skarm.pk), Lage.LEVER, har_program=True))


def test_a_healthy_screen_has_nothing_to_be_done_about(skarm: Skarm) -> None:
    assert om(skarm) == ""


@pytest.mark.parametrize(
    ("falt", "ord_"),
    [
        ({"klockfel": 95}, "95 sekunder"),
        ({"klockfel": -600}, "10 minuter"),
        ({"cachealder": 3 * 3600}, "3 timmar"),
        ({"utan_natverk": False}, "inte utan nätverk"),
        ({"fel": "Bilden gick inte att läsa"}, "Bilden gick inte att läsa"),
        ({"bredd": 1080, "hojd": 1920}, "inställd som liggande"),
    ],
)
def test_what_the_heartbeat_tells_is_said_in_words(skarm: Skarm, falt: dict[str, object], ord_: str) -> None:
    assert ord_ in om(skarm, **falt)


def test_a_screen_without_a_device_or_a_programme_says_what_to_do(skarm: Skarm) -> None:
    fynd = varningar(skarm, Lage.OKOPPLAD, har_program=False)
    assert len(fynd) == 2
    assert all(ett.gor for ett in fynd)


def test_the_programme_at_a_chosen_time_is_that_times(skarm: Skarm) -> None:
    i_morgon = timezone.now() + dt.timedelta(days=1)
    publicerad_bild(rubrik="Visas först i morgon", visas_fran=i_morgon)
    om_tva_dagar = dag(timezone.now() + dt.timedelta(days=2))
    assert "Visas först i morgon" not in sida(skarm)
    assert "Visas först i morgon" in sida(skarm, dag=om_tva_dagar.isoformat(), tid="10:00")


@pytest.mark.parametrize(("dagen", "tid"), [("2020-01-01", "10:00"), ("9999-12-31", "10:00"), ("i går", "x"), ("", "")])
def test_a_time_that_nothing_can_be_said_of_is_refused_beside_the_field(skarm: Skarm, dagen: str, tid: str) -> None:
    assert "error-message" in sida(skarm, dag=dagen, tid=tid)


@pytest.mark.parametrize(
    ("dagen", "tid", "utc"),
    [
        ("2027-03-28", "02:30", dt.datetime(2027, 3, 28, 1, 30, tzinfo=dt.UTC)),  # does not exist: the one after
        ("2026-10-25", "02:30", dt.datetime(2026, 10, 25, 0, 30, tzinfo=dt.UTC)),  # twice: the first
    ],
)
def test_the_nights_of_daylight_saving_have_an_answer(dagen: str, tid: str, utc: dt.datetime) -> None:
    form = TidpunktForm(dt.datetime(2026, 10, 1, 12, tzinfo=STOCKHOLM), {"dag": dagen, "tid": tid})
    assert form.vid == utc


def test_a_code_is_typed_and_ties_the_device(skarm: Skarm) -> None:
    kod = begar_kod(timezone.now()).parkod
    klient = inloggad("skarmansvarig")
    svar = klient.post(reverse("skarm_koppla", args=[skarm.pk]), {"kod": f" {kod.kod.lower()} "})
    assert svar.status_code == 302
    kod.refresh_from_db()
    assert kod.skarm == skarm


@pytest.mark.parametrize("kod", ["", "AAAAAA", "K7M 4PX", "x" * 500])
def test_a_wrong_code_comes_back_with_the_reason_beside_the_field(skarm: Skarm, kod: str) -> None:
    svar = inloggad("skarmansvarig").post(reverse("skarm_koppla", args=[skarm.pk]), {"kod": kod})
    assert svar.status_code == 200
    assert svar.context["form"].errors["kod"]


def test_a_pairing_is_taken_back_and_a_second_press_says_why_not(skarm: Skarm) -> None:
    Koppling.objects.create(skarm=skarm, token="t", gjord=timezone.now())
    klient, adress = inloggad("skarmansvarig"), reverse("skarm_aterkalla", args=[skarm.pk])
    klient.post(adress)
    assert Koppling.objects.get(skarm=skarm).aterkallad
    html = klient.post(adress, follow=True).content.decode()
    assert "Ingen enhet är kopplad till skärmen." in html


def test_those_who_only_see_the_fleet_have_no_buttons_for_it(skarm: Skarm) -> None:
    html = sida(skarm, "granskare")
    assert "Kod från skärmen" not in html
    svar = inloggad("granskare").post(reverse("skarm_koppla", args=[skarm.pk]), {"kod": "x"})
    assert svar.url == "/redaktion/"


def test_what_staff_have_hidden_is_said_and_let_back(skarm: Skarm) -> None:
    bild, nu = publicerad_bild(rubrik="Dold bild"), timezone.now()
    dold = Doljning.objects.create(
        skarm=skarm, skarmbild=bild, skal=Doljning.Skal.OROAR, fran=nu, till=nu + dt.timedelta(days=1)
    )
    assert "Någon blev orolig" in sida(skarm)
    inloggad("skarmansvarig").post(reverse("skarm_visa_igen", args=[skarm.pk, dold.pk]))
    dold.refresh_from_db()
    assert dold.angrad
    assert "Inget är dolt" in sida(skarm)


def test_an_item_hidden_on_another_screen_is_not_let_back_from_here(skarm: Skarm) -> None:
    nu = timezone.now()
    annan = Doljning.objects.create(
        skarm=SkarmFactory(), skarmbild=publicerad_bild(), skal="annat", fran=nu, till=nu + dt.timedelta(days=1)
    )
    adress = reverse("skarm_visa_igen", args=[skarm.pk, annan.pk])
    assert inloggad("skarmansvarig").post(adress).status_code == 404


def test_plays_are_thirty_days_by_the_clock_in_stockholm(skarm: Skarm) -> None:
    vid = dt.datetime(2026, 5, 31, 22, 30, tzinfo=dt.UTC)  # the first of June in Stockholm
    bild = publicerad_bild(rubrik="Visad bild")
    for dagen, antal in ((dt.date(2026, 6, 1), 3), (dt.date(2026, 5, 3), 2), (dt.date(2026, 5, 2), 50)):
        Spelning.objects.create(skarm=skarm, punkt=f"skarmbild-{bild.pk}", dag=dagen, antal=antal)
    svar = spelat(skarm, vid)
    assert len(svar.per_dag) == DAGAR
    assert svar.per_dag[-1] == (dt.date(2026, 6, 1), 3)
    assert svar.totalt == 5
    assert svar.per_punkt == [("Visad bild", 5)]


def test_a_kiosk_has_a_page_without_a_programme() -> None:
    html = sida(SkarmFactory(sort=Skarm.Sort.KIOSK))
    assert "Pekskärmen visar webbplatsen själv" in html


def test_the_page_names_who_tied_the_device(skarm: Skarm) -> None:
    Koppling.objects.create(skarm=skarm, token="t", gjord=timezone.now(), av=konto("skarmansvarig"))
    assert f"Av {konto('skarmansvarig')}." in sida(skarm)
