"""Addresses of the records; pages are routed by Wagtail."""

from django.urls import path
from django.views.generic import RedirectView

urlpatterns = [
    path("enheter/<slug:slug>/", RedirectView.as_view(url="/"), name="vardenhet"),
    path("kommuner/<slug:slug>/", RedirectView.as_view(url="/"), name="kommun"),
    path("k/<slug:kod>", RedirectView.as_view(url="/"), name="kortadress"),
]
