"""Each form as its readers see it: feedparser, a strict XML parser, and the rules of the players."""

from __future__ import annotations

import json
from typing import Any

import feedparser
import pytest
from flodesfabrik import ADRESS, flode, punkt, redaktionens, ritade
from flodesregler import (
    CONCERTOS_STORSTA,
    MRSS,
    brightsign_fel,
    concerto_fel,
    json_feed_fel,
    rss_fel,
    xibo_fel,
    xmltrad,
)

from skarmar.floden.atom import atom
from skarmar.floden.format import FORMAT, Format
from skarmar.floden.jsonfeed import jsonfeed
from skarmar.floden.mrss import LIGGANDE, STAENDE, STOR, Slag, mrss
from skarmar.floden.remote import remote
from skarmar.floden.rss import rss
from skarmar.kontrakt import Flode

XML = [form for form in FORMAT if "xml" in form.fil]
TOMT = flode(plats_slug="kalix-halsocentral", plats="Kalix hälsocentral")
TOMT = Flode(TOMT.plats_slug, TOMT.plats, (), TOMT.uppdaterad, TOMT.nasta)


def last(data: bytes, medietyp: str = "application/rss+xml; charset=utf-8") -> Any:
    svar = feedparser.parse(data, response_headers={"content-type": medietyp})
    assert not svar.bozo, svar.get("bozo_exception")
    return svar


@pytest.mark.parametrize("form", XML, ids=lambda form: form.fil)
@pytest.mark.parametrize("flodet", [flode(), TOMT], ids=["fullt", "tomt"])
def test_feedparser_och_en_strang_xml_lasare_tar_varje_flode(form: Format, flodet: Flode) -> None:
    data = form.skriv(flodet)
    xmltrad(data)
    svar = last(data, form.medietyp)
    assert svar.feed.title == f"På skärmarna: {flodet.plats}"
    assert svar.feed.links[-1].href.endswith(f"/flode/{flodet.plats_slug}/{form.fil}")


# --- The reading feed ---------------------------------------------------------------------------------


def test_lasarens_rss_leder_till_sidan_och_bar_bilden_som_bilaga_och_media() -> None:
    data = rss(flode())
    assert rss_fel(data) == []
    assert xibo_fel(data, "application/rss+xml; charset=utf-8") == []
    forsta, andra, tredje = last(data).entries
    bild = punkt(1).ritade[0]
    assert (forsta.link, forsta.title) == (punkt(1).adress, "Vattengympa 1")
    (bilaga,) = forsta.enclosures
    assert (bilaga.href, bilaga.length, bilaga.type) == (bild.adress, str(bild.byte), "image/png")
    (media,) = forsta.media_content
    assert (media["url"], media["filesize"], media["duration"]) == (bild.adress, str(bild.byte), "14")
    assert forsta.author == "Provföreningen"
    assert "Information från Provföreningen" in forsta.description
    assert [en.id for en in (forsta, andra, tredje)] == [
        f"tag:rehab.example.se,2026:{nyckel}" for nyckel in ("inslag-1", "skarmbild-2", "inslag-3")
    ]


def test_det_som_inte_ar_ritat_lases_men_har_ingen_bild() -> None:
    tredje = last(rss(flode())).entries[2]
    assert (tredje.title, tredje.enclosures, "media_content" in tredje) == ("Vesijumppaa", [], False)


def test_varje_post_har_sitt_sprak_och_sin_giltighet() -> None:
    poster = list(xmltrad(rss(flode())).iter("item"))
    assert [post.get("{http://www.w3.org/XML/1998/namespace}lang") for post in poster] == ["sv", "sv", "fi"]
    giltiga = [post.findtext("{http://purl.org/dc/terms/}valid") for post in poster]
    assert giltiga[0] == "start=2026-05-11T10:00:00Z; end=2026-05-20T10:00:00Z; scheme=W3C-DTF"
    assert giltiga[1] == "start=2026-05-11T10:00:00Z; scheme=W3C-DTF"


def test_en_lasare_ser_html_tecken_som_tecken() -> None:
    forsta = last(rss(flode(punkt(rubrik="A < B & C", kort="<script>x</script> & 5 > 4")))).entries[0]
    assert "&lt;script&gt;x&lt;/script&gt; &amp; 5 &gt; 4" in forsta.description
    assert "<script>" not in forsta.description


# --- Files for players ----------------------------------------------------------------------------------


@pytest.mark.parametrize("slag", [LIGGANDE, STAENDE, STOR], ids=lambda slag: slag.format)
def test_media_rss_ger_en_fil_per_ritad_bild_i_sin_storlek(slag: Slag) -> None:
    data = mrss(flode(), slag)
    assert (rss_fel(data), brightsign_fel(data)) == ([], [])
    filer = list(xmltrad(data).iter(f"{MRSS}content"))
    assert [(f"{fil.get('width')}x{fil.get('height')}", fil.get("lang")) for fil in filer] == [(slag.format, "sv")] * 2
    assert [fil.findtext(f"{MRSS}title") for fil in filer] == ["Vattengympa 1", "Resan hit"]
    assert all(fil.find(f"{MRSS}thumbnail").get("width") == "1920" for fil in filer)
    # The format knows the hashes md5 and sha-1 alone; a player would take ours for one of them and refuse the file.
    assert [fil.find(f"{MRSS}hash") for fil in filer] == [None] * 2


def test_den_som_inte_ser_bilden_far_allt_som_star_pa_den() -> None:
    fil = next(xmltrad(mrss(flode())).iter(f"{MRSS}content"))
    for ord_ in ("Vattengympa 1", "varmt vatten", "Badhuset", "Från", "Bild: Två äldre i en bassäng."):
        assert ord_.casefold() in (fil.findtext(f"{MRSS}description") or "").casefold()


def test_en_bild_som_ser_annorlunda_ut_ar_en_annan_fil_att_hamta() -> None:
    fore, efter = (last(mrss(flode(punkt(ritade=ritade(vad))))).entries[0] for vad in ("fore", "efter"))
    assert fore.id != efter.id
    assert fore.link == fore.media_content[0]["url"]


def test_en_bild_som_bara_ar_ritad_i_en_storlek_star_bara_dar() -> None:
    flodet = flode(punkt(ritade=ritade("v", ("1080x1920",))))
    assert [len(last(mrss(flodet, slag)).entries) for slag in (LIGGANDE, STAENDE, STOR)] == [0, 1, 0]
    fil = next(xmltrad(mrss(flodet, STAENDE)).iter(f"{MRSS}content"))
    assert fil.find(f"{MRSS}thumbnail").get("url") == fil.get("url")


# --- Atom -------------------------------------------------------------------------------------------------


def test_atom_bar_texten_spraket_och_alla_bilder() -> None:
    svar = last(atom(flode()), "application/atom+xml; charset=utf-8")
    assert svar.version == "atom10"
    assert svar.feed.id == "tag:rehab.example.se,2026:flode/sunderby-sjukhus"
    forsta, _andra, tredje = svar.entries
    assert (forsta.id, forsta.updated_parsed[:4]) == ("tag:rehab.example.se,2026:inslag-1", (2026, 5, 12, 7))
    assert (forsta.content[0].type, tredje.content[0].language) == ("text/html", "fi")
    assert [len(en.enclosures) for en in (forsta, tredje)] == [3, 0]
    assert svar.feed.updated_parsed[:4] == (2026, 5, 12, 7)


# --- JSON -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("flodet", [flode(), TOMT], ids=["fullt", "tomt"])
def test_json_feed_foljer_reglerna(flodet: Flode) -> None:
    assert json_feed_fel(json.loads(jsonfeed(flodet))) == []


def test_tillagget_sager_det_en_spelare_behover() -> None:
    forsta, andra, tredje = json.loads(jsonfeed(flode()))["items"]
    egen = forsta["_skarm"]
    assert (egen["duration"], egen["valid_from"], egen["valid_until"]) == (
        14,
        "2026-05-11T10:00:00Z",
        "2026-05-20T10:00:00Z",
    )
    fonster = {"days": [0, 1, 2, 3, 4], "from": "07:30", "until": "16:00", "timezone": "Europe/Stockholm"}
    assert egen["window"] == fonster
    assert (egen["sender"], egen["reviewed"]) == ("Provföreningen", "Granskad av Region Norrbotten")
    assert egen["orientation"] == ["landscape", "portrait"]
    assert (egen["qr_url"], egen["targets"]) == (punkt(1).adress, ["sunderby-sjukhus"])
    assert (andra["_skarm"]["priority"], andra["_skarm"]["valid_until"], andra["_skarm"]["window"]) == (1, None, None)
    assert (tredje["language"], tredje["attachments"]) == ("fi", [])
    assert json.loads(jsonfeed(flode()))["_skarm"]["about"] == f"{ADRESS}/flode/#skarm"


def test_det_som_turas_om_pekar_pa_varandra() -> None:
    flodet = flode(redaktionens(2), punkt(3, nyckel="skarmbild-3", tur="skarmbild-2", sprak="fi"))
    turer = {post["_skarm"]["alternates"] for post in json.loads(jsonfeed(flodet))["items"]}
    assert len(turer) == 2
    flodet = flode(punkt(2, tur="inslag-2"), punkt(3, tur="inslag-2", sprak="fi"))
    assert len({post["_skarm"]["alternates"] for post in json.loads(jsonfeed(flodet))["items"]}) == 1


@pytest.mark.parametrize("flodet", [flode(), TOMT], ids=["fullt", "tomt"])
def test_concertos_flode_foljer_reglerna(flodet: Flode) -> None:
    assert concerto_fel(json.loads(remote(flodet))) == []


def test_concerto_far_text_och_bild_var_for_sig_och_aldrig_en_bruten_bild() -> None:
    poster = json.loads(remote(flode()))
    assert [(post["type"], post["name"]) for post in poster] == [
        ("RichText", "inslag-1"),
        ("Graphic", "inslag-1"),
        ("RichText", "skarmbild-2"),
        ("Graphic", "skarmbild-2"),
        ("RichText", "inslag-3"),
    ]
    assert (poster[0]["duration"], poster[0]["end_time"]) == (14, "2026-05-20T10:00:00Z")
    assert "end_time" not in poster[2]
    assert punkt(1).ritade[0].byte < CONCERTOS_STORSTA


def test_concertos_namn_star_kvar_nar_texten_andras() -> None:
    fore, efter = (json.loads(remote(flode(punkt(rubrik=rubrik))))[0] for rubrik in ("En rubrik", "En annan"))
    assert fore["name"] == efter["name"]
    assert fore["text"] != efter["text"]
