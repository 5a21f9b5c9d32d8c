"""Samordnad individuell plan: who can ask for it, how it comes about, what it says."""

from patientinfo.demo.recept import Sida
from patientinfo.demo.sidor import kallor
from patientinfo.demo.sidor.nummer import PATIENTNAMNDEN, VARDGUIDEN

VEM_KAN_BE = """
<p><b>Alla får föreslå en SIP.</b> Det kan vara du själv, en närstående, någon i vården eller någon i kommunen. Du behöver inget intyg.</p>
<p>Kommunen och regionen ska göra en plan tillsammans om en av dem ser att den behövs, och du säger ja. Det räcker alltså att en av dem vill. Arbetet ska sedan börja utan dröjsmål.</p>
<p>Säg så här: ”Jag vill ha en samordnad individuell plan, en SIP.” Säg det till din fasta vårdkontakt, till hälsocentralen, till personalen på avdelningen eller till kommunen.</p>
"""

SAMTYCKE = """
<p><b>Du bestämmer.</b> Ingen gör en SIP om du inte vill. Ditt ja kan du ge på vilket sätt du vill: i tal, i skrift eller på annat sätt som går att förstå.</p>
<p>Du får ändra dig när du vill. Då slutar arbetet med planen. Du får ändå den vård och den hjälp som du behöver.</p>
<p>Du kan också säga ja till en del. Säg till exempel vilka som får vara med, och vad de får veta om dig.</p>
"""

SIP = Sida(
    typ="SipPage",
    slug="sip",
    titel="Samordnad individuell plan (SIP)",
    ingress=(
        "Får du hjälp från flera håll? Då kan du få en samordnad plan, en SIP. I planen står vem som gör vad, "
        "och vem som har ansvar för helheten. Du är med och bestämmer vad som är viktigt."
    ),
    sokord=(
        "samordnad plan samordnad vårdplan vårdplanering vårdplan min plan planeringsmöte möte kommun och region "
        "sip-möte sipmöte individuell plan samtycke"
    ),
    teman=["planer", "rattigheter", "narstaende"],
    kallor=[
        kallor.SIP_VARDGIVARE,
        kallor.HALSO_OCH_SJUKVARDSLAGEN,
        kallor.SOCIALTJANSTLAGEN,
        kallor.UTSKRIVNINGSLAGEN,
        kallor.SAMORDNING,
    ],
    i_meny=True,
    kort="sip",
    egna={
        "vem_kan_be": VEM_KAN_BE,
        "samtycke": SAMTYCKE,
        "steg": [
            (
                "steg",
                {
                    "rubrik": "Någon ser behovet",
                    "text": "<p>Du, en närstående eller någon i personalen märker att hjälpen behöver hänga ihop bättre. Någon föreslår en SIP och du säger ja.</p>",
                },
            ),
            (
                "steg",
                {
                    "rubrik": "Ni förbereder er",
                    "text": "<p>Personalen frågar vad som är viktigt för dig. Du säger vilka som ska vara med, och vilka som inte ska det. Checklistan på sidan hjälper dig.</p>",
                },
            ),
            (
                "steg",
                {
                    "rubrik": "Alla får en inbjudan",
                    "text": "<p>Alla som behövs bjuds in. Mötet kan vara hemma hos dig, på hälsocentralen, på sjukhuset eller på skärm. Be om en plats och en tid som du orkar med.</p>",
                },
            ),
            (
                "steg",
                {
                    "rubrik": "Ni träffas",
                    "text": "<p>Mötet börjar med dina frågor och mål. Sedan kommer ni överens om vem som gör vad, och när.</p>",
                },
            ),
            (
                "steg",
                {
                    "rubrik": "Planen skrivs",
                    "text": "<p>Det ni har kommit överens om blir en plan. Be att få den så att du kan läsa den i lugn och ro. Säg till om något är fel.</p>",
                },
            ),
            (
                "steg",
                {
                    "rubrik": "Ni följer upp",
                    "text": "<p>Ni ses igen och ser om planen fungerar. Du kan be om ett nytt möte tidigare om något ändras.</p>",
                },
            ),
            (
                "steg",
                {
                    "rubrik": "Planen avslutas",
                    "text": "<p>När du inte längre behöver planen avslutar ni den tillsammans. Får du nya behov kan du få en ny.</p>",
                },
            ),
        ],
        "planen_anger": [
            ("punkt", "Vilken hjälp du behöver."),
            ("punkt", "Vad regionen ansvarar för och vad kommunen ansvarar för."),
            ("punkt", "Vad andra gör, till exempel du själv eller en närstående."),
            ("punkt", "Vem som har ansvar för helheten."),
        ],
        "checklista": [
            ("punkt", "Vad är viktigast för mig i vardagen just nu?"),
            ("punkt", "Vad fungerar bra och ska få vara som det är?"),
            ("punkt", "Vad är svårt, och när är det svårast?"),
            ("punkt", "Vilka ger mig vård eller hjälp i dag?"),
            ("punkt", "Vem vill jag ska vara med, och vem ska inte vara med?"),
            ("punkt", "Behöver jag tolk, hörslinga, pauser eller hjälp att ta mig dit?"),
            ("punkt", "Vad vill jag inte prata om på mötet?"),
            ("punkt", "Vem ringer jag mellan mötena om något händer?"),
            ("punkt", "När följer vi upp planen?"),
        ],
        "lagrum": (
            "Hälso- och sjukvårdslagen (2017:30), 16 kap. 4 §, och socialtjänstlagen (2025:400), "
            "som gäller från den 1 juli 2025."
        ),
    },
    kropp=[
        ("bild", {"bild": "motesbord"}),
        (
            "fakta",
            {
                "rubrik": "SIP hette Min plan",
                "text": "<p>Har någon talat om Min plan? Namnet användes i Norrbotten när arbetssättet var nytt. I dag säger vi SIP.</p>",
            },
        ),
        (
            "text",
            "<h2>Det här kan en SIP göra för dig</h2>"
            "<p>Du slipper berätta allt från början för varje ny person. Du vet vem du ska ringa. De som hjälper dig vet vad de andra gör. Dina närstående behöver inte hålla ihop allt själva.</p>"
            "<p>I Norrbotten kan du få en SIP även när all din hjälp kommer från regionen, eller all från kommunen. Då samlar planen det som sker på olika ställen.</p>"
            "<h2>När du kommer hem från sjukhuset</h2>"
            '<p>En SIP behövs ofta när du skrivs ut. Då ska ni i första hand ses hemma hos dig, gärna med någon närstående. Läs mer om <a href="/din-vard/utskrivning/">att skrivas ut från sjukhus</a>.</p>',
        ),
        (
            "fragor_svar",
            {
                "rubrik": "Vanliga frågor om SIP",
                "fragor": [
                    {
                        "fraga": "Vem håller i planen?",
                        "svar": '<p>I planen står vem som har ansvar för helheten. Ofta är det din <a href="/din-vard/fast-vardkontakt/">fasta vårdkontakt</a>. Fråga på mötet om det inte är tydligt.</p>',
                    },
                    {
                        "fraga": "Får min närstående vara med?",
                        "svar": '<p>Ja, om det passar och du inte säger nej. Läs mer om <a href="/narstaende/att-vara-med-pa-moten/">att vara med på möten</a>.</p>',
                    },
                    {
                        "fraga": "Är en SIP samma sak som en rehabiliteringsplan?",
                        "svar": '<p>Nej. Rehabiliteringsplanen handlar om din träning och behandling. En SIP samlar hjälp från både regionen och kommunen. Läs <a href="/rehabilitering/sa-gar-det-till/">hur planerna hör ihop</a>.</p>',
                    },
                    {
                        "fraga": "Ingen har frågat om jag vill ha en SIP. Vad gör jag?",
                        "svar": f"<p>Fråga själv. Du har rätt att föreslå en SIP. Får du nej, be om att få veta varför. Är du ändå inte nöjd kan du ringa Patientnämnden på {PATIENTNAMNDEN}.</p>",
                    },
                ],
            },
        ),
        (
            "kontaktkort",
            {
                "rubrik": "Vet du inte vem du ska fråga?",
                "telefon": "1177",
                "text": f"<p>Börja med din hälsocentral. Du kan också ringa {VARDGUIDEN}, så hjälper de dig att hitta rätt.</p>",
            },
        ),
        (
            "lankar",
            {
                "rubrik": "Läs vidare",
                "lankar": [
                    {
                        "sida": "/din-vard/fast-vardkontakt/",
                        "text": "Fast vårdkontakt",
                        "beskrivning": "Personen som håller ihop din vård.",
                    },
                    {
                        "sida": "/vem-ansvarar/",
                        "text": "Vem ansvarar för vad?",
                        "beskrivning": "Det här gör regionen, och det här gör kommunen.",
                    },
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
