"""Levels of care, and who answers for what."""

from patientinfo.demo.recept import Sida
from patientinfo.demo.sidor import kallor
from patientinfo.demo.sidor.nummer import VARDGUIDEN

INSATSER = [
    {
        "namn": "Läkarbesök",
        "region": "ja",
        "region_text": "På hälsocentral, på sjukhus eller hemma hos dig.",
        "kommun": "nej",
        "kommun_text": "Kommunens vård går till och med sjuksköterska.",
        "remiss": "Nej till hälsocentralen. Till specialist: remiss eller egen vårdbegäran.",
    },
    {
        "namn": "Träning och behandling på hälsocentral",
        "region": "ja",
        "region_text": "När du själv kan ta dig till hälsocentralen.",
        "kommun": "nej",
        "remiss": "Nej, du tar kontakt själv.",
    },
    {
        "namn": "Öppenvårdsrehabilitering på sjukhus",
        "region": "ja",
        "region_text": "Finns på alla sjukhus i länet, från 18 år.",
        "kommun": "nej",
        "remiss": "Remiss eller egen vårdbegäran.",
        "las_mer": "/rehabilitering/oppenvardsrehabilitering/",
    },
    {
        "namn": "Rehabiliteringsmedicin",
        "region": "ja",
        "region_text": "Specialister på Sunderby sjukhus.",
        "kommun": "nej",
        "remiss": "Remiss eller egen vårdbegäran.",
        "las_mer": "/rehabilitering/rehabiliteringsmedicin/",
    },
    {
        "namn": "Hemsjukvård",
        "region": "delvis",
        "region_text": "Läkaren kommer från regionen.",
        "kommun": "ja",
        "kommun_text": "När du inte kan ta dig till hälsocentralen.",
        "remiss": "Nej, tala med hälsocentralen eller kommunen.",
        "las_mer": "/din-vard/hemsjukvard-och-troskelprincipen/",
    },
    {
        "namn": "Rehabilitering hemma",
        "region": "nej",
        "kommun": "ja",
        "kommun_text": "När du inte kan ta dig till hälsocentralen.",
        "remiss": "Nej, tala med hälsocentralen eller kommunen.",
        "las_mer": "/din-vard/hemsjukvard-och-troskelprincipen/",
    },
    {
        "namn": "Vård och rehabilitering på särskilt boende",
        "region": "delvis",
        "region_text": "Läkaren kommer från regionen.",
        "kommun": "ja",
        "kommun_text": "Till och med sjuksköterska.",
        "remiss": "Nej, tala med personalen där du bor.",
    },
    {
        "namn": "Hjälpmedel från hälsocentral eller sjukhus",
        "region": "ja",
        "region_text": "Regionen bestämmer vilka som finns och vad de kostar.",
        "kommun": "nej",
        "remiss": "Fråga den som ska skriva ut hjälpmedlet.",
        "las_mer": "/hjalpmedel/",
    },
    {
        "namn": "Hjälpmedel hemma och på särskilt boende",
        "region": "nej",
        "kommun": "ja",
        "kommun_text": "När kommunen står för vården. Kommunen bestämmer avgiften.",
        "remiss": "Fråga den som ska skriva ut hjälpmedlet.",
        "las_mer": "/hjalpmedel/",
    },
    {
        "namn": "Samordnad individuell plan (SIP)",
        "region": "ja",
        "region_text": "Tillsammans med kommunen.",
        "kommun": "ja",
        "kommun_text": "Tillsammans med regionen.",
        "remiss": "Nej, alla får föreslå en plan.",
        "las_mer": "/sip/",
    },
    {
        "namn": "Fast vårdkontakt",
        "region": "ja",
        "region_text": "På din hälsocentral eller där du får din vård.",
        "kommun": "delvis",
        "kommun_text": "Fråga kommunen om du får din vård därifrån.",
        "remiss": "Nej, du ber om det.",
        "las_mer": "/din-vard/fast-vardkontakt/",
    },
    {
        "namn": "Att skrivas ut från sjukhus",
        "region": "ja",
        "region_text": "Sjukhuset säger till de andra och planerar med dig.",
        "kommun": "ja",
        "kommun_text": "Planerar hjälpen hemma.",
        "remiss": "Nej, sjukhuset planerar det med dig.",
        "las_mer": "/din-vard/utskrivning/",
    },
    {
        "namn": "Sjukresor",
        "region": "ja",
        "region_text": "Resor till och från vården.",
        "kommun": "nej",
        "remiss": "Nej, men taxi och komfortbuss måste du boka.",
        "las_mer": "/sjukresor/",
    },
    {
        "namn": "Färdtjänst",
        "region": "nej",
        "kommun": "ja",
        "remiss": "Nej, du söker hos kommunen.",
    },
    {
        "namn": "Hemtjänst",
        "region": "nej",
        "kommun": "ja",
        "kommun_text": "Hör till socialtjänsten.",
        "remiss": "Nej, du söker hos kommunen.",
    },
    {
        "namn": "Stöd till närstående",
        "region": "delvis",
        "region_text": "Tar med närstående i planeringen av vården.",
        "kommun": "ja",
        "kommun_text": "Kommunens anhörigstöd.",
        "remiss": "Nej, du ringer kommunen.",
        "las_mer": "/narstaende/anhorigstod/",
    },
    {
        "namn": "Barnhabilitering",
        "region": "ja",
        "kommun": "nej",
        "remiss": "Fråga din hälsocentral eller barnets läkare.",
        "las_mer": "/barn-och-unga/",
    },
    {
        "namn": "Hälsosamtal",
        "region": "ja",
        "region_text": "För dig som är 40, 50 eller 60 år.",
        "kommun": "nej",
        "remiss": "Nej, fråga din hälsocentral.",
        "las_mer": "/egenvard/halsosamtal/",
    },
    {
        "namn": "Fysisk aktivitet på recept (FaR)",
        "region": "ja",
        "region_text": "Skrivs ut av vården.",
        "kommun": "nej",
        "remiss": "Nej, fråga någon du träffar i vården.",
        "las_mer": "/egenvard/fysisk-aktivitet-pa-recept/",
    },
]

VEM_ANSVARAR = Sida(
    typ="NivastruktureringPage",
    slug="vem-ansvarar",
    titel="Vem ansvarar för vad?",
    ingress=(
        "Regionen och kommunen delar på ansvaret för din vård. Kort sagt: kommunen kommer hem till dig när du inte "
        "kan ta dig till vården. Regionen har läkarna, hälsocentralerna och sjukhusen."
    ),
    sokord=(
        "ansvar huvudman vårdnivå nivåer primärvård specialistvård regionvård kommunal vård hemsjukvård hälsocentral "
        "sjukhus Umeå NUS landstinget vem gör vad"
    ),
    teman=["rehabilitering", "rattigheter"],
    kallor=[kallor.SAMORDNING, kallor.UPPDRAGET, kallor.HEMSJUKVARD, kallor.OPPENVARDSREHAB, kallor.RESOR_1177],
    i_meny=True,
    kort="vem",
    egna={
        "nivaer": [
            (
                "niva",
                {
                    "nummer": "0",
                    "namn": "Egenvård",
                    "huvudman": "Du själv, med råd från vården",
                    "text": '<p>Det du gör själv för att må bättre eller bli starkare. Du kan få råd av vården. Läs mer om <a href="/egenvard/">egenvård</a>.</p>',
                },
            ),
            (
                "niva",
                {
                    "nummer": "1",
                    "namn": "Hälsocentralen",
                    "huvudman": "Regionen",
                    "text": "<p>Hit vänder du dig först. Här finns vård och rehabilitering för dig som kan ta dig hit. Hälsocentralen skickar dig vidare om du behöver mer.</p>",
                },
            ),
            (
                "niva",
                {
                    "nummer": "1",
                    "namn": "Kommunens hälso- och sjukvård",
                    "huvudman": "Din kommun",
                    "text": "<p>Vård hemma och på särskilt boende, till och med sjuksköterska. Här ingår rehabilitering och hjälpmedel. Kommunen arbetar sida vid sida med hälsocentralen, och läkaren kommer därifrån.</p>",
                },
            ),
            (
                "niva",
                {
                    "nummer": "2",
                    "namn": "Specialiserad vård",
                    "huvudman": "Regionen",
                    "text": '<p>Vård på sjukhus för den som behöver fler eller särskilda kunskaper. Här finns <a href="/rehabilitering/oppenvardsrehabilitering/">öppenvårdsrehabilitering</a> och <a href="/rehabilitering/rehabiliteringsmedicin/">rehabiliteringsmedicin</a>.</p>',
                },
            ),
            (
                "niva",
                {
                    "nummer": "3",
                    "namn": "Regionsjukvård",
                    "huvudman": "Regionen, på sjukhuset i Umeå",
                    "text": "<p>Viss vård finns bara på Norrlands universitetssjukhus (NUS) i Umeå. Då skickar din läkare dig dit.</p>",
                },
            ),
            (
                "niva",
                {
                    "nummer": "nationell",
                    "namn": "Nationell högspecialiserad vård",
                    "huvudman": "Ett fåtal sjukhus för hela landet",
                    "text": "<p>Sådant som är mycket ovanligt eller svårt samlas på några få sjukhus i Sverige. Även då ordnar din läkare vägen dit.</p>",
                },
            ),
        ],
        "insatser": INSATSER,
    },
    kropp=[
        (
            "fakta",
            {
                "rubrik": "Tröskelprincipen",
                "text": '<p>Kan du ta dig till hälsocentralen? Då får du vården där. Kan du inte det? Då kommer kommunen hem till dig. Läs mer om <a href="/din-vard/hemsjukvard-och-troskelprincipen/">hemsjukvård</a>.</p>',
            },
        ),
        (
            "text",
            "<h2>Så läser du nivåerna</h2>"
            "<p>En högre siffra betyder inte bättre vård. Den betyder att färre behöver den, och att den finns på färre platser. Nivå 1 är basen för rehabilitering i länet. Du kan få vård på flera nivåer samtidigt. Siffrorna är våra egna, för att bilden ska bli lättare att läsa.</p>"
            "<h2>När ansvaret går över från en till en annan</h2>"
            '<p>Det är i bytet som saker lätt tappas bort. Be om en skriftlig plan och ett namn att ringa. En <a href="/sip/">SIP</a> är till för just det.</p>',
        ),
        (
            "fragor_svar",
            {
                "rubrik": "Vanliga frågor om ansvar",
                "fragor": [
                    {
                        "fraga": "De skickar mig fram och tillbaka. Vad gör jag?",
                        "svar": "<p>Be om en SIP. Då ska regionen och kommunen planera tillsammans, och det de kommer fram till skrivs ner. Du kan också be om en fast vårdkontakt.</p>",
                    },
                    {
                        "fraga": "Jag bor långt från sjukhuset. Måste jag åka?",
                        "svar": '<p>Inte alltid. Mycket finns på hälsocentralen, och en del går att göra på <a href="/digitala-tjanster/besok-pa-distans/">distans</a>. Fråga när du får din tid.</p>',
                    },
                    {
                        "fraga": "När tog kommunerna över hemsjukvården?",
                        "svar": "<p>Den 1 februari 2013. Sedan dess ansvarar kommunen för vård hemma, till och med sjuksköterska.</p>",
                    },
                ],
            },
        ),
        (
            "kontaktkort",
            {
                "rubrik": "Osäker på vem du ska ringa?",
                "telefon": "1177",
                "text": f"<p>Ring din hälsocentral eller {VARDGUIDEN}. Gäller det kommunens vård ringer du kommunens växel.</p>",
            },
        ),
    ],
)
