"""Where what is kept in a register is shown: asked before somebody changes it."""

from __future__ import annotations

from wagtail.models import Page

from patientinfo.models.sidor.grund import Grundsida


def sidor_som_visar(kategori: str) -> list[Grundsida]:
    """The live pages that show fees of `kategori`, in a table or by their type."""
    sidor = Page.objects.live().order_by("title").specific()
    return [sida for sida in sidor if isinstance(sida, Grundsida) and kategori in sida.avgiftskategorier]
