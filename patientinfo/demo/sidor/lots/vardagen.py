"""Results about aids, journeys and work."""

from patientinfo.demo.sidor.lots.delar import (
    bestallningscentralen,
    enheter,
    kommunen,
    personal,
    radgivning,
    resultat,
)
from patientinfo.demo.sidor.lots.varden import REGIONEN
from patientinfo.demo.sidor.nummer import BESTALLNINGSCENTRALEN

HJALPMEDEL = [
    resultat(
        "hjalpmedel-region",
        "Fråga din hälsocentral om hjälpmedel",
        "Får du din vård på hälsocentral eller sjukhus står regionen för hjälpmedlet. "
        "Någon där provar ut det tillsammans med dig.",
        REGIONEN,
        kontakter=[
            enheter("halsocentral", "Berätta vad du vill klara av, inte bara vilken sak du tänkt dig."),
            personal("Den du redan träffar i vården", "Du kan lika gärna fråga den personen."),
        ],
        avgifter=["utprovning"],
        under_tiden="<p>Skriv upp när det är svårt, och var. Mät gärna dörrar och trösklar hemma.</p>",
        sidor=["/hjalpmedel/", "/rehabilitering/yrken/"],
    ),
    resultat(
        "hjalpmedel-kommun",
        "Fråga kommunen om hjälpmedel",
        "Får du vård hemma eller bor på särskilt boende står kommunen för hjälpmedlet. "
        "Kommunen bestämmer vilka hjälpmedel som finns, och vad de kostar.",
        "Kommunen där du bor",
        kontakter=[
            personal("Den som kommer hem till dig, eller personalen på boendet", "Fråga den personen först."),
            kommunen("Berätta vad du vill klara av hemma."),
        ],
        avgifter=["lana-hjalpmedel", "hembesok"],
        under_tiden="<p>Skriv upp när det är svårt, och var. Mät gärna dörrar och trösklar hemma.</p>",
        sidor=["/hjalpmedel/", "/din-vard/hemsjukvard-och-troskelprincipen/"],
    ),
    resultat(
        "hjalpmedel-trasigt",
        "Ring den som skrev ut hjälpmedlet",
        "Den som skrev ut hjälpmedlet ska också följa upp det. Vet du inte vem det är ringer du din hälsocentral. "
        "Vi vet inte om länet har ett gemensamt nummer för reparation.",
        "Den som skrev ut hjälpmedlet: Region Norrbotten eller kommunen",
        kontakter=[
            personal("Den som skrev ut hjälpmedlet", "Berätta vad som är fel, och om du klarar dig utan det."),
            enheter("halsocentral", "Ring hit om du inte vet vem det var."),
            kommunen("Ring hit om du får vård hemma, eller bor på särskilt boende."),
        ],
        avgifter=["lana-hjalpmedel"],
        om_kostnad="Vi vet inte vad en reparation kostar. Fråga innan något görs.",
        under_tiden="<p>Använd inte ett hjälpmedel som kan gå sönder under dig. "
        "Fråga om du kan få låna ett annat så länge.</p>",
        sidor=["/hjalpmedel/"],
    ),
    resultat(
        "egenansvar",
        "Det kan vara något du köper själv",
        "Enkla saker som finns i vanliga butiker kan vara egenansvar. I Luleå räknas till exempel "
        "förhöjningsdyna, duschhandtag och griptång dit. Varje kommun bestämmer själv.",
        "Du själv, om kommunen eller regionen räknar saken som egenansvar",
        kontakter=[
            enheter("halsocentral", "Fråga innan du köper något."),
            kommunen("Ring hit om du får vård hemma, eller bor på särskilt boende."),
        ],
        om_kostnad="Priset är butikens. Fråga först, så att du inte köper något som du hade fått låna.",
        under_tiden="<p>Be att få prova i butiken. Fråga om du får lämna tillbaka saken om den inte passar.</p>",
        sidor=["/hjalpmedel/"],
    ),
]

RESOR = [
    resultat(
        "resa-buss",
        "Åk och spara biljetten",
        "Du kan få tillbaka det som biljetten kostade, om den inte var för billig. Behöver du resa till bussen "
        "eller tåget räknas den resan också.",
        REGIONEN,
        kontakter=[bestallningscentralen("Fråga hur du söker ersättning.")],
        avgifter=["resa-buss-tag", "resa-anslutning", "grans-buss-tag"],
        under_tiden="<p>Spara biljetten. Du har ett år på dig att söka ersättning.</p>",
        sidor=["/sjukresor/"],
    ),
    resultat(
        "resa-bil",
        "Kör, och sök ersättning efteråt",
        "Är resan lång nog får du ersättning för bilen. Det räknas åt ett håll i taget. "
        "Regionen betalar som längst till sjukhuset eller hälsocentralen i din egen kommun.",
        REGIONEN,
        kontakter=[bestallningscentralen("Fråga vad som gäller för din resa, och hur du söker ersättning.")],
        avgifter=["resa-egen-bil", "ersattning-egen-bil", "grans-egen-bil"],
        under_tiden="<p>Skriv upp dagen, varifrån du åkte och vart. Du har ett år på dig att söka ersättning.</p>",
        sidor=["/sjukresor/"],
    ),
    resultat(
        "resa-taxi",
        "Ring Beställningscentralen i god tid",
        "Du kan åka taxi om du behöver det av medicinska skäl, eller om det inte går någon buss eller något tåg. "
        "Ring senast två dagar före resan.",
        REGIONEN,
        kontakter=[
            bestallningscentralen("Ring mellan klockan 8 och 17. Berätta vad du behöver för att resan ska gå bra."),
        ],
        avgifter=["resa-taxi"],
        under_tiden="<ul><li>Ha dag, tid och adresser framme när du ringer.</li>"
        "<li>Säg om någon ska följa med, och om du har rullstol eller rollator.</li>"
        "<li>Flera kan åka tillsammans. Då tar resan längre tid.</li></ul>",
        sidor=["/sjukresor/", "/hjalpmedel/"],
    ),
    resultat(
        "resa-langt",
        "Fråga Beställningscentralen innan du åker",
        "Även resor med snöskoter, båt och flyg kan ge ersättning. Fråga först vad som gäller för din resa.",
        REGIONEN,
        kontakter=[bestallningscentralen("Berätta varför du inte kan åka på något annat sätt.")],
        avgifter=["resa-snoskoter-bat", "ersattning-snoskoter-bat", "resa-flyg"],
        om_kostnad="Vi vet inte vad en natt på vägen kostar. Fråga mottagningen som du ska till.",
        under_tiden="<p>Spara kvitton. Du har ett år på dig att söka ersättning.</p>",
        sidor=["/sjukresor/"],
    ),
    resultat(
        "resa-hem",
        "Be personalen ordna resan hem",
        "När du skrivs ut är det personalen som avgör om du behöver taxi. Då bokar de den åt dig.",
        REGIONEN,
        kontakter=[
            personal("Personalen på avdelningen", "Säg hur du brukar ta dig hem, och vad som inte går nu."),
        ],
        avgifter=["resa-taxi", "resa-buss-tag", "resa-egen-bil"],
        under_tiden="<p>Se till att någon är hemma om du behöver hjälp in. Ha nyckel, kläder och hjälpmedel med dig.</p>",
        sidor=["/din-vard/utskrivning/", "/sjukresor/"],
    ),
    resultat(
        "fardtjanst",
        "Sök färdtjänst hos kommunen",
        "En resa som inte är till vården är ingen sjukresa. Färdtjänst är kommunens, och du söker den där.",
        "Kommunen där du bor",
        kontakter=[kommunen("Berätta varför du inte kan åka med buss.", "färdtjänst")],
        under_tiden="<p>Skriv upp vilka resor du behöver göra, och vad som är svårt med dem.</p>",
        sidor=["/vem-ansvarar/", "/sjukresor/"],
    ),
]

ARBETE = [
    resultat(
        "arbete-vard",
        "Börja på hälsocentralen, och berätta om arbetet",
        "Gör det ont när du arbetar, eller är du orolig för att inte klara jobbet? Börja på hälsocentralen. "
        "Ditt arbete kan vara med i din rehabiliteringsplan.",
        REGIONEN,
        kontakter=[
            enheter("halsocentral", "Berätta vad i arbetet som är svårt."),
            radgivning("Ring om du inte vet vilken hälsocentral det är."),
        ],
        avgifter=["besok"],
        under_tiden="<ul><li>Skriv upp vad i arbetet som gör ont, och när.</li>"
        "<li>Tala med din chef om vad som går att ändra. Du väljer själv vad du berättar.</li></ul>",
        sidor=["/rehabilitering/pa-arbetet/", "/rehabilitering/rehabiliteringsplan/"],
    ),
    resultat(
        "rehabkoordinator",
        "Fråga efter en rehabkoordinator",
        "En rehabkoordinator stödjer dig som är sjukskriven, och håller kontakt med vården, arbetsgivaren och "
        "Försäkringskassan. Vi vet inte om det finns en på just din hälsocentral. Fråga där.",
        "Region Norrbotten för vården. Din arbetsgivare för arbetet.",
        kontakter=[enheter("halsocentral", "Säg: Finns det en rehabkoordinator hos er?")],
        under_tiden="<p>Skriv upp vad du klarar i dag, och vad som skulle behöva ändras på jobbet.</p>",
        sidor=["/rehabilitering/pa-arbetet/"],
    ),
    resultat(
        "sjukpenning",
        "Fråga Försäkringskassan",
        "Försäkringskassan bestämmer om du får sjukpenning. Läkaren skriver intyget.",
        "Försäkringskassan",
        kontakter=[
            personal("Försäkringskassan", "Fråga vad som gäller för dig. Vi har inget bekräftat nummer dit."),
            personal("Läkaren som skrev intyget", "Fråga om det är intyget som behöver ändras."),
        ],
        under_tiden="<p>Ha ditt beslut och ditt intyg framme när du hör av dig.</p>",
        sidor=["/rehabilitering/pa-arbetet/"],
    ),
    resultat(
        "resa-undersokning",
        "Du betalar ingen egenavgift för den resan",
        "När Försäkringskassan har bett om undersökningen betalar du ingen egenavgift för resan.",
        REGIONEN,
        kontakter=[bestallningscentralen("Säg att det är en undersökning som Försäkringskassan har bett om.")],
        om_kostnad="Du betalar ingen egenavgift för resan.",
        under_tiden=f"<p>Ha kallelsen framme när du ringer {BESTALLNINGSCENTRALEN}.</p>",
        sidor=["/sjukresor/", "/rehabilitering/pa-arbetet/"],
    ),
]
