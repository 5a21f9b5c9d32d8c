"""Results about care: at the hälsocentral, at hospital, at home, and for it to hang together."""

from patientinfo.demo.sidor.lots.delar import enheter, kommunen, patientnamnden, personal, radgivning, resultat
from patientinfo.demo.sidor.nummer import NODNUMRET, VARDGUIDEN

REGIONEN = "Region Norrbotten"
KOMMUNEN = "Kommunen. Läkaren kommer från Region Norrbotten."
HEMSJUKVARDEN = "/din-vard/hemsjukvard-och-troskelprincipen/"

VARDEN = [
    resultat(
        "halsocentral",
        "Börja på hälsocentralen",
        "Hälsocentralen är den första kontakten för rehabilitering. Det behövs ingen remiss. "
        "Där bedömer de vad som behövs, och skickar vidare om det behövs mer.",
        REGIONEN,
        kontakter=[
            enheter("halsocentral", "Berätta vad som är svårt i vardagen, och hur länge det har varit så."),
            radgivning("Ring om du inte vet vilken hälsocentral det är."),
        ],
        avgifter=["besok"],
        under_tiden="<ul><li>Skriv upp vad som inte går, och vad du vill klara.</li>"
        "<li>Rör på dig så mycket som känns bra.</li>"
        f"<li>Blir det hastigt värre? Ring {VARDGUIDEN}.</li></ul>",
        sidor=["/rehabilitering/sa-gar-det-till/", "/vem-ansvarar/", "/egenvard/egenvard-vid-rehabilitering/"],
    ),
    resultat(
        "oppenvard",
        "Be om öppenvårdsrehabilitering på sjukhus",
        "På alla sjukhus i länet finns team för den som är 18 år eller äldre och behöver minst två yrken. "
        "Du kan få en remiss av någon i vården, eller söka själv med en egen vårdbegäran.",
        REGIONEN,
        kontakter=[
            enheter("sjukhus", "Fråga efter öppenvårdsrehabilitering på det sjukhus som ligger närmast."),
            enheter("halsocentral", "Be om en remiss, om du hellre går den vägen."),
        ],
        avgifter=["besok"],
        under_tiden="<ul><li>Skriv vad du inte klarar, och vad du har provat.</li>"
        "<li>Fråga vad du kan göra själv medan du väntar.</li></ul>",
        sidor=[
            "/rehabilitering/oppenvardsrehabilitering/",
            "/din-vard/egen-vardbegaran-och-remiss/",
            "/sjukresor/",
        ],
    ),
    resultat(
        "hemsjukvard",
        "Be kommunen om rehabilitering hemma",
        "Den som inte kan ta sig till hälsocentralen får vården hemma. Då ansvarar kommunen för "
        "rehabilitering, hjälpmedel och vård, till och med sjuksköterska.",
        KOMMUNEN,
        kontakter=[
            kommunen("Berätta vad som är svårt hemma, och att det inte går att ta sig till hälsocentralen."),
            enheter("halsocentral", "Du kan också börja här. De talar med kommunen."),
        ],
        avgifter=["hembesok", "hemsjukvard"],
        under_tiden="<ul><li>Skriv upp hur en vanlig dag ser ut, och vad som är svårast.</li>"
        "<li>Bestäm vem som kan vara med när någon kommer hem.</li>"
        f"<li>Blir det hastigt värre? Ring {VARDGUIDEN}, eller {NODNUMRET} om det är fara för liv.</li></ul>",
        sidor=[HEMSJUKVARDEN, "/hjalpmedel/", "/sip/"],
    ),
    resultat(
        "sarskilt-boende",
        "Tala med personalen på boendet",
        "På särskilt boende ansvarar kommunen för vård, rehabilitering och hjälpmedel, till och med sjuksköterska.",
        KOMMUNEN,
        kontakter=[
            personal("Personalen på boendet", "Be att få tala med någon om rehabilitering."),
            kommunen("Ring om du inte får svar på boendet."),
        ],
        avgifter=["hemsjukvard"],
        under_tiden="<p>Skriv upp vad som har blivit svårare, och vad som går bra. Det hjälper dem som bedömer.</p>",
        sidor=[HEMSJUKVARDEN, "/narstaende/att-vara-med-pa-moten/"],
    ),
    resultat(
        "fore-utskrivning",
        "Planera redan på sjukhuset",
        "Den som kan behöva hjälp hemma ska ha en plan. Sjukhuset säger till kommunen och hälsocentralen. "
        "Planera medan tid finns, och be att få allt skrivet.",
        "Region Norrbotten och kommunen tillsammans",
        kontakter=[
            personal("Personalen på avdelningen", "Säg: Vi vill planera för att komma hem."),
            kommunen("Fråga vilken hjälp som kan finnas hemma."),
        ],
        avgifter=["slutenvard"],
        under_tiden="<ul><li>Fråga vem som är fast vårdkontakt, och vilket nummer som gäller.</li>"
        "<li>Fråga om det behövs en SIP, och när ni ses.</li>"
        "<li>Fråga vilka hjälpmedel som behövs den första dagen.</li>"
        "<li>Känns det inte tryggt att åka hem? Säg det innan.</li></ul>",
        sidor=["/din-vard/utskrivning/", "/sip/", "/din-vard/fast-vardkontakt/"],
    ),
    resultat(
        "utan-plan",
        "Ring din hälsocentral och be om en plan",
        "När du skrivs ut ska du få en sammanfattning, namnet på din fasta vårdkontakt och tid för en SIP om du "
        "ska ha en. Fick du inget av det kan du be om det nu.",
        "Region Norrbotten. Kommunen ansvarar för hjälpen hemma.",
        kontakter=[
            enheter("halsocentral", "Säg: Jag är hemma från sjukhuset, har ingen plan och vill ha en."),
            kommunen("Ring hit om du behöver vård hemma och inte kan ta dig till hälsocentralen."),
            patientnamnden("Ring om det ändå inte blir rätt."),
        ],
        under_tiden="<ul><li>Leta fram papperen från sjukhuset. Det kan stå ett nummer där.</li>"
        "<li>Skriv upp vilken hjälp du har, och vad som saknas.</li>"
        f"<li>Blir du hastigt sämre? Ring {VARDGUIDEN}, eller {NODNUMRET} om det är fara för liv.</li></ul>",
        sidor=["/din-vard/utskrivning/", "/sip/", "/din-vard/fast-vardkontakt/"],
    ),
    resultat(
        "ingen-ringde",
        "Ring numret på ditt papper",
        "På papperet från sjukhuset ska det stå vem du ringer. Svarar ingen där ringer du din hälsocentral. "
        "De ska hjälpa dig vidare.",
        "Den som står i din plan. Annars hälsocentralen.",
        kontakter=[
            personal("Din fasta vårdkontakt", "Namnet och numret ska stå på papperet från sjukhuset."),
            enheter("halsocentral", "Säg: Jag har en plan, men ingen har hört av sig."),
            patientnamnden("Ring om det ändå inte blir rätt."),
        ],
        under_tiden="<p>Skriv upp vad som skulle ha hänt, och när. Ha papperet framme när du ringer.</p>",
        sidor=["/din-vard/utskrivning/", "/din-vard/fast-vardkontakt/"],
    ),
    resultat(
        "sip",
        "Be om en SIP",
        "I en samordnad individuell plan, SIP, skriver regionen och kommunen ner vem som gör vad. "
        "Du kan själv föreslå en. Den görs bara om du vill.",
        "Region Norrbotten och kommunen tillsammans",
        kontakter=[
            enheter("halsocentral", "Säg: Jag vill ha en SIP."),
            kommunen("Du kan lika gärna be kommunen."),
        ],
        under_tiden="<ul><li>Skriv upp vilka som hjälper dig, och vad som faller mellan stolarna.</li>"
        "<li>Fundera på vad som är viktigast för dig, och vilka som ska komma till mötet.</li></ul>",
        sidor=["/sip/", "/din-vard/patientkontrakt/"],
    ),
    resultat(
        "fast-vardkontakt",
        "Be om en fast vårdkontakt",
        "En fast vårdkontakt är en person som vet vad som är planerat för dig, och som du kan ringa. "
        "Du ska få en när du ber om det.",
        "Region Norrbotten. Kommunen, om du får din vård därifrån.",
        kontakter=[
            enheter("halsocentral", "Säg: Jag vill ha en fast vårdkontakt."),
            personal("Mottagningen där du får din vård", "Du kan lika gärna fråga där."),
        ],
        under_tiden="<p>Be att få namnet, numret och tiden när det går att ringa. Be om det skrivet.</p>",
        sidor=["/din-vard/fast-vardkontakt/", "/sip/"],
    ),
    resultat(
        "synpunkter",
        "Säg det till vården, eller ring Patientnämnden",
        "Tala först med den som har ansvar på mottagningen. Patientnämnden lyssnar, förklarar vilka vägar du har "
        "och hjälper dig att få svar.",
        "Mottagningen där det hände",
        kontakter=[
            personal("Den som har ansvar på mottagningen", "Berätta vad som hände, och vad du vill ska hända nu."),
            patientnamnden("Ring själv, eller för någon som du hjälper."),
        ],
        under_tiden="<p>Skriv upp vad som hände, i ordning, med dagar och platser.</p>",
        sidor=["/delta-och-paverka/synpunkter-pa-varden/", "/delta-och-paverka/patientnamnden/"],
    ),
    resultat(
        "far",
        "Fråga efter fysisk aktivitet på recept",
        "Vården kan skriva ett recept på rörelse, FaR. Ni väljer tillsammans vad som passar dig.",
        REGIONEN,
        kontakter=[enheter("halsocentral", "Säg: Kan jag få fysisk aktivitet på recept?")],
        avgifter=["besok"],
        om_kostnad="Vi vet inte vad gympan eller simhallen kostar för dig. Fråga där.",
        under_tiden="<p>Börja med något du redan tycker om, och lite i taget.</p>",
        sidor=["/egenvard/fysisk-aktivitet-pa-recept/", "/egenvard/halsoslingor/", "/egenvard/kurser/"],
    ),
    resultat(
        "halsosamtal",
        "Fråga efter ett hälsosamtal",
        "När du är 40, 50 eller 60 år kan du få ett hälsosamtal. I en annan ålder kan du ändå tala med din "
        "hälsocentral om hur du lever och mår.",
        REGIONEN,
        kontakter=[enheter("halsocentral", "Säg: Jag vill ha ett hälsosamtal.")],
        avgifter=["halsosamtal", "besok"],
        under_tiden="<p>Fundera på vad du mår bra av redan i dag, och vad du vill ändra.</p>",
        sidor=["/egenvard/halsosamtal/", "/egenvard/"],
    ),
]
