"""Lists under headings: letters in the order of the Swedish alphabet, themes, or none at all."""

from __future__ import annotations

import pytest
from django.utils import timezone

from patientinfo.models import InformationPage, SectionPage, Tema
from patientinfo.visning.grupper import SIFFROR, efter_bokstav, utan_rubriker
from patientinfo.visning.ingangar import BOKSTAVER_FRAN, forsta_meningen, ingangar


def test_a_till_o_med_de_svenska_bokstaverna_sist() -> None:
    grupper = efter_bokstav(["Öron", "Äldre", "Zon", "Ånger", "arm", "Arbete", "1177"], str)
    assert [g.rubrik for g in grupper] == [SIFFROR, "A", "Z", "Å", "Ä", "Ö"]
    assert grupper[1].delar == ("Arbete", "arm")
    assert len({g.ankare for g in grupper}) == len(grupper)


def test_utan_rubriker_ar_ordningen_densamma() -> None:
    grupper = utan_rubriker(efter_bokstav(["Ö", "B", "A"], str))
    assert [(g.rubrik, g.delar) for g in grupper] == [("", ("A", "B", "Ö"))]
    assert utan_rubriker([]) == []


@pytest.mark.parametrize(
    ("text", "mening"),
    [
        ("Du tränar. Du får stöd.", "Du tränar."),
        ("Ring t.ex. din hälsocentral. Eller 1177.", "Ring t.ex. din hälsocentral."),
        ("Behöver du hjälp? Åk hit.", "Behöver du hjälp?"),
        ("Bara en mening", "Bara en mening"),
        ("", ""),
    ],
)
def test_forsta_meningen(text: str, mening: str) -> None:
    assert forsta_meningen(text) == mening


def avdelning(ordning: str, *titlar: str) -> SectionPage:
    hem = SectionPage.objects.first().get_parent()
    sida = hem.add_child(
        instance=SectionPage(title="Avdelning", slug="prov", ingress="Prov.", sidansvarig="R", ordning=ordning)
    )
    for nummer, titel in enumerate(titlar):
        sida.add_child(
            instance=InformationPage(title=titel, slug=f"s{nummer}", ingress="En mening. En till.", sidansvarig="R")
        )
    return SectionPage.objects.get(pk=sida.pk)


def titlar(sida: SectionPage) -> list[tuple[str, list[str]]]:
    return [(g.rubrik, [ingang.titel for ingang in g.delar]) for g in ingangar(sida.lista(timezone.now()))]


@pytest.mark.django_db
def test_en_avdelning_foljer_tradet_eller_alfabetet() -> None:
    sida = avdelning("trad", "Öga", "Axel", "Ände")
    assert titlar(sida) == [("", ["Öga", "Axel", "Ände"])]
    sida.ordning = "alfabet"
    assert titlar(sida) == [("", ["Axel", "Ände", "Öga"])]


@pytest.mark.django_db
def test_en_lang_avdelning_far_en_rubrik_per_bokstav() -> None:
    sida = avdelning("alfabet", *[f"{bokstav}-sida" for bokstav in "ABCDEFGHIJKLMNOPQ"[:BOKSTAVER_FRAN]])
    assert len(titlar(sida)) == BOKSTAVER_FRAN


@pytest.mark.django_db
def test_teman_star_i_bokstavsordning_och_sidor_utan_tema_sist() -> None:
    sida = avdelning("tema", "Barn", "Resa", "Annat")
    barn, resa = Tema.objects.create(namn="Åb", slug="ab"), Tema.objects.create(namn="Bc", slug="bc")
    for titel, teman in {"Barn": [barn], "Resa": [barn, resa]}.items():
        under = InformationPage.objects.get(title=titel, path__startswith=sida.path)
        under.teman = teman
        under.save()
    assert titlar(sida) == [("Bc", ["Resa"]), ("Åb", ["Barn", "Resa"]), ("Övrigt", ["Annat"])]


@pytest.mark.django_db
@pytest.mark.usefixtures("minne")
@pytest.mark.parametrize("ordning", ["trad", "alfabet", "tema"])
def test_fler_sidor_kostar_inga_fler_fragor(ordning: str, django_assert_max_num_queries: object) -> None:
    sida = avdelning(ordning, *[f"Sida {n}" for n in range(30)])
    titlar(sida)
    with django_assert_max_num_queries(4):  # type: ignore[operator]
        assert sum(len(delar) for _rubrik, delar in titlar(sida)) == 30


@pytest.mark.django_db
def test_det_som_inte_ar_publicerat_syns_inte() -> None:
    sida = avdelning("trad", "Synlig", "Dold")
    InformationPage.objects.filter(title="Dold").update(live=False)
    assert titlar(sida) == [("", ["Synlig"])]
