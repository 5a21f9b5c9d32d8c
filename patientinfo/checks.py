"""What every page type must have before the site starts: a template, a place in the tree, words to be found by."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.core.checks import CheckMessage, Error
from django.template import TemplateDoesNotExist
from django.template.loader import get_template
from wagtail.models import Page, get_page_models
from wagtail.search.index import SearchField


def kontrollera_sidtyper(**_kwargs: Any) -> list[CheckMessage]:
    """The faults of every page type of the house."""
    egna = (modell for modell in get_page_models() if not modell.__module__.startswith("wagtail"))
    return [fel for sidtyp in egna for fel in fel_hos(sidtyp)]


def fel_hos(sidtyp: type[Any]) -> Iterator[CheckMessage]:
    """What `sidtyp` lacks of what the house asks of a page type."""
    mall = vars(sidtyp).get("template")
    if mall is None or not _finns(mall):
        yield Error(
            f"{sidtyp.__name__} has no template of its own ({mall}).",
            hint="Name it in `template` and put the file under templates/.",
            obj=sidtyp,
            id="patientinfo.E001",
        )
    for regel in ("parent_page_types", "subpage_types"):
        if regel not in vars(sidtyp):
            yield Error(
                f"{sidtyp.__name__} does not say `{regel}`.",
                hint="An empty list is an answer; silence lets the page type stand anywhere.",
                obj=sidtyp,
                id="patientinfo.E002",
            )
    if not _egna_sokfalt(sidtyp):
        yield Error(
            f"{sidtyp.__name__} can be found by its title only.",
            hint="Let `search_fields` hold a SearchField more than those of wagtail.models.Page.",
            obj=sidtyp,
            id="patientinfo.E003",
        )


def _finns(mall: str) -> bool:
    try:
        get_template(mall)
    except TemplateDoesNotExist:
        return False
    return True


def _egna_sokfalt(sidtyp: type[Any]) -> set[str]:
    def namn(falt: list[Any]) -> set[str]:
        return {ett.field_name for ett in falt if isinstance(ett, SearchField)}

    return namn(sidtyp.search_fields) - namn(Page.search_fields)
