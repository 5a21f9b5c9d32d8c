"""From the plain values of a recipe to what a StreamField stores."""

from __future__ import annotations

import uuid
from typing import Any

from wagtail.blocks import (
    Block,
    CharBlock,
    ChooserBlock,
    ListBlock,
    PageChooserBlock,
    RichTextBlock,
    StreamBlock,
    StreamBlockValidationError,
    StreamValue,
    StructBlock,
    TextBlock,
    URLBlock,
)
from wagtail.images.blocks import ImageBlock

from patientinfo.demo.uppslag import Uppslag

# Blocks get the same ids each time the demo is loaded: a translation is tied to them.
NAMNRYMD = uuid.UUID("5f0c1b0e-7d0b-5f7a-9d57-2c6d5f1a7e25")


def fast_id(stig: str) -> str:
    """An id that is the same whenever it is made for `stig`."""
    return str(uuid.uuid5(NAMNRYMD, stig))


def stromvarde(block: StreamBlock, varde: list[tuple[str, Any]], uppslag: Uppslag, stig: str) -> StreamValue:
    """The value of a StreamField; `stig` names the place and is the ground for the blocks' ids."""
    return StreamValue(block, lagrat(block, varde, uppslag, stig), is_lazy=True)


def _tomt(block: Block) -> Any:
    """What the editor's form stores for a field that is left alone."""
    varde = block.get_prep_value(block.get_default())
    return "" if varde is None and isinstance(block, CharBlock | TextBlock | URLBlock) else varde


def brister(strom: StreamValue) -> str:
    """What an editor would be told who tried to save `strom`; empty when all is well."""
    try:
        strom.stream_block.clean(strom)
    except StreamBlockValidationError as fel:
        return str(fel.as_json_data())
    return ""


def lagrat(  # noqa: PLR0911  (one line for each kind of block)
    block: Block, varde: Any, uppslag: Uppslag, stig: str
) -> Any:
    """`varde` as `block` stores it in JSON."""
    match block:
        case RichTextBlock():
            return uppslag.text(varde)
        case ImageBlock():
            return uppslag.bild(varde)
        case PageChooserBlock():
            return varde and uppslag.sida(varde)
        case ChooserBlock():
            return varde and uppslag.post(block.target_model, varde)
        case StreamBlock():
            return [
                {
                    "type": typ,
                    "value": lagrat(block.child_blocks[typ], del_, uppslag, f"{stig}/{nummer}"),
                    "id": fast_id(f"{stig}/{nummer}"),
                }
                for nummer, (typ, del_) in enumerate(varde)
            ]
        case ListBlock():
            return [
                {
                    "type": "item",
                    "value": lagrat(block.child_block, del_, uppslag, f"{stig}/{nummer}"),
                    "id": fast_id(f"{stig}/{nummer}"),
                }
                for nummer, del_ in enumerate(varde)
            ]
        case StructBlock():
            uppslag.fel += [f"{stig} har inget fält {namn}" for namn in varde.keys() - block.child_blocks.keys()]
            return {
                namn: lagrat(falt, varde[namn], uppslag, f"{stig}/{namn}") if namn in varde else _tomt(falt)
                for namn, falt in block.child_blocks.items()
            }
        case _:
            return varde
