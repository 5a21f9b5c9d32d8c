"""A set screen: what is said to fit fits when Pillow draws it, and nothing lies over anything else."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageDraw

from patientforeningar.skylt import typsnitt
from patientforeningar.skylt.avstand import (
    FORMAT,
    LAGOM,
    LASAVSTAND,
    LIGGANDE,
    MINST,
    STAENDE,
    STORST,
    Skarmformat,
    textstorlek,
)
from patientforeningar.skylt.delar import Block, Innehall, Roll, Ruta, Skylt
from patientforeningar.skylt.kontrast import Ljuskarta
from patientforeningar.skylt.uppstallning import stall_upp

BILD = Ljuskarta(1600, 1067, 3, 2, (0.9, 0.8, 0.9, 0.7, 0.8, 0.9))
VANLIGT = Innehall(
    "Vattengympa för dig med reumatism",
    "Vi tränar i varmt vatten och fikar efteråt. Alla kan vara med.",
    ("Tisdag 19 maj kl.\xa017.00", "Exempelbadet, Luleå"),
    "Information från Exempelföreningen Led och rörelse",
    "rehab.example.se/k/f17",
)

# Words as people write them, and anything at all.
ord_ = st.sampled_from(["vi", "tränar", "rehabiliteringsmottagningen", "på", "kl.", "17", "Överkalix", "ŋuollu", "!"])
meningar = st.lists(ord_, max_size=40).map(" ".join)
texter = st.one_of(meningar, st.text(max_size=250))
innehall = st.builds(
    Innehall,
    rubrik=texter,
    kort=texter,
    fakta=st.lists(texter.map(lambda text: text[:60]), max_size=2).map(tuple),
    avsandare=texter.map(lambda text: text[:140]),
    # Short ones, and an item's own, which may need three lines.
    adress=st.from_regex(r"[a-z.]{3,40}/(k/[a-z0-9-]{1,40}|foreningar/[a-z-]{20,40}/[a-z-]{20,50})", fullmatch=True),
    bild=st.sampled_from([None, BILD]),
)


def ritad(skylt: Skylt, block: Block) -> tuple[int, int, int, int] | None:
    """The box of what Pillow draws of the block, on a paper with room to spare on all sides."""
    bred = 400
    papper = Image.new("L", (skylt.format.bredd + 2 * bred, skylt.format.hojd + 2 * bred))
    penna = ImageDraw.Draw(papper)
    for rad in block.rader:
        x = rad.x + bred
        for bit, namn in typsnitt.bitar(rad.text):
            if namn:
                face = typsnitt.laddat(namn, block.fet, block.px)
                penna.text((x, rad.baslinje + bred), bit, font=face, fill=255, anchor="ls")
            x += typsnitt.bredd(bit, block.px, fet=block.fet)
    ruta = ImageChops.offset(papper, 0, 0).getbbox()
    return ruta and tuple(kant - bred for kant in ruta)  # type: ignore[return-value]


def ryms_i(ruta: Ruta, kanter: tuple[int, int, int, int], i_sidled: float = 3) -> bool:
    """Inside, but for a point of smoothing, and sideways for what a letter such as î reaches over its own width."""
    x0, y0, x1, y1 = kanter
    bredd = x0 >= ruta.x - i_sidled and x1 <= ruta.hogerkant + i_sidled
    return bredd and y0 >= ruta.y - 3 and y1 <= ruta.underkant + 3


@pytest.mark.parametrize("format_", FORMAT, ids=lambda ett: ett.namn)
@pytest.mark.parametrize("bild", [None, BILD], ids=["utan", "med"])
def test_ett_vanligt_inslag_syns_bra(format_: Skarmformat, bild: Ljuskarta | None) -> None:
    skylt = stall_upp(Innehall(**{**vars(VANLIGT), "bild": bild}), format_)
    assert skylt.lasbar
    assert skylt.synvinkel >= LAGOM - 1
    assert {block.roll for block in skylt.block} == set(Roll)


@settings(max_examples=60, deadline=None)
@given(innehall, st.sampled_from(FORMAT))
def test_det_som_ryms_ryms_nar_det_ritas(text: Innehall, format_: Skarmformat) -> None:
    skylt = stall_upp(text, format_)
    hela = Ruta(0, 0, format_.bredd, format_.hojd)
    for block in skylt.block:
        if block.roll in {Roll.RUBRIK, Roll.FAKTA, Roll.KORT}:
            kanter = ritad(skylt, block)
            assert kanter is None or ryms_i(hela, kanter)
            if skylt.ryms and kanter:
                assert ryms_i(block.ruta, kanter, i_sidled=block.px / 10), (block, kanter)


@settings(max_examples=60, deadline=None)
@given(innehall, st.sampled_from(FORMAT))
def test_inget_ligger_over_nagot_annat_nar_texten_ryms(text: Innehall, format_: Skarmformat) -> None:
    skylt = stall_upp(Innehall(**{**vars(text), "avsandare": "Information från Exempelföreningen"}), format_)
    rutor = [block.ruta for block in skylt.block if not block.over_bild] + [skylt.qr]
    rutor += [skylt.bild] if skylt.bild else []
    if skylt.ryms:
        for ena, andra in itertools.combinations(rutor, 2):
            skilda = (
                ena.hogerkant <= andra.x + 1
                or andra.hogerkant <= ena.x + 1
                or ena.underkant <= andra.y + 1
                or andra.underkant <= ena.y + 1
            )
            assert skilda, (ena, andra)


@settings(max_examples=60, deadline=None)
@given(innehall, st.sampled_from(FORMAT))
def test_storleken_haller_sig_inom_granserna_och_stammer_med_vinkeln(text: Innehall, format_: Skarmformat) -> None:
    skylt = stall_upp(text, format_)
    assert MINST <= skylt.synvinkel <= STORST
    assert 0 <= skylt.lagom_plats <= skylt.plats <= len(typsnitt.rena(text.kort))
    kort = skylt.textblock(Roll.KORT)
    if kort:
        assert kort.px == textstorlek(skylt.synvinkel, LASAVSTAND, format_, typsnitt.VERSALANDEL)
    if skylt.ryms:
        assert skylt.plats == len(typsnitt.rena(text.kort))


@settings(max_examples=40, deadline=None)
@given(meningar, meningar, st.sampled_from(FORMAT))
def test_langre_text_blir_aldrig_storre(text: str, mer: str, format_: Skarmformat) -> None:
    kort, lang = (stall_upp(Innehall("Rubrik", ett), format_) for ett in (text, f"{text} {mer}"))
    assert (lang.ryms, lang.synvinkel) <= (kort.ryms, kort.synvinkel)


@pytest.mark.parametrize("format_", FORMAT, ids=lambda ett: ett.namn)
def test_texten_som_kortas_till_platsen_ryms(format_: Skarmformat) -> None:
    lang = Innehall("Vattengympa", "Vi tränar i varmt vatten och fikar. " * 16)
    skylt = stall_upp(lang, format_)
    assert not skylt.ryms
    assert stall_upp(Innehall("Vattengympa", lang.kort[: skylt.plats]), format_).ryms
    assert stall_upp(Innehall("Vattengympa", lang.kort[: skylt.lagom_plats]), format_).lagom


def test_avsandaren_star_over_bilden_pa_en_platta_som_tacker_det_ljusa() -> None:
    skylt = stall_upp(Innehall(**{**vars(VANLIGT), "bild": BILD}), STAENDE)
    avsandare = skylt.textblock(Roll.AVSANDARE)
    assert avsandare is not None
    assert avsandare.over_bild
    assert skylt.platta is not None
    assert skylt.bild is not None
    assert skylt.platta.y <= avsandare.ruta.y
    assert skylt.platta.underkant == pytest.approx(skylt.bild.underkant)
    assert skylt.tackning > 0.5


def test_utan_bild_star_avsandaren_vid_foten_och_inget_tacks() -> None:
    skylt = stall_upp(VANLIGT, LIGGANDE)
    avsandare = skylt.textblock(Roll.AVSANDARE)
    assert avsandare is not None
    assert not avsandare.over_bild
    assert (skylt.bild, skylt.platta, skylt.tackning) == (None, None, 0)


def test_tid_och_plats_delar_rad_nar_de_far_plats() -> None:
    text = Innehall("Vattengympa", VANLIGT.kort * 3, ("Tisdag 19 maj", "Exempelbadet, Luleå"))
    liggande, staende = (stall_upp(text, format_).textblock(Roll.FAKTA) for format_ in FORMAT)
    assert liggande is not None
    assert staende is not None
    assert [rad.text for rad in liggande.rader] == ["Tisdag 19 maj · Exempelbadet, Luleå"]
    assert staende.rader[-1].text == "Exempelbadet, Luleå"


def test_tom_text_gar_bra() -> None:
    skylt = stall_upp(Innehall(""), LIGGANDE)
    assert skylt.ryms
    assert skylt.block == ()
    assert skylt.rum > 100


def test_en_fot_pa_manga_rader_star_under_texten() -> None:
    langt = Innehall(
        "Gymnastik för hjärta och lungor",
        "Ledarledd gymnastik där du följer din egen kraft. Vi börjar och slutar sittande.",
        ("Varje måndag kl.\xa010.00", "Exempelhallen, Kalix"),
        "Information från Exempelföreningen Hjärta och lungor, granskad av Region Norrbotten",
        "rehab.example.se/foreningar/exempel-hjarta-och-lungor/gymnastik-for-hjarta-och-lungor",
    )
    skylt = stall_upp(langt, STAENDE)
    kort, avsandare = skylt.textblock(Roll.KORT), skylt.textblock(Roll.AVSANDARE)
    assert skylt.ryms
    assert kort
    assert avsandare
    assert avsandare.ruta.y < skylt.qr.y
    assert kort.ruta.underkant <= avsandare.ruta.y
