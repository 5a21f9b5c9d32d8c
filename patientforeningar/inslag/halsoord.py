"""Words that look like one person's health, pointed out before they are handed in.

An association writes about illness all day: "gympa för dig med reumatism" tells of nobody. What tells of somebody is
a person ("hon", "min son", "Karin") who has, gets or is something of health in the same sentence, or a health word
that somebody owns ("hennes cancer"). It only points: the ombud judges, and the reviewer sees it too.

Pure functions of a Swedish text: no Django, no database. Other languages are left to the reviewer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from patientinfo.svenska import meningar

# Diagnoses, treatments and states, by how the word begins; compounds that end in one of the first few count too.
_SAMMANSATTA = ("cancer", "infarkt", "sjukdom", "diagnos", "skada", "skadan", "skador", "operation", "behandling")
_BORJAR = (
    "adhd",
    "afasi",
    "alkoholist",
    "alzheimer",
    "amputat",
    "amputer",
    "anorexi",
    "artrit",
    "artros",
    "astma",
    "autis",
    "bipolär",
    "blodpropp",
    "bröstcancer",
    "bulimi",
    "cancer",
    "cellgift",
    "covid",
    "cytostatika",
    "demens",
    "depression",
    "diabetes",
    "dialys",
    "epilep",
    "fibromyalgi",
    "förlamning",
    "hallucin",
    "hepatit",
    "hjärnblöd",
    "hjärnskak",
    "hjärntumör",
    "hjärtsvikt",
    "höftled",
    "leukemi",
    "lymfom",
    "medicin(?!sk)",
    "metastas",
    "migrän",
    "missbruk",
    "missfall",
    "panikångest",
    "parkinson",
    "prognos",
    "propp",
    "protes",
    "psoriasis",
    "psykos",
    "reumati",
    "ryggmärg",
    "schizofren",
    "självmord",
    "stroke",
    "strålbehandl",
    "strålning",
    "tumör",
    "utmattning",
    "ångest",
    "ätstörning",
)
_HELA = ("ALS", "HIV", "KOL", "MS", "PTSD")  # in capitals only: "kol" and "als" are other words too
_TILLSTAND = (
    "blind",
    "deprimerad",
    "dement",
    "döende",
    "döv",
    "förlamad",
    "gravid",
    "inlagd",
    "opererad",
    "rullstolsburen",
    "sjuk",
    "sjukskriven",
    "sängliggande",
    "utbränd",
)

# Who: one person, not "du", "man" or "vi".
_ANHORIGA = (
    r"(?:mamma|mor|pappa|far|man|fru|hustru|make|maka|sambo|partner|son|dotter|barn|bror|syster|mormor|morfar|farmor|"
    r"farfar|kusin|kollega|granne|vän|väninna)"
)
_PERSON = rf"(?:jag|hon|han|hen|henne|honom|(?:min|mitt|vår|vårt|hennes|hans|hens)\s+(?:\w+\s+)?{_ANHORIGA})"
# First names that are no other word at the beginning of a sentence; from the most common ones in the north.
_FORNAMN = (
    "Agneta|Aili|Aino|Alexander|Alice|Anders|Andreas|Anette|Anita|Anja|Ann|Anna|Annika|Ante|Anton|Arne|Astrid|"
    "Barbro|Bengt|Berit|Bertil|Birgit|Birgitta|Britt|Camilla|Carina|Carl|Caroline|Cecilia|Charlotte|Christer|"
    "Christina|Daniel|David|Eero|Elin|Elisabet|Elisabeth|Elsa|Emelie|Emil|Emma|Erik|Erika|Ester|Eva|Fatima|"
    "Fredrik|Gerd|Greta|Gun|Gunilla|Gunnar|Gustav|Göran|Hanna|Hans|Harry|Helena|Helga|Henrik|Hjördis|Ida|Inga|"
    "Inger|Ingrid|Ingvar|Irene|Jan|Jenny|Jens|Jessica|Johan|Johanna|Johannes|Jonas|Josefin|Jouni|Juhani|Julia|"
    "Kalle|Karin|Karl|Katarina|Kenneth|Kerstin|Kjell|Kristina|Lars|Lena|Leif|Lennart|Lilly|Linda|Linnea|Lisa|"
    "Lisbeth|Lotta|Lovisa|Magnus|Maria|Marianne|Marie|Markus|Martin|Matilda|Matti|Mattias|Mats|Mikael|Mohammed|"
    "Monica|Märta|Nils|Olle|Olof|Oskar|Patrik|Pernilla|Peter|Petra|Pekka|Pirkko|Ragnhild|Rasmus|Rebecka|Risto|"
    "Robert|Roger|Rolf|Ronja|Roland|Sara|Seppo|Simon|Siv|Sofia|Solveig|Staffan|Stefan|Stig|Susanne|Sven|Therese|"
    "Thomas|Timo|Tomas|Tommy|Tore|Ulf|Ulla|Ulrika|Veikko|Viktor|Wilma|Yngve|Yvonne|Åke|Åsa|Örjan|Östen"
)
_NAMN = rf"(?:{_FORNAMN})(?:\s+[A-ZÅÄÖ][\wéÉ-]+)?"

_HAR = (
    r"(?:har|hade|fick|får|fått|lider|led|lidit|drabbades|drabbats|insjuknade|insjuknat|genomgick|genomgår|genomgått|"
    r"överlevde|överlevt|behandlas|behandlades|behandlats|äter|åt|tar|tog|dog|avled)"
)
_AR = r"(?:är|var|blev|blir|blivit|ligger|låg|varit)"
# What somebody does with an illness without having it.
_YRKE = re.compile(
    r"\b(?:forska\w*|arbeta\w*|jobba\w*|skriv\w+|föreläs\w*|utbilda\w*|kunskap\w*|berätta\w*|erfarenhet\w*|"
    r"hand\s+om|hjälp\w*|kurs\w*|utbildning\w*|böcker|bok)\b",
    re.IGNORECASE,
)

_NAGOT = r"(?:\w*(?:{})|(?:{})\w*)".format("|".join(_SAMMANSATTA), "|".join(_BORJAR))
_HALSA = rf"(?:(?i:{_NAGOT})|(?-i:{'|'.join(_HELA)}))"
# "Min långa resa med", "hennes liv efter en": what may stand between the owner and the illness.
_OM = (
    r"(?:\s+(?:allvarliga|egna?|första|långa|nya|svåra?))?"
    r"(?:\s+(?:berättelse|kamp|liv|resa|tid|vardag|väg|år)(?:\s+tillbaka)?\s+(?:efter|genom|med|mot|om)(?:\s+(?:en|ett|sin))?)?"
)
_ORD = r"(?:[,\s]+[\w-]+)"  # one more word between

_MONSTER = [
    re.compile(rf"\b(?:(?i:{_PERSON})|{_NAMN}){_ORD}{{0,2}}?[,\s]+(?i:{_HAR}){_ORD}{{0,4}}?\s+{_HALSA}\b"),
    re.compile(
        rf"\b(?:(?i:{_PERSON})|{_NAMN}){_ORD}{{0,2}}?[,\s]+(?i:{_AR}){_ORD}{{0,2}}?\s+(?i:{'|'.join(_TILLSTAND)})\b"
    ),
    re.compile(rf"\b(?:(?i:min|mitt|mina|hennes|hans|hens)|(?:{_FORNAMN})s){_OM}\s+{_HALSA}\b"),
]


def halsoord(texter: Iterable[str]) -> list[str]:
    """The passages of `texter` that look like one person's health, as they are written, each once and in order."""
    alla = (traff for text in texter for mening in meningar(text) for traff in _i_meningen(mening))
    return list(dict.fromkeys(alla))


def _i_meningen(mening: str) -> Iterator[str]:
    for monster in _MONSTER:
        for traff in monster.finditer(mening):
            if not _YRKE.search(traff[0]):
                yield traff[0]
