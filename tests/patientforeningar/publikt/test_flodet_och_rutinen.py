"""The feed of what is new, and the page of the routine."""

from __future__ import annotations

import datetime as dt
import xml.etree.ElementTree as ET
from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from foreningsfabriker import VID, ForeningFactory, publicerat
from wagtail.models import Site

from patientforeningar.models import Inslag, Kriterium, Rutin
from patientinfo import stampel
from patientinfo.models import Installningar

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("minne", "klocka", "tomt")]

Hamta = Callable[..., str]
DYGN = dt.timedelta(days=1)


def poster(client: Client) -> list[dict[str, str]]:
    stampel._stampla()
    svar = client.get("/foreningar/rss.xml")
    assert svar["Content-Type"] == "application/rss+xml; charset=utf-8"
    rot = ET.fromstring(svar.content)  # noqa: S314 (our own)
    return [{del_.tag: del_.text or "" for del_ in post} for post in rot.iter("item")]


def test_det_nyaste_star_forst(client: Client) -> None:
    for rubrik, dagar in (("Äldre", 3), ("Nyare", 1)):
        inslag = publicerat(rubrik=rubrik, kort=f"{rubrik} text")
        Inslag.objects.filter(pk=inslag.pk).update(last_published_at=VID - dagar * DYGN, visas_fran=VID - 9 * DYGN)
    assert [post["title"] for post in poster(client)] == ["Nyare", "Äldre"]
    assert poster(client)[0]["description"] == "Nyare text"


def test_det_som_visas_forst_nu_ar_nytt_nu(client: Client) -> None:
    inslag = publicerat(visas_fran=VID - DYGN / 24)
    Inslag.objects.filter(pk=inslag.pk).update(last_published_at=VID - 9 * DYGN)
    assert poster(client)[0]["pubDate"] == "Tue, 12 May 2026 09:00:00 +0000"


def test_det_som_stalls_in_ar_nytt_igen_och_heter_sa(client: Client) -> None:
    inslag = publicerat(rubrik="Dans")
    fore = poster(client)[0]
    inslag.avvikelser.create(datum=(VID + 7 * DYGN).date())
    efter = poster(client)[0]
    assert efter["title"] == "Inställt: Dans"
    assert efter["guid"] != fore["guid"]


@pytest.mark.parametrize("text", ["A & B <b>fet</b>", "]]>", "noll\x00 och \x0b bock", "\ufffe", "emoji 😀"])
def test_flodet_ar_xml_vad_nagon_an_har_skrivit(client: Client, text: str) -> None:
    if connection.vendor == "postgresql":
        text = text.replace("\0", "")  # which it cannot keep at all
    inslag = publicerat(forening=ForeningFactory(namn=f"Namn {text}"[:100]))
    Inslag.objects.filter(pk=inslag.pk).update(rubrik=f"R {text}", kort=f"K {text}")
    (post,) = poster(client)
    assert post["title"].startswith("R ")


# --- The routine ------------------------------------------------------------------------------------------


def test_rutinen_har_stegen_kriterierna_tiderna_och_vem_som_ansvarar(hamta: Hamta) -> None:
    Rutin.objects.update_or_create(
        defaults={"sidansvarig": "Provgruppen", "granskad": dt.date(2026, 5, 1), "text": "<p>Eget</p>"}
    )
    Kriterium.objects.create(rubrik="Gäller nu", forklaring="Förklaring.", galler=True)
    Kriterium.objects.create(rubrik="Gäller inte", forklaring="-", galler=False)
    html = hamta("/foreningar/rutin/")
    for text in (
        'href="/forening/registrera/"',
        "Steg för steg",
        "<h3>Gäller nu</h3><p>Förklaring.</p>",
        "Vem beslutar?",
        "Efter tre arbetsdagar",
        "Efter fem arbetsdagar",
        "Om ni inte håller med",
        "Provgruppen",
        "1 maj 2026",
        "<p>Eget</p>",
    ):
        assert text in html, text
    assert "Gäller inte" not in html


def test_rutinen_gar_att_lasa_innan_nagon_har_skrivit_nagot(hamta: Hamta) -> None:
    Rutin.objects.all().delete()
    Kriterium.objects.update(galler=False)
    html = hamta("/foreningar/rutin/")
    assert "Alla föreningar lämnar in på samma sätt" in html
    assert "Inte granskad än" in html
    assert "Det här granskar vi efter" not in html


def test_den_som_inte_haller_med_kan_skriva_till_redaktionen(hamta: Hamta) -> None:
    Installningar.objects.update_or_create(site=Site.objects.get(), defaults={"e_post": "red@example.se"})
    stampel._stampla()
    assert 'href="mailto:red@example.se"' in hamta("/foreningar/rutin/")


def test_ett_nytt_kriterium_syns_genast(
    hamta: Hamta, django_capture_on_commit_callbacks: Callable[..., object]
) -> None:
    hamta("/foreningar/rutin/")
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[attr-defined]
        Kriterium.objects.create(rubrik="Alldeles nytt", forklaring="-", galler=True)
    assert "Alldeles nytt" in hamta("/foreningar/rutin/")
