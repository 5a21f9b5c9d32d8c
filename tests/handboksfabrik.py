"""A PDF in no time, in the place of one that WeasyPrint has made."""

from __future__ import annotations

import io

import pikepdf


def en_pdf(text: str, sidor: int = 1) -> bytes:
    """Blank pages; another text gives other bytes."""
    ut = io.BytesIO()
    with pikepdf.new() as pdf:
        for _nummer in range(sidor):
            pdf.add_blank_page()
        pdf.docinfo["/Title"] = text
        pdf.save(ut, deterministic_id=True)
    return ut.getvalue()
