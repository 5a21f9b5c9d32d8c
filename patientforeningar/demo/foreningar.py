"""Example associations. None of them exists; every page of theirs says so."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from patientforeningar.models import Forening, Kontaktperson, Ombud
from patientinfo.models import Kommun, Konto, Tema


@dataclass(frozen=True)
class Recept:
    """One association as it is written down here; `ombud` are accounts, without them nobody signs in for it."""

    slug: str
    namn: str
    kommuner: tuple[str, ...]
    teman: tuple[str, ...]
    verksamhet: str
    ombud: str
    antagen: bool = True


FORENINGAR = (
    Recept(
        "exempel-rorliga-leder",
        "Exempelföreningen Rörliga leder",
        ("Luleå", "Boden"),
        ("rehabilitering", "egenvard"),
        "Vi samlar dig som har värk i leder och muskler. Tillsammans tränar vi i varmt vatten, går promenader i lugn "
        "takt och delar med oss av det som fungerar i vardagen.",
        "ombud1@example.se",
    ),
    Recept(
        "exempel-hjarta-och-lungor",
        "Exempelföreningen Hjärta och lungor",
        ("Kalix", "Överkalix", "Haparanda"),
        ("rehabilitering", "egenvard"),
        "Vi är till för dig som lever med en sjukdom i hjärtat eller lungorna, och för dig som är närstående. Hos oss "
        "finns träning i grupp, föreläsningar och någon att prata med.",
        "ombud2@example.se",
    ),
    Recept(
        "exempel-parkinson-i-norr",
        "Exempelföreningen Parkinson i norr",
        ("Luleå", "Piteå", "Älvsbyn"),
        ("rehabilitering", "hjalpmedel"),
        "Vi träffas för rörelse, sång och samtal. Både du som har Parkinson och du som lever nära någon som har det "
        "är välkommen.",
        "ombud3@example.se",
    ),
    Recept(
        "exempel-stroke-och-afasi",
        "Exempelföreningen Stroke och afasi",
        ("Gällivare", "Jokkmokk", "Kiruna"),
        ("rehabilitering", "planer"),
        "Hos oss får samtal ta tid. Vi ordnar kaféer för dig med afasi, kurser för närstående och utflykter som alla "
        "kan följa med på.",
        "ombud4@example.se",
    ),
    Recept(
        "exempel-anhoriga-i-tornedalen",
        "Exempelföreningen Anhöriga i Tornedalen",
        ("Pajala", "Övertorneå", "Haparanda"),
        ("narstaende", "hemma"),
        "Vi stöttar dig som vårdar eller hjälper någon. Du kan prata på svenska, finska eller meänkieli.",
        "ombud5@example.se",
    ),
    Recept(
        "exempel-barn-i-rorelse",
        "Exempelföreningen Barn i rörelse",
        ("Luleå", "Boden", "Arvidsjaur", "Arjeplog"),
        ("barn-och-unga", "hjalpmedel"),
        "Vi ordnar lek och idrott för barn och unga med funktionsnedsättning. Föräldrar och syskon är med.",
        "ombud6@example.se",
    ),
    Recept(
        "exempel-somn-och-vila",
        "Exempelföreningen Sömn och vila",
        ("Jokkmokk",),
        ("egenvard",),
        "Vi har nyss startat och vill ordna kvällar om sömn och återhämtning.",
        "ombud7@example.se",
        antagen=False,
    ),
)

# A number that the authority has set aside for examples: nobody has it.
EXEMPELNUMMER = "0980-31 92 00"


def ladda_foreningar(
    vid: dt.datetime, granskare: Konto, skapa_konto: Callable[[str, str], Konto]
) -> dict[str, Forening]:
    """Save the associations with their ombud and contact; gives them by slug.

    `skapa_konto` is the function that makes an ombud's account: the registration's own.
    """
    return {recept.slug: _spara(recept, vid, granskare, skapa_konto) for recept in FORENINGAR}


def _spara(recept: Recept, vid: dt.datetime, granskare: Konto, skapa_konto: Callable[[str, str], Konto]) -> Forening:
    forra_aret = vid - dt.timedelta(days=120)
    ansokt = forra_aret if recept.antagen else vid - dt.timedelta(days=2)
    forening = Forening.objects.create(
        slug=recept.slug,
        namn=recept.namn,
        utan_organisationsnummer="Exempel: föreningen finns inte på riktigt.",
        verksamhet=recept.verksamhet,
        exempel=True,
        ansokt=ansokt,
        samtycke=ansokt,
        bekraftad_adress=ansokt + dt.timedelta(minutes=4),
        antagen=ansokt + dt.timedelta(days=3) if recept.antagen else None,
        antagen_av=granskare if recept.antagen else None,
        bekraftad=ansokt.date() if recept.antagen else None,
    )
    forening.kommuner.set(Kommun.objects.filter(namn__in=recept.kommuner))
    forening.teman.set(Tema.objects.filter(slug__in=recept.teman))
    Ombud.objects.create(forening=forening, konto=skapa_konto(recept.ombud, "Ombud (exempel)"), sedan=ansokt)
    Kontaktperson.objects.create(
        forening=forening,
        namn="Kontaktperson (exempel)",
        telefon=EXEMPELNUMMER,
        epost="kontakt@example.se",
        offentlig=True,
        samtycke=ansokt,
    )
    return forening
