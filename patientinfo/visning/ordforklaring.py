"""The first use of a term on a page explains itself (Språklagen 11 §: explain terms).

One pass over the finished HTML, tag by tag: a term is marked only in running text, never where it is part of
a name, a choice or something to press. What is put there is a button that opens the explanation. A browser
that does not know popovers shows it as a parenthesis after the term, and so does paper.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.html import escape
from django.utils.translation import gettext as _

from patientinfo.models.ordlisteord import Ordlisteord
from patientinfo.models.sidor.ordlista import OrdlistaPage
from patientinfo.skydd import inte_skyddad
from patientinfo.stampel import minns

# Scripts and comments are one piece with what they hold; a tag ends at the first ">" outside quotation marks.
_BIT = re.compile(
    r"""<!--.*?-->|<(script|style|textarea|svg|template)\b.*?</\1\s*>|</?[a-zA-Z](?:[^>"']|"[^"]*"|'[^']*')*>""",
    re.DOTALL | re.IGNORECASE,
)
_TAGG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
# A word may hold hyphens: "SIP-möte" is a word of its own, not a SIP.
_ORD = re.compile(r"\w[\w-]*")
# Browsers may break a line between a button and what follows it; these must not begin a line.
_HALLS_KVAR = tuple(".,;:!?)”")
_MELLANRUM = r"(?:\s|&nbsp;)+"

# Names, choices, things to press and words that already explain themselves. A form is not printed: were a term
# explained there, where it is first used, paper would lack the explanation.
RUBRIKER = {"h1", "h2", "h3", "h4", "h5", "h6", "caption", "th", "legend", "title"}
ATT_TRYCKA_PA = {"a", "button", "summary", "label", "select", "option", "datalist", "fieldset", "form", "output"}
OROR = RUBRIKER | ATT_TRYCKA_PA | {"abbr", "dfn", "code", "pre"}
_DOLD = 'aria-hidden="true"'  # said elsewhere to those who listen: nothing in it may be pressed


@dataclass(frozen=True)
class Term:
    """A term of the glossary as the text needs it."""

    slug: str
    forklaring: str


class Ordbok:
    """The glossary, laid out so that each word of a text costs one look-up."""

    def __init__(self, ord_: Iterable[Ordlisteord], adress: str = "") -> None:
        self.adress = adress
        former: dict[str, list[tuple[str, Term]]] = {}
        for ett in ord_:
            for form in ett.alla_former:
                if borjan := _ORD.match(form):
                    former.setdefault(borjan.group().casefold(), []).append((form, Term(ett.slug, ett.forklaring)))
        self._former = {forsta: _langst_forst(lista) for forsta, lista in former.items()}

    def __bool__(self) -> bool:
        return bool(self._former)

    def vid(self, text: str, traff: re.Match[str]) -> tuple[int, Term] | None:
        """Where the longest form that begins at the word `traff` ends, and its term; None when none does."""
        for monster, term in self._former.get(traff.group().casefold(), ()):
            if slut := monster.match(text, traff.start()):
                return slut.end(), term
        return None


def _langst_forst(former: list[tuple[str, Term]]) -> list[tuple[re.Pattern[str], Term]]:
    return [(_monster(form), term) for form, term in sorted(former, key=lambda par: len(par[0]), reverse=True)]


def _monster(form: str) -> re.Pattern[str]:
    """A form as a pattern: whole words, any white space between; an abbreviation keeps its capitals.

    "FaR" is physical activity on prescription, "far" is somebody's father.
    """
    ord_ = _MELLANRUM.join(re.escape(escape(del_)) for del_ in form.split())
    return re.compile(ord_ + r"(?![\w-])", 0 if form[1:] != form[1:].lower() else re.IGNORECASE)


@minns
def ordboken() -> Ordbok:
    """The terms that explain themselves, and the address of the glossary; kept until the content changes."""
    sida = OrdlistaPage.objects.live().filter(inte_skyddad()).first()
    return Ordbok(Ordlisteord.objects.filter(forklara_i_text=True), sida.url if sida else "")


def forklara(html: str, ordbok: Ordbok, redan: set[str]) -> str:
    """`html` with each term's first use marked; `redan` holds the slugs already explained on the page, and grows."""
    if not ordbok:
        return html
    ut: list[str] = []
    ororlig = _Ororlig()
    plats = 0
    for bit in _BIT.finditer(html):
        text = html[plats : bit.start()]
        ut += [text if ororlig else _markt(text, ordbok, redan), bit.group()]
        ororlig.folj(bit.group())
        plats = bit.end()
    return "".join([*ut, _markt(html[plats:], ordbok, redan)])


class _Ororlig:
    """Whether a place lies inside an element in which nothing is marked: true from its tag to the one that ends it."""

    def __init__(self) -> None:
        self._namn = ""
        self._djup = 0

    def __bool__(self) -> bool:
        return self._djup > 0

    def folj(self, bit: str) -> None:
        """Read one more tag."""
        tagg = _TAGG.match(bit)
        if tagg is None:
            return
        namn = tagg.group(2).lower()
        if self and namn == self._namn:
            self._djup += -1 if tagg.group(1) else 1
        elif not self and not tagg.group(1) and (namn in OROR or _DOLD in bit):
            self._namn, self._djup = namn, 1


def _markt(text: str, ordbok: Ordbok, redan: set[str]) -> str:
    ut: list[str] = []
    plats = hit = 0  # what has been put out, and how far terms have been read
    for ordet in _ORD.finditer(text):
        funnen = ordbok.vid(text, ordet) if ordet.start() >= hit else None
        if funnen is None:
            continue
        hit, term = funnen
        if term.slug in redan:
            continue
        redan.add(term.slug)
        markning = _markning(text[ordet.start() : hit], term, ordbok.adress)
        ut.append(text[plats : ordet.start()])
        plats = hit
        if text[hit : hit + 1] in _HALLS_KVAR:
            plats = hit + 1
            markning = f'<span class="ord-hall">{markning}{text[hit]}</span>'
        ut.append(markning)
    return "".join([*ut, text[plats:]])


def _markning(ordet: str, term: Term, adress: str) -> str:
    """The term with its explanation: phrasing content only, so that it may stand in a paragraph."""
    lank = (
        f'<span class="ord-mer"> <a href="{escape(adress)}#{term.slug}">{_("Ordlistan")}</a></span>' if adress else ""
    )
    return (
        f'<button type="button" class="ord" popovertarget="ord-{term.slug}">{ordet}</button>'
        f'<span class="ord-forklaring" id="ord-{term.slug}" popover>'
        f'<span class="ord-tecken"> (</span>{escape(term.forklaring)}{lank}<span class="ord-tecken">)</span></span>'
    )
