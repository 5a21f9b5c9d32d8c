"""Journeys to and from care. Every figure comes from the register; here are only the rules round it."""

from patientinfo.demo.recept import Sida
from patientinfo.demo.sidor import kallor
from patientinfo.demo.sidor.nummer import BESTALLNINGSCENTRALEN, VARDGUIDEN

VILLKOR = f"""
<h3>Det billigaste sättet gäller</h3>
<p>Regionen räknar med det billigaste sättet att åka. Det är buss, tåg eller egen bil. Behöver du resa för att komma till bussen eller tåget räknas den resan också.</p>
<h3>När du kan åka taxi</h3>
<p>Du kan åka taxi om du behöver det av medicinska skäl. Du kan också åka taxi om det inte går någon buss eller något tåg. När du ska hem är det personalen som avgör om du behöver taxi. Personalen bokar då resan åt dig.</p>
<h3>När du kör egen bil</h3>
<p>Du får ersättning när resan är lång nog. Det räknas åt ett håll i taget. Gränsen och beloppet står i tabellen.</p>
<h3>Så långt betalar regionen</h3>
<p>Regionen betalar som längst till hälsocentralen eller sjukhuset i din egen kommun. För tandvård gäller hela länet. Har vården skickat dig längre bort, eller saknar din kommun sjukhus? Ring {BESTALLNINGSCENTRALEN} och fråga vad som gäller för din resa innan du åker.</p>
<h3>Någon som följer med</h3>
<p>Du kan ha någon med dig om du behöver det av medicinska skäl. Den som är under 20 år får alltid ha någon med sig, enligt en äldre källa. Stäm av det när du bokar.</p>
<h3>Sök ersättning i tid</h3>
<p>I tabellen står hur lång tid du har på dig att söka ersättning för en resa. Spara biljetter och kvitton. Fråga Beställningscentralen hur du söker.</p>
"""

BOKA = f"""
<ol>
<li><b>Ring Beställningscentralen</b> på {BESTALLNINGSCENTRALEN}. Ring mellan klockan 8 och 17.</li>
<li><b>Ring senast två dagar före resan</b> om du behöver taxi eller komfortbuss.</li>
<li><b>Berätta vad du behöver</b> för att resan ska gå bra. Listan här på sidan hjälper dig.</li>
<li><b>Be om kvitto</b> av den som kör. Spara det.</li>
</ol>
<p>Flera åker ofta tillsammans. Då kan resan ta längre tid än om du åkte ensam.</p>
"""

SJUKRESOR = Sida(
    typ="SjukresorPage",
    slug="sjukresor",
    titel="Sjukresor",
    ingress=(
        "Ska du resa till sjukhuset, hälsocentralen eller tandvården? Då kan regionen betala en del av resan, "
        "eller hela. Här ser du vad du betalar själv, när du får ersättning och hur du bokar."
    ),
    sokord=(
        "sjukresa resa till sjukhuset resor till vården reseersättning milersättning taxi färdtjänst buss tåg flyg "
        "egen bil komfortbuss egenavgift frikort ledsagare följeslagare bårbil skoter kvitto biljett"
    ),
    teman=["resor", "kostnader"],
    kallor=[kallor.RESOR_REGIONEN, kallor.RESOR_1177, kallor.UPPDRAGET],
    i_meny=True,
    kort="resa",
    egna={
        "villkor": VILLKOR,
        "utan_avgift": [
            ("punkt", "Du åker till barn- och ungdomspsykiatrin."),
            ("punkt", "Du åker till barnhabiliteringen."),
            ("punkt", "Du ska på en undersökning som Försäkringskassan har bett om."),
            ("punkt", "Du har frikort för sjukresor."),
        ],
        "boka": BOKA,
        "ha_till_hands": [
            ("punkt", "Ditt personnummer. Du säger det i telefon, aldrig här på webbplatsen."),
            ("punkt", "Dag och klockslag för besöket."),
            ("punkt", "Adressen där du vill bli hämtad, och adressen dit du ska."),
            ("punkt", "Telefonnumret där du går att nå under dagen."),
            ("punkt", "Om någon följer med dig."),
            ("punkt", "Vilka hjälpmedel du har med dig, till exempel rollator eller rullstol."),
            ("punkt", "Hur du behöver sitta, och om du behöver hjälp in i bilen."),
            ("punkt", "Annat som personalen behöver veta om dig för att resan ska bli bra."),
        ],
    },
    kropp=[
        ("bild", {"bild": "buss"}),
        (
            "kontaktkort",
            {
                "rubrik": "Beställningscentralen",
                "telefon": "020-96 00 96",
                "text": "<p>Här bokar du din resa. Här frågar du också om avgifter, ersättning och särskilda behov. Ring mellan klockan 8 och 17.</p>",
            },
        ),
        (
            "fragor_svar",
            {
                "rubrik": "Vanliga frågor om resan",
                "fragor": [
                    {
                        "fraga": "Kan taxin vänta medan jag är på mitt besök?",
                        "svar": "<p>Nej, den som kör kan inte vänta. Säg till personalen när du är klar, så ordnar de hemresan.</p>",
                    },
                    {
                        "fraga": "Är sjukresa och färdtjänst samma sak?",
                        "svar": "<p>Nej. En sjukresa går till eller från vården, och regionen svarar för den. Färdtjänst är din kommuns ansvar. Fråga kommunen om du vill söka färdtjänst.</p>",
                    },
                    {
                        "fraga": "Kan jag få en tid som passar bussen?",
                        "svar": '<p>Be om det när du får din tid. Berätta hur långt du har och när bussen går. I <a href="/digitala-tjanster/webbtidbok/">webbtidboken</a> kan du ibland välja tid själv.</p>',
                    },
                    {
                        "fraga": "Kan jag slippa resan?",
                        "svar": '<p>Ibland går det lika bra att ses på skärm. Fråga mottagningen. Läs mer om <a href="/digitala-tjanster/besok-pa-distans/">besök på distans</a>.</p>',
                    },
                    {
                        "fraga": "Vad gäller om jag får vård utanför länet?",
                        "svar": f"<p>En äldre källa säger så här. Väljer du själv vård i ett annat län betalar du resan. Har du remiss dit, eller reser enligt vårdgarantin, betalar regionen allt utom egenavgiften. Vi vet inte om det gäller i dag. Ring {BESTALLNINGSCENTRALEN} innan du bokar.</p>",
                    },
                    {
                        "fraga": "Får jag ersättning för en mycket billig biljett?",
                        "svar": "<p>Nej, inte om biljetten kostar mindre än gränsen i tabellen. Gränsen gäller en resa åt ett håll.</p>",
                    },
                ],
            },
        ),
        (
            "fakta",
            {
                "rubrik": "Det här vet vi inte",
                "text": (
                    "<p>Vi skriver bara det vi har en källa för. Därför saknas svar på några frågor:</p>"
                    "<ul><li>vid vilken summa du får frikort för sjukresor</li>"
                    "<li>om den som är under 20 år slipper egenavgiften</li>"
                    "<li>vad det kostar att bo över, och var du kan göra det</li>"
                    "<li>vad det kostar att parkera</li>"
                    "<li>vad du betalar på komfortbussen.</li></ul>"
                    f"<p>Fråga Beställningscentralen på {BESTALLNINGSCENTRALEN}. Du kan också ringa {VARDGUIDEN}, eller fråga mottagningen som du ska till.</p>"
                ),
            },
        ),
        (
            "lankar",
            {
                "rubrik": "Läs vidare",
                "lankar": [
                    {
                        "sida": "/din-vard/patientavgifter/",
                        "text": "Patientavgifter",
                        "beskrivning": "Vad själva besöket kostar.",
                    },
                    {
                        "sida": "/barn-och-unga/",
                        "text": "Barn och unga",
                        "beskrivning": "Vad som är annorlunda när det gäller ett barn.",
                    },
                ],
            },
        ),
        ("mer_pa_1177", {"text": "Om sjukresor i Norrbotten", "url": "https://www.1177.se/norrbotten/"}),
    ],
)
