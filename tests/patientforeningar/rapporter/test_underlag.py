"""What the figures are made from: what counts, what does not, and how much is asked of the database."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from foreningsfabriker import VID, ForeningFactory, InslagFactory, KontoFactory, publicerat, utan_demons_inslag
from wagtail.models import TaskState, WorkflowState

from patientforeningar.inslag.lage import Lage, lage
from patientforeningar.models import Beslut, Inslag, Skalmall
from patientforeningar.rapporter.lagen import med_lage
from patientforeningar.rapporter.period import Period
from patientforeningar.rapporter.underlag import underlag

pytestmark = pytest.mark.django_db

DYGN, SEKUND = dt.timedelta(days=1), dt.timedelta(seconds=1)
MAJ = Period(dt.date(2026, 5, 1), dt.date(2026, 5, 31))


@pytest.fixture(autouse=True)
def tomt(db: None) -> None:
    utan_demons_inslag()


def inkommet(inlamnat: dt.datetime = VID, **falt: Any) -> Inslag:
    """A matter with a number."""
    inslag: Inslag = InslagFactory(inlamnat=inlamnat, **falt)
    Inslag.objects.filter(pk=inslag.pk).update(nummer=f"F-2026-{inslag.pk:05d}")
    inslag.refresh_from_db()
    return inslag


def besluta(inslag: Inslag, utfall: str = "godkant", beslutat: dt.datetime = VID, *skal: str) -> Beslut:
    beslut: Beslut = Beslut.objects.create(
        inslag=inslag, version=1, utfall=utfall, inlamnat=VID - DYGN, beslutat=beslutat
    )
    beslut.skal.set(Skalmall.objects.get_or_create(rubrik=ett, text=ett, galler="avslag")[0] for ett in skal)
    return beslut


def i_granskning(inslag: Inslag, sedan: dt.datetime, status: str = WorkflowState.STATUS_IN_PROGRESS) -> None:
    inslag.save_revision(clean=False)
    arende = inslag.get_workflow().start(inslag, KontoFactory())
    TaskState.objects.filter(workflow_state=arende).update(started_at=sedan)
    WorkflowState.objects.filter(pk=arende.pk).update(status=status)


def test_ett_beslut_med_allt_det_bar_pa() -> None:
    inslag = inkommet(forening=ForeningFactory(namn="Provföreningen Ett"))
    besluta(inslag, "avslag", VID, "Reklam", "Politik")
    (ett,) = underlag(MAJ).avgoranden
    assert (ett.utfall, ett.inlamnat, ett.beslutat) == ("avslag", VID - DYGN, VID)
    assert (ett.forening, ett.plats, ett.skal) == ("Provföreningen Ett", "Luleå", ("Reklam", "Politik"))


@pytest.mark.parametrize(("tid", "med"), [(-1, False), (0, True)])
def test_periodens_forsta_sekund_i_stockholm(tid: int, med: bool) -> None:
    vid = dt.datetime(2026, 4, 30, 22, tzinfo=dt.UTC) + tid * SEKUND
    besluta(inkommet(vid), beslutat=vid)
    fynd = underlag(MAJ)
    assert (len(fynd.avgoranden), len(fynd.inkomna)) == (int(med), int(med))


@pytest.mark.parametrize(("tid", "med"), [(-1, True), (0, False)])
def test_periodens_sista_sekund_i_stockholm(tid: int, med: bool) -> None:
    vid = dt.datetime(2026, 5, 31, 22, tzinfo=dt.UTC) + tid * SEKUND
    besluta(inkommet(vid), beslutat=vid)
    fynd = underlag(MAJ)
    assert (len(fynd.avgoranden), len(fynd.inkomna)) == (int(med), int(med))


def test_ett_utkast_som_ingen_har_lamnat_in_raknas_inte() -> None:
    InslagFactory(inlamnat=VID)
    assert list(underlag(MAJ).inkomna) == []


def test_det_som_granskas_vantar_men_inte_det_som_foreningen_ska_andra() -> None:
    i_granskning(inkommet(), VID - 3 * DYGN)
    i_granskning(inkommet(), VID, WorkflowState.STATUS_NEEDS_CHANGES)
    (ett,) = underlag(MAJ).vantande
    assert ett.sedan == VID - 3 * DYGN


def test_lika_manga_fragor_hur_manga_arenden_det_an_ar(django_assert_num_queries: Any) -> None:
    def fler(antal: int) -> None:
        for _ett in range(antal):
            forening = ForeningFactory()
            besluta(inkommet(forening=forening), "avslag", VID, "Reklam")
            i_granskning(inkommet(forening=forening), VID)

    fler(1)
    underlag(MAJ)
    with django_assert_num_queries(6):
        underlag(MAJ)
    fler(4)
    with django_assert_num_queries(6):
        siffror = underlag(MAJ)
    assert (siffror.totalt.beslut, siffror.totalt.vantar, len(siffror.per_forening())) == (5, 5, 5)


# --- The state in SQL is the state ------------------------------------------------------------------------


def _aterkallat() -> Inslag:
    inslag = publicerat()
    inslag.unpublish()
    return inslag


def _andring_av_godkant() -> Inslag:
    inslag = publicerat()
    i_granskning(inslag, VID)
    return inslag


def _avslaget() -> Inslag:
    inslag = inkommet()
    besluta(inslag, "andring", VID - DYGN)
    besluta(inslag, "avslag", VID)
    return inslag


def _avslaget_och_inne_igen() -> Inslag:
    inslag = _avslaget()
    i_granskning(inslag, VID)
    return inslag


def _andring() -> Inslag:
    inslag = inkommet()
    besluta(inslag, "andring", VID)
    i_granskning(inslag, VID, WorkflowState.STATUS_NEEDS_CHANGES)
    return inslag


LAGEN = {
    Lage.UTKAST: [InslagFactory, inkommet],
    Lage.GRANSKAS: [_avslaget_och_inne_igen],
    Lage.ANDRING: [_andring],
    Lage.AVSLAGET: [_avslaget],
    Lage.KOMMANDE: [lambda: publicerat(visas_fran=VID + SEKUND)],
    Lage.VISAS: [lambda: publicerat(visas_fran=VID), _andring_av_godkant],
    Lage.SLUT: [lambda: publicerat(visas_till=VID)],
    Lage.ATERKALLAT: [_aterkallat],
}


@pytest.mark.parametrize("vantat", Lage)
def test_laget_i_sql_ar_detsamma_som_for_en_rad(vantat: Lage) -> None:
    for gor in LAGEN[vantat]:
        inslag = Inslag.objects.get(pk=gor().pk)
        assert lage(inslag, VID) == vantat
        assert med_lage(Inslag.objects.filter(pk=inslag.pk), VID).get().lage == vantat
