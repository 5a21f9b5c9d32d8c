"""Taking part and being heard."""

from patientinfo.demo.recept import Sida
from patientinfo.demo.sidor import kallor
from patientinfo.demo.sidor.nummer import NODNUMRET, PATIENTNAMNDEN, VARDGUIDEN

TRE_SATT = Sida(
    typ="InformationPage",
    slug="patientrad",
    titel="Patientråd och andra sätt att delta",
    ingress=(
        "Du som har egen erfarenhet vet sådant som vården behöver veta. Du kan delta på tre nivåer: "
        "i din egen vård, på en mottagning och i hela regionen."
    ),
    sokord="patientråd delta medverka patientmedverkan brukarmedverkan spetspatient påverka förening arvode pensionärsråd",
    teman=["delaktighet", "narstaende"],
    kallor=[kallor.MEDVERKAN, kallor.SAMORDNING, kallor.UPPDRAGET],
    kropp=[
        (
            "text",
            "<h2>I din egen vård</h2>"
            '<p>Det viktigaste sker här. Du säger vad som är viktigt för dig, och är med när planen skrivs. En <a href="/sip/">SIP</a> och en <a href="/din-vard/fast-vardkontakt/">fast vårdkontakt</a> gör det lättare.</p>'
            "<h2>På en mottagning</h2>"
            "<p>Här finns patientråd som arbetar med det som händer i vardagen: hur du blir bemött, hur bokningen fungerar och hur väntrummet ser ut. Du kan också bli inbjuden till en grupp som arbetar med att förbättra något.</p>"
            "<h2>I hela regionen</h2>"
            "<p>Här finns ett patientråd som tar upp frågor för hela länet. Det finns också råd för tillgänglighet och för pensionärer.</p>",
        ),
        (
            "fakta",
            {
                "rubrik": "Kan jag få betalt?",
                "text": "<p>Bjuder regionen in dig att vara med i ett arbete för bättre vård? Då kan du få arvode och ersättning för resan. Det gäller även dig som är närstående. Så var det 2019. Fråga den som bjuder in dig vad som gäller nu.</p>",
            },
        ),
        (
            "steglista",
            {
                "rubrik": "Vill du vara med?",
                "steg": [
                    {
                        "rubrik": "Säg det på din mottagning",
                        "text": "<p>Fråga om de har ett patientråd, eller om de behöver någon som du.</p>",
                    },
                    {
                        "rubrik": "Tala med en förening",
                        "text": '<p>Många patientföreningar är med i regionens råd. Funktionsrätt Norrbotten samlar flera av dem. <a href="/foreningar/">Se vad föreningar ordnar.</a></p>',
                    },
                    {
                        "rubrik": "Säg vad du behöver",
                        "text": "<p>Berätta om du behöver kortare möten, hörslinga, tolk eller kunna vara med hemifrån.</p>",
                    },
                ],
            },
        ),
        (
            "fakta",
            {
                "rubrik": "Det här vet vi inte",
                "text": f"<p>Vi har ingen lista på råden i dag, och inget nummer dit. Uppgifterna är från 2019. Fråga på din hälsocentral eller ring {VARDGUIDEN}.</p>",
            },
        ),
    ],
)

SYNPUNKTER = Sida(
    typ="InformationPage",
    slug="synpunkter-pa-varden",
    titel="Synpunkter på vården",
    ingress=(
        "Berätta när något i vården har varit dåligt, eller riktigt bra. "
        "Då kan vården bli bättre, för dig och för andra."
    ),
    sokord="klaga klagomål anmäla missnöjd beröm synpunkt fel i vården förslag",
    teman=["delaktighet", "rattigheter"],
    kallor=[kallor.SYNPUNKTER, kallor.MEDVERKAN],
    kropp=[
        (
            "steglista",
            {
                "rubrik": "Så gör du",
                "steg": [
                    {
                        "rubrik": "Tala med mottagningen",
                        "text": "<p>Börja där det hände. Fråga efter den som är chef. Mycket går att reda ut direkt.</p>",
                    },
                    {
                        "rubrik": "Skriv till regionen",
                        "text": '<p>Du kan lämna synpunkter på <a href="https://vardsynpunkter.norrbotten.se/">vardsynpunkter.norrbotten.se</a>.</p>',
                    },
                    {
                        "rubrik": "Ta hjälp av Patientnämnden",
                        "text": f'<p>Ring {PATIENTNAMNDEN}. De kan hjälpa dig vidare. Läs om <a href="/delta-och-paverka/patientnamnden/">Patientnämnden</a>.</p>',
                    },
                ],
            },
        ),
        (
            "checklista",
            {
                "rubrik": "Skriv upp det här först",
                "punkter": [
                    "Vad hände, och vilken dag?",
                    "Var hände det?",
                    "Hur blev det för dig?",
                    "Vad vill du ska hända nu?",
                    "Vem får kontakta dig, och hur?",
                ],
            },
        ),
        (
            "fragor_svar",
            {
                "rubrik": "Vanliga frågor",
                "fragor": [
                    {
                        "fraga": "Får jag sämre vård om jag klagar?",
                        "svar": "<p>Nej, så får det inte bli. Vården behöver veta när något går fel. Är du orolig kan du tala med Patientnämnden först.</p>",
                    },
                    {
                        "fraga": "Det gäller kommunens vård. Vem tar emot det?",
                        "svar": "<p>Kommunen. Ring kommunens växel och fråga hur du lämnar synpunkter.</p>",
                    },
                    {
                        "fraga": "Jag vill tycka något om den här webbplatsen.",
                        "svar": "<p>Längst ner på varje sida kan du svara på om sidan hjälpte dig. Skriv inget om din hälsa där.</p>",
                    },
                ],
            },
        ),
        (
            "vardkort",
            {
                "niva": "akut",
                "rubrik": "Behöver du vård nu?",
                "text": f"<p>Skriv inte, utan ring. Ring {NODNUMRET} om det är fara för liv. Ring annars {VARDGUIDEN}.</p>",
            },
        ),
    ],
)

PATIENTNAMNDEN_SIDA = Sida(
    typ="InformationPage",
    slug="patientnamnden",
    titel="Patientnämnden",
    ingress=(
        "Patientnämnden lyssnar och hjälper dig vidare när något har blivit fel i vården. "
        "Du kan ringa själv, eller som närstående."
    ),
    sokord="patientnämnd klagomål hjälp att klaga stödperson patientombud",
    teman=["delaktighet", "rattigheter"],
    kallor=[kallor.SYNPUNKTER],
    kropp=[
        (
            "kontaktkort",
            {
                "rubrik": "Patientnämnden i Norrbotten",
                "telefon": "020-59 90 00",
                "text": "<p>Vi vet inte vilka tider de svarar. Svarar ingen, prova igen en vardag på dagtid.</p>",
            },
        ),
        (
            "text",
            "<h2>Vad kan de hjälpa till med?</h2>"
            "<ul><li>Lyssna på vad som har hänt.</li><li>Förklara vilka vägar du har.</li>"
            "<li>Hjälpa dig att få svar från vården.</li></ul>"
            "<h2>Vad gör de inte?</h2>"
            "<p>De ger inte vård och ändrar inte en bedömning som en läkare har gjort. Behöver du en ny bedömning talar du med din mottagning.</p>",
        ),
        (
            "checklista",
            {
                "rubrik": "Ha det här framme när du ringer",
                "punkter": [
                    "Vad som hände, i ordning.",
                    "Dagar, platser och vilka mottagningar det gäller.",
                    "Vad du redan har frågat, och vad du fick för svar.",
                    "Vad du vill ska hända.",
                ],
            },
        ),
        (
            "fragor_svar",
            {
                "rubrik": "Vanliga frågor",
                "fragor": [
                    {
                        "fraga": "Kan jag ringa för någon annan?",
                        "svar": "<p>Ja, du kan ringa och fråga. För att de ska få tala om en annan persons vård behöver den personen säga ja.</p>",
                    },
                    {
                        "fraga": "Måste jag säga vem jag är?",
                        "svar": "<p>Fråga det först i samtalet. Då får du veta vad som gäller innan du berättar mer.</p>",
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
                        "sida": "/delta-och-paverka/synpunkter-pa-varden/",
                        "text": "Synpunkter på vården",
                        "beskrivning": "Så berättar du vad som var bra eller mindre bra.",
                    },
                ],
            },
        ),
    ],
)

DELTA = Sida(
    typ="SectionPage",
    slug="delta-och-paverka",
    titel="Delta och påverka",
    ingress=(
        "Din erfarenhet gör vården bättre. Här ser du hur du berättar vad du tycker, vem som hjälper dig "
        "när något blivit fel och hur du själv kan vara med."
    ),
    sokord="påverka tycka till inflytande delaktighet medborgare",
    teman=["delaktighet", "rattigheter"],
    kallor=[kallor.MEDVERKAN, kallor.SAMORDNING],
    egna={"ordning": "trad"},
    kropp=[
        (
            "fakta",
            {
                "rubrik": "Därför finns webbplatsen",
                "text": '<p>Människor i länet sa att det var svårt att hitta fakta om rehabilitering. De bad om tydlig information om regler, hjälp och kostnader. Regionen lyssnade. Läs mer <a href="/om-webbplatsen/om/">om webbplatsen</a>.</p>',
            },
        ),
    ],
    barn=[SYNPUNKTER, PATIENTNAMNDEN_SIDA, TRE_SATT],
)
