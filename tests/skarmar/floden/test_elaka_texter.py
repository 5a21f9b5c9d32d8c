"""Whatever somebody has typed, every feed can be read, and says what was typed."""

from __future__ import annotations

import dataclasses
import json

import feedparser
import pytest
from flodesfabrik import flode, punkt
from flodesregler import brightsign_fel, concerto_fel, json_feed_fel, rss_fel, xmltrad
from hypothesis import given, settings
from hypothesis import strategies as st

from skarmar.floden.format import FORMAT, Format
from skarmar.floden.jsonfeed import jsonfeed
from skarmar.floden.mrss import mrss
from skarmar.floden.remote import remote
from skarmar.floden.renad import renad
from skarmar.floden.rss import rss
from skarmar.kontrakt import Flode

ELAKA = [
    "]]>",
    "<![CDATA[ x ]]>",
    "</title><script>alert(1)</script>",
    "&amp; & &#0; &bogus;",
    "\x00\x07\x0b\x1b\x7f\x9f",
    "\ud800 ensam halva \udfff",
    "\ufffe\uffff",
    "👩🏽‍🦽 rullstol 🇸🇪",
    "\u202eOMVÄND\u202c \u200fالعربية",
    "\u2028\u2029\r\n\t",
    "Ŋŧ čáhci",
    "\"'`\\",
]
TEXTER = st.text(alphabet=st.characters(exclude_categories=()), max_size=60) | st.sampled_from(ELAKA)


def elakt(text: str) -> Flode:
    elak = punkt(
        rubrik=text, kort=text, fakta=(text,), avsandare=text, granskad=text, skriven_adress=text, teman=(text,)
    )
    bild = dataclasses.replace(elak.bild, alt=text) if elak.bild else None
    return renad(flode(dataclasses.replace(elak, bild=bild), plats=text))


@pytest.mark.parametrize("text", ELAKA)
@pytest.mark.parametrize("form", FORMAT, ids=lambda form: form.fil)
def test_varje_format_tal_det_elakaste(form: Format, text: str) -> None:
    _lasbart(form, elakt(text))


@pytest.mark.parametrize("form", FORMAT, ids=lambda form: form.fil)
@settings(max_examples=150, deadline=None)
@given(text=TEXTER)
def test_varje_format_tal_vad_som_helst(form: Format, text: str) -> None:
    _lasbart(form, elakt(text))


def _lasbart(form: Format, flodet: Flode) -> None:
    data = form.skriv(flodet)
    if "xml" in form.fil:
        xmltrad(data)
        assert not feedparser.parse(data, response_headers={"content-type": form.medietyp}).bozo
    else:
        json.loads(data.decode())


@settings(max_examples=150, deadline=None)
@given(text=TEXTER)
def test_reglerna_halls_vad_som_an_skrivits(text: str) -> None:
    flodet = elakt(text)
    assert json_feed_fel(json.loads(jsonfeed(flodet))) == []
    assert concerto_fel(json.loads(remote(flodet))) == []
    assert brightsign_fel(mrss(flodet)) == []
    assert [fel for fel in rss_fel(rss(flodet)) if fel != "varken title eller description"] == []


def test_det_som_gar_att_saga_kommer_fram_ordagrant() -> None:
    text = "Sång & dans <3 ]]> \u202e\u200f 👩🏽‍🦽"
    flodet = elakt(text)
    assert json.loads(jsonfeed(flodet))["items"][0]["title"] == text
    assert xmltrad(rss(flodet)).findtext("channel/item/title") == text


def test_det_som_inget_format_kan_bara_tas_bort_var_det_an_star() -> None:
    (rensad,) = elakt("a\x00b\ud800c").punkter
    assert (rensad.rubrik, rensad.fakta, rensad.teman, rensad.bild and rensad.bild.alt) == (
        "abc",
        ("abc",),
        ("abc",),
        "abc",
    )
    assert rensad.skyltar == punkt().skyltar
    assert rensad.slag is punkt().slag
