"""The texts of pages below their introductions, for excerpts: read for all pages of a list at once, if at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import Any

from wagtail.blocks import Block, ChooserBlock, ListBlock, StreamBlock, StreamValue, StructBlock
from wagtail.models import Page

from sok.sidtyper import typens_eget


def brodtext(kropp: StreamValue) -> str:
    """The plain text of a page's body."""
    return _text(kropp.stream_block, kropp.stream_block.get_prep_value(kropp))


class Brodtexter:
    """The texts of some pages: one query, made when the first of them is asked for."""

    def __init__(self, nycklar: Sequence[int]) -> None:
        self._nycklar = nycklar

    def av(self, nyckel: int) -> Callable[[], str]:
        """What gives the text of one page."""
        return lambda: self._texter.get(nyckel, "")

    @cached_property
    def _texter(self) -> dict[int, str]:
        sidor = Page.objects.filter(pk__in=self._nycklar).order_by()
        return {nyckel: brodtext(kropp) for nyckel, kropp in sidor.values_list("pk", typens_eget("kropp")) if kropp}


def _text(block: Block, ra: Any) -> str:
    """One line for each text: headings and fields have no full stop of their own."""
    return "\n".join(filter(None, (" ".join(en.split()) for en in _delar(block, ra))))


def _delar(block: Block, ra: Any) -> Iterator[str]:
    """The searchable texts of a stored value: Wagtail's own way reads every picture and page that is chosen in it."""
    if isinstance(block, StreamBlock):
        for en in ra:
            if barn := block.child_blocks.get(en["type"]):
                yield from _delar(barn, en["value"])
    elif isinstance(block, ListBlock):
        for en in ra:
            yield from _delar(block.child_block, en["value"])
    elif isinstance(block, StructBlock):
        for namn, barn in block.child_blocks.items():
            if namn in ra:
                yield from _delar(barn, ra[namn])
    elif ra is not None and not isinstance(block, ChooserBlock):
        yield from block.get_searchable_content(block.to_python(ra))
