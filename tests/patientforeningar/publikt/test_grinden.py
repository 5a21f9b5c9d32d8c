"""What is not to be seen is not seen: gone within the second, in every list, feed, file, search and kept answer."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from foreningsfabriker import VID, ForeningFactory, InslagFactory, publicerat

from patientforeningar.models import Inslag
from patientinfo import stampel
from patientinfo.giltighet import nasta_grans

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("minne", "klocka")]

SEKUND = dt.timedelta(seconds=1)
TIMME = dt.timedelta(hours=1)

# No cache between us and the reader keeps what may be recalled the next second.
PROXY = "s-maxage=0, proxy-revalidate"

# Everywhere that an item named "Zebradans" in Luleå is to be met.
OVERALLT = (
    "/",
    "/foreningar/",
    "/foreningar/?kommun=lulea",
    "/foreningar/kalender/",
    "/foreningar/kalender/?nar=2026-05",
    "/foreningar/kalender.ics",
    "/foreningar/rss.xml",
    "/kommuner/lulea/",
    "/sok/?q=zebradans",
    "/sok/forslag?q=zebra",
)


def zebradans(**falt: Any) -> Inslag:
    Inslag.objects.update(live=False)
    varden = {"rubrik": "Zebradans", "slug": "zebradans"} | falt
    inslag = publicerat(**varden)
    stampel._stampla()
    return inslag


def var_det_syns(client: Client, inslag: Inslag) -> set[str]:
    """The addresses, of those above and the association's own, where it is met."""
    adresser = (*OVERALLT, inslag.forening.get_absolute_url(), "/sitemap.xml")
    # Not of what one searched for, which the page of the search repeats.
    return {
        adress
        for adress in adresser
        if b"/zebradans/" in client.get(adress).content or b"Zebradans" in client.get(adress).content
    }


def alla(inslag: Inslag) -> set[str]:
    return {*OVERALLT, inslag.forening.get_absolute_url(), "/sitemap.xml"}


def test_det_som_ar_godkant_syns_overallt(client: Client) -> None:
    inslag = zebradans()
    assert var_det_syns(client, inslag) == alla(inslag)
    svar = client.get(inslag.get_absolute_url())
    assert svar.status_code == 200
    assert svar["Cache-Control"] == f"public, max-age=60, {PROXY}"


def test_det_borjar_synas_pa_sekunden(client: Client, klocka: Any) -> None:
    inslag = zebradans(visas_fran=VID + TIMME)
    klocka.move_to(VID + TIMME - SEKUND)
    assert var_det_syns(client, inslag) == set()
    assert client.get(inslag.get_absolute_url()).status_code == 404
    klocka.move_to(VID + TIMME)
    assert client.get(inslag.get_absolute_url()).status_code == 200
    assert var_det_syns(client, inslag) == alla(inslag)


def test_det_slutar_synas_pa_sekunden_ocksa_ur_det_som_halls(client: Client, klocka: Any) -> None:
    inslag = zebradans(visas_till=VID + TIMME)
    klocka.move_to(VID + TIMME - SEKUND)
    assert var_det_syns(client, inslag) == alla(inslag)
    svar = client.get(inslag.get_absolute_url())
    assert (svar.status_code, svar["Cache-Control"]) == (200, f"public, max-age=1, {PROXY}")
    klocka.move_to(VID + TIMME)
    assert var_det_syns(client, inslag) == set()
    assert client.get(inslag.get_absolute_url()).status_code == 410
    assert client.get(inslag.get_absolute_url()[:-1] + ".ics").status_code == 410


def test_det_som_aterkallas_ar_genast_borta(client: Client, django_capture_on_commit_callbacks: Any) -> None:
    inslag = zebradans()
    assert var_det_syns(client, inslag) == alla(inslag)
    assert client.get(inslag.get_absolute_url()).status_code == 200
    with django_capture_on_commit_callbacks(execute=True):
        inslag.unpublish()
    assert var_det_syns(client, inslag) == set()
    svar = client.get(inslag.get_absolute_url())
    assert svar.status_code == 410
    assert "Zebradans" not in svar.content.decode()
    assert inslag.forening.get_absolute_url() in svar.content.decode()


def test_ett_installt_tillfalle_sags_genast(client: Client, django_capture_on_commit_callbacks: Any) -> None:
    inslag = zebradans()
    assert "Inställt" not in client.get(inslag.get_absolute_url()).content.decode()
    client.get("/foreningar/")
    with django_capture_on_commit_callbacks(execute=True):
        inslag.avvikelser.create(datum=inslag.borjar.date())  # type: ignore[union-attr]
    for adress in ("/", "/foreningar/", "/foreningar/kalender/", "/kommuner/lulea/", inslag.get_absolute_url()):
        assert "Inställt" in client.get(adress).content.decode(), adress


def test_ett_utkast_och_det_som_aldrig_har_godkants_ar_okant(client: Client) -> None:
    Inslag.objects.update(live=False)
    inslag = InslagFactory(rubrik="Zebradans", slug="zebradans")
    stampel._stampla()
    assert client.get(inslag.get_absolute_url()).status_code == 404
    assert var_det_syns(client, inslag) == set()


def test_ett_utkast_till_andring_syns_inte_forran_det_ar_godkant(client: Client) -> None:
    inslag = zebradans()
    inslag.rubrik = "Lejondans"
    inslag.save_revision(clean=False)
    stampel._stampla()
    assert "Lejondans" not in client.get(inslag.get_absolute_url()).content.decode()
    assert b"Lejondans" not in client.get("/sok/?q=zebradans").content
    assert b"/zebradans/" not in client.get("/sok/?q=lejondans").content
    inslag.get_latest_revision().publish(skip_permission_checks=True)
    stampel._stampla()
    assert "Lejondans" in client.get(inslag.get_absolute_url()).content.decode()
    assert b"/zebradans/" in client.get("/sok/?q=lejondans").content


@pytest.mark.parametrize("falt", ["dold", "avslutad"])
def test_en_forening_som_inte_visas_tar_allt_sitt_med_sig_pa_sekunden(client: Client, klocka: Any, falt: str) -> None:
    inslag = zebradans(forening=ForeningFactory(**{falt: VID + TIMME}))
    klocka.move_to(VID + TIMME - SEKUND)
    assert var_det_syns(client, inslag) == alla(inslag)
    klocka.move_to(VID + TIMME)
    assert var_det_syns(client, inslag) == set()
    for adress in (inslag.get_absolute_url(), inslag.forening.get_absolute_url()):
        svar = client.get(adress)
        assert svar.status_code == 410
        assert inslag.forening.namn not in svar.content.decode()


def test_en_forening_som_inte_ar_antagen_ar_okand(client: Client) -> None:
    forening = ForeningFactory(antagen=None)
    assert client.get(forening.get_absolute_url()).status_code == 404
    assert forening.namn not in client.get("/foreningar/").content.decode()
    assert client.get("/foreningar/finns-inte/").status_code == 404
    assert client.get(f"/foreningar/{forening.slug}/finns-inte/").status_code == 404


def test_nar_ett_tillfalle_ar_over_gors_sidorna_om(client: Client, klocka: Any) -> None:
    inslag = zebradans(borjar=VID - TIMME, slutar=VID + TIMME)
    for adress in ("/", "/foreningar/", "/foreningar/kalender/", inslag.get_absolute_url()):
        klocka.move_to(VID + TIMME - 5 * SEKUND)
        svar = client.get(adress)
        assert svar["Cache-Control"] == f"public, max-age=5, {PROXY}", adress
    assert "Det här har varit" not in client.get(inslag.get_absolute_url()).content.decode()
    klocka.move_to(VID + TIMME)
    assert "Det här har varit" in client.get(inslag.get_absolute_url()).content.decode()
    assert b"Zebradans" not in client.get("/foreningar/kalender/").content


def test_proxyn_fragar_varje_gang_om_det_som_kan_aterkallas_och_far_korta_svar(client: Client) -> None:
    inslag = zebradans()
    for adress in (*OVERALLT[:8], inslag.get_absolute_url(), inslag.forening.get_absolute_url()):
        svar = client.get(adress)
        assert PROXY in svar["Cache-Control"], adress
        assert client.get(adress, headers={"if-none-match": svar["ETag"]}).status_code == 304, adress
    assert "s-maxage=60" in client.get("/sip/")["Cache-Control"]
    inslag.unpublish()
    stampel._stampla()
    assert PROXY in client.get(inslag.get_absolute_url())["Cache-Control"]


def test_granserna_ar_dygnets_egna() -> None:
    zebradans(visas_till=VID + TIMME)
    InslagFactory(visas_till=VID + TIMME / 2)  # a draft
    assert nasta_grans(VID) == VID + TIMME
    ForeningFactory(dold=VID + 2 * TIMME)
    stampel._stampla()
    assert nasta_grans(VID + TIMME) == VID + 2 * TIMME
