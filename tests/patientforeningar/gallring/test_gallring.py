"""Deleting by rule: nothing without one, nothing that lives, to the day, and never without a trace."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
import time_machine
from django.core.files.base import ContentFile
from foreningsfabriker import VID, ForeningFactory, InslagFactory, KontoFactory, publicerat, utan_demons_inslag
from wagtail.models import ModelLogEntry, Revision, WorkflowState

from patientforeningar.actions.gallra import gallra
from patientforeningar.gallring.urval import antal, arenden, galler
from patientforeningar.handelser import Handelse, logga
from patientforeningar.klocka.gallring import gallra_efter_regler
from patientforeningar.models import Beslut, Fil, Gallringsregel, Inslag, InslagsBild, Meddelande, Skalmall
from patientforeningar.models.fil import privat_lager
from patientforeningar.rapporter.matt import AVSLAG
from patientforeningar.rapporter.period import Period
from patientforeningar.rapporter.underlag import underlag
from patientinfo.tid import dygnets_borjan

pytestmark = pytest.mark.django_db

DYGN, SEKUND = dt.timedelta(days=1), dt.timedelta(seconds=1)
# The matters below end on this day, at noon in Stockholm.
SLUT = dt.date(2026, 5, 12)
SENARE = VID + 400 * DYGN


@pytest.fixture(autouse=True)
def den_dagen(db: None) -> Any:
    """Nothing there but what the test makes; Wagtail's versions are dated by the clock itself."""
    utan_demons_inslag()
    Gallringsregel.objects.all().delete()
    with time_machine.travel(VID, tick=False):
        yield


def regel(vad: str, efter_dagar: int = 30, **falt: Any) -> Gallringsregel:
    standard = {"beslut": "Arkivmyndigheten, dnr 1", "beslutad": dt.date(2026, 1, 1), "galler": True}
    rad: Gallringsregel = Gallringsregel.objects.create(vad=vad, efter_dagar=efter_dagar, **{**standard, **falt})
    return rad


def avslaget(**falt: Any) -> Inslag:
    """A matter that came in and was refused on the day of `VID`."""
    inslag: Inslag = InslagFactory(**{"inlamnat": VID - DYGN, "skapat": VID - DYGN, **falt})
    Inslag.objects.filter(pk=inslag.pk).update(nummer=f"F-2026-{inslag.pk:05d}")
    inslag.refresh_from_db()
    version = inslag.save_revision(clean=False)
    beslut = Beslut.objects.create(
        inslag=inslag, version=version.pk, utfall=Beslut.Utfall.AVSLAG, inlamnat=VID - DYGN, beslutat=VID
    )
    beslut.skal.add(Skalmall.objects.get_or_create(rubrik="Reklam", text="Reklam.", galler="avslag")[0])
    logga(inslag, Handelse.AVSLAGET, None, VID, skal="Det är reklam.")
    return inslag


def slutat(**falt: Any) -> Inslag:
    """A matter that was shown until `VID`."""
    return publicerat(**{"visas_fran": VID - 5 * DYGN, "visas_till": VID, "skapat": VID - 9 * DYGN, **falt})


def utkast(**falt: Any) -> Inslag:
    inslag: Inslag = InslagFactory(**{"skapat": VID - 9 * DYGN, **falt})
    inslag.save_revision(clean=False)
    return inslag


GORARE = {"utkast": utkast, "avslagna": avslaget, "avslutade": slutat}


# --- To the day --------------------------------------------------------------------------------------


@pytest.mark.parametrize("vad", GORARE)
@pytest.mark.parametrize(("dagar", "dagen_efter"), [(30, 31), (1, 2), (0, 1)])
def test_gallras_nar_sa_manga_hela_dygn_har_gatt_i_stockholm(vad: str, dagar: int, dagen_efter: int) -> None:
    inslag, rad = GORARE[vad](), regel(vad, dagar)
    midnatt = dygnets_borjan(SLUT + dagen_efter * DYGN)
    assert gallra(rad, midnatt - SEKUND) == 0
    assert Inslag.objects.filter(pk=inslag.pk).exists()
    assert gallra(rad, midnatt) == 1
    assert not Inslag.objects.filter(pk=inslag.pk).exists()


def test_dygnen_raknas_ratt_over_sommartidens_slut() -> None:
    slut = dt.datetime(2026, 10, 24, 10, tzinfo=dt.UTC)  # the night after has 25 hours
    slutat(visas_till=slut)
    rad = regel("avslutade", 1)
    midnatt = dt.datetime(2026, 10, 25, 23, tzinfo=dt.UTC)  # in winter time
    assert antal(rad, midnatt - SEKUND) == 0
    assert antal(rad, midnatt) == 1


def test_en_regel_pa_miljoner_dagar_nar_inget() -> None:
    slutat()
    assert antal(regel("avslutade", 2_000_000_000), SENARE) == 0


# --- Only by a rule that holds ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "falt", [{"galler": False}, {"beslutad": (SENARE + 2 * DYGN).date()}], ids=["avstängd", "beslutad senare"]
)
@pytest.mark.parametrize("vad", Gallringsregel.Vad.values)
def test_en_regel_som_inte_galler_tar_inte_bort_nagot(vad: str, falt: dict[str, Any]) -> None:
    for gor in GORARE.values():
        Meddelande.objects.create(inslag=gor(), text="Hej", skickat=VID)
    rad = regel(vad, **falt)
    assert (galler(rad, SENARE), gallra(rad, SENARE), gallra_efter_regler(SENARE)) == (False, 0, "")
    assert (Inslag.objects.count(), Meddelande.objects.count()) == (3, 3)
    assert antal(rad, SENARE) > 0  # said beforehand, also while it is switched off


def test_utan_regler_gor_klockan_inget() -> None:
    slutat()
    assert gallra_efter_regler(SENARE) == ""
    assert Inslag.objects.count() == 1


def test_varje_regel_tar_bara_sitt() -> None:
    for gor in GORARE.values():
        gor()
    assert {vad: antal(regel(vad), SENARE) for vad in GORARE} == dict.fromkeys(GORARE, 1)
    assert gallra_efter_regler(SENARE).count("1 ") == 3
    assert not Inslag.objects.exists()


# --- Never what lives ----------------------------------------------------------------------------------


def _i_granskning(inslag: Inslag) -> WorkflowState:
    arende: WorkflowState = inslag.get_workflow().start(inslag, KontoFactory())
    return arende


@pytest.mark.parametrize("vad", [*GORARE, "meddelanden"])
@pytest.mark.parametrize("status", [WorkflowState.STATUS_IN_PROGRESS, WorkflowState.STATUS_NEEDS_CHANGES])
def test_det_som_granskas_eller_vantar_pa_andring_ror_ingen_regel(vad: str, status: str) -> None:
    for gor in GORARE.values():
        inslag = gor()
        Meddelande.objects.create(inslag=inslag, text="Hej", skickat=VID)
        arende = _i_granskning(inslag)
        WorkflowState.objects.filter(pk=arende.pk).update(status=status)
    assert gallra(regel(vad), SENARE) == 0
    assert (Inslag.objects.count(), Meddelande.objects.count()) == (3, 3)


@pytest.mark.parametrize("vad", Gallringsregel.Vad.values)
def test_det_som_visas_eller_ska_visas_ror_ingen_regel(vad: str) -> None:
    for falt in ({"visas_till": SENARE + SEKUND}, {"visas_fran": SENARE + DYGN, "visas_till": SENARE + 2 * DYGN}):
        Meddelande.objects.create(inslag=slutat(**falt), text="Hej", skickat=VID)
    assert gallra(regel(vad), SENARE) == 0
    assert (Inslag.objects.count(), Meddelande.objects.count()) == (2, 2)


@pytest.mark.parametrize("vad", Gallringsregel.Vad.values)
def test_det_som_togs_tillbaka_fore_ett_beslut_ror_ingen_regel(vad: str) -> None:
    inslag = utkast()
    Inslag.objects.filter(pk=inslag.pk).update(nummer="F-2026-00001", inlamnat=VID)
    assert gallra(regel(vad), SENARE) == 0


@pytest.mark.parametrize("vad", [*GORARE, "meddelanden"])
def test_det_som_nagon_nyss_har_skrivit_i_far_vara_kvar(vad: str) -> None:
    for gor in GORARE.values():
        inslag = gor()
        Meddelande.objects.create(inslag=inslag, text="Gammalt", skickat=VID)
        Meddelande.objects.create(inslag=inslag, text="Får vi försöka igen?", skickat=SENARE - DYGN)
    assert antal(regel(vad), SENARE) == 0


def test_ett_utkast_som_nagon_har_andrat_raknas_fran_andringen() -> None:
    inslag = utkast()
    Revision.objects.filter(object_id=inslag.pk).update(created_at=SENARE - DYGN)
    assert antal(regel("utkast"), SENARE) == 0


def test_det_som_aterkallades_raknas_fran_aterkallelsen() -> None:
    inslag = slutat(visas_till=VID + 300 * DYGN)
    logga(inslag, Handelse.ATERKALLAT, None, VID)
    inslag.unpublish()
    midnatt = dygnets_borjan(SLUT + 31 * DYGN)
    rad = regel("avslutade")
    assert (antal(rad, midnatt - SEKUND), antal(rad, midnatt)) == (0, 1)


def test_den_som_tar_upp_arendet_i_sista_stund_hinner_fore(monkeypatch: pytest.MonkeyPatch) -> None:
    """Between the list and the deletion of each matter its state is asked once more, under its lock."""
    forst, sist = slutat(), slutat()
    ursprunglig = Inslag.delete

    def ta_upp_den_andra(self: Inslag, *args: Any, **kwargs: Any) -> Any:
        _i_granskning(sist)
        return ursprunglig(self, *args, **kwargs)

    monkeypatch.setattr(Inslag, "delete", ta_upp_den_andra)
    assert gallra(regel("avslutade"), SENARE) == 1
    assert list(Inslag.objects.all()) == [sist]
    assert forst.pk is not None


# --- What stays ------------------------------------------------------------------------------------------


def test_numret_regeln_och_beslutet_star_kvar_men_inte_vad_som_stod() -> None:
    inslag = avslaget(rubrik="En rubrik som ska bort", kort="Text som ska bort")
    Meddelande.objects.create(inslag=inslag, text="Ord som ska bort", skickat=VID)
    gallra(regel("avslagna"), SENARE)
    (rad,) = ModelLogEntry.objects.filter(content_type__model="inslag", object_id=str(inslag.pk))
    assert (rad.action, rad.label, rad.timestamp, rad.user_id) == (Handelse.GALLRAT, inslag.nummer, SENARE, None)
    assert rad.data["gallringsbeslut"] == "Arkivmyndigheten, dnr 1"
    assert (rad.data["nummer"], rad.data["regel"], rad.data["efter_dagar"]) == (inslag.nummer, "avslagna", 30)
    assert not Revision.objects.filter(object_id=str(inslag.pk), content_type__model="inslag").exists()
    assert "ska bort" not in repr(list(ModelLogEntry.objects.values()))


def test_siffrorna_andras_inte_av_en_gallring() -> None:
    avslaget()
    period = Period(dt.date(2026, 5, 1), dt.date(2026, 5, 31))
    fore = underlag(period)
    assert [ett.utfall for ett in fore.avgoranden] == [AVSLAG]
    gallra(regel("avslagna"), SENARE)
    assert underlag(period) == fore
    tom = underlag(Period(dt.date(2026, 6, 1), dt.date(2026, 6, 30)))
    assert (list(tom.avgoranden), list(tom.inkomna)) == ([], [])


def test_meddelanden_gallras_for_sig_och_loggas_med_antalet() -> None:
    inslag = avslaget()
    for nummer in range(3):
        Meddelande.objects.create(inslag=inslag, text=f"Meddelande {nummer}", skickat=VID)
    rad = regel("meddelanden")
    assert antal(rad, SENARE) == gallra(rad, SENARE) == 3
    assert gallra(rad, SENARE) == 0
    loggat = ModelLogEntry.objects.for_instance(inslag).get(action=Handelse.MEDDELANDEN_GALLRADE)
    assert (loggat.data["antal"], loggat.data["nummer"]) == (3, inslag.nummer)
    assert Inslag.objects.filter(pk=inslag.pk).exists()
    assert ModelLogEntry.objects.for_instance(inslag).filter(action=Handelse.AVSLAGET).exists()


# --- Files -------------------------------------------------------------------------------------------------


def fil(inslag: Inslag, innehall: bytes) -> Fil:
    """A picture that the item shows, with its bytes and its smaller version in the storage."""
    rad: Fil = Fil(forening=inslag.forening, slag="bild", sha256=innehall.hex(), storlek=3, bredd=1000, hojd=10)
    rad.fil.save("bild.webp", ContentFile(innehall))
    for bredd in (480, 960, 1000):
        privat_lager().save(f"{rad.fil.name.rpartition('.')[0]}-{bredd}.webp", ContentFile(innehall))
    InslagsBild.objects.create(inslag=inslag, fil=rad, alt="Bassäng", rattighet="Egen")
    return rad


def i_lagret(rad: Fil) -> list[str]:
    mapp, _, namn = rad.fil.name.rpartition("/")
    return [ett for ett in privat_lager().listdir(mapp)[1] if ett.startswith(namn.partition(".")[0])]


def test_filer_som_inget_annat_visar_foljer_med_ocksa_ur_lagret(django_capture_on_commit_callbacks: Any) -> None:
    egen = fil(slutat(), b"ett")
    assert len(i_lagret(egen)) == 4
    with django_capture_on_commit_callbacks(execute=True):
        gallra(regel("avslutade"), SENARE)
    assert not Fil.objects.filter(pk=egen.pk).exists()
    assert i_lagret(egen) == []


def test_en_fil_som_en_annan_version_visar_blir_kvar(django_capture_on_commit_callbacks: Any) -> None:
    gammalt = slutat()
    delad = fil(gammalt, b"tva")
    annat = utkast(forening=gammalt.forening)
    version = annat.save_revision(clean=False)
    version.content["bilder"] = [{"fil": delad.pk, "alt": "Bassäng"}]
    version.save()
    with django_capture_on_commit_callbacks(execute=True):
        assert gallra(regel("avslutade"), SENARE) == 1
    assert Fil.objects.filter(pk=delad.pk).exists()
    assert len(i_lagret(delad)) == 4


def test_en_rullad_gallring_lamnar_filerna(monkeypatch: pytest.MonkeyPatch) -> None:
    inslag = slutat()
    egen = fil(inslag, b"tre")

    def brister(*args: Any, **kwargs: Any) -> None:
        raise RuntimeError("strömavbrott")

    monkeypatch.setattr("patientforeningar.gallring.filer.ta_bort_oanvanda", brister)
    with pytest.raises(RuntimeError):
        gallra(regel("avslutade"), SENARE)
    assert Inslag.objects.filter(pk=inslag.pk).exists()
    assert len(i_lagret(egen)) == 4
    assert not ModelLogEntry.objects.filter(action=Handelse.GALLRAT).exists()


# --- How much it asks -----------------------------------------------------------------------------------------


def test_att_rakna_fragar_lika_mycket_om_en_rad_som_om_manga(django_assert_num_queries: Any) -> None:
    forening = ForeningFactory()
    for _ett in range(4):
        slutat(forening=forening)
    rad = regel("avslutade")
    antal(rad, SENARE)
    with django_assert_num_queries(1):
        assert antal(rad, SENARE) == 4
    assert arenden(rad, SENARE).count() == 4
