"""Files in an S3-compatible storage; read only where MEDIA_LAGER_URL is set (config.settings.lager).

Nobody outside is led there: addresses are the site's own, and what fails is an OSError, as with a disk.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import quote

from botocore.exceptions import BotoCoreError, ClientError
from django.conf import settings
from django.core.files.base import File
from storages.backends.s3 import S3Storage


@contextmanager
def _som_en_disk() -> Iterator[None]:
    try:
        yield
    except (BotoCoreError, ClientError) as fel:
        raise OSError(str(fel)) from fel


class _Lager(S3Storage):
    """What callers know of a disk: FileNotFoundError and other OSError, nothing of this storage's own."""

    def _open(self, name: str, mode: str = "rb") -> Any:
        with _som_en_disk():
            return super()._open(name, mode)

    def _save(self, name: str, content: File) -> str:
        with _som_en_disk():
            return str(super()._save(name, content))

    def delete(self, name: str) -> None:
        """As a disk: what is not there is no fault."""
        with _som_en_disk():
            super().delete(name)

    def exists(self, name: str) -> bool:
        """True for a file that is there."""
        with _som_en_disk():
            return bool(super().exists(name))


class Media(_Lager):
    """Pictures and documents, at the addresses that they have on a disk."""

    def url(self, name: str, *args: Any, **kwargs: Any) -> str:
        """An address of the site's own (`config.filer`)."""
        return f"{settings.MEDIA_URL}{quote(name)}"


class Privat(_Lager):
    """What associations hand in: no address leads there."""

    def url(self, name: str, *args: Any, **kwargs: Any) -> str:
        """Raises ValueError: only the doors (`patientforeningar.filer.dorrar`) lead in."""
        raise ValueError("Den här filen har ingen adress.")
