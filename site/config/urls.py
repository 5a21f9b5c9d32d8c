"""Addresses, in groups that carry their cache rule; Wagtail's catch-all comes last."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.conf.urls.static import static
from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

redaktion = [path("redaktion/", include(wagtailadmin_urls))]

publika = [
    path("dokument/", include(wagtaildocs_urls)),
    path("", include("patientinfo.urls")),
]

urlpatterns = [
    *redaktion,
    *publika,
    *static(settings.MEDIA_URL, document_root=settings.MEDIA_ROOT),
    *i18n_patterns(path("", include(wagtail_urls)), prefix_default_language=False),
]
