"""For those who stand close to a patient."""

from patientinfo.demo.recept import Sida
from patientinfo.demo.sidor import kallor
from patientinfo.demo.sidor.nummer import NODNUMRET, PATIENTNAMNDEN, VARDGUIDEN

ANHORIGSTOD = Sida(
    typ="InformationPage",
    slug="anhorigstod",
    titel="Anhörigstöd",
    ingress=(
        "Du som hjälper någon som är sjuk, gammal eller har en funktionsnedsättning kan själv få stöd. "
        "Det är kommunen som ger det. Du behöver inte bo ihop med den du hjälper."
    ),
    sokord="anhörigstöd avlastning avlösning anhörigkonsulent stöd till anhörig orka trött samtal anhörigträff växelvård",
    teman=["narstaende"],
    kallor=[kallor.SAMORDNING],
    kropp=[
        (
            "fakta",
            {
                "rubrik": "Du behöver inte vänta tills du inte orkar",
                "text": "<p>Många närstående tar ett för stort ansvar för att hålla ihop vården. Det har regionen själv sett. Be om hjälp tidigt.</p>",
            },
        ),
        (
            "text",
            "<h2>Vad kan jag få?</h2>"
            "<p>Stödet ser olika ut i olika kommuner. Det kan vara någon att tala med, eller träffar med andra i samma läge. Någon kan kanske ta över en stund så att du får vila. Fråga vad som finns hos er, och vad det kostar.</p>"
            "<h2>Vem frågar jag?</h2>"
            "<p>Ring växeln i kommunen där den du hjälper bor. Säg: ”Jag vill tala med någon om anhörigstöd.”</p>",
        ),
        (
            "checklista",
            {
                "rubrik": "Fundera på det här innan du ringer",
                "punkter": [
                    "Vad gör jag under en vanlig vecka?",
                    "Vad är tyngst?",
                    "När skulle jag behöva vara ledig?",
                    "Vad händer om jag blir sjuk?",
                    "Vem mer kan hjälpa till?",
                ],
            },
        ),
        (
            "vardkort",
            {
                "niva": "kontakta",
                "rubrik": "Mår du själv dåligt?",
                "text": f"<p>Ring din hälsocentral eller {VARDGUIDEN}. Berätta att du hjälper någon hemma. Du är viktig, även för din egen skull.</p>",
            },
        ),
        (
            "vardkort",
            {
                "niva": "akut",
                "rubrik": "Är det fara för liv, ditt eller någon annans?",
                "text": f"<p>Ring {NODNUMRET}.</p>",
            },
        ),
        (
            "lankar",
            {
                "rubrik": "Läs vidare",
                "lankar": [
                    {
                        "sida": "/narstaende/att-vara-med-pa-moten/",
                        "text": "Att vara med på möten",
                        "beskrivning": "Så förbereder du dig, och det här får du veta.",
                    },
                    {
                        "sida": "/vem-ansvarar/",
                        "text": "Vem ansvarar för vad?",
                        "beskrivning": "Det här gör regionen, och det här gör kommunen.",
                    },
                ],
            },
        ),
    ],
)

MOTEN = Sida(
    typ="InformationPage",
    slug="att-vara-med-pa-moten",
    titel="Att vara med på möten",
    ingress=(
        "Du som är närstående kan vara med när vården planeras. Den du är närstående till bestämmer. "
        "Här ser du hur du förbereder dig, och vad du kan fråga."
    ),
    sokord="närstående möte planeringsmöte SIP-möte läkarbesök följa med tystnadsplikt sekretess samtycke",
    teman=["narstaende", "planer", "rattigheter"],
    kallor=[kallor.SAMORDNING, kallor.SIP_VARDGIVARE, kallor.HALSO_OCH_SJUKVARDSLAGEN],
    kropp=[
        (
            "text",
            "<h2>När kan jag vara med?</h2>"
            '<p>Du kan vara med på vanliga besök, när någon ska skrivas ut från sjukhus och på ett möte om <a href="/sip/">SIP</a>. Det går om det passar, och om den det gäller inte säger nej. Regionen har ett ansvar för att ta med närstående i planeringen.</p>'
            "<h2>Vad får jag veta?</h2>"
            "<p>Vården får berätta för dig när den det gäller har sagt ja. Har du inte fått ett ja får personalen ofta inte säga något. Det är inte för att de är ovänliga. Du får däremot alltid berätta vad du själv har sett.</p>"
            "<p>Tala gärna med varandra i förväg om vad du får veta. Be sedan personalen skriva upp det.</p>",
        ),
        (
            "checklista",
            {
                "rubrik": "Inför mötet",
                "punkter": [
                    "Vad vill den jag är här för? Har jag frågat?",
                    "Vad har jag sett hemma som vården behöver veta?",
                    "Vad kan jag hjälpa till med, och vad vill jag inte göra?",
                    "Vem skriver upp det vi kommer fram till?",
                    "Vem ringer jag efteråt?",
                ],
            },
        ),
        (
            "fakta",
            {
                "rubrik": "Du får säga nej",
                "text": "<p>Du är närstående, inte personal. Säg tydligt vad du orkar. Det ska stå i planen vad du gör, och vad andra gör.</p>",
            },
        ),
        (
            "fragor_svar",
            {
                "rubrik": "Vanliga frågor från närstående",
                "fragor": [
                    {
                        "fraga": "Jag bor långt bort. Kan jag vara med ändå?",
                        "svar": "<p>Fråga om du kan vara med på telefon eller skärm. Be om det redan när mötet bokas.</p>",
                    },
                    {
                        "fraga": "Kan jag föreslå en SIP?",
                        "svar": '<p>Ja. Du kan föreslå det till vården eller till kommunen. Den det gäller måste säga ja. Läs om <a href="/sip/">SIP</a>.</p>',
                    },
                    {
                        "fraga": "Jag tycker att vården har gjort fel. Vem talar jag med?",
                        "svar": f'<p>Tala först med den som har ansvar på mottagningen. Du kan också ringa Patientnämnden på {PATIENTNAMNDEN}. Läs om <a href="/delta-och-paverka/synpunkter-pa-varden/">synpunkter på vården</a>.</p>',
                    },
                    {
                        "fraga": "Får jag följa med på sjukresan?",
                        "svar": '<p>Ja, om det behövs av medicinska skäl. Säg det när ni bokar. Läs om <a href="/sjukresor/">sjukresor</a>.</p>',
                    },
                ],
            },
        ),
    ],
)

NARSTAENDE = Sida(
    typ="SectionPage",
    slug="narstaende",
    titel="Närstående",
    ingress=(
        "Du betyder mycket för den som är sjuk. Men du ska inte behöva bära allt. Här ser du vilket stöd du kan få, "
        "och hur du kan vara med när vården planeras."
    ),
    sokord="anhörig anhöriga närstående make maka partner barn till sjuk förälder vän granne hjälpa någon",
    teman=["narstaende"],
    kallor=[kallor.SAMORDNING, kallor.MEDVERKAN],
    i_meny=True,
    kort="anhorig",
    egna={"ordning": "trad"},
    kropp=[
        (
            "text",
            "<h2>Vem är närstående?</h2>"
            "<p>Det kan vara en familjemedlem, en vän eller en granne. Den som är sjuk bestämmer själv vem som är närstående. Du behöver inte vara släkt.</p>",
        ),
        (
            "lankar",
            {
                "rubrik": "Det här frågar många närstående om",
                "lankar": [
                    {
                        "sida": "/din-vard/utskrivning/",
                        "text": "Hem från sjukhuset",
                        "beskrivning": "En lista på allt som ska vara klart.",
                    },
                    {
                        "sida": "/sip/",
                        "text": "Samordnad individuell plan (SIP)",
                        "beskrivning": "När flera hjälper till och någon måste hålla ihop.",
                    },
                    {
                        "sida": "/din-vard/hemsjukvard-och-troskelprincipen/",
                        "text": "Hemsjukvård",
                        "beskrivning": "När vården kommer hem.",
                    },
                    {
                        "sida": "/barn-och-unga/",
                        "text": "Barn och unga",
                        "beskrivning": "För dig som är förälder.",
                    },
                ],
            },
        ),
    ],
    barn=[ANHORIGSTOD, MOTEN],
)
