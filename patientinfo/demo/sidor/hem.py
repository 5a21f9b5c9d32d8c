"""The start page: the entries that people come for, in their words."""

from patientinfo.demo.recept import Sida
from patientinfo.demo.sidor import kallor

INGANGAR = [
    ("Hitta rätt: vem hjälper mig?", "Svara på några frågor och få veta vem du ringer.", "/hitta-ratt/"),
    ("Vad är rehabilitering?", "Så går det till, steg för steg, och vilka du möter.", "/rehabilitering/"),
    ("Vad kostar resan?", "Vad du betalar själv, och hur du bokar.", "/sjukresor/"),
    ("Vem ansvarar?", "Det här gör regionen, och det här gör kommunen.", "/vem-ansvarar/"),
    ("Hur får jag en plan?", "En SIP samlar hjälp från flera håll.", "/sip/"),
    ("Hur får jag ett hjälpmedel?", "Vem du frågar, och vad det kostar i din kommun.", "/hjalpmedel/"),
    ("Jag är närstående", "Stöd till dig, och hur du kan vara med.", "/narstaende/"),
    ("Det gäller ett barn", "Vad som är annorlunda för barn och unga.", "/barn-och-unga/"),
    ("Jag ska skrivas ut", "Det du ska ha med dig hem från sjukhuset.", "/din-vard/utskrivning/"),
    ("Vad kan jag göra själv?", "Små steg i vardagen, och stöd på vägen.", "/egenvard/"),
]


def hemmet(barn: list[Sida]) -> Sida:
    """The start page with `barn` below it."""
    return Sida(
        typ="HomePage",
        slug="hem",
        titel="Rehabilitering i Norrbotten",
        ingress=(
            "Här får du veta hur rehabilitering går till, vem som hjälper dig och vad det kostar. "
            "Sidorna är till för dig som är patient eller närstående i Norrbotten."
        ),
        sokord="start startsida patientinformation rehab",
        kallor=[kallor.UPPDRAGET],
        egna={
            "ingangar": [("ingang", {"fraga": fraga, "text": text, "sida": adress}) for fraga, text, adress in INGANGAR]
        },
        kropp=[
            (
                "lankar",
                {
                    "rubrik": "Mer att läsa",
                    "lankar": [
                        {
                            "sida": "/din-vard/",
                            "text": "Din vård",
                            "beskrivning": "Avgifter, remiss, fast vårdkontakt och vård hemma.",
                        },
                        {
                            "sida": "/digitala-tjanster/",
                            "text": "Vård på nätet",
                            "beskrivning": "Logga in på 1177, boka tid och träffa vården på skärm.",
                        },
                        {
                            "sida": "/delta-och-paverka/",
                            "text": "Delta och påverka",
                            "beskrivning": "Säg vad du tycker, och var med och gör vården bättre.",
                        },
                        {
                            "sida": "/sprak/",
                            "text": "Språk",
                            "beskrivning": "Samiska, meänkieli, finska och andra språk.",
                        },
                        {"sida": "/ordlista/", "text": "Ordlista", "beskrivning": "Vårdens ord på vanlig svenska."},
                    ],
                },
            ),
            (
                "fakta",
                {
                    "rubrik": "Du ska kunna lita på det du läser",
                    "text": (
                        "<p>Varje sida visar varifrån uppgifterna kommer och när de kontrollerades. Alla belopp kommer från ett register med datum. "
                        "När vi inte vet, säger vi det. Då står det också vem du kan fråga.</p>"
                    ),
                },
            ),
        ],
        barn=barn,
    )
