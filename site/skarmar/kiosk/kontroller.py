"""What must hold for kiosks, said when the site starts."""

from __future__ import annotations

from typing import Any

from csp.constants import SELF
from django.conf import settings
from django.core.checks import CheckMessage, Warning  # noqa: A004  (Django's own name for it)


def sidorna_far_ramas_in(**_kwargs: Any) -> list[CheckMessage]:
    """A kiosk frames the site's own pages: where these let nobody of ours frame them, it has nothing to show."""
    tillatna = settings.FRAME_ANCESTORS
    if SELF in tillatna or "*" in tillatna:
        return []
    return [
        Warning(
            f"FRAME_ANCESTORS is {' '.join(tillatna)}: kiosks cannot show the site.",
            hint="Add 'self', with its quotes, beside the others.",
            id="skarmar.W001",
        )
    ]
