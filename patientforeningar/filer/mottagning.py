"""Taking in a picture or a PDF from an association: looked at, drawn anew, scanned, counted, then kept."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import BinaryIO, cast

import structlog
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile, File
from django.core.files.uploadedfile import UploadedFile
from django.db import IntegrityError, transaction
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext_lazy as _

from patientforeningar.filer import versioner, virusskanner
from patientforeningar.filer.lager import allt_eller_inget
from patientforeningar.handelser import Handelse, logga
from patientforeningar.models import Fil, Forening
from patientforeningar.skydd import kvoter
from patientinfo.filkontroll import pdf
from patientinfo.filkontroll.bild import renskriv
from patientinfo.filkontroll.fil import andelse
from patientinfo.filkontroll.uppladdning import krav_pa_hel
from patientinfo.models import Konto

logg = structlog.get_logger(__name__)

HOGST_BILD = 10 * 1024 * 1024  # bytes
HOGST_PDF = 10 * 1024 * 1024  # bytes
HOGST_SIDOR = 40  # of a PDF: a programme or a leaflet, not a book


@dataclass(frozen=True)
class Granskad:
    """A file that may be kept, before it has been: its bytes, and what the row says of them."""

    innehall: File
    uppgifter: dict[str, object] = field(default_factory=dict)
    andelse: str = "pdf"


def ta_emot_bild(forening: Forening, uppladdad: UploadedFile, av: Konto | None, vid: dt.datetime) -> Fil:
    """The kept picture, upright and without EXIF; the same one again when the association has sent it before.

    Raises ValidationError, in words for whoever uploads, when the file is not a whole still picture in AVIF,
    JPEG, PNG or WebP, is too large (bytes or pixels), is infected, does not fit the quota, or cannot be written.
    """
    return _ta_emot(forening, uppladdad, HOGST_BILD, _granska_bild, partial(_rad, forening, Fil.Slag.BILD, av, vid))


def ta_emot_pdf(forening: Forening, uppladdad: UploadedFile, av: Konto | None, vid: dt.datetime) -> Fil:
    """The kept PDF, byte by byte as it came; the same one again when the association has sent it before.

    Raises ValidationError as `ta_emot_bild` does, and when it carries script, attachments, a lock or too many pages.
    """
    return _ta_emot(forening, uppladdad, HOGST_PDF, _granska_pdf, partial(_rad, forening, Fil.Slag.PDF, av, vid))


def _ta_emot(
    forening: Forening,
    uppladdad: UploadedFile,
    hogst: int,
    granska: Callable[[UploadedFile], Granskad],
    rad: Callable[[], Fil],
) -> Fil:
    ny = rad()
    _krav_pa_storlek(uppladdad, hogst)
    krav_pa_hel(uppladdad)
    _krav_pa_kvot(forening, 0, ny.uppladdad)  # before the work; once more with the lock held
    granskad = granska(uppladdad)
    ny.storlek, ny.sha256 = granskad.innehall.size, _avtryck(granskad.innehall)
    for falt, varde in granskad.uppgifter.items():
        setattr(ny, falt, varde)
    tidigare = _tidigare(ny)
    if tidigare:
        return tidigare
    _skanna(ny, granskad.innehall)
    try:
        return _spara(ny, granskad)
    except IntegrityError:  # the same file came by another request in between
        return Fil.objects.get(forening=forening, slag=ny.slag, sha256=ny.sha256)


def _rad(forening: Forening, slag: Fil.Slag, av: Konto | None, vid: dt.datetime) -> Fil:
    return Fil(forening=forening, slag=slag, uppladdad_av=av, uppladdad=vid)


def _krav_pa_storlek(uppladdad: UploadedFile, hogst: int) -> None:
    if not uppladdad.size:
        raise ValidationError(_("Filen är tom. Välj en annan fil."), "tom")
    if uppladdad.size > hogst:
        raise ValidationError(
            _("Filen är på %(storlek)s. Den får vara på högst %(hogst)s: gör den mindre och försök igen."),
            "for_stor",
            {"storlek": filesizeformat(uppladdad.size), "hogst": filesizeformat(hogst)},
        )


def _krav_pa_kvot(forening: Forening, byte: int, vid: dt.datetime) -> None:
    try:
        kvoter.krav_pa_fil(forening, byte, vid)
    except kvoter.KvotFullError as fel:
        raise ValidationError(str(fel), "kvot") from fel


def _granska_bild(uppladdad: UploadedFile) -> Granskad:
    uppladdad.seek(0)
    ren = renskriv(uppladdad.read(), andelse(uppladdad))
    bredd, hojd = versioner.matt(ren)
    return Granskad(ContentFile(ren), {"bredd": bredd, "hojd": hojd}, andelse(uppladdad))


def _granska_pdf(uppladdad: UploadedFile) -> Granskad:
    if andelse(uppladdad) != "pdf":
        raise ValidationError(_("Byt namn på filen så att den slutar på .pdf. Bara PDF går att ladda upp."), "fel_namn")
    sidor = pdf.las(cast(BinaryIO, uppladdad)).sidor
    if sidor > HOGST_SIDOR:
        raise ValidationError(
            _("PDF-filen har %(antal)s sidor. Den får ha högst %(hogst)s."),
            "for_manga_sidor",
            {"antal": sidor, "hogst": HOGST_SIDOR},
        )
    return Granskad(uppladdad, {"sidor": sidor})


def _avtryck(innehall: File) -> str:
    summa = hashlib.sha256()
    for stycke in innehall.chunks():
        summa.update(stycke)
    innehall.seek(0)
    return summa.hexdigest()


def _tidigare(fil: Fil) -> Fil | None:
    return Fil.objects.filter(forening=fil.forening, slag=fil.slag, sha256=fil.sha256).first()


def _skanna(fil: Fil, innehall: File) -> None:
    """Say when the file was scanned, or leave it unsaid: then it waits (`skanning`). An infected file is refused."""
    skanning = virusskanner.skanna(innehall)
    if skanning.utslag is virusskanner.Utslag.SMITTAD:
        logg.warning("smittad_fil_avvisad", forening=fil.forening_id, konto=fil.uppladdad_av_id, fynd=skanning.fynd)
        logga(fil.forening, Handelse.SMITTAD_FIL, fil.uppladdad_av, fil.uppladdad, fynd=skanning.fynd)
        raise ValidationError(
            _("Filen innehåller skadlig kod (%(fynd)s) och har inte sparats. Kontrollera din dator."),
            "smittad",
            {"fynd": skanning.fynd},
        )
    fil.skannad = fil.uppladdad if skanning.utslag is virusskanner.Utslag.REN else None


def _spara(fil: Fil, granskad: Granskad) -> Fil:
    """Write the file and its versions, then the row; if anything fails neither is left."""
    fil.fil.name = fil.fil.field.generate_filename(fil, f"fil.{granskad.andelse}")
    with allt_eller_inget() as skriv:
        skriv(fil.fil.name, granskad.innehall)
        if fil.slag == Fil.Slag.BILD:
            granskad.innehall.seek(0)
            for bredd, version in versioner.rita(granskad.innehall.read()):
                skriv(versioner.namn(fil.fil.name, bredd), ContentFile(version))
        with transaction.atomic():
            # Locked, so that two uploads at once do not share the last place.
            _krav_pa_kvot(Forening.objects.select_for_update().get(pk=fil.forening_id), fil.storlek, fil.uppladdad)
            fil.save()
    return fil
