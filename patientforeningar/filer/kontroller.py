"""What must hold of the files before the site starts."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import CheckMessage, Error
from django.core.files.storage import FileSystemStorage

from patientforeningar.models.fil import privat_lager


def lagret_ar_privat(**_kwargs: Any) -> list[CheckMessage]:
    """The private storage must lie apart from every folder that a web server may hand out, and have no address."""
    lager = privat_lager()
    if not isinstance(lager, FileSystemStorage):
        return []
    plats = Path(lager.location)
    oppna = [Path(settings.MEDIA_ROOT), Path(settings.STATIC_ROOT)]
    if any(_delar(plats, mapp.resolve()) for mapp in oppna):
        return [
            Error(
                f"The private storage lies in {plats}, where a web server finds it.",
                hint="Give STORAGES['privat'] a location outside MEDIA_ROOT and STATIC_ROOT.",
                id="patientforeningar.E001",
            )
        ]
    if lager.base_url is not None:
        return [Error("The private storage has an address (base_url).", id="patientforeningar.E002")]
    return []


def _delar(plats: Path, mapp: Path) -> bool:
    """True when one of the two lies in the other."""
    verklig = plats.resolve()
    return verklig == mapp or mapp in verklig.parents or verklig in mapp.parents


def virusskannerns_adress(**_kwargs: Any) -> list[CheckMessage]:
    """A scanner that cannot be reached by its address would leave every file in quarantine."""
    adress = urlsplit(settings.VIRUSSKANNER_URL)
    if not settings.VIRUSSKANNER_URL or (adress.scheme == "unix" and adress.path) or _tcp(settings.VIRUSSKANNER_URL):
        return []
    return [
        Error(
            "VIRUSSKANNER_URL is not an address of clamd.",
            hint="tcp://host:3310 or unix:///run/clamav/clamd.ctl",
            id="patientforeningar.E003",
        )
    ]


def _tcp(adress: str) -> bool:
    delar = urlsplit(adress)
    try:
        return delar.scheme == "tcp" and bool(delar.hostname) and delar.port is not None
    except ValueError:
        return False
