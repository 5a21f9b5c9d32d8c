"""The feeds at their addresses: what each place shows, how it is kept, and what it never tells."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterator
from itertools import count
from types import SimpleNamespace
from typing import Any

import feedparser
import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from flodesregler import concerto_fel, json_feed_fel, rss_fel, xibo_fel
from foreningsfabriker import ForeningFactory, KontaktpersonFactory, kommun, publicerat
from icalendar import Calendar
from skarmfabriker import VID, plats, publicerad_bild

from patientforeningar.handelser import Handelse, logga
from patientforeningar.models import Inslag
from patientinfo import stampel
from patientinfo.models import Plats, Tema
from skarmar.floden.format import FORMAT, Format
from skarmar.models import Inslagsschema, Platsregel

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("minne", "klocka")]

ALLA = [
    "feed.json",
    "rss.xml",
    "mrss.xml",
    "mrss-staende.xml",
    "mrss-4k.xml",
    "atom.xml",
    "kalender.ics",
    "remote.json",
]
_stamplar = SimpleNamespace(time_ns=count(3_000_000_000 * 10**9).__next__)


@pytest.fixture
def klocka(monkeypatch: pytest.MonkeyPatch) -> Iterator[time_machine.Coordinates]:
    """The clock stands at `VID`; what changes is stamped all the same."""
    monkeypatch.setattr(stampel, "time", _stamplar)
    stampel._stampla()
    with time_machine.travel(VID, tick=False) as tiden:
        yield tiden


def visat(*platser: Plats, **falt: Any) -> Inslag:
    """A public event on the screens of `platser`."""
    inslag = publicerat(**{"pa_skarm": True} | falt)
    inslag.skarmplatser.set(platser)
    inslag.save()
    inslag.save_revision(clean=False).publish(skip_permission_checks=True)
    stampel._stampla()
    return inslag


def hamta(client: Client, slug: str, fil: str = "feed.json", **extra: Any) -> Any:
    svar = client.get(f"/flode/{slug}/{fil}", **extra)
    assert svar.status_code == 200
    return svar


def rubriker(client: Client, slug: str) -> set[str]:
    return {post["title"] for post in hamta(client, slug).json()["items"]}


# --- Which slides -------------------------------------------------------------------------------------


def test_varje_plats_visar_det_som_ar_sant_till_den_och_till_det_den_ligger_i(client: Client) -> None:
    sjukhus, lanet = plats(), Plats.objects.get(slug="lanet")
    visat(sjukhus, rubrik="Bara på sjukhuset")
    visat(Plats.objects.get(pk=kommun().pk), rubrik="I hela kommunen")
    publicerad_bild(platser=[lanet], rubrik="I hela länet")
    stampel._stampla()
    egna = {"Bara på sjukhuset", "I hela kommunen", "I hela länet"}
    assert rubriker(client, sjukhus.slug) & egna == (
        egna if sjukhus.parent_id == kommun().pk else egna - {"I hela kommunen"}
    )
    assert rubriker(client, kommun().slug) & egna == {"I hela kommunen", "I hela länet"}
    assert rubriker(client, kommun("Kalix").slug) & egna == {"I hela länet"}
    assert rubriker(client, "lanet") & egna == {"I hela länet"}


@pytest.mark.parametrize("fil", ALLA)
@pytest.mark.parametrize("slug", ["lanet", "lulea", "sunderby-sjukhus"])
def test_lan_kommun_och_enhet_har_alla_format(client: Client, slug: str, fil: str) -> None:
    visat(plats(), rubrik="Vattengympa", upprepning="vecka", upprepas_till=dt.date(2026, 5, 30))
    svar = hamta(client, slug, fil)
    if fil.endswith("xml"):
        assert not feedparser.parse(svar.content, response_headers={"content-type": svar["Content-Type"]}).bozo
        assert (rss_fel(svar.content) if "rss" in fil else []) == []
        assert xibo_fel(svar.content, svar["Content-Type"]) == []
    elif fil == "feed.json":
        assert json_feed_fel(svar.json()) == []
    elif fil == "remote.json":
        assert concerto_fel(svar.json()) == []
    else:
        Calendar.from_ical(svar.content)


@pytest.mark.parametrize("form", FORMAT, ids=lambda form: form.fil)
def test_medietypen_ar_formatets(client: Client, form: Format) -> None:
    assert hamta(client, "lanet", form.fil)["Content-Type"] == form.medietyp


@pytest.mark.parametrize("fil", ["", *ALLA])
def test_en_plats_som_inte_finns_ar_404(client: Client, fil: str) -> None:
    assert client.get(f"/flode/finns-inte/{fil}").status_code == 404


def test_ett_aterkallat_inslag_ar_borta_ur_alla_format(client: Client, django_capture_on_commit_callbacks: Any) -> None:
    inslag = visat(plats(), rubrik="Snart återkallat")
    assert all(
        "Snart återkallat" in hamta(client, plats().slug, fil).content.decode() for fil in ("rss.xml", "atom.xml")
    )
    with django_capture_on_commit_callbacks(execute=True):
        inslag.unpublish()
    for fil in ALLA:
        assert "Snart återkallat" not in hamta(client, plats().slug, fil).content.decode()


# --- How it is kept -----------------------------------------------------------------------------------


@pytest.mark.parametrize("fil", ALLA)
def test_304_kostar_ingen_databasfraga(client: Client, fil: str) -> None:
    etag = hamta(client, "lanet", fil)["ETag"]
    assert not etag.startswith("W/")
    with CaptureQueriesContext(connection) as fangade:
        svar = client.get(f"/flode/lanet/{fil}", headers={"if-none-match": etag})
    assert (svar.status_code, svar.content, len(fangade)) == (304, b"", 0)
    assert svar["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("fil", ALLA)
def test_huvudet_ar_som_svaret_utan_kropp(client: Client, fil: str) -> None:
    hela, huvud = hamta(client, "lanet", fil), client.head(f"/flode/lanet/{fil}")
    assert (huvud.status_code, huvud.content) == (200, b"")
    assert dict(huvud.items()) == dict(hela.items())


def test_etag_andras_med_innehallet_och_bara_da(client: Client) -> None:
    forst = hamta(client, "lanet")["ETag"]
    stampel._stampla()
    assert hamta(client, "lanet")["ETag"] == forst
    publicerad_bild(platser=[Plats.objects.get(slug="lanet")])
    stampel._stampla()
    assert hamta(client, "lanet")["ETag"] != forst


def _inslag_som_slutar() -> None:
    visat(plats(), rubrik="Slutar snart", visas_till=VID + dt.timedelta(minutes=20))


def _bild_som_slutar() -> None:
    publicerad_bild(rubrik="Slutar snart", visas_till=VID + dt.timedelta(minutes=20))


def _bild_vars_klockslag_slutar() -> None:
    publicerad_bild(rubrik="Slutar snart", fran=dt.time(8, 0), till=dt.time(12, 20))  # VID is 12.00 in Stockholm


@pytest.mark.parametrize("gor", [_inslag_som_slutar, _bild_som_slutar, _bild_vars_klockslag_slutar])
def test_ingen_kopia_overlever_det_som_slutar(
    client: Client, klocka: time_machine.Coordinates, gor: Callable[[], None]
) -> None:
    gor()
    stampel._stampla()
    assert "Slutar snart" in rubriker(client, plats().slug)
    assert hamta(client, plats().slug)["Cache-Control"] == (
        "public, max-age=60, s-maxage=0, proxy-revalidate, stale-if-error=1140"
    )
    klocka.shift(dt.timedelta(minutes=19, seconds=50))
    assert hamta(client, plats().slug)["Cache-Control"] == (
        "public, max-age=10, s-maxage=0, proxy-revalidate, stale-if-error=0"
    )
    klocka.shift(dt.timedelta(seconds=10))
    assert "Slutar snart" not in rubriker(client, plats().slug)


def test_fragor_i_adressen_betyder_ingenting(client: Client) -> None:
    forst = hamta(client, "lanet")
    with CaptureQueriesContext(connection) as fangade:
        assert hamta(client, "lanet", "feed.json?kommun=lulea&x=1").content == forst.content
    assert not fangade.captured_queries


# --- What it never tells ------------------------------------------------------------------------------


def test_en_kontaktpersons_uppgifter_star_i_inget_flode(client: Client) -> None:
    forening = ForeningFactory()
    kontakt = KontaktpersonFactory(
        forening=forening, namn="Kanariefågel Kontakt", epost="kanariefagel@example.se", telefon="0920-00 00 00"
    )
    visat(plats(), forening=forening, kontakt=kontakt, rubrik="Med kontakt")
    for fil in ALLA:
        text = hamta(client, plats().slug, fil).content.decode()
        assert "Kanariefågel" not in text
        assert "kanariefagel@" not in text
        assert "0920-00 00 00" not in text
    assert "Med kontakt" in rubriker(client, plats().slug)


# --- The calendar -------------------------------------------------------------------------------------


def handelser(client: Client, slug: str) -> dict[str, Any]:
    filen = Calendar.from_ical(hamta(client, slug, "kalender.ics").content)
    assert [zon["tzid"] for zon in filen.walk("VTIMEZONE")] == ["Europe/Stockholm"]
    return {str(post["summary"]): post for post in filen.walk("VEVENT")}


def test_kalendern_har_platsens_handelser_och_inga_andras(client: Client) -> None:
    visat(plats(), rubrik="Här")
    visat(Plats.objects.get(slug="lanet"), rubrik="Överallt")
    visat(Plats.objects.get(pk=kommun("Kalix").pk), rubrik="I Kalix")
    visat(plats(), rubrik="Bara på webben", pa_skarm=False)
    visat(plats(), rubrik="Ett meddelande", sort=Inslag.Sort.MEDDELANDE, borjar=None, slutar=None)
    stampel._stampla()
    vara = {"Här", "Överallt", "I Kalix", "Bara på webben", "Ett meddelande"}
    assert handelser(client, plats().slug).keys() & vara == {"Här", "Överallt"}
    assert handelser(client, "kalix").keys() & vara == {"Överallt", "I Kalix"}
    post = handelser(client, plats().slug)["Här"]
    assert {"uid", "dtstamp", "dtstart", "sequence", "location", "url"} <= {namn.lower() for namn in post}
    assert post["dtstart"].params["TZID"] == "Europe/Stockholm"


def test_ett_installt_tillfalle_sags_vara_installt_med_hogre_nummer(client: Client) -> None:
    inslag = visat(plats(), rubrik="Dans")
    fore = handelser(client, plats().slug)["Dans"]["sequence"]
    inslag.avvikelser.create(datum=(VID + dt.timedelta(days=7)).date())
    logga(inslag, Handelse.INSTALLT, None, VID, datum=str((VID + dt.timedelta(days=7)).date()))
    stampel._stampla()
    installd = handelser(client, plats().slug)["Inställt: Dans"]
    assert (installd["status"], installd["sequence"] > fore) == ("CANCELLED", True)


def test_platsens_regler_galler_ocksa_kalendern(client: Client) -> None:
    tema = Tema.objects.order_by("pk")[0]
    forening = ForeningFactory()
    forening.teman.add(tema)
    visat(plats(), rubrik="Hör inte hit", forening=forening)
    regel = Platsregel.objects.create(plats=plats())
    regel.ej_teman.add(tema)
    stampel._stampla()
    assert "Hör inte hit" not in handelser(client, plats().slug)
    assert "Hör inte hit" not in rubriker(client, plats().slug)
    regel.tillatna_foreningar.add(forening)
    stampel._stampla()
    assert "Hör inte hit" in handelser(client, plats().slug)


def test_en_handelse_star_kvar_i_kalendern_ocksa_nar_bilden_vilar(client: Client) -> None:
    inslag = visat(plats(), rubrik="Visas på onsdagar")
    Inslagsschema.objects.create(inslag=inslag, veckodagar=0b100)
    stampel._stampla()
    assert "Visas på onsdagar" not in rubriker(client, plats().slug)
    assert "Visas på onsdagar" in handelser(client, plats().slug)


# --- Finding them -------------------------------------------------------------------------------------


def test_platsens_sida_leder_till_varje_flode_ocksa_for_den_som_letar_maskinellt(client: Client) -> None:
    text = client.get(reverse("platsens_floden", args=["sunderby-sjukhus"])).content.decode()
    for fil in ALLA:
        adress = f"/flode/sunderby-sjukhus/{fil}"
        assert text.count(f'{adress}"') == 2, fil
        assert client.get(adress).status_code == 200
    assert text.count('rel="alternate"') == len(ALLA) + 1


def test_listan_har_varje_plats_en_gang(client: Client) -> None:
    text = client.get(reverse("floden")).content.decode()
    for slug in Plats.objects.values_list("slug", flat=True):
        assert text.count(f'href="/flode/{slug}/"') == 1


def test_adressen_som_forklarar_tillagget_finns(client: Client) -> None:
    om = json.loads(hamta(client, "lanet").content)["_skarm"]["about"]
    vag, _, ankare = om.partition("/flode/")[2].partition("#")
    assert f'id="{ankare}"' in client.get(f"/flode/{vag}").content.decode()
