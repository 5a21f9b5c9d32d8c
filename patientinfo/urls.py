"""Addresses of the records; pages are routed by Wagtail."""

from django.urls import path

from patientinfo.views import aterkoppling, enheter, granskningslank, kommuner, kortadress

urlpatterns = [
    path("enheter/", enheter.lista, name="vardenheter"),
    path("enheter/<slug:slug>/", enheter.enhet, name="vardenhet"),
    path("kommuner/", kommuner.lista, name="kommuner"),
    path("kommuner/<slug:slug>/", kommuner.kommun, name="kommun"),
    path("k/", kortadress.kortadress),
    path("k/<path:kod>", kortadress.kortadress, name="kortadress"),
    path("granska/<str:nyckel>/", granskningslank.granska, name="granska"),
    path("aterkoppling/<int:sida_id>/", aterkoppling.ta_emot, name="aterkoppling"),
    path("aterkoppling/<int:sida_id>/tack/", aterkoppling.tack, name="aterkoppling_tack"),
    path("aterkoppling/<int:sida_id>/tack/<str:svar>/", aterkoppling.tack, name="aterkoppling_tack"),
]
