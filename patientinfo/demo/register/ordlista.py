"""The glossary: the words of care that the pages use, each explained to one who has never heard it."""

from __future__ import annotations

from dataclasses import dataclass

from patientinfo.demo.register.rad import spara
from patientinfo.models import Ordlisteord


@dataclass(frozen=True)
class Ord:
    """A term; `former` are its other forms, and `i_text` says whether running text explains it."""

    ord: str
    slug: str
    forklaring: str
    former: str = ""
    i_text: bool = True


ORDEN = [
    Ord(
        "anhörigstöd",
        "anhorigstod",
        "Stöd från kommunen till dig som hjälper någon du bryr dig om. Det kan vara samtal, råd eller avlastning.",
        "anhörigstödet",
    ),
    Ord(
        "arbetsterapeut",
        "arbetsterapeut",
        "Hjälper dig att klara vardagen: klä dig, laga mat, arbeta. Prövar ut hjälpmedel och ser över hemmet.",
        "arbetsterapeuten, arbetsterapeuter",
    ),
    Ord(
        "egen vårdbegäran",
        "egen-vardbegaran",
        "Du skriver eller ringer själv och ber om vård, utan remiss. Vården bedömer den på samma sätt som en remiss.",
        "egna vårdbegäran, vårdbegäran",
    ),
    Ord(
        "egenansvar",
        "egenansvar",
        "Saker som du ordnar och betalar själv, till exempel en griptång eller ett duschhandtag.",
        "egenansvaret",
    ),
    Ord(
        "egenavgift",
        "egenavgift",
        "Den del av kostnaden som du själv betalar. Regionen eller kommunen betalar resten.",
        "egenavgiften, egenavgifter",
    ),
    Ord(
        "egenvård",
        "egenvard",
        "Vård som du kan göra själv hemma, ibland efter råd från vården.",
        "egenvården",
        i_text=False,
    ),
    Ord(
        "FaR",
        "far",
        "Fysisk aktivitet på recept. Vården skriver ut rörelse som passar dig, på samma sätt som ett läkemedel.",
        "fysisk aktivitet på recept",
    ),
    Ord(
        "fast vårdkontakt",
        "fast-vardkontakt",
        "En person i vården som du alltid kan vända dig till och som hjälper till att samordna din vård.",
        "fasta vårdkontakten, fasta vårdkontakt",
    ),
    Ord(
        "frikort",
        "frikort",
        "Ett bevis på att du har betalat så mycket att du slipper avgiften en tid framåt.",
        "frikortet",
    ),
    Ord(
        "fysioterapeut",
        "fysioterapeut",
        "Hjälper dig med rörelse, styrka, balans och smärta. Hette förut sjukgymnast.",
        "fysioterapeuten, fysioterapeuter, sjukgymnast",
    ),
    Ord(
        "förskrivare",
        "forskrivare",
        "Den som får skriva ut hjälpmedel, till exempel en arbetsterapeut, fysioterapeut eller sjuksköterska.",
        "förskrivaren",
    ),
    Ord(
        "förskrivning",
        "forskrivning",
        "När någon i vården skriver ut ett hjälpmedel till dig och följer upp att det fungerar.",
        "förskrivningen",
    ),
    Ord(
        "habilitering",
        "habilitering",
        "Stöd till dig som har en funktionsnedsättning sedan födseln eller barndomen, så att livet fungerar bra.",
        "habiliteringen",
    ),
    Ord(
        "hemsjukvård",
        "hemsjukvard",
        "Vård som du får hemma när du inte kan ta dig till hälsocentralen. Kommunen ansvarar, utom för läkare.",
        "hemsjukvården",
    ),
    Ord(
        "hjälpmedel",
        "hjalpmedel",
        "Saker som gör att du klarar mer själv, till exempel en rollator, en rullstol eller en hörapparat.",
        "hjälpmedlet, hjälpmedlen",
        i_text=False,
    ),
    Ord(
        "huvudman",
        "huvudman",
        "Den som ansvarar för vården enligt lag och betalar för den. I Norrbotten är det regionen eller din kommun.",
        "huvudmannen, huvudmän, huvudmännen, huvudmännens",
    ),
    Ord(
        "hälsocentral",
        "halsocentral",
        "Den mottagning du oftast vänder dig till först. På andra håll i landet heter det ofta vårdcentral.",
        "hälsocentralen, hälsocentraler",
        i_text=False,
    ),
    Ord(
        "ICF",
        "icf",
        "Ett gemensamt språk i vården för hur du fungerar i vardagen, inte bara vilken sjukdom du har.",
    ),
    Ord(
        "kurator",
        "kurator",
        "En person du kan prata med om sådant som är svårt i livet, om ekonomi och om vilket stöd som finns.",
        "kuratorn, kuratorer",
    ),
    Ord(
        "logoped",
        "logoped",
        "Hjälper dig som har svårt att tala, förstå språk, läsa, skriva, äta eller svälja.",
        "logopeden, logopeder",
    ),
    Ord(
        "MAR",
        "mar",
        "Medicinskt ansvarig för rehabilitering. Ser till att kommunens rehabilitering är bra och säker.",
    ),
    Ord(
        "MAS",
        "mas",
        "Medicinskt ansvarig sjuksköterska. Ser till att vården i kommunen är bra och säker.",
    ),
    Ord(
        "närstående",
        "narstaende",
        "Den som du själv räknar som nära: en partner, ett barn, en förälder, en vän.",
        i_text=False,
    ),
    Ord(
        "patientkontrakt",
        "patientkontrakt",
        "En överenskommelse mellan dig och vården om vad ni gör, när det händer och vem du kontaktar.",
        "patientkontraktet",
    ),
    Ord(
        "primärvård",
        "primarvard",
        "Den vård som finns närmast dig, oftast på en hälsocentral.",
        "primärvården",
    ),
    Ord(
        "rehabilitering",
        "rehabilitering",
        "Träning, hjälpmedel och stöd så att du kan få tillbaka det du kunde förut, eller hitta nya sätt.",
        "rehabiliteringen",
        i_text=False,
    ),
    Ord(
        "rehabiliteringsplan",
        "rehabiliteringsplan",
        "Ett papper eller en digital text om dina mål, vad ni ska göra och när ni ser hur det har gått.",
        "rehabiliteringsplanen, rehabiliteringsplaner",
    ),
    Ord(
        "rehabkoordinator",
        "rehabkoordinator",
        "En person i vården som hjälper dig tillbaka till arbetet och håller ihop kontakten med andra.",
        "rehabkoordinatorn, rehabiliteringskoordinator, rehabkoordinatorer",
    ),
    Ord(
        "remiss",
        "remiss",
        "Ett brev från en del av vården till en annan, med en bedömning av vad du behöver.",
        "remissen, remisser",
    ),
    Ord(
        "samtycke",
        "samtycke",
        "Att du säger ja. Du kan säga ja på vilket sätt som helst, och du kan ändra dig.",
        "samtycket, samtycker",
    ),
    Ord(
        "SIP",
        "sip",
        "Samordnad individuell plan. En plan som du, kommunen och regionen gör tillsammans. Hette förut Min plan.",
        "samordnad individuell plan, SIP:en",
    ),
    Ord(
        "sjukresa",
        "sjukresa",
        "En resa till eller från vården som regionen helt eller delvis betalar.",
        "sjukresan, sjukresor, sjukresorna",
        i_text=False,
    ),
    Ord(
        "särskilt boende",
        "sarskilt-boende",
        "Ett boende med personal dygnet runt, för dig som behöver mer hjälp än du kan få hemma.",
        "särskilda boenden, särskilda boendet",
    ),
    Ord(
        "tröskelprincipen",
        "troskelprincipen",
        "Kan du ta dig till hälsocentralen får du vård där. Kan du inte det får du vård hemma.",
    ),
    Ord(
        "öppenvårdsrehabilitering",
        "oppenvardsrehabilitering",
        "Rehabilitering på sjukhuset som du åker till och från, utan att ligga inne.",
        "öppenvårdsrehabiliteringen",
    ),
]


def ladda_ordlista() -> int:
    """Save the words and return how many they are."""
    for rad in ORDEN:
        spara(
            Ordlisteord(
                ord=rad.ord, slug=rad.slug, former=rad.former, forklaring=rad.forklaring, forklara_i_text=rad.i_text
            )
        )
    return len(ORDEN)
