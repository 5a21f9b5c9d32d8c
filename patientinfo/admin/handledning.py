"""The editors' guide (docs/redaktor.md) inside the admin, where editors are."""

from __future__ import annotations

import re
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

FIL = Path("docs") / "redaktor.md"
# Wagtail's own help leads to pages in English on other sites.
_ANNANS_HJALP = re.compile(r"^(whats-new-in-wagtail|editor-guide)")


def handledning(request: HttpRequest) -> HttpResponse:
    """The guide as a page of the admin."""
    text = (Path(settings.ROOT) / FIL).read_text(encoding="utf-8")
    return render(request, "patientinfo/admin/handledning.html", {"innehall": som_html(text)})


def som_html(text: str) -> SafeString:
    """The little Markdown that the guide is written in: headings, lists, paragraphs, bold, code, links."""
    stycken = (stycke.strip() for stycke in re.split(r"\n\s*\n", text))
    return mark_safe("\n".join(_stycke(stycke) for stycke in stycken if stycke))  # noqa: S308  (escaped in _rad)


def _stycke(text: str) -> str:
    if traff := re.match(r"(#{1,3}) (.+)", text):
        niva = len(traff[1])
        return f"<h{niva}>{_rad(traff[2])}</h{niva}>"
    for monster, tagg in ((r"(?m)^- ", "ul"), (r"(?m)^\d+\. ", "ol")):
        if re.match(monster, text):
            punkter = (punkt for punkt in re.split(monster, text) if punkt.strip())
            return f"<{tagg}>" + "".join(f"<li>{_rad(punkt)}</li>" for punkt in punkter) + f"</{tagg}>"
    return f"<p>{_rad(text)}</p>"


def _rad(text: str) -> str:
    html: str = escape(" ".join(text.split()))
    html = re.sub(r"\*\*(.+?)\*\*", r"<strong>\1</strong>", html)
    html = re.sub(r"`(.+?)`", r"<code>\1</code>", html)
    return re.sub(r"\[(.+?)\]\(((?:https?:/|/)[^)\s]*)\)", r'<a href="\2">\1</a>', html)


def menyval() -> MenuItem:
    """`register_help_menu_item`: first in the help menu."""
    return MenuItem(_("Handledning"), reverse("handledning"), name="handledning", icon_name="help", order=100)


def egen_hjalp(_request: HttpRequest, menu_items: list[MenuItem]) -> None:
    """`construct_help_menu`: ours, and the keyboard shortcuts."""
    menu_items[:] = [val for val in menu_items if not _ANNANS_HJALP.match(val.name)]
