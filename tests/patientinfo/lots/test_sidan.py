"""A step of the guide as a reader meets it: its address, its answers as links, its result as a sheet."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from fabriker import AvgiftFactory, InformationPageFactory, LotsPageFactory, lotsfraga, lotsresultat
from wagtail.models import PageViewRestriction

from patientinfo import stampel
from patientinfo.egna_ord import ordlistan
from patientinfo.models import Avgift, Avgiftsslag, LotsPage, Vardenhet
from patientinfo.register.anvandning import sidor_som_visar
from patientinfo.svenska import sokform

pytestmark = pytest.mark.django_db


def guide(*rader: Any, **falt: Any) -> LotsPage:
    return LotsPageFactory(trad=list(rader), **falt)


def djup_guide() -> LotsPage:
    return guide(
        lotsfraga("a", ("Hemma", "b"), ("På boende", "r")),
        lotsfraga("b", ("Ja", "r"), ("Nej", "s"), hjalp="Tänk på en vanlig dag."),
        lotsresultat("r"),
        lotsresultat("s"),
    )


def soppa(adress: str, status: int = 200) -> BeautifulSoup:
    svar = Client().get(adress)
    assert svar.status_code == status
    return BeautifulSoup(svar.content, "html.parser").select_one("html")


def ren(text: str) -> str:
    return " ".join(text.split())


def huvud(html: BeautifulSoup, namn: str) -> str | None:
    rad = html.select_one(f'link[rel="{namn}"], meta[name="{namn}"], meta[property="{namn}"]')
    return (rad.get("href") or rad.get("content")) if rad else None


# --- Questions ------------------------------------------------------------------------------------------------------


def test_the_start_asks_the_first_question_below_the_introduction() -> None:
    sida = djup_guide()
    html = soppa(sida.url)
    assert html.h1.text == sida.title
    assert html.select_one("#lots-fraga").text == "Fråga a?"
    assert [(lank.text, lank["href"]) for lank in html.select(".lots-svar a")] == [
        ("Hemma", f"{sida.url}hemma/"),
        ("På boende", f"{sida.url}pa-boende/"),
    ]
    assert "Steg 1 av högst 2" in ren(html.text)
    assert not html.select(".lots-svarade")


def test_a_step_has_one_question_the_way_back_and_what_has_been_answered() -> None:
    sida = djup_guide()
    html = soppa(f"{sida.url}hemma/")
    assert html.h1.text == "Fråga b?"
    assert "Tänk på en vanlig dag." in html.text
    assert "Steg 2 av högst 2" in ren(html.text)
    assert html.select_one(".lots-tillbaka a")["href"] == sida.url
    (svarad,) = html.select(".lots-svarade dl > div")
    assert svarad.dt.text == "Fråga a?"
    assert ren(svarad.dd.text) == "Hemma Ändra svaret på: Fråga a?"
    assert svarad.a["href"] == sida.url
    assert html.select_one(".lots-om a")["href"] == sida.url


def test_every_step_back_can_be_changed_where_it_was_asked() -> None:
    sida = djup_guide()
    html = soppa(f"{sida.url}hemma/nej/")
    assert [lank["href"] for lank in html.select(".lots-svarade dd a")] == [sida.url, f"{sida.url}hemma/"]
    assert html.select_one(".lots-tillbaka a")["href"] == f"{sida.url}hemma/"


def test_steps_are_kept_from_search_engines_and_point_to_the_start() -> None:
    sida = djup_guide()
    start, steg = soppa(sida.url), soppa(f"{sida.url}hemma/")
    assert huvud(start, "robots") is None
    assert huvud(steg, "robots") == "noindex"
    assert huvud(steg, "canonical") == huvud(start, "canonical")
    assert huvud(start, "canonical").endswith(sida.url)


def test_a_step_is_passed_on_by_its_own_address_with_the_kommun() -> None:
    sida = djup_guide()
    html = soppa(f"{sida.url}hemma/nej/?kommun=lulea")
    assert html.select_one(".dela .adress").text.endswith(f"{sida.url}hemma/nej/?kommun=lulea")
    assert huvud(html, "og:url").endswith(f"{sida.url}hemma/nej/?kommun=lulea")
    assert f"{sida.url}hemma/nej/?kommun=lulea" in html.select_one(".utskriftsrad").text


def test_the_way_here_is_in_the_title_and_the_guide_in_the_breadcrumbs() -> None:
    sida = djup_guide()
    html = soppa(f"{sida.url}hemma/")
    assert html.title.text.startswith(f"Fråga b? – {sida.title}")
    assert [smula.text for smula in html.select(".brodsmulor a")] == ["Start", sida.title]


@pytest.mark.parametrize(
    ("svans", "kvar", "rubrik"),
    [
        ("borttaget/", "", "Fråga a?"),
        ("hemma/borttaget/ja/", "hemma/", "Fråga b?"),
        ("pa-boende/ja/", "pa-boende/", "Rubrik r"),
        ("å/", "", "Fråga a?"),
        ("x/" * 40, "", "Fråga a?"),
    ],
)
def test_an_old_link_lands_on_the_nearest_step_with_a_plain_word(svans: str, kvar: str, rubrik: str) -> None:
    sida = djup_guide()
    html = soppa(f"{sida.url}{svans}", 404)
    assert "Guiden har ändrats" in html.text
    assert rubrik in html.text
    assert html.select_one(".dela .adress").text.endswith(f"{sida.url}{kvar}")
    assert all(lank["href"].startswith(f"{sida.url}{kvar}") for lank in html.select(".lots-svar a"))


def test_an_answer_that_leads_nowhere_in_a_published_tree_is_not_offered() -> None:
    sida = guide(lotsfraga("a", ("Ja", "r"), ("Nej", "borta")), lotsresultat("r"))
    assert [lank.text for lank in soppa(sida.url).select(".lots-svar a")] == ["Ja"]
    assert "Guiden är inte klar här" in soppa(guide(lotsfraga("a")).url).text


# --- The gate, also for the steps -----------------------------------------------------------------------------------


def test_a_step_of_a_guide_whose_time_has_passed_answers_410() -> None:
    sida = LotsPageFactory(expire_at=timezone.now() - dt.timedelta(minutes=1))
    assert Client().get(f"{sida.url}ja/").status_code == 410


def test_a_step_of_a_guide_that_has_not_begun_or_is_a_draft_is_not_there() -> None:
    kommande = LotsPageFactory(go_live_at=timezone.now() + dt.timedelta(days=1))
    utkast = LotsPageFactory(live=False)
    assert Client().get(f"{kommande.url}ja/").status_code == 404
    svar = Client().get(f"{utkast.url}ja/")
    assert svar.status_code == 404
    assert "Rubrik ena" not in svar.content.decode()


def test_a_step_of_a_guide_for_some_is_not_for_all() -> None:
    sida = LotsPageFactory()
    PageViewRestriction.objects.create(page=sida, restriction_type=PageViewRestriction.LOGIN)
    assert "Rubrik ena" not in Client().get(f"{sida.url}ja/").content.decode()


@pytest.mark.usefixtures("minne")
def test_a_step_costs_one_question_to_the_database_more_than_the_start() -> None:
    """The one in which no page is found at its address."""
    sida = LotsPage.objects.get(slug="hitta-ratt")
    antal = {}
    for svans in ("", "vuxen/", "vuxen/komma-i-gang/ja/"):
        stampel._stampla()
        Client().get(f"{sida.url}{svans}")
        with CaptureQueriesContext(connection) as fragor:
            Client().get(f"{sida.url}{svans}")
        antal[svans] = len(fragor)
    assert max(antal.values()) <= antal[""] + 1


# --- Results --------------------------------------------------------------------------------------------------------


def blad(**falt: Any) -> str:
    """The address of a result with these fields."""
    sida = guide(lotsfraga("a", ("Ja", "r"), ("Nej", "r")), lotsresultat("r", **falt))
    return f"{sida.url}ja/"


def kontakterna(html: BeautifulSoup) -> list[str]:
    return [ren(rad.text) for rad in html.select(".lots-kontakter > li")]


def test_the_sheet_says_the_advice_who_is_responsible_and_has_no_step_left() -> None:
    html = soppa(blad(rubrik="Ring kommunen", svar="Så här är det.", ansvar="Kommunen"))
    assert html.h1.text == "Ring kommunen"
    assert [rubrik.text for rubrik in html.select(".lots-blad h2")] == [
        "Vem ansvarar?",
        "Hit vänder du dig",
        "Vad kostar det?",
    ]
    assert "Steg" not in html.select_one("article header").text


def test_a_number_is_dialled_by_a_press() -> None:
    html = soppa(blad(kontakter=[("nummer", {"namn": "Beställningscentralen", "telefon": "020-96 00 96", "text": ""})]))
    assert html.select_one(".lots-kontakter a.telefon")["href"] == "tel:020960096"


@pytest.mark.parametrize(("sort", "nummer"), [("radgivning", "1177"), ("akut", "112")])
def test_1177_and_112_are_there_to_dial(sort: str, nummer: str) -> None:
    html = soppa(blad(kontakter=[(sort, {"text": "Ring."})]))
    assert html.select_one(".lots-kontakter a.telefon")["href"] == f"tel:{nummer}"


def test_without_a_kommun_the_sheet_asks_for_it_and_gives_1177_meanwhile() -> None:
    html = soppa(blad(kontakter=[("enheter", {"sort": "halsocentral", "text": "Berätta."})]))
    assert html.select_one("form.kommunval select[name=kommun]")
    (rad,) = kontakterna(html)
    assert rad.startswith("Hälsocentral Berätta. 1177 Välj kommun")


def test_a_result_that_is_the_same_everywhere_does_not_ask_where_one_lives() -> None:
    assert not soppa(blad()).select("form.kommunval")


def test_the_units_of_the_kommun_stand_with_their_pages() -> None:
    adress = blad(kontakter=[("enheter", {"sort": "halsocentral", "text": "Berätta."})])
    html = soppa(f"{adress}?kommun=arjeplog")
    (rad,) = kontakterna(html)
    assert rad.startswith("Arjeplog hälsocentral Berätta. 1177")
    assert html.select_one(".lots-kontakter a")["href"] == "/enheter/arjeplog-halsocentral/"
    assert not html.select("form.kommunval")
    sist = html.select(".lots-svarade dl > div")[-1]
    assert (sist.dt.text, ren(sist.dd.text)) == ("Kommun", "Arjeplog Ändra kommun")


def test_a_kommun_without_a_known_unit_says_so_and_gives_1177() -> None:
    (rad,) = kontakterna(soppa(blad(kontakter=[("enheter", {"sort": "halsocentral", "text": ""})]) + "?kommun=pajala"))
    assert rad.startswith("Hälsocentral, Pajala 1177 Vi har ingen lista för kommunen än")


def test_a_kommun_without_a_hospital_is_shown_all_five() -> None:
    adress = blad(kontakter=[("enheter", {"sort": "sjukhus", "text": "Fråga."})])
    rader = kontakterna(soppa(f"{adress}?kommun=pajala"))
    assert len(rader) == 5
    assert "Vi känner inte till något sjukhus i kommunen." in rader[0]
    assert "Fråga." in rader[0]
    assert "Fråga." not in rader[1]
    assert len(kontakterna(soppa(f"{adress}?kommun=kiruna"))) == 1


@pytest.mark.parametrize(
    ("kommun", "sagt", "lank"),
    [
        ("lulea", "Kommunens hälso- och sjukvård, Luleå", "tel:0920453000"),
        ("pajala", "Vi har inget bekräftat nummer. Ring kommunens växel", "tel:1177"),
    ],
)
def test_the_kommuns_own_number_is_shown_when_it_is_confirmed(kommun: str, sagt: str, lank: str) -> None:
    html = soppa(blad(kontakter=[("kommunen", {"fraga_efter": "", "text": ""})]) + f"?kommun={kommun}")
    (rad,) = kontakterna(html)
    assert sagt in rad
    assert lank in [en["href"] for en in html.select(".lots-kontakter a")]


def test_what_is_not_health_care_is_asked_for_at_the_switchboard_also_where_health_care_has_a_number() -> None:
    adress = blad(kontakter=[("kommunen", {"fraga_efter": "färdtjänst", "text": ""})])
    (rad,) = kontakterna(soppa(f"{adress}?kommun=lulea"))
    assert rad == "Färdtjänst, Luleå Ring kommunens växel och fråga efter färdtjänst. Vi har inget bekräftat nummer."


def test_a_unit_that_has_been_removed_leaves_the_rest_of_the_sheet() -> None:
    enhet = Vardenhet.objects.get(slug="pitea-halsocentral")
    adress = blad(kontakter=[("enhet", {"enhet": enhet, "text": ""}), ("radgivning", {"text": ""})])
    assert kontakterna(soppa(adress))[0].startswith("Piteå hälsocentral")
    Vardenhet.objects.filter(pk=enhet.pk).delete()
    stampel._stampla()
    assert len(kontakterna(soppa(adress))) == 1


def test_an_unknown_kommun_is_said_to_be_unknown_beside_the_field() -> None:
    html = soppa(blad(kontakter=[("kommunen", {"fraga_efter": "", "text": ""})]) + "?kommun=okand")
    assert "Vi känner inte igen kommunen" in html.select_one(".faltfel").text


def test_the_kommun_stays_chosen_on_every_link_of_the_way() -> None:
    sida = djup_guide()
    html = soppa(f"{sida.url}hemma/?kommun=pajala")
    lankar = [lank["href"] for lank in html.select(".lots-svar a, .lots-tillbaka a")]
    assert lankar
    assert all(lank.endswith("?kommun=pajala") for lank in lankar)


# --- What it costs --------------------------------------------------------------------------------------------------


def test_what_the_region_charges_is_todays_figure_from_the_register() -> None:
    slag = Avgiftsslag.objects.get(nyckel="besok")
    adress = blad(avgifter=["besok"])
    assert "300 kr per besök" in ren(soppa(adress).select_one(".belopp").text)
    idag = timezone.localdate()
    Avgift.objects.filter(slag=slag).update(giltig_till=idag - dt.timedelta(days=1))
    AvgiftFactory(slag=slag, belopp=350, enhet=Avgift.Enhet.KR_BESOK, giltig_fran=idag)
    stampel._stampla()
    assert "350 kr per besök" in ren(soppa(adress).select_one(".belopp").text)


def test_a_figure_that_is_missing_says_whom_to_ask() -> None:
    text = ren(soppa(blad(avgifter=["resa-komfortbuss"])).select_one(".lots-blad").text)
    assert "Vi har ingen säker uppgift. Fråga Beställningscentralen, 020-96 00 96." in text


def test_what_the_kommun_charges_waits_for_the_kommun_and_is_then_its_own() -> None:
    adress = blad(avgifter=["hembesok"])
    utan = soppa(adress)
    assert utan.select("form.kommunval")
    assert "Kommunen bestämmer avgiften" in utan.text
    assert "300 kr per besök" in ren(soppa(f"{adress}?kommun=lulea").select_one(".lots-blad").text)
    pajala = ren(soppa(f"{adress}?kommun=pajala").select_one(".lots-blad").text)
    assert "200 kr per besök" in pajala
    assert "per månad" not in pajala  # only what the result asks for
    arjeplog = ren(soppa(f"{adress}?kommun=arjeplog").select_one(".lots-blad").text)
    assert "Vi har ingen säker uppgift om vad det kostar här." in arjeplog


def test_a_result_that_says_nothing_of_cost_says_that_it_is_not_known() -> None:
    assert "Vi har ingen uppgift om kostnaden" in soppa(blad()).text
    assert "Vi har ingen uppgift om kostnaden" not in soppa(blad(om_kostnad="Du betalar inget.")).text


def test_a_guide_is_among_the_pages_that_show_a_category_of_fees() -> None:
    sida = guide(lotsfraga("a", ("Ja", "r"), ("Nej", "r")), lotsresultat("r", avgifter=["resa-taxi"]))
    assert sida.avgiftskategorier == {Avgiftsslag.Kategori.SJUKRESA}
    assert sida in sidor_som_visar(Avgiftsslag.Kategori.SJUKRESA)


# --- What to do, what to read ---------------------------------------------------------------------------------------


def test_only_pages_that_may_be_shown_are_offered_to_read_in_the_editors_order() -> None:
    sidor = [
        InformationPageFactory(title="Senare", slug="senare"),
        InformationPageFactory(title="Tidigare", slug="tidigare"),
        InformationPageFactory(title="Slut", slug="slut-sida", utgangen=True),
        InformationPageFactory(title="Utkast", slug="utkast-sida", live=False),
    ]
    html = soppa(blad(under_tiden="<p>Skriv upp.</p>", sidor=sidor))
    assert [lank.text for lank in html.select(".lots-blad > ul:last-of-type a")] == ["Senare", "Tidigare"]
    assert "Skriv upp." in html.select_one(".lots-blad .rt").text


def test_the_texts_of_the_guide_are_found_by_search_and_its_keys_are_not() -> None:
    sida = guide(
        lotsfraga("nyckelord", ("Frågetecknet", "annyckel"), ("Nej", "annyckel"), text="Var?", hjalp="Hjälptexten."),
        lotsresultat(
            "annyckel", rubrik="Ring", svar="Älgspillning.", ansvar="Jägmästaren", under_tiden="<p>Tranbär.</p>"
        ),
    )
    for ord_ in ("Frågetecknet", "Hjälptexten", "Älgspillning", "Jägmästaren", "Tranbär"):
        assert sokform(ord_, ordlistan()).split()[0] in sida.sokform.split(), ord_
    assert not {ett for ett in sida.sokform.split() if "nyckel" in ett or "nyckl" in ett}


def test_no_step_sets_a_cookie_or_varies_with_who_reads() -> None:
    svar = Client().get(blad() + "?kommun=lulea")
    assert not svar.cookies
    assert "cookie" not in svar.get("Vary", "").lower()
    assert svar["Referrer-Policy"] == "same-origin"


@pytest.mark.parametrize("fraga", ["", "?kommun=lulea", "?kommun=pajala"])
def test_every_result_of_the_demo_gives_somebody_to_turn_to_wherever_one_lives(fraga: str) -> None:
    guiden = LotsPage.objects.get(slug="hitta-ratt")
    trad = guiden.tradet()
    for nod in trad.resultat:
        vag = "".join(f"{del_}/" for del_ in trad.nadda[nod.plats])
        html = soppa(f"{guiden.url}{vag}{fraga}")
        assert kontakterna(html), nod.nyckel
        assert html.select("form.kommunval") == [] or not fraga, nod.nyckel
