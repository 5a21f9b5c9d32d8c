"""How a letter is written: one text, laid out as plain text and as HTML, so that the two always say the same."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.db.models import Model
from django.template.context import make_context
from django.template.loader import get_template, render_to_string
from django.utils import translation

from patientinfo import post
from patientinfo.models.installningar import installningar
from patientinfo.visning.adress import absolut

MAPP = "patientforeningar/brev"


@dataclass(frozen=True)
class Brevet:
    """A letter to be written: `mall` names its text, the rest is what stands round it."""

    mall: str
    slag: str  # what the log calls it
    objekt: Model  # what it is about
    data: dict[str, Any]  # what the text needs
    varfor: str  # why the reader has it, after "Du får det för att"
    knapp: tuple[str, str]  # what to press, and where it leads (a whole address)
    citat: str = ""  # somebody's own words: a reason, a message
    fakta: tuple[tuple[str, str], ...] = field(default=())
    mapp: str = MAPP  # where the text lies; another room has a folder of its own


@dataclass(frozen=True)
class Utskrift:
    """A letter as it is sent."""

    amne: str
    text: str
    html: str


def skicka(brevet: Brevet, till: Iterable[Any]) -> int:
    """Put the letter in the queue, once to each of those rows; returns to how many."""
    mottagare = {(ett._meta.label, ett.pk): ett for ett in till}
    if mottagare:
        ut = skriv(brevet)
        for ett in mottagare.values():
            post.skicka(ett, ut.amne, ut.text, html=ut.html, slag=brevet.slag, objekt=brevet.objekt)
    return len(mottagare)


def skriv(brevet: Brevet) -> Utskrift:
    """The letter in Swedish: the text's first paragraph is its subject, the second stands before what is quoted."""
    with translation.override(settings.LANGUAGE_CODE):
        avsandare = installningar().avsandare
        amne, *stycken = _stycken(f"{brevet.mapp}/{brevet.mall}.txt", {**brevet.data, "avsandare": avsandare})
        papper = {
            "amne": amne,
            "forst": stycken[:1],
            "sedan": stycken[1:],
            "citat": _citat(brevet.citat),
            "knapp": {"text": brevet.knapp[0], "adress": brevet.knapp[1]},
            "fakta": brevet.fakta,
            "varfor": brevet.varfor,
            "avsandare": avsandare,
            "webbplats": settings.WAGTAIL_SITE_NAME,
            "hem": absolut("/"),
        }
        return Utskrift(amne, _ren_text(f"{MAPP}/layout.txt", papper), render_to_string(f"{MAPP}/layout.html", papper))


def _stycken(mall: str, data: dict[str, Any]) -> list[str]:
    """The paragraphs of a text; a line's end within one means nothing."""
    delar = re.split(r"\n\s*\n", _ren_text(mall, data))
    return [" ".join(del_.split()) for del_ in delar if del_.strip()]


def _citat(text: str) -> list[list[str]]:
    """Paragraphs of lines, as they were written."""
    return [del_.splitlines() for del_ in re.split(r"\n\s*\n", text.strip()) if del_.strip()]


def _ren_text(mall: str, data: dict[str, Any]) -> str:
    """A template as plain text, in which < and & are letters like others."""
    papper: Any = get_template(mall)
    text = papper.template.render(make_context(data, autoescape=False))
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"
