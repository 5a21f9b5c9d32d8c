"""Letters about associations: to who reviews for their kommuner, and to their ombud."""

from __future__ import annotations

import datetime as dt

import pytest
from brevlador import brevet_till, till
from django.core import mail
from foreningsfabriker import VID, ForeningFactory, KontoFactory, OmbudFactory, kommun

from patientforeningar.actions.antag import antag
from patientforeningar.actions.avboj import avboj
from patientforeningar.actions.avsluta_forening import avsluta_forening
from patientforeningar.actions.bekrafta_adress import bekrafta_adress
from patientforeningar.actions.bjud_in import bjud_in
from patientforeningar.actions.ga_med import ga_med
from patientforeningar.actions.sluta_som_ombud import sluta_som_ombud
from patientforeningar.brev.om_foreningar import skicka_inbjudan
from patientforeningar.models import Forening, Granskningsansvar, Inbjudan, Ombud
from patientinfo.models import Brev, Konto

pytestmark = pytest.mark.django_db


@pytest.fixture
def ansokan() -> Forening:
    return ForeningFactory(namn="Nya föreningen", antagen=None, bekraftad=None, bekraftad_adress=None)


def test_en_bekraftad_ansokan_gar_till_kommunens_granskare(ansokan: Forening, granskare: Konto) -> None:
    bekrafta_adress(ansokan, av=KontoFactory(), vid=VID)
    assert till() == {"Ansökan från förening": [granskare.email]}
    brev = brevet_till(granskare.email)
    assert "Nya föreningen" in brev.subject
    assert "Luleå" in brev.body


def test_den_som_soker_for_sin_egen_forening_far_inte_den_att_prova(ansokan: Forening, granskare: Konto) -> None:
    bekrafta_adress(ansokan, av=granskare, vid=VID)
    assert till() == {"Ansökan från förening": ["admin@example.se"]}


def test_antagen_och_avbojd_sags_till_ombuden(ansokan: Forening, granskare: Konto) -> None:
    ombud = KontoFactory()
    bekrafta_adress(ansokan, av=ombud, vid=VID)
    mail.outbox.clear()
    avboj(ansokan, av=granskare, vid=VID, text="Föreningen säljer resor.")
    assert "> Föreningen säljer resor." in brevet_till(ombud.email).body
    mail.outbox.clear()
    antag(ansokan, av=granskare, vid=VID)
    assert "antagen" in brevet_till(ombud.email).subject


def test_inbjudan_gar_till_den_inbjudna_och_nyckeln_star_bara_i_brevet(ombud: Konto, forening: Forening) -> None:
    nyckel = bjud_in(forening, "ny@example.se", av=ombud, vid=VID)
    adress = f"https://prov.example.se/forening/inbjudan/{nyckel}/"
    mail.outbox.clear()
    Brev.objects.all().delete()
    skicka_inbjudan(Inbjudan.objects.get(forening=forening), adress)
    brev = brevet_till("ny@example.se")
    assert adress in brev.body
    assert f'href="{adress}"' in brev.alternatives[0][0]
    assert nyckel not in str(Brev.objects.values())
    assert Brev.objects.get().mottagare_modell == "patientforeningar.Inbjudan"


def test_ett_nytt_ombud_sags_till_dem_som_redan_ar_det(ombud: Konto, forening: Forening) -> None:
    ny = KontoFactory(email="ny@example.se", first_name="Ny", last_name="Provsson")
    ga_med(bjud_in(forening, ny.email, av=ombud, vid=VID), konto=ny, vid=VID)
    assert till("Ombud tillkom") == {"Ombud tillkom": [ombud.email]}
    assert "Ny Provsson" in brevet_till(ombud.email).body


def test_att_ett_ombud_slutar_sags_till_dem_som_ar_kvar(ombud: Konto, annat_ombud: Konto, forening: Forening) -> None:
    sluta_som_ombud(Ombud.objects.get(konto=ombud), av=ombud, vid=VID)
    assert till() == {"Ombud slutade": [annat_ombud.email]}


def test_den_som_avslutar_far_veta_hur_lange_det_gar_att_angra(ombud: Konto, forening: Forening) -> None:
    avsluta_forening(forening, av=ombud, vid=VID)
    assert "11 juni 2026" in brevet_till(ombud.email).body


def test_flera_kommuners_granskare_far_var_sitt_brev_och_den_som_har_tva_ett(
    ansokan: Forening, granskare: Konto
) -> None:
    boden, annan = kommun("Boden"), OmbudFactory().konto
    ansokan.kommuner.add(boden)
    Granskningsansvar.objects.create(konto=granskare, plats_id=boden.pk)
    Granskningsansvar.objects.create(konto=annan, plats_id=boden.pk)
    bekrafta_adress(ansokan, av=KontoFactory(), vid=VID + dt.timedelta(minutes=1))
    assert till() == {"Ansökan från förening": sorted([granskare.email, annan.email])}
