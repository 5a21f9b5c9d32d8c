"""Every bad file through the association's own form: a message beside its field, the texts kept, never a 500."""

from __future__ import annotations

import errno
import html
import os
from typing import Any

import provfiler
import pytest
from django.core.cache import cache
from django.core.files.storage import FileSystemStorage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.files.uploadhandler import TemporaryFileUploadHandler
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from filprov import DALIGA_BILDER, DALIGA_PDF, PDF, i_lagret
from foreningsfabriker import OmbudFactory
from konton import inloggad

from patientforeningar.models import Fil, Inslag, Ombud
from patientforeningar.skydd import kvoter
from patientforeningar.skydd.bromsar import BROMSAR, Broms

pytestmark = pytest.mark.django_db

TEXT = "Vi tränar i varmt vatten, och alla kan vara med."
BILD = provfiler.bild("JPEG")


@pytest.fixture
def ombud() -> Ombud:
    return OmbudFactory()


@pytest.fixture
def klient(ombud: Ombud) -> Client:
    return inloggad(ombud.konto)


@pytest.fixture
def adress(klient: Client) -> str:
    """The form of a new notice."""
    return klient.post(reverse("portal_inslag_nytt"), {"sort": "meddelande"})["Location"]


def med_bild(klient: Client, adress: str, innehall: bytes, namn: str = "x.jpg", **mer: Any) -> HttpResponse:
    return klient.post(adress, _falt(adress) | {"bild-0-ny": SimpleUploadedFile(namn, innehall)} | mer)


def med_pdf(klient: Client, adress: str, innehall: bytes, namn: str = "x.pdf") -> HttpResponse:
    return klient.post(adress, _falt(adress) | {"dokument-0-ny": SimpleUploadedFile(namn, innehall)})


def _falt(adress: str) -> dict[str, Any]:
    rad = Inslag.objects.get(pk=int(adress.split("/")[3]))
    return {"version": rad.latest_revision_id or "", "rubrik": "Vattengympa", "kort": TEXT}


def sagt(svar: HttpResponse, status: int = 200) -> str:
    """What the page says; the text that was written must be in it."""
    assert svar.status_code == status
    text = html.unescape(svar.content.decode())
    assert TEXT in text
    return text


@pytest.mark.parametrize("vad", DALIGA_BILDER)
def test_en_dalig_bild_sags_vid_faltet(vad: str, klient: Client, adress: str) -> None:
    innehall, namn, kod = DALIGA_BILDER[vad]
    fore, rader = i_lagret(), Fil.objects.count()
    text = sagt(med_bild(klient, adress, innehall(), namn))
    assert 'id="id_bild-0-ny_error"' in text or "bild-0-ny" in text
    assert (i_lagret(), Fil.objects.count()) == (fore, rader), kod


@pytest.mark.parametrize("vad", DALIGA_PDF)
def test_en_dalig_pdf_sags_vid_faltet(vad: str, klient: Client, adress: str) -> None:
    innehall, namn, kod = DALIGA_PDF[vad]
    fore, rader = i_lagret(), Fil.objects.count()
    sagt(med_pdf(klient, adress, innehall(), namn))
    assert (i_lagret(), Fil.objects.count()) == (fore, rader), kod


def test_en_bra_bild_sparas_hos_foreningen(klient: Client, adress: str, ombud: Ombud) -> None:
    svar = med_bild(klient, adress, provfiler.med_exif("JPEG", 6))
    assert svar.status_code == 302
    fil = Fil.objects.get(forening=ombud.forening)
    assert (fil.bredd, fil.hojd, fil.uppladdad_av) == (160, 240, ombud.konto)
    svar = klient.get(fil.adress(dorr="portal_fil"))
    assert (svar.status_code, b"".join(svar)[:4]) == (200, b"RIFF")


def test_full_disk_nar_filen_ska_sparas(klient: Client, adress: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_args: Any) -> str:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(FileSystemStorage, "_save", full)
    assert "platsen på servern är slut" in sagt(med_bild(klient, adress, BILD))


def test_full_disk_medan_filen_kommer(klient: Client, adress: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_args: Any) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(TemporaryFileUploadHandler, "receive_data_chunk", full)
    assert "platsen på servern är slut" in sagt(med_pdf(klient, adress, PDF + b"\n" * 3_000_000))


def test_en_for_stor_fil_sags_med_sin_storlek(klient: Client, adress: str) -> None:
    assert "Filen är på 11,4\xa0MB. Den får vara på högst 10,0\xa0MB" in sagt(
        med_pdf(klient, adress, PDF + b"\n" * 12_000_000)
    )


def test_kvoten_sags_vid_faltet_och_star_bredvid(klient: Client, adress: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "60 filer till i dag" in html.unescape(klient.get(adress).content.decode())
    monkeypatch.setattr(kvoter, "HOGST_FILER_PER_DYGN", 0)
    assert "så många vi tar emot på en dag" in sagt(med_bild(klient, adress, BILD))


def test_den_som_skickar_for_ofta_far_tillbaka_sin_text(
    klient: Client, adress: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(BROMSAR, "ladda_upp", Broms(konto=1, natverk=10, per=600))
    assert med_bild(klient, adress, BILD).status_code == 302
    rader = Fil.objects.count()
    assert "Vänta 10 minuter" in sagt(med_bild(klient, adress, provfiler.bild("PNG"), "y.png"), 429)
    assert Fil.objects.count() == rader


def test_utan_cache_tas_inget_emot_och_texten_finns_kvar(
    klient: Client, adress: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def borta(*_args: Any, **_kwargs: Any) -> None:
        raise ConnectionError

    monkeypatch.setattr(cache, "add", borta)
    assert "Det du har skrivit finns kvar här" in sagt(med_bild(klient, adress, BILD), 429)
    svar = klient.post(adress, _falt(adress), headers={"accept": "application/json"})
    assert (svar.status_code, "Vänta" in svar.json()["besked"]) == (429, True)
