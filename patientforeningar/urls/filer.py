"""Files that only their owners may fetch."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
