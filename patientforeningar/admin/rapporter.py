"""The room's reports: their addresses and their place in the menu."""

from __future__ import annotations

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from patientforeningar.admin.arendehistorik import ArendehistorikView
from patientforeningar.admin.aterrapport import AterrapportView
from patientforeningar.admin.foreningsregister import ForeningsregisterRapport
from patientforeningar.admin.likabehandling import LikabehandlingView
from patientforeningar.admin.rapportvy import Rapportval, far_lasa, far_lasa_siffror


def adresser() -> list[URLPattern]:
    """`register_admin_urls`."""
    register = ForeningsregisterRapport
    return [
        path("rapporter/foreningsregister/", register.as_view(), name="foreningsregister"),
        path(
            "rapporter/foreningsregister/resultat/",
            register.as_view(results_only=True),
            name="foreningsregister_resultat",
        ),
        path("rapporter/foreningsregister/<int:pk>/", ArendehistorikView.as_view(), name="arendehistorik"),
        path("rapporter/likabehandling/", LikabehandlingView.as_view(), name="likabehandling"),
        path("rapporter/aterrapport/", AterrapportView.as_view(), name="aterrapport"),
    ]


def register() -> MenuItem:
    """`register_reports_menu_item`: the registry."""
    return Rapportval(
        _("Föreningsregister"),
        reverse("foreningsregister"),
        far_lasa,
        name="foreningsregister",
        icon_name="list-ul",
        order=120,
    )


def likabehandling() -> MenuItem:
    """`register_reports_menu_item`: equal treatment."""
    return Rapportval(
        _("Lika behandling"),
        reverse("likabehandling"),
        far_lasa_siffror,
        name="likabehandling",
        icon_name="clipboard-list",
        order=130,
    )


def aterrapport() -> MenuItem:
    """`register_reports_menu_item`: the report to the council."""
    return Rapportval(
        _("Återrapport"),
        reverse("aterrapport"),
        far_lasa_siffror,
        name="aterrapport",
        icon_name="doc-full-inverse",
        order=140,
    )
