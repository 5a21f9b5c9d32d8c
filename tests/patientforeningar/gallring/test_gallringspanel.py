"""Beside a rule stands what it reaches, and no rule holds before somebody has seen that."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from foreningsfabriker import VID, publicerat, utan_demons_inslag
from konton import formular, inloggad

from patientforeningar.models import Gallringsregel, Inslag

pytestmark = pytest.mark.django_db

RUM = "/redaktion/snippets/patientforeningar/gallringsregel"


@pytest.fixture
def regel(db: None) -> Any:
    """A rule that is switched off and reaches three matters."""
    utan_demons_inslag()
    with time_machine.travel(VID, tick=False):
        for _ett in range(3):
            publicerat(visas_till=VID - dt.timedelta(hours=1))
    with time_machine.travel(VID + dt.timedelta(days=40), tick=False):
        yield Gallringsregel.objects.create(
            vad="avslutade", efter_dagar=30, beslut="Arkivmyndigheten, dnr 1", beslutad=VID.date()
        )


def panelen(adress: str) -> str:
    svar = inloggad("administrator").get(adress)
    assert svar.status_code == 200
    sida = BeautifulSoup(svar.content, "html.parser")
    rubrik = next(ett for ett in sida.select("section") if "Vad regeln når" in ett.get_text())
    return " ".join(rubrik.get_text(" ", strip=True).split())


def test_panelen_sager_hur_manga_och_vilka(regel: Gallringsregel) -> None:
    text = panelen(f"{RUM}/edit/{regel.pk}/")
    assert "Regeln når 3 ärenden just nu." in text
    assert "Den gäller inte: inget tas bort." in text
    assert all(inslag.nummer in text for inslag in Inslag.objects.all())


def test_panelen_sager_nar_den_galler(regel: Gallringsregel) -> None:
    Gallringsregel.objects.filter(pk=regel.pk).update(galler=True)
    assert "Den gäller: det som nås tas bort inom ett dygn, för alltid." in panelen(f"{RUM}/edit/{regel.pk}/")


def test_en_ny_regel_sparas_forst_och_satts_pa_sedan(regel: Gallringsregel) -> None:
    assert "Spara regeln utan att kryssa i" in panelen(f"{RUM}/add/")
    administrator = inloggad("administrator")
    data = {"vad": "utkast", "efter_dagar": "90", "beslut": "Dnr 2", "beslutad": "2026-05-12", "galler": "on"}
    svar = administrator.post(f"{RUM}/add/", data)
    assert "Spara regeln utan kryss först" in svar.content.decode()
    del data["galler"]
    assert administrator.post(f"{RUM}/add/", data).status_code == 302
    ny = Gallringsregel.objects.get(vad="utkast")
    adress = f"{RUM}/edit/{ny.pk}/"
    assert administrator.post(adress, formular(administrator, adress, galler="on")).status_code == 302
    ny.refresh_from_db()
    assert ny.galler


@pytest.mark.parametrize("andring", [{"efter_dagar": 1}, {"vad": "avslagna"}])
def test_en_regel_som_galler_andras_inte_till_nagot_ingen_har_sett(
    regel: Gallringsregel, andring: dict[str, Any]
) -> None:
    regel.galler = True
    regel.clean()
    for falt, varde in andring.items():
        setattr(regel, falt, varde)
    with pytest.raises(ValidationError):
        regel.clean()
