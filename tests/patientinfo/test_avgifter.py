"""The register as pages show it: figures as of a day, the missing and the old said to be so."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from django.template.loader import render_to_string

from patientinfo.models import Avgift, Avgiftsslag, Kommun
from patientinfo.register.avgifter import KommunRader, Rad, Tabell, kommunens, kommuntabell, tabell

pytestmark = pytest.mark.django_db

VID = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)


@pytest.fixture
def slag() -> Avgiftsslag:
    return Avgiftsslag.objects.create(nyckel="prov", namn="Prov", kategori="patientavgift", nar_okant="Fråga 1177.")


def avgift(slag: Avgiftsslag, belopp: str = "100", enhet: str = "kr", **falt: object) -> Avgift:
    return Avgift.objects.create(**{"slag": slag, "belopp": belopp, "enhet": enhet, "kalla": "prov", **falt})


def provrad(sorts: Tabell, slag: Avgiftsslag) -> Rad:
    return next(rad for rad in sorts.rader if rad.slag == slag)


@pytest.mark.parametrize(
    ("belopp", "enhet", "text"),
    [
        ("125", "kr_resa", "125 kr per enkel resa"),
        ("125.00", "kr_resa", "125 kr per enkel resa"),
        ("25", "kr_mil", "25 kr per mil"),
        ("2.5", "kr_mil", "2,50 kr per mil"),
        ("0", "kr", "0 kr"),
        ("51", "km", "51 km"),
        ("1250", "kr", "1\u00a0250 kr"),
        ("123456.05", "kr", "123\u00a0456,05 kr"),
        ("300", "kr_gang", "300 kr en gång"),
    ],
)
def test_an_amount_is_said_with_its_unit_and_decimals_only_when_needed(belopp: str, enhet: str, text: str) -> None:
    assert Avgift(belopp=Decimal(belopp), enhet=enhet).belopp_text == text


def test_a_figure_takes_over_at_midnight_in_stockholm(slag: Avgiftsslag) -> None:
    avgift(slag, "100")
    avgift(slag, "120", giltig_fran=dt.date(2027, 1, 1))
    sista = provrad(tabell("patientavgift", dt.datetime(2026, 12, 31, 22, 59, 59, tzinfo=dt.UTC)), slag)
    forsta = provrad(tabell("patientavgift", dt.datetime(2026, 12, 31, 23, 0, tzinfo=dt.UTC)), slag)
    assert (sista.avgift.belopp, sista.kommande.belopp) == (100, 120)
    assert (forsta.avgift.belopp, forsta.kommande) == (120, None)


def test_a_row_that_has_ended_leaves_the_figure_unknown(slag: Avgiftsslag) -> None:
    avgift(slag, giltig_till=dt.date(2026, 11, 21))
    assert provrad(tabell("patientavgift", VID), slag).avgift is None


def test_a_row_that_nobody_has_approved_is_not_shown(slag: Avgiftsslag) -> None:
    avgift(slag, live=False)
    assert provrad(tabell("patientavgift", VID), slag).avgift is None


def test_a_kommun_sees_its_own_figures_only(slag: Avgiftsslag) -> None:
    slag.kategori = Avgiftsslag.Kategori.HJALPMEDEL
    slag.save()
    kalix, lulea = Kommun.objects.get(slug="kalix"), Kommun.objects.get(slug="lulea")
    avgift(slag, "1", kommun=kalix)
    avgift(slag, "2")
    assert provrad(kommunens(kalix, VID), slag).avgift.belopp == 1
    assert provrad(kommunens(lulea, VID), slag).avgift is None


def test_every_kommun_has_its_lines_in_the_swedish_order() -> None:
    alla = kommuntabell(VID)
    namnen = [rader.kommun.namn for rader in alla]
    assert len(namnen) == 14
    assert namnen[0] == "Arjeplog"
    assert namnen[-3:] == ["Älvsbyn", "Överkalix", "Övertorneå"]
    kanda = {rader.kommun.slug for rader in alla if rader.kand}
    assert kanda == {"kalix", "lulea", "pajala"}


def rendera(sorts: Tabell) -> str:
    return " ".join(render_to_string("components/avgiftstabell.html", {"tabell": sorts, "rubrik": "Prov"}).split())


def test_what_most_figures_share_is_said_once(slag: Avgiftsslag) -> None:
    html = rendera(tabell("sjukresa", VID))
    assert html.count("källan anger inget startdatum") == 1
    assert html.count("Uppgifterna är inte kontrollerade än.") == 1
    assert "125 kr per enkel resa" in html


def test_a_figure_of_another_origin_tells_its_own(slag: Avgiftsslag) -> None:
    avgift(
        slag,
        "77",
        kalla="Protokollet",
        kalla_url="https://example.se/protokoll",
        giltig_fran=dt.date(2026, 3, 1),
        kontrollerad=dt.date(2026, 11, 1),
    )
    html = rendera(tabell("patientavgift", VID))
    assert "Gäller från den 1 mars 2026." in html
    assert '<a href="https://example.se/protokoll">Protokollet</a>' in html
    assert "Uppgifterna kontrollerades den 1 november 2026." in html


def test_an_old_check_is_said_to_be_old_and_whom_to_ask(slag: Avgiftsslag) -> None:
    avgift(slag, kontrollerad=dt.date(2025, 11, 21))
    ensam = Tabell((provrad(tabell("patientavgift", VID), slag),))
    html = rendera(ensam)
    assert "kontrollerades senast den 21 november 2025. Det är mer än ett år sedan" in html
    assert 'Fråga <a href="tel:1177">1177</a>.' in html


def test_an_unknown_figure_says_whom_to_ask_and_guesses_nothing(slag: Avgiftsslag) -> None:
    ensam = Tabell((provrad(tabell("patientavgift", VID), slag),))
    html = rendera(ensam)
    assert 'Vi har ingen säker uppgift. Fråga <a href="tel:1177">1177</a>.' in html
    assert " kr" not in html
    assert "Källa" not in html


def test_a_coming_figure_is_announced(slag: Avgiftsslag) -> None:
    avgift(slag, "120", giltig_fran=dt.date(2027, 1, 1))
    assert "Från den 1 januari 2027: 120 kr" in rendera(tabell("patientavgift", VID))


def test_a_kommun_without_figures_says_whom_to_ask() -> None:
    rader = next(rader for rader in kommuntabell(VID) if rader.kommun.slug == "kiruna")
    assert isinstance(rader, KommunRader)
    html = render_to_string("components/kommunavgifter.html", {"rader": rader})
    assert "Fråga kommunens hälso- och sjukvård." in html
    assert 'href="/kommuner/kiruna/"' in html
    assert "<table" not in html
