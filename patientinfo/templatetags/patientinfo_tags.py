"""Tags that tie templates to the house's modules; what they decide is decided there."""

from __future__ import annotations

from django import template
from django.conf import settings
from django.template.base import NodeList, Parser, Token
from django.template.context import Context
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from patientinfo.giltighet import begransa
from patientinfo.models import Vardenhet
from patientinfo.register.oppettider import Lage
from patientinfo.tid import tidpunkt
from patientinfo.visning.adress import vard
from patientinfo.visning.ordforklaring import forklara, ordboken

register = template.Library()
register.filter(vard)


@register.simple_tag(takes_context=True)
def oppetlage(context: Context, enhet: Vardenhet) -> Lage:
    """`{% oppetlage enhet as lage %}`: whether the unit is open; the answer then holds no longer than the words do."""
    request = context.get("request")
    lage = enhet.lage(context.get("vid") or tidpunkt(request))
    begransa(request, lage.andras)
    return lage


class ForklaradNode(template.Node):
    """Renders what it encloses, then lets the first use of each term explain itself."""

    def __init__(self, nodelist: NodeList) -> None:
        self.nodelist = nodelist

    def render(self, context: Context) -> SafeString:
        html = self.nodelist.render(context)
        if get_language() != settings.LANGUAGE_CODE or not getattr(context.get("page"), "forklarar_ord", True):
            return html
        return mark_safe(forklara(html, ordboken(), _forklarade(context)))  # noqa: S308 (escaped where it is made)


def _forklarade(context: Context) -> set[str]:
    """The terms explained so far in this answer, whichever template did it."""
    request = context.get("request")
    if request is None:
        return set()
    if not hasattr(request, "forklarade_ord"):
        request.forklarade_ord = set()
    return request.forklarade_ord


@register.tag
def forklarad(parser: Parser, _token: Token) -> ForklaradNode:
    """`{% forklarad %} … {% endforklarad %}`: the block tag; takes no arguments."""
    nodelist = parser.parse(("endforklarad",))
    parser.delete_first_token()
    return ForklaradNode(nodelist)
