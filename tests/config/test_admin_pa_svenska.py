"""No English is left for an editor to read: every view that a role reaches is looked through.

Two nets. Whatever stands word for word as a string of the packages that has another wording in Swedish is
English that slipped past the catalogue: a string read too early, or put together by hand. And a list of plain
English words catches what the packages never sent to the catalogue at all.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from bs4 import BeautifulSoup, Comment, Doctype, NavigableString
from django.http import HttpResponse
from django.utils import translation
from wagtail.models import Page

from skarmar.models import Skarmbild
from tests.config.adminvyer import Provrum, Vy
from tests.config.luckor import wanted
from tests.config.test_rattigheter import fraga, klient, pytestmark  # noqa: F401  (the same marks)

ATTRIBUT = ("title", "aria-label", "placeholder", "alt", "aria-description", "data-w-tooltip-content-value")
# English words that are no Swedish ones, in the forms that buttons, labels and messages use.
ENGELSKA = re.compile(
    r"\b(the|and|this|that|these|with|your|you|are|from|please|sorry|delete|deleted|edit|edited|save|saved|search|"
    r"select|selected|choose|chosen|add|added|new|cancel|close|show|hide|update|updated|upload|yes|page|pages|user|"
    r"users|group|groups|image|images|file|files|locale|snippet|snippets|workflow|task|tasks|required|unknown|none|"
    r"view|views|unpublish|submit|comment|comments|any|clear|next|previous|first|last|name|title|date|"
    r"has|have|been|was|were|will|must|cannot|not|no|of|is|it|can|does)\b",
    re.IGNORECASE,
)
# Swedish words that are spelt as an English string of the packages is.
SVENSKA = {"Sort"}
# What no catalogue reaches: Wagtail makes labels of Python's own names here. Only those who administer meet them.
KVAR = {
    "wagtailadmin_workflows:task_chooser": {"Task type"},
    "wagtaillocales:add": {"Locale", "Sync from"},
    "wagtaillocales:copy": {"Locale"},
    "wagtaillocales:delete": {"Locale"},
    "wagtaillocales:edit": {"Locale", "Sync from"},
    "wagtaillocales:history": {"Locales"},
    "wagtaillocales:index": {"Locale"},
    "wagtaillocales:index_results": {"Locale"},
    "wagtaillocales:usage": {"Locales"},
    "wagtailadmin_workflows:add": {"Page"},
    "wagtailadmin_workflows:edit": {"Page"},
    "wagtailsites:index": {"Site name", "Root page"},
    "wagtailsites:index_results": {"Site name", "Root page"},
    "wagtailusers_groups:add": {"Page", "Locale"},
    "wagtailusers_groups:edit": {"Page", "Locale"},
}
RAKNADE_SPRAK = re.compile(r"\d+ pages? \+ \d+ others?")  # the list of languages, likewise
# A page in English, shown to whoever translates it.
PA_ENGELSKA = {"wagtail_localize:preview_translation"}


@cache
def engelska_strangar() -> frozenset[str]:
    """Whole strings of the packages that are said in other words in Swedish."""
    with translation.override("sv"):
        return frozenset(
            nyckel.text
            for nyckel in wanted("django")
            if "%" not in nyckel.text and "{" not in nyckel.text and translation.gettext(nyckel.text) != nyckel.text
        )


def texter(svar: HttpResponse) -> Iterator[str]:
    """What of an answer somebody reads, hears read, or meets in a dialogue."""
    if "json" in svar["Content-Type"]:
        yield from _json(json.loads(svar.content))
    elif "html" in svar["Content-Type"]:
        yield from _html(svar.content.decode())


def _html(html: str) -> Iterator[str]:
    soppa = BeautifulSoup(html, "html.parser")
    for del_ in soppa(["script", "style", "code"]) + soppa.find_all(hidden=True, class_="w-side-panel-toggle__counter"):
        if del_.get("type") == "application/json":
            yield from _json(json.loads(del_.string or "null"))
        del_.extract()
    for del_ in soppa.find_all(lang=lambda sprak: sprak not in (None, "sv")):
        if del_.name != "html":
            del_.extract()  # said to be in that language, to those who hear it too
    for strang in soppa.find_all(string=True):
        if isinstance(strang, NavigableString) and not isinstance(strang, Comment | Doctype):
            yield str(strang)
    for tagg in soppa.find_all(True):
        yield from (str(tagg[namn]) for namn in ATTRIBUT if tagg.get(namn))
        if tagg.name == "input" and tagg.get("type") in ("submit", "button"):
            yield str(tagg.get("value", ""))


def _json(varde: Any) -> Iterator[str]:
    """Labels and sentences in what scripts are given; names of icons and the like are in small letters."""
    if isinstance(varde, dict):
        for del_ in varde.values():
            yield from _json(del_)
    elif isinstance(varde, list):
        for del_ in varde:
            yield from _json(del_)
    elif isinstance(varde, str) and "<" in varde:
        yield from _html(varde)
    elif isinstance(varde, str) and varde[:1].isupper() and varde in engelska_strangar():
        yield varde


def engelska_i(text: str, innehall: re.Pattern[str]) -> str:
    """The English of a text, or nothing; `innehall` is what editors themselves have written in English."""
    rent = " ".join(text.split())
    if rent in SVENSKA or RAKNADE_SPRAK.fullmatch(rent):
        return ""
    return rent if rent in engelska_strangar() or ENGELSKA.search(innehall.sub("", rent)) else ""


def eget_innehall() -> re.Pattern[str]:
    """The words of English pages and slides, which lists rightly show."""
    sidor = Page.objects.exclude(locale__language_code="sv").values_list("title", "draft_title", "slug")
    bilder = Skarmbild.objects.exclude(sprak="sv").values_list("rubrik")
    ord_ = {re.escape(text) for rad in (*sidor, *bilder) for text in rad if text}
    return re.compile(rf"\b(?:{'|'.join(sorted(ord_, key=len, reverse=True))})(?!\w)") if ord_ else re.compile("$^")


@pytest.mark.parametrize("roll", ["superuser", "redaktor", "granskare", "foreningsgranskare", "skarmansvarig"])
def test_no_view_speaks_english(roll: str) -> None:
    browser = klient(roll)
    browser.raise_request_exception = False
    rum = Provrum()
    innehall = eget_innehall()
    fynd = {
        f"{vy.namn}: {engelska}"
        for vy in rum.vyer()
        if vy.namn not in PA_ENGELSKA
        for text in texter(_svar(browser, vy))
        if (engelska := engelska_i(text, innehall)) and engelska not in KVAR.get(vy.namn, ())
    }
    assert not fynd, "\n".join(sorted(fynd))


def _svar(browser: Any, vy: Vy) -> HttpResponse:
    svar = fraga(browser, vy)
    return svar if svar.status_code == 200 and not svar.streaming else HttpResponse("")


@pytest.mark.parametrize("text", ["Save draft", "Are you sure?", "Editing page: Sjukresor", "No results"])
def test_the_net_catches_english(text: str) -> None:
    assert engelska_i(text, re.compile("$^"))


@pytest.mark.parametrize("text", ["Spara utkast", "Är du säker?", "Avgifter i dag", "Status", "Version 2 av texten"])
def test_the_net_lets_swedish_through(text: str) -> None:
    assert not engelska_i(text, re.compile("$^"))
