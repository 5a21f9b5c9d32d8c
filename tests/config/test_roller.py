"""Every address of every role: what is open, what is not there, and that the public role knows nobody."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pytest
from egen_process import kor

pytestmark = pytest.mark.django_db

# Asks every address that the role has, by a made-up one for each pattern, and says what was answered.
VANDRA = """
import json, re, sys
import django; django.setup()
from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import transaction
from django.test import Client
from django.urls import get_resolver
from django.utils.regex_helper import normalize

PROV = {"int": "1", "slug": "demo-sunderby", "str": "x", "path": "x", "uuid": "0" * 8 + "-0000-0000-0000-" + "0" * 12}

def vagar(monster, fore=""):
    for rad in monster:
        delen = str(rad.pattern)
        if rad.pattern.__class__.__name__ == "LocalePrefixPattern":
            delen = ""
        elif hasattr(rad.pattern, "_route"):
            delen = re.sub(r"<(?:(\\w+):)?\\w+>", lambda m: PROV.get(m[1] or "str", "2027-01-12"), delen)
        else:
            mall, namn = next(iter(normalize(rad.pattern._regex)), ("", []))
            delen = mall % {ett: "1" for ett in namn} if namn else mall
        if hasattr(rad, "url_patterns"):
            yield from vagar(rad.url_patterns, fore + delen)
        else:
            yield "/" + fore + delen

svaren = []
alla = sorted(set(vagar(get_resolver().url_patterns)))
for vag in alla:
    for metod in sys.argv[1:]:
        with transaction.atomic():
            svar = getattr(Client(raise_request_exception=False), metod)(vag)
            transaction.set_rollback(True)
        svaren.append([metod, vag, svar.status_code, sorted(svar.cookies), svar.get("Location", ""),
                       hasattr(svar.wsgi_request, "session"), svar.get("Vary", "")])
print(json.dumps({"alla": alla, "svaren": svaren, "kedjan": settings.MIDDLEWARE, "sessioner": Session.objects.count()}))
"""


@cache
def vandring(roll: str) -> dict[str, Any]:
    """What every address of the role answered; of `all` only which they are."""
    metoder = [] if roll == "all" else ["get", "post"]
    return dict(json.loads(kor(VANDRA, *metoder, SITE_ROLE=roll).splitlines()[-1]))


def adresser(roll: str) -> set[str]:
    return set(vandring(roll)["alla"])


def test_den_publika_rollen_ger_ingen_en_session_en_kaka_eller_en_inloggning() -> None:
    allt = vandring("public")
    assert len(allt["svaren"]) > 80
    for metod, vag, status, kakor, leder_till, session, vary in allt["svaren"]:
        vad = f"{metod} {vag}"
        assert status < 500 or vag == "/-/health", vad  # which says that no clock goes here
        assert not session, vad
        # The one exception: a screen that is paired is known by its own (docs/decisions/0038).
        assert kakor == [] or vag.startswith("/skarm/"), vad
        assert "login" not in leder_till, vad
        assert "logga-in" not in leder_till, vad
        assert "cookie" not in vary.lower() or vag.startswith("/skarm/"), vad
    assert allt["sessioner"] == 0


def test_den_publika_rollens_kedja_kanner_ingen() -> None:
    kedjan = " ".join(vandring("public")["kedjan"]).lower()
    for lank in ("session", "auth.", "messages", "axes", "allauth"):
        assert lank not in kedjan


@pytest.mark.parametrize(
    ("roll", "stangda"),
    [
        ("public", ("/redaktion/", "/forening/", "/_util/", "/media/original", "/media/avatar")),
        ("forening", ("/redaktion/", "/media/original", "/media/avatar")),
        ("redaktion", ("/forening/",)),
    ],
)
def test_en_rolls_stangda_dorrar_finns_inte(roll: str, stangda: tuple[str, ...]) -> None:
    assert not [vag for vag in adresser(roll) if vag.startswith(stangda)]
    (utan,) = [vag for vag in adresser("all") if vag == "/-/live"]
    assert utan in adresser(roll)


def test_varje_roll_har_sina_egna_dorrar_och_tillsammans_allt() -> None:
    assert "/forening/logga-in/" in adresser("forening")
    assert "/redaktion/" in adresser("redaktion")
    publika = adresser("public")
    assert publika < adresser("forening")
    assert publika < adresser("redaktion")
    assert adresser("forening") | adresser("redaktion") == adresser("all")


@pytest.mark.parametrize("roll", ["forening", "redaktion"])
def test_ingen_adress_i_nagon_roll_gar_sonder(roll: str) -> None:
    assert [(metod, vag) for metod, vag, status, *_ in vandring(roll)["svaren"] if status >= 500] in (
        [],
        [("get", "/-/health")],
    )


@pytest.mark.parametrize("roll", ["forening", "redaktion"])
def test_det_publika_ger_ingen_kaka_i_de_andra_rollerna_heller(roll: str) -> None:
    publika = adresser("public")
    for metod, vag, _status, kakor, *_ in vandring(roll)["svaren"]:
        if metod == "get" and vag in publika and not vag.startswith("/skarm/"):
            assert kakor == [], vag


def test_ett_svar_fran_en_lasare_tas_emot_utan_session() -> None:
    program = (
        "import django; django.setup()\n"
        "from django.db import transaction\n"
        "from django.test import Client\n"
        "from wagtail.models import Page\n"
        "from patientinfo.models import Aterkoppling\n"
        "sida = Page.objects.get(url_path='/hem/sip/')\n"
        "with transaction.atomic():\n"
        "    fore = Aterkoppling.objects.count()\n"
        "    klient = Client(headers={'sec-fetch-site': 'same-origin', 'origin': 'http://testserver'})\n"
        "    svar = klient.post(f'/aterkoppling/{sida.pk}/', {'hjalpte': 'ja'})\n"
        "    print(svar.status_code, len(svar.cookies), Aterkoppling.objects.count() - fore)\n"
        "    transaction.set_rollback(True)\n"
    )
    assert kor(program, SITE_ROLE="public").splitlines()[-1] == "303 0 1"
