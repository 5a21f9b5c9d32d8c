"""Addresses of the search."""

from django.urls import path

from sok import views

urlpatterns = [
    path("sok/", views.soksida, name="sok"),
    path("sok/forslag", views.forslagssvar, name="sokforslag"),
]
