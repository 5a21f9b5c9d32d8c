"""What a page's HTML becomes on paper, and where its links lead."""

from __future__ import annotations

from typing import Any

import pytest

from patientinfo.handbok.lankar import Vagvisare
from patientinfo.handbok.papper import idn, pa_papper


def text(html: str) -> str:
    return str(pa_papper(html, "sida-7"))


@pytest.mark.parametrize(
    "html",
    [
        '<nav class="innehallslista"><p>x</p></nav>',
        '<form action="/x/"><p>x</p><button>x</button></form>',
        '<footer class="sida-fot"><p>x</p></footer>',
        "<script>x</script>",
        '<p class="utskriftsrad">x</p>',
        '<span aria-hidden="true">x</span>',
        "<div data-inte-i-handboken><form><nav>x</nav></form></div>",
        '<button type="button">x</button>',
        '<p>Öppet <span class="oppet oppet-nu">x</span> <span class="oppet-orsak">x</span></p>',
        '<span class="ord-forklaring" id="ord-sip" popover>x</span>',
    ],
)
def test_det_som_hor_skarmen_till_ar_borta(html: str) -> None:
    svar = text(f"<p>Före.</p>{html}<p>Efter.</p>")
    assert "x" not in svar
    assert "Före." in svar
    assert "Efter." in svar


def test_rubriker_gar_en_niva_ner_och_slutar_vid_sex() -> None:
    svar = text("<h2>a</h2><h3>b</h3><h4>c</h4><h5>d</h5>")
    assert svar == "<h3>a</h3><h4>b</h4><h5>c</h5><h6>d</h6>"


def test_det_som_ar_infallt_ligger_oppet() -> None:
    svar = text("<details><summary>Fråga</summary><div><p>Svar.</p></div></details>")
    assert svar == '<div><p class="fraga">Fråga</p><div><p>Svar.</p></div></div>'


def test_en_ruta_att_bocka_av_blir_en_ruta_att_kryssa_i() -> None:
    svar = text('<ul><li><label for="a"><input type="checkbox" id="a"> <span>Ta med</span></label></li></ul>')
    assert svar == '<ul><li><span><span class="ruta"></span> <span>Ta med</span></span></li></ul>'


def test_varje_id_bar_sidans_eget_namn_och_det_som_pekar_pa_det_foljer_med() -> None:
    svar = text('<section aria-labelledby="a" tabindex="0"><h2 id="a" data-x="1">A</h2></section>')
    assert svar == '<div><h3 id="sida-7-a">A</h3></div>'
    tabell = text('<table><tr><th id="k">K</th><td headers="k a">1</td></tr></table>')
    assert 'id="sida-7-k"' in tabell
    assert 'headers="sida-7-k sida-7-a"' in tabell


def test_en_bild_ar_en_bild_utan_val_av_storlek() -> None:
    bild = '<img src="/media/images/a.webp" srcset="x" sizes="y" loading="lazy" alt="En bild">'
    svar = text(f'<picture><source srcset="/b.avif">{bild}</picture>')
    assert svar == '<img alt="En bild" src="/media/images/a.webp"/>'


def test_ett_ord_med_forklaring_leder_till_ordlistan() -> None:
    knapp = (
        '<button type="button" class="ord" popovertarget="ord-sip">SIP</button>'
        '<span class="ord-forklaring" popover>x</span>'
    )
    soppa = pa_papper(f"<p>{knapp}</p>", "sida-7")
    Vagvisare({}, {"ord-sip"}).led(soppa, "sida-7")
    assert str(soppa) == '<p><a class="ord" href="#ord-sip">SIP</a></p>'
    utan = pa_papper(f"<p>{knapp}</p>", "sida-7")
    Vagvisare({}, set()).led(utan, "sida-7")
    assert str(utan) == "<p>SIP</p>"


@pytest.fixture
def visare(settings: Any) -> Vagvisare:
    settings.BASE_URL = "https://rehab.example.se"
    return Vagvisare({"/sip/": "sida-9"}, {"sida-9", "sida-9-steg", "sida-7-kostnad"})


@pytest.mark.parametrize(
    ("adress", "mal"),
    [
        ("/sip/", "#sida-9"),
        ("/sip/#steg", "#sida-9-steg"),
        ("/sip/#finns-inte", "#sida-9"),
        ("https://rehab.example.se/sip/", "#sida-9"),
        ("#kostnad", "#sida-7-kostnad"),
        ("#steg", ""),
        ("/enheter/", "https://rehab.example.se/enheter/"),
        ("tel:1177", "tel:1177"),
        ("https://www.1177.se/", "https://www.1177.se/"),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("", ""),
    ],
)
def test_varje_lank_leder_nagonstans_i_boken_eller_ut_till_hela_adressen(
    visare: Vagvisare, adress: str, mal: str
) -> None:
    assert visare.mal(adress, "sida-7") == mal


def test_en_lank_som_inte_leder_nagonstans_ar_vanlig_text(visare: Vagvisare) -> None:
    soppa = pa_papper('<p>Se <a href="#borta">det här</a> och <a>det</a>.</p>', "sida-7")
    visare.led(soppa, "sida-7")
    assert str(soppa) == "<p>Se det här och det.</p>"


def test_platserna_i_en_text() -> None:
    assert idn(pa_papper('<h2 id="a">A</h2><p id="b">B</p>', "s")) == {"s-a", "s-b"}
