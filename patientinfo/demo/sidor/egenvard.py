"""What people do themselves, and the support that there is for it."""

from patientinfo.demo.recept import Sida
from patientinfo.demo.sidor import kallor
from patientinfo.demo.sidor.nummer import NODNUMRET, VARDGUIDEN
from patientinfo.demo.sidor.rorelse import FAR, HALSOSLINGOR

VID_REHABILITERING = Sida(
    typ="InformationPage",
    slug="egenvard-vid-rehabilitering",
    titel="Egenvård när du rehabiliteras",
    ingress=(
        "Det mesta av din rehabilitering sker mellan besöken. Här får du råd om hur du kommer i gång, "
        "håller i och märker när du behöver höra av dig."
    ),
    sokord="hemträning träna själv övningar träningsprogram motivation vila smärta trötthet hjärntrötthet vardag",
    teman=["egenvard", "rehabilitering"],
    kallor=[kallor.GENERISKA_MODELLEN, kallor.UPPDRAGET],
    kropp=[
        (
            "text",
            "<h2>Egenvård är det du själv gör</h2>"
            '<p>I din <a href="/rehabilitering/rehabiliteringsplan/">rehabiliteringsplan</a> ska det stå vad du kan göra på egen hand. Det ska utgå från hur du har det. Du ska inte behöva göra mer än du klarar.</p>'
            "<p>Egenvård är inte samma sak som att bli lämnad ensam. Vården har kvar sitt ansvar. Du ska veta vem du frågar.</p>",
        ),
        (
            "steglista",
            {
                "rubrik": "Kom i gång, steg för steg",
                "steg": [
                    {
                        "rubrik": "Välj en sak",
                        "text": "<p>Välj den övning eller vana som betyder mest för dig just nu. Vänta med resten.</p>",
                    },
                    {
                        "rubrik": "Gör det litet",
                        "text": "<p>Börja med så lite att det nästan är för lätt. Det är bättre att göra lite varje dag än mycket en gång.</p>",
                    },
                    {
                        "rubrik": "Häng upp det på något",
                        "text": "<p>Gör övningen efter något du ändå gör, till exempel när kaffet rinner igenom.</p>",
                    },
                    {
                        "rubrik": "Skriv upp hur det går",
                        "text": "<p>Ett kryss i almanackan räcker. Ta med den till nästa besök.</p>",
                    },
                    {
                        "rubrik": "Ta i lite mer, eller lite mindre",
                        "text": "<p>Fråga den som gjort planen när du kan öka. Har du en dålig dag? Gör hälften.</p>",
                    },
                ],
            },
        ),
        (
            "vardkort",
            {
                "niva": "egenvard",
                "rubrik": "Det är vanligt att tappa fart",
                "text": "<p>Sjukdom, resor och mörka veckor kommer emellan. Börja om där du är, inte där du var.</p>",
            },
        ),
        (
            "vardkort",
            {
                "niva": "kontakta",
                "rubrik": "Hör av dig om det inte går som det ska",
                "text": f"<p>Gör något ont på ett nytt sätt, blir du sämre eller vet du inte hur du ska göra? Ring den som har gjort planen. Når du ingen ringer du {VARDGUIDEN}.</p>",
            },
        ),
        (
            "vardkort",
            {
                "niva": "akut",
                "rubrik": "Är det fara för liv?",
                "text": f"<p>Ring {NODNUMRET}.</p>",
            },
        ),
        (
            "fakta",
            {
                "rubrik": "Du behöver inte göra det ensam",
                "text": '<p>Många orkar mer tillsammans med andra. Fråga om det finns en grupp där du bor. Titta också på <a href="/egenvard/halsoslingor/">hälsoslingor</a> och <a href="/egenvard/kurser/">kurser</a>.</p>',
            },
        ),
    ],
)

HALSOSAMTAL = Sida(
    typ="InformationPage",
    slug="halsosamtal",
    titel="Hälsosamtal när du är 40, 50 eller 60",
    ingress=(
        "När du är 40, 50 eller 60 år kan du få ett hälsosamtal. Ni talar om hur du lever och mår, "
        "och om du vill ändra på något."
    ),
    sokord="hälsosamtal hälsokontroll hälsoundersökning levnadsvanor 40 50 60 år förebyggande",
    teman=["egenvard"],
    kallor=[kallor.UPPDRAGET, kallor.SAMORDNING, kallor.AVGIFTER_1177],
    kropp=[
        (
            "text",
            "<h2>Vad är ett hälsosamtal?</h2>"
            "<p>Det är ett samtal om din hälsa, med någon från vården. Det är inget prov. Ingen ger dig betyg. Du bestämmer själv vad du vill ändra, och om du vill ändra något.</p>"
            "<h2>Vad talar vi om?</h2>"
            "<p>Det kan handla om mat, rörelse, sömn, stress, tobak och alkohol. Berätta det du vill. Ju ärligare du är, desto mer får du ut av samtalet.</p>"
            "<h2>Hur får jag tid?</h2>"
            f"<p>Fråga på din hälsocentral. Ring {VARDGUIDEN} om du inte vet vilken den är. Vi vet inte om alla hälsocentraler skickar en inbjudan, så vänta inte på den.</p>"
            "<h2>Vad kostar det?</h2>"
            '<p>Avgiften står bland <a href="/din-vard/patientavgifter/">patientavgifterna</a>.</p>',
        ),
        (
            "checklista",
            {
                "rubrik": "Fundera på det här innan",
                "punkter": [
                    "Vad mår jag bra av redan i dag?",
                    "Vad skulle jag vilja ändra, om jag fick välja en sak?",
                    "Vad har jag provat förut, och vad hände?",
                    "Vad eller vem kan hjälpa mig att hålla i?",
                ],
            },
        ),
        (
            "fragor_svar",
            {
                "rubrik": "Vanliga frågor",
                "fragor": [
                    {
                        "fraga": "Jag är inte i rätt ålder. Vad gör jag?",
                        "svar": "<p>Du kan ändå tala med din hälsocentral om hur du lever och mår. Det behöver du inget särskilt samtal för.</p>",
                    },
                    {
                        "fraga": "Jag är redan sjuk. Kan jag få ett hälsosamtal?",
                        "svar": "<p>Fråga din hälsocentral. Berätta vilken vård du redan får, så ser ni tillsammans om samtalet behövs.</p>",
                    },
                ],
            },
        ),
    ],
)

KURSER = Sida(
    typ="InformationPage",
    slug="kurser",
    titel="Kurser om mat, sömn och stress",
    ingress=(
        "Studieförbund i länet har kurser för dig som vill äta bättre, sova bättre eller stressa mindre. "
        "Regionen samarbetar med dem."
    ),
    sokord="levnadsvanor kurs studieförbund matvanor kost sömn stress tobak sluta röka snus alkohol studiecirkel",
    teman=["egenvard"],
    kallor=[kallor.UPPDRAGET, kallor.DIREKTOREN],
    kropp=[
        (
            "text",
            "<h2>Vad kan jag lära mig?</h2>"
            "<ul><li>Att äta mat som är bra för dig.</li><li>Att sova bättre.</li><li>Att hantera stress.</li></ul>"
            "<h2>Hur hittar jag en kurs?</h2>"
            '<p>De kurser som vi känner till står bland <a href="/halsa/">hälsosamtal, kurser och hälsoslingor</a>. Det kan finnas fler. Fråga ett studieförbund där du bor, eller din hälsocentral. Fråga också vad kursen kostar, och om du kan vara med hemifrån.</p>'
            "<h2>Vill du sluta röka eller snusa?</h2>"
            "<p>Regionen har utbildat personal som hjälper människor att sluta med tobak. Fråga på din hälsocentral.</p>",
        ),
        (
            "checklista",
            {
                "rubrik": "Fråga innan du anmäler dig",
                "punkter": [
                    "När och var är kursen, och hur många gånger?",
                    "Vad kostar den?",
                    "Går det att komma in med rullstol eller rollator?",
                    "Finns det hörslinga?",
                    "Får jag ta med någon?",
                    "Kan jag vara med på skärm?",
                ],
            },
        ),
        (
            "lankar",
            {
                "rubrik": "Läs vidare",
                "lankar": [
                    {
                        "sida": "/egenvard/halsosamtal/",
                        "text": "Hälsosamtal",
                        "beskrivning": "För dig som är 40, 50 eller 60 år.",
                    },
                ],
            },
        ),
    ],
)

EGENVARD = Sida(
    typ="SectionPage",
    slug="egenvard",
    titel="Egenvård",
    ingress=(
        "Mycket av det som gör skillnad händer hemma. Här finns stöd för dig som vill röra dig mer, "
        "sova bättre eller träna efter en sjukdom. Börja med en liten sak."
    ),
    sokord="hälsa livsstil levnadsvanor må bättre träna själv förebygga friskvård",
    teman=["egenvard"],
    kallor=[kallor.UPPDRAGET, kallor.SAMORDNING, kallor.GENERISKA_MODELLEN],
    i_meny=True,
    kort="egenvard",
    egna={"ordning": "trad"},
    kropp=[
        (
            "text",
            "<h2>Själv, men inte ensam</h2>"
            "<p>Egenvård är det du gör själv för att må bättre. Vården kan ge dig råd, skriva recept på rörelse eller visa en övning. Fråga hellre en gång för mycket.</p>"
            "<h2>Det här finns där du bor</h2>"
            '<p>Välj din kommun bland <a href="/halsa/">hälsosamtal, kurser och hälsoslingor</a>.</p>',
        ),
        (
            "vardkort",
            {
                "niva": "kontakta",
                "rubrik": "När egenvård inte räcker",
                "text": f"<p>Blir du inte bättre, eller är du orolig? Ring din hälsocentral eller {VARDGUIDEN}.</p>",
            },
        ),
    ],
    barn=[VID_REHABILITERING, FAR, HALSOSAMTAL, HALSOSLINGOR, KURSER],
)
