"""Staff hide one thing on one screen with the place's code: what goes, who is told, and who gets in."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
import time_machine
from brevlador import brevet_till, till
from django.contrib.auth.hashers import identify_hasher
from django.core.cache import cache
from django.test import Client
from foreningsfabriker import OmbudFactory, publicerat
from konton import inloggad, konto
from skarmfabriker import VID, SkarmFactory, plats, publicerad_bild
from wagtail.models import ModelLogEntry

from patientforeningar.models import Inslag
from patientforeningar.rapporter.period import Period
from patientinfo.tid import dag
from skarmar.actions.dolj import dolj
from skarmar.actions.satt_pin import satt_pin
from skarmar.actions.visa_igen import visa_igen
from skarmar.doljning.kod import FORSOK, INOM, Utslag, prova
from skarmar.doljning.rapport import avsnitt
from skarmar.doljning.tider import Till, slut
from skarmar.models import Doljning, Overtagande, Platsregel, Skarm, Skarmbild
from skarmar.urval.nycklar import nyckel
from skarmar.urval.program import spellista

pytestmark = pytest.mark.django_db

SEKUND, TIMME, DYGN = dt.timedelta(seconds=1), dt.timedelta(hours=1), dt.timedelta(days=1)
HAR = {"HTTP_ORIGIN": "http://testserver"}


@pytest.fixture(autouse=True)
def _nu() -> Any:
    with time_machine.travel(VID, tick=False):
        yield


@pytest.fixture
def skarm() -> Skarm:
    return SkarmFactory(adress="vantrum-2")


@pytest.fixture
def inslag() -> Inslag:
    ett = publicerat(pa_skarm=True)
    ett.skarmplatser.set([plats()])
    ett.save()
    OmbudFactory(forening=ett.forening, konto__email="ombudet@example.se")
    return ett


@pytest.fixture
def kod() -> str:
    return satt_pin(Platsregel.objects.create(plats=plats()), konto("skarmansvarig"), VID)


def visas_dar(vad: Inslag | Skarmbild, skarm: Skarm, vid: dt.datetime = VID) -> bool:
    program = spellista(skarm, vid)
    period = next(ett for ett in program.perioder if ett.fran <= vid < ett.till)
    nu = {version for slinga in period.slingor for version in slinga}
    return nyckel(vad) in {punkt.nyckel for punkt in program.punkter if punkt.version in nu}


def falt(vad: Inslag | Skarmbild, kod: str, **andringar: str) -> dict[str, str]:
    grund = {"punkt": nyckel(vad), "skal": "fel_plats", "text": "", "till": "vecka", "kod": kod, "webbplats": ""}
    return grund | andringar


def skicka(klient: Client, data: dict[str, str], **huvud: str) -> Any:
    return klient.post("/skarm/vantrum-2/dolj/", data, **(HAR | huvud))


# --- Hiding ---------------------------------------------------------------------------------------------


def test_det_doljs_pa_den_skarmen_och_ingen_annan_till_sitt_slut(
    client: Client, skarm: Skarm, inslag: Inslag, kod: str
) -> None:
    grannen = SkarmFactory()
    assert visas_dar(inslag, skarm)
    svar = skicka(client, falt(inslag, kod))
    assert svar.status_code == 303
    assert not visas_dar(inslag, skarm)
    assert visas_dar(inslag, grannen)
    ett = Doljning.objects.get()
    assert (ett.fran, ett.till) == (VID, VID + 7 * DYGN)
    sidan = client.get(svar["Location"]).content.decode()
    assert "är dolt" in sidan
    assert "inom en minut" in sidan
    assert f"/skarm/vantrum-2/dolj/{ett.pk}/" in sidan


def test_att_angra_kraver_koden_igen(client: Client, skarm: Skarm, inslag: Inslag, kod: str) -> None:
    skicka(client, falt(inslag, kod))
    ett = Doljning.objects.get()
    adress = f"/skarm/vantrum-2/dolj/{ett.pk}/"
    assert client.get(adress).status_code == 200
    assert client.post(adress, {"kod": "000 000", "webbplats": ""}, **HAR).status_code == 422
    assert not visas_dar(inslag, skarm)
    assert client.post(adress, {"kod": f" {kod[:3]} {kod[3:]}", "webbplats": ""}, **HAR).status_code == 303
    assert visas_dar(inslag, skarm)
    assert client.get(adress).status_code == 404


def test_foreningen_far_veta_skal_plats_och_hur_lange(client: Client, skarm: Skarm, inslag: Inslag, kod: str) -> None:
    skicka(client, falt(inslag, kod, skal="oroar", text="En besökare blev ledsen."))
    assert till("Dolt på en skärm") == {"Dolt på en skärm": ["ombudet@example.se"]}
    brev = brevet_till("ombudet@example.se").body
    for ord_ in (inslag.rubrik, "Sunderby sjukhus", "Någon blev orolig", "En besökare blev ledsen.", "19 maj 2026"):
        assert ord_ in brev
    visa_igen(Doljning.objects.get(), VID + TIMME)
    assert till("Visas igen på en skärm") == {"Visas igen på en skärm": ["ombudet@example.se"]}


def test_om_redaktionens_egen_bild_far_de_veta_som_svarar_for_platsen(client: Client, skarm: Skarm, kod: str) -> None:
    bild = publicerad_bild()
    skicka(client, falt(bild, kod))
    assert till("Dolt på en skärm")["Dolt på en skärm"] == ["skarmansvarig@example.se"]
    Platsregel.objects.get(plats=plats()).ansvariga.add(konto("redaktor"))
    visa_igen(Doljning.objects.get(), VID + TIMME)
    assert till("Visas igen på en skärm")["Visas igen på en skärm"] == ["redaktor@example.se"]


def test_det_star_i_loggen_utan_namn(skarm: Skarm, inslag: Inslag) -> None:
    ett = dolj(skarm, inslag, skal="annat", text="Fel datum.", till=VID + TIMME, vid=VID)
    visa_igen(ett, VID + SEKUND)
    rader = ModelLogEntry.objects.for_instance(inslag).filter(action__startswith="skarm.").order_by("timestamp")
    assert [(rad.action, rad.user) for rad in rader] == [("skarm.dolt", None), ("skarm.visas_igen", None)]
    assert rader[0].data["skal"] == "Annat. Fel datum."
    assert (rader[0].data["skarm"], rader[0].data["plats"]) == ("vantrum-2", "sunderby-sjukhus")


def test_ombudet_ser_var_det_ar_dolt_och_varfor(skarm: Skarm, inslag: Inslag) -> None:
    sidan = f"/forening/inslag/{inslag.pk}/"
    ombudet = inloggad(inslag.forening.ombud.first().konto)
    assert "Dolt på skärmar" not in ombudet.get(sidan).content.decode()
    ett = dolj(skarm, inslag, skal="fel_uppgift", text="Lokalen är en annan.", till=VID + 7 * DYGN, vid=VID)
    html = ombudet.get(sidan).content.decode()
    for ord_ in ("Dolt på skärmar", "Sunderby sjukhus", "19 maj 2026", "Lokalen är en annan."):
        assert ord_ in html
    visa_igen(ett, VID)
    assert "Just nu är det inte dolt någonstans." in ombudet.get(sidan).content.decode()


def test_det_raknas_i_rapporten_om_lika_behandling(skarm: Skarm, inslag: Inslag) -> None:
    ett = dolj(skarm, inslag, skal="oroar", text="", till=VID + DYGN, vid=VID)
    dolj(SkarmFactory(), inslag, skal="fel_plats", text="", till=VID + DYGN, vid=VID)
    visa_igen(ett, VID + SEKUND)
    per_forening, skal = avsnitt(Period(dag(VID), dag(VID)))
    assert per_forening.rader == ((inslag.forening.namn, (2, 2, 1)),)
    assert [antal for _namn, antal in skal.rader] == [(1,), (1,)]
    assert not avsnitt(Period(dag(VID) + DYGN, dag(VID) + DYGN))[0].rader
    rapport = inloggad("administrator").get("/redaktion/rapporter/likabehandling/")
    assert "Dolt på skärmar" in rapport.content.decode()
    fil = inloggad("administrator").get("/redaktion/rapporter/likabehandling/?export=csv")
    assert f"Dolt på skärmar;{inslag.forening.namn}" in b"".join(fil.streaming_content).decode("utf-8-sig")


def test_tva_ganger_ar_som_en(skarm: Skarm, inslag: Inslag) -> None:
    for sekunder in (0, 1):
        dolj(skarm, inslag, skal="oroar", text="", till=VID + DYGN, vid=VID + sekunder * SEKUND)
    assert Doljning.objects.count() == 1
    assert len(till("Dolt på en skärm")["Dolt på en skärm"]) == 1


# --- Until when -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("vid", "val", "till_"),
    [
        # The night to Sunday 25 October 2026 is 25 hours long, the one to Sunday 29 March 23.
        ((2026, 10, 24, 12), Till.KVALL, (2026, 10, 24, 22)),
        ((2026, 10, 24, 12), Till.IMORGON, (2026, 10, 25, 23)),
        ((2026, 3, 28, 12), Till.IMORGON, (2026, 3, 29, 22)),
        ((2026, 5, 12, 21, 59), Till.KVALL, (2026, 5, 12, 22)),
        ((2026, 5, 12, 22), Till.KVALL, (2026, 5, 13, 22)),
    ],
)
def test_kvallen_slutar_vid_midnatt_i_stockholm(
    inslag: Inslag, vid: tuple[int, ...], val: Till, till_: tuple[int, ...]
) -> None:
    assert slut(val, inslag, dt.datetime(*vid, tzinfo=dt.UTC)) == dt.datetime(*till_, tzinfo=dt.UTC)


def test_sa_lange_det_visas_ar_hogst_90_dagar(inslag: Inslag) -> None:
    assert slut(Till.SLUT, inslag, VID) == inslag.visas_till
    assert slut(Till.SLUT, publicerad_bild(), VID) == VID + 90 * DYGN


# --- The page -------------------------------------------------------------------------------------------


def test_sidan_visar_vad_som_ar_pa_och_vad_som_ar_dolt_utan_kakor(
    client: Client, skarm: Skarm, inslag: Inslag, kod: str
) -> None:
    bild = publicerad_bild(rubrik="Vet du vad resan kostar?")
    dolj(skarm, bild, skal="oroar", text="Hemligt för besökare.", till=VID + DYGN, vid=VID)
    svar = client.get("/skarm/vantrum-2/dolj/")
    html = svar.content.decode()
    assert inslag.rubrik in html
    assert "Vet du vad resan kostar?" in html
    assert "Visa igen" in html
    assert "Hemligt för besökare." not in html
    assert not svar.cookies
    assert "Cookie" not in svar.get("Vary", "")
    assert "no-store" in svar["Cache-Control"]


def test_ett_meddelande_som_fyller_skarmen_kan_inte_doljas(
    client: Client, skarm: Skarm, inslag: Inslag, kod: str
) -> None:
    rad = Overtagande.objects.create(
        rubrik="Lämna byggnaden", text="Nu.", avsandare="Regionen", borjar=VID, slutar=VID + TIMME
    )
    rad.platser.set([plats()])
    html = client.get("/skarm/vantrum-2/dolj/").content.decode()
    assert "Det kan inte döljas härifrån." in html
    assert client.get(f"/skarm/vantrum-2/dolj/?punkt=overtagande-{rad.pk}").status_code == 404
    skicka(client, falt(inslag, kod, punkt=f"overtagande-{rad.pk}"))
    assert not Doljning.objects.exists()


@pytest.mark.parametrize("punkt", ["", "inslag-0", "inslag-999999999", "forening-1", "inslag-1' OR 1", "x" * 500])
def test_det_som_inte_visas_dar_kan_inte_doljas(client: Client, skarm: Skarm, kod: str, punkt: str) -> None:
    assert skicka(client, falt(publicerat(), kod, punkt=punkt)).status_code == 303
    assert not Doljning.objects.exists()


@pytest.mark.parametrize("dold", ["x", "0", "-1", "9" * 30, "1"])
def test_vad_som_an_skrivs_i_adressen_svarar_sidan(client: Client, skarm: Skarm, dold: str) -> None:
    assert client.get(f"/skarm/vantrum-2/dolj/?dold={dold}").status_code == 200
    assert client.get("/skarm/finns-inte/dolj/").status_code == 404
    assert client.get("/skarm/vantrum-2/dolj/1/").status_code == 404


@pytest.mark.usefixtures("skarm")
@pytest.mark.parametrize(
    ("andring", "fel"),
    [
        ({"skal": ""}, {"skal": "Välj varför det döljs."}),
        ({"skal": "annat"}, {"text": "Skriv varför"}),
        ({"text": "Det gällde 191212121212."}, {"text": "personnummer"}),
        ({"text": "x" * 301}, {"text": "högst 300"}),
        ({"till": "alltid"}, {"till": "alltid"}),
        ({"kod": ""}, {"kod": "Skriv platsens kod."}),
    ],
)
def test_fel_sags_vid_faltet_och_kostar_inget_forsok(
    client: Client, inslag: Inslag, kod: str, andring: dict[str, str], fel: dict[str, str]
) -> None:
    for _varv in range(FORSOK + 1):
        svar = skicka(client, falt(inslag, kod) | andring)
        assert svar.status_code == 422
        assert svar.context["form"].errors.keys() == fel.keys()
        assert all(text in str(svar.context["form"].errors[namn]) for namn, text in fel.items())
    assert f'value="{kod}"' not in svar.content.decode()
    assert skicka(client, falt(inslag, kod)).status_code == 303


def test_en_maskin_doljer_inget(client: Client, skarm: Skarm, inslag: Inslag, kod: str) -> None:
    assert skicka(client, falt(inslag, kod, webbplats="x")).status_code == 303
    assert not Doljning.objects.exists()


def test_andras_sidor_kan_inte_skicka(client: Client, skarm: Skarm, inslag: Inslag, kod: str) -> None:
    assert skicka(client, falt(inslag, kod), HTTP_ORIGIN="https://annan.example.se").status_code == 403
    assert not Doljning.objects.exists()


# --- The code -------------------------------------------------------------------------------------------


def test_koden_ar_sex_siffror_och_bara_dess_hash_sparas(kod: str) -> None:
    regel = Platsregel.objects.get(plats=plats())
    assert len(kod) == 6
    assert kod.isdigit()
    assert kod not in regel.pin
    assert identify_hasher(regel.pin)
    rad = ModelLogEntry.objects.for_instance(regel).get()
    assert (rad.action, rad.user) == ("skarm.pin_satt", konto("skarmansvarig"))
    assert kod not in str(rad.data)


def test_en_ny_kod_ersatter_den_forra(skarm: Skarm, kod: str) -> None:
    ny = satt_pin(Platsregel.objects.get(plats=plats()), konto("skarmansvarig"), VID)
    assert prova(skarm, ny, "10.0.0.1", VID) is Utslag.RATT
    if ny != kod:
        assert prova(skarm, kod, "10.0.0.1", VID) is Utslag.FEL


def test_narmaste_plats_uppat_med_kod_galler(skarm: Skarm, kod: str) -> None:
    lulea = Platsregel.objects.create(plats=skarm.plats.parent)
    kommunens = satt_pin(lulea, konto("skarmansvarig"), VID)
    hos_kommunen = SkarmFactory(plats=lulea.plats)
    assert prova(hos_kommunen, kommunens, "10.0.0.1", VID) is Utslag.RATT
    if kommunens != kod:
        assert prova(skarm, kommunens, "10.0.0.2", VID) is Utslag.FEL
    Platsregel.objects.filter(plats=plats()).update(pin="")
    assert prova(skarm, kommunens, "10.0.0.3", VID) is Utslag.RATT


def fel_kod(kod: str) -> str:
    return f"{(int(kod) + 1) % 1_000_000:06}"


def test_fem_fel_fran_olika_nat_stanger_platsen_i_en_kvart(skarm: Skarm, kod: str) -> None:
    for nummer in range(FORSOK):
        assert prova(skarm, fel_kod(kod), f"10.0.0.{nummer}", VID) is Utslag.FEL
    granne = SkarmFactory()
    cache.clear()  # a restart: the place's own count is in the database
    assert prova(granne, kod, "10.0.1.1", VID + INOM - SEKUND) is Utslag.FOR_MANGA
    assert prova(granne, kod, "10.0.1.1", VID + INOM) is Utslag.RATT


def test_fem_fel_fran_ett_nat_stanger_natet_for_alla_platser(skarm: Skarm, kod: str) -> None:
    kalix = SkarmFactory(plats=plats("Kalix"))
    for _varv in range(FORSOK):
        prova(skarm, fel_kod(kod), "10.0.0.1", VID)
    assert prova(kalix, "123456", "10.0.0.1", VID) is Utslag.FOR_MANGA
    assert prova(kalix, "123456", "10.0.0.2", VID) is Utslag.FEL


def test_en_ratt_kod_nollstaller_inget(skarm: Skarm, kod: str) -> None:
    for _varv in range(FORSOK - 1):
        prova(skarm, fel_kod(kod), "10.0.0.1", VID)
    assert prova(skarm, kod, "10.0.0.1", VID) is Utslag.RATT
    assert prova(skarm, fel_kod(kod), "10.0.0.1", VID) is Utslag.FEL
    assert prova(skarm, kod, "10.0.0.1", VID) is Utslag.FOR_MANGA


def test_den_som_kan_koden_far_dolja_hur_mycket_som_helst(skarm: Skarm, kod: str) -> None:
    assert {prova(skarm, kod, "10.0.0.1", VID) for _varv in range(3 * FORSOK)} == {Utslag.RATT}


def test_utan_cache_slapps_ingen_in(skarm: Skarm, kod: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def borta(*_args: object, **_kwargs: object) -> None:
        raise ConnectionError

    monkeypatch.setattr("patientinfo.formular.flodskydd.cache.add", borta, raising=False)
    assert prova(skarm, kod, "10.0.0.1", VID) is Utslag.FOR_MANGA


def test_en_plats_utan_kod_svarar_som_vid_fel_kod(
    client: Client, skarm: Skarm, inslag: Inslag, monkeypatch: pytest.MonkeyPatch
) -> None:
    kontrollerade: list[str] = []

    def kontrollera(kod: str, hash_: str) -> bool:
        kontrollerade.append(hash_)
        return False

    monkeypatch.setattr("skarmar.doljning.kod.check_password", kontrollera)
    utan = skicka(client, falt(inslag, "123456"))
    satt_pin(Platsregel.objects.create(plats=plats()), konto("skarmansvarig"), VID)
    med = skicka(client, falt(inslag, "123456"))
    assert utan.status_code == med.status_code == 422
    assert utan.content == med.content
    # As much work in both cases: one check, by the same hasher.
    assert [identify_hasher(ett).algorithm for ett in kontrollerade] == ["md5", "md5"]


def test_for_manga_forsok_sags_med_nar_det_gar_igen(client: Client, skarm: Skarm, inslag: Inslag, kod: str) -> None:
    for _varv in range(FORSOK):
        assert skicka(client, falt(inslag, fel_kod(kod))).status_code == 422
    svar = skicka(client, falt(inslag, kod))
    assert (svar.status_code, svar["Retry-After"]) == (429, "900")
    assert "Vänta 15 minuter" in svar.content.decode()
    assert visas_dar(inslag, skarm)


def test_koden_visas_en_gang_for_den_som_gor_den() -> None:
    Platsregel.objects.update(pin="")
    regel = Platsregel.objects.create(plats=plats())
    sidan = f"/redaktion/skarmar/kod/{regel.pk}/"
    klient = inloggad("skarmansvarig")
    assert "Ingen kod gäller här än." in klient.get(sidan).content.decode()
    svar = klient.post(sidan)
    visad = svar.context["kod"].replace(" ", "")
    assert "no-store" in svar["Cache-Control"]
    assert prova(SkarmFactory(), visad, "10.0.0.1", VID) is Utslag.RATT
    assert svar.context["kod"] not in klient.get(sidan).content.decode()
    assert inloggad("redaktor").post(sidan)["Location"] == "/redaktion/"
