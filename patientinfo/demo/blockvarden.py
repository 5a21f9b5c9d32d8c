"""From the plain values of a recipe to what a StreamField stores."""

from __future__ import annotations

import uuid
from typing import Any

from wagtail.blocks import (
    Block,
    ChooserBlock,
    ListBlock,
    PageChooserBlock,
    RichTextBlock,
    StreamBlock,
    StreamValue,
    StructBlock,
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
            return {
                namn: lagrat(block.child_blocks[namn], del_, uppslag, f"{stig}/{namn}") for namn, del_ in varde.items()
            }
        case _:
            return varde
