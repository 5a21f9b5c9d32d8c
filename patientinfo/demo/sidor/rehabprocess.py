"""The generic model for rehabilitation as the one in the middle of it meets it."""

from patientinfo.demo.recept import Sida
from patientinfo.demo.sidor import kallor
from patientinfo.demo.sidor.nummer import VARDGUIDEN

STEG = [
    (
        "steg",
        {
            "rubrik": "Någon ser att du kan behöva rehabilitering",
            "hander": "<p>Det kan vara du själv, en närstående eller någon i vården. Du kan ha blivit sjuk eller skadat dig. Det kan också vara något som långsamt blivit svårare.</p>",
            "ansvarig": "Den som träffar dig i vården. Det börjar ofta på hälsocentralen eller på sjukhuset.",
            "sjalv": "<p>Skriv upp vad som har blivit svårt. Tänk på en vanlig dag: kläder, mat, trappor, vänner, jobb, sömn.</p>",
            "fragor": ["Kan rehabilitering hjälpa mig?", "Vem ska jag tala med först?"],
        },
    ),
    (
        "steg",
        {
            "rubrik": "Du får en bedömning",
            "hander": "<p>Någon som kan rehabilitering talar med dig och undersöker dig. Det ska ske tidigt. Ni går igenom vad du klarar, vad som är svårt och vad du vill kunna. Är du sjukskriven kan ni också tala om ditt arbete.</p>",
            "ansvarig": "Teamet på hälsocentralen eller sjukhuset. I hemsjukvården är det kommunen.",
            "sjalv": "<p>Berätta vad som är viktigt för dig. Ta gärna med en närstående som känner din vardag.</p>",
            "fragor": ["Vad kom ni fram till?", "Vad händer nu, och när?", "Vem är min kontakt?"],
        },
    ),
    (
        "steg",
        {
            "rubrik": "Ni gör en plan",
            "hander": '<p>Behöver du rehabilitering skriver ni en <a href="/rehabilitering/rehabiliteringsplan/">rehabiliteringsplan</a> tillsammans. Där står dina mål, vad som ska göras, vad du gör själv och när ni följer upp. Behöver du inget just nu bestämmer ni i stället när ni ses igen.</p>',
            "ansvarig": "Teamet som gör planen. Be om namnet på den som håller i den.",
            "sjalv": "<p>Säg dina mål med egna ord. ”Jag vill kunna gå till brevlådan” är ett bra mål. Be att få planen, på papper eller digitalt.</p>",
            "fragor": [
                "Står mina egna mål i planen?",
                "Vem gör vad?",
                "Behöver jag en SIP också?",
                "Hur får jag planen?",
            ],
        },
    ),
    (
        "steg",
        {
            "rubrik": "Du tränar och får behandling",
            "hander": '<p>Nu gör ni det som står i planen. Det kan vara träning, samtal, hjälpmedel eller något annat. Flera yrken kan hjälpas åt. En del sker hos vården, och en del hemma som <a href="/egenvard/egenvard-vid-rehabilitering/">egenvård</a>.</p>',
            "ansvarig": "Den som står i planen för varje del.",
            "sjalv": "<p>Gör det ni har kommit överens om, i din takt. Skriv upp hur det går. Hör av dig om något gör ont eller inte fungerar. Vänta inte till nästa besök.</p>",
            "fragor": [
                "Hur ofta ska jag träna?",
                "Hur märker jag att det är för mycket?",
                "Vem ringer jag om det inte går?",
            ],
        },
    ),
    (
        "steg",
        {
            "rubrik": "Ni följer upp",
            "hander": "<p>Ni ser efter om du har nått dina mål. Har det blivit som du ville? Ni talar om vad som har hjälpt och vad som behöver ändras.</p>",
            "ansvarig": "Den som håller i planen.",
            "sjalv": "<p>Fråga efter tiden för uppföljning redan när planen skrivs. Har du inte hört något när dagen är inne? Ring och fråga.</p>",
            "fragor": ["Har jag nått målen?", "Vad ändrar vi?", "Vad fortsätter jag med själv?"],
        },
    ),
    (
        "steg",
        {
            "rubrik": "Ett varv till, eller klart",
            "hander": "<p>Behöver du mer börjar ni om med en ny bedömning och en ny plan. Annars avslutar ni. Du ska då veta vad du fortsätter med själv, och vart du vänder dig om det blir sämre.</p>",
            "ansvarig": "Du och teamet tillsammans.",
            "sjalv": f"<p>Spara planen. Får du nya besvär tar du kontakt igen, med din hälsocentral eller på {VARDGUIDEN}.</p>",
            "fragor": ["Vad gör jag om det blir sämre?", "Kan jag höra av mig direkt till er igen?"],
        },
    ),
]

PLANER = [
    (
        "plan",
        {
            "namn": "Rehabiliteringsplan",
            "galler": "Din träning och behandling.",
            "vem": "Du och teamet. En eller flera mottagningar kan vara med.",
            "innehall": "Vad bedömningen visar, dina mål, vad som ska göras, vad du gör själv och när ni följer upp.",
        },
    ),
    (
        "plan",
        {
            "namn": "SIP",
            "galler": "All hjälp du får från både regionen och kommunen.",
            "vem": "Du, regionen och kommunen. Dina närstående om du vill.",
            "innehall": "Vilken hjälp du får, vem som ansvarar för vad, vad andra gör och vem som har ansvar för helheten.",
        },
    ),
    (
        "plan",
        {
            "namn": "Patientkontrakt",
            "galler": "Hela din vård. De andra planerna ingår i det.",
            "vem": "Du och vården.",
            "innehall": "Vad ni har kommit överens om, vem som är din fasta vårdkontakt, dina tider och din samlade plan.",
        },
    ),
]

SA_GAR_DET_TILL = Sida(
    typ="RehabprocessPage",
    slug="sa-gar-det-till",
    titel="Så går rehabilitering till",
    ingress=(
        "Rehabilitering följer sex steg, vilken sjukdom du än har och hur gammal du än är. Här ser du vad som händer "
        "i varje steg, vem som ansvarar, vad du kan göra själv och vad du kan fråga."
    ),
    sokord="rehabprocess rehabiliteringsprocess generisk modell steg för steg bedömning uppföljning utvärdering mål rehab",
    teman=["rehabilitering", "planer"],
    kallor=[kallor.GENERISKA_MODELLEN, kallor.UPPDRAGET],
    kort="rehab",
    egna={"steg": STEG, "planer": PLANER},
    kropp=[
        (
            "text",
            "<h2>Samma väg i hela landet</h2>"
            "<p>Stegen kommer från en modell som alla regioner i Sverige ska använda. Den blev godkänd 2021. Regionen i Norrbotten beslutade 2023 att införa den, så den kan ha kommit olika långt på olika platser. Du kan ändå alltid fråga efter bedömning, plan och uppföljning.</p>"
            "<h2>Varför behövs tre planer?</h2>"
            "<p>Du behöver inte hålla reda på skillnaden själv. Tänk så här: rehabiliteringsplanen är för det du tränar. En SIP är för när både regionen och kommunen hjälper dig. Patientkontraktet håller ihop allt. Det viktiga är att det finns en plan, att den är din och att du vet vem du ringer.</p>",
        ),
        (
            "lankar",
            {
                "rubrik": "Läs mer om planerna",
                "lankar": [
                    {
                        "sida": "/rehabilitering/rehabiliteringsplan/",
                        "text": "Rehabiliteringsplan",
                        "beskrivning": "Vad som ska stå i den, och hur du får den.",
                    },
                    {"sida": "/sip/", "text": "SIP", "beskrivning": "När hjälpen kommer från flera håll."},
                    {
                        "sida": "/din-vard/patientkontrakt/",
                        "text": "Patientkontrakt",
                        "beskrivning": "Överenskommelsen som samlar dina planer.",
                    },
                ],
            },
        ),
    ],
)
