"""What a version says otherwise than the last approved one, field by field, by Wagtail's own comparison of words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.admin.compare import TextDiff, diff_text

from patientforeningar.models import Inslag
from patientinfo.tid import STOCKHOLM

# In the order in which people read them.
FALT = (
    *("sort", "sprak", "rubrik", "kort", "text", "teman", "for_vem"),
    *("borjar", "slutar", "upprepning", "upprepas_till", "tider", "plats", "lokal", "adress"),
    *("rullstol", "hiss", "horslinga", "tillganglighet", "kostnad", "anmalan_senast", "anmalan", "kontakt", "lank"),
    *("visas_fran", "visas_till", "pa_skarm", "skarmplatser"),
)
_TAGGAR = {"equal": "{}", "addition": "<ins>{}</ins>", "deletion": "<del>{}</del>"}


@dataclass(frozen=True)
class Skillnad:
    """One field that is not as it was."""

    etikett: str
    html: SafeString


def skillnader(fore: Inslag, nu: Inslag) -> list[Skillnad]:
    """Every field in which `nu` differs from `fore`: its name, and its words with `<ins>` and `<del>`."""
    return [
        Skillnad(etikett, _markerad(diff_text(gammalt, nytt)))
        for (etikett, gammalt), (_etikett, nytt) in zip(varden(fore), varden(nu), strict=True)
        if gammalt != nytt
    ]


def varden(inslag: Inslag) -> Iterator[tuple[str, str]]:
    """Every field's name and what it says, as people read it."""
    for namn in FALT:
        falt = inslag._meta.get_field(namn)
        yield capfirst(falt.verbose_name), som_text(inslag, falt)
    yield _("Bilder"), "\n".join(f"{bild.alt} ({bild.rattighet})" for bild in inslag.bilder.all())
    yield _("Dokument"), "\n".join(rad.titel for rad in inslag.dokument.all())


def som_text(inslag: Inslag, falt: Any) -> str:
    """What one field of the item says, as people read it."""
    varde = getattr(inslag, falt.name)
    if isinstance(falt, models.ManyToManyField):
        return ", ".join(sorted(str(rad) for rad in varde.all()))
    if falt.choices:
        return str(getattr(inslag, f"get_{falt.name}_display")())
    if isinstance(varde, bool):
        return _("ja") if varde else _("nej")
    if isinstance(varde, dt.datetime):
        return date_format(varde.astimezone(STOCKHOLM), "j F Y H.i")
    if isinstance(varde, dt.date):
        return date_format(varde, "j F Y")
    return "" if varde is None else str(varde)


def _markerad(skillnad: TextDiff) -> SafeString:
    delar = [format_html(_TAGGAR[slag], text) for slag, text in skillnad.changes]
    return format_html_join("", "{}", ((del_,) for del_ in delar))
