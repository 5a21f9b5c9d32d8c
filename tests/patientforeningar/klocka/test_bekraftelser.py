"""The yearly question: a month before, a week before, on the day; then silence hides, and an answer shows again."""

from __future__ import annotations

import datetime as dt

import pytest
from brevlador import till
from django.core import mail
from foreningsfabriker import ForeningFactory, OmbudFactory, publicerat

from patientforeningar.actions.bekrafta_uppgifter import bekrafta_uppgifter
from patientforeningar.handelser import Handelse
from patientforeningar.klocka.bekraftelser import dolj_tysta_foreningar, fraga_om_uppgifter
from patientforeningar.klocka.loggen import senast
from patientforeningar.models import Forening, Inslag
from patientforeningar.tider.arsbekraftelse import fraga, galler_till
from patientinfo.models import Brev, Konto
from patientinfo.tid import STOCKHOLM

pytestmark = pytest.mark.django_db

DYGN = dt.timedelta(days=1)
BEKRAFTAD = dt.date(2026, 3, 23)
DAGEN = dt.datetime(2027, 3, 23, 9, tzinfo=STOCKHOLM)


@pytest.fixture
def forening() -> Forening:
    Forening.objects.update(avslutad=dt.datetime(2026, 1, 1, tzinfo=dt.UTC))  # the demo's are silent too
    return ForeningFactory(namn="Tysta föreningen", bekraftad=BEKRAFTAD)


@pytest.fixture
def ombud(forening: Forening) -> Konto:
    return OmbudFactory(forening=forening).konto


def varv(vid: dt.datetime) -> None:
    fraga_om_uppgifter(vid)
    dolj_tysta_foreningar(vid)


def test_vilken_fraga_som_ar_aktuell() -> None:
    galler = dt.date(2027, 3, 23)
    dagar = [31, 30, 8, 7, 1, 0, -5]
    assert [fraga(galler, galler - antal * DYGN) for antal in dagar] == [None, 30, 30, 7, 7, 0, 0]


def test_en_bekraftelse_pa_skottdagen_galler_ett_ar(forening: Forening) -> None:
    forening.bekraftad = dt.date(2028, 2, 29)
    assert galler_till(forening) == dt.date(2029, 2, 28)
    forening.bekraftad, forening.antagen = None, None
    assert galler_till(forening) is None


@pytest.mark.parametrize("dagar", [30, 7, 0])
def test_varje_fraga_stalls_en_gang(forening: Forening, ombud: Konto, dagar: int) -> None:
    vid = DAGEN - dagar * DYGN
    fraga_om_uppgifter(vid - DYGN)
    fore = Brev.objects.count()
    for _gang in range(3):
        fraga_om_uppgifter(vid)
    assert Brev.objects.count() == fore + 1
    brev = mail.outbox[-1]
    assert brev.to == [ombud.email]
    assert "Tysta föreningen" in brev.subject
    assert "23 mars 2027" in brev.body
    assert "22 april 2027" in brev.body


def test_den_som_har_bekraftat_far_inga_brev_och_doljs_inte(forening: Forening, ombud: Konto) -> None:
    varv(DAGEN - 30 * DYGN)
    bekrafta_uppgifter(forening, av=ombud, vid=DAGEN - 20 * DYGN)
    Brev.objects.all().delete()
    for dagar in (-7, 0, 30, 31):
        varv(DAGEN + dagar * DYGN)
    assert not Brev.objects.exists()
    forening.refresh_from_db()
    assert forening.dold is None


def test_den_som_tiger_doljs_trettio_dagar_efter_dagen_med_sina_inslag(forening: Forening, ombud: Konto) -> None:
    inslag = publicerat(forening=forening, visas_till=DAGEN + 90 * DYGN)
    for dagar in (-30, -7, 0, 29):
        varv(DAGEN + dagar * DYGN)
    assert Inslag.objects.visningsbara(DAGEN + 29 * DYGN).filter(pk=inslag.pk).exists()
    Brev.objects.all().delete()
    for _gang in range(2):
        varv(DAGEN + 30 * DYGN)
    forening.refresh_from_db()
    assert forening.dold == DAGEN + 30 * DYGN == senast(forening, Handelse.DOLD)
    assert not Inslag.objects.visningsbara(DAGEN + 30 * DYGN).filter(pk=inslag.pk).exists()
    assert till() == {"Föreningen är dold": [ombud.email]}


def test_den_som_bekraftar_visas_igen_och_fragas_nasta_ar(forening: Forening, ombud: Konto) -> None:
    for dagar in (0, 30):
        varv(DAGEN + dagar * DYGN)
    bekrafta_uppgifter(forening, av=ombud, vid=DAGEN + 40 * DYGN)
    forening.refresh_from_db()
    assert forening.visas(DAGEN + 40 * DYGN)
    Brev.objects.all().delete()
    varv(DAGEN + 41 * DYGN)
    assert not Brev.objects.exists()
    varv(DAGEN + 405 * DYGN)
    assert Brev.objects.count() == 1


def test_ingen_doljs_som_inte_har_fatt_sista_fragan(forening: Forening, ombud: Konto) -> None:
    """The clock has stood still for months: first the question, then thirty days."""
    vid = DAGEN + 100 * DYGN
    varv(vid)
    forening.refresh_from_db()
    assert forening.dold is None
    assert "1 juli 2027" in mail.outbox[-1].body or "31 juli 2027" in mail.outbox[-1].body
    varv(vid + 29 * DYGN)
    forening.refresh_from_db()
    assert forening.dold is None
    varv(vid + 30 * DYGN)
    forening.refresh_from_db()
    assert forening.dold is not None


def test_ingen_fragas_mitt_i_natten(forening: Forening, ombud: Konto) -> None:
    fraga_om_uppgifter(DAGEN.replace(hour=3))
    assert not Brev.objects.exists()
