"""The player and what it asks for every half minute: kept by the site alone, asked for each time (`no-cache`)."""

from django.urls import URLPattern, path

from skarmar.kiosk import skal
from skarmar.spelare.arbetare import arbetare
from skarmar.spelare.spellista import spellista
from skarmar.spelare.vy import spela

urlpatterns: list[URLPattern] = [
    path("arbetare.js", arbetare, name="skarm_arbetare"),
    path("<slug:adress>/", spela, name="skarm"),
    path("<slug:adress>/spellista.json", spellista, name="skarm_spellista"),
    path("<slug:adress>/kiosk", skal.kiosk, name="skarm_kiosk"),
    path("<slug:adress>/kiosk/arbetare.js", skal.arbetare, name="skarm_kiosk_arbetare"),
]
