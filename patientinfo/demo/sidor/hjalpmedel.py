"""Aids: how one gets them, who answers for them, what one buys oneself."""

from patientinfo.demo.recept import Sida
from patientinfo.demo.sidor import kallor
from patientinfo.demo.sidor.behov import BEHOV
from patientinfo.demo.sidor.nummer import VARDGUIDEN

EGENANSVAR = """
<p><b>Egenansvar betyder att du själv köper det du behöver.</b> Det gäller saker som är enkla och finns i vanliga butiker. I Luleå räknas till exempel förhöjningsdyna, duschhandtag och griptång dit.</p>
<p>Varje kommun bestämmer själv vad som är egenansvar. Regionen bestämmer för sina hjälpmedel. Fråga därför den som ska skriva ut hjälpmedlet innan du köper något.</p>
"""

VEM_ANSVARAR = """
<p><b>Kommunen ansvarar</b> för hjälpmedel när du får vård och rehabilitering hemma eller bor på särskilt boende.</p>
<p><b>Regionen ansvarar</b> när du får vården på hälsocentral eller sjukhus.</p>
<p>Regionen och varje kommun bestämmer själva vilka hjälpmedel som finns och vad de kostar. Därför kan det vara olika i två grannkommuner. Är du osäker? Fråga din hälsocentral.</p>
"""

REPARATION = f"""
<p><b>Ring den som skrev ut hjälpmedlet till dig.</b> Be om numret redan när du får det. Fråga också vad du gör under tiden.</p>
<p>Vet du inte vem det är? Ring din hälsocentral eller {VARDGUIDEN}. Får du vård hemma kan du fråga personalen som kommer till dig.</p>
<p><b>Behöver du det inte längre?</b> Fråga samma personer vart du lämnar det.</p>
<p>Vi vet inte om länet har ett gemensamt nummer för reparation, eller var du lämnar tillbaka.</p>
"""

HJALPMEDEL = Sida(
    typ="HjalpmedelPage",
    slug="hjalpmedel",
    titel="Hjälpmedel",
    ingress=(
        "Ett hjälpmedel gör något möjligt som annars är svårt. Det kan vara en rullstol, en rollator eller en "
        "hörapparat. Här ser du hur du får ett, vem som ansvarar och vad det kostar i din kommun."
    ),
    sokord=(
        "hjalpmedel rullstol rullstolar rollator rollatorer hörapparat hörapparater gåbord käpp kryckor lift "
        "vårdsäng förhöjningsdyna duschpall griptång synhjälpmedel låna hjälpmedelscentral reparation trasig laga"
    ),
    teman=["hjalpmedel", "kostnader"],
    kallor=[
        kallor.FORSKRIVNING,
        kallor.FORSKRIVNING_FORESKRIFT,
        kallor.HALSO_OCH_SJUKVARDSLAGEN,
        kallor.LULEA,
        kallor.PAJALA,
        kallor.KALIX,
        kallor.UPPDRAGET,
    ],
    i_meny=True,
    kort="hjalpmedel",
    egna={
        "forskrivning": [
            (
                "steg",
                {
                    "rubrik": "Du berättar vad som är svårt",
                    "text": "<p>Kontakta din hälsocentral. Får du vård hemma av kommunen frågar du dem i stället. Berätta vad du vill klara av, inte bara vilken sak du tänkt dig.</p>",
                },
            ),
            (
                "steg",
                {
                    "rubrik": "Du provar",
                    "text": "<p>Tillsammans provar ni ut ett hjälpmedel som passar dig och ditt hem. Det ställs in så att det sitter rätt.</p>",
                },
            ),
            (
                "steg",
                {
                    "rubrik": "Det byggs om vid behov",
                    "text": "<p>Räcker det inte att ställa in hjälpmedlet? Då kan det göras om så att det passar just dig.</p>",
                },
            ),
            (
                "steg",
                {
                    "rubrik": "Du får veta hur det fungerar",
                    "text": "<p>Du får veta hur du använder det, sköter det och vem du ringer om det går sönder. Be om att få det skrivet.</p>",
                },
            ),
            (
                "steg",
                {
                    "rubrik": "Du tränar",
                    "text": "<p>Du får visa att du klarar av att använda hjälpmedlet, och öva tills det känns tryggt. Den som hjälper dig hemma kan vara med.</p>",
                },
            ),
            (
                "steg",
                {
                    "rubrik": "Ni följer upp",
                    "text": "<p>Efter en tid ser ni om det blev bra. Säg till tidigare om hjälpmedlet inte används eller inte passar.</p>",
                },
            ),
        ],
        "egenansvar": EGENANSVAR,
        "vem_ansvarar": VEM_ANSVARAR,
        "reparation": REPARATION,
        "behov": BEHOV,
    },
    kropp=[
        (
            "text",
            "<h2>Vem skriver ut hjälpmedel?</h2>"
            "<p>Den som skriver ut ett hjälpmedel kallas förskrivare. Det kan vara:</p>"
            "<ul><li>arbetsterapeut</li><li>fysioterapeut</li><li>logoped</li><li>audionom, för hörseln</li>"
            "<li>synpedagog, för synen</li><li>sjuksköterska.</li></ul>"
            "<h2>Vad kostar det hos regionen?</h2>"
            '<p>Regionen kan ta en avgift när du provar ut ett hjälpmedel. Den står bland <a href="/din-vard/patientavgifter/">patientavgifterna</a>.</p>',
        ),
        (
            "checklista",
            {
                "rubrik": "Fråga det här innan du går hem",
                "punkter": [
                    "Är hjälpmedlet ett lån, eller är det mitt?",
                    "Vad kostar det, och kommer det fler avgifter?",
                    "Hur sköter jag det?",
                    "Vem ringer jag om det går sönder, och vad gör jag under tiden?",
                    "När följer vi upp?",
                    "Får jag ta med det om jag reser eller flyttar?",
                ],
            },
        ),
        (
            "fragor_svar",
            {
                "rubrik": "Vanliga frågor om hjälpmedel",
                "fragor": [
                    {
                        "fraga": "Får jag välja hjälpmedel själv?",
                        "svar": "<p>Du ska få säga vad du vill, men förskrivaren avgör vad som passar. Vi vet inte vilka val du har utöver det i Norrbotten. Fråga din förskrivare.</p>",
                    },
                    {
                        "fraga": "Jag ska flytta. Får jag ta med hjälpmedlet?",
                        "svar": "<p>Reglerna kan vara olika i olika kommuner. Fråga förskrivaren i god tid, och fråga också kommunen som du ska flytta till.</p>",
                    },
                    {
                        "fraga": "Det står inte vad det kostar i min kommun. Vad gör jag?",
                        "svar": "<p>Då har vi ingen källa för avgiften i din kommun. Ring kommunens växel och be att få tala med någon som vet vad hjälpmedel kostar.</p>",
                    },
                    {
                        "fraga": "Behöver jag remiss?",
                        "svar": '<p>Ta först kontakt med din hälsocentral. De säger till om det behövs en remiss. Läs mer om <a href="/din-vard/egen-vardbegaran-och-remiss/">remiss och egen vårdbegäran</a>.</p>',
                    },
                ],
            },
        ),
        (
            "kontaktkort",
            {
                "rubrik": "Din hälsocentral",
                "telefon": "1177",
                "text": f"<p>Börja hos din hälsocentral. Ring {VARDGUIDEN} om du inte vet vilken det är.</p>",
            },
        ),
        (
            "lankar",
            {
                "rubrik": "Läs vidare",
                "lankar": [
                    {
                        "sida": "/vem-ansvarar/",
                        "text": "Vem ansvarar för vad?",
                        "beskrivning": "Det här gör regionen, och det här gör kommunen.",
                    },
                    {
                        "sida": "/din-vard/hemsjukvard-och-troskelprincipen/",
                        "text": "Hemsjukvård",
                        "beskrivning": "När vården kommer hem till dig.",
                    },
                ],
            },
        ),
        ("mer_pa_1177", {"text": "Om hjälpmedel i Norrbotten", "url": "https://www.1177.se/norrbotten/"}),
    ],
)
