"""How a file comes in: no further than it may be, and a disk that is full is said beside the field, never a 500."""

from __future__ import annotations

import errno
import html
import io
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import provfiler
import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile, TemporaryUploadedFile
from django.core.files.uploadhandler import TemporaryFileUploadHandler
from django.http import HttpRequest
from django.test import RequestFactory
from django.urls import reverse
from konton import inloggad

from patientinfo.filkontroll import uppladdning
from patientinfo.filkontroll.uppladdning import AvbrutenUppladdning, krav_pa_hel
from patientinfo.models import Bild, Dokument

MB = 1024 * 1024


Skicka = Callable[..., HttpRequest]


@pytest.fixture
def skickat() -> Iterator[Skicka]:
    """Sends a form with files; what came in is closed afterwards, as the site closes each request."""
    forfragningar = []

    def skicka(**filer: bytes) -> HttpRequest:
        falt = {namn: io.BytesIO(innehall) for namn, innehall in filer.items()} | {"text": "hej"}
        forfragningar.append(RequestFactory().post("/", falt))
        return forfragningar[-1]

    yield skicka
    for request in forfragningar:
        request.close()


def test_en_stor_fil_skrivs_till_disk_och_tas_bort_efterat(skickat: Skicka) -> None:
    request = skickat(a=b"x" * 3 * MB)
    fil = request.FILES["a"]
    assert isinstance(fil, TemporaryUploadedFile)
    assert fil.size == 3 * MB
    plats = fil.temporary_file_path()
    request.close()
    assert not os.path.exists(plats)  # noqa: PTH110


def test_mer_an_granserna_skrivs_inte_men_raknas(skickat: Skicka, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uppladdning, "HOGST_FIL", 3 * MB)
    skrivet = []
    riktig = TemporaryFileUploadHandler.receive_data_chunk
    monkeypatch.setattr(
        TemporaryFileUploadHandler,
        "receive_data_chunk",
        lambda self, data, start: (skrivet.append(len(data)), riktig(self, data, start))[1],
    )
    request = skickat(a=b"x" * 5 * MB)
    fil = request.FILES["a"]
    assert isinstance(fil, AvbrutenUppladdning)
    assert (fil.size, fil.read()) == (5 * MB, b"")
    assert sum(skrivet) <= 3 * MB
    assert request.POST["text"] == "hej"


def test_en_fil_pa_gransen_gar_bra(skickat: Skicka, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uppladdning, "HOGST_FIL", 3 * MB)
    assert not isinstance(skickat(a=b"x" * 3 * MB).FILES["a"], AvbrutenUppladdning)


def test_manga_filer_far_tillsammans_inte_fylla_disken(skickat: Skicka, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uppladdning, "HOGST_SAMMANLAGT", 5 * MB)
    filer = skickat(a=b"x" * 3 * MB, b=b"x" * 3 * MB, c=b"x").FILES
    assert [isinstance(filer[namn], AvbrutenUppladdning) for namn in "abc"] == [False, True, False]
    with pytest.raises(ValidationError, match="för stora tillsammans"):
        krav_pa_hel(filer["b"])
    krav_pa_hel(filer["a"])


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk of temporary files takes no more than a megabyte."""
    riktig = TemporaryFileUploadHandler.receive_data_chunk

    def skriv(self: Any, data: bytes, start: int) -> None:
        if start + len(data) > MB:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        riktig(self, data, start)

    monkeypatch.setattr(TemporaryFileUploadHandler, "receive_data_chunk", skriv)


@pytest.mark.usefixtures("full_disk")
def test_full_disk_under_mottagningen_tappar_inte_resten(skickat: Skicka) -> None:
    request = skickat(a=b"x" * 3 * MB, b=b"x")
    with pytest.raises(ValidationError, match="platsen på servern är slut"):
        krav_pa_hel(request.FILES["a"])
    assert request.POST["text"] == "hej"
    assert request.FILES["b"].read() == b"x"


def test_det_som_hann_skrivas_lamnar_disken_genast(
    skickat: Skicka, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, settings: Any
) -> None:
    settings.FILE_UPLOAD_TEMP_DIR = str(tmp_path)
    monkeypatch.setattr(uppladdning, "HOGST_FIL", 3 * MB)
    filer = skickat(a=b"x" * 5 * MB, b=b"y" * MB).FILES
    assert filer["b"].read() == b"y" * MB
    assert [vag.stat().st_size for vag in tmp_path.iterdir()] == [MB]


def test_ingen_tillfallig_fil_gar_att_borja(skickat: Skicka, monkeypatch: pytest.MonkeyPatch) -> None:
    def gar_inte(*_args: Any, **_kwargs: Any) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("django.core.files.temp.NamedTemporaryFile", gar_inte)
    request = skickat(a=b"x" * 3 * MB)
    with pytest.raises(ValidationError, match="platsen på servern är slut"):
        krav_pa_hel(request.FILES["a"])


@pytest.mark.django_db
@pytest.mark.usefixtures("full_disk")
@pytest.mark.parametrize(
    ("vad", "namn", "borjan", "modell"),
    [
        ("wagtailimages", "x.jpg", provfiler.bild("JPEG"), Bild),
        ("wagtaildocs", "x.pdf", provfiler.som_bytes(provfiler.pdf()), Dokument),
    ],
)
def test_redaktoren_far_veta_att_disken_ar_full_och_titeln_star_kvar(
    vad: str, namn: str, borjan: bytes, modell: Any
) -> None:
    fore = modell.objects.count()
    fil = SimpleUploadedFile(namn, borjan + b"\0" * 3 * MB)
    svar = inloggad("redaktor").post(reverse(f"{vad}:add"), {"title": "Titeln som redan är skriven", "file": fil})
    text = html.unescape(svar.content.decode())
    assert svar.status_code == 200
    assert "platsen på servern är slut" in text
    assert "Titeln som redan är skriven" in text
    assert modell.objects.count() == fore
