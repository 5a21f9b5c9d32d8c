"""The page of one item and its buttons: what is said in each state, and what each button does."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from foreningsfabriker import VID, InslagFactory, OmbudFactory, publicerat
from konton import inloggad, konto

from patientforeningar.actions.begar_andring import begar_andring
from patientforeningar.actions.lamna_in import lamna_in
from patientforeningar.actions.skicka_meddelande import skicka_meddelande
from patientforeningar.actions.spara_utkast import spara_utkast
from patientforeningar.inlamning.lista import grupper
from patientforeningar.inslag.lage import Lage, lage
from patientforeningar.models import Granskningsansvar, Inslag, Ombud
from patientinfo.models import Konto, Plats

pytestmark = pytest.mark.django_db

TILLFALLET = dt.date(2026, 5, 19)


@pytest.fixture(autouse=True)
def klockan() -> Any:
    """The views ask the clock itself."""
    with time_machine.travel(VID, tick=False):
        yield


@pytest.fixture
def ombud() -> Ombud:
    return OmbudFactory()


@pytest.fixture
def klient(ombud: Ombud) -> Client:
    return inloggad(ombud.konto)


@pytest.fixture
def granskare() -> Konto:
    """The one who answers for Luleå."""
    vem = konto("foreningsgranskare")
    Granskningsansvar.objects.get_or_create(konto=vem, plats=Plats.objects.get(namn="Luleå", typ=Plats.Typ.KOMMUN))
    return vem


def inlamnat(ombud: Ombud, **falt: Any) -> Inslag:
    """An item in review."""
    inslag = InslagFactory(forening=ombud.forening, **falt)
    spara_utkast(inslag, ombud.konto, VID, None)
    return lamna_in(inslag, ombud.konto, VID)


def sidan(klient: Client, inslag: Inslag) -> str:
    svar = klient.get(reverse("portal_inslag", args=[inslag.pk]))
    assert svar.status_code == 200
    return svar.content.decode()


def tryck(klient: Client, vad: str, inslag: Inslag, *fler: Any, **data: str) -> str:
    """Press a button and read the page that it leads to."""
    svar = klient.post(reverse(f"portal_inslag_{vad}", args=[inslag.pk, *fler]), data, follow=True)
    assert svar.status_code == 200
    return svar.content.decode()


def farsk(inslag: Inslag) -> Inslag:
    return Inslag.objects.get(pk=inslag.pk)


def test_ett_utkast_sager_att_ingen_har_sett_det(klient: Client, ombud: Ombud) -> None:
    inslag = InslagFactory(forening=ombud.forening)
    spara_utkast(inslag, ombud.konto, VID, None)
    html = sidan(klient, inslag)
    assert "Ingen på regionen har sett det än" in html
    assert "Ta bort utkastet" in html
    assert "Meddelanden" not in html


def test_det_som_granskas_tas_tillbaka(klient: Client, ombud: Ombud) -> None:
    inslag = inlamnat(ombud)
    html = sidan(klient, inslag)
    assert inslag.nummer
    assert inslag.nummer in html
    assert "Ni lämnade in." in html
    assert "Det är tillbaka hos er." in tryck(klient, "ta_tillbaka", inslag)
    assert lage(farsk(inslag), VID) == Lage.UTKAST


def test_skalen_till_en_begard_andring_star_pa_sidan(klient: Client, ombud: Ombud, granskare: Konto) -> None:
    inslag = inlamnat(ombud)
    begar_andring(inslag, granskare, VID, motivering="Skriv vad det kostar.")
    html = sidan(klient, inslag)
    assert "Regionens skäl" in html
    assert "Skriv vad det kostar." in html
    assert "Regionen bad er ändra något." in html
    assert granskare.email not in html
    assert [grupp.ankare for grupp in grupper(ombud.forening, VID)] == ["vantar"]


def test_att_kopiera_leder_till_det_nya_utkastets_formular(klient: Client, ombud: Ombud) -> None:
    inslag = publicerat(forening=ombud.forening)
    assert "Kontrollera datumen" in tryck(klient, "kopiera", inslag)
    kopia = Inslag.objects.filter(forening=ombud.forening, nummer=None).get()
    assert kopia.borjar == dt.datetime(2027, 5, 18, 10, tzinfo=dt.UTC)


def test_ett_utkast_kastas_forst_efter_en_fraga(klient: Client, ombud: Ombud) -> None:
    inslag = InslagFactory(forening=ombud.forening)
    spara_utkast(inslag, ombud.konto, VID, None)
    assert "går inte att få tillbaka" in klient.get(reverse("portal_inslag_kasta", args=[inslag.pk])).content.decode()
    assert Inslag.objects.filter(pk=inslag.pk).exists()
    assert "Utkastet är borttaget." in tryck(klient, "kasta", inslag)
    assert not Inslag.objects.filter(pk=inslag.pk).exists()


def test_det_som_har_ett_nummer_kastas_inte_ens_med_en_egen_fraga(klient: Client, ombud: Ombud) -> None:
    inslag = inlamnat(ombud)
    assert "Ta tillbaka det först" in tryck(klient, "kasta", inslag)
    assert Inslag.objects.filter(pk=inslag.pk).exists()


def test_att_aterkalla_kraver_ett_skal_och_sker_genast(klient: Client, ombud: Ombud) -> None:
    inslag = publicerat(forening=ombud.forening)
    assert "Skriv varför det återkallas." in tryck(klient, "aterkalla", inslag, skal=" ")
    assert farsk(inslag).live
    html = tryck(klient, "aterkalla", inslag, skal="Vi har blivit sjuka.")
    assert "Det är återkallat" in html
    assert "Ni återkallade det." in html
    assert "Vi har blivit sjuka." in html
    assert Client().get(inslag.get_absolute_url()).status_code == 410


def test_ett_tillfalle_stalls_in_flyttas_och_angras(klient: Client, ombud: Ombud) -> None:
    inslag = publicerat(forening=ombud.forening)
    assert "Tillfället är inställt." in tryck(klient, "tillfalle", inslag, TILLFALLET, gor="stall_in")
    assert "Ni ställde in 19 maj." in sidan(klient, inslag)
    assert "Tillfället är som det var planerat igen." in tryck(klient, "tillfalle", inslag, TILLFALLET, gor="angra")
    ny = {"ny_borjar_0": "2026-05-20", "ny_borjar_1": "18:00", "ny_slutar_0": "", "ny_slutar_1": ""}
    assert "Tillfället är flyttat." in tryck(klient, "tillfalle", inslag, TILLFALLET, gor="flytta", **ny)
    html = sidan(klient, inslag)
    assert "Ni flyttade 19 maj till 20 maj 18.00." in html
    assert "Flyttat till onsdag 20 maj, 18.00–19.00" in html


@pytest.mark.parametrize(
    ("ny", "text"),
    [
        ({"ny_borjar_0": "", "ny_borjar_1": ""}, "Skriv när det börjar i stället."),
        ({"ny_borjar_0": "2026-05-20", "ny_borjar_1": ""}, "Skriv både dag och klockslag."),
        ({"ny_borjar_0": "2026-05-01", "ny_borjar_1": "10:00"}, "Den nya tiden har redan varit."),
        (
            {"ny_borjar_0": "2026-05-20", "ny_borjar_1": "18:00", "ny_slutar_0": "2026-05-20", "ny_slutar_1": "17:00"},
            "Slutet måste",
        ),
    ],
)
def test_en_ny_tid_som_inte_gar_sags_vid_faltet(klient: Client, ombud: Ombud, ny: dict[str, str], text: str) -> None:
    inslag = publicerat(forening=ombud.forening)
    assert text in tryck(klient, "tillfalle", inslag, TILLFALLET, gor="flytta", **ny)
    assert not inslag.avvikelser.exists()


@pytest.mark.parametrize("datum", ["2026-05-18", "2026-02-30", "2020-05-19"])
def test_en_dag_utan_tillfalle_finns_inte(klient: Client, ombud: Ombud, datum: str) -> None:
    inslag = publicerat(forening=ombud.forening)
    assert klient.get(f"/forening/inslag/{inslag.pk}/tillfalle/{datum}/").status_code == 404


def test_meddelanden_gar_at_bada_hallen_och_blir_lasta(klient: Client, ombud: Ombud, granskare: Konto) -> None:
    inslag = inlamnat(ombud)
    skicka_meddelande(inslag, "Vilken sal?", granskare, VID)
    assert [post.olasta for grupp in grupper(ombud.forening, VID) for post in grupp.poster] == [1]
    assert "1 nytt meddelande" in klient.get(reverse("portal")).content.decode()
    assert "Vilken sal?" in sidan(klient, inslag)
    assert "1 nytt meddelande" not in klient.get(reverse("portal")).content.decode()
    assert "Meddelandet är skickat." in tryck(klient, "meddelande", inslag, text="Sal 2.")
    assert not inslag.meddelanden.get(text="Sal 2.").fran_regionen


@pytest.mark.parametrize(
    ("text", "fel"), [("", "Skriv något"), ("x" * 1001, "högst 1000 tecken"), ("811218-9876", "personnummer")]
)
def test_ett_meddelande_som_nekas_star_kvar(klient: Client, ombud: Ombud, text: str, fel: str) -> None:
    inslag = inlamnat(ombud)
    html = tryck(klient, "meddelande", inslag, text=text)
    assert fel in html
    assert text in html
    assert not inslag.meddelanden.exists()


def test_den_som_skickar_for_mycket_far_vanta_och_texten_star_kvar(klient: Client, ombud: Ombud) -> None:
    inslag = inlamnat(ombud)
    adress = reverse("portal_inslag_meddelande", args=[inslag.pk])
    for _nr in range(20):
        assert klient.post(adress, {"text": "Hej"}).status_code == 302
    svar = klient.post(adress, {"text": "Hallå där"})
    assert (svar.status_code, "Hallå där" in svar.content.decode()) == (429, True)


def test_en_paborjad_andring_av_det_publika_sags_i_listan_och_gar_att_kasta(klient: Client, ombud: Ombud) -> None:
    inslag = publicerat(forening=ombud.forening, rubrik="Publik")
    innehall = inslag.get_latest_revision_as_object()
    innehall.rubrik = "Ändrad"
    spara_utkast(innehall, ombud.konto, VID, inslag.latest_revision_id)
    assert "en ändring finns: utkast" in klient.get(reverse("portal")).content.decode()
    assert "Ni har börjat på en ändring" in sidan(klient, inslag)
    assert "Ändringen är borttagen." in tryck(klient, "kasta", inslag)
    assert farsk(inslag).live


def test_text_utifran_ar_text_och_ingen_html(klient: Client, ombud: Ombud) -> None:
    inslag = inlamnat(ombud, rubrik="<script>alert(1)</script>", kort="<b>fet</b>")
    tryck(klient, "meddelande", inslag, text="<img src=x onerror=alert(1)>")
    for adress in (reverse("portal"), reverse("portal_inslag", args=[inslag.pk])):
        html = klient.get(adress).content.decode()
        assert "<script>alert" not in html
        assert "<img src=x" not in html


@pytest.mark.parametrize("vad", ["ta_tillbaka", "kopiera", "kasta", "aterkalla", "meddelande", "andra"])
def test_andras_inslag_gar_inte_att_rora(klient: Client, vad: str) -> None:
    annat = publicerat()
    assert klient.post(reverse(f"portal_inslag_{vad}", args=[annat.pk]), {"skal": "x", "text": "x"}).status_code == 404
    assert farsk(annat).live


@pytest.mark.parametrize("vad", ["ta_tillbaka", "kopiera", "meddelande"])
def test_det_som_andrar_nagot_gar_inte_att_lasa_sig_till(klient: Client, ombud: Ombud, vad: str) -> None:
    inslag = publicerat(forening=ombud.forening)
    assert klient.get(reverse(f"portal_inslag_{vad}", args=[inslag.pk])).status_code == 405
