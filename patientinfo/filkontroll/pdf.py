"""Documents from outside: a PDF that opens, is whole, and carries nothing that runs or hides.

The file is looked through, not rewritten. Every object is read, also those that no page refers to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

import pikepdf
from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from patientinfo.filkontroll.sorter import LANGD, sort

HOGST_SIDOR = 200
HOGST_OBJEKT = 300_000
_DJUP = 20  # how deep dictionaries may lie in each other before the file is held to be hostile
_SVANS = 1024  # bytes at the end of the file within which it must say that it ends
_MINNE = 128 * 1024 * 1024  # bytes that one packed stream may become; applies to the whole process

pikepdf.settings.set_qpdf_limits(flate_max_memory=_MINNE, run_length_max_memory=_MINNE, png_max_memory=_MINNE)

_LAST = _("PDF-filen är låst med lösenord eller skyddad mot kopiering. Spara den utan skydd: uppläsning behöver det.")
_SKADAD = _("PDF-filen är skadad eller ofullständig. Hämta eller spara den på nytt och försök igen.")
_SKRIPT = _(
    "PDF-filen innehåller skript eller kommandon. Spara den på nytt utan dem, eller skriv ut den till en ny PDF."
)
_BILAGA = _("PDF-filen har andra filer bifogade. Ta bort dem, eller ladda upp dem var för sig.")
_XFA = _("PDF-filen är ett formulär av en sort (XFA) som få program kan visa. Spara den som en vanlig PDF.")
_MEDIA = _("PDF-filen innehåller ljud eller film. Spara den på nytt utan dem.")

# Kinds of action that do more than move the reader within the document (ISO 32000-1, 12.6.4).
_HANDLINGAR: dict[str, str | Promise] = {
    "/JavaScript": _SKRIPT,
    "/Launch": _SKRIPT,
    "/ImportData": _SKRIPT,
    "/SubmitForm": _SKRIPT,
    "/GoToE": _BILAGA,
    "/Rendition": _MEDIA,
    "/Sound": _MEDIA,
    "/Movie": _MEDIA,
    "/RichMediaExecute": _MEDIA,
}
_NYCKLAR: dict[str, str | Promise] = {
    "/JS": _SKRIPT,
    "/JavaScript": _SKRIPT,
    "/EmbeddedFiles": _BILAGA,
    "/EF": _BILAGA,
    "/XFA": _XFA,
}
_SORTER: dict[str, str | Promise] = {
    "/EmbeddedFile": _BILAGA,
    "/FileAttachment": _BILAGA,
    "/RichMedia": _MEDIA,
    "/Movie": _MEDIA,
    "/Sound": _MEDIA,
    "/Screen": _MEDIA,
    "/3D": _MEDIA,
}
_VARDEN = {"/S": _HANDLINGAR, "/Type": _SORTER, "/Subtype": _SORTER}

# Finds the few objects worth reading part by part: forty times faster than reading all of them so.
_MISSTANKT = re.compile(
    rb"(?:%s)(?![^\s()<>\[\]{}/%%])" % b"|".join(namn.encode() for namn in {**_HANDLINGAR, **_NYCKLAR, **_SORTER})
)


@dataclass(frozen=True)
class Pdf:
    """What a reader of the document has: its pages, and whether a screen reader can follow them."""

    sidor: int
    taggad: bool


def las(fil: BinaryIO) -> Pdf:
    """What the PDF in `fil` is; raises ValidationError with a message when it may not be kept."""
    _krav_pa_ram(fil)
    try:
        with pikepdf.open(fil, attempt_recovery=False) as pdf:
            return _granska(pdf)
    except pikepdf.PasswordError as fel:
        raise ValidationError(_LAST, "last") from fel
    except ValidationError:
        raise
    except Exception as fel:
        # A reader that meets a broken or hostile file raises whatever it likes.
        raise ValidationError(_SKADAD, "skadad") from fel
    finally:
        fil.seek(0)


def _krav_pa_ram(fil: BinaryIO) -> None:
    """Refuse what is not a PDF from its first byte to its last: also another file before or after one."""
    fil.seek(0)
    borjan = fil.read(LANGD)
    fil.seek(0, 2)
    fil.seek(max(0, fil.tell() - _SVANS))
    svans = fil.read()
    if not borjan.startswith(b"%PDF-"):
        slag = sort(borjan)
        if slag:
            raise ValidationError(
                _("Det här är en fil av sorten %(sort)s. Ladda upp dokumentet som PDF."), "fel_format", {"sort": slag}
            )
        raise ValidationError(_("Filen är inte en PDF. Spara dokumentet som PDF och försök igen."), "fel_format")
    _fore, slut, efter = svans.rpartition(b"%%EOF")
    if not slut:
        raise ValidationError(_SKADAD, "skadad")
    if efter.strip(b"\0\t\n\f\r "):
        raise ValidationError(_("Något annat ligger efter slutet av PDF-filen. Spara den på nytt."), "pahang")


def _granska(pdf: pikepdf.Pdf) -> Pdf:
    if pdf.is_encrypted:
        raise ValidationError(_LAST, "last")
    antal = len(pdf.pages)
    if antal > HOGST_SIDOR:
        raise ValidationError(
            _("PDF-filen har %(antal)s sidor. Den får ha högst %(max)s: dela upp den."),
            "for_manga_sidor",
            {"antal": antal, "max": HOGST_SIDOR},
        )
    if antal == 0 or len(pdf.objects) > HOGST_OBJEKT:
        raise ValidationError(_SKADAD, "skadad")
    for objekt in pdf.objects:
        if isinstance(objekt, pikepdf.Object) and _MISSTANKT.search(_skriven(objekt)):
            for ordbok in _ordbocker(objekt, 0):
                _krav_pa_ofarlig(ordbok)
    if pdf.get_warnings():  # something could not be read here, and a reader's program may read it all the same
        raise ValidationError(_SKADAD, "skadad")
    return Pdf(antal, _ar_taggad(pdf.Root))


def _skriven(objekt: pikepdf.Object) -> bytes:
    """The object as the file's language writes it, names without escapes; of a stream only its dictionary."""
    return (objekt.stream_dict if isinstance(objekt, pikepdf.Stream) else objekt).unparse(resolved=True)


def _ordbocker(objekt: pikepdf.Object, djup: int) -> Iterator[pikepdf.Object]:
    """Every dictionary written inside `objekt`; what is referred to is an object of its own."""
    if djup > _DJUP:
        raise ValueError("Nested deeper than any honest document.")
    if isinstance(objekt, pikepdf.Array):
        delar = list(objekt)
    elif isinstance(objekt, (pikepdf.Dictionary, pikepdf.Stream)):
        yield objekt
        delar = [varde for _namn, varde in objekt.items()]
    else:
        return
    for del_ in delar:
        if isinstance(del_, pikepdf.Object) and not del_.is_indirect:
            yield from _ordbocker(del_, djup + 1)


def _krav_pa_ofarlig(ordbok: pikepdf.Object) -> None:
    for nyckel, varde in ordbok.items():
        skal = _NYCKLAR.get(nyckel)
        if nyckel in _VARDEN:
            skal = _VARDEN[nyckel].get(str(varde))
        if skal:
            raise ValidationError(str(skal), "farlig")


def _ar_taggad(rot: pikepdf.Object) -> bool:
    """True when the document says that it is tagged and has the tree of tags that this takes (PDF/UA-1, 7.1)."""
    markning = rot.get("/MarkInfo")
    return bool(
        isinstance(markning, pikepdf.Dictionary) and markning.get("/Marked", False) and "/StructTreeRoot" in rot
    )
