"""What the tests of files share: an upload, what lies in the storage, an item that shows a file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import provfiler
from django.core.files.uploadedfile import SimpleUploadedFile
from foreningsfabriker import VID, InslagFactory

from patientforeningar.filer.mottagning import ta_emot_bild, ta_emot_pdf
from patientforeningar.models import Fil, Forening, Inslag, InslagsBild, InslagsDokument
from patientforeningar.models.fil import privat_lager

PDF = provfiler.som_bytes(provfiler.pdf(2))


def uppladdad(innehall: bytes, namn: str) -> SimpleUploadedFile:
    return SimpleUploadedFile(namn, innehall)


def en_bild(forening: Forening, **motiv: int) -> Fil:
    innehall = provfiler.bild("JPEG", provfiler.motiv(**motiv))
    return ta_emot_bild(forening, uppladdad(innehall, "x.jpg"), None, VID)


def en_pdf(forening: Forening) -> Fil:
    return ta_emot_pdf(forening, uppladdad(PDF, "x.pdf"), None, VID)


def i_lagret() -> set[str]:
    """Every file in the private storage."""
    rot = Path(privat_lager().path(""))
    return {str(fil.relative_to(rot)) for fil in rot.rglob("*") if fil.is_file()}


def lagrad(namn: str) -> bytes:
    with privat_lager().open(namn) as fil:
        return fil.read()


def med_filer(inslag: Inslag, *filer: Fil) -> Inslag:
    """The item with the files in it, as the form puts them there: in its next version, not in the row."""
    inslag.bilder = [
        InslagsBild(fil=fil, alt="Det den visar.", rattighet="Egen bild.", sort_order=nr)
        for nr, fil in enumerate(filer)
        if fil.slag == Fil.Slag.BILD
    ]
    inslag.dokument = [
        InslagsDokument(fil=fil, titel="Program för våren", sort_order=nr)
        for nr, fil in enumerate(filer)
        if fil.slag == Fil.Slag.PDF
    ]
    return inslag


def utkast_med(*filer: Fil, **falt: Any) -> Inslag:
    """A draft of the files' association that has them in its newest version."""
    inslag: Inslag = InslagFactory(forening=filer[0].forening, **falt)
    med_filer(inslag, *filer).save_revision(clean=False)
    return Inslag.objects.get(pk=inslag.pk)


def godkand(inslag: Inslag) -> Inslag:
    """The item with its newest version public, as an approval would have left it."""
    inslag.nummer, inslag.slug = inslag.nummer or f"F-2026-{90000 + inslag.pk}", inslag.slug or f"inslag-{inslag.pk}"
    inslag.save(update_fields=["nummer", "slug"])
    inslag.get_latest_revision().publish(skip_permission_checks=True)
    return Inslag.objects.get(pk=inslag.pk)
