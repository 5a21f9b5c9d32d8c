"""On which screens, and how often: of what is approved and of what is not, and nothing of anybody else's."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
import time_machine
from django.test import RequestFactory
from foreningsfabriker import VID, InslagFactory, publicerat
from ombudsinloggning import ombud_for, ombudsklient
from skarmfabriker import SkarmbildFactory, SkarmFactory, plats, publicerad_bild

from patientforeningar.forhandsvisning.panel import paneler
from patientforeningar.models import Inslag
from patientinfo.models import Plats, Tema
from skarmar.forhandsvisning.panel import Skarmpanel
from skarmar.forhandsvisning.vantrum import HOGST, forsta_gangen, pa_skarmar
from skarmar.models import Inslagsschema, Platsregel, Skarm, Skarmbild

pytestmark = pytest.mark.django_db

TIMME = dt.timedelta(hours=1)


@pytest.fixture(autouse=True)
def klockan() -> Iterator[None]:
    with time_machine.travel(VID, tick=False):
        yield


@pytest.fixture
def vantrummet() -> Plats:
    """A place with nothing but what the test sends there."""
    return Plats.objects.create(namn="Provets väntrum", slug="provets-vantrum", parent=plats())


@pytest.fixture
def skarm(vantrummet: Plats) -> Skarm:
    skarm: Skarm = SkarmFactory(plats=vantrummet, namn="Vid fönstret")
    return skarm


def till(inslag: Inslag, *platser: Plats) -> Inslag:
    inslag.skarmplatser = platser
    inslag.save()
    return inslag


def test_ett_ensamt_inslag_visas_hela_timmen(skarm: Skarm, vantrummet: Plats) -> None:
    inslag = till(publicerat(pa_skarm=True), vantrummet)
    (rum,) = pa_skarmar(inslag, VID).vantrum
    sekunder = (rum.tagningar[0].till - rum.tagningar[0].fran).total_seconds()
    assert rum.skarm == skarm
    assert rum.antal == pytest.approx(3600 / sekunder, abs=1)


def test_ett_utkast_provas_som_om_det_vore_godkant_och_andrar_inget(skarm: Skarm, vantrummet: Plats) -> None:
    inslag = till(InslagFactory(pa_skarm=True), vantrummet)
    assert pa_skarmar(inslag, VID).vantrum[0].antal > 0
    assert inslag.live is False
    inslag.refresh_from_db()
    assert inslag.live is False


def test_utkastet_delar_tiden_med_det_som_redan_visas(skarm: Skarm, vantrummet: Plats) -> None:
    utkast = till(InslagFactory(pa_skarm=True), vantrummet)
    ensamt = pa_skarmar(utkast, VID).vantrum[0].antal
    till(publicerat(pa_skarm=True), vantrummet)
    assert 0 < pa_skarmar(utkast, VID).vantrum[0].antal < ensamt


def test_nar_tiden_ar_ute_visas_det_inte(skarm: Skarm, vantrummet: Plats) -> None:
    inslag = till(publicerat(pa_skarm=True, sort=Inslag.Sort.MEDDELANDE, borjar=None, slutar=None), vantrummet)
    assert pa_skarmar(inslag, inslag.visas_till - TIMME).vantrum[0].antal > 0
    assert pa_skarmar(inslag, inslag.visas_till).vantrum[0].antal == 0


def test_en_plats_som_valt_bort_amnet_sags_ha_gjort_det(skarm: Skarm, vantrummet: Plats) -> None:
    tema = Tema.objects.first()
    assert tema
    inslag = till(publicerat(pa_skarm=True), vantrummet)
    inslag.teman.add(tema)
    inslag.save()
    regel = Platsregel.objects.create(plats=vantrummet)
    assert pa_skarmar(inslag, VID).vantrum[0].tar_emot
    regel.ej_teman.add(tema)
    (rum,) = pa_skarmar(inslag, VID).vantrum
    assert (rum.tar_emot, rum.antal) == (False, 0)


def test_skarmar_ur_bruk_och_pekskarmar_raknas_inte(vantrummet: Plats) -> None:
    SkarmFactory(plats=vantrummet, i_bruk=False)
    SkarmFactory(plats=vantrummet, sort=Skarm.Sort.KIOSK)
    svar = pa_skarmar(till(publicerat(pa_skarm=True), vantrummet), VID)
    assert (svar.vantrum, svar.alla) == ((), 0)


def test_en_plats_med_manga_skarmar_sags_ha_fler(vantrummet: Plats) -> None:
    SkarmFactory.create_batch(HOGST + 3, plats=vantrummet)
    svar = pa_skarmar(till(publicerat(pa_skarm=True), vantrummet), VID)
    assert (len(svar.vantrum), svar.alla, svar.fler) == (HOGST, HOGST + 3, 3)


def test_forsta_gangen_ar_nar_dagar_och_klockslag_slapper_fram_det(skarm: Skarm, vantrummet: Plats) -> None:
    inslag = till(publicerat(pa_skarm=True, visas_till=VID + dt.timedelta(days=20)), vantrummet)
    assert forsta_gangen(inslag, VID) == VID
    Inslagsschema.objects.create(inslag=inslag, veckodagar=0b0000100, fran=dt.time(8), till=dt.time(12))
    inslag.refresh_from_db()
    # The Wednesday after, 08.00 in Stockholm.
    assert forsta_gangen(inslag, VID) == dt.datetime(2026, 5, 13, 6, tzinfo=dt.UTC)
    assert pa_skarmar(inslag, forsta_gangen(inslag, VID)).vantrum[0].antal > 0


def test_en_skarmbild_provas_pa_samma_satt(skarm: Skarm, vantrummet: Plats) -> None:
    utkast: Skarmbild = SkarmbildFactory(platser=[vantrummet])
    publicerad_bild(platser=[vantrummet])
    assert pa_skarmar(utkast, VID).vantrum[0].antal > 0


def test_forhandsgranskningen_av_en_skarmbild_sager_var_den_visas(skarm: Skarm, vantrummet: Plats) -> None:
    utkast: Skarmbild = SkarmbildFactory(platser=[vantrummet])
    html = utkast.make_preview_request().render().content.decode()
    assert html.count('class="skylt"') == 4
    assert "Provets väntrum, Vid fönstret" in html
    assert (
        f"/redaktion/skarmar/{skarm.pk}/forhandsvisning/?dag=2026-05-12&amp;tid=12%3A00&amp;riktning=liggande" in html
    )


def test_ett_utkast_som_inte_sager_nar_ritas_anda(vantrummet: Plats) -> None:
    utkast = Skarmbild(rubrik="Halv", kort="", visas_fran=None)
    html = utkast.make_preview_request().render().content.decode()
    assert "Här visas den" not in html


def test_ombudet_ser_var_och_hur_ofta_och_inget_om_andras(skarm: Skarm, vantrummet: Plats) -> None:
    annans = till(InslagFactory(pa_skarm=True, rubrik="En annans hemliga utkast"), vantrummet)
    inslag = till(InslagFactory(pa_skarm=True), vantrummet)
    klient = ombudsklient(ombud_for(inslag.forening))
    html = klient.get(f"/forening/inslag/{inslag.pk}/forhandsvisning/").content.decode()
    assert "Provets väntrum, Vid fönstret" in html
    assert "om det godkänns som det är nu" in html
    assert "/redaktion/" not in html
    assert annans.rubrik not in html


@pytest.mark.parametrize(
    ("fraga", "sager"),
    [
        ("2026-05-12T10:00", "tisdag 12 maj 2026 klockan 10.00"),
        ("i morgon", "Välj en dag och ett klockslag."),
        ("", ""),
    ],
)
def test_man_fragar_om_en_annan_tid_och_fel_tid_sags(rf: RequestFactory, fraga: str, sager: str) -> None:
    inslag = till(InslagFactory(pa_skarm=True), plats())
    SkarmFactory()
    (panel,) = (ett for ett in paneler(rf.get("/", {"nar": fraga}), inslag, "ombud") if isinstance(ett, Skarmpanel))
    assert sager in panel.render_html({})


def test_det_som_bara_ar_for_webben_har_ingen_panel(rf: RequestFactory) -> None:
    alla = paneler(rf.get("/"), InslagFactory(pa_skarm=False), "ombud")
    assert not any(isinstance(ett, Skarmpanel) for ett in alla)
