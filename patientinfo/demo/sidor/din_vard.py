"""What holds for everyone in care: agreements, contacts, referral, fees."""

from patientinfo.demo.recept import Sida
from patientinfo.demo.sidor import kallor
from patientinfo.demo.sidor.hemvard import HEMSJUKVARD, UTSKRIVNING
from patientinfo.demo.sidor.nummer import NODNUMRET, VARDGUIDEN

PATIENTKONTRAKT = Sida(
    typ="InformationPage",
    slug="patientkontrakt",
    titel="Patientkontrakt",
    ingress=(
        "Ett patientkontrakt är det som du och vården har kommit överens om. Det samlar dina tider, din kontakt "
        "och din plan, så att du vet vad som händer härnäst."
    ),
    sokord="överenskommelse kontrakt sammanhållen plan överenskommen tid fast vårdkontakt",
    teman=["planer", "rattigheter"],
    kallor=[kallor.DIREKTOREN, kallor.SAMORDNING, kallor.UPPDRAGET, kallor.GENERISKA_MODELLEN],
    kropp=[
        (
            "text",
            "<h2>Fyra delar</h2>"
            "<ul><li><b>En överenskommelse.</b> Du och vården kommer överens om vad som ska göras. Det ska vara tydligt vad du gör och vad vården gör.</li>"
            '<li><b>En fast vårdkontakt.</b> En person som håller ihop din vård. Läs om <a href="/din-vard/fast-vardkontakt/">fast vårdkontakt</a>.</li>'
            '<li><b>En överenskommen tid.</b> Ni bestämmer tiden tillsammans, i samtal eller i <a href="/digitala-tjanster/webbtidbok/">webbtidboken</a>. Det ska vara lätt att boka om.</li>'
            '<li><b>En sammanhållen plan.</b> Där ingår din <a href="/rehabilitering/rehabiliteringsplan/">rehabiliteringsplan</a> och din <a href="/sip/">SIP</a> om du har sådana.</li></ul>',
        ),
        (
            "fakta",
            {
                "rubrik": "Är det ett papper?",
                "text": "<p>Inte alltid. Patientkontraktet är ett sätt att arbeta. Norrbotten var med och provade ut det 2017. Hur det ser ut kan skilja mellan mottagningar. Fråga därför hur du får det ni kommit överens om.</p>",
            },
        ),
        (
            "checklista",
            {
                "rubrik": "Innan du går från ett besök",
                "punkter": [
                    "Vad har vi kommit överens om?",
                    "Vad ska jag göra, och vad gör ni?",
                    "Vem är min kontakt, och hur når jag den personen?",
                    "När ses vi nästa gång?",
                    "Var kan jag läsa det här efteråt?",
                ],
            },
        ),
        (
            "fragor_svar",
            {
                "rubrik": "Vanliga frågor",
                "fragor": [
                    {
                        "fraga": "Binder det mig?",
                        "svar": "<p>Du har kvar alla dina rättigheter som patient. Ordet kontrakt låter hårt, men det handlar om att båda ska veta vad som gäller.</p>",
                    },
                    {
                        "fraga": "Ingen har talat om patientkontrakt med mig.",
                        "svar": f"<p>Du kan fråga efter de fyra delarna var för sig. Börja med att be om en fast vårdkontakt. Vet du inte vem du ska fråga kan du ringa {VARDGUIDEN}.</p>",
                    },
                ],
            },
        ),
    ],
)

FAST_VARDKONTAKT = Sida(
    typ="InformationPage",
    slug="fast-vardkontakt",
    titel="Fast vårdkontakt",
    ingress=(
        "En fast vårdkontakt är en person som hjälper dig att hålla ihop din vård. Du kan be om en. "
        "Du kan också få ett förslag från vården om de ser att du behöver det."
    ),
    sokord="fast läkarkontakt fast läkare samordnare kontaktperson kontaktsjuksköterska husläkare samma läkare",
    teman=["rattigheter", "planer"],
    kallor=[kallor.PATIENTLAGEN, kallor.SAMORDNING, kallor.MEDVERKAN, kallor.DIREKTOREN],
    kropp=[
        (
            "text",
            "<h2>När får jag en?</h2>"
            "<p>Du ska få en fast vårdkontakt när du ber om det. Du ska också få en när det behövs för att vården ska vara trygg, säker och hänga ihop.</p>"
            '<p>Du behöver inte ha en <a href="/sip/">SIP</a> för att få en fast vårdkontakt. Du kan också be om en fast läkare.</p>'
            "<h2>Vad gör den fasta vårdkontakten?</h2>"
            "<ul><li>Svarar när du undrar något.</li><li>Vet vad som är planerat för dig.</li>"
            "<li>Hjälper till så att de som ger dig vård talar med varandra.</li>"
            "<li>Ser till att det blir en SIP om du behöver och vill ha en.</li></ul>",
        ),
        (
            "steglista",
            {
                "rubrik": "Så får du en fast vårdkontakt",
                "steg": [
                    {
                        "rubrik": "Fråga din hälsocentral eller mottagning",
                        "text": "<p>Säg: ”Jag vill ha en fast vårdkontakt.” Berätta varför du behöver en.</p>",
                    },
                    {
                        "rubrik": "Be att få det skrivet",
                        "text": "<p>Du behöver namnet, ett nummer att ringa och tiden när det går att ringa. Skriv också upp vem som svarar när din kontakt är borta.</p>",
                    },
                    {
                        "rubrik": "Berätta för andra",
                        "text": "<p>Säg vem din kontakt är när du träffar andra i vården. Berätta det också för dina närstående, om du vill.</p>",
                    },
                ],
            },
        ),
        (
            "fragor_svar",
            {
                "rubrik": "Vanliga frågor",
                "fragor": [
                    {
                        "fraga": "Kan jag ha fler än en?",
                        "svar": "<p>Det händer, till exempel en på hälsocentralen och en på sjukhuset. Be dem då komma överens om vem av dem du ringer först.</p>",
                    },
                    {
                        "fraga": "Kan jag byta?",
                        "svar": "<p>Fråga på mottagningen om det inte känns bra. Du behöver inte förklara dig mer än du vill.</p>",
                    },
                    {
                        "fraga": "Kan jag ringa min kontakt när det är bråttom?",
                        "svar": f"<p>Inte om det är fara för liv. Ring då {NODNUMRET}. Behöver du råd ringer du {VARDGUIDEN}.</p>",
                    },
                ],
            },
        ),
    ],
)

REMISS = Sida(
    typ="InformationPage",
    slug="egen-vardbegaran-och-remiss",
    titel="Remiss och egen vårdbegäran",
    ingress=(
        "Du behöver ingen remiss till öppen specialiserad vård i Norrbotten. Du kan skriva en egen vårdbegäran. "
        "Den bedöms på samma sätt som en remiss."
    ),
    sokord="egenremiss egen remiss söka själv specialistvård självremiss vårdbegäran",
    teman=["rattigheter", "rehabilitering"],
    kallor=[kallor.SOKA_VARD_1177, kallor.OPPENVARDSREHAB],
    kropp=[
        (
            "text",
            "<h2>Vad är skillnaden?</h2>"
            "<p><b>En remiss</b> skriver någon i vården. <b>En egen vårdbegäran</b> skriver du själv. Båda är en fråga till en mottagning: kan ni hjälpa till? Mottagningen läser och bedömer behovet. Ingen av dem är ett löfte om en tid.</p>"
            "<h2>När är en remiss ändå bra?</h2>"
            "<p>I en remiss står provsvar och det som vården redan har gjort. Det kan göra bedömningen lättare. Har du redan en läkare eller fysioterapeut är det ofta enklast att fråga dem först.</p>",
        ),
        (
            "steglista",
            {
                "rubrik": "Så skriver du en egen vårdbegäran",
                "steg": [
                    {
                        "rubrik": "Ta reda på vart den ska",
                        "text": f"<p>Logga in på 1177 och leta upp mottagningen. Eller ring {VARDGUIDEN}, så får du hjälp.</p>",
                    },
                    {
                        "rubrik": "Skriv det viktigaste",
                        "text": "<p>Skriv vad du har för besvär, hur länge du haft dem och vad du inte klarar. Skriv vad du har provat. Berätta vad du hoppas på.</p>",
                    },
                    {
                        "rubrik": "Skicka in",
                        "text": "<p>Skicka den säkert, på 1177 eller med brev. Skicka inte uppgifter om din hälsa i vanlig e-post.</p>",
                    },
                    {
                        "rubrik": "Vänta på besked",
                        "text": "<p>Du får svar från mottagningen. Hör du inget? Ring och fråga om den har kommit fram.</p>",
                    },
                ],
            },
        ),
        (
            "fakta",
            {
                "rubrik": "Det här vet vi inte",
                "text": "<p>Vi vet inte hur lång tid svaret tar. Fråga mottagningen. Vi vet inte heller vad som gäller när du söker vård i ett annat län. Fråga 1177.</p>",
            },
        ),
        (
            "lankar",
            {
                "rubrik": "Läs vidare",
                "lankar": [
                    {
                        "sida": "/rehabilitering/oppenvardsrehabilitering/",
                        "text": "Öppenvårdsrehabilitering",
                        "beskrivning": "Dit kan du söka med en egen vårdbegäran.",
                    },
                    {
                        "sida": "/digitala-tjanster/1177/",
                        "text": "1177 på nätet",
                        "beskrivning": "Så loggar du in och vad du kan göra.",
                    },
                ],
            },
        ),
        ("mer_pa_1177", {"text": "Om att söka vård i Norrbotten", "url": "https://www.1177.se/norrbotten/"}),
    ],
)

PATIENTAVGIFTER = Sida(
    typ="InformationPage",
    slug="patientavgifter",
    titel="Patientavgifter",
    ingress=(
        "Här ser du vad ett besök i vården kostar i Norrbotten. Beloppen kommer från vårt register. "
        "Du ser också var vi har hämtat dem."
    ),
    sokord="avgift pris vad kostar besök läkarbesök högkostnadsskydd frikort uteblivet besök akuten slutenvård dygn gratis",
    teman=["kostnader"],
    kallor=[kallor.AVGIFTER_1177, kallor.UPPDRAGET],
    kropp=[
        (
            "avgiftstabell",
            {
                "rubrik": "Vad kostar det?",
                "kategori": "patientavgift",
                "text": "<p>Är du under 20 år, eller har fyllt 85, kan besöket vara gratis. Se villkoren i tabellen.</p>",
            },
        ),
        (
            "fakta",
            {
                "rubrik": "Avgifterna kan ha ändrats",
                "text": f"<p>Källan till beloppen saknar datum. År 2023 bestämde regionen att avgifterna skulle ses över. Ring {VARDGUIDEN} eller fråga mottagningen om du vill vara säker.</p>",
            },
        ),
        (
            "text",
            "<h2>Andra kostnader</h2>"
            '<ul><li><b>Resan.</b> Se <a href="/sjukresor/">sjukresor</a>.</li>'
            '<li><b>Hjälpmedel och vård hemma.</b> Kommunen bestämmer. Se <a href="/hjalpmedel/">hjälpmedel</a>, där du kan välja din kommun.</li>'
            "<li><b>Läkemedel och tandvård.</b> De har egna regler. Läs på 1177.</li></ul>"
            "<h2>Kan du inte komma?</h2>"
            "<p>Avboka så snart du kan. Annars kan du få betala en avgift för ett besök som inte blev av. Ring mottagningen, eller avboka på 1177 om det går.</p>",
        ),
        (
            "fragor_svar",
            {
                "rubrik": "Vanliga frågor om avgifter",
                "fragor": [
                    {
                        "fraga": "När får jag frikort?",
                        "svar": "<p>När du har betalat upp till en viss summa under en tid. Vi har ingen källa för summan i Norrbotten. Fråga i kassan på din mottagning, eller läs på 1177.</p>",
                    },
                    {
                        "fraga": "Jag har inte råd att betala nu. Vad gör jag?",
                        "svar": "<p>Tala med mottagningen innan räkningen ska vara betald, och fråga vilka möjligheter du har. En kurator kan berätta vilket stöd som finns.</p>",
                    },
                ],
            },
        ),
        ("mer_pa_1177", {"text": "Om patientavgifter i Norrbotten", "url": "https://www.1177.se/norrbotten/"}),
    ],
)

DIN_VARD = Sida(
    typ="SectionPage",
    slug="din-vard",
    titel="Din vård",
    ingress=(
        "Här står det som är bra att veta för alla som får vård. Vem ringer du, hur söker du och vad kostar det? "
        "Och vad händer när du kommer hem från sjukhuset?"
    ),
    sokord="patient rättigheter patientlagen vårdkontakt avgifter remiss hemma",
    teman=["rattigheter"],
    kallor=[kallor.PATIENTLAGEN, kallor.SAMORDNING],
    i_meny=True,
    egna={"ordning": "trad"},
    kropp=[
        (
            "fakta",
            {
                "rubrik": "Tre saker du alltid kan be om",
                "text": (
                    "<ul><li>Namnet på en person som är din kontakt, och hur du når den personen.</li>"
                    "<li>En plan, så att du kan läsa vad som ska hända.</li>"
                    "<li>Att någon förklarar igen, med andra ord.</li></ul>"
                ),
            },
        ),
        (
            "vardkort",
            {
                "niva": "akut",
                "rubrik": "Är det fara för liv?",
                "text": f"<p>Ring {NODNUMRET}. Vänta inte på att din vårdkontakt ska svara.</p>",
            },
        ),
    ],
    barn=[FAST_VARDKONTAKT, PATIENTKONTRAKT, UTSKRIVNING, HEMSJUKVARD, REMISS, PATIENTAVGIFTER],
)
