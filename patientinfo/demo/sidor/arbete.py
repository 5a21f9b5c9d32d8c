"""Rehabilitation and work. The sources say little here, so the page says more about whom to ask."""

from patientinfo.demo.recept import Sida
from patientinfo.demo.sidor import kallor
from patientinfo.demo.sidor.nummer import VARDGUIDEN

PA_ARBETET = Sida(
    typ="InformationPage",
    slug="pa-arbetet",
    titel="Rehabilitering och arbete",
    ingress=(
        "Din rehabilitering kan också handla om ditt arbete. Här ser du vem som stödjer dig när du är "
        "sjukskriven, eller orolig för att inte klara jobbet."
    ),
    sokord="sjukskriven sjukskrivning rehabkoordinator arbetsgivare jobb Försäkringskassan sjukpenning arbetsförmåga återgång i arbete",
    teman=["rehabilitering"],
    kallor=[kallor.DIREKTOREN, kallor.GENERISKA_MODELLEN, kallor.RESOR_1177],
    kropp=[
        (
            "text",
            "<h2>Arbetet hör till planen</h2>"
            '<p>När vården bedömer vad du behöver kan ni också gå igenom ditt arbete. Vad i jobbet är svårt? Vad klarar du? Vad skulle behöva ändras? Det ni kommer fram till kan stå i din <a href="/rehabilitering/rehabiliteringsplan/">rehabiliteringsplan</a>.</p>'
            "<h2>Rehabkoordinator</h2>"
            "<p>En rehabkoordinator stödjer dig som är sjukskriven. Koordinatorn kan hjälpa dig att hålla kontakt med vården, arbetsgivaren och Försäkringskassan, så att alla drar åt samma håll.</p>"
            "<p>År 2018 fanns koordinatorer inom primärvård och psykiatri i Norrbotten. Vi vet inte hur det ser ut på just din hälsocentral i dag. Fråga när du ringer dit.</p>",
        ),
        (
            "checklista",
            {
                "rubrik": "Fråga på din hälsocentral",
                "punkter": [
                    "Finns det en rehabkoordinator hos er?",
                    "Kan vi tala om mitt arbete när vi gör planen?",
                    "Vad får ni berätta för min arbetsgivare? Det bestämmer jag.",
                    "Kan jag arbeta med något annat, eller kortare tid, medan jag tränar?",
                    "När följer vi upp sjukskrivningen?",
                ],
            },
        ),
        (
            "fragor_svar",
            {
                "rubrik": "Vanliga frågor om arbete",
                "fragor": [
                    {
                        "fraga": "Vem bestämmer om jag får sjukpenning?",
                        "svar": "<p>Det gör Försäkringskassan. Läkaren skriver intyget. Har du frågor om pengar ringer du Försäkringskassan.</p>",
                    },
                    {
                        "fraga": "Jag har kallats till en undersökning av Försäkringskassan. Vad kostar resan?",
                        "svar": '<p>Du betalar ingen egenavgift för den resan. Läs mer om <a href="/sjukresor/">sjukresor</a>.</p>',
                    },
                    {
                        "fraga": "Måste min arbetsgivare veta vad jag har för sjukdom?",
                        "svar": f"<p>Vården får inte berätta om dig utan att du säger ja. Vad du själv behöver berätta kan du fråga en kurator, ditt fackförbund eller Försäkringskassan om. Du kan också ringa {VARDGUIDEN}.</p>",
                    },
                ],
            },
        ),
    ],
)
