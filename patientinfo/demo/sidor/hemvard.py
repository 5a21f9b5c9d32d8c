"""Home from hospital, and care at home."""

from patientinfo.demo.recept import Sida
from patientinfo.demo.sidor import kallor
from patientinfo.demo.sidor.nummer import NODNUMRET, PATIENTNAMNDEN, VARDGUIDEN

UTSKRIVNING = Sida(
    typ="InformationPage",
    slug="utskrivning",
    titel="Att skrivas ut från sjukhus",
    ingress=(
        "När du åker hem från sjukhuset ska du veta vad som händer sedan. Du ska ha det skrivet, "
        "och du ska ha någon att ringa. Här ser du vad du kan be om."
    ),
    sokord="utskrivning skrivas ut hemgång hem från sjukhuset inlagd inskrivning utskrivningsplan vårdplanering efter sjukhus",
    teman=["hemma", "planer", "rattigheter", "narstaende"],
    kallor=[kallor.UTSKRIVNINGSLAGEN, kallor.PATIENTLAGEN, kallor.SAMORDNING],
    kropp=[
        (
            "checklista",
            {
                "rubrik": "Ha det här med dig hem",
                "punkter": [
                    "En sammanfattning av vad sjukhuset har gjort.",
                    "Namnet på din fasta vårdkontakt, och numret dit.",
                    "Tid för SIP, om du ska ha en.",
                    "De planer som redan finns, till exempel din rehabiliteringsplan.",
                    "Vilken hjälp du får hemma, av vem och från vilken dag.",
                    "Vilka läkemedel du ska ta, och vilka du ska sluta med.",
                    "De hjälpmedel du behöver redan första dagen.",
                    "Vad du gör om du blir sämre.",
                    "Hur du kommer hem.",
                ],
            },
        ),
        (
            "steglista",
            {
                "rubrik": "Så går det till",
                "steg": [
                    {
                        "rubrik": "Sjukhuset säger till",
                        "text": "<p>Kan du behöva hjälp när du kommer hem? Då ska sjukhuset säga till dem som berörs inom 24 timmar efter att du lades in. Det kan vara kommunen och din hälsocentral.</p>",
                    },
                    {
                        "rubrik": "Ni börjar planera",
                        "text": "<p>Planera medan du ligger inne. Berätta hur du bor, vem som finns hemma och vad du är orolig för.</p>",
                    },
                    {
                        "rubrik": "Du skrivs ut",
                        "text": "<p>Du får papper med det viktigaste. Be personalen gå igenom det med dig. Ha gärna en närstående med.</p>",
                    },
                    {
                        "rubrik": "Ni planerar vidare hemma",
                        "text": '<p>Behöver du en <a href="/sip/">SIP</a> ska ni i första hand ses hemma hos dig. Där syns det bäst vad du behöver. Dina närstående kan vara med.</p>',
                    },
                ],
            },
        ),
        (
            "vardkort",
            {
                "niva": "kontakta",
                "rubrik": "Känns det inte tryggt att åka hem?",
                "text": "<p>Säg det till personalen innan du åker. Berätta vad som oroar dig. Be att få tala med läkaren, och fråga vem som har ansvar för dig när du är hemma.</p>",
            },
        ),
        (
            "vardkort",
            {
                "niva": "akut",
                "rubrik": "Blir du hastigt mycket sämre hemma?",
                "text": f"<p>Ring {NODNUMRET} om det är fara för liv. Behöver du råd ringer du {VARDGUIDEN}.</p>",
            },
        ),
        (
            "fragor_svar",
            {
                "rubrik": "Vanliga frågor om att komma hem",
                "fragor": [
                    {
                        "fraga": "Vem har ansvar för mig när jag är hemma?",
                        "svar": '<p>Hälsocentralen, om du kan ta dig dit. Annars kommunen, med läkare från regionen. Läs <a href="/vem-ansvarar/">vem som ansvarar för vad</a>.</p>',
                    },
                    {
                        "fraga": "Vad händer med min rehabilitering?",
                        "svar": '<p>Den ska fortsätta. Fråga vem som tar över, och när du hör av dem. Har du en <a href="/rehabilitering/rehabiliteringsplan/">rehabiliteringsplan</a> ska den följa med dig.</p>',
                    },
                    {
                        "fraga": "Hur kommer jag hem?",
                        "svar": '<p>Personalen avgör om du behöver taxi, och bokar den. Läs om <a href="/sjukresor/">sjukresor</a>.</p>',
                    },
                    {
                        "fraga": "Ingen ringde när jag kommit hem. Vad gör jag?",
                        "svar": f"<p>Ring numret på ditt papper. Svarar ingen ringer du din hälsocentral. Blir det ändå fel kan du vända dig till Patientnämnden på {PATIENTNAMNDEN}.</p>",
                    },
                ],
            },
        ),
    ],
)

HEMSJUKVARD = Sida(
    typ="InformationPage",
    slug="hemsjukvard-och-troskelprincipen",
    titel="Hemsjukvård och tröskelprincipen",
    ingress=(
        "När du inte kan ta dig till hälsocentralen kan vården komma hem till dig. Det kallas hemsjukvård "
        "och är kommunens ansvar. Här ser du vad som ingår, och hur du ber om det."
    ),
    sokord="hemsjukvård hembesök distriktssköterska hemma vård i hemmet tröskel särskilt boende äldreboende kommunal vård avgift",
    teman=["hemma", "kostnader", "rehabilitering"],
    kallor=[kallor.HEMSJUKVARD, kallor.SAMORDNING, kallor.KALIX, kallor.LULEA, kallor.PAJALA],
    kropp=[
        (
            "fakta",
            {
                "rubrik": "Det är tröskeln som avgör",
                "text": "<p>Den som kan ta sig över tröskeln och till hälsocentralen får vården där. Den som inte kan det får den hemma. Det kallas tröskelprincipen.</p>",
            },
        ),
        (
            "text",
            "<h2>Det här ingår</h2>"
            "<ul><li>Vård hemma, till och med sjuksköterska.</li><li>Rehabilitering hemma.</li>"
            '<li><a href="/hjalpmedel/">Hjälpmedel</a> som du behöver hemma.</li>'
            "<li>Detsamma på särskilt boende.</li></ul>"
            "<p>Läkaren hör till regionen. Du har alltså kvar din läkare på hälsocentralen.</p>"
            "<h2>Så får du hemsjukvård</h2>"
            "<p>Tala med din hälsocentral eller med kommunen. Ligger du på sjukhus säger du det till personalen där. De bedömer vad du behöver.</p>"
            "<h2>Vad kostar det?</h2>"
            '<p>Varje kommun bestämmer sin avgift. På sidan <a href="/hjalpmedel/">Hjälpmedel</a> kan du välja din kommun och se vad vi vet. För många kommuner saknar vi uppgift. Ring då kommunens växel.</p>',
        ),
        (
            "fragor_svar",
            {
                "rubrik": "Vanliga frågor om hemsjukvård",
                "fragor": [
                    {
                        "fraga": "Jag kan ta mig ut ibland. Vad gäller då?",
                        "svar": "<p>Säg hur det brukar vara, inte bara en bra dag. Vården bedömer vad som fungerar för dig. Det kan ändras med tiden.</p>",
                    },
                    {
                        "fraga": "Kan jag få vård både hemma och på hälsocentralen?",
                        "svar": '<p>Ja, du kan behöva båda. Då är det extra viktigt att alla vet vem som gör vad. Be om en <a href="/sip/">SIP</a>.</p>',
                    },
                    {
                        "fraga": "Är hemtjänst och hemsjukvård samma sak?",
                        "svar": "<p>Nej. Hemtjänst är stöd i vardagen och hör till socialtjänsten. Hemsjukvård är vård. Båda finns i kommunen, och du kan ha båda.</p>",
                    },
                ],
            },
        ),
        (
            "kontaktkort",
            {
                "rubrik": "Luleå kommuns hälso- och sjukvård",
                "telefon": "0920-45 30 00",
                "text": "<p>För dig som bor i Luleå. Bor du i en annan kommun ringer du din kommuns växel.</p>",
            },
        ),
    ],
)
