"""Signing in, registering, ombud and the details of the association."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
