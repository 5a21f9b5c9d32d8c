"""Run by test_lopp.py in processes of their own: web processes that write the same devices' plays at once.

Arguments: `gor` makes screens, devices and a slide, and prints them; `skriv` takes that and a seed, and writes beats
as devices would send them to one process after another; `rakna` prints the sum. Works on any DATABASE_URL.
"""

# ruff: noqa: E402 (Django is set up before anything of it is read; chance is for tests)
from __future__ import annotations

import datetime as dt
import json
import random
import sys
import time

import django

django.setup()

from django.db import OperationalError
from wagtail.models import Page

from patientinfo.models import Plats
from skarmar.flotta.hjartslag import Beskedet, Hjartslag, Spelad
from skarmar.flotta.ko import Ko
from skarmar.flotta.kopplade import Kopplad
from skarmar.flotta.skrivare import skriv_nu
from skarmar.models import Koppling, Skarm, Skarmbild, Spelning

VID = dt.datetime(2026, 5, 12, 10, 0, tzinfo=dt.UTC)
ENHETER = 20
NUMMER = 120  # notes of each device


def gor() -> None:
    """Devices and a slide; their numbers."""
    bild = Skarmbild.objects.create(rubrik="Lopp", kort="Prov.", sida=Page.objects.filter(depth=2)[0], visas_fran=VID)
    plats = Plats.objects.order_by("pk").first()
    kopplingar = []
    for nr in range(ENHETER):
        skarm = Skarm.objects.create(namn=f"Lopp {nr}", adress=f"lopp-{nr}", plats=plats)
        kopplingar.append(Koppling.objects.create(skarm=skarm, token=f"lopp-{nr}", gjord=VID).pk)
    sys.stdout.write(json.dumps({"punkt": f"skarmbild-{bild.pk}", "kopplingar": kopplingar}))


def skriv(vad: str, fro: int) -> None:
    """Send each device's notes in overlapping pieces, in an order of our own, until all have been receipted."""
    data, slump, ko = json.loads(vad), random.Random(fro), Ko()
    kvar = dict.fromkeys(data["kopplingar"], 0)
    while kvar:
        for koppling, kvitto in slump.sample([*kvar.items()], len(kvar)):
            spelade = tuple(
                Spelad(nr, data["punkt"], VID.date(), 1)
                for nr in range(kvitto + 1, min(NUMMER, kvitto + slump.randint(1, 40)) + 1)
            )
            vid = VID + dt.timedelta(microseconds=time.monotonic_ns() // 1000)
            kvar[koppling] = ko.lagg(Kopplad(koppling, ""), Beskedet(Hjartslag(vid), f"serie-{koppling:04}", spelade))
            if kvar[koppling] == NUMMER:
                del kvar[koppling]
            if slump.random() < 0.2:
                try:
                    skriv_nu(ko)
                except OperationalError:  # another process writes; all of it waits
                    continue


def rakna() -> None:
    """How many plays stand in the database, and how many rows they are."""
    antal = Spelning.objects.filter(skarm__adress__startswith="lopp-").values_list("antal", flat=True)
    sys.stdout.write(json.dumps([sum(antal), len(antal)]))


if __name__ == "__main__":
    {"gor": gor, "skriv": lambda: skriv(sys.argv[2], int(sys.argv[3])), "rakna": rakna}[sys.argv[1]]()
