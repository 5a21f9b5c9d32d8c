"""Run by test_kill.py in a process of its own: workers hand in and decide, and are killed at random moments.

Arguments: the seed, and how many workers to kill. Django is read once; each worker is a fork of it with a connection
of its own to the same SQLite file (WAL, as in production by default). What a worker was told is done it writes down
at once; afterwards every line of that is looked for. Prints a report in JSON.
"""

# ruff: noqa: E402, PLR0917 (Django is set up before anything of it is read; chance is for tests)
from __future__ import annotations

import datetime as dt
import hashlib
import io
import json
import os
import random
import signal
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

import django
from PIL import Image

django.setup()

from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection, connections
from wagtail.models import ModelLogEntry, TaskState, WorkflowState

from patientforeningar.actions.begar_andring import begar_andring
from patientforeningar.actions.godkann import godkann
from patientforeningar.actions.lamna_in import lamna_in
from patientforeningar.actions.spara_utkast import spara_utkast
from patientforeningar.filer.mottagning import ta_emot_bild
from patientforeningar.handelser import Handelse
from patientforeningar.models import Fil, Forening, Inslag, InslagsBild, Kriterium, Ombud
from patientforeningar.models.granskningsansvar import ansvariga
from patientinfo.models import Kommun, Konto, Plats

VID = dt.datetime(2026, 5, 12, 10, 0, tzinfo=dt.UTC)
FORENINGAR = 20  # so that none meets its quota


def forbered(var: Path) -> list[Any]:
    """Associations to hand in for; their ombud."""
    lulea = Kommun.objects.get(namn="Luleå")
    alla = []
    for nr in range(FORENINGAR):
        forening = Forening.objects.create(
            namn=f"Provförening {nr}", slug=f"provforening-{nr}", utan_organisationsnummer="Prov.", antagen=VID
        )
        forening.kommuner.add(lulea)
        konto = Konto.objects.create(email=f"kill{nr}@example.se")
        alla.append(Ombud.objects.create(forening=forening, konto=konto))
    (var / "kvitterat").touch()
    return alla


def arbeta(ombud: Any, granskare: Any, slump: random.Random, vid: dt.datetime, kvittera: int) -> None:
    """Finish what a killed worker left, then hand in and decide, again and again, until killed."""
    kvar = [rad for rad in ombud.forening.inslag.filter(live=False).order_by("pk") if _vantar(rad)]
    for inslag in kvar:
        ett_varv(inslag, ombud, granskare, slump, vid, kvittera)
    while True:
        ett_varv(skriv(ombud, slump, vid), ombud, granskare, slump, vid, kvittera)


def _vantar(inslag: Any) -> bool:
    """True of a draft, and of what waits for a decision."""
    arende = inslag.current_workflow_state
    return inslag.latest_revision_id is not None and (arende is None or arende.status == "in_progress")


def ett_varv(inslag: Any, ombud: Any, granskare: Any, slump: random.Random, vid: dt.datetime, kvittera: int) -> None:
    """Hand one item in and decide about it, writing down what was answered."""
    nummer = lamna_in(inslag, ombud.konto, vid).nummer
    bild = inslag.get_latest_revision_as_object().bilder.all()[0]
    kvitto(kvittera, nummer=nummer, sha=bild.fil.sha256)
    if slump.random() < 0.6:
        godkann(inslag, granskare, vid, list(Kriterium.objects.filter(galler=True)))
        kvitto(kvittera, nummer=nummer, beslut="godkant")
    else:
        begar_andring(inslag, granskare, vid, motivering="Skriv vad det kostar.")
        kvitto(kvittera, nummer=nummer, beslut="andring")


def skriv(ombud: Any, slump: random.Random, vid: dt.datetime) -> Any:
    """A saved draft with a picture."""
    ut = io.BytesIO()
    Image.new("RGB", (48, 32), tuple(slump.randrange(256) for _farg in range(3))).save(ut, "PNG")
    fil = ta_emot_bild(ombud.forening, SimpleUploadedFile("bild.png", ut.getvalue()), ombud.konto, vid)
    inslag = Inslag(
        forening=ombud.forening,
        sort=Inslag.Sort.MEDDELANDE,
        rubrik=f"Prov {slump.randrange(10**9)}",
        kort="Vi har flyttat.",
        plats=Plats.objects.get(namn="Luleå", typ=Plats.Typ.KOMMUN),
        visas_fran=vid,
        visas_till=vid + dt.timedelta(days=30),
    )
    inslag.bilder = [InslagsBild(fil=fil, alt="En färgad ruta", rattighet="Föreningens egen")]
    spara_utkast(inslag, ombud.konto, vid, None)
    return inslag


def kvitto(till: int, **rad: Any) -> None:
    """One line in one write: it is there whole or not at all."""
    os.write(till, (json.dumps(rad) + "\n").encode())


class Raknare:
    """Counts what is asked of the database; at the number given the process kills itself, as hard as from outside."""

    def __init__(self, sista: int = 0) -> None:
        self.antal = 0
        self.sista = sista

    def __call__(self, execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        self.antal += 1
        if self.antal == self.sista:
            os.kill(os.getpid(), signal.SIGKILL)
        return execute(sql, params, many, context)


def doda(fro: int, antal: int, var: Path) -> None:
    """Start workers, two at a time, and kill both: one before a question to the database, one by the clock."""
    slump = random.Random(fro)
    ombud = forbered(var)
    granskare = ansvariga(Plats.objects.get(namn="Luleå", typ=Plats.Typ.KOMMUN), VID.date())[0]
    fragor, langst = _uppvarmning(ombud[0], granskare, slump)
    for start in range(0, antal, 2):
        connections.close_all()
        platser = [(ombud[nr % FORENINGAR], VID + dt.timedelta(days=nr // FORENINGAR)) for nr in (start, start + 1)]
        vid_fraga = slump.randint(1, fragor)
        raknad, klockad = (
            _arbetare(vem, granskare, random.Random(slump.random()), vid, var, sista)
            for (vem, vid), sista in zip(platser, (vid_fraga, 0), strict=True)
        )
        time.sleep(slump.random() * langst)
        os.kill(klockad, signal.SIGKILL)
        for pid in (raknad, klockad):
            os.waitpid(pid, 0)


def _uppvarmning(ombud: Any, granskare: Any, slump: random.Random) -> tuple[int, float]:
    """Read what is read only once; how many questions, and how many seconds, an item and a third take."""
    with Path(os.devnull).open("wb") as ingenstans:
        for _gang in range(3):
            raknare, borjade = Raknare(), time.monotonic()
            with connection.execute_wrapper(raknare):
                ett_varv(skriv(ombud, slump, VID), ombud, granskare, slump, VID, ingenstans.fileno())
    return raknare.antal * 4 // 3, (time.monotonic() - borjade) * 4 / 3


def _arbetare(vem: Any, granskare: Any, slump: random.Random, vid: dt.datetime, var: Path, sista: int) -> int:
    """The process id of a worker; with `sista` it dies at that question to the database."""
    if pid := os.fork():
        return pid
    till = os.open(var / "kvitterat", os.O_WRONLY | os.O_APPEND)
    try:
        with connection.execute_wrapper(Raknare(sista)):
            arbeta(vem, granskare, slump, vid, till)
    except BaseException as fel:  # whatever it was, the report tells
        kvitto(till, fel=repr(fel))
    os._exit(1)


def kontrollera(var: Path) -> dict[str, Any]:
    """What is there afterwards, against what was acknowledged."""
    rader = [json.loads(rad) for rad in (var / "kvitterat").read_text().splitlines()]
    brister = [f"fel: {rad['fel']}" for rad in rader if "fel" in rad]
    lovat = {rad["nummer"]: rad["sha"] for rad in rader if "sha" in rad}
    beslutat = {rad["nummer"]: rad["beslut"] for rad in rader if "beslut" in rad}
    prov = {rad.nummer: rad for rad in Inslag.objects.filter(forening__slug__startswith="provforening-")}
    loggat = Counter(
        ModelLogEntry.objects.filter(
            action=Handelse.INLAMNAT, object_id__in=[str(rad.pk) for rad in prov.values()]
        ).values_list("object_id", flat=True)
    )
    brister += [f"{nummer}: saknas" for nummer in lovat if nummer not in prov]
    for nummer, inslag in prov.items():
        arenden = list(WorkflowState.objects.for_instance(inslag))
        if nummer is None:
            brister += [f"{inslag.pk}: utkast med ärende" for _arende in arenden]
            continue
        brister += [f"{nummer}: {len(arenden)} ärenden" for _ett in [0] if len(arenden) != 1]
        brister += [f"{nummer}: loggat {loggat[str(inslag.pk)]} gånger" for _ett in [0] if loggat[str(inslag.pk)] != 1]
        brister += [f"{nummer}: {fel}" for fel in _olagligt(inslag, arenden[0], beslutat.get(nummer))]
        inlamnad = TaskState.objects.filter(workflow_state=arenden[0]).order_by("pk")[0].revision.as_object()
        filer = [bild.fil for bild in inlamnad.bilder.all()]
        brister += [
            f"{nummer}: annan fil" for _ett in [0] if nummer in lovat and [f.sha256 for f in filer] != [lovat[nummer]]
        ]
    for fil in Fil.objects.filter(forening__slug__startswith="provforening-"):
        with fil.fil.open("rb") as oppen:
            if hashlib.sha256(oppen.read()).hexdigest() != fil.sha256:
                brister.append(f"{fil}: fel innehåll")
    with connection.cursor() as fraga:
        helt = fraga.execute("PRAGMA integrity_check").fetchone()[0]
        lage = fraga.execute("PRAGMA journal_mode").fetchone()[0]
    return {
        "brister": brister,
        "kvitterade": len(lovat),
        "beslutade": len(beslutat),
        "inlamnade": sum(nummer is not None for nummer in prov),
        "utkast": Inslag.objects.filter(forening__slug__startswith="provforening-", nummer=None).count(),
        "nummer": sorted(int(n.rpartition("-")[2]) for n in prov if n),
        "databas": [helt, lage],
    }


def _olagligt(inslag: Any, arende: Any, beslutat: str | None) -> list[str]:
    """Why the state is none that an item may be in."""
    utfall = [beslut.utfall for beslut in inslag.beslut.all()]
    vantat = {
        "in_progress": ([], False),
        "needs_changes": (["andring"], False),
        "approved": (["godkant"], True),
    }.get(arende.status)
    fel = [] if vantat == (utfall, inslag.live) else [f"{arende.status}, beslut {utfall}, publikt {inslag.live}"]
    if beslutat and utfall != [beslutat]:
        fel.append(f"beslutet {beslutat} finns inte")
    return fel


def main() -> None:
    """Kill, look, report."""
    var = Path(settings.VAR)
    doda(int(sys.argv[1]), int(sys.argv[2]), var)
    sys.stdout.write(json.dumps(kontrollera(var)) + "\n")


if __name__ == "__main__":
    main()
