"""The associations' guide: one page, open to all, linked from where one writes, signs in and registers."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from foreningsfabriker import InslagFactory, OmbudFactory
from konton import inloggad

from patientforeningar import lasbarhet
from patientforeningar.forhandsvisning.handledning import FIL
from patientforeningar.forhandsvisning.lank import GILTIGHET
from patientforeningar.tider import frister
from patientinfo.svenska import lix

pytestmark = pytest.mark.django_db

TEXT = (Path(settings.ROOT) / FIL).read_text(encoding="utf-8")


def test_handledningen_gar_att_lasa_utan_att_logga_in_och_har_en_rubrik() -> None:
    svar = Client().get(reverse("portal_handledning"))
    assert svar.status_code == 200
    html = svar.content.decode()
    assert re.findall(r"<h1>(.*?)</h1>", html) == ["Handledning för föreningar"]
    assert "<h2>Lämna in</h2>" in html
    assert '<a href="/foreningar/rutin/">' in html
    assert "**" not in html


@pytest.mark.parametrize("namn", ["portal_logga_in", "portal_registrera"])
def test_den_ar_lankad_for_den_som_ar_ny(namn: str) -> None:
    assert f'href="{reverse("portal_handledning")}"' in Client().get(reverse(namn)).content.decode()


def test_den_ar_lankad_fran_menyn_och_formularet() -> None:
    inslag = InslagFactory()
    inslag.save_revision(clean=False)
    klient = inloggad(OmbudFactory(forening=inslag.forening).konto)
    html = klient.get(reverse("portal_inslag_andra", args=[inslag.pk])).content.decode()
    assert html.count(f'href="{reverse("portal_handledning")}"') == 2


def test_den_ar_lattlast_och_ryms_pa_ett_papper_med_tva_sidor() -> None:
    assert lix(TEXT).varde < 40
    assert len(TEXT.split()) < 750


def test_den_sager_de_granser_som_galler() -> None:

    assert (frister.PAMINNS_EFTER, frister.LYFTS_EFTER, GILTIGHET.days) == (3, 5, 7)
    assert "tre arbetsdagar" in TEXT
    assert "efter fem" in TEXT
    assert "sju dagar" in TEXT
    assert f"{lasbarhet.HOGST_RUBRIK} tecken" in TEXT
    assert f"högst {lasbarhet.HOGST_DAGAR_SKARM} dagar" in TEXT


def test_den_som_har_loggat_in_behaller_foreningens_meny() -> None:
    klient = inloggad(OmbudFactory().konto)
    html = klient.get(reverse("portal_handledning")).content.decode()
    assert f'href="{reverse("portal_ombud")}"' in html
    assert f'href="{reverse("portal_handledning")}" aria-current="page"' in html
