"""Phone numbers: checked when written, said the way they are dialled."""

from __future__ import annotations

import re
from typing import Any

import phonenumbers
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

RAD_OM_VARD = "1177"  # shown wherever a number of one's own is not confirmed
# Short numbers that are whole in themselves and not known to the numbering plan's library.
KORTNUMMER = frozenset({"112", "113 13", RAD_OM_VARD})

# 112, 1177, 020-96 00 96: an area code with a hyphen after it, as phone numbers are written in Swedish text.
_NUMMER_I_TEXT = re.compile(r"(?<![\d-])(112|1177|0\d{1,3}-\d[\d ]{3,}\d)(?![\d-]|\.se)")


def kontrollera_telefon(varde: str) -> None:
    """Raise ValidationError unless `varde` is a Swedish number that can be dialled."""
    if varde in KORTNUMMER:
        return
    try:
        nummer = phonenumbers.parse(varde, "SE")
    except phonenumbers.NumberParseException:
        nummer = None
    if nummer is None or not phonenumbers.is_valid_number(nummer):
        raise ValidationError(_("Skriv ett telefonnummer som går att ringa, till exempel 020-96 00 96."))


def telefonlank(varde: str) -> str:
    """The `tel:` address of a number as it is written."""
    return "tel:" + "".join(tecken for tecken in varde if tecken.isdigit() or tecken == "+")


def telefonlankar(text: str) -> SafeString:
    """The plain text `text` with every number in it, as editors write them, made a link that dials it."""
    delar = _NUMMER_I_TEXT.split(text)  # text and numbers by turns
    return format_html_join(
        "",
        "{}{}",
        (
            (fore, format_html('<a href="{}">{}</a>', telefonlank(nummer), nummer) if nummer else "")
            for fore, nummer in zip(delar[::2], [*delar[1::2], ""], strict=True)
        ),
    )


class TelefonField(models.CharField[str, str]):
    """A Swedish phone number, kept as the editor wrote it."""

    default_validators = [kontrollera_telefon]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 30)
        super().__init__(*args, **kwargs)
