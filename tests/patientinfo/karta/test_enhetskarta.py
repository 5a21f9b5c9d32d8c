"""The map of units: which marks there are, what they are called, where they lead."""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations

import pytest

from patientinfo.karta.enhetskarta import TRYCK, Enhetskarta, Marke, rita
from patientinfo.karta.tecken import FLERA, FORMER
from patientinfo.models import Kommun, Vardenhet
from patientinfo.register.platser import kommunerna, urval

pytestmark = pytest.mark.django_db


def karta(kommun: str = "", sort: str = "") -> Enhetskarta:
    ritad = rita(urval(kommun, sort), kommunerna(), kommun=kommun, sort=sort)
    assert ritad is not None
    return ritad


def marke(ritad: Enhetskarta, namn: str) -> Marke:
    return next(ett for ett in ritad.marken if namn in [en.namn for en in ett.enheter])


def ny_enhet(namn: str, kommun: str, lage: tuple[str, str] | None = None, **falt: str) -> Vardenhet:
    breddgrad, langdgrad = (Decimal(ett) for ett in lage) if lage else (None, None)
    en = Vardenhet(
        namn=namn,
        slug=f"{kommun}-{Vardenhet.objects.count()}",
        parent=Kommun.objects.get(slug=kommun),
        breddgrad=breddgrad,
        langdgrad=langdgrad,
        **{"sort": Vardenhet.Sort.HALSOCENTRAL, **falt},
    )
    en.full_clean()
    en.save()
    return en


def test_every_unit_of_the_list_is_on_the_map_once() -> None:
    pa_kartan = [en.pk for ett in karta().marken for en in ett.enheter]
    assert sorted(pa_kartan) == sorted(en.pk for en in Vardenhet.objects.all())


@pytest.mark.parametrize("sort", ["", "sjukhus", "halsocentral"])
def test_all_fourteen_kommuner_are_named(sort: str) -> None:
    ritad = karta(sort=sort)
    namn = [ett.etikett and ett.etikett.text for ett in (*ritad.marken, *ritad.orter)]
    assert sorted(map(str, namn)) == sorted(kommun.namn for kommun in Kommun.objects.all())


def test_no_two_marks_are_so_near_that_a_finger_takes_both() -> None:
    for ritad in (karta(), karta(sort="halsocentral"), karta("lulea"), karta("pitea")):
        for ena, andra in combinations(ritad.marken, 2):
            assert ena.punkt.till(andra.punkt) >= 2 * TRYCK - 0.1


def test_units_in_the_same_town_share_a_mark_that_says_how_many_and_leads_closer() -> None:
    ett = marke(karta(), "Stadsvikens hälsocentral")
    assert (ett.antal, ett.form) == (2, FLERA)
    assert ett.beskrivning == "Luleå, 2 enheter: Stadsvikens hälsocentral, Sunderby sjukhus"
    assert ett.adress == "/enheter/?kommun=lulea"
    assert ett.etikett is not None
    assert ett.etikett.text in ett.beskrivning


def test_a_mark_that_leads_closer_keeps_the_kind_that_was_chosen() -> None:
    ny_enhet("Provets hälsocentral", "pitea", ("65.32", "21.48"))
    assert (
        marke(karta(sort="halsocentral"), "Provets hälsocentral").adress == "/enheter/?kommun=pitea&sort=halsocentral"
    )


def test_closer_by_they_are_apart_each_with_its_name_and_its_page() -> None:
    ritad = karta("lulea")
    assert ritad.kommun is not None
    assert ritad.kommun.namn == "Luleå"
    sunderby = marke(ritad, "Sunderby sjukhus")
    assert (sunderby.antal, sunderby.form, sunderby.adress) == (
        1,
        FORMER[Vardenhet.Sort.SJUKHUS],
        "/enheter/sunderby-sjukhus/",
    )
    assert sunderby.beskrivning == "Sunderby sjukhus, sjukhus, Luleå"
    assert sunderby.etikett is not None
    assert sunderby.etikett.text == "Sunderby sjukhus"


def test_those_in_the_same_place_lead_to_their_place_in_the_list() -> None:
    ett = marke(karta("pitea"), "Piteå sjukhus")
    assert (ett.antal, ett.adress) == (2, "#pitea")


def test_units_of_two_kommuner_never_share_a_mark() -> None:
    ny_enhet("Gränsens hälsocentral", "overtornea", ("65.841", "24.141"))
    grupper = [{en.parent_id for en in ett.enheter} for ett in karta().marken]
    assert all(len(orter) == 1 for orter in grupper)


def test_a_unit_without_a_place_of_its_own_stands_where_its_kommun_does() -> None:
    ritad, boden = karta(), Kommun.objects.get(slug="boden")
    vantad = ritad.blad.punkt(float(boden.breddgrad), float(boden.langdgrad))
    assert marke(ritad, "Björknäs hälsocentral").punkt == vantad
    assert ritad.utan_lage == 0


def test_one_that_cannot_be_placed_is_counted_and_left_to_the_list() -> None:
    Kommun.objects.filter(slug="boden").update(breddgrad=None)
    ritad = karta()
    assert ritad.utan_lage == 1
    assert "Björknäs hälsocentral" not in [en.namn for ett in ritad.marken for en in ett.enheter]


def test_the_county_is_the_same_sheet_whatever_is_picked_out_of_it() -> None:
    assert karta().blad == karta(sort="sjukhus").blad


def test_a_town_that_all_share_gives_the_mark_its_name() -> None:
    ny_enhet("Vittangi hälsocentral", "kiruna", ("67.68", "21.63"), ort="Vittangi")
    ett = marke(karta(), "Vittangi hälsocentral")
    assert ett.etikett is not None
    assert ett.etikett.text == "Vittangi"
    assert ett.beskrivning == "Vittangi hälsocentral, hälsocentral, Vittangi"


def test_the_key_has_the_shapes_that_are_drawn_and_no_others() -> None:
    assert [str(ett.text) for ett in karta(sort="sjukhus").tecken] == ["Sjukhus"]
    texter = [str(ett.text) for ett in karta().tecken]
    assert texter == ["Sjukhus", "Hälsocentral", "Flera på samma plats. Talet säger hur många."]


def test_every_kind_has_a_shape_of_its_own() -> None:
    assert set(FORMER) == set(Vardenhet.Sort)
    assert len({*FORMER.values(), FLERA}) == len(Vardenhet.Sort) + 1


def test_without_units_or_places_there_is_no_map() -> None:
    assert rita([], kommunerna()) is None
    Kommun.objects.update(breddgrad=None)
    Vardenhet.objects.update(langdgrad=None)
    assert rita(urval(), kommunerna()) is None


def test_two_hundred_units_are_drawn_without_names_over_each_other() -> None:
    for nr in range(40):
        for slug, bredd, langd in (("kiruna", 67.0, 19.5), ("lulea", 65.5, 22.0), ("pajala", 67.0, 23.0)):
            lage = (f"{bredd + nr % 8 / 10:.3f}", f"{langd + nr // 8 / 5:.3f}")
            ny_enhet(f"Prov {nr} i {slug}", slug, lage)
    for ritad in (karta(), karta("kiruna")):
        namnen = [ett.etikett for ett in (*ritad.marken, *ritad.orter) if ett.etikett]
        assert len(namnen) > 5
        assert not [1 for ena, andra in combinations(namnen, 2) if ena.ruta.krockar(andra.ruta)]
