"""The folders of files that belong to a copy, and their fingerprints."""

from __future__ import annotations

import hashlib
from pathlib import Path

from django.conf import settings
from django.core.files.storage import FileSystemStorage, storages

# What associations hand in, and what editors upload, by the names of their storages.
LAGER = {"media": "default", "privat": "privat"}


def mappar() -> dict[str, Path]:
    """The folders that lie on this disk; a storage that lies elsewhere keeps copies of its own."""
    alla = {namn: storages[lager] for namn, lager in LAGER.items()}
    return {namn: Path(ett.location) for namn, ett in alla.items() if isinstance(ett, FileSystemStorage)}


def avtryck(rot: Path) -> dict[str, str]:
    """The SHA-256 of every file under `rot`, by its path there; nothing for a folder that does not exist."""
    return {str(fil.relative_to(rot)): _sha256(fil) for fil in sorted(rot.rglob("*")) if fil.is_file()}


def _sha256(fil: Path) -> str:
    with fil.open("rb") as oppen:
        return hashlib.file_digest(oppen, "sha256").hexdigest()


def sqlitefil() -> Path:
    """Where the default's database lies."""
    return Path(settings.DATABASES["default"]["NAME"])
