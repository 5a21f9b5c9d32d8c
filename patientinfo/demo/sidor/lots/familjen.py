"""Results about children and for those who stand close to a patient."""

from patientinfo.demo.sidor.lots.delar import (
    bestallningscentralen,
    enheter,
    kommunen,
    personal,
    radgivning,
    resultat,
)
from patientinfo.demo.sidor.lots.varden import REGIONEN
from patientinfo.demo.sidor.nummer import VARDGUIDEN

BARN = [
    resultat(
        "barn-forsta",
        "Börja med hälsocentralen",
        "Hälsocentralen hjälper er vidare, till exempel till barnhabiliteringen. "
        "Ni kan också börja med den ni redan känner: barnhälsovården eller skolsköterskan.",
        REGIONEN,
        kontakter=[
            enheter("halsocentral", "Berätta vad barnet har svårt med, och vad som oroar dig."),
            personal("Barnhälsovården eller skolsköterskan", "De kan hjälpa er vidare."),
            radgivning("Ring om du inte vet vart du ska vända dig."),
        ],
        avgifter=["besok"],
        under_tiden="<p>Skriv upp vad du ser, och när. Låt barnet berätta självt, så mycket som barnet vill.</p>",
        sidor=["/barn-och-unga/", "/rehabilitering/sa-gar-det-till/"],
    ),
    resultat(
        "barn-resa",
        "Boka resan hos Beställningscentralen",
        "Ni betalar ingen egenavgift för resan till barnhabiliteringen. Ett barn får alltid ha någon med sig, "
        "enligt en äldre källa. Fråga om det när du ringer.",
        REGIONEN,
        kontakter=[bestallningscentralen("Säg att barnet ska till barnhabiliteringen. Ring senast två dagar före.")],
        om_kostnad="Ni betalar ingen egenavgift för resan.",
        under_tiden="<p>Ha dag, tid och adresser framme. Säg om barnet behöver bilbarnstol eller rullstol.</p>",
        sidor=["/sjukresor/", "/barn-och-unga/"],
    ),
    resultat(
        "barn-hjalpmedel",
        "Fråga barnhabiliteringen om hjälpmedlet",
        "Den som barnet redan träffar på barnhabiliteringen vet vad som passar, eller vem som kan prova ut det.",
        REGIONEN,
        kontakter=[
            personal("Barnhabiliteringen", "Berätta vad barnet vill kunna göra, hemma och i skolan."),
            radgivning("Ring om du inte vet vem du ska fråga."),
        ],
        avgifter=["utprovning"],
        under_tiden="<p>Skriv upp var det är svårt: hemma, på vägen eller i skolan.</p>",
        sidor=["/hjalpmedel/", "/barn-och-unga/"],
    ),
    resultat(
        "barn-sip",
        "Be om en SIP för barnet",
        "Får barnet hjälp av både vården och socialtjänsten kan ni få en samordnad individuell plan, SIP. "
        "Föreslå själva vilka som ska vara med, till exempel någon från skolan.",
        "Region Norrbotten och kommunen tillsammans",
        kontakter=[
            personal("Barnhabiliteringen", "Säg: Vi vill ha en SIP."),
            kommunen("Du kan lika gärna be kommunen."),
        ],
        under_tiden="<p>Skriv upp vilka som hjälper barnet, och vad de borde veta om varandra.</p>",
        sidor=["/sip/", "/barn-och-unga/"],
    ),
    resultat(
        "blir-vuxen",
        "Fråga i god tid vem som tar över",
        "När barnet blir vuxet tar andra mottagningar över. Be att de träffas innan bytet. "
        "På sjukhusen finns öppenvårdsrehabilitering från 18 år.",
        REGIONEN,
        kontakter=[
            personal("Mottagningen där barnet får sin vård", "Fråga vem som tar över, och när."),
            enheter("halsocentral", "Be om en fast vårdkontakt."),
        ],
        avgifter=["besok"],
        under_tiden="<p>Skriv tillsammans upp vad som fungerar bra i dag, och vad som ska följa med.</p>",
        sidor=["/barn-och-unga/", "/rehabilitering/oppenvardsrehabilitering/", "/din-vard/fast-vardkontakt/"],
    ),
]

NARSTAENDE = [
    resultat(
        "anhorigstod",
        "Ring kommunen och fråga efter anhörigstöd",
        "Du som hjälper någon kan själv få stöd. Det är kommunen där den du hjälper bor som ger det. "
        "Stödet ser olika ut i olika kommuner.",
        "Kommunen där den du hjälper bor",
        kontakter=[
            kommunen("Säg: Jag vill tala med någon om anhörigstöd.", "anhörigstöd"),
            enheter("halsocentral", "Ring hit om du själv mår dåligt."),
        ],
        under_tiden="<ul><li>Skriv upp vad du gör under en vanlig vecka, och vad som är tyngst.</li>"
        "<li>Fråga någon mer om hjälp redan nu.</li></ul>",
        sidor=["/narstaende/anhorigstod/", "/narstaende/"],
    ),
    resultat(
        "med-pa-moten",
        "Säg att du vill vara med",
        "Du kan vara med på besök och möten, om den det gäller inte säger nej. Du kan också föreslå en SIP.",
        "Region Norrbotten och kommunen tillsammans",
        kontakter=[
            personal("Den som bokar mötet", "Säg att du vill vara med. Fråga om det går på telefon eller skärm."),
            enheter("halsocentral", "Föreslå en SIP här."),
            kommunen("Du kan lika gärna föreslå den här."),
        ],
        under_tiden="<ul><li>Fråga den du hjälper vad du får veta, och vad du får säga.</li>"
        "<li>Skriv upp vad du kan göra, och vad du inte orkar.</li></ul>"
        f"<p>Blir det bråttom? Ring {VARDGUIDEN} för råd.</p>",
        sidor=["/narstaende/att-vara-med-pa-moten/", "/sip/"],
    ),
]
