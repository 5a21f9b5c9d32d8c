"""The fit check in templates; what it says is decided in `lasbarhet`."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils import timezone

from patientforeningar.forhandsvisning.panel import skyltkontext
from patientforeningar.forhandsvisning.skyltord import bedom_inslag
from patientforeningar.models import Inslag

register = template.Library()


@register.inclusion_tag("components/skyltar.html")
def lasbarhet(inslag: Inslag) -> dict[str, Any]:
    """`{% lasbarhet inslag %}`: the findings about the item as it stands, and how it looks on either screen."""
    return skyltkontext(inslag, bedom_inslag(inslag, timezone.now()))
