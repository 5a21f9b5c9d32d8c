"""An item's page: everything that is known, who sends it and who has reviewed it, and what has changed, at once."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from django.template.loader import render_to_string
from django.test import RequestFactory
from foreningsfabriker import VID, ForeningFactory, InslagFactory, KontaktpersonFactory, publicerat

from patientforeningar.models import Beslut, Fil, Inslag, InslagsBild, InslagsDokument
from patientinfo import stampel

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("minne", "klocka")]

Hamta = Callable[..., str]
DYGN = dt.timedelta(days=1)
TIMME = dt.timedelta(hours=1)
# Tuesday 19 May 2026 at 18.00 in Stockholm, a week after `VID`.
BORJAR = dt.datetime(2026, 5, 19, 16, 0, tzinfo=dt.UTC)


def serie(**falt: Any) -> Inslag:
    varden = {
        "borjar": BORJAR,
        "slutar": BORJAR + 1.5 * TIMME,
        "upprepning": Inslag.Upprepning.VARJE_VECKA,
        "upprepas_till": dt.date(2026, 8, 25),
        "visas_till": VID + 100 * DYGN,
    }
    return publicerat(**varden | falt)


def schemat(html: str) -> list[dict[str, Any]]:
    skript = re.search(r'<script type="application/ld\+json">(.*?)</script>', html)
    return json.loads(skript[1])["@graph"] if skript else []


def test_sidan_sager_allt(hamta: Hamta) -> None:
    forening = ForeningFactory(namn="Zebraföreningen")
    inslag = serie(
        forening=forening,
        rubrik="Vattengympa",
        text="Första stycket.\n\nAndra stycket.",
        lokal="Badhuset",
        adress="Provgatan 1",
        rullstol=True,
        hiss=True,
        horslinga=True,
        tillganglighet="Lift i bassängen.",
        kostnad="50 kr",
        anmalan="Ring 0920-45 30 00.",
        anmalan_senast=dt.date(2026, 5, 18),
        for_vem=Inslag.ForVem.NARSTAENDE,
        lank="https://example.se/bad",
        kontakt=KontaktpersonFactory(forening=forening, namn="Prov Person", telefon="020-96 00 96"),
    )
    html = hamta(inslag.get_absolute_url())
    for text in (
        "<h1>Vattengympa</h1>",
        f'Information från <a href="{forening.get_absolute_url()}">Zebraföreningen</a>, granskad av Region Norrbotten',
        "Varje tisdag till och med den 25 augusti 2026.",
        '<time datetime="2026-05-19T18:00:00+02:00">Tisdag 19 maj 18.00–19.30</time>',
        "Tisdag 23 juni 18.00–19.30",
        "och 9 gånger till",
        "Badhuset<br>Provgatan 1<br>Luleå",
        "Du kan komma in med rullstol.<br>Det finns hiss.<br>Det finns hörslinga.<br>Lift i bassängen.",
        "Du som är närstående",
        "50 kr",
        "Senast måndag 18 maj.",
        '<a href="tel:0920453000">0920-45 30 00</a>',
        "<p>Första stycket.</p> <p>Andra stycket.</p>",
        '<a href="https://example.se/bad" rel="nofollow">example.se</a>',
        "Prov Person",
        'href="tel:020960096"',
        'href="mailto:kontakt@example.se"',
        f'href="{inslag.get_absolute_url()[:-1]}.ics"',
        f"Mer från {forening}",
        "Dela eller skriv ut",
        "Utskriven från",
    ):
        assert text in html, text
    assert "lagesrad" not in html
    assert "Exempel." not in html


def test_granskad_den_dag_som_beslutet_togs(hamta: Hamta) -> None:
    inslag = serie()
    Beslut.objects.create(inslag=inslag, version=1, utfall="godkant", inlamnat=VID, beslutat=VID - 2 * DYGN)
    Beslut.objects.create(inslag=inslag, version=2, utfall="andring", inlamnat=VID, beslutat=VID - DYGN)
    assert "granskad av Region Norrbotten den 10 maj 2026." in hamta(inslag.get_absolute_url())


def test_den_som_inte_vill_eller_inte_langre_ska_synas_visas_inte(hamta: Hamta) -> None:
    dold = KontaktpersonFactory(namn="Dold Person", offentlig=False)
    utan_samtycke = KontaktpersonFactory(namn="Ofragad Person", samtycke=None)
    kvar = KontaktpersonFactory(namn="Kvar Person", tas_bort=dt.date(2026, 5, 13))
    slut = KontaktpersonFactory(namn="Slut Person", tas_bort=dt.date(2026, 5, 12))
    for person, syns in ((dold, False), (utan_samtycke, False), (kvar, True), (slut, False)):
        inslag = serie(forening=person.forening, kontakt=person)
        for adress in (inslag.get_absolute_url(), person.forening.get_absolute_url()):
            assert (person.namn in hamta(adress)) is syns, (person.namn, adress)


def test_ett_installt_tillfalle_sags_forst_och_i_ord(hamta: Hamta) -> None:
    inslag = serie()
    inslag.avvikelser.create(datum=dt.date(2026, 5, 26))
    html = hamta(inslag.get_absolute_url())
    assert "Tisdag 26 maj 18.00–19.30 är <strong>inställt</strong>." in html.replace("tisdag 26", "Tisdag 26")
    assert html.index("lagesrad") < html.index("ingress")
    assert html.count("lapp-fara") == 1
    assert [fakta["eventStatus"][19:] for fakta in schemat(html)][:3] == [
        "EventScheduled",
        "EventCancelled",
        "EventScheduled",
    ]


def test_det_som_ar_installt_helt_heter_sa(hamta: Hamta) -> None:
    inslag = publicerat(rubrik="Vattengympa", borjar=BORJAR, slutar=BORJAR + TIMME)
    inslag.avvikelser.create(datum=BORJAR.date())
    html = hamta(inslag.get_absolute_url())
    assert "<title>Inställt: Vattengympa" in html
    assert '<h2 id="lage">Inställt</h2>' in html


def test_ett_flyttat_tillfalle_sager_varifran_och_vart(hamta: Hamta) -> None:
    inslag = publicerat(borjar=BORJAR, slutar=BORJAR + TIMME, visas_till=VID + 30 * DYGN)
    ny = BORJAR + 2 * DYGN - TIMME
    inslag.avvikelser.create(datum=BORJAR.date(), ny_borjar=ny)
    html = hamta(inslag.get_absolute_url())
    assert "tisdag 19 maj 18.00 är <strong>flyttat</strong> till torsdag 21 maj 17.00–18.00." in html
    (fakta,) = schemat(html)
    assert fakta["eventStatus"] == "https://schema.org/EventRescheduled"
    assert fakta["startDate"] == "2026-05-21T17:00:00+02:00"
    assert fakta["previousStartDate"] == "2026-05-19T18:00:00+02:00"


def test_anmalan_stanger_vid_midnatt(hamta: Hamta, klocka: Any) -> None:
    inslag = serie(anmalan_senast=dt.date(2026, 5, 14))
    midnatt = dt.datetime(2026, 5, 14, 22, tzinfo=dt.UTC)
    klocka.move_to(midnatt - dt.timedelta(seconds=1))
    assert "Tiden för anmälan har gått ut" not in hamta(inslag.get_absolute_url())
    klocka.move_to(midnatt)
    assert "Tiden för anmälan har gått ut" in hamta(inslag.get_absolute_url())


@pytest.mark.parametrize(
    ("upprepning", "borjar", "ord_"),
    [
        ("varannan", BORJAR, "Varannan tisdag till och med"),
        ("manad", BORJAR, "Tredje tisdagen i varje månad, till och med"),
        ("manad", BORJAR + 10 * DYGN, "Sista fredagen i varje månad, till och med"),
    ],
)
def test_upprepningen_star_i_ord(hamta: Hamta, upprepning: str, borjar: dt.datetime, ord_: str) -> None:
    assert ord_ in hamta(serie(upprepning=upprepning, borjar=borjar, slutar=borjar + TIMME).get_absolute_url())


def test_ett_annat_sprak_far_sin_text_uppmarkt_och_ramen_ar_svensk(hamta: Hamta) -> None:
    inslag = serie(sprak="fi", rubrik="Vesijumppa", kort="Tervetuloa.", text="Lisää tekstiä.")
    html = hamta(inslag.get_absolute_url())
    assert '<html lang="sv">' in html
    assert '<h1 lang="fi">Vesijumppa</h1>' in html
    assert '<p class="ingress" lang="fi">Tervetuloa.</p>' in html
    assert '<div class="inslag-text" lang="fi">' in html
    assert 'lang="fi" hreflang="fi">Vesijumppa</a>' in hamta("/foreningar/kalender/")


def test_ett_stod_har_ingen_tid_och_inget_schema(hamta: Hamta) -> None:
    inslag = publicerat(sort=Inslag.Sort.STOD, borjar=None, slutar=None, tider="Ring 0920-45 30 00, tisdagar 17–19")
    html = hamta(inslag.get_absolute_url())
    assert '<a href="tel:0920453000">0920-45 30 00</a>, tisdagar 17–19' in html
    assert "<dt>När</dt>" not in html
    assert schemat(html) == []
    hamta(f"{inslag.get_absolute_url()[:-1]}.ics", 404)


def test_ett_exempel_sager_att_det_ar_ett_exempel(hamta: Hamta) -> None:
    inslag = serie(forening=ForeningFactory(exempel=True))
    for adress in (inslag.get_absolute_url(), inslag.forening.get_absolute_url()):
        assert "Exempel. Föreningen finns inte på riktigt" in hamta(adress)


def test_det_som_skrivits_ar_text_och_aldrig_uppmarkning(hamta: Hamta) -> None:
    ond = "<script>alert(1)</script>"
    inslag = serie(
        rubrik=f"Rubrik {ond}", kort=ond, text=f"{ond} {{{{ 7|add:7 }}}}", lokal=ond, kostnad=ond, anmalan=ond
    )
    for adress in (inslag.get_absolute_url(), inslag.forening.get_absolute_url(), "/foreningar/kalender/", "/"):
        html = hamta(adress)
        assert "<script>alert" not in html
        assert "</script>alert" not in html
    assert schemat(hamta(inslag.get_absolute_url()))[0]["name"] == f"Rubrik {ond}"


def fil(inslag: Inslag, slag: str, **falt: Any) -> Fil:
    varden = {"sha256": slag * 8, "storlek": 123_456, "skannad": VID, "fil": f"prov.{slag}"} | falt
    return Fil.objects.create(forening=inslag.forening, slag=slag, **varden)


def med_filer(**falt: Any) -> Inslag:
    inslag = serie()
    inslag.bilder.add(
        InslagsBild(fil=fil(inslag, "bild", bredd=1200, hojd=800, **falt), alt="En bassäng", rattighet="x")
    )
    inslag.dokument.add(InslagsDokument(fil=fil(inslag, "pdf", sidor=3, **falt), titel="Program"))
    inslag.save_revision(clean=False).publish(skip_permission_checks=True)
    stampel._stampla()
    return inslag


def test_bilder_och_dokument_visas_med_det_man_behover_veta(hamta: Hamta) -> None:
    html = hamta(med_filer().get_absolute_url())
    assert 'width="1200" height="800" alt="En bassäng" loading="lazy"' in html
    assert "480w" in html
    assert re.search(r'<a href="/foreningar/fil/\w+\.pdf">Program</a>', html)
    assert "(PDF, 120,6 kB, 3 sidor)" in html


def test_en_fil_i_karantan_visas_inte(hamta: Hamta) -> None:
    html = hamta(med_filer(fynd="Prov-Virus").get_absolute_url())
    assert "/foreningar/fil/" not in html


def test_ett_utkast_gar_att_rita_med_bara_inslag_och_tid(rf: RequestFactory) -> None:
    inslag = InslagFactory(borjar=BORJAR)
    inslag.bilder.add(InslagsBild(fil=fil(inslag, "bild", bredd=100, hojd=80), alt="Ny bild", rattighet="x"))
    context = {"inslag": inslag, "vid": VID, "dorr": ""}
    html = render_to_string("patientforeningar/inslag.html", context, rf.get("/"))
    assert "Inte granskad än." in html
    assert "Ny bild" in html
    assert ".ics" not in html
    assert "Dela eller skriv ut" not in html
