"""Taking a copy, putting it back, and proving that what came back is what was copied."""

from __future__ import annotations

import json
import shutil
from datetime import datetime
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.db import connection
from wagtail.models import Page

from config.kopia import databas
from config.kopia.filer import avtryck, mappar
from patientforeningar.models import Fil
from patientforeningar.models.fil import privat_lager
from patientinfo.stampel import stampla

INNEHALL = "innehall.json"
DUMP = "databas.dump"


class KopiaError(Exception):
    """The copy cannot be put back here, or what came back is not what was copied; the message says what, in Swedish."""


def ta(mapp: Path, vid: datetime) -> Path:
    """A copy in a folder of its own below `mapp`, named by the instant `vid`; it has its name once it is whole.

    The database first: a file without a row is removed a day later, a row without its file would be a fault.
    """
    klar = mapp / vid.strftime("%Y-%m-%dT%H%M%SZ")
    halv = klar.with_suffix(".halv")
    halv.mkdir(parents=True, mode=0o700)
    rader = databas.dumpa(halv / DUMP)
    filer = {}
    for namn, rot in mappar().items():
        if rot.exists():
            shutil.copytree(rot, halv / namn)
        filer[namn] = avtryck(halv / namn)
    innehall = {"tagen": vid.isoformat(), "motor": connection.vendor, "rader": rader, "filer": filer}
    (halv / INNEHALL).write_text(json.dumps(innehall, ensure_ascii=False, indent=1))
    return halv.rename(klar)


def aterstall(kopia: Path) -> None:
    """Put `kopia` into an empty database and empty folders, and check all of it. Raises KopiaError."""
    innehall = _innehall(kopia)
    _hel(kopia, innehall)
    if not databas.ar_tom():
        raise KopiaError("Databasen är inte tom. Återställ till en ny, tom databas.")
    for namn, rot in mappar().items():
        if avtryck(rot):
            raise KopiaError(f"Mappen {rot} är inte tom. Flytta undan den först.")
        if (kopia / namn).exists():
            shutil.copytree(kopia / namn, rot, dirs_exist_ok=True)
    databas.las_in(kopia / DUMP)
    kontrollera(innehall)
    call_command("migrate", verbosity=0)
    call_command("update_index", verbosity=0)
    _sok()
    stampla()


def kontrollera(innehall: dict[str, Any]) -> None:
    """Compare what is here with what was copied: rows of every table, every file, and the hash of each row's file."""
    finns, var = databas.rader(), innehall["rader"]
    if connection.vendor == "sqlite":  # which has tables of its own that Django does not tell of
        var = {tabell: antal for tabell, antal in var.items() if tabell in finns}
    fel = [f"{tabell}: {finns.get(tabell)} rader, {antal} i kopian"
           for tabell, antal in var.items() if finns.get(tabell) != antal]  # fmt: skip
    for namn, rot in mappar().items():
        if avtryck(rot) != innehall["filer"][namn]:
            fel.append(f"filerna i {namn} skiljer sig")
    lager = privat_lager()
    fel += [f"fil {fil.pk} saknas" for fil in Fil.objects.iterator() if not lager.exists(fil.fil.name or "")]
    if fel:
        raise KopiaError("Det som kom tillbaka är inte det som kopierades: " + "; ".join(fel))


def _innehall(kopia: Path) -> dict[str, Any]:
    try:
        innehall: dict[str, Any] = json.loads((kopia / INNEHALL).read_text())
    except (OSError, ValueError) as brott:
        raise KopiaError(f"{kopia} är ingen hel säkerhetskopia.") from brott
    if innehall["motor"] != connection.vendor:
        raise KopiaError(f"Kopian är av {innehall['motor']}, men databasen här är {connection.vendor}.")
    return innehall


def _hel(kopia: Path, innehall: dict[str, Any]) -> None:
    skadade = [namn for namn, filer in innehall["filer"].items() if avtryck(kopia / namn) != filer]
    if skadade:
        raise KopiaError(f"Kopian är skadad: {', '.join(skadade)}.")


def _sok() -> None:
    """That a page is found by its own title."""
    sida = Page.objects.live().filter(depth=2).first()
    if sida and not any(traff.pk == sida.pk for traff in Page.objects.filter(pk=sida.pk).search(sida.title)):
        raise KopiaError("Sökningen hittar inte startsidan.")
