"""The small files that machines ask every site for, and the feed of changes."""

from __future__ import annotations

import datetime as dt

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.templatetags.static import static
from django.views.decorators.http import require_safe

from patientinfo.models.installningar import installningar
from patientinfo.tid import dag, dygnets_borjan, tidpunkt
from patientinfo.visning.adress import absolut
from patientinfo.visning.andringar import andringar
from patientinfo.visning.webbplatskarta import kartposter

TEXT = "text/plain; charset=utf-8"
# RFC 9116 2.5.5 wants less than a year; half of one lets nobody's copy grow old.
SAKERHET_GALLER = dt.timedelta(days=180)


@require_safe
def favicon(_request: HttpRequest) -> HttpResponse:
    """`/favicon.ico`: where the icon is, for programs that ask without having read a page."""
    return redirect(static("bild/ikon.png"))


@require_safe
def robots(_request: HttpRequest) -> HttpResponse:
    """`/robots.txt`: everything public may be read; searches and the admin are nothing to index."""
    rader = ["User-agent: *", "Disallow: /redaktion/", "Disallow: /sok/", "Disallow: /-/", ""]
    return HttpResponse("\n".join([*rader, f"Sitemap: {absolut('/sitemap.xml')}", ""]), content_type=TEXT)


@require_safe
def security(request: HttpRequest) -> HttpResponse:
    """`/.well-known/security.txt` (RFC 9116): whom to tell about a weakness; the end is counted from today."""
    slutar = dygnets_borjan(dag(tidpunkt(request)) + SAKERHET_GALLER)
    e_post = installningar().e_post
    kontakt = f"mailto:{e_post}" if e_post else absolut("/om-webbplatsen/tillganglighet/")
    rader = [
        f"Contact: {kontakt}",
        f"Expires: {slutar:%Y-%m-%dT%H:%M:%SZ}",
        "Preferred-Languages: sv, en",
        f"Canonical: {absolut(request.path)}",
        "",
    ]
    return HttpResponse("\n".join(rader), content_type=TEXT)


@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    """`/sitemap.xml`: every address that may be shown, with its languages."""
    context = {"poster": kartposter(tidpunkt(request))}
    return render(request, "sitemap.xml", context, content_type="application/xml; charset=utf-8")


@require_safe
def rss(request: HttpRequest) -> HttpResponse:
    """`/andringar/rss.xml`: the pages published most recently."""
    return HttpResponse(andringar(tidpunkt(request)), content_type="application/rss+xml; charset=utf-8")
