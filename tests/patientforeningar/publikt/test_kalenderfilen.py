"""Calendar files: read back by a parser, the same times as the pages say, changes told one by one."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from dateutil.rrule import rrulestr
from django.test import Client
from foreningsfabriker import VID, publicerat
from icalendar import Calendar, Event

from patientforeningar.handelser import Handelse, logga
from patientforeningar.inslag.tillfallen import tillfallen
from patientforeningar.models import Inslag
from patientinfo import stampel
from patientinfo.tid import STOCKHOLM

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("minne", "klocka", "tomt")]

DYGN, TIMME = dt.timedelta(days=1), dt.timedelta(hours=1)
# A Tuesday at 18.00 in Stockholm.
BORJAR = dt.datetime(2026, 9, 29, 16, 0, tzinfo=dt.UTC)


def serie(upprepning: str = "vecka", borjar: dt.datetime = BORJAR, **falt: Any) -> Inslag:
    varden = {"upprepning": upprepning, "upprepas_till": dt.date(2027, 6, 30), "visas_till": VID + 500 * DYGN}
    return publicerat(borjar=borjar, slutar=borjar + TIMME, **varden | falt)


def filen(client: Client, inslag: Inslag) -> bytes:
    stampel._stampla()
    svar = client.get(f"{inslag.get_absolute_url()[:-1]}.ics")
    assert svar.status_code == 200
    assert svar["Content-Type"] == "text/calendar; charset=utf-8"
    return svar.content


def handelser(data: bytes) -> list[Event]:
    kalender = Calendar.from_ical(data)
    assert kalender["version"] == "2.0"
    (zon,) = kalender.walk("VTIMEZONE")
    assert zon["tzid"] == "Europe/Stockholm"
    return list(kalender.walk("VEVENT"))


@pytest.mark.parametrize(
    ("upprepning", "borjar"),
    [
        ("vecka", BORJAR),
        ("varannan", BORJAR),
        ("manad", BORJAR),  # the fifth Tuesday: the last
        ("manad", BORJAR - 7 * DYGN),  # the fourth
        ("vecka", dt.datetime(2026, 9, 27, 0, 30, tzinfo=dt.UTC)),  # 02.30 on Sundays, both nights among them
    ],
)
def test_regeln_ger_samma_tider_som_sidan(client: Client, upprepning: str, borjar: dt.datetime) -> None:
    inslag = serie(upprepning, borjar)
    (post,) = handelser(filen(client, inslag))
    assert post["dtstart"].params["TZID"] == "Europe/Stockholm"
    start = post["dtstart"].dt.replace(tzinfo=None)
    (sist,) = post["rrule"]["until"]
    lokalt = sist.astimezone(STOCKHOLM)
    # The parser counts by the clock on the wall, and wants the end of the rule by the same clock.
    regel = post["rrule"].to_ical().decode().replace(f"{sist:%Y%m%dT%H%M%SZ}", f"{lokalt:%Y%m%dT%H%M%S}")
    vaggtider = rrulestr(regel, dtstart=start)
    raknade = [tid.replace(tzinfo=STOCKHOLM).astimezone(dt.UTC) for tid in vaggtider]
    vantade = [tid.borjar for tid in tillfallen(inslag, (), VID, VID + 600 * DYGN)]
    assert raknade == vantade
    assert len(vantade) > 5


def test_tidszonen_byter_som_sverige_gor(client: Client) -> None:
    (zon,) = Calendar.from_ical(filen(client, serie())).walk("VTIMEZONE")
    zoninfo = zon.to_tz()
    for vid in (dt.datetime(2026, 10, 25, 0, 59), dt.datetime(2026, 10, 25, 1, 1), dt.datetime(2027, 3, 28, 1, 1)):
        i_utc = vid.replace(tzinfo=dt.UTC)
        assert i_utc.astimezone(zoninfo).utcoffset() == i_utc.astimezone(STOCKHOLM).utcoffset()


def test_ett_installt_och_ett_flyttat_tillfalle_berattas_for_sig(client: Client) -> None:
    inslag = serie(rubrik="Dans")
    ny = BORJAR + 16 * DYGN
    inslag.avvikelser.create(datum=(BORJAR + 7 * DYGN).date())
    inslag.avvikelser.create(datum=(BORJAR + 14 * DYGN).date(), ny_borjar=ny)
    hela, installt, flyttat = handelser(filen(client, inslag))
    assert {post["uid"] for post in (hela, installt, flyttat)} == {f"{inslag.nummer}@127.0.0.1"}
    assert "recurrence-id" not in hela
    assert (installt["status"], installt["summary"]) == ("CANCELLED", "Inställt: Dans")
    assert installt["recurrence-id"].dt == BORJAR + 7 * DYGN
    assert (flyttat["status"], flyttat["recurrence-id"].dt) == ("CONFIRMED", BORJAR + 14 * DYGN)
    assert (flyttat["dtstart"].dt, flyttat["dtend"].dt) == (ny, ny + TIMME)


def test_en_enda_gang_som_stalls_in_ar_hela_handelsen(client: Client) -> None:
    inslag = publicerat(borjar=VID + DYGN, slutar=None)
    inslag.avvikelser.create(datum=(VID + DYGN).date())
    (post,) = handelser(filen(client, inslag))
    assert (post["status"], "rrule" in post, "dtend" in post) == ("CANCELLED", False, False)


def test_ordningsnumret_vaxer_med_loggen_ocksa_nar_nagot_tas_tillbaka(client: Client) -> None:
    inslag = serie()
    assert handelser(filen(client, inslag))[0]["sequence"] == 0
    dag = str(BORJAR.date())
    logga(inslag, Handelse.INSTALLT, None, VID + TIMME, datum=dag)
    logga(inslag, Handelse.AVVIKELSE_BORTTAGEN, None, VID + 2 * TIMME, datum=dag)
    logga(inslag, Handelse.HANDLAGGS, None, VID + 3 * TIMME)
    (post,) = handelser(filen(client, inslag))
    assert post["sequence"] == 2
    assert post["last-modified"].dt == VID + 2 * TIMME


def test_det_som_skrivits_kommer_fram_helt_och_raderna_ar_vikta(client: Client) -> None:
    elakt = 'Semikolon; komma, "citat" \\ snedstreck'
    kort = "Rad ett\nBEGIN:VEVENT\r\nATTENDEE:mailto:ond@example.se " + "å" * 100
    data = filen(client, serie(rubrik=elakt, kort=kort, lokal="Sal; 1", kostnad="50, 60", anmalan="Ring"))
    (post,) = handelser(data)
    assert post["summary"] == elakt
    assert str(post["description"]).startswith("Rad ett\nBEGIN:VEVENT")
    assert "attendee" not in post
    assert post["location"] == "Sal; 1, Luleå"
    assert all(len(rad) <= 75 for rad in data.split(b"\r\n"))


def test_filen_bar_bara_det_som_har_en_tid_och_ar_densamma_tva_ganger(client: Client) -> None:
    serie(rubrik="Dans")
    publicerat(rubrik="Ring oss", sort=Inslag.Sort.STOD, borjar=None, slutar=None)
    stampel._stampla()
    forsta = client.get("/foreningar/kalender.ics")
    assert [post["summary"] for post in handelser(forsta.content)] == ["Dans"]
    stampel._stampla()
    assert client.get("/foreningar/kalender.ics").content == forsta.content
    assert forsta["ETag"]
