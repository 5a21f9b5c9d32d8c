"""Rewriting an uploaded file where it lies."""

from __future__ import annotations

from pathlib import PurePath

from django.core.files.uploadedfile import UploadedFile


def andelse(fil: UploadedFile) -> str:
    """The ending of the file's name in small letters, without the dot."""
    return PurePath(fil.name or "").suffix.lower().removeprefix(".")


def skriv_over(fil: UploadedFile, innehall: bytes) -> None:
    """Replace what `fil` holds with `innehall`, in memory or on disk.

    The same object is changed, not a copy handed on: Wagtail's multiple upload sometimes saves the
    request's own file instead of the one that the form has cleaned.
    """
    fil.seek(0)
    fil.truncate()
    fil.write(innehall)
    fil.flush()
    fil.seek(0)
    fil.size = len(innehall)
