"""The manual's addresses: what a visitor reads before there is a file and after."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.core.files.storage import storages
from django.test import Client
from django.utils import timezone
from handboksfabrik import en_pdf

from patientinfo import stampel
from patientinfo.handbok import lager
from patientinfo.handbok.slag import HEL, KORT
from patientinfo.models import Handboksutgava, HomePage, InformationPage

pytestmark = pytest.mark.django_db


@pytest.fixture
def spara(django_capture_on_commit_callbacks: Any) -> Any:
    """Keeps an edition of the name, as after a making."""

    def gor(slag: str, text: str = "prov", vid: dt.datetime | None = None) -> Handboksutgava:
        with django_capture_on_commit_callbacks(execute=True):
            return lager.spara(slag, "avtryck", stampel.stampel(), en_pdf(text), vid or timezone.now())

    return gor


def html(client: Client, adress: str) -> str:
    svar = client.get(adress)
    assert svar.status_code == 200
    return svar.content.decode()


@pytest.mark.parametrize("adress", ["/handbok/", "/handbok/kort/", "/handbok/kalix/"])
def test_utan_fil_sager_sidan_att_den_inte_ar_klar(client: Client, adress: str) -> None:
    text = html(client, adress)
    assert "Filen är inte klar än." in text
    assert ".pdf" not in text


@pytest.mark.parametrize(
    ("fil", "sida"),
    [("handbok", "/handbok/"), ("kort", "/handbok/kort/"), ("kalix", "/handbok/kalix/")],
)
def test_den_som_har_filens_adress_kommer_till_sidan_tills_den_ar_klar(client: Client, fil: str, sida: str) -> None:
    svar = client.get(f"/handbok/{fil}.pdf")
    assert (svar.status_code, svar["Location"]) == (302, sida)


@pytest.mark.parametrize(
    "adress", ["/handbok/finns-inte.pdf", "/handbok/finns-inte/", "/handbok/kalix", "/handbok/x.PDF"]
)
def test_det_som_inte_finns_finns_inte(client: Client, adress: str) -> None:
    assert client.get(adress).status_code in {301, 404}


@pytest.mark.parametrize(
    ("slag", "adress"), [(HEL, "/handbok/"), (KORT, "/handbok/kort/"), ("kalix", "/handbok/kalix/")]
)
def test_med_fil_star_storlek_sidor_och_dag_bredvid_lanken(client: Client, spara: Any, slag: str, adress: str) -> None:
    utgava = spara(slag, vid=dt.datetime(2027, 3, 1, 23, 30, tzinfo=dt.UTC))
    text = html(client, adress)
    assert f'href="/handbok/{slag}.pdf"' in text
    assert "1 sidor. Uppgifterna gäller den 2 mars 2027." in text  # the day in Stockholm
    assert f"{utgava.byte}" in text or "KB" in text or "kB" in text


def test_filen_ges_med_namn_dag_och_avtryck_och_kan_fragas_om(client: Client, spara: Any) -> None:
    utgava = spara("kalix", vid=dt.datetime(2027, 3, 1, 12, tzinfo=dt.UTC))
    svar = client.get("/handbok/kalix.pdf")
    innehall = b"".join(svar.streaming_content)
    assert (svar.status_code, svar["Content-Type"]) == (200, "application/pdf")
    assert innehall.startswith(b"%PDF")
    assert len(innehall) == utgava.byte == int(svar["Content-Length"])
    assert svar["Content-Disposition"] == 'inline; filename="handbok-kalix-2027-03-01.pdf"'
    assert svar["Cache-Control"] == "public, max-age=60, s-maxage=60"
    assert not svar.cookies
    igen = client.get("/handbok/kalix.pdf", headers={"if-none-match": svar["ETag"]})
    assert igen.status_code == 304


def test_en_ny_utgava_ar_en_annan_fil_och_den_gamla_ar_borta(client: Client, spara: Any) -> None:
    forst = spara(HEL, "ett")
    svar = client.get("/handbok/handbok.pdf")
    b"".join(svar.streaming_content)
    etag = svar["ETag"]
    sedan = spara(HEL, "två")
    assert not storages["default"].exists(forst.fil)
    assert storages["default"].exists(sedan.fil)
    svar = client.get("/handbok/handbok.pdf", headers={"if-none-match": etag})
    assert svar.status_code == 200
    b"".join(svar.streaming_content)


def test_en_fil_som_har_forsvunnit_ur_lagret_ar_inget_svar_att_spara(client: Client, spara: Any) -> None:
    utgava = spara(HEL)
    storages["default"].delete(utgava.fil)
    svar = client.get("/handbok/handbok.pdf")
    assert svar.status_code == 503
    assert svar["Cache-Control"] == "no-store"


def test_filen_nas_bara_genom_sin_egen_adress(client: Client, spara: Any) -> None:
    utgava = spara(HEL)
    assert client.get(f"/media/{utgava.fil}").status_code == 404


def test_en_fil_som_inte_gar_att_ta_bort_stoppar_ingenting(spara: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    spara(HEL, "ett")

    def krangla(_namn: str) -> None:
        raise OSError("skivan är full av sig själv")

    monkeypatch.setattr(storages["default"], "delete", krangla)
    sedan = spara(HEL, "två")
    assert Handboksutgava.objects.get(slag=HEL).fil == sedan.fil


def test_innehallet_leder_till_varje_sida_i_tradets_ordning(client: Client) -> None:
    text = html(client, "/handbok/")
    lista = text[text.index('<ul class="bok-innehall">') : text.index("</ul>", text.index('<ul class="bok-innehall">'))]
    hem = HomePage.objects.get(locale__language_code="sv")
    sidor = InformationPage.objects.live().descendant_of(hem).order_by("path")
    platser = [lista.index(f'href="{sida.url}"') for sida in sidor if f'href="{sida.url}"' in lista]
    assert platser == sorted(platser)
    assert len(platser) > 20
    assert "/om-webbplatsen/" not in lista


def test_kommunens_sida_visar_dess_nummer_och_sager_vad_som_saknas(client: Client) -> None:
    assert "0920-45 30 00" in html(client, "/handbok/lulea/")
    assert "309" in html(client, "/handbok/kalix/")
    assert "Vi har ingen säker uppgift om kommunens avgifter." in html(client, "/handbok/arjeplog/")


def test_sidfoten_och_kartan_leder_till_handboken(client: Client) -> None:
    assert 'href="/handbok/"' in html(client, "/")
    karta = html(client, "/sitemap.xml")
    assert "/handbok/</loc>" in karta
    assert "/mina-kontakter/</loc>" in karta
    assert "/handbok/hela/" not in karta


def test_den_langa_sidan_letas_inte_upp_av_nagon_sokmotor(client: Client) -> None:
    assert '<meta name="robots" content="noindex">' in html(client, "/handbok/hela/")


def test_en_fil_som_redan_ligger_dar_skrivs_inte_igen(spara: Any) -> None:
    forst = spara(HEL, "samma")
    sedan = spara(KORT, "samma")
    assert forst.fil == sedan.fil
    spara(HEL, "annan")
    assert storages["default"].exists(sedan.fil)  # the other edition still has it
