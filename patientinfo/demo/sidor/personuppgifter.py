"""What GDPR art. 13 asks for: who, why, on which ground, how long, which rights."""

from patientinfo.demo.recept import Sida
from patientinfo.demo.sidor import kallor

PERSONUPPGIFTER = Sida(
    typ="InformationPage",
    slug="personuppgifter",
    titel="Personuppgifter",
    ingress=(
        "Du kan läsa hela webbplatsen utan att berätta vem du är. Här står vad vi ändå sparar, varför, "
        "hur länge och vilka rättigheter du har."
    ),
    sokord="GDPR integritet dataskydd kakor cookies spårning personuppgiftsansvarig radera uppgifter dataskyddsombud",
    teman=["rattigheter"],
    kallor=[kallor.DATASKYDD, kallor.DATASKYDD_SVENSK],
    kropp=[
        (
            "fakta",
            {
                "rubrik": "Kort sagt",
                "text": "<ul><li>Vi använder inga kakor på de sidor du läser.</li><li>Vi spårar dig inte, och ingen annan gör det här heller.</li><li>Vi frågar aldrig efter personnummer eller om din hälsa.</li><li>Det du skriver i kontaktbladet stannar hos dig.</li><li>Det du fyller i när du räknar på en resa sparas inte.</li></ul>",
            },
        ),
        (
            "text",
            "<h2>Vem ansvarar?</h2>"
            "<p>Region Norrbotten är personuppgiftsansvarig. Regionen har ett dataskyddsombud. Vi har ännu inget bekräftat nummer dit, och ingen adress. Ring regionens växel och be att få tala med ombudet.</p>"
            "<h2>När du svarar på om sidan hjälpte dig</h2>"
            "<p><b>Vad sparas?</b> Vilken sida det gäller, ditt ja eller nej, det du skriver och tiden. Vi sparar inte ditt namn, och inte varifrån du skriver.</p>"
            "<p><b>Varför?</b> För att göra sidorna bättre. Stödet i lagen är att det är en uppgift av allmänt intresse (artikel 6.1 e i GDPR).</p>"
            "<p><b>Hur länge?</b> I ett år. Sedan raderas svaren av sig själva.</p>"
            "<p><b>Skydd mot missbruk:</b> I tio minuter räknar vi hur många svar som kommer från samma nät. Adressen görs först om till en kod som inte går att läsa. Koden sparas inte ihop med ditt svar.</p>"
            "<p><b>Tänk på:</b> Skriv inget om din hälsa, och inga namn. Det du skickar till en region blir en allmän handling, som andra kan begära ut. Formuläret säger nej till text som ser ut som ett personnummer.</p>"
            "<h2>När du läser en sida</h2>"
            "<p>Datorn som visar sidan för en logg. Där står tid, vilken sida det gällde och om det gick bra. Din dators adress (IP-adress) kan finnas med. Loggen behövs för att hitta fel och hindra angrepp. Stödet är detsamma: en uppgift av allmänt intresse. Den som driver webbplatsen bestämmer hur länge loggen sparas, så kort tid som möjligt.</p>"
            "<h2>När du söker</h2>"
            "<p>Vi räknar vilka ord människor söker på, så att vi ser vad som saknas. Vi sparar inte vem som sökte. Efter 90 dagar raderas siffrorna.</p>"
            "<h2>När du skriver för en förening</h2>"
            "<p><b>Vad sparas?</b> Ditt namn, din e-postadress och vilken förening du företräder. Lämnar du uppgifter om en kontaktperson sparas de för sig, och visas bara om personen har sagt ja. Det föreningen lämnar in sparas med tid, nummer, beslut och skäl.</p>"
            "<p><b>Varför?</b> För att pröva ansökan, ge svar och kunna visa vem informationen kommer från. Det är en uppgift av allmänt intresse. Det ni lämnar in är en allmän handling.</p>"
            "<p><b>Hur länge?</b> Kontaktpersonens uppgifter tas bort den dag ni själva väljer, eller när de inte längre behövs. Ärenden raderas bara efter ett beslut om gallring.</p>"
            "<p><b>Kakor:</b> När du loggar in sätts en kaka som håller dig inloggad. Den behövs, och används inte till något annat.</p>"
            "<h2>I din egen webbläsare</h2>"
            '<p>På sidan <a href="/mina-kontakter/">Mina kontakter och frågor</a> kan du fylla i ett blad och samla uppgifter från webbplatsen. Allt sparas bara i din egen webbläsare. Vi kan inte se det. Du tömmer det själv när du vill. Delar du dator med någon bör du göra det innan du går.</p>'
            "<h2>Vem får uppgifterna?</h2>"
            "<p>De som arbetar med webbplatsen på regionen, och de som driver den åt regionen. Vi säljer inget, och lämnar inget till reklam. Din webbläsare hämtar allt härifrån, inget från andra.</p>"
            "<h2>Dina rättigheter</h2>"
            "<p>Du kan be att få veta vad som finns om dig, få fel rättade, få uppgifter raderade och säga nej till att de används. Du kan också be att användningen begränsas. Vi vet sällan vem som skrivit ett svar. Berätta därför vilken dag och vilken sida det gäller.</p>"
            '<p>Är du inte nöjd kan du klaga hos <a href="https://www.imy.se/">Integritetsskyddsmyndigheten</a>.</p>'
            "<h2>Måste jag lämna något?</h2>"
            "<p>Nej. Du kan använda allt utan att lämna en enda uppgift. Inga beslut om dig fattas här, varken av människor eller av datorer.</p>",
        ),
    ],
)
