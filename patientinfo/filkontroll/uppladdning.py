"""How a file comes in: to disk when it is large, no further than it may, and a full disk is said."""

from __future__ import annotations

import io
from contextlib import suppress
from typing import Any

import structlog
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import TemporaryFileUploadHandler
from django.utils.translation import gettext_lazy as _

logg = structlog.get_logger(__name__)

HOGST_FIL = 20 * 1024 * 1024  # bytes: the most that any form takes
HOGST_SAMMANLAGT = 80 * 1024 * 1024  # bytes of all the files of one request

_DISKEN_FULL = _(
    "Filen gick inte att ta emot, för platsen på servern är slut. Det är vårt fel och vi har fått veta det. "
    "Försök igen senare."
)
_FOR_MYCKET = _("Filerna är för stora tillsammans. Ladda upp färre åt gången.")


class AvbrutenUppladdning(UploadedFile):
    """A file of which nothing was kept: its name and its true size, no content, and why."""

    def __init__(self, skal: Any, **falt: Any) -> None:
        super().__init__(file=io.BytesIO(), **falt)
        self.skal = skal


def krav_pa_hel(fil: UploadedFile) -> None:
    """Raise ValidationError, with the reason, for a file whose upload was broken off."""
    if isinstance(fil, AvbrutenUppladdning):
        raise ValidationError(fil.skal, "avbruten")


class TaligUppladdning(TemporaryFileUploadHandler):
    """Django's own that writes to disk, except that a file that cannot be kept becomes an `AvbrutenUppladdning`.

    The form then says what is wrong beside the field, and what was typed in the others is still there. What is
    too large in bytes is no longer written, but counted: its size is what the form refuses it for.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._skrivet = 0
        self._skal: Any = None
        self._paborjad: Any = None  # the temporary file of this one

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """A new file begins."""
        self._skal = self._paborjad = None
        try:
            super().new_file(*args, **kwargs)
            self._paborjad = self.file
        except OSError:
            self._ge_upp()

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Write the piece unless the file is lost already."""
        if self._skal is not None:
            return
        if start + len(raw_data) > HOGST_FIL or self._skrivet + len(raw_data) > HOGST_SAMMANLAGT:
            self._slapp(_FOR_MYCKET)
            return
        try:
            super().receive_data_chunk(raw_data, start)
            self._skrivet += len(raw_data)
        except OSError:
            self._ge_upp()

    def file_complete(self, file_size: int) -> UploadedFile | None:
        """The file, or what is left of one that was broken off."""
        if self._skal is None:
            try:
                return super().file_complete(file_size)
            except OSError:
                self._ge_upp()
        return AvbrutenUppladdning(
            self._skal,
            name=self.file_name,
            content_type=self.content_type,
            size=file_size,
            charset=self.charset,
            content_type_extra=self.content_type_extra,
        )

    def _ge_upp(self) -> None:
        logg.exception("uppladdning_avbruten")
        self._slapp(_DISKEN_FULL)

    def _slapp(self, skal: Any) -> None:
        """Keep nothing of the file: what was written of it leaves the disk at once, and makes room."""
        self._skal = skal
        if self._paborjad is not None:
            with suppress(OSError):
                self._paborjad.close()
