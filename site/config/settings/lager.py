"""Where files lie, chosen by MEDIA_LAGER_URL: on this disk, or in an S3-compatible storage."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

_SCHEMAN = {"s3": "https", "s3+https": "https", "s3+http": "http"}


def lager(adress: str, *, privat: Path) -> dict[str, dict[str, Any]]:
    """The storages `default` and `privat` for a MEDIA_LAGER_URL such as `s3://key:secret@host/bucket`; empty: folders.

    Raises ImproperlyConfigured for an address that lacks a part, and when the package for S3 is not installed.
    """
    if not adress:
        return {
            "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
            # What associations hand in: no address leads there, a view asks who may see each file.
            "privat": {
                "BACKEND": "patientforeningar.filer.privatlager.PrivatLager",
                "OPTIONS": {"location": privat, "directory_permissions_mode": 0o750},
            },
        }
    if find_spec("storages") is None:
        raise ImproperlyConfigured(
            "MEDIA_LAGER_URL is set, but django-storages is missing: install requirements/s3.txt."
        )
    gemensamt = _s3(adress)
    return {
        "default": {"BACKEND": "config.lager.Media", "OPTIONS": {**gemensamt, "location": "media"}},
        "privat": {"BACKEND": "config.lager.Privat", "OPTIONS": {**gemensamt, "location": "privat"}},
    }


def _s3(adress: str) -> dict[str, Any]:
    delar = urlsplit(adress)
    hink = delar.path.strip("/")
    if delar.scheme not in _SCHEMAN or not (delar.hostname and delar.username and delar.password and hink):
        raise ImproperlyConfigured("MEDIA_LAGER_URL must be s3://key:secret@host/bucket.")
    port = f":{delar.port}" if delar.port else ""
    return {
        "endpoint_url": f"{_SCHEMAN[delar.scheme]}://{delar.hostname}{port}",
        "access_key": unquote(delar.username),
        "secret_key": unquote(delar.password),
        "bucket_name": hink,
        "region_name": parse_qs(delar.query).get("region", [None])[0],
        "default_acl": None,
        "file_overwrite": False,
    }
