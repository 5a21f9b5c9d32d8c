"""Children's rehabilitation differs from adults': an entry of their own."""

from patientinfo.demo.recept import Sida
from patientinfo.demo.sidor import kallor
from patientinfo.demo.sidor.nummer import BESTALLNINGSCENTRALEN, VARDGUIDEN

BARN_OCH_UNGA = Sida(
    typ="InformationPage",
    slug="barn-och-unga",
    titel="Barn och unga",
    ingress=(
        "För barn går rehabilitering till på ett annat sätt än för vuxna. Här ser du vart du vänder dig, "
        "vad som är annorlunda och vad det kostar. En bit är skriven till dig som själv är ung."
    ),
    sokord="barn ungdom ungdomar förälder vårdnadshavare barnhabilitering habilitering barn- och ungdomspsykiatri BUP skola tonåring bebis",
    teman=["barn-och-unga", "rehabilitering", "narstaende"],
    kallor=[kallor.UPPDRAGET, kallor.GENERISKA_MODELLEN, kallor.RESOR_1177, kallor.AVGIFTER_1177, kallor.DIREKTOREN],
    i_meny=True,
    kort="barn",
    kropp=[
        (
            "vardkort",
            {
                "niva": "kontakta",
                "rubrik": "Är du orolig för hur ditt barn utvecklas eller mår?",
                "text": f"<p>Ring din hälsocentral eller {VARDGUIDEN}. Du kan också börja med den du redan känner: barnhälsovården eller skolsköterskan. De hjälper dig vidare.</p>",
            },
        ),
        (
            "text",
            "<h2>Det här är annorlunda för barn</h2>"
            "<ul><li>Barnet växer. Målen får ändras ofta, och träningen är ofta lek.</li>"
            "<li>Hela familjen är med. Förskolan eller skolan behöver ofta veta vad som gäller.</li>"
            '<li><a href="/rehabilitering/oppenvardsrehabilitering/">Öppenvårdsrehabiliteringen</a> på sjukhusen tar emot från 18 år. Barn får hjälp på andra håll, till exempel på barnhabiliteringen.</li>'
            "<li>Alla barn i länet har rätt till bästa möjliga hälsa, och till vård på lika villkor.</li></ul>"
            "<p>Men grunden är densamma: en tidig bedömning, en plan med mål, och någon som följer upp. Barnet ska få vara med, så mycket som barnet kan och vill.</p>"
            "<h2>Barnhabilitering</h2>"
            "<p>Barnhabiliteringen är för barn som har en funktionsnedsättning från tidigt i livet. Där arbetar flera yrken tillsammans med barnet och familjen. Fråga din hälsocentral eller barnets läkare hur ni kommer dit.</p>"
            "<h2>Barn- och ungdomspsykiatrin (BUP)</h2>"
            f"<p>BUP är för barn och unga som mår mycket dåligt eller har svårt att få vardagen att fungera. Ring {VARDGUIDEN} om du inte vet vart du ska vända dig.</p>"
            "<h2>I skolan</h2>"
            "<p>Skolsköterskor i länet har hälsosamtal med eleverna. Där kan ditt barn berätta hur det mår.</p>",
        ),
        (
            "fakta",
            {
                "rubrik": "Vad kostar det?",
                "text": (
                    '<ul><li><b>Besök.</b> Det finns särskilda regler under 20 år. Se <a href="/din-vard/patientavgifter/">patientavgifter</a>.</li>'
                    '<li><b>Resor.</b> Ni betalar ingen egenavgift för resor till barnhabiliteringen och BUP. Se <a href="/sjukresor/">sjukresor</a>.</li>'
                    f"<li><b>Någon som följer med.</b> Den som är under 20 år får alltid ha någon med sig, enligt en äldre källa. Fråga Beställningscentralen på {BESTALLNINGSCENTRALEN} när du bokar.</li></ul>"
                ),
            },
        ),
        (
            "text",
            "<h2>Till dig som är ung</h2>"
            "<p>Det är din kropp och ditt liv. Vuxna ska lyssna på dig. Du får fråga vad som helst, hur många gånger du vill.</p>"
            "<p>Du får säga vad du vill bli bra på. Kanske cykla igen, orka en hel skoldag eller sova bättre. Det kan bli ditt mål.</p>"
            "<p>Säg till om något gör ont, känns läskigt eller är tråkigt. Då kan ni göra på ett annat sätt.</p>",
        ),
        (
            "checklista",
            {
                "rubrik": "Frågor du som förälder kan ställa",
                "punkter": [
                    "Vem håller ihop vården för mitt barn?",
                    "Vad ska vi öva på hemma, och hur ofta?",
                    "Vad får skolan eller förskolan veta, och vem berättar?",
                    "Behöver vi en SIP?",
                    "Finns det stöd till syskon och till oss föräldrar?",
                    "Vad händer när barnet fyller 18?",
                ],
            },
        ),
        (
            "fragor_svar",
            {
                "rubrik": "Vanliga frågor om barn och unga",
                "fragor": [
                    {
                        "fraga": "Kan ett barn få en SIP?",
                        "svar": '<p>Ja. En SIP är för alla som får hjälp av både vården och socialtjänsten, oavsett ålder. Föreslå själv vilka som ska vara med, till exempel någon från skolan. Läs om <a href="/sip/">SIP</a>.</p>',
                    },
                    {
                        "fraga": "Vad händer när mitt barn blir vuxet?",
                        "svar": "<p>Då tar andra mottagningar över. Fråga i god tid vem som tar över, och be att de träffas innan bytet. Be om en fast vårdkontakt. Vi vet inte exakt hur det går till på varje plats.</p>",
                    },
                    {
                        "fraga": "Vem får läsa mitt barns journal på nätet?",
                        "svar": f"<p>Det beror på barnets ålder. Vi har ingen källa för reglerna här. Fråga {VARDGUIDEN}.</p>",
                    },
                ],
            },
        ),
        ("mer_pa_1177", {"text": "Om barn och vård", "url": "https://www.1177.se/norrbotten/"}),
    ],
)
