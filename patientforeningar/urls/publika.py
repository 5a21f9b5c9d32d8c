"""What anybody may read, the same for everybody."""

from django.urls import URLPattern, path
from wagtail.utils.urlpatterns import decorate_urlpatterns

from patientforeningar.urls import filer
from patientforeningar.views import affisch, foreningar, inslag, kalender, nyheter, oppna_siffror, rutin
from patientforeningar.views.aterkalleligt import aterkalleligt

# What has a name of its own stands before the associations, whose addresses may not take it.
_sidor: list[URLPattern] = [
    path("", foreningar.lista, name="foreningar"),
    path("kalender/", kalender.sida, name="foreningskalender"),
    path("kalender.ics", kalender.ics, name="foreningskalender_ics"),
    path("rss.xml", nyheter.rss, name="foreningar_rss"),
    path("rutin/", rutin.rutin, name="foreningsrutin"),
    path("oppna-siffror/", oppna_siffror.oppna_siffror, name="oppna_siffror"),
    *filer.publika,
    path("<slug:slug>/", foreningar.forening, name="forening"),
    path("<slug:forening>/<slug:slug>/", inslag.inslag, name="inslag"),
    path("<slug:forening>/<slug:slug>/affisch/", affisch.affisch, name="affisch"),
    path("<slug:forening>/<slug:slug>.ics", inslag.ics, name="inslag_ics"),
]

urlpatterns = decorate_urlpatterns(_sidor, aterkalleligt)
