"""Several ombud: inviting, answering, leaving, handing over; and what nobody may do to others' associations."""

from __future__ import annotations

import datetime as dt
import re

import pytest
import time_machine
from django.core import mail
from django.test import Client
from django.urls import reverse
from foreningsfabriker import VID, ForeningFactory
from konton import inloggad
from ombudsinloggning import inloggad_som, koden, ombud_for, ombudsklient
from wagtail.models import ModelLogEntry

from patientforeningar.actions.bjud_in import GILTIG, HOGST_OPPNA, bjud_in, nyckelhash
from patientforeningar.actions.ga_med import ga_med
from patientforeningar.actions.sluta_som_ombud import sluta_som_ombud
from patientforeningar.konton.rensning import rensa_obekraftade
from patientforeningar.models import Forening, Inbjudan, Ombud
from patientinfo.granskning.fyra_ogon import NekadError
from patientinfo.models import Konto

pytestmark = pytest.mark.django_db

NY = "ny@example.se"
BJUD = reverse("portal_ombud_bjud_in")


@pytest.fixture
def forening() -> Forening:
    return ForeningFactory()


@pytest.fixture
def ombud(forening: Forening) -> Konto:
    return ombud_for(forening)


def lank(epost: str = NY) -> str:
    """The path of the link in the mail to `epost`."""
    (brev,) = [brev for brev in mail.outbox if brev.to == [epost] and "/inbjudan/" in brev.body]
    (vag,) = re.findall(r"(/forening/inbjudan/\S+/)", brev.body)
    return vag


def svara_ja(klient: Client, vag: str) -> str:
    """Answer the invitation by its code; where the browser is sent."""
    klient.post(vag, {"namn": "Exempel Ny"})
    return klient.post(f"{vag}kod/", {"kod": koden()})["Location"]


def test_en_inbjuden_blir_ombud_med_lanken_och_koden(client: Client, forening: Forening, ombud: Konto) -> None:
    ombudsklient(ombud).post(BJUD, {"email": NY.upper()})
    assert forening.namn in client.get(lank()).content.decode()
    assert svara_ja(client, lank()) == "/forening/"
    assert inloggad_som(client) == NY
    assert forening.ombud.aktiva().count() == 2
    assert Konto.objects.get(email=NY).get_full_name() == "Exempel Ny"
    assert not Konto.objects.get(email=NY).has_usable_password()


def test_lanken_ensam_racker_inte(client: Client, forening: Forening, ombud: Konto) -> None:
    nyckel = bjud_in(forening, NY, ombud, dt.datetime.now(dt.UTC))
    vag = reverse("portal_inbjudan", args=[nyckel])
    client.get(vag)
    client.post(vag, {"namn": "Någon annan"})
    client.post(f"{vag}kod/", {"kod": "0000-0000"})
    assert inloggad_som(client) == ""
    assert forening.ombud.aktiva().count() == 1


def test_lanken_kan_anvandas_en_gang(client: Client, ombud: Konto) -> None:
    ombudsklient(ombud).post(BJUD, {"email": NY})
    svara_ja(client, lank())
    svar = Client().get(lank())
    assert svar.status_code == 410
    assert "Inbjudan gäller inte" in svar.content.decode()


@pytest.mark.parametrize(("efter", "status"), [(GILTIG - dt.timedelta(seconds=1), 200), (GILTIG, 410)])
def test_lanken_galler_i_fjorton_dagar(forening: Forening, ombud: Konto, efter: dt.timedelta, status: int) -> None:
    nyckel = bjud_in(forening, NY, ombud, VID)
    with time_machine.travel(VID + efter, tick=False):
        assert Client().get(reverse("portal_inbjudan", args=[nyckel])).status_code == status
    rensa_obekraftade(VID + efter)
    assert Inbjudan.objects.exists() is (status == 200)


def test_databasen_vet_inte_nyckeln(forening: Forening, ombud: Konto) -> None:
    nyckel = bjud_in(forening, NY, ombud, VID)
    assert Inbjudan.objects.get().nyckelhash == nyckelhash(nyckel) != nyckel


def test_en_pahittad_nyckel_oppnar_ingenting(client: Client) -> None:
    assert client.get(reverse("portal_inbjudan", args=["pahittad"])).status_code == 410
    assert client.post(reverse("portal_inbjudan_kod", args=["pahittad"]), {"kod": "1"}).status_code == 410


def test_en_tillbakatagen_inbjudan_oppnar_ingenting(client: Client, forening: Forening, ombud: Konto) -> None:
    nyckel = bjud_in(forening, NY, ombud, dt.datetime.now(dt.UTC))
    ombudsklient(ombud).post(reverse("portal_ombud_aterta", args=[Inbjudan.objects.get().pk]))
    assert client.get(reverse("portal_inbjudan", args=[nyckel])).status_code == 410
    assert not Inbjudan.objects.exists()


def test_en_inbjudan_till_samma_adress_ersatter_den_gamla(forening: Forening, ombud: Konto) -> None:
    gammal = bjud_in(forening, NY, ombud, VID)
    bjud_in(forening, NY, ombud, VID)
    with pytest.raises(NekadError, match="gäller inte längre"):
        ga_med(gammal, Konto.objects.create_user(NY), VID)


def test_nagon_annans_inbjudan_gar_inte_att_svara_pa(forening: Forening, ombud: Konto) -> None:
    nyckel = bjud_in(forening, NY, ombud, dt.datetime.now(dt.UTC))
    annan = ombud_for(ForeningFactory(), "annan@example.se")
    svar = ombudsklient(annan).post(reverse("portal_inbjudan", args=[nyckel]))
    assert "inbjudan gick till en annan adress" in svar.content.decode()
    with pytest.raises(NekadError, match="en annan e-postadress"):
        ga_med(nyckel, annan, dt.datetime.now(dt.UTC))
    assert Inbjudan.objects.get().anvand is None


def test_den_som_ar_inloggad_med_ratt_adress_behover_ingen_kod(forening: Forening, ombud: Konto) -> None:
    nyckel = bjud_in(forening, NY, ombud, dt.datetime.now(dt.UTC))
    ny = ombud_for(ForeningFactory(), NY)
    ombudsklient(ny).post(reverse("portal_inbjudan", args=[nyckel]))
    assert forening.ombud.aktiva().filter(konto=ny).exists()


def test_personal_svarar_inloggad_och_kan_vara_bade_och(forening: Forening, ombud: Konto) -> None:
    nyckel = bjud_in(forening, "redaktor@example.se", ombud, dt.datetime.now(dt.UTC))
    klient = inloggad("redaktor")
    klient.post(reverse("portal_inbjudan", args=[nyckel]))
    assert forening.namn in klient.get("/forening/").content.decode()
    assert klient.get("/redaktion/").status_code == 200


def test_den_som_redan_ar_ombud_bjuds_inte_in(ombud: Konto) -> None:
    svar = ombudsklient(ombud).post(BJUD, {"email": ombud.email})
    assert "redan är ombud" in svar.content.decode()


def test_inbjudningarna_ar_inte_hur_manga_som_helst(forening: Forening, ombud: Konto) -> None:
    for nummer in range(HOGST_OPPNA):
        bjud_in(forening, f"ny{nummer}@example.se", ombud, VID)
    with pytest.raises(NekadError, match="många inbjudningar"):
        bjud_in(forening, NY, ombud, VID)


def test_loggen_och_posten_har_ingen_adress(forening: Forening, ombud: Konto) -> None:
    bjud_in(forening, NY, ombud, VID)
    assert NY not in str(list(ModelLogEntry.objects.for_instance(forening).values()))


# --- Leaving ------------------------------------------------------------------------------------------------


def test_det_sista_ombudet_kan_inte_sluta_utan_att_lamna_over(forening: Forening, ombud: Konto) -> None:
    rad = forening.ombud.get()
    with pytest.raises(NekadError, match="minst ett ombud"):
        sluta_som_ombud(rad, ombud, VID)
    svar = ombudsklient(ombud).post(reverse("portal_ombud_sluta", args=[rad.pk]), follow=True)
    assert "minst ett ombud" in svar.content.decode()
    assert Ombud.objects.aktiva().filter(pk=rad.pk).exists()


def test_den_som_slutar_kommer_inte_at_foreningen_mer(forening: Forening, ombud: Konto) -> None:
    ombud_for(forening, NY)
    klient = ombudsklient(ombud)
    klient.post(reverse("portal_ombud_sluta", args=[forening.ombud.get(konto=ombud).pk]))
    assert klient.get(reverse("portal_ombud"))["Location"] == "/forening/"
    assert "Du är inte ombud för någon förening" in klient.get("/forening/").content.decode()
    assert "forening.ombud_slutade" in ModelLogEntry.objects.for_instance(forening).values_list("action", flat=True)


def test_att_sluta_kraver_att_man_sager_ja(forening: Forening, ombud: Konto) -> None:
    ombud_for(forening, NY)
    svar = ombudsklient(ombud).get(reverse("portal_ombud_sluta", args=[forening.ombud.get(konto=ombud).pk]))
    assert "Ja, jag slutar" in svar.content.decode()
    assert forening.ombud.aktiva().count() == 2


def test_den_som_lamnar_over_slutar_nar_den_nya_har_svarat(client: Client, forening: Forening, ombud: Konto) -> None:
    ombudsklient(ombud).post(BJUD, {"email": NY, "lamnar_over": "on"})
    assert forening.ombud.aktiva().get().konto == ombud
    svara_ja(client, lank())
    assert forening.ombud.aktiva().get().konto.email == NY


def test_den_som_har_slutat_kan_bli_ombud_igen(forening: Forening, ombud: Konto) -> None:
    ny = ombud_for(forening, NY)
    sluta_som_ombud(forening.ombud.get(konto=ny), ny, VID)
    ga_med(bjud_in(forening, NY, ombud, VID), ny, VID)
    assert forening.ombud.filter(konto=ny).count() == 2
    assert forening.ombud.aktiva().filter(konto=ny).count() == 1


# --- Others' associations do not exist ------------------------------------------------------------------------


def test_andras_ombud_och_inbjudningar_finns_inte(forening: Forening, ombud: Konto) -> None:
    ombud_for(forening, "till@example.se")
    bjud_in(forening, NY, ombud, dt.datetime.now(dt.UTC))
    frammande = ombudsklient(ombud_for(ForeningFactory(), "annan@example.se"))
    sluta = reverse("portal_ombud_sluta", args=[forening.ombud.first().pk])
    aterta = reverse("portal_ombud_aterta", args=[Inbjudan.objects.get().pk])
    assert frammande.get(sluta).status_code == 404
    assert frammande.post(sluta).status_code == 404
    assert frammande.post(aterta).status_code == 404
    assert NY not in frammande.get(reverse("portal_ombud")).content.decode()


def test_den_som_ar_ombud_for_flera_byter_och_kan_inte_valja_andras(forening: Forening, ombud: Konto) -> None:
    andra, frammande = ForeningFactory(namn="Ö-föreningen"), ForeningFactory(namn="Främmande")
    Ombud.objects.create(forening=andra, konto=ombud)
    klient, byt = ombudsklient(ombud), reverse("portal_byt_forening")
    assert "Byt till" in klient.get("/forening/").content.decode()
    klient.post(byt, {"forening": andra.pk})
    assert "Du är ombud för Ö-föreningen" in klient.get("/forening/").content.decode()
    assert klient.post(byt, {"forening": frammande.pk}).status_code == 404
    assert klient.post(byt, {"forening": "x"}).status_code == 404
