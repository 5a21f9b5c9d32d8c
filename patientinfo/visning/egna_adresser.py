"""The manual and the reader's own sheet lie outside the tree: how the frame and the map name them."""

from __future__ import annotations

import datetime as dt

from django.conf import settings
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from patientinfo.visning.meny import Lank
from patientinfo.visning.webbplatskarta import Kartdel, fasta


def sidfotslankar(_vid: dt.datetime) -> list[Lank]:
    """Hook `sidfotslankar`: the manual, and in Swedish the sheet; in other languages the page about SIP leads to it."""
    bladet = [Lank(_("Mina kontakter och frågor"), reverse("mina_kontakter"), settings.LANGUAGE_CODE)]
    handboken = [Lank(_("Handbok att skriva ut"), reverse("handbok"), settings.LANGUAGE_CODE)]
    return [*handboken, *(bladet if get_language() == settings.LANGUAGE_CODE else [])]


def kartdelar() -> list[Kartdel]:
    """Hook `sitemap_del`: the manual, which leads to a part for each kommun, and the sheet."""
    return [fasta("egna", lambda: [reverse(namn) for namn in ("handbok", "handbok_kort", "mina_kontakter")])]
