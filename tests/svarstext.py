"""An answer of a page as one reads it: without markup, and as it stands before any term has been explained."""

from __future__ import annotations

import html
import re


def svarstext(sida: str) -> str:
    """The text of the answer in the HTML of a page; empty when there is none."""
    traff = re.search(r'<section class="vald-kommun" aria-labelledby="svar">.*?</section>', sida, re.DOTALL)
    if traff is None:
        return ""
    text = re.sub(r'<span class="ord-forklaring".*?</span></span>', "", traff[0], flags=re.DOTALL)
    text = re.sub(r"</?(?:span|button|a|strong|b)\b[^>]*>", "", text)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", text)).split())
