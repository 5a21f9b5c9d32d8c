"""The room's addresses under /redaktion/."""

from __future__ import annotations

from django.urls import URLPattern, path

from skarmar.admin.andra_flera import AndraFleraView
from skarmar.admin.karta import KartaView
from skarmar.admin.parkoppling import AterkallaKopplingView, ParkopplaView, VisaIgenView
from skarmar.admin.platsandelar import PlatsandelarView
from skarmar.admin.skarmbildsrapport import AttSeOverRapport
from skarmar.admin.skarmsida import SkarmsidaView


def adresser() -> list[URLPattern]:
    """`register_admin_urls`."""
    return [
        path("skarmar/karta/", KartaView.as_view(), name="skarmkarta"),
        path("skarmar/andra-flera/", AndraFleraView.as_view(), name="skarmar_andra_flera"),
        path("skarmar/andelar/", PlatsandelarView.as_view(), name="skarmandelar"),
        path("skarmar/<int:pk>/", SkarmsidaView.as_view(), name="skarmsida"),
        path("skarmar/<int:pk>/koppla/", ParkopplaView.as_view(), name="skarm_koppla"),
        path("skarmar/<int:pk>/aterkalla/", AterkallaKopplingView.as_view(), name="skarm_aterkalla"),
        path("skarmar/<int:pk>/visa-igen/<int:doljning>/", VisaIgenView.as_view(), name="skarm_visa_igen"),
        path("rapporter/skarmbilder/", AttSeOverRapport.as_view(), name="skarmbilder_att_se_over"),
        path(
            "rapporter/skarmbilder/resultat/",
            AttSeOverRapport.as_view(results_only=True),
            name="skarmbilder_att_se_over_resultat",
        ),
    ]
