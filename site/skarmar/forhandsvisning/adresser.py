"""The addresses of previews and sheets under /redaktion/."""

from __future__ import annotations

from django.urls import URLPattern, path

from skarmar.forhandsvisning import vy
from skarmar.forhandsvisning.installation import InstallationView


def adresser() -> list[URLPattern]:
    """`register_admin_urls`."""
    prov = "skarmar/<int:pk>/forhandsvisning/"
    return [
        path("skarmar/<int:pk>/installation/", InstallationView.as_view(), name="skarm_installation"),
        path(prov, vy.ForhandsvisningView.as_view(), name="skarm_forhandsvisning"),
        path(f"{prov}spelare/", vy.spelare, name="skarm_forhandsvisning_spelare"),
        path(f"{prov}spellista.json", vy.lista, name="skarm_forhandsvisning_spellista"),
    ]
