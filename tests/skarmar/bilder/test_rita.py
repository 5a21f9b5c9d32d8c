"""A drawn slide is the slide that was set: same words in the same places, same code, same picture."""

from __future__ import annotations

import io
from dataclasses import replace

import provfiler
import pytest
from filprov import en_bild, med_filer
from foreningsfabriker import VID, publicerat
from PIL import Image, ImageChops, ImageStat

from patientforeningar.models import Inslag
from patientforeningar.models.fil import privat_lager
from patientforeningar.skylt import farger
from patientforeningar.skylt.delar import Roll, Ruta
from patientforeningar.skylt.qr import qr
from skarmar.bilder.rita import rita
from skarmar.kontrakt import Punkt
from skarmar.models import Punktbild
from skarmar.urval.punkt import av_inslag

pytestmark = pytest.mark.django_db

LIGGANDE, STAENDE, STOR = Punktbild.Format.values
VIT = (255, 255, 255)


def bild_av(punkt: Punkt, format_: str = LIGGANDE) -> Image.Image:
    return Image.open(io.BytesIO(rita(punkt, format_)))


def blacket(bild: Image.Image, ruta: Ruta, grund: str = "#ffffff") -> tuple[int, int, int, int] | None:
    """The box of what is not ground inside `ruta`, in px of the whole picture."""
    lage = (int(ruta.x), int(ruta.y), int(ruta.hogerkant) + 1, int(ruta.underkant) + 1)
    bit = bild.convert("RGB").crop(lage)
    box = ImageChops.difference(bit, Image.new("RGB", bit.size, grund)).getbbox()
    return box and (box[0] + lage[0], box[1] + lage[1], box[2] + lage[0], box[3] + lage[1])


@pytest.fixture
def text() -> Punkt:
    return av_inslag(publicerat(pa_skarm=True, rubrik="Gympa i Överkalix", kort="Ŋuoras mánát ja ŧ, fika."), VID)


@pytest.fixture
def med_bild() -> tuple[Inslag, Punkt]:
    inslag = publicerat(pa_skarm=True)
    fil = en_bild(inslag.forening, bredd=1200, hojd=800)
    inslag = med_filer(inslag, fil)
    inslag.save()
    return inslag, av_inslag(inslag, VID)


@pytest.mark.parametrize(
    ("format_", "storlek"), [(LIGGANDE, (1920, 1080)), (STAENDE, (1080, 1920)), (STOR, (3840, 2160))]
)
def test_varje_format_har_sin_storlek_och_ar_en_png(text: Punkt, format_: str, storlek: tuple[int, int]) -> None:
    bild = bild_av(text, format_)
    assert (bild.format, bild.size) == ("PNG", storlek)


def test_ett_format_som_inte_finns_ritas_inte(text: Punkt) -> None:
    with pytest.raises(ValueError, match="640x480"):
        rita(text, "640x480")


def test_samma_punkt_ger_samma_byte(text: Punkt) -> None:
    assert rita(text, LIGGANDE) == rita(text, LIGGANDE)


def test_raderna_star_dar_de_ar_satta(text: Punkt) -> None:
    bild, skylt = bild_av(text), text.skyltar[0]
    for block in skylt.block:
        box = blacket(bild, block.ruta)
        assert box is not None, block.roll
        assert abs(box[0] - block.rader[0].x) <= block.px * 0.1
        assert box[3] <= block.ruta.underkant
    rubrik = skylt.textblock(Roll.RUBRIK)
    assert rubrik
    # Whole letters stand on the baseline: a row of ink just above it, hardly any just below the lowest stroke.
    assert blacket(bild, replace(rubrik.ruta, y=rubrik.rader[-1].baslinje - 2, hojd=1))


def test_grunden_och_fargerna_ar_de_ratta_aven_i_en_palett(text: Punkt) -> None:
    bild = bild_av(text)
    assert bild.mode == "P"
    farger_i = {farg for _antal, farg in bild.convert("RGB").getcolors(70000) or []}
    assert {VIT, farger.rgb(farger.TEXT), farger.rgb(farger.RUBRIK), farger.rgb(farger.LITEN)} <= farger_i
    assert bild.convert("RGB").getpixel((4, 4)) == VIT


def test_en_bild_med_bara_text_tar_liten_plats(text: Punkt) -> None:
    assert len(rita(text, LIGGANDE)) < 70_000
    assert len(rita(text, STOR)) < 160_000


def test_rutkoden_leder_till_inslaget(text: Punkt) -> None:
    bild, kod = bild_av(text).convert("L"), qr(text.adress)
    ruta = text.skyltar[0].qr
    modul = ruta.bredd / kod.sida
    morka = {(x + steg, y) for x, y, langd in kod.streck for steg in range(langd)}
    for x in range(kod.sida):
        for y in range(kod.sida):
            ljus = bild.getpixel((int(ruta.x + (x + 0.5) * modul), int(ruta.y + (y + 0.5) * modul)))
            assert (ljus < 128) is ((x, y) in morka), (x, y)  # type: ignore[operator]


def test_4k_ar_den_liggande_dubbelt_sa_stor(text: Punkt) -> None:
    liten, stor = bild_av(text).convert("L"), bild_av(text, STOR).convert("L").resize((1920, 1080))
    assert ImageStat.Stat(ImageChops.difference(liten, stor)).mean[0] < 2


def test_bilden_fyller_sin_ruta_fran_mitten(med_bild: tuple[Inslag, Punkt]) -> None:
    _inslag, punkt = med_bild
    bild, ruta = bild_av(punkt).convert("RGB"), punkt.skyltar[0].bild
    assert ruta
    # The subject is dark at the top and blue below; its red corner is cut off, since the box is narrower.
    topp = bild.getpixel((round(ruta.x + ruta.bredd / 2), round(ruta.y + 10)))
    mitt = bild.getpixel((round(ruta.x + ruta.bredd / 2), round(ruta.y + ruta.hojd / 2)))
    assert topp != VIT
    assert mitt != topp
    assert bild.getpixel((round(ruta.x) - 3, round(ruta.y + 10))) == VIT


def test_en_trasig_fil_ritas_utan_bild_med_avsandaren_pa_tat_platta(med_bild: tuple[Inslag, Punkt]) -> None:
    inslag, punkt = med_bild
    fil = inslag.bilder.all()[0].fil
    with privat_lager().open(fil.fil.name, "wb") as ut:
        ut.write(provfiler.bild("JPEG")[:200])
    bild, skylt = bild_av(punkt).convert("RGB"), punkt.skyltar[0]
    assert skylt.bild
    assert skylt.platta
    assert bild.getpixel((round(skylt.bild.x + 9), round(skylt.bild.y + 9))) == (213, 226, 234)
    assert bild.getpixel((round(skylt.platta.hogerkant - 9), round(skylt.platta.y + 3))) == farger.rgb(farger.PLATTA)


def test_en_fil_som_ar_borta_ritas_utan_bild(med_bild: tuple[Inslag, Punkt]) -> None:
    inslag, punkt = med_bild
    privat_lager().delete(inslag.bilder.all()[0].fil.fil.name)
    assert bild_av(punkt).size == (1920, 1080)


def test_tecken_som_inget_typsnitt_har_lamnar_sin_plats_tom() -> None:
    punkt = av_inslag(publicerat(pa_skarm=True, rubrik="Fika 🎉 ihop"), VID)
    assert bild_av(punkt).size == (1920, 1080)
