"""Sections that upper rooms add to our pages: the lower room calls a hook, the upper one draws (design: flows).

`startsida_sektion`: a function of the request and the instant, on the start page of every language.
`kommunsida_sektion`: a function of the request, the kommun and the instant, on the kommun's page.
Each gives HTML that is a whole section with a heading of the second level, or nothing; what on it begins or ends
at an instant of its own it tells the answer by `giltighet.begransa`.
"""

from __future__ import annotations

from typing import Any

from django.utils.safestring import SafeString
from wagtail import hooks


def sektioner(namn: str, *vad: Any) -> list[SafeString]:
    """What the functions registered under the hook `namn` draw of `vad`, in their order, empty ones left out."""
    return [sektion for rita in hooks.get_hooks(namn) if (sektion := rita(*vad))]
