"""The accessibility statement, with the parts that DOS-lagen (2018:1937) asks for."""

import datetime as dt

from patientinfo.demo.recept import Sida
from patientinfo.demo.sidor import kallor
from patientinfo.demo.sidor.nummer import VARDGUIDEN

BEDOMD = dt.date(2026, 11, 22)

TILLGANGLIGHET = Sida(
    typ="TillganglighetsPage",
    slug="tillganglighet",
    titel="Tillgänglighet",
    ingress=(
        "Alla ska kunna använda webbplatsen. Här står hur väl vi lyckas, vad som brister, hur vi har testat "
        "och hur du säger till när något inte fungerar för dig."
    ),
    sokord="tillgänglighetsredogörelse DOS-lagen WCAG skärmläsare hörslinga synskada brister funktionsnedsättning",
    teman=["rattigheter", "digitalt"],
    kallor=[kallor.DOS_LAGEN],
    egna={
        "aktor": "Region Norrbotten",
        "tjanst": "Webbplatsen Rehabilitering i Norrbotten",
        "forenlighet": "delvis",
        "brister": [
            (
                "brist",
                {
                    "brist": "Ingen utomstående har granskat webbplatsen.",
                    "paverkar": "Det kan finnas hinder som våra egna tester inte ser, till exempel för dig som använder skärmläsare eller styr med rösten.",
                    "skal": "arbete",
                    "atgard": "Regionen behöver låta någon utomstående granska webbplatsen. Människor som använder hjälpmedel ska vara med.",
                },
            ),
        ],
        "metod": (
            "<p>Vi bedömer webbplatsen själva. Vi går efter lagens krav, EN 301 549, och efter WCAG 2.2 på nivå AA. Texten ska dessutom ha högre kontrast än vad som krävs.</p>"
            "<ul><li>Ett program, axe, söker efter fel på varje sorts sida, i ljust och mörkt läge och på liten skärm.</li>"
            "<li>Vi går igenom sidorna med bara tangentbord.</li>"
            "<li>Vi läser sidorna utan formgivning och utan skript.</li>"
            "<li>Ett annat program kontrollerar att koden är rätt skriven.</li></ul>"
        ),
        "bedomd": BEDOMD,
        "uppdaterad": BEDOMD,
        "rapportera": (
            "<p>Stöter du på ett hinder? Svara nej på frågan om sidan hjälpte dig, längst ner på sidan, och skriv vad som inte fungerade. Skriv inget om din hälsa.</p>"
            "<p>Vi läser allt, men vi kan inte svara dig där, för vi frågar inte vem du är. Vill du ha svar? "
            "Ring regionens växel och be att få tala med den som svarar för webbplatsen.</p>"
            f"<p>Behöver du informationen på ett annat sätt just nu? Ring {VARDGUIDEN}.</p>"
        ),
    },
    kropp=[
        (
            "text",
            "<h2>Undantag i lagen</h2>"
            "<p>Vi har inte använt undantaget i 12\u00a0§, för det som är oskäligt svårt att göra tillgängligt. Vi känner inte till något på webbplatsen som lagen inte gäller (9\u00a0§).</p><h2>Det här vill vi också göra</h2><p>Sidorna finns inte på teckenspråk eller som lättläst. Det viktigaste behöver finnas så också.</p>",
        ),
    ],
)
