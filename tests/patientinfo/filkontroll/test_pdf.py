"""Documents from outside: what a PDF may not carry."""

from __future__ import annotations

import io
import zlib

import pikepdf
import provfiler
import pytest
from django.core.exceptions import ValidationError

from patientinfo.filkontroll.pdf import HOGST_SIDOR, las

HEL = provfiler.som_bytes(provfiler.pdf(3))


def avslag(innehall: bytes) -> str:
    with pytest.raises(ValidationError) as fel:
        las(io.BytesIO(innehall))
    assert fel.value.messages[0]
    return str(fel.value.code)


def test_a_document_is_kept_and_its_pages_counted() -> None:
    assert las(io.BytesIO(HEL)).sidor == 3


def test_the_file_is_left_ready_to_be_read_from_its_start() -> None:
    fil = io.BytesIO(HEL)
    las(fil)
    assert fil.read() == HEL


@pytest.mark.parametrize("taggad", [True, False])
def test_whether_a_screen_reader_can_follow_is_known(taggad: bool) -> None:
    assert las(io.BytesIO(provfiler.som_bytes(provfiler.pdf(taggad=taggad)))).taggad is taggad


@pytest.mark.parametrize(
    "gor",
    [
        provfiler.pdf_med_skript,
        provfiler.pdf_med_gomt_skript,
        provfiler.pdf_som_startar_program,
        provfiler.pdf_med_bilaga,
        provfiler.pdf_med_xfa,
    ],
)
def test_what_runs_or_hides_is_refused(gor: object) -> None:
    assert avslag(gor()) == "farlig"


@pytest.mark.parametrize("utan_namn", [b"/J#53 (x)", b"/S /J#61vaScript"])
def test_a_name_written_with_escapes_does_not_hide_a_script(utan_namn: bytes) -> None:
    skrivet = provfiler.pdf_med_skript()
    handling = rb"/JS (app.alert\(1\)) /S /JavaScript"
    assert handling in skrivet
    assert avslag(skrivet.replace(handling, utan_namn.ljust(len(handling)))) == "farlig"


def test_words_that_only_speak_of_scripts_are_harmless() -> None:
    dokument = provfiler.pdf()
    dokument.docinfo["/Title"] = "Om /JavaScript, /JS och /Launch"
    dokument.Root.RoleMap = pikepdf.Dictionary(Sound=pikepdf.Name.Div)
    assert las(io.BytesIO(provfiler.som_bytes(dokument))).sidor == 1


@pytest.mark.parametrize("losenord", ["hemligt", ""])
def test_a_locked_document_is_refused_also_when_it_opens_without_a_password(losenord: str) -> None:
    assert avslag(provfiler.last_pdf(losenord)) == "last"


@pytest.mark.parametrize("andel", [0.1, 0.5, 0.95])
def test_a_truncated_document_is_refused(andel: float) -> None:
    assert avslag(HEL[: int(len(HEL) * andel)]) == "skadad"


@pytest.mark.parametrize(
    ("innehall", "kod"),
    [
        (b"<!doctype html><script>alert(1)</script>", "fel_format"),
        (b"MZ\x90\0", "fel_format"),
        (b"bara ord", "fel_format"),
        (b" " + HEL, "fel_format"),
        (HEL + b"PK\3\4" + b"\0" * 2000, "skadad"),
        (HEL + b"<html><script>alert(1)</script>", "pahang"),
        (b"%PDF-1.7\n<html><script>alert(1)</script>\n%%EOF\n", "skadad"),
        (b"%PDF-", "skadad"),
    ],
)
def test_what_is_not_a_pdf_from_first_byte_to_last_is_refused(innehall: bytes, kod: str) -> None:
    assert avslag(innehall) == kod


def test_padding_after_the_end_is_harmless() -> None:
    assert las(io.BytesIO(HEL + b"\r\n\0\0")).sidor == 3


def test_a_document_may_have_only_so_many_pages() -> None:
    assert las(io.BytesIO(provfiler.som_bytes(provfiler.pdf(HOGST_SIDOR)))).sidor == HOGST_SIDOR
    assert avslag(provfiler.som_bytes(provfiler.pdf(HOGST_SIDOR + 1))) == "for_manga_sidor"


def packad_bomb(storlek: int) -> bytes:
    """A script in an object stream that becomes `storlek` bytes when it is unpacked."""
    packare = zlib.compressobj(9)
    packat = packare.compress(b"5 0 <</S/JavaScript/JS(app.alert\\(1\\))>>")
    stycke = b" " * 1_000_000
    packat += b"".join(packare.compress(stycke) for _nr in range(storlek // len(stycke))) + packare.flush()
    delar = {
        1: b"<</Type/Catalog/Pages 2 0 R/OpenAction 5 0 R>>",
        2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
        4: b"<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream" % (len(packat), packat),
    }
    ut, lagen = b"%PDF-1.5\n", {}
    for nummer, del_ in delar.items():
        lagen[nummer] = len(ut)
        ut += b"%d 0 obj\n%s\nendobj\n" % (nummer, del_)
    rader = b"\0\0\0\0\0\xff\xff" + b"".join(b"\1" + lagen[nr].to_bytes(4, "big") + b"\0\0" for nr in delar)
    rader += b"\2" + (4).to_bytes(4, "big") + b"\0\0" + b"\1" + len(ut).to_bytes(4, "big") + b"\0\0"
    rot = b"<</Type/XRef/Size 7/W[1 4 2]/Root 1 0 R/Length %d>>" % len(rader)
    return ut + b"6 0 obj\n%s\nstream\n%s\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % (rot, rader, len(ut))


def test_a_script_in_a_packed_stream_is_found() -> None:
    assert avslag(packad_bomb(0)) == "farlig"


def test_a_packed_stream_that_grows_without_end_is_refused() -> None:
    assert avslag(packad_bomb(200_000_000)) == "skadad"
