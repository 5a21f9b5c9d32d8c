"""What the tests of files share: an upload, what lies in the storage, an item that shows a file."""

from __future__ import annotations

from collections.abc import Callable
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


def halv(innehall: bytes) -> bytes:
    return innehall[: len(innehall) // 2]


# What it is → its bytes, what it is called, the code of the refusal.
DALIGA_BILDER: dict[str, tuple[Callable[[], bytes], str, str]] = {
    **{f"halv {f}": ((lambda f=f: halv(provfiler.bild(f))), f"x.{a}", "skadad") for f, a in provfiler.FORMAT.items()},
    **{
        f"bara huvud {f}": ((lambda f=f: provfiler.bild(f)[:40]), f"x.{a}", "skadad")
        for f, a in provfiler.FORMAT.items()
    },
    **{
        f"bomb {f}": ((lambda f=f: provfiler.bomb(f)), f"x.{a}", "for_manga_punkter")
        for f, a in provfiler.FORMAT.items()
    },
    **{f"fel namn {f}": ((lambda f=f: provfiler.bild(f)), "x.pdf", "fel_namn") for f in provfiler.FORMAT},
    **{f"tom {a}": (lambda: b"", f"x.{a}", "tom") for a in provfiler.FORMAT.values()},
    "gif": (lambda: provfiler.bild("GIF"), "x.gif", "fel_format"),
    "svg": (lambda: b"<svg onload='alert(1)'/>", "x.svg", "fel_format"),
    "svg som png": (lambda: b"<svg onload='alert(1)'/>", "x.png", "fel_format"),
    "html som jpg": (lambda: b"<!doctype html><script>alert(1)</script>", "x.jpg", "fel_format"),
    "pdf som jpg": (lambda: PDF, "x.jpg", "fel_format"),
    "rörlig": (lambda: provfiler.rorlig("WEBP"), "x.webp", "rorlig"),
    "skräp": (lambda: b"\0\xff" * 999, "x.jpg", "fel_format"),
    "utan ändelse": (lambda: provfiler.bild("JPEG"), "x", "fel_namn"),
}
DALIGA_PDF: dict[str, tuple[Callable[[], bytes], str, str]] = {
    "skript": (provfiler.pdf_med_skript, "x.pdf", "farlig"),
    "gömt skript": (provfiler.pdf_med_gomt_skript, "x.pdf", "farlig"),
    "startar program": (provfiler.pdf_som_startar_program, "x.pdf", "farlig"),
    "bilaga": (provfiler.pdf_med_bilaga, "x.pdf", "farlig"),
    "xfa": (provfiler.pdf_med_xfa, "x.pdf", "farlig"),
    "låst": (lambda: provfiler.last_pdf("hemligt"), "x.pdf", "last"),
    "skyddad": (lambda: provfiler.last_pdf(""), "x.pdf", "last"),
    "för många sidor": (lambda: provfiler.som_bytes(provfiler.pdf(41)), "x.pdf", "for_manga_sidor"),
    "halv": (lambda: halv(PDF), "x.pdf", "skadad"),
    "tom": (lambda: b"", "x.pdf", "tom"),
    "bara huvud": (lambda: b"%PDF-1.7\n", "x.pdf", "skadad"),
    "html med namnet pdf": (lambda: b"<!doctype html><h1>hej</h1>", "x.pdf", "fel_format"),
    "pdf med namnet html": (lambda: PDF, "x.html", "fel_namn"),
    "zip efter slutet": (lambda: PDF + b"PK\3\4" + b"x" * 99, "x.pdf", "pahang"),
    "pdf efter en bild": (lambda: provfiler.bild("JPEG") + PDF, "x.pdf", "fel_format"),
}
