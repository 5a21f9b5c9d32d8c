"""What has been shown is many after some years: the list on the association's start page comes sheet by sheet."""

from __future__ import annotations

import datetime as dt

import pytest
from django.urls import reverse
from foreningsfabriker import VID, OmbudFactory, publicerat
from konton import inloggad

from patientforeningar.templatetags import inlamning_tags

pytestmark = pytest.mark.django_db


def test_det_som_har_varit_kommer_blad_for_blad(monkeypatch: pytest.MonkeyPatch) -> None:
    ombud = OmbudFactory()
    klient = inloggad(ombud.konto)
    monkeypatch.setattr(inlamning_tags, "PER_BLAD", 2)
    fore = VID - dt.timedelta(days=400)
    tider = {"visas_fran": fore, "visas_till": fore + dt.timedelta(days=1), "borjar": fore, "slutar": None}
    for nummer in range(3):
        publicerat(forening=ombud.forening, rubrik=f"Det var {nummer}", **tider)
    bladen = [klient.get(reverse("portal"), {"sida": nummer} if nummer else {}) for nummer in ("", "2", "3")]
    assert [svar.status_code for svar in bladen] == [200, 200, 404]
    assert [svar.content.decode().count("Det var ") for svar in bladen[:2]] == [2, 1]
