"""Sámi and the other minority languages; only what the sources say of rights."""

from patientinfo.demo.recept import Sida
from patientinfo.demo.sidor import kallor
from patientinfo.demo.sidor.nummer import VARDGUIDEN

SPRAK = Sida(
    typ="InformationPage",
    slug="sprak",
    titel="Samiska, meänkieli, finska och andra språk",
    ingress=(
        "I Norrbotten talas flera språk. Här ser du vad som gäller för samiska, finska och meänkieli, "
        "och vad du gör om du behöver tolk."
    ),
    sokord="samiska nordsamiska lulesamiska finska meänkieli minoritetsspråk tolk översättning sámi sami suomi språk engelska lättläst teckenspråk",
    teman=["sprak", "rattigheter"],
    kallor=[kallor.DIREKTOREN, kallor.MINORITETSLAGEN, kallor.SPRAKLAGEN],
    kropp=[
        (
            "text",
            "<h2>Samiska</h2>"
            "<p>Regionen är en samisk förvaltningsmyndighet. Det betyder att regionen ska främja samers rätt till språk och kultur, och göra det samiska språket synligt.</p>"
            "<p>Sex kommuner i länet hör till det samiska området: Arjeplog, Arvidsjaur, Gällivare, Jokkmokk, Kiruna och Luleå.</p>"
            "<h2>Finska och meänkieli</h2>"
            "<p>Haparanda och Luleå är förvaltningsområden för finska och meänkieli. Det kan finnas fler. Vi visar bara dem vi har kunnat bekräfta. Fråga din kommun.</p>",
        ),
        (
            "steglista",
            {
                "rubrik": "Vill du tala ditt eget språk i vården?",
                "steg": [
                    {
                        "rubrik": "Säg det när du bokar",
                        "text": "<p>Säg vilket språk du vill tala. Säg också vilken sorts samiska, till exempel nordsamiska eller lulesamiska.</p>",
                    },
                    {
                        "rubrik": "Fråga vad som går att ordna",
                        "text": "<p>Fråga om någon i personalen talar språket. Fråga annars efter tolk.</p>",
                    },
                    {
                        "rubrik": "Säg det igen om det inte blev så",
                        "text": "<p>Be dem skriva upp ditt språk, så att nästa person vet det. Du kan också be om ett nytt möte.</p>",
                    },
                ],
            },
        ),
        (
            "fakta",
            {
                "rubrik": "Tolk",
                "text": f"<p>Behöver du tolk, även teckenspråkstolk? Säg det i god tid före besöket. Låt helst inte ett barn tolka. Vet du inte vem du ska säga det till ringer du {VARDGUIDEN}.</p>",
            },
        ),
        (
            "text",
            "<h2>Språk på den här webbplatsen</h2>"
            "<p>De flesta sidor finns bara på svenska än så länge. Några finns på engelska. Finns en sida på fler språk ser du det överst på sidan.</p>"
            "<p>Vi låter inte en maskin översätta vårdtexter. En människa som kan språket skriver eller godkänner texten. Därför tar det tid.</p>",
        ),
        (
            "fakta",
            {
                "rubrik": "Det här vet vi inte",
                "text": "<p>Vi vet inte på vilka mottagningar personalen talar samiska, finska eller meänkieli. Fråga din mottagning.</p>",
            },
        ),
        ("mer_pa_1177", {"text": "Om vård på andra språk", "url": "https://www.1177.se/norrbotten/"}),
    ],
)
