"""Items: writing, handing in, messages, cancelling, preview and poster."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
