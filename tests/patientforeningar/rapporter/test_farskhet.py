"""How fresh what is published is: counted by hand, and read in few queries."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from fabriker import InformationPageFactory, SectionPageFactory

from patientforeningar.rapporter import publicerat
from patientforeningar.rapporter.farskhet import Farskhet, Sida, per_avdelning, per_tema
from patientforeningar.rapporter.period import Period
from patientinfo.models import Aterkoppling, Avgift, InformationPage, Tema

IDAG = dt.date(2027, 1, 12)
VID = dt.datetime(2027, 1, 12, 9, tzinfo=dt.UTC)
DYGN, SEKUND = dt.timedelta(days=1), dt.timedelta(seconds=1)
JANUARI = Period(dt.date(2027, 1, 1), dt.date(2027, 1, 31))


def sida(**falt: Any) -> Sida:
    standard: dict[str, Any] = {
        "titel": "Prov",
        "sort": "informationpage",
        "avdelning": "Din vård",
        "teman": (),
        "senast": IDAG,
        "nasta": IDAG,
        "publicerad": VID,
        "andrad": VID,
    }
    return Sida(**{**standard, **falt})


def test_granskad_inom_ett_ar_till_och_med_dagen() -> None:
    sidor = [sida(senast=dag) for dag in (IDAG, IDAG - 365 * DYGN, IDAG - 366 * DYGN, None)]
    assert Farskhet("", sidor, IDAG).granskade == 2


def test_forsenad_forst_dagen_efter() -> None:
    sidor = [sida(nasta=dag) for dag in (IDAG, IDAG - DYGN, IDAG + DYGN, None)]
    farskhet = Farskhet("", sidor, IDAG)
    assert (farskhet.forsenade, farskhet.utan_dag) == (1, 1)


def test_aldst_granskad_ar_aldrig_om_nagon_aldrig_ar_granskad() -> None:
    sidor = [sida(senast=IDAG), sida(senast=IDAG - DYGN)]
    assert Farskhet("", sidor, IDAG).aldst == IDAG - DYGN
    assert Farskhet("", [*sidor, sida(senast=None)], IDAG).aldst is None
    assert Farskhet("", [], IDAG).aldst is None


def test_nya_och_andrade_i_perioden_i_stockholm() -> None:
    borjan = dt.datetime(2026, 12, 31, 23, tzinfo=dt.UTC)
    sidor = [sida(publicerad=tid, andrad=tid) for tid in (borjan - SEKUND, borjan, None)]
    farskhet = Farskhet("", sidor, IDAG)
    assert (farskhet.nya(JANUARI), farskhet.andrade(JANUARI)) == (1, 1)


def test_per_avdelning_i_sidornas_ordning_och_per_tema_i_alfabetets() -> None:
    sidor = [
        sida(avdelning="SIP", teman=("Östra", "Barn")),
        sida(avdelning="Barn", teman=("Ångest",)),
        sida(avdelning="SIP"),
    ]
    assert [(grupp.namn, grupp.antal) for grupp in per_avdelning(sidor, IDAG)] == [("SIP", 2), ("Barn", 1)]
    teman = [(grupp.namn, grupp.antal) for grupp in per_tema(sidor, IDAG)]
    assert teman == [("Barn", 1), ("Ångest", 1), ("Östra", 1)]


@pytest.mark.django_db
def test_sidan_lases_med_avdelning_teman_och_dagar() -> None:
    avdelning = SectionPageFactory(title="Provavdelningen")
    under = InformationPageFactory(
        parent=avdelning, title="Provsidan", granskad=IDAG, nasta_granskning=IDAG + 30 * DYGN
    )
    under.teman.set([Tema.objects.create(namn="Provtema", slug="provtema")])
    under.save()
    (fynd,) = [ett for ett in publicerat.sidorna(VID) if ett.titel == "Provsidan"]
    assert (fynd.avdelning, fynd.sort, fynd.teman) == ("Provavdelningen", "informationpage", ("Provtema",))
    assert (fynd.senast, fynd.nasta) == (IDAG, IDAG + 30 * DYGN)


@pytest.mark.django_db
def test_bara_det_som_visas_raknas() -> None:
    fore = len(publicerat.sidorna(VID))
    InformationPageFactory(live=False)
    InformationPageFactory(utgangen=True)
    assert len(publicerat.sidorna(VID)) == fore
    InformationPageFactory()
    assert len(publicerat.sidorna(VID)) == fore + 1


@pytest.mark.django_db
def test_uppdragets_fem_omraden_har_var_sin_sida_i_demot() -> None:
    assert [len(sidor) for _vad, sidor in publicerat.uppdraget(publicerat.sidorna(VID))] == [1, 1, 1, 1, 1]


@pytest.mark.django_db
def test_avgifter_raknas_som_kanda_kontrollerade_och_saknade() -> None:
    Avgift.objects.update(kontrollerad=None)
    rad = Avgift.objects.publicerade().filter(slag__kategori="sjukresa").first()
    Avgift.objects.filter(pk=rad.pk).update(kontrollerad=IDAG)
    resor = next(ett for ett in publicerat.kontrollerat(VID, JANUARI) if "sjukresor" in ett.namn)
    assert (resor.kontrollerade, resor.i_perioden) == (1, 1)
    assert resor.kanda > 1
    utanfor = Period(dt.date(2027, 1, 13), dt.date(2027, 1, 31))
    assert next(ett for ett in publicerat.kontrollerat(VID, utanfor) if "sjukresor" in ett.namn).i_perioden == 0


@pytest.mark.django_db
def test_lasarnas_svar_i_perioden() -> None:
    sidan = InformationPage.objects.first()
    for hjalpte, skickad in ((True, VID), (True, VID), (False, VID), (False, VID - 60 * DYGN)):
        Aterkoppling.objects.create(sida=sidan, hjalpte=hjalpte, skickad=skickad)
    lasare = publicerat.lasarna(JANUARI)
    assert (lasare.ja, lasare.nej, lasare.andel) == (2, 1, 67)
    assert publicerat.lasarna(Period(IDAG + 20 * DYGN, IDAG + 21 * DYGN)).andel is None


@pytest.mark.django_db
def test_lika_manga_fragor_om_en_sida_till(django_assert_num_queries: Any) -> None:
    publicerat.sidorna(VID)
    with django_assert_num_queries(4):
        publicerat.sidorna(VID)
    for _ett in range(3):
        InformationPageFactory()
    with django_assert_num_queries(4):
        publicerat.sidorna(VID)
