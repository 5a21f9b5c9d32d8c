"""What a page weighs on a thin line, and how often the browser must ask before it can be read."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from adresser import SIDOR
from playwright.sync_api import Page, Request

Flik = Callable[..., Page]

HOGST_BYTE = 30_000  # HTML, css and script as they come over the wire, before pictures
HOGST_FRAGOR = 3


@pytest.mark.parametrize("vad", SIDOR)
def test_a_page_is_light_and_asks_seldom(flik: Flik, vad: str) -> None:
    sida = flik("/-/live")
    fragor: list[Request] = []
    sida.on("requestfinished", lambda fraga: fragor.append(fraga))  # noqa: PLW0108 (playwright marks what it calls)
    sida.goto(SIDOR[vad], wait_until="load")
    text = [fraga for fraga in fragor if fraga.resource_type in {"document", "stylesheet", "script", "font", "fetch"}]
    byte = sum(fraga.sizes()["responseBodySize"] for fraga in text)
    assert byte <= HOGST_BYTE
    assert len(text) <= HOGST_FRAGOR, [fraga.url for fraga in text]


@pytest.mark.parametrize("vad", SIDOR)
def test_pictures_come_light_in_the_size_that_is_shown(flik: Flik, vad: str) -> None:
    sida = flik(SIDOR[vad], width=360)
    sida.evaluate("document.querySelectorAll('img').forEach(b => { b.loading = 'eager'; })")
    sida.wait_for_load_state("networkidle")
    for bild in sida.evaluate(
        "[...document.images].filter(b => b.offsetParent).map(b => [b.currentSrc, b.naturalWidth, b.width])"
    ):
        adress, naturlig, visad = bild
        # What associations hand in is kept as WebP.
        assert adress.endswith(".webp" if "/foreningar/fil/" in adress else (".avif", ".svg")), adress
        assert adress.endswith(".svg") or naturlig <= max(visad * 2.6, 400), bild
