"""The small files that machines ask every site for, and the feed of changes."""

from __future__ import annotations

import datetime as dt

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.templatetags.static import static
from django.views.decorators.http import require_safe

from patientinfo.models.installningar import installningar
from patientinfo.tid import dag, dygnets_borjan, tidpunkt
from patientinfo.visning.adress import absolut
from patientinfo.visning.andringar import andringar
from patientinfo.visning.webbplatskarta import bladets_poster, kartblad, kartposter

TEXT = "text/plain; charset=utf-8"
XML = "application/xml; charset=utf-8"
# No key of a row is so high; what is higher is no number that a database reads.
HOGSTA_DEL = 1_000_000
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
    """`/sitemap.xml`: every address that may be shown, with its languages; of a large site, the map's parts."""
    vid = tidpunkt(request)
    if blad := kartblad(vid):
        return render(request, "sitemap_delar.xml", {"blad": blad}, content_type=XML)
    return render(request, "sitemap.xml", {"poster": kartposter(vid)}, content_type=XML)


@require_safe
def sitemap_del(request: HttpRequest, namn: str, nummer: int) -> HttpResponse:
    """`/sitemap-sidor-0.xml`: one part of a large site's map; 404 when there is none, or nothing in it."""
    poster = bladets_poster(tidpunkt(request), namn, nummer) if nummer <= HOGSTA_DEL else []
    if not poster:
        raise Http404
    return render(request, "sitemap.xml", {"poster": poster}, content_type=XML)


@require_safe
def rss(request: HttpRequest) -> HttpResponse:
    """`/andringar/rss.xml`: the pages published most recently."""
    return HttpResponse(andringar(tidpunkt(request)), content_type="application/rss+xml; charset=utf-8")
