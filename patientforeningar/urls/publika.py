"""What anybody may read, the same for everybody."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
