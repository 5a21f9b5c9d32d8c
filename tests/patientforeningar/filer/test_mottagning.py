"""Pictures and PDFs from associations: what is kept of a good one, and what is said of every bad one."""

from __future__ import annotations

import io
import os
import tracemalloc
from collections.abc import Callable

import provfiler
import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import TemporaryUploadedFile
from filprov import DALIGA_BILDER, DALIGA_PDF, PDF, i_lagret, lagrad, uppladdad
from foreningsfabriker import VID, ForeningFactory
from PIL import Image

from patientforeningar.filer import mottagning
from patientforeningar.filer.mottagning import ta_emot_bild, ta_emot_pdf
from patientforeningar.models import Fil, Forening

pytestmark = [pytest.mark.django_db, pytest.mark.en_motor("what a file holds")]


@pytest.fixture
def forening() -> Forening:
    return ForeningFactory()


@pytest.mark.parametrize(("format_", "andelse"), provfiler.FORMAT.items())
def test_en_bild_sparas_ratt_vand_utan_exif_och_i_flera_bredder(format_: str, andelse: str, forening: Forening) -> None:
    fil = ta_emot_bild(forening, uppladdad(provfiler.med_exif(format_, 6), f"semester.{andelse}"), None, VID)

    kvar = lagrad(fil.fil.name)
    for hemligt in (b"KAMERAFABRIK", b"FOTOGRAFENS", b"HEMLIG PLATS", b"Exif\0"):
        assert hemligt not in kvar
    bild = Image.open(io.BytesIO(kvar))
    assert bild.size == (fil.bredd, fil.hojd) == (160, 240)
    assert "semester" not in fil.fil.name
    assert i_lagret() >= {fil.fil.name, f"{fil.fil.name.rpartition('.')[0]}-160.webp"}
    assert fil.skannad is None


@pytest.mark.parametrize(
    ("bredd", "bredder"),
    [(300, [300]), (480, [480]), (481, [480, 481]), (1600, [480, 960, 1600]), (2000, [480, 960, 1600])],
)
def test_bredderna_blir_aldrig_storre_an_bilden(bredd: int, bredder: list[int], forening: Forening) -> None:
    innehall = provfiler.bild("JPEG", provfiler.motiv(bredd, bredd // 2))
    fil = ta_emot_bild(forening, uppladdad(innehall, "x.jpg"), None, VID)
    stam = fil.fil.name.rpartition(".")[0]
    versioner = {namn: Image.open(io.BytesIO(lagrad(namn))) for namn in i_lagret() if namn.startswith(f"{stam}-")}
    assert {bild.width for bild in versioner.values()} == set(bredder)
    assert all(bild.format == "WEBP" for bild in versioner.values())


def test_en_pdf_sparas_som_den_ar(forening: Forening) -> None:
    innehall = provfiler.som_bytes(provfiler.pdf(3))
    fil = ta_emot_pdf(forening, uppladdad(innehall, "Program våren.PDF"), None, VID)
    assert lagrad(fil.fil.name) == innehall
    assert (fil.sidor, fil.storlek, fil.slag) == (3, len(innehall), "pdf")


def test_samma_fil_tva_ganger_ar_samma_fil(forening: Forening) -> None:
    innehall = provfiler.bild("PNG")
    forsta = ta_emot_bild(forening, uppladdad(innehall, "a.png"), None, VID)
    fore = i_lagret()
    assert ta_emot_bild(forening, uppladdad(innehall, "b.png"), None, VID) == forsta
    assert i_lagret() == fore
    annan = ta_emot_bild(ForeningFactory(), uppladdad(innehall, "a.png"), None, VID)
    assert annan != forsta
    assert annan.nyckel != forsta.nyckel


@pytest.mark.parametrize("vad", DALIGA_BILDER)
def test_en_dalig_bild_avvisas_och_inget_sparas(vad: str, forening: Forening) -> None:
    innehall, namn, kod = DALIGA_BILDER[vad]
    _avvisas(lambda: ta_emot_bild(forening, uppladdad(innehall(), namn), None, VID), kod)


@pytest.mark.parametrize("vad", DALIGA_PDF)
def test_en_dalig_pdf_avvisas_och_inget_sparas(vad: str, forening: Forening) -> None:
    innehall, namn, kod = DALIGA_PDF[vad]
    _avvisas(lambda: ta_emot_pdf(forening, uppladdad(innehall(), namn), None, VID), kod)


def _avvisas(gor: Callable[[], Fil], kod: str) -> None:
    fore, rader = i_lagret(), Fil.objects.count()
    with pytest.raises(ValidationError) as fel:
        gor()
    assert (fel.value.code, bool(fel.value.messages[0])) == (kod, True)
    assert i_lagret() == fore
    assert Fil.objects.count() == rader


def test_fyrtio_sidor_gar_bra(forening: Forening) -> None:
    assert ta_emot_pdf(forening, uppladdad(provfiler.som_bytes(provfiler.pdf(40)), "x.pdf"), None, VID).sidor == 40


@pytest.mark.parametrize(("format_", "andelse"), provfiler.FORMAT.items())
def test_det_som_hanger_efter_en_bild_foljer_inte_med(format_: str, andelse: str, forening: Forening) -> None:
    innehall = provfiler.bild(format_) + b"PK\3\4<script>alert(1)</script>" + PDF
    fil = ta_emot_bild(forening, uppladdad(innehall, f"x.{andelse}"), None, VID)
    for namn in (ett for ett in i_lagret() if fil.nyckel in ett):
        assert b"<script>" not in lagrad(namn)
        assert b"%PDF" not in lagrad(namn)


def test_en_for_tung_fil_avvisas_utan_att_lasas(forening: Forening, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mottagning, "HOGST_BILD", 500)
    innehall = provfiler.bild("PNG")
    assert len(innehall) > 500
    fil = uppladdad(innehall, "x.png")
    fil.file.close()  # reading it would raise
    with pytest.raises(ValidationError) as fel:
        ta_emot_bild(forening, fil, None, VID)
    assert fel.value.code == "for_stor"
    assert "500\xa0byte" in fel.value.messages[0]


def test_en_stor_pdf_ligger_aldrig_hel_i_minnet(forening: Forening) -> None:
    dokument = provfiler.pdf()
    dokument.Root.Prov = dokument.make_stream(os.urandom(9_000_000))
    fil = TemporaryUploadedFile("x.pdf", "application/pdf", 0, None)
    fil.write(provfiler.som_bytes(dokument))
    fil.size = fil.tell()
    tracemalloc.start()
    try:
        ta_emot_pdf(forening, fil, None, VID)
        hogst = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
        fil.close()
    assert fil.size > 9_000_000
    assert hogst < 3_000_000
