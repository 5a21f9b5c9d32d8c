"""Pairing, heartbeats, hiding, and the page without a script: answers to this very screen."""

from django.urls import URLPattern, path

from skarmar.doljning.vyer import dolj_vy, visa_igen_vy
from skarmar.flotta.pulsvy import puls
from skarmar.flotta.vyer import kod as parkod
from skarmar.flotta.vyer import parkoppling
from skarmar.forhandsvisning.testbild import testbild
from skarmar.kiosk.kod import kod
from skarmar.spelare.enkel import enkel

urlpatterns: list[URLPattern] = [
    path("", parkoppling, name="skarm_parkoppling"),
    path("kod", parkod, name="skarm_kod"),
    path("<slug:adress>/enkel", enkel, name="skarm_enkel"),
    path("<slug:adress>/puls", puls, name="skarm_puls"),
    path("<slug:adress>/testbild", testbild, name="skarm_testbild"),
    path("<slug:adress>/dolj/", dolj_vy, name="skarm_dolj"),
    path("<slug:adress>/dolj/<int:pk>/", visa_igen_vy, name="skarm_dolj_angra"),
    path("<slug:adress>/kiosk/qr", kod, name="skarm_kiosk_qr"),
]
