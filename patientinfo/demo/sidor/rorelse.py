"""Moving: on prescription, and out of doors."""

from patientinfo.demo.recept import Sida
from patientinfo.demo.sidor import kallor

FAR = Sida(
    typ="InformationPage",
    slug="fysisk-aktivitet-pa-recept",
    titel="Fysisk aktivitet på recept (FaR)",
    ingress=(
        "Rörelse kan vara en del av din behandling. Då kan vården skriva ett recept på fysisk aktivitet, "
        "FaR. Du och vården väljer tillsammans vad som passar dig."
    ),
    sokord="FaR motion på recept träning på recept gym promenad rörelse motionera",
    teman=["egenvard", "rehabilitering"],
    kallor=[kallor.UPPDRAGET],
    kropp=[
        (
            "steglista",
            {
                "rubrik": "Så går det till",
                "steg": [
                    {
                        "rubrik": "Fråga",
                        "text": "<p>Fråga någon som du träffar i vården: ”Kan jag få FaR?”</p>",
                    },
                    {
                        "rubrik": "Samtala",
                        "text": "<p>Ni talar om vad du tycker om, vad du klarar och vad som finns där du bor.</p>",
                    },
                    {
                        "rubrik": "Få receptet",
                        "text": "<p>På receptet står vad du ska göra, hur ofta och hur mycket. Det är skrivet för dig, inte för alla.</p>",
                    },
                    {
                        "rubrik": "Gör det på ditt sätt",
                        "text": "<p>Det behöver inte vara gym. En promenad, att skotta snö eller att plocka bär räknas också.</p>",
                    },
                    {
                        "rubrik": "Följ upp",
                        "text": "<p>Ni stämmer av hur det går, och ändrar om det behövs.</p>",
                    },
                ],
            },
        ),
        (
            "fakta",
            {
                "rubrik": "Det är inte som ett recept på medicin",
                "text": "<p>Receptet säger vad du ska göra. Det betyder inte att det är gratis. Fråga vad gympan, simhallen eller gymmet kostar för dig. Vi vet inte vilka rabatter som finns där du bor.</p>",
            },
        ),
        (
            "lankar",
            {
                "rubrik": "Läs vidare",
                "lankar": [
                    {
                        "sida": "/egenvard/halsoslingor/",
                        "text": "Hälsoslingor",
                        "beskrivning": "Leder i naturen där du ser hur svår vägen är.",
                    },
                    {
                        "sida": "/egenvard/egenvard-vid-rehabilitering/",
                        "text": "Egenvård när du rehabiliteras",
                        "beskrivning": "Så kommer du i gång och håller i.",
                    },
                ],
            },
        ),
        ("mer_pa_1177", {"text": "Om fysisk aktivitet på recept", "url": "https://www.1177.se/norrbotten/"}),
    ],
)

HALSOSLINGOR = Sida(
    typ="InformationPage",
    slug="halsoslingor",
    titel="Hälsoslingor",
    ingress=(
        "Hälsoslingor är platser i naturen där du får veta i förväg hur svår vägen är. "
        "De är till för dig som vill ut men inte vet vad du klarar."
    ),
    sokord="hälsoslinga naturaktivitet på recept promenad led stig spår natur friluft ute framkomlighet",
    teman=["egenvard"],
    kallor=[kallor.UPPDRAGET],
    kropp=[
        ("bild", {"bild": "fjall"}),
        (
            "text",
            "<h2>Vad är en hälsoslinga?</h2>"
            "<p>Regionen, Länsstyrelsen och nio kommuner arbetar tillsammans med att beskriva platser runt om i länet. Du ska kunna läsa hur det är att ta sig fram, och vad du kan uppleva där. Arbetet kallas också naturaktiviteter på recept.</p>"
            "<h2>Var finns de?</h2>"
            '<p>Arbetet pågick 2023. De slingor som vi känner till står bland <a href="/halsa/">hälsosamtal, kurser och hälsoslingor</a>. Det kan finnas fler. Fråga din kommun, eller den som skriver ditt recept på fysisk aktivitet.</p>'
            "<h2>Fråga om vägen innan du åker</h2>"
            "<p>På andra håll i landet delar man in leder efter färg. Det kan vara ett bra sätt att fråga även här:</p>"
            "<ul><li><b>Grön:</b> går bra med rollator.</li><li><b>Blå:</b> lätt att gå, men inte med rollator.</li>"
            "<li><b>Röd:</b> ojämn eller brant.</li></ul>",
        ),
        (
            "checklista",
            {
                "rubrik": "Innan du ger dig ut",
                "punkter": [
                    "Hur lång är vägen, och kan jag vända tidigare?",
                    "Finns det bänkar att vila på?",
                    "Är det plogat och sandat?",
                    "Har jag täckning på telefonen där?",
                    "Vet någon vart jag går?",
                    "Har jag varma kläder, något att dricka och mina mediciner?",
                ],
            },
        ),
        (
            "lankar",
            {
                "rubrik": "Läs vidare",
                "lankar": [
                    {
                        "sida": "/egenvard/fysisk-aktivitet-pa-recept/",
                        "text": "Fysisk aktivitet på recept",
                        "beskrivning": "När rörelse är en del av behandlingen.",
                    },
                ],
            },
        ),
    ],
)
