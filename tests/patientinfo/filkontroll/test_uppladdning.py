"""Uploads through every door of the admin: a message beside the field, nothing kept, nothing typed lost, no 500."""

from __future__ import annotations

import gc
import html
import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import provfiler
import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from konton import inloggad
from PIL import Image
from wagtail.models import UploadedFile

from patientinfo.models import Bild, Dokument

pytestmark = [pytest.mark.django_db, pytest.mark.en_motor("what a file holds")]

Innehall = Callable[[], bytes]
TITEL = "Titeln som redan är skriven"
JPEG = provfiler.bild("JPEG")
PDF = provfiler.som_bytes(provfiler.pdf(2))


@pytest.fixture
def redaktor() -> Client:
    return inloggad("redaktor")


@pytest.fixture
def bild() -> Bild:
    return Bild.objects.create(title="Gammal", file=ContentFile(JPEG, "gammal.jpg"))


@pytest.fixture
def dokument() -> Dokument:
    return Dokument.objects.create(title="Gammal", file=ContentFile(PDF, "gammalt.pdf"))


@pytest.fixture
def inget_sparas(bild: Bild, dokument: Dokument) -> Iterator[None]:
    """Fails when anything has been kept, as a row or as a file."""
    fore = _sparat()
    yield
    assert _sparat() == fore


def _sparat() -> tuple[object, ...]:
    rader = (set(modell.objects.values_list("pk", "file")) for modell in (Bild, Dokument, UploadedFile))
    mappar = ("original_images", "documents", "wagtail_uploads")
    filer = {fil for mapp in mappar for fil in (Path(settings.MEDIA_ROOT) / mapp).rglob("*")}
    return (*rader, filer)


def last(post: Any) -> bytes:
    """What the row's file holds on disk."""
    return Path(post.file.path).read_bytes()


def till_en(klient: Client, vad: str, fil: SimpleUploadedFile) -> HttpResponse:
    return klient.post(reverse(f"{vad}:add"), {"title": TITEL, "file": fil, "tags": "mittord"})


def till_valjaren(klient: Client, vad: str, fil: SimpleUploadedFile) -> HttpResponse:
    fore = "image-chooser-upload" if vad == "wagtailimages" else "document-chooser-upload"
    return klient.post(reverse(f"{vad}_chooser:create"), {f"{fore}-title": TITEL, f"{fore}-file": fil})


def till_flera(klient: Client, vad: str, fil: SimpleUploadedFile, titel: str = TITEL) -> HttpResponse:
    return klient.post(
        reverse(f"{vad}:add_multiple"), {"title": titel, "files[]": fil}, headers={"x-requested-with": "XMLHttpRequest"}
    )


def sagt(svar: HttpResponse) -> str:
    """What the answer says, whether as a page, as a dialogue or as an answer to the multiple upload."""
    assert svar.status_code == 200
    text = svar.content.decode()
    if svar["Content-Type"].startswith("application/json"):
        data = json.loads(text)
        assert not data.get("success")
        text = data.get("error_message") or data["htmlFragment"]
    return html.unescape(text)


def halv(format_: str) -> bytes:
    hel = provfiler.bild(format_)
    return hel[: len(hel) // 2]


DALIGA_BILDER: dict[str, tuple[Callable[[], bytes], str, str]] = {
    **{f"halv {f}": ((lambda f=f: halv(f)), f"x.{a}", "skadad") for f, a in provfiler.FORMAT.items()},
    **{
        f"bara huvud {f}": ((lambda f=f: provfiler.bild(f)[:40]), f"x.{a}", "skadad")
        for f, a in provfiler.FORMAT.items()
    },
    **{f"bomb {f}": ((lambda f=f: provfiler.bomb(f)), f"x.{a}", "bildpunkter") for f, a in provfiler.FORMAT.items()},
    **{f"fel namn {f}": ((lambda f=f: provfiler.bild(f)), "x.gif", "Byt namn") for f in provfiler.FORMAT},
    **{f"tom {a}": (lambda: b"", f"x.{a}", "tom") for a in provfiler.FORMAT.values()},
    "gif som png": (lambda: provfiler.bild("GIF"), "x.png", "GIF"),
    "tiff som png": (lambda: provfiler.bild("TIFF"), "x.png", "TIFF"),
    "svg som png": (lambda: b"<svg onload='alert(1)'/>", "x.png", "SVG"),
    "svg": (lambda: b"<svg onload='alert(1)'/>", "x.svg", "SVG"),
    "heic som jpg": (lambda: b"\0\0\0\x18ftypheic" + b"\0" * 99, "x.jpg", "HEIC"),
    "rörlig": (lambda: provfiler.rorlig("WEBP"), "x.webp", "rörlig"),
    "skräp": (lambda: b"\0\xff" * 999, "x.jpg", "inte en bild"),
}
DALIGA_DOKUMENT: dict[str, tuple[Callable[[], bytes], str, str]] = {
    "skript": (provfiler.pdf_med_skript, "x.pdf", "skript"),
    "program": (provfiler.pdf_som_startar_program, "x.pdf", "skript"),
    "bilaga": (provfiler.pdf_med_bilaga, "x.pdf", "bifogade"),
    "xfa": (provfiler.pdf_med_xfa, "x.pdf", "XFA"),
    "låst": (lambda: provfiler.last_pdf("x"), "x.pdf", "låst"),
    "halv": (lambda: PDF[: len(PDF) // 2], "x.pdf", "skadad"),
    "tom": (lambda: b"", "x.pdf", "tom"),
    "webbsida": (lambda: b"<!doctype html><script>alert(1)</script>", "x.pdf", "webbsida"),
    "för lång": (lambda: provfiler.som_bytes(provfiler.pdf(201)), "x.pdf", "201 sidor"),
    "fel namn": (lambda: PDF, "x.html", ".pdf"),
    "docx": (lambda: b"PK\3\4" + b"\0" * 99, "x.docx", "PDF"),
}
ALLA = [
    pytest.param(vad, *fallet, id=f"{vad[7:]}-{namn}")
    for vad, fall in (("wagtailimages", DALIGA_BILDER), ("wagtaildocs", DALIGA_DOKUMENT))
    for namn, fallet in fall.items()
]


@pytest.mark.usefixtures("inget_sparas")
@pytest.mark.parametrize(("vad", "gor", "namn", "ord_"), ALLA)
class TestDaliga:
    def test_one_at_a_time(self, redaktor: Client, vad: str, gor: Innehall, namn: str, ord_: str) -> None:
        text = sagt(till_en(redaktor, vad, SimpleUploadedFile(namn, gor())))
        assert ord_ in text
        assert TITEL in text
        assert "mittord" in text

    def test_many_at_once(self, redaktor: Client, vad: str, gor: Innehall, namn: str, ord_: str) -> None:
        text = sagt(till_flera(redaktor, vad, SimpleUploadedFile(namn, gor())))
        assert ord_ in text
        assert "ändelse" not in text, "one reason is enough"

    def test_from_a_chooser(self, redaktor: Client, vad: str, gor: Innehall, namn: str, ord_: str) -> None:
        text = sagt(till_valjaren(redaktor, vad, SimpleUploadedFile(namn, gor())))
        assert ord_ in text
        assert TITEL in text

    def test_in_exchange(self, redaktor: Client, vad: str, gor: Innehall, namn: str, ord_: str) -> None:
        gammal = (Bild if vad == "wagtailimages" else Dokument).objects.get(title="Gammal")
        adress = reverse(f"{vad}:edit", args=[gammal.pk])
        text = sagt(redaktor.post(adress, {"title": TITEL, "file": SimpleUploadedFile(namn, gor())}))
        assert ord_ in text
        assert TITEL in text
        assert type(gammal).objects.get(pk=gammal.pk).title == "Gammal"


# --- What is kept ------------------------------------------------------------------------------------


def kontrollera_ren(innehall: bytes) -> None:
    oppen = Image.open(io.BytesIO(innehall))
    oppen.load()
    assert oppen.size == (160, 240), "turned upright"
    assert not oppen.getexif()
    assert b"FOTOGRAFENS NAMN" not in innehall
    assert b"HEMLIG PLATS" not in innehall


@pytest.mark.parametrize(("format_", "andelse"), provfiler.FORMAT.items())
@pytest.mark.parametrize("dorr", [till_en, till_flera, till_valjaren])
def test_what_is_kept_tells_neither_who_nor_where(
    redaktor: Client, dorr: Callable[..., HttpResponse], format_: str, andelse: str
) -> None:
    fil = SimpleUploadedFile(f"Sten Stensson Kiruna.{andelse.upper()}", provfiler.med_exif(format_, riktning=6))
    assert dorr(redaktor, "wagtailimages", fil).status_code in {200, 302}
    bild = Bild.objects.get(title=TITEL)
    kontrollera_ren(last(bild))
    assert (bild.width, bild.height) == (160, 240)
    assert "Sten" not in bild.file.name
    assert bild.file_size == len(last(bild))


def test_a_large_file_that_lies_on_disk_is_drawn_anew_too(redaktor: Client) -> None:
    stor = provfiler.med_exif("PNG", riktning=6) + b"\0" * settings.FILE_UPLOAD_MAX_MEMORY_SIZE
    till_en(redaktor, "wagtailimages", SimpleUploadedFile("stor.png", stor))
    kontrollera_ren(last(Bild.objects.get(title=TITEL)))


@pytest.mark.filterwarnings("ignore::ResourceWarning")  # Wagtail leaves the file that waited to the garbage collector
def test_a_picture_whose_title_must_be_mended_first_waits_without_its_secrets(redaktor: Client) -> None:
    """Wagtail puts the request's own file aside when another field is wrong."""
    fil = SimpleUploadedFile("x.jpg", provfiler.med_exif("JPEG", riktning=6))
    svar = json.loads(till_flera(redaktor, "wagtailimages", fil, titel="x" * 300).content)
    vantar = UploadedFile.objects.get(pk=svar["uploaded_file_id"])
    kontrollera_ren(last(vantar))
    fore = f"uploaded-image-{vantar.pk}"
    redaktor.post(
        reverse("wagtailimages:create_multiple_from_uploaded_image", args=[vantar.pk]), {f"{fore}-title": TITEL}
    )
    kontrollera_ren(last(Bild.objects.get(title=TITEL)))
    gc.collect()


def test_a_dangerous_document_is_refused_also_when_another_field_is_wrong(redaktor: Client, inget_sparas: None) -> None:
    fil = SimpleUploadedFile("x.pdf", provfiler.pdf_med_skript())
    assert "skript" in sagt(till_flera(redaktor, "wagtaildocs", fil, titel="x" * 300))


def test_a_new_file_for_an_old_picture_is_not_taken_when_another_field_is_wrong(redaktor: Client, bild: Bild) -> None:
    ny = SimpleUploadedFile("ny.png", provfiler.bild("PNG", provfiler.motiv(90, 90)))
    svar = redaktor.post(reverse("wagtailimages:edit", args=[bild.pk]), {"title": "", "file": ny})
    assert svar.status_code == 200
    efter = Bild.objects.get(pk=bild.pk)
    assert (efter.file.name, efter.width) == (bild.file.name, 240)
    assert {version.width for version in efter.renditions.all()} == {240}, "of the old file, also when made just now"


def test_a_new_file_takes_the_place_of_the_old_one(redaktor: Client, bild: Bild) -> None:
    gammal = bild.file.path
    ny = SimpleUploadedFile("ny.png", provfiler.bild("PNG", provfiler.motiv(90, 90)))
    redaktor.post(reverse("wagtailimages:edit", args=[bild.pk]), {"title": TITEL, "file": ny})
    efter = Bild.objects.get(pk=bild.pk)
    assert (efter.title, efter.width) == (TITEL, 90)
    assert not Path(gammal).exists()


@pytest.mark.parametrize("dorr", [till_en, till_flera, till_valjaren])
def test_a_document_is_kept_as_it_is(redaktor: Client, dorr: Callable[..., HttpResponse]) -> None:
    assert dorr(redaktor, "wagtaildocs", SimpleUploadedFile("lista.pdf", PDF)).status_code in {200, 302}
    assert last(Dokument.objects.get(title=TITEL)) == PDF


@pytest.mark.parametrize("taggad", [True, False])
def test_an_untagged_document_is_kept_with_a_word_to_its_editor(redaktor: Client, taggad: bool) -> None:
    innehall = provfiler.som_bytes(provfiler.pdf(taggad=taggad))
    svar = json.loads(till_flera(redaktor, "wagtaildocs", SimpleUploadedFile("x.pdf", innehall)).content)
    assert svar["success"]
    dokument = Dokument.objects.get(title=TITEL)
    sida = redaktor.get(reverse("wagtaildocs:edit", args=[dokument.pk])).content.decode()
    for text in (svar["form"], sida):
        assert ("saknar taggar" in text) is not taggad


def test_a_document_whose_file_is_lost_can_still_be_edited(redaktor: Client, dokument: Dokument) -> None:
    Path(dokument.file.path).unlink()
    assert redaktor.get(reverse("wagtaildocs:edit", args=[dokument.pk])).status_code == 200


# --- What the public reaches -------------------------------------------------------------------------


def test_an_original_picture_is_not_for_the_public_but_its_sizes_are(client: Client, bild: Bild) -> None:
    assert client.get(bild.file.url).status_code in {302, 403, 404}
    svar = client.get(bild.get_rendition("width-100|format-webp").url)
    assert svar.status_code == 200
    assert svar["Content-Type"] == "image/webp"
    svar.close()


def test_a_document_is_reached_through_its_view_alone(client: Client, dokument: Dokument) -> None:
    assert client.get(f"{settings.MEDIA_URL}{dokument.file.name}").status_code == 404
    svar = client.get(dokument.url)
    assert svar.getvalue() == PDF
    svar.close()
    assert svar["X-Content-Type-Options"] == "nosniff"
