"""What every test of the fleet begins from: nobody known, nothing waiting, and a site that nobody listens at."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.core.cache import caches
from django.http import HttpResponse
from django.test import Client
from skarmfabriker import VID

from skarmar.flotta import nycklar, pulsvy
from skarmar.flotta.ko import KO
from skarmar.flotta.kopplade import REGISTER
from skarmar.flotta.token import KAKA, avtryck, ny_token
from skarmar.models import Koppling, Skarm

SERIE = "serie-0001"


@pytest.fixture(autouse=True)
def tomt_minne() -> None:
    """The memory of the process, as when it was started."""
    KO.tom()
    KO._kvitton.clear()
    REGISTER._alla.clear()
    REGISTER.glom()
    pulsvy._fornyade.clear()
    nycklar._sedda.clear()
    caches["rakning"].clear()


@pytest.fixture
def koppla() -> Callable[..., str]:
    """Pairs a device with a screen; the answer is its token."""

    def para(skarm: Skarm, **falt: Any) -> str:
        token = ny_token()
        Koppling.objects.create(skarm=skarm, token=avtryck(token), **{"gjord": VID, **falt})
        REGISTER.glom()
        return token

    return para


@pytest.fixture
def sla() -> Callable[..., HttpResponse]:
    """Beats as a device with that token would."""

    def beat(skarm: Skarm, token: str, **besked: Any) -> HttpResponse:
        klient = Client()
        klient.cookies[KAKA] = token
        kropp = json.dumps({"serie": SERIE, "spelningar": [], **besked})
        return klient.post(f"/skarm/{skarm.adress}/puls", kropp, content_type="application/json")

    return beat
