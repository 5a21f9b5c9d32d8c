"""Files on this disk by default, in an S3-compatible storage by one variable; never a surprise at the first upload."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.files.base import ContentFile
from django.http import Http404
from django.test import RequestFactory
from django.utils.module_loading import import_string
from portar import ledig_port

from config import filer
from config.settings import lager as lagren
from config.settings.lager import lager

ADRESS = "s3://nyckel:hemlig%2Fx@s3.example.se/hink?region=eu-north-1"


def bygg(post: dict[str, Any]) -> Any:
    return import_string(post["BACKEND"])(**post.get("OPTIONS", {}))


def test_utan_variabel_ligger_filerna_pa_disken(tmp_path: Path) -> None:
    tva = lager("", privat=tmp_path)
    assert tva["default"]["BACKEND"].endswith("FileSystemStorage")
    assert tva["privat"]["OPTIONS"]["location"] == tmp_path


def test_adressen_blir_tva_lager_i_samma_hink(tmp_path: Path) -> None:
    tva = lager(ADRESS, privat=tmp_path)
    for namn, mapp in (("default", "media"), ("privat", "privat")):
        val = tva[namn]["OPTIONS"]
        assert (val["endpoint_url"], val["bucket_name"], val["location"]) == ("https://s3.example.se", "hink", mapp)
        assert (val["access_key"], val["secret_key"], val["region_name"]) == ("nyckel", "hemlig/x", "eu-north-1")


@pytest.mark.parametrize("adress", ["s3://s3.example.se/hink", "s3://a:b@s3.example.se", "ftp://a:b@c/d", "hink"])
def test_en_halv_adress_stoppar_starten(adress: str, tmp_path: Path) -> None:
    with pytest.raises(ImproperlyConfigured, match="MEDIA_LAGER_URL"):
        lager(adress, privat=tmp_path)


def test_utan_paketet_sags_vad_som_ska_installeras(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lagren, "find_spec", lambda _namn: None)
    with pytest.raises(ImproperlyConfigured, match=r"requirements/s3\.txt"):
        lager(ADRESS, privat=tmp_path)


def test_adresserna_ar_webbplatsens_egna_och_det_privata_har_ingen(tmp_path: Path) -> None:
    tva = lager(ADRESS, privat=tmp_path)
    assert bygg(tva["default"]).url("images/å 1.webp") == "/media/images/%C3%A5%201.webp"
    with pytest.raises(ValueError, match="ingen adress"):
        bygg(tva["privat"]).url("x.pdf")


def test_ett_lager_som_inte_svarar_ar_som_en_disk_som_inte_gar(tmp_path: Path) -> None:
    adress = f"s3+http://a:b@127.0.0.1:{ledig_port()}/hink?region=x"
    privat = bygg(lager(adress, privat=tmp_path)["privat"])
    importlib.import_module("botocore")
    for gor in (
        lambda: privat.save("x.pdf", ContentFile(b"x")),
        lambda: privat.open("x.pdf").read(),
        lambda: privat.exists("x.pdf"),
        lambda: privat.delete("x.pdf"),
    ):
        with pytest.raises(OSError, match=r"127\.0\.0\.1"):
            gor()


@pytest.mark.django_db
def test_en_bild_som_ligger_nagon_annanstans_lamnas_av_webbplatsen(
    tmp_path: Path, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the site's own storage, whatever it is: here a folder that no address of the disk's leads to."""
    (tmp_path / "images").mkdir()
    (tmp_path / "images/a.webp").write_bytes(b"RIFF")
    (tmp_path / "hemlig.txt").write_text("x")
    settings.MEDIA_LAGER_URL = ADRESS
    settings.STORAGES = {
        **settings.STORAGES,
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": tmp_path}},
    }
    svar = filer.bildversion(RequestFactory().get("/"), "a.webp")
    assert b"".join(svar) == b"RIFF"
    svar.close()
    assert (svar["Content-Type"], svar["Cache-Control"]) == ("image/webp", filer.FOR_ALLTID)
    for vag in ("b.webp", "../hemlig.txt", "/etc/passwd"):
        with pytest.raises(Http404):
            filer.bildversion(RequestFactory().get("/"), vag)
