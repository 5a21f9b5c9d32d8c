"""The sheet for whoever hangs a screen."""

from __future__ import annotations

import pytest
from django.conf import LazySettings
from django.urls import reverse
from konton import inloggad
from skarmfabriker import SkarmFactory

from skarmar.models import Skarm

pytestmark = pytest.mark.django_db


def blad(skarm: Skarm, roll: str = "skarmansvarig") -> str:
    svar = inloggad(roll).get(reverse("skarm_installation", args=[skarm.pk]))
    assert svar.status_code == 200
    html: str = svar.content.decode()
    return html


def test_bladet_sager_adress_vard_port_och_matt(settings: LazySettings) -> None:
    settings.BASE_URL = "https://rehab.example.se"
    skarm = SkarmFactory(adress="prov-a", tum=55)
    html = blad(skarm)
    assert "<code>https://rehab.example.se/skarm/prov-a/</code>" in html
    assert "<code>rehab.example.se</code>, port 443 (TCP)" in html
    assert "https://rehab.example.se/skarm/prov-a/testbild" in html
    assert "stora bokstäverna i frågan 30 mm" in html
    assert "Ställ dig 6,0 meter bort" in html or "Ställ dig 6 meter bort" in html
    assert "saknar HTTPS" not in html
    assert "Skärmen är liten" not in html


def test_utan_https_sags_vad_som_inte_gar(settings: LazySettings) -> None:
    settings.BASE_URL = "http://rehab.example.se:8080"
    html = blad(SkarmFactory(tum=24))
    assert "port 8080 (TCP)" in html
    assert "saknar HTTPS" in html
    assert "Skärmen är liten: texten går att läsa på högst 2,5 meter" in html


def test_en_pekskarm_far_sin_egen_adress_och_inget_flode() -> None:
    skarm = SkarmFactory(sort=Skarm.Sort.KIOSK, riktning=Skarm.Riktning.STAENDE)
    html = blad(skarm)
    assert f"/skarm/{skarm.adress}/kiosk" in html
    assert "mrss.xml" not in html
    assert "Vrid bilden" in html


@pytest.mark.parametrize("roll", ["redaktor", "granskare", "foreningsgranskare", "administrator"])
def test_alla_som_far_se_skarmarna_far_se_bladet(roll: str) -> None:
    assert "Installationsblad" in blad(SkarmFactory(), roll)
