"""A page's HTML made fit for a book: nothing to press, nothing that changes by the hour, headings one level down."""

from __future__ import annotations

from collections.abc import Iterable

from bs4 import BeautifulSoup, Tag

# What a page has round its text, what needs a screen, and what is true only at the moment of reading.
_BORT = (
    ".sida-huvud",
    ".sida-fot",
    ".innehallslista",
    ".utskriftsrad",
    ".bokstaver",
    ".sidvaxling",
    ".ord-forklaring",
    "[data-inte-i-handboken]",
    '[aria-hidden="true"]',
    "nav",
    "form",
    "script",
    "style",
    "noscript",
    "template",
    "select",
    "textarea",
    'input:not([type="checkbox"])',
)
_NIVAER = {"h5": "h6", "h4": "h5", "h3": "h4", "h2": "h3"}
_SOM_DIV = ("section", "article", "aside", "details")
_PEKAR = ("aria-labelledby", "aria-describedby", "headers")
_ATTRIBUT_BORT = {
    "aria-label",
    "decoding",
    "loading",
    "popover",
    "popovertarget",
    "role",
    "sizes",
    "srcset",
    "tabindex",
}
# Where the glossary explains a term (`ordforklaring` writes the same names).
ORD = "ord-"


def pa_papper(html: str, ankare: str) -> BeautifulSoup:
    """`html` for the book; every id in it begins with `ankare`, since many pages become one."""
    soppa = BeautifulSoup(html, "html.parser")
    for element in soppa.select(", ".join(_BORT)):
        if not element.decomposed:
            element.decompose()
    _utan_dagens_oppet(soppa)
    _utan_knappar(soppa)
    for element in soppa.find_all(["details", "summary"]):
        _fall_ut(element)
    for element in soppa.select('input[type="checkbox"]'):
        element.replace_with(soppa.new_tag("span", attrs={"class": "ruta"}))
    for element in soppa.find_all("picture"):
        _bara_bilden(element)
    for element in soppa.find_all(True):
        _byt(element, ankare)
    return soppa


def _utan_dagens_oppet(soppa: BeautifulSoup) -> None:
    """Whether something is open just now is no news on paper."""
    for element in soppa.select(".oppet, .oppet-orsak"):
        if not element.decomposed:
            (element.find_parent("p") or element).decompose()


def _utan_knappar(soppa: BeautifulSoup) -> None:
    """A term that explains itself becomes a link to the glossary; other buttons go."""
    for knapp in soppa.find_all("button"):
        mal = str(knapp.get("popovertarget", ""))
        if mal.startswith(ORD):
            knapp.name = "a"
            knapp.attrs = {"class": "ord", "href": f"#{mal}"}
        else:
            knapp.decompose()


def _fall_ut(element: Tag) -> None:
    """What is folded away on the screen lies open on paper."""
    if element.name == "summary":
        element.name = "p"
        element.attrs = {"class": "fraga"}


def _bara_bilden(element: Tag) -> None:
    bild = element.find("img")
    if isinstance(bild, Tag):
        element.replace_with(bild.extract())
    else:
        element.decompose()


def _byt(element: Tag, ankare: str) -> None:
    if element.name in _NIVAER:
        element.name = _NIVAER[element.name]
    elif element.name in _SOM_DIV:
        element.name = "div"
        del element["aria-labelledby"]
    elif element.name == "label":
        element.name = "span"
        del element["for"]
    for namn in [namn for namn in element.attrs if namn in _ATTRIBUT_BORT or namn.startswith(("data-", "on"))]:
        del element[namn]
    if "id" in element.attrs:
        element["id"] = f"{ankare}-{element['id']}"
    for namn in _PEKAR:
        if namn in element.attrs:
            element[namn] = " ".join(f"{ankare}-{ett}" for ett in _orden(element[namn]))


def _orden(varde: str | Iterable[str]) -> list[str]:
    return varde.split() if isinstance(varde, str) else list(varde)


def idn(soppa: BeautifulSoup) -> set[str]:
    """Every place in the text that can be led to."""
    return {str(element["id"]) for element in soppa.select("[id]")}
