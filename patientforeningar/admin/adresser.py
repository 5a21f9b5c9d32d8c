"""The room's addresses under /redaktion/."""

from __future__ import annotations

from django.urls import URLPattern, path

from patientforeningar.admin.antagning import GranskaForeningView
from patientforeningar.admin.besluta import BeslutaView
from patientforeningar.admin.granska import GranskaView, utkast
from patientforeningar.admin.ko import KoView, slapp_inslag, ta_hand_om_inslag


def adresser() -> list[URLPattern]:
    """`register_admin_urls`."""
    return [
        path("foreningar/ko/", KoView.as_view(), name="foreningsko"),
        path("foreningar/granska/<int:pk>/", GranskaView.as_view(), name="granska_inslag"),
        path("foreningar/granska/<int:pk>/utkast/", utkast, name="granska_utkast"),
        path("foreningar/granska/<int:pk>/ta-hand-om/", ta_hand_om_inslag, name="ta_hand_om_inslag"),
        path("foreningar/granska/<int:pk>/slapp/", slapp_inslag, name="slapp_inslag"),
        path("foreningar/granska/<int:pk>/<slug:beslut>/", BeslutaView.as_view(), name="besluta_inslag"),
        path("foreningar/forening/<int:pk>/", GranskaForeningView.as_view(), name="granska_forening"),
    ]
