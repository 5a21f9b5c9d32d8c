"""Addresses that the site has in each of its languages, beside the pages of the tree."""

from django.urls import path

from patientinfo.views import mina_kontakter

urlpatterns = [path("mina-kontakter/", mina_kontakter.mina_kontakter, name="mina_kontakter")]
