"""Addresses of the records; pages are routed by Wagtail."""

from django.urls import path

from patientinfo.views import (
    aterkoppling,
    enheter,
    granskningslank,
    halsa,
    handbok,
    kommuner,
    kortadress,
    sjukresa,
)

urlpatterns = [
    path("enheter/", enheter.lista, name="vardenheter"),
    path("enheter/<slug:slug>/", enheter.enhet, name="vardenhet"),
    path("kommuner/", kommuner.lista, name="kommuner"),
    path("kommuner/<slug:slug>/", kommuner.kommun, name="kommun"),
    path("rakna/resa/<int:sida_id>/", sjukresa.rakna, name="rakna_resa"),
    path("halsa/", halsa.lista, name="halsoaktiviteter"),
    path("handbok/", handbok.handbok, name="handbok"),
    path("handbok/hela/", handbok.hel, name="handbok_hel"),
    path("handbok/kort/", handbok.kort, name="handbok_kort"),
    path("handbok/<slug:slag>.pdf", handbok.pdf, name="handbok_pdf"),
    path("handbok/<slug:slug>/", handbok.kommun, name="handbok_kommun"),
    path("k/", kortadress.kortadress),
    path("k/<path:kod>", kortadress.kortadress, name="kortadress"),
    path("granska/<str:nyckel>/", granskningslank.granska, name="granska"),
    path("aterkoppling/<int:sida_id>/", aterkoppling.ta_emot, name="aterkoppling"),
    path("aterkoppling/<int:sida_id>/tack/", aterkoppling.tack, name="aterkoppling_tack"),
    path("aterkoppling/<int:sida_id>/tack/<str:svar>/", aterkoppling.tack, name="aterkoppling_tack"),
]
