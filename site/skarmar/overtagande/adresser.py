"""The addresses of takeovers under /redaktion/, and their place in the menu."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from skarmar.overtagande.ratter import far_ta_over
from skarmar.overtagande.vyer import AvslutaView, OvertagandenView, TaOverView, kontroll


class OvertagandeMenuItem(MenuItem):
    """The way to take screens over: in the menu itself, since it is looked for in a hurry."""

    def is_shown(self, request: HttpRequest) -> bool:
        """True for those who may."""
        return far_ta_over(request.user)


def menyval() -> MenuItem:
    """`register_admin_menu_item`."""
    return OvertagandeMenuItem(
        _("Ta över skärmar"), reverse_lazy("skarm_overtaganden"), name="overtaganden", icon_name="warning", order=196
    )


def adresser() -> list[URLPattern]:
    """`register_admin_urls`."""
    return [
        path("skarmar/overtaganden/", OvertagandenView.as_view(), name="skarm_overtaganden"),
        path("skarmar/overtaganden/nytt/", TaOverView.as_view(), name="skarm_ta_over"),
        path("skarmar/overtaganden/kontroll/", kontroll, name="skarm_overtagande_kontroll"),
        path("skarmar/overtaganden/<int:pk>/", AvslutaView.as_view(), name="skarm_avsluta_overtagande"),
    ]
