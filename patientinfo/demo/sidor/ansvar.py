"""Levels of care, and who answers for what."""

from patientinfo.demo.recept import Sida
from patientinfo.demo.sidor import kallor
from patientinfo.demo.sidor.insatser import INSATSER
from patientinfo.demo.sidor.nummer import VARDGUIDEN

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
