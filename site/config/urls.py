"""Addresses, in groups that carry their cache rule; Wagtail's catch-all comes last.

A new address goes into the group whose rule it follows. Under `publik` a view sees no part of the question
that `config.svarscache.fragor` does not list; a view that must not be kept says so (`never_cache`).
"""

from __future__ import annotations

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import URLPattern, URLResolver, include, path, re_path
from django.views.decorators.cache import cache_control
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.admin.auth import require_admin_access
from wagtail.documents import urls as wagtaildocs_urls
from wagtail.utils.urlpatterns import decorate_urlpatterns

from config import fel, filer, prober, textfiler
from config.policy import redaktionens_policy
from config.svarscache.regler import ej_sparad, flode, publik, spellista
from patientinfo.views.sidor import sida

Adresser = list[URLPattern | URLResolver]

# By this name Wagtail asks for the address of a page.
WAGTAILS_SIDOR = "wagtail_serve"

handler400 = fel.dalig_fraga
handler403 = fel.nekad
handler404 = fel.saknas
handler500 = fel.trasig


def adresser(roll: str) -> Adresser:
    """Every address that is open under the role `roll`."""
    redaktion = _redaktion() if roll in {"redaktion", "all"} else []
    portal = _portal() if roll in {"forening", "all"} else []
    inloggning = _inloggning() if roll != "public" else []
    return [*_prober(), *redaktion, *portal, *_filer(), *_fragor(), *_skarmar(), *inloggning, *_sidor()]


def _prober() -> Adresser:
    grupp: Adresser = [
        path("-/live", prober.live),
        path("-/ready", prober.ready),
        path("-/health", prober.health),
    ]
    return decorate_urlpatterns(grupp, ej_sparad)


def _redaktion() -> Adresser:
    """The admin has a policy of its own (`settings.headers`) and keeps its answers to itself."""
    grupp: Adresser = [
        path("redaktion/", include(wagtailadmin_urls)),
        re_path(
            r"^media/(?P<mapp>original_images|avatar_images)/(?P<vag>.+)$",
            cache_control(private=True, max_age=0)(require_admin_access(filer.original)),
        ),
    ]
    return decorate_urlpatterns(grupp, redaktionens_policy)


def _portal() -> Adresser:
    """The associations' own pages."""
    return decorate_urlpatterns([path("forening/", include("patientforeningar.urls.portal"))], ej_sparad)


def _filer() -> Adresser:
    """Pictures are kept for ever, under a name of their own; documents are asked for each time: some are private."""
    dokument: Adresser = [path("dokument/", include(wagtaildocs_urls))]
    return [
        path("media/images/<path:vag>", filer.bildversion),
        *decorate_urlpatterns(dokument, cache_control(private=True, no_cache=True)),
    ]


def _fragor() -> Adresser:
    """Answers to this very visitor's question, and to nobody else's."""
    grupp: Adresser = [*i18n_patterns(path("", include("sok.urls")), prefix_default_language=False)]
    return decorate_urlpatterns(grupp, ej_sparad)


def _skarmar() -> Adresser:
    """What screens play and say, and the feeds that others' players read."""
    egna: Adresser = [path("skarm/", include("skarmar.urls.skarm"))]
    lika_for_alla: Adresser = [path("skarm/", include("skarmar.urls.spelare"))]
    floden: Adresser = [path("flode/", include("skarmar.urls.flode"))]
    return [
        *decorate_urlpatterns(lika_for_alla, spellista),
        *decorate_urlpatterns(egna, ej_sparad),
        *decorate_urlpatterns(floden, flode),
    ]


def _inloggning() -> Adresser:
    """Where a protected page asks a visitor to sign in; without sessions there is none."""
    vara = [adress for adress in wagtail_urls.urlpatterns if adress.name != WAGTAILS_SIDOR]
    return decorate_urlpatterns(i18n_patterns(path("", include(vara)), prefix_default_language=False), ej_sparad)


def _sidor() -> Adresser:
    """The same for everybody."""
    sidor = [re_path(wagtail_urls.serve_pattern, sida, name=WAGTAILS_SIDOR)]
    grupp: Adresser = [
        path("favicon.ico", textfiler.favicon),
        path("robots.txt", textfiler.robots),
        path("sitemap.xml", textfiler.sitemap),
        path("sitemap-<slug:namn>-<int:nummer>.xml", textfiler.sitemap_del),
        path(".well-known/security.txt", textfiler.security),
        path("andringar/rss.xml", textfiler.rss, name="andringar"),
        path("foreningar/", include("patientforeningar.urls.publika")),
        path("", include("patientinfo.urls")),
        *i18n_patterns(path("", include("patientinfo.urls_pa_sprak")), prefix_default_language=False),
        *i18n_patterns(path("", include(sidor)), prefix_default_language=False),
    ]
    return decorate_urlpatterns(grupp, publik)


urlpatterns = adresser(settings.SITE_ROLE)
