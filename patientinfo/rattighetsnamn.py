"""Rights said in Swedish where groups are edited: Django writes them down in English when it makes them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib.auth.models import Permission
from django.db import connections
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.models import Locale

# The four that Django makes for every model.
_VANLIGA: dict[str, Callable[[], str]] = {
    "add": lambda: _("lägga till"),
    "change": lambda: _("ändra"),
    "delete": lambda: _("ta bort"),
    "view": lambda: _("se"),
}
# Those that have a word of their own, by name.
_EGNA: dict[str, Callable[[], str]] = {
    "bulk_delete_page": lambda: _("Ta bort sidor som har undersidor"),
    "lock_page": lambda: _("Låsa sidor och låsa upp dem man själv har låst"),
    "unlock_page": lambda: _("Låsa upp sidor"),
    "publish_page": lambda: _("Flytta och ta bort publicerade sidor"),
    "lock_avgift": lambda: _("Låsa avgift"),
    "unlock_avgift": lambda: _("Låsa upp avgift"),
    "publish_avgift": lambda: _("Publicera avgift (ger ingenting: det gör ett godkännande)"),
    "lock_inslag": lambda: _("Låsa inslag (används inte)"),
    "unlock_inslag": lambda: _("Låsa upp inslag (används inte)"),
    "publish_inslag": lambda: _("Publicera inslag (ger ingenting: det gör ett godkännande)"),
    "lock_skarmbild": lambda: _("Låsa skärmbild"),
    "unlock_skarmbild": lambda: _("Låsa upp skärmbild"),
    "publish_skarmbild": lambda: _("Publicera skärmbild (ger ingenting: det gör ett godkännande)"),
    "submit_translation": lambda: _("Skicka sidor till översättning"),
    "access_admin": lambda: _("Logga in i redaktionen"),
    "choose_image": lambda: _("Välja bild"),
    "choose_document": lambda: _("Välja dokument"),
}


def satt_namn(**kwargs: Any) -> None:
    """Receiver of `post_migrate`: the rights' names in Swedish; twice changes nothing."""
    if Permission._meta.db_table not in connections[kwargs.get("using", "default")].introspection.table_names():
        return
    with override("sv"):
        for ratt in Permission.objects.select_related("content_type"):
            namn = _namn(ratt)
            if namn and ratt.name != namn:
                Permission.objects.filter(pk=ratt.pk).update(name=namn)


def _namn(ratt: Permission) -> str:
    if ratt.codename in _EGNA:
        return _EGNA[ratt.codename]()
    modell = ratt.content_type.model_class()
    atgard, _streck, resten = ratt.codename.partition("_")
    if modell is None or atgard not in _VANLIGA or resten != modell._meta.model_name:
        return ""
    # Wagtail's Locale is the one model that an editor meets and that bears no name.
    vad = _("språk") if modell is Locale else modell._meta.verbose_name
    return f"{capfirst(_VANLIGA[atgard]())} {vad}"[:255]
