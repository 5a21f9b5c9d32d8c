"""The form: kinds, saving, handing in, what is wrong beside its field, the text back after signing in."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils.html import escape
from foreningsfabriker import VID, ForeningFactory, KontaktpersonFactory, OmbudFactory, publicerat
from konton import inloggad
from provfiler import bild, pdf, som_bytes
from wagtail.models import Revision
from wagtail.test.utils.form_data import querydict_from_html

from patientforeningar.actions.spara_utkast import spara_utkast
from patientforeningar.actions.ta_tillbaka import ta_tillbaka
from patientforeningar.forhandsvisning import kontroll
from patientforeningar.inlamning import egna
from patientforeningar.inslag.lage import Lage, lage
from patientforeningar.models import Inslag, Ombud
from patientinfo.models import Plats

pytestmark = pytest.mark.django_db

HANDELSE = {
    "rubrik": "Vattengympa för ömma leder",
    "kort": "Vi tränar i varmt vatten.",
    "borjar_0": "2026-05-19",
    "borjar_1": "18:00",
    "slutar_0": "2026-05-19",
    "slutar_1": "19:00",
}
JSON = {"HTTP_ACCEPT": "application/json"}


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


def borja(klient: Client, sort: str = "handelse") -> str:
    """Begin an item of the kind; the address of its form."""
    svar = klient.post(reverse("portal_inslag_nytt"), {"sort": sort})
    assert svar.status_code == 302, svar.content.decode()
    return str(svar["Location"])


def falten(klient: Client, adress: str, **andrat: Any) -> dict[str, Any]:
    """What the form would send, with some fields filled in."""
    svar = klient.get(adress)
    assert svar.status_code == 200
    return _falten_i(svar.content.decode(), "data-utkast=") | andrat


def _falten_i(html: str, kannetecken: str) -> dict[str, Any]:
    """What the form that has `kannetecken` in it would send."""
    return dict(querydict_from_html(html, form_index=html[: html.index(kannetecken)].count("<form") - 1).lists())


def det(adress: str) -> Inslag:
    return Inslag.objects.get(pk=int(adress.split("/")[3]))


def utkast(adress: str) -> Inslag:
    return det(adress).get_latest_revision_as_object()


@pytest.mark.parametrize(
    ("sort", "har", "saknar"),
    [
        ("handelse", "id_borjar_0", "id_tider"),
        ("stod", "id_tider", "id_borjar_0"),
        ("meddelande", "id_kort", "id_lokal"),
    ],
)
def test_varje_sort_har_sina_falt(klient: Client, sort: str, har: str, saknar: str) -> None:
    html = klient.get(borja(klient, sort)).content.decode()
    assert f'id="{har}"' in html
    assert f'id="{saknar}"' not in html


def test_att_borja_tva_ganger_ar_samma_utkast_och_syns_inte_i_listan(klient: Client) -> None:
    assert borja(klient) == borja(klient)
    assert "Skriv ert första" in klient.get(reverse("portal")).content.decode()


def test_ett_utkast_sparas_med_det_som_ar_skrivet(klient: Client) -> None:
    adress = borja(klient)
    svar = klient.post(adress, falten(klient, adress, **HANDELSE, gor="spara"), follow=True)
    assert "Utkastet sparades klockan 12.00." in svar.content.decode()
    sparat = utkast(adress)
    assert (sparat.rubrik, sparat.borjar) == ("Vattengympa för ömma leder", dt.datetime(2026, 5, 19, 16, tzinfo=dt.UTC))
    assert sparat.visas_till == dt.datetime(2026, 5, 19, 22, tzinfo=dt.UTC)
    assert det(adress).rubrik == "Vattengympa för ömma leder"


def test_slutet_foljer_handelsen_tills_nagon_har_skrivit_ett_eget(klient: Client) -> None:
    adress = borja(klient)
    klient.post(adress, falten(klient, adress, **HANDELSE))
    klient.post(adress, falten(klient, adress, borjar_0="2026-06-02", slutar_0="2026-06-02"))
    assert utkast(adress).visas_till == dt.datetime(2026, 6, 2, 22, tzinfo=dt.UTC)
    klient.post(adress, falten(klient, adress, visas_till="2026-06-20"))
    klient.post(adress, falten(klient, adress, borjar_0="2026-06-09", slutar_0="2026-06-09"))
    assert utkast(adress).visas_till == dt.datetime(2026, 6, 20, 22, tzinfo=dt.UTC)


def test_att_lamna_in_ger_ett_kvitto_med_nummer_och_tid(klient: Client) -> None:
    adress = borja(klient)
    data = falten(klient, adress, **HANDELSE, gor="lamna_in")
    svar = klient.post(adress, data, follow=True)
    nummer = det(adress).nummer
    assert nummer
    html = svar.content.decode()
    assert nummer in html
    assert "tisdag 12 maj 2026 klockan 12.00" in html
    assert lage(det(adress), VID) == Lage.GRANSKAS
    igen = klient.post(adress, data)
    assert igen["Location"] == reverse("portal_inslag_kvitto", args=[det(adress).pk])
    assert det(adress).nummer == nummer


@pytest.mark.parametrize(
    ("andrat", "text"),
    [
        ({"rubrik": ""}, "Skriv en rubrik."),
        ({"rubrik": "x" * 71}, "Texten får ha högst 70 tecken"),
        ({"kort": "x" * 201}, "Texten får ha högst 200 tecken. Din har 201."),
        ({"kort": "Ring 811218-9876"}, "personnummer"),
        ({"rubrik": "811278-9873"}, "personnummer"),
        ({"borjar_0": "", "borjar_1": "", "slutar_0": "", "slutar_1": ""}, "Skriv när händelsen börjar."),
        ({"borjar_1": ""}, "Skriv både dag och klockslag."),
        ({"borjar_0": "31/2"}, "Skriv dagen som 2026-05-12."),
        ({"borjar_1": "kvart över"}, "Skriv klockslaget som 18:30."),
        ({"slutar_1": "17:00"}, "Slutet måste komma efter början."),
        ({"borjar_0": "2026-05-04", "slutar_0": "2026-05-04"}, "Händelsen har redan varit."),
        ({"visas_fran": "2026-05-30", "visas_till": "2026-05-29"}, "Slutet måste komma efter början."),
        ({"upprepning": "vecka"}, "Skriv till och med vilken dag den upprepas."),
        ({"lank": "javascript:alert(1)"}, "Skriv hela adressen"),
        ({"pa_skarm": "on"}, "Välj på vilka skärmar det ska visas."),
        ({"sprak": "tlh"}, "Välj ett giltigt alternativ."),
        ({"borjar_0": "2027-03-28", "borjar_1": "02:30", "slutar_0": "2027-03-28", "slutar_1": "04:00"}, "ställs fram"),
    ],
)
def test_det_som_ar_fel_sags_och_ingenting_gar_forlorat(klient: Client, andrat: dict[str, Any], text: str) -> None:
    adress = borja(klient)
    svar = klient.post(adress, falten(klient, adress, **{**HANDELSE, **andrat}, gor="lamna_in"))
    html = svar.content.decode()
    assert svar.status_code == 200
    assert escape(text) in html
    assert det(adress).nummer is None
    for varde in andrat.values():
        assert not varde or escape(varde) in html or varde in {"tlh", "on"}


def test_ett_falt_som_inte_gar_att_lasa_hindrar_inte_att_resten_sparas(klient: Client) -> None:
    adress = borja(klient)
    svar = klient.post(adress, falten(klient, adress, **{**HANDELSE, "borjar_0": "i morgon"}, gor="spara"))
    assert "Rätta resten" in svar.content.decode()
    assert utkast(adress).rubrik == "Vattengympa för ömma leder"
    assert utkast(adress).borjar is None


def test_ett_personnummer_sparas_inte_ens_i_utkastet(klient: Client) -> None:
    adress = borja(klient)
    klient.post(adress, falten(klient, adress, **{**HANDELSE, "text": "Anna 811218-9876"}, gor="spara"))
    assert "811218" not in str(det(adress).get_latest_revision().content)


def test_halsoord_visas_bekraftas_och_foljer_orden(klient: Client) -> None:
    adress = borja(klient)
    svar = klient.post(adress, falten(klient, adress, **HANDELSE, text="Karin fick stroke.", gor="lamna_in"))
    assert "”Karin fick stroke”" in svar.content.decode()
    assert det(adress).nummer is None
    data = falten(klient, adress, halsa_bekraftad="on", text="Karin fick stroke. Han är sjuk.", gor="lamna_in")
    svar = klient.post(adress, data)
    assert "”Han är sjuk”" in svar.content.decode()
    assert det(adress).nummer is None
    klient.post(adress, falten(klient, adress, halsa_bekraftad="on", gor="lamna_in"))
    assert det(adress).nummer
    assert utkast(adress).halsa_bekraftad


def test_en_bekraftelse_utan_ord_att_bekrafta_galler_inte(klient: Client) -> None:
    adress = borja(klient)
    klient.post(adress, falten(klient, adress, **HANDELSE, halsa_bekraftad="on", gor="spara"))
    assert not utkast(adress).halsa_bekraftad


def test_bilder_och_dokument_laddas_upp_och_far_sina_ord(klient: Client) -> None:
    adress = borja(klient)
    filer = {
        "bild-0-ny": SimpleUploadedFile("bassang.png", bild("PNG")),
        "dokument-0-ny": SimpleUploadedFile("program.pdf", som_bytes(pdf())),
    }
    svar = klient.post(adress, falten(klient, adress, **HANDELSE, **filer, gor="lamna_in"))
    html = svar.content.decode()
    assert "Skriv vad bilden visar" in html
    assert "Skriv vad dokumentet heter" in html
    ord_ = {"bild-0-alt": "En bassäng", "bild-0-rattighet": "Föreningens egen", "dokument-0-titel": "Program"}
    klient.post(adress, falten(klient, adress, **ord_, gor="lamna_in"))
    inlamnat = utkast(adress)
    assert [(b.alt, b.fil.slag) for b in inlamnat.bilder.all()] == [("En bassäng", "bild")]
    assert [(d.titel, d.fil.slag) for d in inlamnat.dokument.all()] == [("Program", "pdf")]
    assert det(adress).nummer


def test_en_fil_som_inte_duger_nekas_vid_sitt_falt(klient: Client) -> None:
    adress = borja(klient)
    trasig = SimpleUploadedFile("bassang.png", b"inte en bild")
    svar = klient.post(adress, falten(klient, adress, **HANDELSE, **{"bild-1-ny": trasig}, gor="spara"))
    assert 'href="#id_bild-1-ny"' in svar.content.decode()
    assert not utkast(adress).bilder.all()
    assert utkast(adress).rubrik == HANDELSE["rubrik"]


def test_en_annan_forenings_fil_och_kontakt_gar_inte_att_valja(klient: Client, ombud: Ombud) -> None:
    annan = ForeningFactory()
    kontakt = KontaktpersonFactory(forening=annan)
    adress = borja(klient)
    frammande = annan.filer.create(slag="bild", fil="x", sha256="1" * 64, storlek=1)
    klient.post(adress, falten(klient, adress, **HANDELSE, **{"bild-0-fil": frammande.pk, "kontakt": kontakt.pk}))
    assert not utkast(adress).bilder.all()
    assert utkast(adress).kontakt is None


def test_en_bild_gar_att_ta_bort(klient: Client) -> None:
    adress = borja(klient)
    ny = {"bild-0-ny": SimpleUploadedFile("b.png", bild("PNG")), "bild-0-alt": "Hav", "bild-0-rattighet": "Egen"}
    klient.post(adress, falten(klient, adress, **HANDELSE, **ny))
    assert utkast(adress).bilder.count() == 1
    klient.post(adress, falten(klient, adress, **{"bild-0-bort": "on", "bild-0-alt": "", "bild-0-rattighet": ""}))
    assert utkast(adress).bilder.count() == 0


def test_spraket_sags_i_textfalten(klient: Client) -> None:
    adress = borja(klient)
    klient.post(adress, falten(klient, adress, **HANDELSE, sprak="fit"))
    html = klient.get(adress).content.decode()
    assert html.count('lang="fit"') >= 3


def test_skarmar_valjs_i_tradet(klient: Client) -> None:
    adress = borja(klient)
    vald = Plats.objects.filter(typ=Plats.Typ.ENHET).first()
    assert vald
    klient.post(adress, falten(klient, adress, **HANDELSE, pa_skarm="on", skarmplatser=[vald.pk]))
    assert list(utkast(adress).skarmplatser.all()) == [vald]


def test_forhandsvisningen_visar_det_nyss_skrivna(klient: Client) -> None:
    adress = borja(klient)
    svar = klient.post(adress, falten(klient, adress, **HANDELSE, gor="forhandsgranska"))
    assert svar["Location"] == reverse("portal_forhandsvisning", args=[det(adress).pk])


def test_en_forening_som_inte_ar_antagen_skriver_men_lamnar_inte_in() -> None:
    ombud = OmbudFactory(forening=ForeningFactory(antagen=None))
    klient = inloggad(ombud.konto)
    adress = borja(klient)
    svar = klient.post(adress, falten(klient, adress, **HANDELSE, gor="lamna_in"))
    assert "Utkastet är sparat" in svar.content.decode()
    assert utkast(adress).rubrik == HANDELSE["rubrik"]


def test_det_som_granskas_gar_inte_att_andra_forran_det_tagits_tillbaka(klient: Client, ombud: Ombud) -> None:
    adress = borja(klient)
    klient.post(adress, falten(klient, adress, **HANDELSE, gor="lamna_in"))
    assert klient.get(adress)["Location"] == reverse("portal_inslag", args=[det(adress).pk])
    svar = klient.post(adress, {**HANDELSE, "rubrik": "Smusslad"}, **JSON)
    assert (svar.status_code, utkast(adress).rubrik) == (423, HANDELSE["rubrik"])
    ta_tillbaka(det(adress), ombud.konto, VID)
    assert klient.get(adress).status_code == 200


def test_det_godkanda_visas_som_det_var_medan_det_andras(klient: Client, ombud: Ombud) -> None:
    inslag = publicerat(forening=ombud.forening, rubrik="Gammal rubrik")
    adress = reverse("portal_inslag_andra", args=[inslag.pk])
    klient.post(adress, falten(klient, adress, rubrik="Ny rubrik", gor="lamna_in"))
    assert det(adress).rubrik == "Gammal rubrik"
    assert utkast(adress).rubrik == "Ny rubrik"
    assert "Gammal rubrik" in Client().get(inslag.get_absolute_url()).content.decode()


# The script


def test_skriptet_far_veta_vad_som_ar_sparat(klient: Client) -> None:
    adress = borja(klient)
    svar = klient.post(adress, falten(klient, adress, **{**HANDELSE, "borjar_0": "i morgon"}), **JSON).json()
    assert svar["besked"] == "Utkastet sparades klockan 12.00."
    assert svar["version"] == det(adress).latest_revision_id
    assert svar["fel"] == {"borjar": "Skriv dagen som 2026-05-12."}
    fil = {"bild-0-ny": SimpleUploadedFile("b.png", bild("PNG"))}
    svar = klient.post(adress, falten(klient, adress, **fil), **JSON).json()
    assert svar["filer"]["bild-0-fil"]
    sedd = klient.get(svar["bilder"]["bild-0-fil"])
    assert (sedd.status_code, sedd["Content-Type"]) == (200, "image/webp")
    sedd.close()


def test_samma_text_en_gang_till_ar_ingen_krock(klient: Client) -> None:
    adress = borja(klient)
    data = falten(klient, adress, **HANDELSE)
    forsta = klient.post(adress, data, **JSON).json()["version"]
    assert klient.post(adress, data, **JSON).json()["version"] == forsta


# Two at once


def test_den_som_kommer_sist_ser_bada_texterna_och_valjer(klient: Client, ombud: Ombud) -> None:
    adress = borja(klient)
    klient.post(adress, falten(klient, adress, **HANDELSE))
    min_sida = falten(klient, adress, rubrik="Min rubrik", kort="Min korta text.", gor="spara")
    kollega = OmbudFactory(forening=ombud.forening).konto
    deras = utkast(adress)
    deras.rubrik, deras.lokal = "Kollegans rubrik", "Sal 2"
    spara_utkast(deras, kollega, VID, det(adress).latest_revision_id)

    svar = klient.post(adress, min_sida)
    html = svar.content.decode()
    assert svar.status_code == 409
    assert "Min rubrik" in html
    assert "Kollegans rubrik" in html
    assert utkast(adress).rubrik == "Kollegans rubrik"
    assert klient.post(adress, min_sida, **JSON).status_code == 409

    val = _falten_i(html, 'class="krock"')
    svar = klient.post(adress, {**val, "val-rubrik": "deras", "gor": "los"})
    assert (svar.status_code, utkast(adress).kort) == (409, HANDELSE["kort"])
    assert "Välj för alla delarna" in svar.content.decode()

    klient.post(adress, {**val, "val-rubrik": "deras", "val-kort": "mitt", "val-lokal": "deras", "gor": "los"})
    nu = utkast(adress)
    assert (nu.rubrik, nu.kort, nu.lokal) == ("Kollegans rubrik", "Min korta text.", "Sal 2")


def test_kommer_en_tredje_emellan_fragas_man_igen(klient: Client, ombud: Ombud) -> None:
    adress = borja(klient)
    klient.post(adress, falten(klient, adress, **HANDELSE))
    min_sida = falten(klient, adress, rubrik="Min rubrik")
    tredje = OmbudFactory(forening=ombud.forening).konto
    for rubrik in ("Andra", "Tredje"):
        deras = utkast(adress)
        deras.rubrik = rubrik
        sedd = det(adress).latest_revision_id
        spara_utkast(deras, tredje, VID, sedd)
    val = {**min_sida, "version": sedd, "val-rubrik": "mitt", "gor": "los"}
    assert klient.post(adress, val).status_code == 409
    assert utkast(adress).rubrik == "Tredje"


# A session that ends while one writes


def test_det_som_skickas_utloggad_kommer_tillbaka_efter_inloggning(klient: Client, ombud: Ombud) -> None:
    adress = borja(klient)
    data = falten(klient, adress, **HANDELSE, gor="spara")
    klient.logout()
    svar = klient.post(adress, data)
    assert svar["Location"] == f"{reverse('portal_logga_in')}?next={adress}"
    klient.force_login(ombud.konto, backend="django.contrib.auth.backends.ModelBackend")
    html = klient.get(adress).content.decode()
    assert HANDELSE["rubrik"] in html
    assert "Du blev utloggad medan du skrev" in html
    assert det(adress).latest_revision is None
    assert "Du blev utloggad" not in klient.get(adress).content.decode()


def test_den_behallna_texten_ges_bara_pa_sin_sida_och_inte_for_lange(klient: Client, ombud: Ombud) -> None:
    adress = borja(klient)
    data = falten(klient, adress, **HANDELSE)
    annat = publicerat(forening=ombud.forening)
    for flytta, sida in ((0, reverse("portal_inslag_andra", args=[annat.pk])), (3 * 3600, adress)):
        klient.logout()
        klient.post(adress, data)
        klient.force_login(ombud.konto, backend="django.contrib.auth.backends.ModelBackend")
        with time_machine.travel(VID + dt.timedelta(seconds=flytta), tick=False):
            assert HANDELSE["rubrik"] not in klient.get(sida).content.decode()


def test_for_mycket_text_behalls_inte(klient: Client) -> None:
    adress = borja(klient)
    klient.logout()
    klient.post(adress, {**HANDELSE, "text": "x" * 70_000})
    assert "behallen_text" not in klient.session


# Others'


def test_andras_inslag_finns_inte(klient: Client) -> None:
    annat = publicerat()
    for namn in ("portal_inslag", "portal_inslag_andra", "portal_inslag_kvitto", "portal_inslag_aterkalla"):
        assert klient.get(reverse(namn, args=[annat.pk])).status_code == 404


@pytest.mark.usefixtures("minne")
def test_listan_och_formularet_staller_fa_fragor(
    klient: Client, ombud: Ombud, django_assert_max_num_queries: Any
) -> None:
    for _nr in range(12):
        publicerat(forening=ombud.forening)
    adress = borja(klient)
    klient.post(adress, falten(klient, adress, **HANDELSE))
    klient.get(reverse("portal"))
    with django_assert_max_num_queries(8):
        klient.get(reverse("portal"))
    with django_assert_max_num_queries(23):
        klient.get(adress)


def test_a_tab_that_saves_between_two_questions_of_another_leaves_the_other_its_draft(
    ombud: Ombud, klient: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    adress = borja(klient)
    klient.post(adress, falten(klient, adress, **HANDELSE) | {"spara": "1"})
    fore = egna.eget

    def sedan_sparas_det(request: Any, pk: int) -> Inslag:
        inslag = fore(request, pk)
        Revision.objects.filter(pk=det(adress).latest_revision_id).delete()
        return inslag

    monkeypatch.setattr(kontroll, "eget", sedan_sparas_det)
    svar = klient.post(reverse("portal_lasbarhet", args=[det(adress).pk]), "{}", content_type="application/json")
    assert svar.status_code == 200
