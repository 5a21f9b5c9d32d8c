"""What is measured is what browsers draw: lines as wide as measured, a poster on one page of A4."""

from __future__ import annotations

import io
import itertools
from collections.abc import Callable

import pikepdf
import pytest
from playwright.sync_api import Page

from patientforeningar.lasbarhet import Innehall, bedom
from patientforeningar.skylt.typsnitt import bredd

TEXTER = [
    "Vattengympa för dig med reumatism i Överkalix",
    "AVTo Ty. ”Åka” – ÄVENTYR, fika & mötas! 0123456789",
    "Davvisámegiella ŋuollu ŧ Ž č đ š",
    "Rehabiliteringsmottagningen i Haparanda-Tornedalen",
]
AFFISCH = "/foreningar/exempel-rorliga-leder/trana-i-varmt-vatten/affisch/"

# Draws each [text, size, weight] in the face of the screens, as components/skylt.html does, and tells how wide it is.
RITA = """async rader => {
  const ns = "http://www.w3.org/2000/svg", svg = document.createElementNS(ns, "svg");
  svg.setAttribute("font-family", "'Atkinson Hyperlegible Next', 'Noto Sans reserv', sans-serif");
  document.body.append(svg);
  const texter = rader.map(([text, px, vikt]) => {
    const t = document.createElementNS(ns, "text");
    t.textContent = text;
    t.setAttribute("font-size", px);
    t.setAttribute("font-weight", vikt);
    svg.append(t);
    return t;
  });
  for (const [text, px, vikt] of rader) {
    for (const face of ["Atkinson Hyperlegible Next", "Noto Sans reserv"]) {
      await document.fonts.load(`${vikt} ${px}px "${face}"`, text);
    }
  }
  return texter.map(t => t.getComputedTextLength());
}"""

FYLL = """() => {
  const fyll = (valjare, text, tecken) => document.querySelectorAll(valjare).forEach(nod => {
    nod.textContent = text.repeat(9).slice(0, tecken);
  });
  document.querySelector(".affisch").classList.add("affisch-tat");
  fyll(".affisch h1", "Vattengympa och samtal för alla ", 70);
  fyll(".affisch-kort", "Vi tränar i varmt vatten. ", 200);
  fyll(".affisch dd", "Många ord om just det här. ", 200);
}"""


def ritat(sida: Page, rader: list[tuple[str, int, bool]]) -> list[float]:
    return sida.evaluate(RITA, [[text, px, 700 if fet else 400] for text, px, fet in rader])


def test_webblasaren_ritar_texten_sa_bred_som_den_mattes(flik: Callable[..., Page]) -> None:
    rader = list(itertools.product(TEXTER, (43, 71, 128), (False, True)))
    for (text, px, fet), langd in zip(rader, ritat(flik(AFFISCH), rader), strict=True):
        assert langd == pytest.approx(bredd(text, px, fet=fet), rel=0.01), text


def test_ingen_rad_ar_bredare_an_sin_ruta_i_webblasaren(flik: Callable[..., Page]) -> None:
    sida = flik(AFFISCH)
    text = Innehall(TEXTER[0], " ".join(TEXTER), ("Tisdag 19 maj", "Exempelbadet"), "Information från X", "a.se/k/b")
    for skylt in bedom(text).skyltar:
        rader = [(rad, block) for block in skylt.block for rad in block.rader]
        langder = ritat(sida, [(rad.text, block.px, block.fet) for rad, block in rader])
        for (rad, block), langd in zip(rader, langder, strict=True):
            assert rad.x + langd <= block.ruta.hogerkant + block.px / 20, rad


@pytest.mark.parametrize("mycket", [False, True])
def test_affischen_ar_en_sida_a4_med_koden_pa(flik: Callable[..., Page], mycket: bool) -> None:
    sida = flik(AFFISCH, width=794, height=1123)
    if mycket:  # every field as full as it may be, in the size that the server chooses for so much
        sida.evaluate(FYLL)
    sida.emulate_media(media="print")
    fot = sida.locator(".affisch-kod").bounding_box()
    ram = sida.locator(".affisch").bounding_box()
    assert fot is not None
    assert ram is not None
    assert fot["y"] + fot["height"] <= ram["y"] + ram["height"]
    with pikepdf.open(io.BytesIO(sida.pdf(prefer_css_page_size=True, print_background=True))) as pdf:
        assert len(pdf.pages) == 1
        assert [float(kant) * 25.4 / 72 for kant in pdf.pages[0].mediabox[2:]] == pytest.approx([210, 297], abs=1)


def test_affischen_ryms_pa_en_telefon(flik: Callable[..., Page]) -> None:
    sida = flik(AFFISCH, width=320)
    assert sida.evaluate("document.documentElement.scrollWidth") == 320
