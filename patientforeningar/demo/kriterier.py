"""The routine, its criteria and the reasons that reviewers can choose: a start for the region to make its own."""

from __future__ import annotations

from patientforeningar.models import Kriterium, Rutin, Skalmall

INGRESS = (
    "Alla föreningar lämnar in på samma sätt, bedöms efter samma kriterier och får ett svar med skäl. "
    "Här står hur det går till."
)

# Heading, explanation; in the order in which they are asked. From the criteria that the region's records name.
KRITERIER = [
    (
        "Avsändaren är en ideell förening",
        "Föreningen är antagen av regionen och det syns vem som står bakom. Företag och privatpersoner kan inte "
        "lämna in.",
    ),
    (
        "Det rör rehabilitering eller livet omkring",
        "Informationen är till nytta för den som rehabiliteras, lever med en sjukdom eller skada, eller är närstående.",
    ),
    (
        "Ingen reklam",
        "Texten säljer inte varor eller tjänster och nämner inte företag i reklamsyfte. En avgift för att vara med "
        "går bra att skriva ut.",
    ),
    (
        "Ingen politik",
        "Texten tar inte ställning för eller emot partier, beslut eller kandidater.",
    ),
    (
        "Inga löften om behandling",
        "Texten lovar inte bot, lindring eller resultat och ger inga råd om medicin eller behandling.",
    ),
    (
        "Ingen insamling",
        "Texten ber inte om pengar, gåvor eller lotterier.",
    ),
    (
        "Aktuell och tidsatt",
        "Det står när något händer eller när det går att få stöd. Informationen försvinner när den inte längre gäller.",
    ),
    (
        "Begriplig och tillgänglig",
        "Språket är enkelt, bilder har en beskrivning och det står hur tillgänglig platsen är.",
    ),
    (
        "Ingen pekas ut",
        "Ingen enskild persons hälsa nämns, och den som är kontaktperson har sagt ja till det.",
    ),
]

ANDRING, AVSLAG = Skalmall.Galler.ANDRING, Skalmall.Galler.AVSLAG
ATERKALLELSE, FORENING = Skalmall.Galler.ATERKALLELSE, Skalmall.Galler.FORENING

# Used when, the reason in short, the text that the association reads, heading of the criterion it belongs to.
SKAL = [
    (
        ANDRING,
        "Tid eller plats saknas",
        "Skriv när det börjar och slutar och var det är, så att den som läser vet om det går att komma.",
        "Aktuell och tidsatt",
    ),
    (
        ANDRING,
        "Tillgängligheten saknas",
        "Berätta hur man kommer in och om det finns hiss, hörslinga och plats för rullstol.",
        "Begriplig och tillgänglig",
    ),
    (
        ANDRING,
        "Texten är svår att läsa på skärm",
        "Korta rubriken eller den korta texten, så att den hinner läsas på avstånd.",
        "Begriplig och tillgänglig",
    ),
    (
        ANDRING,
        "Bildens rättighet är oklar",
        "Skriv vem som har tagit bilden och att de som syns har sagt ja.",
        "Ingen pekas ut",
    ),
    (
        ANDRING,
        "Texten kan läsas som ett löfte",
        "Beskriv vad ni gör, inte vilket resultat det ger.",
        "Inga löften om behandling",
    ),
    (AVSLAG, "Reklam", "Informationen gör reklam för en vara, en tjänst eller ett företag.", "Ingen reklam"),
    (AVSLAG, "Politik", "Informationen tar ställning i en politisk fråga.", "Ingen politik"),
    (AVSLAG, "Insamling", "Informationen ber om pengar eller gåvor.", "Ingen insamling"),
    (
        AVSLAG,
        "Rör inte rehabilitering",
        "Informationen rör inte rehabilitering eller livet omkring den.",
        "Det rör rehabilitering eller livet omkring",
    ),
    (ATERKALLELSE, "Uppgiften stämmer inte längre", "Informationen gäller inte längre.", "Aktuell och tidsatt"),
    (ATERKALLELSE, "Bryter mot kriterierna", "Informationen visade sig bryta mot kriterierna.", ""),
    (
        FORENING,
        "Inte en ideell förening",
        "Den som ansöker är inte en ideell förening.",
        "Avsändaren är en ideell förening",
    ),
    (FORENING, "Uppgifterna går inte att bekräfta", "Vi har inte kunnat bekräfta uppgifterna om föreningen.", ""),
]


def ladda_kriterier() -> int:
    """Save the routine, which nobody has checked, its criteria and the reasons; how many criteria there are."""
    Rutin.objects.create(ingress=INGRESS)
    kriterier = {
        rubrik: Kriterium.objects.create(rubrik=rubrik, forklaring=forklaring, ordning=ordning)
        for ordning, (rubrik, forklaring) in enumerate(KRITERIER, 1)
    }
    for ordning, (galler, rubrik, text, kriterium) in enumerate(SKAL, 1):
        Skalmall.objects.create(
            galler=galler, rubrik=rubrik, text=text, kriterium=kriterier.get(kriterium), ordning=ordning
        )
    return len(kriterier)
