"""About the site: its mandate, accessibility, personal data."""

from patientinfo.demo.recept import Sida
from patientinfo.demo.sidor import kallor
from patientinfo.demo.sidor.personuppgifter import PERSONUPPGIFTER
from patientinfo.demo.sidor.tillganglighet import TILLGANGLIGHET

OM = Sida(
    typ="InformationPage",
    slug="om",
    titel="Varför webbplatsen finns",
    ingress=(
        "Människor i Norrbotten bad om tydlig information om rehabilitering. Regionen bestämde 2023 att den ska "
        "finnas. Här ser du vem som bestämt det, hur vi arbetar och vad vi lovar."
    ),
    sokord="uppdrag regionstyrelsen beslut sjukvårdsberedningen redaktion vem står bakom",
    teman=["rattigheter"],
    kallor=[kallor.UPPDRAGET, kallor.SAMORDNING, kallor.SPRAKLAGEN],
    kropp=[
        (
            "text",
            "<h2>Uppdraget</h2>"
            "<p>Politiker i regionen frågade människor i länet vad de behöver när det gäller rehabilitering. Många ville ha en lots eller en karta. Vad finns, vem gör vad och vad kostar det?</p>"
            "<p>Våren 2023 gav regionstyrelsen tre uppdrag:</p>"
            "<ul><li>Rehabiliteringen ska bli lika bra i hela länet, efter en gemensam modell.</li>"
            "<li>Patienter ska få lättillgänglig information om rehabilitering.</li>"
            "<li>Patientföreningar ska få en rutin för att berätta om det de gör. "
            '<a href="/foreningar/rutin/">Så går den till.</a></li></ul>'
            "<p>Informationen ska handla om hur rehabilitering går till, om vårdens nivåer, om vem som ansvarar, om SIP, om sjukresor och om hjälpmedel.</p>"
            "<h2>Så arbetar vi</h2>"
            "<ul><li><b>Källor.</b> Varje sida visar varifrån uppgifterna kommer. Saknar källan datum säger vi det.</li>"
            "<li><b>Belopp.</b> Alla belopp kommer från ett register med datum. Det krävs två personer för att ändra ett belopp.</li>"
            "<li><b>Fyra ögon.</b> Den som skriver en sida är inte den som godkänner den.</li>"
            "<li><b>Datum.</b> Du ser när sidan granskades, och när den ska granskas igen.</li>"
            "<li><b>Språk.</b> Vi skriver så enkelt vi kan, och förklarar svåra ord.</li></ul>"
            "<h2>Det här gör vi inte</h2>"
            "<p>Vi ger inga råd om just din hälsa. Det gör 1177 och din mottagning. Vi frågar aldrig efter ditt personnummer. Vi spårar dig inte, och vi visar ingen reklam.</p>",
        ),
        (
            "fakta",
            {
                "rubrik": "När vi inte vet",
                "text": "<p>Vissa saker har vi ingen källa för. Då gissar vi inte. Vi skriver att vi inte vet, och vem du kan fråga.</p>",
            },
        ),
        (
            "fragor_svar",
            {
                "rubrik": "Vanliga frågor om webbplatsen",
                "fragor": [
                    {
                        "fraga": "Jag har hittat ett fel. Var säger jag det?",
                        "svar": "<p>Längst ner på varje sida kan du svara på om sidan hjälpte dig, och skriva vad som var fel. Skriv inget om din hälsa.</p>",
                    },
                    {
                        "fraga": "Vad är skillnaden mot 1177.se?",
                        "svar": "<p>På 1177.se står det som är lika i hela landet. Här står det som gäller rehabilitering i Norrbotten.</p>",
                    },
                ],
            },
        ),
        (
            "lankar",
            {
                "rubrik": "Läs vidare",
                "lankar": [
                    {
                        "sida": "/om-webbplatsen/tillganglighet/",
                        "text": "Tillgänglighet",
                        "beskrivning": "Hur väl webbplatsen fungerar för alla, och vad som brister.",
                    },
                    {
                        "sida": "/om-webbplatsen/personuppgifter/",
                        "text": "Personuppgifter",
                        "beskrivning": "Vad vi sparar, och vad vi låter bli att spara.",
                    },
                ],
            },
        ),
    ],
)

OM_WEBBPLATSEN = Sida(
    typ="SectionPage",
    slug="om-webbplatsen",
    titel="Om webbplatsen",
    ingress=(
        "Här ser du varför webbplatsen finns, hur vi arbetar med fakta och hur vi tar hand om dina uppgifter. "
        "Du ser också vad som ännu inte fungerar för alla."
    ),
    sokord="om oss kontakt redaktion ansvarig utgivare",
    kallor=[kallor.UPPDRAGET, kallor.DOS_LAGEN, kallor.DATASKYDD],
    egna={"ordning": "trad"},
    barn=[OM, TILLGANGLIGHET, PERSONUPPGIFTER],
)
