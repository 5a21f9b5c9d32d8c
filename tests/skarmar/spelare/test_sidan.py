"""The player's addresses: open to all, in any frame that settings allow, the same for everybody."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from skarmfabriker import SkarmFactory

from skarmar.spelare import utgava as utgavan
from skarmar.spelare.utgava import kallor, utgava

pytestmark = pytest.mark.django_db


@pytest.fixture
def adress() -> str:
    return f"/skarm/{SkarmFactory().adress}/"


def test_sidan_fragar_inget_och_sager_sin_spellista(client: Client, adress: str) -> None:
    svar = client.get(adress)
    text = svar.content.decode()
    assert svar.status_code == 200
    assert not svar.cookies
    assert "cookie" not in svar.get("Vary", "").lower()
    assert f'data-spellista="{adress}spellista.json"' in text
    assert f'data-puls="{adress}puls"' in text
    assert f'data-utgava="{utgava()}"' in text
    assert f"url={adress}enkel" in text
    assert "<form" not in text
    assert "frame-ancestors 'self'" in svar["Content-Security-Policy"]


@pytest.mark.parametrize("del_", ["", "enkel", "spellista.json"])
def test_adresserna_svarar_pa_head(client: Client, adress: str, del_: str) -> None:
    svar = client.head(adress + del_)
    assert svar.status_code == 200
    assert svar.content == b""


@pytest.mark.parametrize("del_", ["", "enkel"])
def test_en_okand_skarm_sager_pa_svenska_vad_som_ar_fel_och_fragar_igen(client: Client, del_: str) -> None:
    svar = client.get(f"/skarm/finns-inte/{del_}")
    text = svar.content.decode()
    assert svar.status_code == 404
    assert "Skärmen finns inte" in text
    assert "/skarm/finns-inte/" in text
    assert 'http-equiv="refresh" content="60"' in text


def test_den_inbyggda_bilden_star_i_sidan_sjalv(client: Client, adress: str) -> None:
    text = client.get(adress).content.decode()
    assert "Fråga oss gärna" in text
    assert "Information från Rehabilitering i Norrbotten" in text


def test_inget_skrivs_i_sidan_som_policyn_stoppar(client: Client, adress: str) -> None:
    for del_ in ("", "enkel"):
        text = client.get(adress + del_).content.decode()
        assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=", text)


def test_arbetaren_vet_vad_som_hor_till_utgavan(client: Client) -> None:
    svar = client.get("/skarm/arbetare.js")
    assert svar["Content-Type"] == "text/javascript; charset=utf-8"
    skal = json.loads(svar.content.decode().partition("self.SKAL = ")[2].partition(";\n")[0])
    assert skal["utgava"] == utgava()
    assert len([fil for fil in skal["filer"] if fil.endswith(".woff2")]) == 4
    assert "/static/skarm/spelare.js" in skal["filer"]


def test_utgavan_ar_ny_nar_en_del_andras_och_annars_densamma(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, settings: Any
) -> None:
    settings.DEBUG = True
    fore = utgava()
    assert fore == utgava()
    delar = [*kallor(), tmp_path / "ny.js"]
    (tmp_path / "ny.js").write_text("var a;")
    monkeypatch.setattr(utgavan, "kallor", lambda: delar)
    assert utgava() != fore


def test_allt_som_spelaren_bestar_av_raknas_med() -> None:
    namn = {fil.name for fil in kallor()}
    rot = Path(settings.SITE) / "static" / "skarm"
    assert {fil.name for fil in (rot / "spelare").glob("*.js")} < namn
    assert {"spelare.html", "spelare.css", "arbetare.js", "atkinson-hyperlegible-next-400.woff2"} < namn
