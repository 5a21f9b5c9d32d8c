"""What a screen says of an item."""

from __future__ import annotations

import datetime as dt

import pytest
from filprov import en_bild, utkast_med
from foreningsfabriker import VID, ForeningFactory, InslagFactory, publicerat

from patientforeningar.forhandsvisning.skyltord import bedom_inslag, bilder, innehall, nar, skriven_adress, var
from patientforeningar.models import Avvikelse, Fil, Inslag
from patientforeningar.models.fil import privat_lager

pytestmark = pytest.mark.django_db


def i_utkast(fil: Fil) -> Inslag:
    return utkast_med(fil).get_latest_revision_as_object()


def test_en_handelse_sager_dag_klockslag_och_plats() -> None:
    inslag = InslagFactory(lokal="Exempelbadet")
    assert innehall(inslag, VID).fakta == ("Tisdag 19 maj kl.\xa012.00", "Exempelbadet, Luleå")


@pytest.mark.parametrize(("upprepning", "ord_"), [("vecka", "Varje tisdag"), ("varannan", "Varannan tisdag")])
def test_en_serie_sager_hur_ofta(upprepning: str, ord_: str) -> None:
    inslag = InslagFactory(upprepning=upprepning, upprepas_till=dt.date(2026, 12, 1))
    assert nar(inslag, VID) == f"{ord_} kl.\xa012.00"


def test_en_manadsserie_sager_nasta_gang() -> None:
    inslag = InslagFactory(upprepning="manad", upprepas_till=dt.date(2026, 12, 1))
    assert nar(inslag, VID + dt.timedelta(days=10)) == "Tisdag 16 juni kl.\xa012.00"


def test_ett_installt_tillfalle_hoppas_over_och_helt_installt_sags_forst() -> None:
    inslag = InslagFactory(upprepning="vecka", upprepas_till=dt.date(2026, 5, 26))
    Avvikelse.objects.create(inslag=inslag, datum=dt.date(2026, 5, 19))
    assert nar(inslag, VID) == "Varje tisdag kl.\xa012.00"
    Avvikelse.objects.create(inslag=inslag, datum=dt.date(2026, 5, 26))
    assert innehall(inslag, VID).rubrik == f"Inställt: {inslag.rubrik}"
    assert nar(inslag, VID) == ""


def test_stod_sager_nar_man_kan_ringa_och_meddelanden_varken_nar_eller_var() -> None:
    stod = InslagFactory(sort=Inslag.Sort.STOD, borjar=None, slutar=None, tider="Tisdagar 17–19")
    assert innehall(stod, VID).fakta == ("Tisdagar 17–19",)
    meddelande = InslagFactory(sort=Inslag.Sort.MEDDELANDE, borjar=None, slutar=None)
    assert innehall(meddelande, VID).fakta == ()
    assert var(meddelande) == ""


def test_adressen_gar_att_skriva_av_ocksa_innan_inslaget_har_en() -> None:
    inslag = publicerat(nummer="F-2026-00417")
    assert skriven_adress(inslag).endswith("/k/f26-417")
    assert "://" not in skriven_adress(inslag)
    utkast = InslagFactory()
    assert skriven_adress(utkast).endswith(f"/foreningar/{utkast.forening.slug}")


def test_bilden_mats_ur_det_privata_lagret() -> None:
    inslag = i_utkast(en_bild(ForeningFactory(), bredd=1000, hojd=500))
    (bild,) = bilder(inslag)
    assert bild.karta is not None
    assert (bild.karta.bredd, bild.karta.hojd) == (1000, 500)


def test_en_bild_som_inte_gar_att_lasa_stoppar_inget() -> None:
    fil = en_bild(ForeningFactory())
    inslag = i_utkast(fil)
    privat_lager().delete(fil.fil.name)
    assert bilder(inslag)[0].karta is None
    assert bedom_inslag(inslag, VID).sekunder >= 10


def test_en_bild_i_karantan_mats_inte() -> None:
    fil = en_bild(ForeningFactory())
    fil.fynd = "Eicar"
    fil.save()
    assert bilder(i_utkast(fil))[0].karta is None


def test_det_som_bara_ar_for_webben_far_inga_skyltar() -> None:
    assert bedom_inslag(InslagFactory(), VID).skyltar == ()
    assert len(bedom_inslag(InslagFactory(pa_skarm=True), VID).skyltar) == 2
