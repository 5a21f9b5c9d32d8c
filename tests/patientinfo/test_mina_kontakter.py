"""The reader's own sheet: nothing on it can be sent, and it is found where one needs it."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from patientinfo.models import SipPage

pytestmark = pytest.mark.django_db


def html(client: Client, adress: str) -> str:
    svar = client.get(adress)
    assert svar.status_code == 200
    assert not svar.cookies
    return svar.content.decode()


def test_bladet_kan_inte_skickas_nagonstans(client: Client) -> None:
    text = html(client, "/mina-kontakter/")
    blad = text[text.index('<section class="block kontaktblad"') : text.index("</section>", text.index("kontaktblad"))]
    assert "<form" not in blad
    assert not re.search(r"<(?:input|textarea)[^>]* name=", blad)
    fore = text[: text.index('<section class="block kontaktblad"')]
    assert fore.count("<form") == fore.count("</form>")
    falt = re.findall(r'<(?:input|textarea) id="([^"]+)"', blad)
    assert len(falt) == len(set(falt)) == 17
    assert set(re.findall(r'<label for="([^"]+)"', blad)) == set(falt)
    assert "personnummer" not in blad.lower()


def test_bladet_har_det_som_brukar_saknas_efter_ett_mote(client: Client) -> None:
    text = html(client, "/mina-kontakter/")
    for vad in ("Min fasta vårdkontakt", "Fler telefonnummer", "Hjälp som är planerad", "Mina frågor", "Nästa möte"):
        assert vad in text
    assert "Bladet finns bara på den här enheten." in text


@pytest.mark.parametrize("metod", ["post", "put", "delete"])
def test_adressen_tar_inte_emot_nagot(client: Client, metod: str) -> None:
    assert getattr(client, metod)("/mina-kontakter/", {"kb-fragor": "x"}).status_code == 405


def test_bladet_finns_pa_engelska_men_inte_pa_sprak_utan_sidor(client: Client) -> None:
    text = html(client, "/en/mina-kontakter/")
    assert '<html lang="en">' in text
    assert "My contacts and questions" in text
    assert client.get("/se/mina-kontakter/").status_code == 404


def test_sip_leder_till_bladet_pa_lasarens_sprak(client: Client) -> None:
    sip = SipPage.objects.get(locale__language_code="sv")
    text = html(client, sip.url)
    assert 'href="/mina-kontakter/"' in text
    assert "data-kontaktblad" not in text


@pytest.mark.parametrize("adress", ["/enheter/sunderby-sjukhus/", "/kommuner/lulea/"])
def test_enheter_och_kommuner_kan_sparas_pa_bladet_men_inte_utan_script(client: Client, adress: str) -> None:
    ruta = re.search(r'<p class="dela samla"[^>]*>', html(client, adress))
    assert ruta
    assert " hidden " in ruta.group()
    assert f'data-adress="{adress}"' in ruta.group()
