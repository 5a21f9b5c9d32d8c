"""Drafts: nobody's text is overwritten, what is public is not touched, what was handed in is kept."""

from __future__ import annotations

import pytest
from foreningsfabriker import VID, ForeningFactory, InslagFactory, KontoFactory, OmbudFactory, publicerat
from wagtail.models import Revision

from patientforeningar.actions.kasta_utkast import kasta_utkast
from patientforeningar.actions.lamna_in import lamna_in
from patientforeningar.actions.spara_utkast import KrockError, spara_utkast
from patientforeningar.actions.ta_tillbaka import ta_tillbaka
from patientforeningar.inslag.lage import Lage, andring_pa_vag
from patientforeningar.models import Inslag, InslagsBild, Ombud
from patientforeningar.skydd.kvoter import HOGST_UTKAST, KvotFullError
from patientinfo.granskning.fyra_ogon import NekadError
from patientinfo.models import Tema

pytestmark = pytest.mark.django_db


@pytest.fixture
def ombud() -> Ombud:
    return OmbudFactory()


def farsk(inslag: Inslag) -> Inslag:
    return Inslag.objects.get(pk=inslag.pk)


def andra(inslag: Inslag, ombud: Ombud, bygger_pa: int | None, **falt: object) -> Revision:
    innehall = farsk(inslag).get_latest_revision_as_object()
    for namn, varde in falt.items():
        setattr(innehall, namn, varde)
    return spara_utkast(innehall, ombud.konto, VID, bygger_pa)


def versioner(inslag: Inslag) -> int:
    return Revision.objects.for_instance(inslag).count()


def test_ett_nytt_utkast_far_sin_rad_och_sin_skribent(ombud: Ombud) -> None:
    inslag = InslagFactory.build(forening=ombud.forening, plats=InslagFactory().plats)
    version = spara_utkast(inslag, ombud.konto, VID, None)
    assert (farsk(inslag).skapad_av, farsk(inslag).skapat) == (ombud.konto, VID)
    assert farsk(inslag).latest_revision == version
    assert not farsk(inslag).live


def test_ett_halvfardigt_utkast_gar_att_spara(ombud: Ombud) -> None:
    inslag = InslagFactory(forening=ombud.forening)
    fore = {"rubrik": "", "kort": "", "borjar": VID, "slutar": VID, "visas_fran": VID, "visas_till": VID}
    andra(inslag, ombud, None, **fore)
    assert farsk(inslag).get_latest_revision_as_object().visas_till == VID


def test_bilder_och_teman_foljer_versionen_och_inte_raden(ombud: Ombud) -> None:
    inslag = publicerat(forening=ombud.forening)
    innehall = inslag.get_latest_revision_as_object()
    innehall.teman = [Tema.objects.first()]
    spara_utkast(innehall, ombud.konto, VID, inslag.latest_revision_id)
    assert farsk(inslag).teman.count() == 0
    assert farsk(inslag).get_latest_revision_as_object().teman.count() == 1
    assert not InslagsBild.objects.filter(inslag=inslag).exists()


def test_den_som_sparar_sist_skriver_inte_over_den_andra(ombud: Ombud) -> None:
    inslag = InslagFactory(forening=ombud.forening)
    kollega = OmbudFactory(forening=ombud.forening)
    sedd = andra(inslag, ombud, None, rubrik="Först").pk
    andra(inslag, kollega, sedd, rubrik="Kollegans")
    with pytest.raises(KrockError) as krock:
        andra(inslag, ombud, sedd, rubrik="Min")
    assert krock.value.mitt.rubrik == "Min"
    assert krock.value.deras.as_object().rubrik == "Kollegans"
    assert farsk(inslag).get_latest_revision_as_object().rubrik == "Kollegans"


def test_ocksa_samma_person_i_tva_flikar_varnas(ombud: Ombud) -> None:
    inslag = InslagFactory(forening=ombud.forening)
    sedd = andra(inslag, ombud, None, rubrik="Först").pk
    andra(inslag, ombud, sedd, rubrik="Ena fliken")
    with pytest.raises(KrockError):
        andra(inslag, ombud, sedd, rubrik="Andra fliken")


def test_av_en_stunds_skrivande_blir_en_version_kvar(ombud: Ombud) -> None:
    inslag = InslagFactory(forening=ombud.forening)
    version = None
    for rubrik in ("V", "Va", "Vat"):
        version = andra(inslag, ombud, version, rubrik=rubrik).pk
    assert versioner(inslag) == 1
    kollega = OmbudFactory(forening=ombud.forening)
    andra(inslag, kollega, version, rubrik="Vatten")
    assert versioner(inslag) == 2


def test_det_som_har_lamnats_in_finns_kvar_nar_man_skriver_vidare(ombud: Ombud) -> None:
    inslag = InslagFactory(forening=ombud.forening)
    andra(inslag, ombud, None)
    inlamnad = lamna_in(inslag, ombud.konto, VID).latest_revision_id
    ta_tillbaka(inslag, ombud.konto, VID)
    andra(inslag, ombud, inlamnad, kort="Ny.")
    assert Revision.objects.filter(pk=inlamnad).exists()


def test_det_publika_ar_orort_och_den_publicerade_versionen_kvar(ombud: Ombud) -> None:
    inslag = publicerat(forening=ombud.forening, rubrik="Publik")
    andra(inslag, ombud, inslag.latest_revision_id, rubrik="Utkast")
    assert farsk(inslag).rubrik == "Publik"
    assert farsk(inslag).live_revision.as_object().rubrik == "Publik"
    assert andring_pa_vag(farsk(inslag)) == Lage.UTKAST


def test_det_som_granskas_sparas_inte_over(ombud: Ombud) -> None:
    inslag = InslagFactory(forening=ombud.forening)
    andra(inslag, ombud, None)
    lamna_in(inslag, ombud.konto, VID)
    with pytest.raises(NekadError, match="Ta tillbaka det först"):
        andra(inslag, ombud, farsk(inslag).latest_revision_id, rubrik="Smusslad")


def test_det_som_regionen_har_last_sparas_inte(ombud: Ombud) -> None:
    inslag = InslagFactory(forening=ombud.forening, locked=True)
    with pytest.raises(NekadError, match="låst"):
        andra(inslag, ombud, None)


def test_den_som_inte_ar_ombud_sparar_ingenting(ombud: Ombud) -> None:
    inslag = InslagFactory(forening=ombud.forening)
    for konto in (OmbudFactory(forening=ForeningFactory()).konto, KontoFactory(is_superuser=True)):
        with pytest.raises(NekadError, match="inte ombud"):
            spara_utkast(inslag, konto, VID, None)
    nytt = InslagFactory.build(forening=ombud.forening, plats=inslag.plats)
    with pytest.raises(NekadError, match="inte ombud"):
        spara_utkast(nytt, KontoFactory(), VID, None)
    assert not Inslag.objects.filter(rubrik=nytt.rubrik).exists()


def test_kvoten_for_utkast_galler(ombud: Ombud) -> None:
    plats = InslagFactory(forening=ombud.forening).plats
    for _nr in range(HOGST_UTKAST - 1):
        InslagFactory(forening=ombud.forening, plats=plats)
    with pytest.raises(KvotFullError):
        spara_utkast(InslagFactory.build(forening=ombud.forening, plats=plats), ombud.konto, VID, None)


def test_ett_utkast_som_aldrig_lamnats_in_gar_att_kasta(ombud: Ombud) -> None:
    inslag = InslagFactory(forening=ombud.forening)
    andra(inslag, ombud, None)
    with pytest.raises(NekadError, match="inte ombud"):
        kasta_utkast(inslag, KontoFactory(), VID)
    kasta_utkast(inslag, ombud.konto, VID)
    assert not Inslag.objects.filter(pk=inslag.pk).exists()
    assert versioner(inslag) == 0


def test_det_som_har_fatt_ett_nummer_kastas_inte(ombud: Ombud) -> None:
    inslag = InslagFactory(forening=ombud.forening)
    andra(inslag, ombud, None)
    lamna_in(inslag, ombud.konto, VID)
    with pytest.raises(NekadError, match="Ta tillbaka"):
        kasta_utkast(inslag, ombud.konto, VID)
    ta_tillbaka(inslag, ombud.konto, VID)
    with pytest.raises(NekadError, match="har ett nummer"):
        kasta_utkast(inslag, ombud.konto, VID)
    assert Inslag.objects.filter(pk=inslag.pk).exists()


def test_en_paborjad_andring_kastas_och_det_publika_ar_det_nyaste_igen(ombud: Ombud) -> None:
    inslag = publicerat(forening=ombud.forening, rubrik="Publik")
    andra(inslag, ombud, inslag.latest_revision_id, rubrik="Utkast")
    kasta_utkast(inslag, ombud.konto, VID)
    kvar = farsk(inslag)
    assert kvar.latest_revision_id == kvar.live_revision_id
    assert not kvar.has_unpublished_changes
    assert andring_pa_vag(kvar) is None
    assert kvar.get_latest_revision_as_object().rubrik == "Publik"
    andra(kvar, ombud, kvar.latest_revision_id, rubrik="Nytt försök")
