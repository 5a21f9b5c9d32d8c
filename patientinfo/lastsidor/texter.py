"""What made-up pages say: about 120 words of plain Swedish, the same for the same page whenever they are written.

They claim nothing about care. Four words stand in no other text of the house, so that a benchmark of search
knows how many pages it should find.
"""

from __future__ import annotations

import random
from html import escape

# On one page, on one of a hundred, on one of five, on every one.
ORD_EN_SIDA = "klavikula"
ORD_EN_PROCENT = "spasticitet"
ORD_EN_FEMTEDEL = "balansera"
ORD_ALLA = "nordanvind"

_AMNEN = (
    "Träning", "Vila", "Rörelse", "Vardag", "Sömn", "Samtal", "Planering", "Uppföljning", "Ork", "Minne",
    "Tal", "Syn", "Hörsel", "Matlagning", "Promenader", "Fritid", "Arbete", "Skola", "Familj", "Resor",
)  # fmt: skip
_LAGEN = (
    "hemma", "på jobbet", "i skolan", "utomhus", "på vintern", "i grupp", "med närstående", "på distans",
    "efter en operation", "steg för steg", "i lugn takt", "inför ett möte", "med hjälpmedel", "i vattnet",
)  # fmt: skip
_MENINGAR = (
    "Börja i lugn takt och öka lite i taget.",
    "Skriv upp det som fungerar, så minns du det nästa gång.",
    "Det går bra att ta med någon du litar på.",
    "Fråga om det är något du inte förstår.",
    "Du bestämmer själv i vilken ordning du vill göra övningarna.",
    "Vila när du behöver, och fortsätt sedan där du slutade.",
    "En bra stol och gott om ljus gör det lättare att läsa.",
    "Många tycker att morgonen är den bästa tiden på dagen.",
    "Planera veckan tillsammans med den som hjälper dig.",
    "Välj en plats där golvet är jämnt och där du har gott om utrymme.",
    "Musik kan göra det roligare att röra på sig.",
    "Titta ut genom fönstret en stund och låt axlarna sjunka.",
    "Berätta för gruppen hur det har gått sedan sist.",
    "Lägg fram det du behöver kvällen innan.",
    "Små steg varje dag räcker långt.",
    "Gör uppehåll om det känns fel, och prova en annan dag.",
    "Dela upp uppgiften i flera delar om den känns stor.",
    "En klocka på väggen hjälper dig att hålla tiden.",
    "Håll i räcket om trappan är brant.",
    "Bestäm redan nu när ni ska ses igen.",
)
_FAKTA = "Sidan är påhittad och finns bara för att mäta hur webbplatsen klarar många sidor."


def titel(nummer: int) -> str:
    """The title of page `nummer`, which no other page has."""
    return f"{_AMNEN[nummer % len(_AMNEN)]} {_LAGEN[nummer // len(_AMNEN) % len(_LAGEN)]} {nummer + 1}"


def ingress(nummer: int) -> str:
    """Two short sentences."""
    return " ".join(_slump(nummer).sample(_MENINGAR, 2))


def kropp(nummer: int) -> list[dict[str, object]]:
    """The body as a StreamField stores it: running text under two headings, and a fact box."""
    slump = _slump(nummer)
    forsta, andra = slump.sample(_MENINGAR, 6), slump.sample(_MENINGAR, 6)
    ord_ = [ORD_ALLA, *_marken(nummer)]
    text = (
        f"<h2>{escape(titel(nummer))}</h2><p>{' '.join(forsta)}</p>"
        f"<h2>Tänk på</h2><p>{' '.join(andra)}</p><p>Ord på sidan: {', '.join(ord_)}.</p>"
    )
    return [
        {"type": "text", "value": text, "id": f"last-{nummer}-1"},
        {"type": "fakta", "value": {"rubrik": "Påhittad sida", "text": f"<p>{_FAKTA}</p>"}, "id": f"last-{nummer}-2"},
    ]


def _marken(nummer: int) -> list[str]:
    """Those of the rarer words that page `nummer` has."""
    har = {ORD_EN_SIDA: nummer == 0, ORD_EN_PROCENT: nummer % 100 == 0, ORD_EN_FEMTEDEL: nummer % 5 == 0}
    return [ordet for ordet, finns in har.items() if finns]


def _slump(nummer: int) -> random.Random:
    return random.Random(nummer)  # noqa: S311 (which sentence, no secret)
