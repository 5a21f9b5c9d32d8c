"""Items: writing, handing in, messages, cancelling."""

from __future__ import annotations

import datetime as dt

from django.urls import URLPattern, path, register_converter

from patientforeningar.inlamning import arende, handlingar, skriva


class Datum:
    """A day in an address: 2026-05-12."""

    regex = r"\d{4}-\d{2}-\d{2}"

    def to_python(self, value: str) -> dt.date:
        """The day; raises ValueError, which is 404, for one that does not exist."""
        return dt.date.fromisoformat(value)

    def to_url(self, value: dt.date | str) -> str:
        """The day as it stands in the address; templates have it as text already."""
        return str(value)


register_converter(Datum, "datum")

urlpatterns: list[URLPattern] = [
    path("inslag/nytt/", skriva.nytt, name="portal_inslag_nytt"),
    path("inslag/<int:pk>/", arende.arende, name="portal_inslag"),
    path("inslag/<int:pk>/andra/", skriva.andra, name="portal_inslag_andra"),
    path("inslag/<int:pk>/kvitto/", skriva.kvitto, name="portal_inslag_kvitto"),
    path("inslag/<int:pk>/ta-tillbaka/", handlingar.ta_tillbaka, name="portal_inslag_ta_tillbaka"),
    path("inslag/<int:pk>/kopiera/", handlingar.kopiera, name="portal_inslag_kopiera"),
    path("inslag/<int:pk>/kasta/", handlingar.kasta, name="portal_inslag_kasta"),
    path("inslag/<int:pk>/aterkalla/", handlingar.aterkalla, name="portal_inslag_aterkalla"),
    path("inslag/<int:pk>/meddelande/", handlingar.meddelande, name="portal_inslag_meddelande"),
    path("inslag/<int:pk>/tillfalle/<datum:datum>/", handlingar.tillfalle, name="portal_inslag_tillfalle"),
]
