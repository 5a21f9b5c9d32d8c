"""A StreamField whose blocks stay out of the migrations.

Wagtail writes every block, label and help text into the migration, so that each changed word would be one
more, of a hundred kilobytes. The column is JSON whatever the blocks are; see docs/decisions/0007.
"""

from __future__ import annotations

from typing import Any

from wagtail.fields import StreamField


class Blockfalt(StreamField):
    """Wagtail's field in all respects but what migrations remember of it: a StreamField without blocks."""

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        """What a migration needs to make the column."""
        namn, _vag, _blocken, kwargs = super().deconstruct()
        return namn, "wagtail.fields.StreamField", [[]], {**kwargs, "block_lookup": {}}
