"""A page's surroundings: the pages above it and its versions in other languages, read together with the page."""

from __future__ import annotations

from dataclasses import dataclass

from wagtail.models import Page


@dataclass(frozen=True)
class Omgivning:
    """Plain pages, each with its locale, whether they may be shown or not."""

    over: tuple[Page, ...]  # from the start page down
    versioner: tuple[Page, ...]  # the page itself included

    @classmethod
    def av(cls, sida: Page) -> Omgivning:
        """The surroundings that came with the page, or read now for one that came by another way (a preview)."""
        if isinstance(kand := getattr(sida, "omgivning", None), cls):
            return kand
        slakt = Page.objects.select_related("locale")
        return cls(
            over=tuple(slakt.ancestor_of(sida).filter(depth__gt=1).order_by("path")),
            versioner=tuple(slakt.filter(translation_key=sida.translation_key).order_by("locale_id")),
        )
