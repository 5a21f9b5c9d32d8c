"""`{% innehallslista %} … {% slut_innehallslista %}`: the content, with a list of its headings before it when long."""

from __future__ import annotations

from django import template
from django.template.base import NodeList, Parser, Token
from django.template.context import Context
from django.utils.safestring import SafeString, mark_safe

from patientinfo.visning.innehallslista import MINST, med_ankare

register = template.Library()


class InnehallslistaNode(template.Node):
    """Renders what it encloses, then hands the HTML and its headings to the component."""

    def __init__(self, nodelist: NodeList) -> None:
        self.nodelist = nodelist

    def render(self, context: Context) -> SafeString:
        html, rubriker = med_ankare(self.nodelist.render(context))
        mall = context.template.engine.get_template("components/innehallslista.html")  # type: ignore[union-attr]
        inre = context.new({"rubriker": rubriker if len(rubriker) >= MINST else [], "innehall": mark_safe(html)})  # noqa: S308
        return mall.render(inre)


@register.tag
def innehallslista(parser: Parser, _token: Token) -> InnehallslistaNode:
    """The block tag; takes no arguments."""
    nodelist = parser.parse(("slut_innehallslista",))
    parser.delete_first_token()
    return InnehallslistaNode(nodelist)
