"""`/skarm/arbetare.js`: the player's service worker, told which files make up this release."""

from __future__ import annotations

import json
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.templatetags.static import static
from django.views.decorators.http import require_safe

from patientforeningar.skylt.typsnitt import MAPP as TYPSNITT
from skarmar.spelare.utgava import utgava


def filer() -> list[str]:
    """The addresses that a start without network needs, besides the screen's own page."""
    typsnitt = (static(f"patientforeningar/typsnitt/{fil.name}") for fil in sorted(TYPSNITT.glob("*.woff2")))
    return [static("skarm/spelare.css"), static("skarm/spelare.js"), static("bild/ikon.svg"), *typsnitt]


@require_safe
def arbetare(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    """Its text. Browsers fetch it anew each time they look for a new release, past their own copies."""
    skal = json.dumps({"utgava": utgava(), "filer": filer()})
    text = (Path(settings.SITE) / "static" / "skarm" / "arbetare.js").read_text()
    return HttpResponse(f"self.SKAL = {skal};\n{text}", content_type="text/javascript; charset=utf-8")
