"""The list of associations, each one's page, and what they show on the region's own pages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from foreningsfabriker import VID, ForeningFactory, KontaktpersonFactory, kommun, publicerat

from patientforeningar.models import Inslag
from patientinfo import stampel
from patientinfo.models import Plats, Tema

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("minne", "klocka", "tomt")]

Hamta = Callable[..., str]
DYGN = dt.timedelta(days=1)


def stod(**falt: Any) -> Inslag:
    return publicerat(sort=Inslag.Sort.STOD, borjar=None, slutar=None, **falt)


def test_listan_har_det_som_hander_stod_meddelanden_och_foreningar(hamta: Hamta) -> None:
    forening = ForeningFactory(namn="Zebraföreningen", kommuner=[kommun("Boden"), kommun("Luleå")])
    publicerat(rubrik="Dans", forening=forening)
    stod(rubrik="Ring oss", forening=forening, tider="Tisdagar")
    publicerat(rubrik="Ny lokal", sort=Inslag.Sort.MEDDELANDE, borjar=None, slutar=None, forening=forening)
    html = hamta("/foreningar/")
    ordning = ["Det händer snart", "Dans", "Stöd som finns hela tiden", "Ring oss", "Meddelanden", "Ny lokal"]
    ordning += ["Föreningarna", "Boden, Luleå", "Är du med i en förening?"]
    platser = [html.index(text) for text in ordning]
    assert platser == sorted(platser)
    for adress in ("/foreningar/kalender/", "/foreningar/rutin/", "/forening/", "/foreningar/rss.xml"):
        assert f'href="{adress}"' in html


def test_utan_nagot_sager_listan_det(hamta: Hamta) -> None:
    html = hamta("/foreningar/")
    assert "Inget är inplanerat just nu." in html
    assert "Vi känner inte till någon sådan förening." in html
    assert "Stöd som finns hela tiden" not in html


def test_en_serie_tar_inte_allas_plats(hamta: Hamta) -> None:
    publicerat(
        rubrik="Varje vecka",
        upprepning="vecka",
        upprepas_till=dt.date(2026, 12, 31),
        borjar=VID + DYGN,
        slutar=None,
        visas_till=VID + 200 * DYGN,
    )
    publicerat(rubrik="En enda gång", borjar=VID + 40 * DYGN, slutar=None, visas_till=VID + 200 * DYGN)
    html = hamta("/foreningar/")
    assert html.count("Varje vecka") == 1
    assert "En enda gång" in html


def test_kommunen_valjer_det_som_ar_dar_och_det_som_galler_hela_lanet(hamta: Hamta) -> None:
    vantrum = Plats.objects.create(
        namn="Prov", slug="prov-vantrum", typ=Plats.Typ.VANTRUM, parent=Plats.objects.get(slug="sunderby-sjukhus")
    )
    for rubrik, plats in (
        ("I Luleå", kommun()),
        ("I Kalix", kommun("Kalix")),
        ("I länet", Plats.objects.get(typ=Plats.Typ.LAN)),
        ("I väntrummet", vantrum),
    ):
        publicerat(rubrik=rubrik, plats=Plats.objects.get(pk=plats.pk))
    html = hamta("/foreningar/?kommun=lulea")
    assert ("I Luleå" in html, "I Kalix" in html, "I länet" in html, "I väntrummet" in html) == (
        True,
        False,
        True,
        True,
    )
    assert '/foreningar/kalender/?kommun=lulea"' in html


def test_temat_valjer_foreningar_och_inslag(hamta: Hamta) -> None:
    tema = Tema.objects.create(namn="Zebror", slug="zebror")
    med, utan = ForeningFactory(namn="Med temat"), ForeningFactory(namn="Utan temat")
    med.teman.add(tema)
    publicerat(rubrik="Foreningens", forening=med)
    eget = publicerat(rubrik="Eget tema", forening=utan)
    eget.teman.add(tema)
    eget.save_revision(clean=False).publish(skip_permission_checks=True)
    publicerat(rubrik="Annat", forening=utan)
    html = hamta("/foreningar/?tema=zebror")
    assert ("Foreningens" in html, "Eget tema" in html, ">Annat<" in html) == (True, True, False)
    assert 'href="/foreningar/med-temat' in html or "Med temat</a>" in html
    assert "Utan temat</a>" not in html
    assert "Eget tema" in hamta("/foreningar/rss.xml?tema=zebror")


@pytest.mark.parametrize(
    ("fraga", "besked"), [("kommun=atlantis", "Vi känner inte igen kommunen"), ("tema=x", "temat")]
)
def test_ett_okant_val_far_besked_vid_faltet_och_visar_allt(hamta: Hamta, fraga: str, besked: str) -> None:
    publicerat(rubrik="Dans")
    html = hamta(f"/foreningar/?{fraga}")
    assert besked in html
    assert "Dans" in html


def test_foreningens_sida_har_vad_den_gor_var_den_finns_och_vem_man_fragar(hamta: Hamta) -> None:
    forening = ForeningFactory(
        namn="Zebraföreningen",
        verksamhet="Rad ett.\n\nRad två.",
        webbplats="https://example.se/zebra",
        kommuner=[kommun("Kalix")],
    )
    KontaktpersonFactory(forening=forening, namn="Prov Person")
    publicerat(rubrik="Dans", forening=forening)
    publicerat(rubrik="I går", forening=forening, borjar=VID - DYGN, slutar=VID - DYGN / 2)
    stod(rubrik="Ring oss", forening=forening)
    html = hamta(forening.get_absolute_url())
    for text in (
        "<h1>Zebraföreningen</h1>",
        "<p>Rad ett.</p> <p>Rad två.</p>",
        '<a href="/kommuner/kalix/">Kalix</a>',
        '<a href="https://example.se/zebra" rel="nofollow">example.se</a>',
        "Prov Person",
        "Dans",
        "Ring oss",
    ):
        assert text in html, text
    assert html.index("Har varit") < html.index("I går")


def test_en_forening_utan_inslag_sager_det(hamta: Hamta) -> None:
    assert "Föreningen har inget att visa just nu." in hamta(ForeningFactory().get_absolute_url())


def test_listan_haller_sig_kort_och_sager_hur_man_ser_resten(hamta: Hamta, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("patientforeningar.visning.utbud.HOGST", 2)
    forening = ForeningFactory()
    for nummer in range(4):
        stod(rubrik=f"Stöd {nummer}", forening=forening)
    html = hamta("/foreningar/")
    assert ("Stöd 1" in html, "Stöd 2" in html) == (True, False)
    assert "Det finns 2 till." in html


def test_flodet_foljer_valet(hamta: Hamta) -> None:
    assert 'href="/foreningar/rss.xml?kommun=lulea"' in hamta("/foreningar/?kommun=lulea")


def test_en_handelse_som_ligger_langt_fram_ar_ocksa_nasta(hamta: Hamta) -> None:
    publicerat(rubrik="Nästa år", borjar=VID + 300 * DYGN, slutar=None, visas_till=VID + 400 * DYGN)
    assert "Nästa år" in hamta("/foreningar/")


# --- On the region's own pages -----------------------------------------------------------------------


def test_startsidan_har_de_tre_narmaste_pa_svenska_och_ingenting_pa_engelska(hamta: Hamta) -> None:
    for nummer in range(5):
        publicerat(rubrik=f"Träff {nummer}", borjar=VID + (nummer + 1) * DYGN, slutar=None)
    html = hamta("/")
    assert [f"Träff {nummer}" in html for nummer in range(5)] == [True, True, True, False, False]
    assert "patientföreningar" not in hamta("/en/")


def test_utan_handelser_har_startsidan_ingen_tom_rubrik(hamta: Hamta) -> None:
    assert "Händer hos patientföreningar" not in hamta("/")


def test_kommunens_sida_har_sina_foreningar_och_deras_nasta_handelser(hamta: Hamta) -> None:
    forening = ForeningFactory(namn="Zebraföreningen", kommuner=[kommun("Kalix")])
    publicerat(rubrik="Dans", forening=forening, plats=Plats.objects.get(slug="kalix"))
    html = hamta("/kommuner/kalix/")
    assert "Patientföreningar i Kalix" in html
    assert "Zebraföreningen" in html
    assert "Dans" in html
    assert "Patientföreningar i" not in hamta("/kommuner/boden/")


def test_menyn_och_sidfoten_leder_dit_och_bara_den_svenska_menyn(hamta: Hamta) -> None:
    svensk, engelsk = hamta("/sip/"), hamta("/en/")
    assert '<li><a href="/foreningar/">Föreningar</a></li>' in svensk
    assert '<li><a href="/foreningar/rutin/">Så lämnar föreningar in</a></li>' in svensk
    assert '"/foreningar/"' not in engelsk
    assert '<a href="/foreningar/rutin/" lang="sv" hreflang="sv">' in engelsk
    assert '<a href="/foreningar/" aria-current="page">' in hamta("/foreningar/")
    assert '<a href="/foreningar/" aria-current="true">' in hamta("/foreningar/kalender/")


def test_webbplatskartan_har_sidorna(hamta: Hamta) -> None:
    inslag = publicerat()
    html = hamta("/sitemap.xml")
    for adress in ("/foreningar/", "/foreningar/kalender/", "/foreningar/rutin/"):
        assert f"{adress}</loc>" in html
    for adress in (inslag.get_absolute_url(), inslag.forening.get_absolute_url()):
        assert html.count(f"{adress}</loc>") == 1


# --- Rules of the house ------------------------------------------------------------------------------


@pytest.mark.parametrize("adress", ["", "kalender/", "kalender.ics", "rss.xml", "rutin/"])
def test_sidorna_ar_allas_utan_kaka_och_tar_inget_emot(client: Client, adress: str) -> None:
    svar = client.get(f"/foreningar/{adress}")
    assert svar["Cache-Control"].startswith("public, max-age=")
    assert not svar.cookies
    assert "cookie" not in svar.get("Vary", "").lower()
    assert "unsafe" not in svar["Content-Security-Policy"]
    assert client.post(f"/foreningar/{adress}").status_code == 405


def test_fler_inslag_och_foreningar_kostar_inga_fler_fragor(client: Client) -> None:
    def flera(antal: int) -> None:
        for nummer in range(antal):
            forening = ForeningFactory(kommuner=[kommun(), kommun("Kalix")])
            KontaktpersonFactory(forening=forening)
            inslag = publicerat(forening=forening, borjar=VID + (nummer + 1) * DYGN / 24, slutar=None)
            inslag.avvikelser.create(datum=VID.date())
            stod(forening=forening)
        stampel._stampla()

    adresser = ["/", "/foreningar/", "/foreningar/kalender/", "/foreningar/kalender.ics", "/foreningar/rss.xml"]
    adresser += ["/kommuner/lulea/", "/sitemap.xml", "/sok/?q=vattengympa"]
    flera(12)  # so many that the search offers to narrow them, which it does not for a few
    for adress in adresser:
        client.get(adress)
    stampel._stampla()
    kostar = {adress: _fragor(client, adress) for adress in adresser}
    flera(10)
    assert {adress: _fragor(client, adress) for adress in adresser} == kostar
    assert max(kostar.values()) <= 30


def _fragor(client: Client, adress: str) -> int:
    client.get("/om-webbplatsen/tillganglighet/")  # what every page asks for, once
    with CaptureQueriesContext(connection) as fangade:
        assert client.get(adress).status_code == 200
    return len(fangade)
