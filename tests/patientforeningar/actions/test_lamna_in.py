"""Handing in: a number once, the newest version, nothing half done, and what is public stays."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from foreningsfabriker import VID, ForeningFactory, InslagFactory, KontoFactory, OmbudFactory, publicerat
from wagtail.models import WorkflowState

from patientforeningar.actions.lamna_in import OfullstandigtError, lamna_in
from patientforeningar.actions.spara_utkast import spara_utkast
from patientforeningar.actions.ta_tillbaka import ta_tillbaka
from patientforeningar.handelser import Handelse, intraffat
from patientforeningar.inslag.lage import Lage, andring_pa_vag, lage
from patientforeningar.models import Forening, Handlaggning, Inslag, Lopnummer
from patientinfo.granskning.fyra_ogon import NekadError
from patientinfo.models import Konto

pytestmark = pytest.mark.django_db


@pytest.fixture
def ombud() -> Konto:
    return OmbudFactory().konto


def utkast(konto: Konto, **falt: Any) -> Inslag:
    """A complete draft of the association that `konto` acts for."""
    inslag = InslagFactory(forening=konto.ombudsuppdrag.get().forening, **falt)
    spara_utkast(inslag, konto, VID, None)
    return inslag


def senast(ar: int = VID.year) -> int:
    """The last number given in the year."""
    rad = Lopnummer.objects.filter(ar=ar).first()
    return rad.senast if rad else 0


def farsk(inslag: Inslag) -> Inslag:
    return Inslag.objects.get(pk=inslag.pk)


def test_arendet_far_nummer_tid_och_adress(ombud: Konto) -> None:
    nasta = f"F-2026-{senast() + 1:05d}"
    inslag = lamna_in(utkast(ombud, rubrik="Vattengympa för ömma leder"), ombud, VID)
    assert (inslag.nummer, inslag.inlamnat, inslag.slug) == (nasta, VID, "vattengympa-for-omma-leder")
    assert lage(inslag, VID) == Lage.GRANSKAS
    assert not inslag.live


@pytest.mark.parametrize(
    ("vid", "ar"),
    [
        (dt.datetime(2026, 12, 31, 22, 59, 59, tzinfo=dt.UTC), 2026),
        (dt.datetime(2026, 12, 31, 23, 0, tzinfo=dt.UTC), 2027),
    ],
)
def test_numrets_ar_ar_arets_i_stockholm(ombud: Konto, vid: dt.datetime, ar: int) -> None:
    ett_ar_fram = {"borjar": vid + dt.timedelta(days=9), "slutar": None, "visas_till": vid + dt.timedelta(days=20)}
    nasta = f"F-{ar}-{senast(ar) + 1:05d}"
    assert lamna_in(utkast(ombud, **ett_ar_fram), ombud, vid).nummer == nasta


def test_att_trycka_tva_ganger_ger_ett_arende(ombud: Konto) -> None:
    inslag, fore = utkast(ombud), senast()
    hort: list[Handelse] = []
    intraffat.connect(lambda vad, **_rest: hort.append(vad), weak=False, dispatch_uid="prov")
    try:
        forsta = lamna_in(inslag, ombud, VID)
        andra = lamna_in(inslag, ombud, VID + dt.timedelta(seconds=1))
    finally:
        intraffat.disconnect(dispatch_uid="prov")
    assert (andra.nummer, andra.inlamnat) == (forsta.nummer, forsta.inlamnat)
    assert hort == [Handelse.INLAMNAT]
    assert WorkflowState.objects.for_instance(inslag).count() == 1
    assert senast() == fore + 1


def test_det_som_lamnas_in_ar_den_nyaste_versionen_och_raden_sager_detsamma(ombud: Konto) -> None:
    inslag = utkast(ombud)
    innehall = farsk(inslag).get_latest_revision_as_object()
    innehall.kort, innehall.lokal = "En ny text.", "Sal 2"
    version = spara_utkast(innehall, ombud, VID, farsk(inslag).latest_revision_id)
    inlamnat = lamna_in(inslag, ombud, VID)
    arende = inlamnat.current_workflow_state
    assert arende.current_task_state.revision_id == version.pk == inlamnat.latest_revision_id
    assert (inlamnat.kort, inlamnat.lokal) == ("En ny text.", "Sal 2")
    assert arende.requested_by == ombud


def test_en_version_som_ombudet_inte_har_sett_lamnas_inte_in(ombud: Konto) -> None:
    inslag = utkast(ombud)
    sedd = farsk(inslag).latest_revision_id
    kollega = OmbudFactory(forening=inslag.forening).konto
    spara_utkast(farsk(inslag).get_latest_revision_as_object(), kollega, VID, sedd)
    with pytest.raises(NekadError, match="Någon annan har ändrat"):
        lamna_in(inslag, ombud, VID, version=sedd)
    assert farsk(inslag).nummer is None


def test_tva_inslag_med_samma_rubrik_far_var_sin_adress(ombud: Konto) -> None:
    forsta, andra = (lamna_in(utkast(ombud, rubrik="Höstmöte"), ombud, VID) for _nr in range(2))
    assert (forsta.slug, andra.slug) == ("hostmote", f"hostmote-{andra.nummer}".lower())


def test_en_rubrik_utan_latinska_bokstaver_far_numret_som_adress(ombud: Konto) -> None:
    inslag = lamna_in(utkast(ombud, rubrik="Ŋ – ☀"), ombud, VID)
    assert inslag.slug == str(inslag.nummer).lower()


def test_det_publika_star_kvar_medan_en_andring_granskas(ombud: Konto) -> None:
    inslag = publicerat(forening=ombud.ombudsuppdrag.get().forening, rubrik="Gammal rubrik")
    nummer, slug = inslag.nummer, inslag.slug
    innehall = inslag.get_latest_revision_as_object()
    innehall.rubrik = "Ny rubrik"
    spara_utkast(innehall, ombud, VID, inslag.latest_revision_id)
    inlamnat = lamna_in(inslag, ombud, VID)
    assert (inlamnat.rubrik, inlamnat.nummer, inlamnat.slug) == ("Gammal rubrik", nummer, slug)
    assert inlamnat.visas(VID)
    assert andring_pa_vag(inlamnat) == Lage.GRANSKAS


def test_efter_en_begaran_om_andring_tas_samma_arende_upp_igen(ombud: Konto) -> None:
    inslag = lamna_in(utkast(ombud), ombud, VID)
    arende = inslag.current_workflow_state
    lag = arende.current_task_state.specific
    lag.reject(user=KontoFactory(is_superuser=True), comment="Skriv vad det kostar.")
    innehall = farsk(inslag).get_latest_revision_as_object()
    innehall.kostnad = "50 kronor"
    spara_utkast(innehall, ombud, VID, farsk(inslag).latest_revision_id)
    igen = lamna_in(inslag, ombud, VID + dt.timedelta(days=1))
    assert igen.current_workflow_state == arende
    assert igen.current_workflow_state.status == WorkflowState.STATUS_IN_PROGRESS
    assert (igen.nummer, igen.inlamnat) == (inslag.nummer, VID)
    assert igen.kostnad == "50 kronor"


@pytest.mark.parametrize("falt", [{"antagen": None}, {"dold": VID}, {"avslutad": VID}])
def test_en_forening_som_inte_visas_lamnar_inte_in(ombud: Konto, falt: dict[str, Any]) -> None:
    inslag = utkast(ombud)
    Forening.objects.filter(pk=inslag.forening_id).update(**falt)
    with pytest.raises(NekadError, match="Utkastet är sparat"):
        lamna_in(inslag, ombud, VID)
    assert farsk(inslag).nummer is None


def test_den_som_inte_ar_ombud_nekas(ombud: Konto) -> None:
    inslag = utkast(ombud)
    fore_detta = OmbudFactory(forening=inslag.forening, slutade=VID).konto
    for konto in (OmbudFactory(forening=ForeningFactory()).konto, fore_detta, KontoFactory(is_superuser=True)):
        with pytest.raises(NekadError, match="inte ombud"):
            lamna_in(inslag, konto, VID)


def test_det_som_saknas_sags_och_ingenting_har_hant(ombud: Konto) -> None:
    inslag, fore = utkast(ombud, rubrik="", borjar=None, slutar=None), senast()
    with pytest.raises(OfullstandigtError) as nekat:
        lamna_in(inslag, ombud, VID)
    assert set(nekat.value.brister) == {"rubrik", "borjar"}
    assert farsk(inslag).nummer is None
    assert senast() == fore


def test_gar_nagot_sonder_pa_slutet_ar_ingenting_halvgjort(ombud: Konto) -> None:
    inslag, fore = utkast(ombud), senast()

    def trasig(**_rest: object) -> None:
        raise RuntimeError("brevlådan är full")

    intraffat.connect(trasig, weak=False, dispatch_uid="prov")
    try:
        with pytest.raises(RuntimeError):
            lamna_in(inslag, ombud, VID)
    finally:
        intraffat.disconnect(dispatch_uid="prov")
    assert farsk(inslag).nummer is None
    assert farsk(inslag).current_workflow_state is None
    assert senast() == fore


def test_det_som_tas_tillbaka_gar_att_andra_och_lamna_in_igen_med_samma_nummer(ombud: Konto) -> None:
    inslag = lamna_in(utkast(ombud), ombud, VID)
    Handlaggning.objects.create(inslag=inslag, konto=KontoFactory())
    ta_tillbaka(inslag, ombud, VID)
    assert lage(farsk(inslag), VID) == Lage.UTKAST
    assert not Handlaggning.objects.filter(inslag=inslag).exists()
    innehall = farsk(inslag).get_latest_revision_as_object()
    innehall.kort = "Bättre."
    spara_utkast(innehall, ombud, VID, farsk(inslag).latest_revision_id)
    assert lamna_in(inslag, ombud, VID).nummer == inslag.nummer


def test_att_ta_tillbaka_tva_ganger_ar_som_en(ombud: Konto) -> None:
    inslag = lamna_in(utkast(ombud), ombud, VID)
    ta_tillbaka(inslag, ombud, VID)
    ta_tillbaka(inslag, ombud, VID)
    assert lage(farsk(inslag), VID) == Lage.UTKAST
    with pytest.raises(NekadError, match="inte ombud"):
        ta_tillbaka(inslag, KontoFactory(), VID)
