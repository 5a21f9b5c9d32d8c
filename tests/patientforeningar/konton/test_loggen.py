"""The log of requests holds no key that lets somebody in."""

from __future__ import annotations

import logging

import pytest
from django.test import Client
from django.urls import reverse
from foreningsfabriker import ForeningFactory
from ombudsinloggning import be_om_kod, koden, ombud_for

pytestmark = pytest.mark.django_db


def test_varken_inbjudans_nyckel_eller_koden_star_i_loggen(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    ombud_for(ForeningFactory())
    with caplog.at_level(logging.INFO):
        client.get(reverse("portal_inbjudan", args=["hemlig-nyckel"]))
        client.get(reverse("portal_inbjudan_kod", args=["hemlig-nyckel"]))
        be_om_kod(client, "ombud@example.se")
        client.post(reverse("account_confirm_login_code"), {"code": koden()})
    assert "/forening/inbjudan/…/" in caplog.text
    assert "hemlig-nyckel" not in caplog.text
    assert koden() not in caplog.text
    assert "ombud@example.se" not in caplog.text
