"""Digital services, and how one gets going with them."""

from patientinfo.demo.recept import Sida
from patientinfo.demo.sidor import kallor
from patientinfo.demo.sidor.nummer import NODNUMRET, VARDGUIDEN

PA_1177 = Sida(
    typ="InformationPage",
    slug="1177",
    titel="1177 på nätet och på telefon",
    ingress=(
        "På 1177.se kan du logga in och sköta mycket av din kontakt med vården. På telefon får du råd "
        "om vård. Du väljer själv vad som passar dig."
    ),
    sokord="1177 vårdguiden logga in e-tjänster journal journalen på nätet meddelande bankid e-legitimation sjukvårdsrådgivning",
    teman=["digitalt"],
    kallor=[kallor.SOKA_VARD_1177, kallor.DIREKTOREN, kallor.SAMORDNING],
    kropp=[
        (
            "text",
            "<h2>Det här kan du göra när du är inloggad</h2>"
            "<p>Vad du kan göra beror på mottagningen. Ofta kan du:</p>"
            "<ul><li>skicka ett meddelande till mottagningen</li><li>boka, flytta eller avboka en tid</li>"
            "<li>förnya ett recept</li><li>läsa din journal</li><li>skriva en "
            '<a href="/din-vard/egen-vardbegaran-och-remiss/">egen vårdbegäran</a>.</li></ul>',
        ),
        (
            "steglista",
            {
                "rubrik": "Så loggar du in",
                "steg": [
                    {"rubrik": "Gå till 1177.se", "text": "<p>Skriv adressen själv, eller använd appen.</p>"},
                    {
                        "rubrik": "Välj Norrbotten",
                        "text": "<p>Då ser du det som gäller här i länet.</p>",
                    },
                    {
                        "rubrik": "Logga in",
                        "text": "<p>Du behöver en e-legitimation, till exempel BankID. Ge aldrig din kod till någon annan.</p>",
                    },
                    {
                        "rubrik": "Leta upp din mottagning",
                        "text": "<p>Där ser du vad du kan göra just hos dem.</p>",
                    },
                ],
            },
        ),
        (
            "fakta",
            {
                "rubrik": "Akta dig för bluff",
                "text": "<p>Logga aldrig in för att någon som ringer ber dig om det. Är du osäker? Lägg på och ring mottagningen själv.</p>",
            },
        ),
        (
            "kontaktkort",
            {
                "rubrik": "1177 på telefon",
                "telefon": "1177",
                "text": "<p>Råd om vård i telefon. Du behöver ingen dator.</p>",
            },
        ),
        ("mer_pa_1177", {"text": "Logga in och se vad du kan göra", "url": "https://www.1177.se/norrbotten/"}),
    ],
)

WEBBTIDBOK = Sida(
    typ="InformationPage",
    slug="webbtidbok",
    titel="Webbtidbok",
    ingress=(
        "På en del mottagningar kan du själv välja tid på 1177.se. Det är bra när du har lång väg, "
        "eller är beroende av en buss."
    ),
    sokord="boka tid webbtidbok tidbokning avboka omboka flytta tid boka om kallelse",
    teman=["digitalt", "resor"],
    kallor=[kallor.SAMORDNING, kallor.DIREKTOREN],
    kropp=[
        (
            "steglista",
            {
                "rubrik": "Så bokar du",
                "steg": [
                    {
                        "rubrik": "Kontrollera hur du kan resa",
                        "text": '<p>Se när bussen går, eller ring om <a href="/sjukresor/">sjukresa</a>. Välj sedan tid efter det.</p>',
                    },
                    {
                        "rubrik": "Logga in på 1177.se",
                        "text": '<p>Leta upp din mottagning. Läs <a href="/digitala-tjanster/1177/">hur du loggar in</a>.</p>',
                    },
                    {
                        "rubrik": "Välj tid",
                        "text": "<p>Finns det lediga tider kan du välja en. Finns det inga ringer du mottagningen.</p>",
                    },
                    {
                        "rubrik": "Spara tiden",
                        "text": "<p>Skriv upp dag, klockslag och plats. Behöver du resa bokar du resan samtidigt.</p>",
                    },
                ],
            },
        ),
        (
            "fragor_svar",
            {
                "rubrik": "Vanliga frågor om att boka",
                "fragor": [
                    {
                        "fraga": "Jag fick en tid som inte går att resa till.",
                        "svar": "<p>Ring eller boka om så snart du kan. Berätta när du kan vara framme, så blir det lättare att hitta en tid som går.</p>",
                    },
                    {
                        "fraga": "Min mottagning finns inte i webbtidboken.",
                        "svar": f"<p>Alla mottagningar är inte med. Ring dem, eller ring {VARDGUIDEN} om du inte har numret.</p>",
                    },
                    {
                        "fraga": "Kan någon annan boka åt mig?",
                        "svar": "<p>Be någon sitta bredvid medan du gör det. Låna aldrig ut din inloggning. Du kan också ringa i stället.</p>",
                    },
                ],
            },
        ),
    ],
)

PA_DISTANS = Sida(
    typ="InformationPage",
    slug="besok-pa-distans",
    titel="Besök på distans",
    ingress=(
        "Ibland kan du träffa vården på skärm i stället för att resa. Du kan sitta hemma, eller på din "
        "hälsocentral. Fråga när du får din tid."
    ),
    sokord="videobesök videosamtal videomöte digitalt besök nätläkare distans skärm återbesök egenmonitorering",
    teman=["digitalt", "resor"],
    kallor=[kallor.SAMORDNING, kallor.UPPDRAGET],
    kropp=[
        (
            "text",
            "<h2>Tre sätt</h2>"
            "<ul><li><b>Hemma.</b> Du använder din telefon, surfplatta eller dator.</li>"
            "<li><b>På hälsocentralen.</b> Du åker till närmaste hälsocentral och möter en specialist på skärm därifrån. Då kan personalen hjälpa dig.</li>"
            "<li><b>Mäta själv.</b> Vid vissa sjukdomar kan du mäta värden hemma och skicka dem till vården.</li></ul>"
            "<p>Regionen vill att fler återbesök sker så, så att du slipper långa resor. Alla mottagningar kan inte göra det ännu.</p>"
            "<h2>När passar det inte?</h2>"
            "<p>När någon behöver känna, lyssna eller mäta på plats. Du kan också bara vilja ses på riktigt. Säg det.</p>",
        ),
        (
            "checklista",
            {
                "rubrik": "Innan mötet",
                "punkter": [
                    "Ladda telefonen eller datorn.",
                    "Prova ljud och bild i god tid.",
                    "Sätt dig ljust, och där ingen annan hör.",
                    "Ställ saker du vill visa bredvid dig.",
                    "Skriv upp dina frågor.",
                    "Ha ett nummer att ringa om bilden försvinner.",
                ],
            },
        ),
        (
            "fragor_svar",
            {
                "rubrik": "Vanliga frågor",
                "fragor": [
                    {
                        "fraga": "Jag har dålig täckning. Vad gör jag?",
                        "svar": "<p>Säg det när du bokar. Fråga om du kan sitta på hälsocentralen, eller om det räcker att ni talar i telefon.</p>",
                    },
                    {
                        "fraga": "Kan min närstående vara med?",
                        "svar": "<p>Ja, om du vill. Säg det i början, så att alla vet vilka som lyssnar.</p>",
                    },
                    {
                        "fraga": "Vad kostar det?",
                        "svar": f"<p>Vi har ingen källa för vad besök på skärm kostar. Fråga när du bokar, eller ring {VARDGUIDEN}.</p>",
                    },
                ],
            },
        ),
    ],
)

KOMMA_I_GANG = Sida(
    typ="InformationPage",
    slug="hjalp-att-komma-igang",
    titel="Hjälp att komma i gång",
    ingress=(
        "Här får du råd om du tycker att vård på nätet är svårt. Du är inte ensam. Se hur du börjar, "
        "vem du kan fråga och vad du gör om du inte vill."
    ),
    sokord="ovan dator mobil surfplatta lära sig digital hjälp bibliotek bankid skaffa utan internet utanförskap",
    teman=["digitalt"],
    kallor=[kallor.UPPDRAGET],
    kropp=[
        (
            "fakta",
            {
                "rubrik": "Du får vård även utan internet",
                "text": f"<p>Du kan alltid ringa. Ring din mottagning eller {VARDGUIDEN}. Be att få brev i stället för meddelanden på nätet.</p>",
            },
        ),
        (
            "steglista",
            {
                "rubrik": "Börja så här",
                "steg": [
                    {
                        "rubrik": "Skaffa e-legitimation",
                        "text": "<p>BankID får du hos din bank. Be dem visa hur det fungerar.</p>",
                    },
                    {
                        "rubrik": "Öva på något litet",
                        "text": "<p>Logga in på 1177.se och titta. Du behöver inte göra något mer första gången.</p>",
                    },
                    {
                        "rubrik": "Gör det med någon",
                        "text": "<p>Be en närstående sitta bredvid. Du ska själv slå din kod.</p>",
                    },
                    {
                        "rubrik": "Gör det en gång till",
                        "text": "<p>Det sitter bättre efter andra och tredje gången. Skriv upp stegen på ett papper, men skriv aldrig upp koden.</p>",
                    },
                ],
            },
        ),
        (
            "text",
            "<h2>Vem kan hjälpa mig?</h2>"
            "<p>Fråga på ditt bibliotek, i din förening eller hos ett studieförbund. Vi vet inte vilka som har sådan hjälp just där du bor. Kommunens växel vet ofta.</p>"
            "<h2>Så läser du den här webbplatsen lättare</h2>"
            "<ul><li>Gör texten större med din webbläsares zoom.</li><li>Låt telefonen läsa upp sidan.</li>"
            "<li>Skriv ut sidan. Den är gjord för att fungera på papper.</li>"
            "<li>Du behöver inte godkänna några kakor. Sidorna har inga.</li></ul>",
        ),
    ],
)

DIGITALA_TJANSTER = Sida(
    typ="SectionPage",
    slug="digitala-tjanster",
    titel="Vård på nätet",
    ingress=(
        "I Norrbotten är det långt mellan platserna. Med vård på nätet kan du boka tid, få råd och ibland "
        "träffa vården utan att resa. Du kan alltid ringa i stället."
    ),
    sokord="digitala tjänster e-tjänster internet app nätet dator mobil digital vård",
    teman=["digitalt"],
    kallor=[kallor.UPPDRAGET, kallor.SAMORDNING],
    egna={"ordning": "trad"},
    kropp=[
        (
            "vardkort",
            {
                "niva": "akut",
                "rubrik": "Skriv aldrig när det är bråttom",
                "text": f"<p>Meddelanden på nätet läses inte direkt. Är det fara för liv ringer du {NODNUMRET}.</p>",
            },
        ),
    ],
    barn=[PA_1177, WEBBTIDBOK, PA_DISTANS, KOMMA_I_GANG],
)
