"""The site does not start with a private storage that a web server can find, or a scanner that nobody can reach."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from patientforeningar.filer.kontroller import lagret_ar_privat, virusskannerns_adress

VANLIGT = "django.core.files.storage.FileSystemStorage"
PRIVAT = "patientforeningar.filer.privatlager.PrivatLager"


def med_lager(settings: Any, backend: str, plats: Path) -> None:
    settings.STORAGES = {**settings.STORAGES, "privat": {"BACKEND": backend, "OPTIONS": {"location": plats}}}


@pytest.mark.parametrize("del_", ["", "privat", "x/y"])
def test_under_media_startar_inte_webbplatsen(del_: str, settings: Any) -> None:
    med_lager(settings, PRIVAT, Path(settings.MEDIA_ROOT) / del_)
    assert [fel.id for fel in lagret_ar_privat()] == ["patientforeningar.E001"]
    with pytest.raises(CommandError, match=r"patientforeningar\.E001"):
        call_command("check")


def test_en_lank_som_leder_till_media_raknas_som_media(settings: Any, tmp_path: Path) -> None:
    media = tmp_path / "media"
    media.mkdir()
    settings.MEDIA_ROOT = media
    (tmp_path / "privat").symlink_to(media)
    med_lager(settings, PRIVAT, tmp_path / "privat")
    assert [fel.id for fel in lagret_ar_privat()] == ["patientforeningar.E001"]


def test_media_far_inte_heller_ligga_i_lagret(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path / "privat" / "media"
    med_lager(settings, PRIVAT, tmp_path / "privat")
    assert [fel.id for fel in lagret_ar_privat()] == ["patientforeningar.E001"]


def test_ett_lager_med_egen_adress_startar_inte_webbplatsen(settings: Any, tmp_path: Path) -> None:
    med_lager(settings, VANLIGT, tmp_path)
    assert [fel.id for fel in lagret_ar_privat()] == ["patientforeningar.E002"]


def test_det_som_galler_nu_gar_igenom() -> None:
    assert lagret_ar_privat() == []


@pytest.mark.parametrize("adress", ["", "tcp://clamav:3310", "tcp://127.0.0.1:3310", "unix:///run/clamav/clamd.ctl"])
def test_skannerns_adress_ar_en_av_tva_sorter(adress: str, settings: Any) -> None:
    settings.VIRUSSKANNER_URL = adress
    assert virusskannerns_adress() == []


@pytest.mark.parametrize(
    "adress", ["clamav:3310", "tcp://clamav", "tcp://:3310", "tcp://clamav:fel", "unix://", "http://clamav:3310", "ja"]
)
def test_en_annan_adress_startar_inte_webbplatsen(adress: str, settings: Any) -> None:
    settings.VIRUSSKANNER_URL = adress
    assert [fel.id for fel in virusskannerns_adress()] == ["patientforeningar.E003"]
