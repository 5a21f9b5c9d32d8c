"""The drawn picture of a slide is what the player draws of it in Chromium: the same letters in the same places."""

from __future__ import annotations

import io
import json
from collections.abc import Callable

import pytest
from PIL import Image, ImageChops, ImageStat
from skarmspellista import punkt
from spelarflik import Spelare, vanta_pa
from spellistor import period

from patientforeningar.skylt.delar import Ruta
from skarmar.bilder.rita import rita
from skarmar.kontrakt import Spellista
from skarmar.spelare.spellista import som_json

MOT = 20  # of 255: letters' edges are smoothed in two ways
SLACK = 4  # px: half a pixel of either, and the player's slow walk against burn-in


def blacket(bild: Image.Image, ruta: Ruta) -> tuple[int, int, int, int]:
    """The box of what is drawn on white in `ruta`, with room for letters that stand a little beside."""
    x0, y0 = round(ruta.x) - 10, round(ruta.y) - 2
    bit = bild.crop((x0, y0, round(ruta.hogerkant) + 10, round(ruta.underkant) + 2)).convert("L")
    box = bit.point(lambda ljus: 255 * (ljus < 255 - 2 * MOT)).getbbox()
    assert box is not None
    return (box[0] + x0, box[1] + y0, box[2] + x0, box[3] + y0)


@pytest.mark.parametrize(
    ("format_", "bredd", "hojd", "nr"), [("1920x1080", 1920, 1080, 0), ("1080x1920", 1080, 1920, 1)]
)
def test_spelaren_och_bilden_visar_samma_sak(
    spelare: Callable[..., Spelare], format_: str, bredd: int, hojd: int, nr: int
) -> None:
    en = punkt("a")
    lista = json.loads(som_json(Spellista("Prov", (), (en,), ())))
    lista["perioder"] = [period(["a"])]
    ny = spelare(lista, bredd=bredd, hojd=hojd).oppna().ga(3)
    assert ny.visas == "a"
    vanta_pa(ny.sida, "document.getAnimations().length === 0")  # slides fade by a clock of their own
    skarm = Image.open(io.BytesIO(ny.sida.screenshot())).convert("RGB")
    ritad = Image.open(io.BytesIO(rita(en, format_))).convert("RGB")
    for ruta in (*(block.ruta for block in en.skyltar[nr].block), en.skyltar[nr].qr):
        pa_skarm, i_filen = blacket(skarm, ruta), blacket(ritad, ruta)
        assert all(abs(a - b) <= SLACK for a, b in zip(pa_skarm, i_filen, strict=True)), (pa_skarm, i_filen)
    assert ImageStat.Stat(ImageChops.difference(skarm, ritad).convert("L")).mean[0] < MOT
