"""The code that leads a phone from paper to the site, as a picture of its own inside the document."""

from __future__ import annotations

import segno


def qr_adress(adress: str) -> str:
    """A `data:` address of the QR code for `adress`: no file to look for, and nothing fetched."""
    return str(segno.make(adress, error="m", micro=False).svg_data_uri(border=4, dark="#000", light="#fff"))
