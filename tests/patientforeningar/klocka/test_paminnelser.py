"""Reminder after three working days, the administrators after five; each once for each handing in, never at night."""

from __future__ import annotations

import datetime as dt

import pytest
from brevlador import till
from django.core import mail
from foreningsfabriker import ForeningFactory, InslagFactory, OmbudFactory, kommun
from konton import konto

from patientforeningar.actions.begar_andring import begar_andring
from patientforeningar.actions.lamna_in import lamna_in
from patientforeningar.actions.spara_utkast import spara_utkast
from patientforeningar.brev import om_inslag
from patientforeningar.handelser import Handelse
from patientforeningar.klocka.loggen import senast
from patientforeningar.klocka.paminnelser import lyft_till_administratorer, paminn_granskare
from patientforeningar.models import Granskningsansvar, Inslag
from patientinfo.models import Brev, Konto, Plats
from patientinfo.tid import STOCKHOLM

pytestmark = pytest.mark.django_db

MINUT = dt.timedelta(minutes=1)


def klockan(datum: str, timme: int = 7) -> dt.datetime:
    return dt.datetime.fromisoformat(datum).replace(hour=timme, tzinfo=STOCKHOLM)


# Handed in on the Tuesday before midsummer 2026: Wednesday, Thursday, Monday pass; then Tuesday and Wednesday.
INKOM = klockan("2026-06-16", 10)
PAMINNS, LYFTS = klockan("2026-06-23"), klockan("2026-06-25")


@pytest.fixture
def granskare() -> Konto:
    vem = konto("foreningsgranskare")
    Granskningsansvar.objects.all().delete()
    Granskningsansvar.objects.create(konto=vem, plats=Plats.objects.get(pk=kommun().pk))
    return vem


@pytest.fixture
def inslag(granskare: Konto) -> Inslag:
    """Handed in at INKOM; everything that the demo's items would be reminded of is done."""
    ombud = OmbudFactory(forening=ForeningFactory())
    for duty in (paminn_granskare, lyft_till_administratorer):
        duty(klockan("2027-06-16", 10))
    utkast = InslagFactory(
        forening=ombud.forening,
        borjar=INKOM + dt.timedelta(days=30),
        slutar=INKOM + dt.timedelta(days=30, hours=1),
        visas_fran=INKOM,
        visas_till=INKOM + dt.timedelta(days=31),
    )
    spara_utkast(utkast, av=ombud.konto, vid=INKOM, bygger_pa=None)
    lamnat = lamna_in(utkast, av=ombud.konto, vid=INKOM)
    Brev.objects.all().delete()
    mail.outbox.clear()
    return lamnat


def varv(vid: dt.datetime) -> None:
    paminn_granskare(vid)
    lyft_till_administratorer(vid)


def test_granskaren_pamins_nar_tre_arbetsdagar_har_gatt_och_inte_fore(inslag: Inslag, granskare: Konto) -> None:
    varv(PAMINNS - MINUT)
    assert till() == {}
    varv(PAMINNS)
    assert till() == {"Påminnelse om granskning": [granskare.email]}
    assert senast(inslag, Handelse.PAMINNELSE) == PAMINNS
    assert "tre arbetsdagar" in mail.outbox[0].body or "3 arbetsdagar" in mail.outbox[0].body


def test_tva_varv_i_samma_minut_och_hundra_efterat_skickar_inget_mer(inslag: Inslag) -> None:
    for timmar in (0, 0, 1, 2, 24):
        varv(PAMINNS + timmar * 60 * MINUT)
    assert Brev.objects.count() == 1


def test_administratorerna_far_veta_nar_fem_arbetsdagar_har_gatt(inslag: Inslag) -> None:
    varv(PAMINNS)
    varv(LYFTS - MINUT)
    assert "Väntar på beslut för länge" not in till()
    varv(LYFTS)
    varv(LYFTS)
    assert till("Väntar på beslut för länge") == {"Väntar på beslut för länge": ["admin@example.se"]}
    assert senast(inslag, Handelse.ESKALERAT) == LYFTS


def test_ingen_pamins_pa_natten_eller_pa_en_helg(inslag: Inslag) -> None:
    for vid in (klockan("2026-06-23", 6), klockan("2026-06-23", 18), klockan("2026-06-27", 10)):
        varv(vid)
    assert Brev.objects.count() == 0
    varv(klockan("2026-06-26", 17))
    assert Brev.objects.count() == 2


def test_det_som_ar_avgjort_pamins_ingen_om(inslag: Inslag, granskare: Konto) -> None:
    begar_andring(inslag, av=granskare, vid=INKOM, motivering="Skriv var.")
    Brev.objects.all().delete()
    varv(LYFTS)
    assert not Brev.objects.exists()


def test_en_ny_inlamning_raknas_for_sig(inslag: Inslag, granskare: Konto) -> None:
    varv(LYFTS)
    begar_andring(inslag, av=granskare, vid=LYFTS, motivering="Skriv var.")
    ombud = inslag.forening.ombud.get().konto
    rad = Inslag.objects.get(pk=inslag.pk)
    nytt = rad.get_latest_revision_as_object()
    nytt.lokal = "Stora salen"
    spara_utkast(nytt, av=ombud, vid=LYFTS, bygger_pa=rad.latest_revision_id)
    lamna_in(rad, av=ombud, vid=LYFTS)
    Brev.objects.all().delete()
    varv(LYFTS + MINUT)
    assert not Brev.objects.exists()
    varv(LYFTS + dt.timedelta(days=6))
    assert till() == {"Påminnelse om granskning": [granskare.email]}


def test_en_process_som_dor_mitt_i_lamnar_varken_logg_eller_brev(
    inslag: Inslag, granskare: Konto, monkeypatch: pytest.MonkeyPatch
) -> None:
    def do(*_: object, **__: object) -> None:
        raise SystemExit(9)

    monkeypatch.setattr(om_inslag, "skicka", do)
    with pytest.raises(SystemExit):
        paminn_granskare(PAMINNS)
    assert senast(inslag, Handelse.PAMINNELSE) is None
    monkeypatch.undo()
    paminn_granskare(PAMINNS + MINUT)
    assert till() == {"Påminnelse om granskning": [granskare.email]}
