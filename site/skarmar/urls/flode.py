"""The feeds and the slides' pictures: the same for everybody, read by any player."""

from django.urls import URLPattern, path, re_path

from skarmar.bilder.vy import flode_bild
from skarmar.floden import index, vyer
from skarmar.floden.format import FORMAT

urlpatterns: list[URLPattern] = [
    path("", index.floden, name="floden"),
    re_path(r"^bild/(?P<avtryck>[0-9a-f]{64})\.png$", flode_bild, name="flode_bild"),
    path("<slug:plats>/", index.platsens, name="platsens_floden"),
    *(path(f"<slug:plats>/{en.fil}", vyer.vy(en), name=en.urlnamn) for en in FORMAT),
    path("<slug:plats>/kalender.ics", vyer.ics, name="flode_ics"),
]
