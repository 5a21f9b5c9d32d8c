"""Where the import stands in the admin."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from patientinfo.csvimport.views import BekraftaVy, ExportVy, FilVy, MallVy


def adresser() -> list[URLPattern | URLResolver]:
    """`register_admin_urls`: the views of every register that can be read in as a sheet."""
    sidor = [
        path("", FilVy.as_view(), name="fil"),
        path("bekrafta/", BekraftaVy.as_view(), name="bekrafta"),
        path("mall.csv", MallVy.as_view(), name="mall"),
        path("export.csv", ExportVy.as_view(), name="export"),
    ]
    return [path("csv/<slug:register>/", include((sidor, "csvimport")))]
