"""The guide's questions, the first one first. Nobody answers more than four."""

from patientinfo.demo.sidor.lots.delar import fraga

FRAGOR = [
    fraga(
        "vem",
        "Vem gäller det?",
        [
            ("Mig själv, jag är vuxen", "vad", "vuxen"),
            ("Ett barn eller en ungdom", "barn", "barn"),
            ("Någon som jag hjälper", "hjalper", "narstaende"),
        ],
        "Du kan svara för dig själv eller för någon annan.",
    ),
    fraga(
        "vad",
        "Vad behöver du hjälp med?",
        [
            ("Komma i gång efter en sjukdom eller skada", "troskeln", "komma-i-gang"),
            ("Jag är på sjukhus, eller har just kommit hem", "sjukhus", "sjukhus"),
            ("Ett hjälpmedel", "hjalpmedel", "hjalpmedel"),
            ("En resa", "resa", "resa"),
            ("Klara mitt arbete", "arbete", "arbete"),
            ("Få vården att hänga ihop", "samordning", "hanga-ihop"),
            ("Må bättre på egen hand", "egenvard", "egenvard"),
        ],
    ),
    fraga(
        "troskeln",
        "Kan du ta dig till hälsocentralen?",
        [
            ("Ja", "besvar", "ja"),
            ("Nej, och jag bor hemma", "hemsjukvard", "nej-bor-hemma"),
            ("Nej, och jag bor på särskilt boende", "sarskilt-boende", "nej-sarskilt-boende"),
        ],
        "Tänk på hur det brukar vara, inte bara på en bra dag. Svaret avgör om vården kommer hem till dig.",
    ),
    fraga(
        "besvar",
        "Hur mycket hjälp behöver du?",
        [
            ("Med en sak, till exempel ont i ryggen", "halsocentral", "en-sak"),
            ("Med flera saker, och jag har fyllt 18", "oppenvard", "flera-saker"),
            ("Jag vet inte", "halsocentral", "vet-inte"),
        ],
        "På sjukhusen finns team för den som behöver minst två yrken, till exempel arbetsterapeut och kurator.",
    ),
    fraga(
        "sjukhus",
        "Var är du nu?",
        [
            ("Jag ligger på sjukhus", "fore-utskrivning", "ligger-inne"),
            ("Jag är hemma igen", "hemma-igen", "hemma"),
        ],
    ),
    fraga(
        "hemma-igen",
        "Hur gick det när du kom hem?",
        [
            ("Jag fick ingen plan", "utan-plan", "ingen-plan"),
            ("Jag har en plan, men ingen har hört av sig", "ingen-ringde", "ingen-har-hort-av-sig"),
            ("Jag får hjälp, men den räcker inte", "sip", "racker-inte"),
        ],
        "En plan är papper på vad som ska hända, vem du ringer och vilken hjälp du får.",
    ),
    fraga(
        "hjalpmedel",
        "Vad gäller det?",
        [
            ("Jag behöver ett hjälpmedel", "hjalpmedel-var", "behover"),
            ("Det jag har är trasigt eller passar inte", "hjalpmedel-trasigt", "trasigt"),
            ("Något enkelt, till exempel en griptång", "egenansvar", "enkelt"),
        ],
    ),
    fraga(
        "hjalpmedel-var",
        "Var får du din vård?",
        [
            ("På hälsocentral eller sjukhus", "hjalpmedel-region", "halsocentral-eller-sjukhus"),
            ("Hemma, av kommunen", "hjalpmedel-kommun", "hemma"),
            ("På särskilt boende", "hjalpmedel-kommun", "sarskilt-boende"),
            ("Jag får ingen vård i dag", "hjalpmedel-region", "ingen-vard"),
        ],
        "Den som ger dig vården står också för hjälpmedlet. Därför frågar vi.",
    ),
    fraga(
        "resa",
        "Vilken resa gäller det?",
        [
            ("Till eller från vården", "fardsatt", "varden"),
            ("Hem när jag skrivs ut från sjukhuset", "resa-hem", "hem-fran-sjukhuset"),
            ("Till affären, en vän eller något annat", "fardtjanst", "vardagen"),
        ],
    ),
    fraga(
        "fardsatt",
        "Hur kan du resa?",
        [
            ("Med buss eller tåg", "resa-buss", "buss-eller-tag"),
            ("Med bil, min egen eller någon annans", "resa-bil", "bil"),
            ("Jag behöver taxi", "resa-taxi", "taxi"),
            ("Med snöskoter, båt eller flyg", "resa-langt", "snoskoter-bat-flyg"),
        ],
        "Regionen räknar med det billigaste sättet som fungerar: buss, tåg eller egen bil.",
    ),
    fraga(
        "arbete",
        "Är du sjukskriven?",
        [
            ("Nej, men arbetet gör ont eller är svårt", "arbete-vard", "nej"),
            ("Ja", "sjukskriven", "ja"),
        ],
    ),
    fraga(
        "sjukskriven",
        "Vad behöver du?",
        [
            ("Någon som håller ihop det med arbetsgivaren", "rehabkoordinator", "halla-ihop"),
            ("Veta om jag får sjukpenning", "sjukpenning", "sjukpenning"),
            ("Åka till en undersökning åt Försäkringskassan", "resa-undersokning", "undersokning"),
        ],
    ),
    fraga(
        "samordning",
        "Vad är svårast?",
        [
            ("Flera hjälper mig, men inte tillsammans", "sip", "inte-tillsammans"),
            ("Jag vet inte vem jag ska ringa", "fast-vardkontakt", "vem-ringer-jag"),
            ("Något har blivit fel i vården", "synpunkter", "nagot-blev-fel"),
        ],
    ),
    fraga(
        "egenvard",
        "Vad vill du göra?",
        [
            ("Röra på mig mer", "far", "rora-pa-mig"),
            ("Prata om hur jag lever och mår", "halsosamtal", "prata"),
        ],
    ),
    fraga(
        "barn",
        "Vad behöver barnet?",
        [
            ("Hjälp för första gången", "barn-forsta", "forsta-gangen"),
            ("Mer hjälp: vi går redan på barnhabiliteringen", "barnhabilitering", "barnhabiliteringen"),
            ("Barnet blir snart 18 år", "blir-vuxen", "snart-18"),
        ],
    ),
    fraga(
        "barnhabilitering",
        "Vad gäller det?",
        [
            ("Resan dit", "barn-resa", "resan"),
            ("Ett hjälpmedel", "barn-hjalpmedel", "hjalpmedel"),
            ("Vården och skolan planerar inte tillsammans", "barn-sip", "planera"),
        ],
    ),
    fraga(
        "hjalper",
        "Vad behöver du som hjälper?",
        [
            ("Stöd för egen del", "anhorigstod", "stod"),
            ("Vara med när vården planeras", "med-pa-moten", "vara-med"),
            ("Mer vård till den jag hjälper", "hjalper-troskeln", "mer-vard"),
            ("Den jag hjälper ligger på sjukhus", "fore-utskrivning", "pa-sjukhus"),
        ],
    ),
    fraga(
        "hjalper-troskeln",
        "Kan den du hjälper ta sig till hälsocentralen?",
        [
            ("Ja", "halsocentral", "ja"),
            ("Nej, och bor hemma", "hemsjukvard", "nej-bor-hemma"),
            ("Nej, och bor på särskilt boende", "sarskilt-boende", "nej-sarskilt-boende"),
        ],
        "Tänk på hur det brukar vara, inte bara på en bra dag.",
    ),
]
