"""Rehabilitation: where it is given, by whom, and the plan."""

from patientinfo.demo.recept import Sida
from patientinfo.demo.sidor import kallor
from patientinfo.demo.sidor.arbete import PA_ARBETET
from patientinfo.demo.sidor.nummer import VARDGUIDEN
from patientinfo.demo.sidor.rehabprocess import SA_GAR_DET_TILL

OPPENVARDSREHABILITERING = Sida(
    typ="InformationPage",
    slug="oppenvardsrehabilitering",
    titel="Öppenvårdsrehabilitering",
    ingress=(
        "På alla sjukhus i länet finns team som hjälper dig att komma tillbaka efter sjukdom eller skada. "
        "Du bor hemma och kommer till sjukhuset på besök. Du kan söka själv."
    ),
    sokord="dagrehab dagrehabilitering rehab sjukhus team stroke MS Parkinson cancer reumatism ryggmärgsskada utmattning post covid",
    teman=["rehabilitering"],
    kallor=[kallor.OPPENVARDSREHAB, kallor.SOKA_VARD_1177],
    kropp=[
        (
            "text",
            "<h2>För vem?</h2>"
            "<p>Du ska ha fyllt 18 år och behöva minst två av yrkena i teamet. Det kan gälla till exempel:</p>"
            "<ul><li>MS eller Parkinsons sjukdom</li><li>stroke</li><li>cancer</li><li>reumatism</li>"
            "<li>ryggmärgsskada</li><li>utmattning</li><li>post covid.</li></ul>"
            "<p>Det är ditt behov som avgör, inte namnet på sjukdomen. Fråga även om din sjukdom inte står här.</p>"
            "<h2>Vilka möter du?</h2>"
            '<p>I teamet finns arbetsterapeut, fysioterapeut och kurator. Det går också att få hjälp av en logoped. Läs om <a href="/rehabilitering/yrken/">vad de olika yrkena gör</a>.</p>'
            "<h2>Var finns det?</h2>"
            "<p>På länets fem sjukhus: Sunderby sjukhus och sjukhusen i Piteå, Kalix, Gällivare och Kiruna.</p>",
        ),
        (
            "steglista",
            {
                "rubrik": "Så kommer du dit",
                "steg": [
                    {
                        "rubrik": "Be om remiss, eller sök själv",
                        "text": '<p>Alla med legitimation i vården kan skriva en remiss. Du kan också skriva en <a href="/din-vard/egen-vardbegaran-och-remiss/">egen vårdbegäran</a>. Den bedöms på samma sätt.</p>',
                    },
                    {
                        "rubrik": "Teamet läser och svarar",
                        "text": "<p>Teamet bedömer vad du behöver. Du får besked om du får komma, eller om något annat passar dig bättre.</p>",
                    },
                    {
                        "rubrik": "Ni träffas och gör en plan",
                        "text": '<p>Ni går igenom vad du vill uppnå. Sedan skriver ni en <a href="/rehabilitering/rehabiliteringsplan/">rehabiliteringsplan</a>.</p>',
                    },
                ],
            },
        ),
        (
            "fakta",
            {
                "rubrik": "Det här vet vi inte",
                "text": "<p>Vi vet inte hur lång väntan är eller hur många besök du får. Fråga teamet när du får ditt besked.</p>",
            },
        ),
        (
            "kontaktkort",
            {
                "rubrik": "Hitta rätt mottagning",
                "telefon": "1177",
                "text": f"<p>Ring {VARDGUIDEN} och fråga efter öppenvårdsrehabilitering på det sjukhus som ligger närmast dig.</p>",
            },
        ),
        (
            "lankar",
            {
                "rubrik": "Läs vidare",
                "lankar": [
                    {"sida": "/sjukresor/", "text": "Sjukresor", "beskrivning": "Vad resan kostar, och hur du bokar."},
                    {
                        "sida": "/din-vard/patientavgifter/",
                        "text": "Patientavgifter",
                        "beskrivning": "Vad besöket kostar.",
                    },
                ],
            },
        ),
    ],
)

REHABILITERINGSMEDICIN = Sida(
    typ="InformationPage",
    slug="rehabiliteringsmedicin",
    titel="Rehabiliteringsmedicin",
    ingress=(
        "Rehabiliteringsmedicin är specialiserad vård för dig som har stora behov efter en sjukdom eller skada. "
        "I Norrbotten finns den på Sunderby sjukhus, mellan Luleå och Boden."
    ),
    sokord="specialist rehab Sunderbyn Sunderby sjukhus rehabläkare hjärnskada ryggmärgsskada",
    teman=["rehabilitering"],
    kallor=[kallor.UPPDRAGET, kallor.GENERISKA_MODELLEN, kallor.SOKA_VARD_1177],
    kropp=[
        (
            "text",
            "<h2>När räcker inte den vanliga rehabiliteringen?</h2>"
            "<p>Grunden för all rehabilitering är hälsocentralen och kommunen. Sjukhusen har egna team. Ibland är behoven så stora att fler måste hjälpas åt under längre tid. Då kan rehabiliteringsmedicin vara rätt.</p>"
            "<h2>Hur kommer jag dit?</h2>"
            '<p>Tala med din läkare eller ditt team om du tror att du behöver rehabiliteringsmedicin. De kan skriva en remiss. Du kan också skriva en <a href="/din-vard/egen-vardbegaran-och-remiss/">egen vårdbegäran</a> till specialiserad vård. Mottagningen avgör sedan om den kan hjälpa dig.</p>'
            "<h2>Hela länet ska få samma hjälp</h2>"
            '<p>Alla i länet ska få samma väg genom rehabiliteringen. År 2023 föreslog regionen att rehabiliteringsmedicin på Sunderby sjukhus ska vara med och leda det arbetet. Vägen ser du på sidan <a href="/rehabilitering/sa-gar-det-till/">Så går rehabilitering till</a>.</p>',
        ),
        (
            "checklista",
            {
                "rubrik": "Att fråga din läkare eller ditt team",
                "punkter": [
                    "Vad skulle rehabiliteringsmedicin kunna göra för mig?",
                    "Finns det något närmare som hjälper lika bra?",
                    "Hur lång är väntan, och vad gör vi under tiden?",
                    "Bor jag kvar hemma eller ligger jag på sjukhuset?",
                    "Kan några av besöken ske på skärm?",
                    "Vem tar över när jag är klar där?",
                ],
            },
        ),
        (
            "fakta",
            {
                "rubrik": "Det här vet vi inte",
                "text": f"<p>Vi har ingen källa för vilka som tas emot, hur lång väntan är eller vilket nummer du ringer. Fråga din hälsocentral eller ring {VARDGUIDEN}.</p>",
            },
        ),
        (
            "kontaktkort",
            {"rubrik": "Sunderby sjukhus", "enhet": "sunderby-sjukhus", "text": ""},
        ),
    ],
)

REHABILITERINGSPLAN = Sida(
    typ="InformationPage",
    slug="rehabiliteringsplan",
    titel="Rehabiliteringsplan",
    ingress=(
        "Rehabiliteringsplanen säger vart du är på väg, vem som gör vad och när ni stämmer av. "
        "Planen är din. Du är med och skriver den, och du ska få den."
    ),
    sokord="rehabplan plan för rehabilitering mål träningsplan ICF uppföljning",
    teman=["planer", "rehabilitering"],
    kallor=[kallor.GENERISKA_MODELLEN, kallor.UPPDRAGET],
    kropp=[
        (
            "text",
            "<h2>Det här står i planen</h2>"
            "<ul><li><b>Vad bedömningen visar.</b> Vad du klarar, vad som är svårt och vad som påverkar det.</li>"
            "<li><b>Dina mål.</b> Vad du vill kunna, med dina ord.</li>"
            "<li><b>Vad som ska göras.</b> Av vem, och när.</li>"
            "<li><b>Vad du gör själv.</b> Din egenvård mellan besöken.</li>"
            "<li><b>När ni följer upp.</b> Och vem som ser till att det blir av.</li></ul>"
            "<h2>Så får du den</h2>"
            "<p>Du kan få planen på papper eller digitalt. Välj det som passar dig. Får du den inte, be om den.</p>"
            "<p>En eller flera mottagningar kan vara med i samma plan. Då slipper du flera planer som säger olika saker. Byter du mottagning kan planen följa med. Fråga, så att det blir gjort.</p>"
            "<h2>Varför står det ICF?</h2>"
            "<p>ICF är ett språk som vården använder i hela världen. Det beskriver hur du fungerar i din vardag, inte bara vad du har för sjukdom. Kroppen, det du gör, de du umgås med och platsen där du bor räknas in. Du behöver inte kunna det.</p>",
        ),
        (
            "fakta",
            {
                "rubrik": "Ett bra mål går att se",
                "text": "<p>”Bli bättre” är svårt att följa upp. ”Gå till affären och hem igen före jul” går att se. Välj något som betyder något för dig.</p>",
            },
        ),
        (
            "fragor_svar",
            {
                "rubrik": "Vanliga frågor om planen",
                "fragor": [
                    {
                        "fraga": "Jag har ingen plan. Hur får jag en?",
                        "svar": "<p>Fråga den som behandlar dig: ”Kan vi skriva en rehabiliteringsplan?” Har du ingen behandlare ännu börjar du på din hälsocentral.</p>",
                    },
                    {
                        "fraga": "Kan jag ändra i planen?",
                        "svar": "<p>Ja. Planen ska följa dig, inte tvärtom. Säg till när målen inte längre stämmer.</p>",
                    },
                    {
                        "fraga": "Får kommunen se min plan?",
                        "svar": '<p>Fråga den som skriver planen vem som får läsa den. Får du hjälp från både kommunen och regionen kan du behöva en <a href="/sip/">SIP</a>.</p>',
                    },
                ],
            },
        ),
    ],
)

YRKEN = Sida(
    typ="InformationPage",
    slug="yrken",
    titel="Vilka möter du?",
    ingress=(
        "I rehabilitering arbetar flera yrken tillsammans med dig. Du är också en i teamet. "
        "Här ser du vad de olika yrkena gör, så att du vet vem du kan fråga."
    ),
    sokord=(
        "arbetsterapeut fysioterapeut sjukgymnast kurator logoped audionom synpedagog sjuksköterska läkare psykolog "
        "dietist rehabkoordinator MAS MAR team yrken personal"
    ),
    teman=["rehabilitering"],
    kallor=[kallor.OPPENVARDSREHAB, kallor.GENERISKA_MODELLEN, kallor.FORSKRIVNING],
    kropp=[
        (
            "text",
            "<h2>I teamet</h2>"
            "<h3>Arbetsterapeut</h3>"
            "<p>Hjälper dig att klara vardagen: klä dig, laga mat, arbeta och göra det du tycker om. Provar ofta ut hjälpmedel och ser vad som kan ändras hemma.</p>"
            "<h3>Fysioterapeut</h3>"
            "<p>Hjälper dig med rörelse, styrka, balans och smärta. Yrket hette förut sjukgymnast.</p>"
            "<h3>Kurator</h3>"
            "<p>Talar med dig om hur du mår och hur livet ändras. Kan också berätta vilket stöd som finns i samhället.</p>"
            "<h3>Logoped</h3>"
            "<p>Hjälper dig som har svårt att tala, förstå, läsa eller svälja.</p>"
            "<h3>Läkare och sjuksköterska</h3>"
            "<p>Läkaren har ansvar för den medicinska behandlingen. Sjuksköterskan är ofta den du får tag på först.</p>",
        ),
        (
            "text",
            "<h2>För hörsel, syn och arbete</h2>"
            "<ul><li><b>Audionom</b> provar ut hörapparat.</li>"
            "<li><b>Synpedagog</b> hjälper dig att använda den syn du har.</li>"
            '<li><b>Rehabkoordinator</b> är ett stöd för dig som är sjukskriven. Läs om <a href="/rehabilitering/pa-arbetet/">rehabilitering och arbete</a>.</li></ul>'
            "<h2>I kommunen</h2>"
            "<p>Även kommunen har arbetsterapeuter, fysioterapeuter och sjuksköterskor. De kommer hem till dig som har hemsjukvård, och till dig som bor på särskilt boende.</p>"
            "<p>I kommunen finns också MAS, och ibland MAR. MAS är en sjuksköterska som ser till att kommunens vård är säker. MAR gör samma sak för rehabilitering. Vänd dig dit om du är orolig för hur vården sköts.</p>",
        ),
        (
            "fakta",
            {
                "rubrik": "Du är med i teamet",
                "text": "<p>De andra kan mycket om rehabilitering. Du är den enda som kan ditt liv. Båda delarna behövs.</p>",
            },
        ),
        (
            "checklista",
            {
                "rubrik": "Fråga efter",
                "punkter": [
                    "Namnet på den som håller i din plan.",
                    "Ett nummer att ringa, och när det svarar.",
                    "Vem du möter om din kontakt är ledig.",
                ],
            },
        ),
    ],
)

REHABILITERING = Sida(
    typ="SectionPage",
    slug="rehabilitering",
    titel="Rehabilitering",
    ingress=(
        "Rehabilitering hjälper dig att leva så bra som möjligt efter en sjukdom eller skada. Du tränar, får stöd "
        "och hittar nya sätt att klara vardagen. Här ser du hur det går till, och var du får hjälp."
    ),
    sokord="rehab rehabilitera återhämtning träning komma tillbaka efter sjukdom skada stroke operation",
    teman=["rehabilitering"],
    kallor=[kallor.GENERISKA_MODELLEN, kallor.UPPDRAGET, kallor.SAMORDNING],
    i_meny=True,
    egna={"ordning": "trad"},
    kropp=[
        (
            "text",
            "<h2>Börja på hälsocentralen</h2>"
            "<p>Tror du att du behöver rehabilitering? Ta kontakt med din hälsocentral. De kan hjälpa dig, eller visa dig vidare om du behöver mer. Får du vård hemma av kommunen frågar du dem.</p>"
            "<p>Rehabilitering är en del av vården. Den är inte något du får sist, när allt annat är klart. Den ska börja tidigt, oavsett ålder och sjukdom.</p>",
        ),
        (
            "vardkort",
            {
                "niva": "kontakta",
                "rubrik": "Har vardagen blivit svårare?",
                "text": f"<p>Ring din hälsocentral eller {VARDGUIDEN}. Säg vad du inte klarar längre, och be om en bedömning av vad du behöver.</p>",
            },
        ),
        (
            "fakta",
            {
                "rubrik": "Rehabilitering eller habilitering?",
                "text": '<p>Rehabilitering är för den som har förlorat en förmåga och vill få den tillbaka. Habilitering är för den som har en funktionsnedsättning från tidigt i livet. Läs om <a href="/barn-och-unga/">barn och unga</a>.</p>',
            },
        ),
    ],
    barn=[
        SA_GAR_DET_TILL,
        REHABILITERINGSPLAN,
        OPPENVARDSREHABILITERING,
        REHABILITERINGSMEDICIN,
        YRKEN,
        PA_ARBETET,
    ],
)
