"""What the preview of an editors' slide says besides how it looks: on which screens it is shown, and how often."""

from __future__ import annotations

import datetime as dt
from typing import Any
from urllib.parse import urlencode

from patientinfo.tid import STOCKHOLM
from skarmar.forhandsvisning.vantrum import forsta_gangen, pa_skarmar
from skarmar.models import Skarmbild


def vantrumskontext(bild: Skarmbild, vid: dt.datetime) -> dict[str, Any]:
    """What skarmar/forhandsvisning_vantrum.html draws from; nothing of a draft that does not say when, or of what."""
    if not (bild.visas_fran and bild.sida_id):
        return {}
    nar = forsta_gangen(bild, vid)
    lokal = nar.astimezone(STOCKHOLM)
    lankar = urlencode({"dag": lokal.date().isoformat(), "tid": lokal.strftime("%H:%M")})
    return {"svar": pa_skarmar(bild, nar), "lankar": lankar}
