"""The editor for running text: Wagtail's own, without the halves of characters that browsers sometimes leave."""

from __future__ import annotations

from typing import Any

from wagtail.admin.rich_text import DraftailRichTextArea


class RikText(DraftailRichTextArea):
    """Setting `WAGTAILADMIN_RICH_TEXT_EDITORS`.

    A cut through an emoji leaves half of it in the text. Sent as JSON the half arrives, nothing can be shown
    or stored with it, and the page would answer with an error from then on. Nobody can see or miss it.
    """

    def value_from_datadict(self, data: Any, files: Any, name: str) -> str | None:
        """The text as HTML, of whole characters only; None when the field was not sent."""
        text = super().value_from_datadict(data, files, name)
        return None if text is None else str(text).encode(errors="ignore").decode()
