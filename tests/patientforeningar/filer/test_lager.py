"""A disk that fills up, a process that dies, a transaction that is undone: no half file, no row without its file."""

from __future__ import annotations

import datetime as dt
import errno
import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import provfiler
import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage
from django.db import DatabaseError, transaction
from filprov import PDF, en_bild, i_lagret, uppladdad, utkast_med
from foreningsfabriker import VID, ForeningFactory

from patientforeningar.filer.mottagning import ta_emot_bild, ta_emot_pdf
from patientforeningar.filer.stadning import ta_bort_herrelosa, ta_bort_oanvanda
from patientforeningar.models import Fil, Forening
from patientforeningar.models.fil import privat_lager

pytestmark = pytest.mark.django_db

BILD = provfiler.bild("JPEG", provfiler.motiv(1700, 900))  # an original and three versions: four files


@pytest.fixture
def forening() -> Forening:
    return ForeningFactory()


@pytest.fixture
def inget_sparas() -> Iterator[None]:
    """Fails when a row or a file has been left."""
    fore = (i_lagret(), Fil.objects.count())
    yield
    assert (i_lagret(), Fil.objects.count()) == fore


def disken_tar_slut(monkeypatch: pytest.MonkeyPatch, skrivning: int) -> None:
    """The storage writes half of file number `skrivning`, and then there is no room."""
    riktig, antal = FileSystemStorage._save, iter(range(1, 100))

    def skriv(lager: Any, namn: str, innehall: Any) -> str:
        if next(antal) < skrivning:
            return riktig(lager, namn, innehall)
        hel = innehall.read()
        riktig(lager, namn, ContentFile(hel[: len(hel) // 2]))
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(FileSystemStorage, "_save", skriv)


@pytest.mark.usefixtures("inget_sparas")
@pytest.mark.parametrize("skrivning", [1, 2, 3, 4])
def test_full_disk_vid_varje_skrivning_lamnar_inget_efter_sig(
    skrivning: int, forening: Forening, monkeypatch: pytest.MonkeyPatch
) -> None:
    disken_tar_slut(monkeypatch, skrivning)
    with pytest.raises(ValidationError, match="platsen på servern är slut"):
        ta_emot_bild(forening, uppladdad(BILD, "x.jpg"), None, VID)


@pytest.mark.usefixtures("inget_sparas")
def test_full_disk_for_en_pdf(forening: Forening, monkeypatch: pytest.MonkeyPatch) -> None:
    disken_tar_slut(monkeypatch, 1)
    with pytest.raises(ValidationError, match="platsen på servern är slut"):
        ta_emot_pdf(forening, uppladdad(PDF, "x.pdf"), None, VID)


@pytest.mark.usefixtures("inget_sparas")
def test_en_bild_som_inte_ryms_i_ett_verkligt_filsystem(
    forening: Forening, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the kernel says, not what a test says: no file may become larger than 4 kB."""
    fore = resource.getrlimit(resource.RLIMIT_FSIZE)
    monkeypatch.setattr("patientforeningar.filer.lager.logg.exception", lambda *_a, **_k: None)  # writes a file
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, fore[1]))
    try:
        with pytest.raises(ValidationError, match="platsen på servern är slut"):
            ta_emot_bild(forening, uppladdad(BILD, "x.jpg"), None, VID)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, fore)


@pytest.mark.usefixtures("inget_sparas")
def test_nar_raden_inte_gar_att_spara_tas_filerna_bort(forening: Forening, monkeypatch: pytest.MonkeyPatch) -> None:
    def gar_inte(*_args: Any, **_kwargs: Any) -> None:
        raise DatabaseError("database or disk is full")

    monkeypatch.setattr(Fil, "save", gar_inte)
    with pytest.raises(DatabaseError):
        ta_emot_bild(forening, uppladdad(BILD, "x.jpg"), None, VID)


def test_en_fil_utan_rad_stadas_bort_efter_ett_dygn(forening: Forening) -> None:
    kvar = en_bild(forening)
    ta_bort_herrelosa(VID.replace(year=2090))  # other tests' transactions have left theirs
    with transaction.atomic():
        ta_emot_bild(forening, uppladdad(BILD, "x.jpg"), None, VID)
        transaction.set_rollback(True)  # the request came to nothing
    herrelosa = {namn for namn in i_lagret() if not _har_rad(namn)}
    assert len(herrelosa) == 4
    skrivna = [privat_lager().get_modified_time(namn) for namn in herrelosa]

    assert ta_bort_herrelosa(min(skrivna) + dt.timedelta(days=1)) == ""
    assert herrelosa <= i_lagret()
    assert ta_bort_herrelosa(max(skrivna) + dt.timedelta(days=1, seconds=1)) == "4 filer utan ägare togs bort."
    assert not herrelosa & i_lagret()
    assert kvar.fil.name in i_lagret()
    assert ta_bort_herrelosa(max(skrivna) + dt.timedelta(days=2)) == ""


def test_en_fil_som_inget_visar_tas_bort_efter_en_manad(forening: Forening) -> None:
    visad, bortvald = en_bild(forening), en_bild(forening, bredd=700, hojd=300)
    utkast_med(visad)
    Fil.objects.exclude(pk__in=(visad.pk, bortvald.pk)).update(uppladdad=VID + dt.timedelta(days=9))
    assert ta_bort_oanvanda(VID + dt.timedelta(days=30)) == ""
    assert ta_bort_oanvanda(VID + dt.timedelta(days=30, seconds=1)) == "1 oanvänd fil togs bort."
    assert list(Fil.objects.filter(forening=forening)) == [visad]
    assert ta_bort_oanvanda(VID + dt.timedelta(days=30, seconds=2)) == ""


def _har_rad(namn: str) -> bool:
    return Fil.objects.filter(nyckel=Path(namn).name[:32]).exists()


def test_filerna_gar_inte_att_lasa_for_andra_pa_servern(forening: Forening) -> None:
    fil = Path(privat_lager().path(en_bild(forening).fil.name))
    assert fil.stat().st_mode & 0o007 == 0


def test_filen_har_ingen_egen_adress(forening: Forening) -> None:
    with pytest.raises(ValueError, match="not accessible"):
        en_bild(forening).fil.url  # noqa: B018


def test_platsen_pa_disk_tar_slut_pa_riktigt(tmp_path: Path) -> None:
    """In a file system of 64 kB of its own, where this machine lets one be made; CI does."""
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(tmp_path)], check=False).returncode:
        pytest.skip("no file system of one's own can be mounted here")
    try:
        program = (
            "import sys, django; django.setup();"
            "from django.core.files.base import ContentFile;"
            "from django.core.exceptions import ValidationError;"
            "from patientforeningar.filer import lager;"
            "from patientforeningar.filer.privatlager import PrivatLager;"
            "lager.privat_lager = lambda: PrivatLager(location=sys.argv[1])\n"
            "try:\n"
            "    with lager.allt_eller_inget() as skriv:\n"
            "        skriv('a/1', ContentFile(b'x' * 40_000))\n"
            "        skriv('a/2', ContentFile(b'x' * 40_000))\n"
            "except ValidationError as fel:\n"
            "    print(fel.code)\n"
        )
        miljo = os.environ | {"DJANGO_SETTINGS_MODULE": "config.settings.test", "PYTHONPATH": "site:."}
        svar = subprocess.run(
            [sys.executable, "-c", program, str(tmp_path)], env=miljo, capture_output=True, text=True, check=True
        )
        assert svar.stdout.split()[-1] == "lager"
        assert not [fil for fil in tmp_path.rglob("*") if fil.is_file()]
    finally:
        subprocess.run(["umount", str(tmp_path)], check=True)
