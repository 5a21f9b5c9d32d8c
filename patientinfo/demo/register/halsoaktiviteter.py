"""What one can do for one's health: the hälsosamtal that the sources name, and examples of what editors will add.

No course and no hälsoslinga is known by name, so those are examples, and say so in their heading too: that is what
lists and hits of the search show.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone

from patientinfo.demo.register.rad import spara
from patientinfo.models import Avgiftsslag, Halsoaktivitet, Kommun
from patientinfo.tid import dag

Sort, Grad = Halsoaktivitet.Sort, Halsoaktivitet.Grad

KALLA = "Regionstyrelsens svar på sjukvårdsberedningens rapport för 2022"
EXEMPEL = {"exempel": True, "kalla": "Exempel, påhittat av redaktionen"}
# A course of the demo has a last day that has not passed when somebody loads it.
KURSENS_TID = dt.timedelta(days=180)


@dataclass(frozen=True)
class Aktivitetsrad:
    """One activity; `kommuner` are slugs, none of them means the whole county."""

    rubrik: str
    sort: Halsoaktivitet.Sort
    beskrivning: str
    falt: dict[str, Any]
    kommuner: tuple[str, ...] = ()
    avgift: str = ""
    dagar: dict[str, dt.timedelta] = field(default_factory=dict)


AKTIVITETER = [
    Aktivitetsrad(
        "Samtal om hur du lever och mår, vid 40, 50 och 60 år",
        Sort.HALSOSAMTAL,
        "Du och någon från vården talar om din hälsa. Du bestämmer själv om du vill ändra på något.",
        {
            "plats": "På en hälsocentral.",
            "for_vem": "Du som är 40, 50 eller 60 år.",
            "kontakt": "Din hälsocentral. Ring 1177 om du inte vet vilken den är.",
            "kalla": KALLA,
        },
        avgift="halsosamtal",
    ),
    Aktivitetsrad(
        "Exempel: sov bättre",
        Sort.KURS,
        "Ni träffas i en liten grupp, provar vanor som ger bättre sömn och berättar för varandra hur det går.",
        {
            "nar": "En kväll i veckan.",
            "plats": "Studieförbundets lokal. Det finns hiss och hörslinga.",
            "for_vem": "Du som vill sova bättre.",
            "kontakt": "Studieförbundets kursbokning.",
            **EXEMPEL,
        },
        ("lulea", "boden"),
        dagar={"visas_till": KURSENS_TID},
    ),
    Aktivitetsrad(
        "Exempel: laga mat som du mår bra av",
        Sort.KURS,
        "Ni lagar vardagsmat tillsammans och äter den. Du får med dig recepten hem.",
        {
            "nar": "En dag i veckan, mitt på dagen.",
            "plats": "Ett skolkök i Kalix. Köket har bänkar att sitta vid.",
            "for_vem": "Alla som vill.",
            "kostnad": "Fråga studieförbundet.",
            "kontakt": "Studieförbundets kursbokning.",
            **EXEMPEL,
        },
        ("kalix",),
        dagar={"visas_till": KURSENS_TID},
    ),
    Aktivitetsrad(
        "Exempel: ta det lugnare, hemifrån på skärm",
        Sort.KURS,
        "Du lär dig märka när det blir för mycket, och vad du kan göra då. Du är med från din egen dator eller mobil.",
        {
            "nar": "En förmiddag i veckan.",
            "plats": "På skärm, var du än bor i länet.",
            "for_vem": "Du som vill stressa mindre.",
            "kostnad": "Gratis.",
            "kontakt": "Studieförbundets kursbokning.",
            **EXEMPEL,
        },
        dagar={"visas_till": KURSENS_TID},
    ),
    Aktivitetsrad(
        "Exempel: vägen runt tjärnen",
        Sort.SLINGA,
        "Jämn grusväg utan backar, med bänkar att vila på. Du ser vattnet hela vägen.",
        {
            "plats": "Start vid parkeringen.",
            "for_vem": "Du som går med rollator, barnvagn eller rullstol.",
            "kostnad": "Gratis.",
            "grad": Grad.GRON,
            **EXEMPEL,
        },
        ("jokkmokk",),
    ),
    Aktivitetsrad(
        "Exempel: stigen genom tallskogen",
        Sort.SLINGA,
        "Mjuk stig med rötter på några ställen. Det finns ett vindskydd på halva vägen.",
        {
            "plats": "Start vid anslagstavlan.",
            "for_vem": "Du som går utan stöd.",
            "kostnad": "Gratis.",
            "grad": Grad.BLA,
            **EXEMPEL,
        },
        ("arvidsjaur", "alvsbyn"),
    ),
    Aktivitetsrad(
        "Exempel: upp till utsikten",
        Sort.SLINGA,
        "Brant och stenigt. Gå med någon, och vänd i tid.",
        {
            "plats": "Start vid bergets fot.",
            "for_vem": "Du som är van att gå i skog och mark.",
            "kostnad": "Gratis.",
            "grad": Grad.ROD,
            **EXEMPEL,
        },
        ("overtornea",),
    ),
]


def ladda_halsoaktiviteter() -> int:
    """Save the activities and return how many they are."""
    slagen = Avgiftsslag.objects.in_bulk(field_name="nyckel")
    kommuner = Kommun.objects.in_bulk(field_name="slug")
    idag = dag(timezone.now())
    for rad in AKTIVITETER:
        post = Halsoaktivitet(
            rubrik=rad.rubrik,
            sort=rad.sort,
            beskrivning=rad.beskrivning,
            avgiftsslag=slagen[rad.avgift] if rad.avgift else None,
            **rad.falt,
            **{namn: idag + om for namn, om in rad.dagar.items()},
        )
        post.kommuner = [kommuner[slug] for slug in rad.kommuner]
        spara(post)
    return len(AKTIVITETER)
