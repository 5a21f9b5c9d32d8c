"""The fit check while one writes: reads the form as saving does, saves nothing, and answers only the ombud."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from filprov import en_bild, utkast_med
from foreningsfabriker import VID, ForeningFactory, InslagFactory, OmbudFactory
from konton import inloggad

from patientforeningar.forhandsvisning.kontroll import FragaError, las
from patientforeningar.models import Inslag

pytestmark = pytest.mark.django_db

LANG = "Vi tränar i varmt vatten och fikar efteråt. " * 4


@pytest.fixture(autouse=True)
def nu() -> Iterator[None]:
    with time_machine.travel(VID, tick=False):
        yield


@pytest.fixture
def inslag() -> Inslag:
    utkast = InslagFactory(rubrik="Vattengympa", pa_skarm=True)
    utkast.save_revision(clean=False)
    return utkast


@pytest.fixture
def klient(inslag: Inslag) -> Client:
    return inloggad(OmbudFactory(forening=inslag.forening).konto)


def fraga(klient: Client, inslag: Inslag, **falt: Any) -> Any:
    kropp = {"rubrik": [inslag.rubrik], "kort": [inslag.kort], "pa_skarm": ["on"]} | falt
    adress = reverse("portal_lasbarhet", args=[inslag.pk])
    return klient.post(adress, json.dumps(kropp), content_type="application/json")


def test_svaret_galler_det_som_star_i_formularet_och_sparar_inget(klient: Client, inslag: Inslag) -> None:
    svar = fraga(klient, inslag, rubrik=["Vattengympa och bad i grupp för alla i länet varje vecka"], kort=[LANG * 2])
    assert svar.status_code == 200
    data = svar.json()
    assert "Ta bort ungefär" in data["html"]
    assert "Så långt får texten plats på en liggande skärm" in data["html"]
    assert data["besked"].startswith("1 sak att ändra.") or data["besked"].startswith("2 saker att ändra.")
    inslag.refresh_from_db()
    assert inslag.get_latest_revision_as_object().kort == inslag.kort
    assert inslag.revisions.count() == 1


def test_det_som_gar_bra_sags(klient: Client, inslag: Inslag) -> None:
    data = fraga(klient, inslag).json()
    assert "Allt går bra att läsa" in data["html"]
    assert data["besked"] == "Läses på 10 sekunder."


def test_skarmarna_ritas_i_ratt_proportioner_och_pa_ett_sprak_som_svg_forstar(klient: Client, inslag: Inslag) -> None:
    html = fraga(klient, inslag).json()["html"]
    assert 'viewBox="0 0 1920 1080"' in html
    assert 'viewBox="0 0 1080 1920"' in html
    assert 'x="70,2"' not in html
    assert " style=" not in html


def test_tid_och_plats_lases_ur_formularet(klient: Client, inslag: Inslag) -> None:
    falt = {"borjar_0": ["2026-05-20"], "borjar_1": ["18:30"], "lokal": ["Exempelsalen"]}
    html = fraga(klient, inslag, **falt).json()["html"]
    assert "Onsdag 20 maj kl.\xa018.30" in html
    assert "Exempelsalen" in html


def test_en_tid_som_inte_gar_att_lasa_ar_som_den_sparades(klient: Client, inslag: Inslag) -> None:
    assert "Tisdag 19 maj" in fraga(klient, inslag, borjar_0=["i morgon"], borjar_1=["??"]).json()["html"]


def test_utan_skarm_sags_bara_det_som_galler_webben(klient: Client, inslag: Inslag) -> None:
    data = fraga(klient, inslag, kort=[LANG * 2], pa_skarm=[]).json()
    assert "<svg" not in data["html"]
    assert data["besked"] == ""


def test_bilder_utan_beskrivning_ocksa_de_som_inte_ar_mottagna(klient: Client, inslag: Inslag) -> None:
    fil = en_bild(inslag.forening)
    falt = {"bild-0-fil": [str(fil.pk)], "bild-0-alt": ["Sex personer i en bassäng"], "bild-1-ny": ["strand.jpg"]}
    html = fraga(klient, inslag, **falt).json()["html"]
    assert "Beskriv vad bild 2 visar" in html
    assert "bild 1" not in html
    assert fil.nyckel in html


def test_en_borttagen_bild_och_en_annan_forenings_bild_raknas_inte(klient: Client, inslag: Inslag) -> None:
    egen, annans = en_bild(inslag.forening), en_bild(ForeningFactory())
    falt = {"bild-0-fil": [str(egen.pk)], "bild-0-bort": ["on"], "bild-1-fil": [str(annans.pk)]}
    html = fraga(klient, inslag, **falt).json()["html"]
    assert "Beskriv" not in html
    assert annans.nyckel not in html


def test_bilden_i_formularet_ersatter_den_sparade_bara_i_svaret(klient: Client) -> None:
    forening = ForeningFactory()
    inslag = utkast_med(en_bild(forening), pa_skarm=True)
    egen = inloggad(OmbudFactory(forening=forening).konto)
    assert "<image" not in fraga(egen, inslag).json()["html"]
    assert inslag.get_latest_revision_as_object().bilder.count() == 1


def test_text_kommer_tillbaka_som_text(klient: Client, inslag: Inslag) -> None:
    html = fraga(klient, inslag, rubrik=["<script>alert(1)</script>"]).json()["html"]
    assert "<script" not in html


@pytest.mark.parametrize(
    "kropp",
    [b"", b"{", b"[]", b'"x"', b'{"rubrik": "x"}', b'{"rubrik": [1]}', b'{"a": [["x"]]}', b"\xff\xfe", b"[" * 100_000],
)
def test_det_som_vart_skript_aldrig_skickar_ger_400(klient: Client, inslag: Inslag, kropp: bytes) -> None:
    adress = reverse("portal_lasbarhet", args=[inslag.pk])
    assert klient.post(adress, kropp, content_type="application/json").status_code == 400


def test_for_mycket_ger_400() -> None:
    with pytest.raises(FragaError):
        las(json.dumps({"text": ["x" * 200_000]}).encode())


@pytest.mark.parametrize("falt", [{"bild-0-fil": ["9" * 40]}, {"bild-0-fil": ["²"]}, {"plats": ["\x00"]}, {"x": []}])
def test_konstiga_varden_ger_svar(klient: Client, inslag: Inslag, falt: dict[str, list[str]]) -> None:
    assert fraga(klient, inslag, **falt).status_code == 200


def test_andras_inslag_finns_inte(inslag: Inslag) -> None:
    assert fraga(inloggad(OmbudFactory().konto), inslag).status_code == 404


def test_den_som_inte_ar_inloggad_far_logga_in(inslag: Inslag) -> None:
    svar = fraga(Client(), inslag)
    assert svar.status_code == 302
    assert reverse("portal_logga_in") in svar["Location"]


def test_andra_webbplatser_far_inget_svar(inslag: Inslag) -> None:
    strang = Client(enforce_csrf_checks=True)
    strang.force_login(
        OmbudFactory(forening=inslag.forening).konto, backend="django.contrib.auth.backends.ModelBackend"
    )
    assert fraga(strang, inslag).status_code == 403


def test_fler_fragor_an_en_hand_kan_skriva_far_vila(klient: Client, inslag: Inslag) -> None:
    svar = [fraga(klient, inslag, pa_skarm=[]).status_code for _ in range(121)]
    assert svar[:120] == [200] * 120
    assert svar[120] == 429


def test_get_finns_inte(klient: Client, inslag: Inslag) -> None:
    assert klient.get(reverse("portal_lasbarhet", args=[inslag.pk])).status_code == 405


def test_utan_skript_star_fynden_i_formularet(klient: Client, inslag: Inslag) -> None:
    html = klient.get(reverse("portal_inslag_andra", args=[inslag.pk])).content.decode()
    assert "Går det att läsa på håll?" in html
    assert "Allt går bra att läsa" in html
    assert f'data-lasbarhet="{reverse("portal_lasbarhet", args=[inslag.pk])}"' in html
