"""From an address to its page in two queries, however deep the page lies.

Wagtail walks down the tree, two queries a level. Here one query by address brings the page, the pages above it
and its versions in other languages; a second brings the page's own type, and it is kept until the content
changes. The page's `route` has the last word, and what is not found this way Wagtail looks for in its own.
"""

from __future__ import annotations

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q, Subquery
from django.http import Http404, HttpRequest
from django.utils.translation import get_language
from wagtail.models import Page, Site, get_page_models
from wagtail.url_routing import RouteResult

from patientinfo.stampel import minns
from patientinfo.visning.omgivning import Omgivning
from patientinfo.visning.sidminne import Sidminne

# A page of the demo with its blocks read takes 25 kB.
SIDOR = Sidminne(antal=500)


def startsidans_vag(request: HttpRequest) -> str | None:
    """Where in the tree the pages of the answer's language begin; None for a language without a start page."""
    rotter = Site.get_site_root_paths()
    if len({rot.site_id for rot in rotter}) > 1:
        sajt = Site.find_for_request(request)
        rotter = [rot for rot in rotter if sajt and rot.site_id == sajt.pk]
    return next((rot.root_path for rot in rotter if rot.language_code == get_language()), None)


def sidan_pa(request: HttpRequest, rot: str, delar: list[str]) -> RouteResult | None:
    """The page at `delar` below the start page at `rot`, when there is one and its `route` takes the request.

    Where there is none, but further up a page with steps of its own, its `route` gets what is left of the address.
    """
    vagar = [rot + "".join(f"{del_}/" for del_ in delar[:antal]) for antal in range(len(delar) + 1)]
    if (sida := SIDOR.sida(vagar[-1], lambda: _las(vagar))) is not None:
        return sida.route(request, [])
    for antal, vag in enumerate(vagar):
        if vag in _med_egna_steg() and (sida := SIDOR.sida(vag, lambda: _las(vagar[: antal + 1]))) is not None:  # noqa: B023  (read at once)
            return sida.route(request, delar[antal:])
    return None


@minns
def _med_egna_steg() -> frozenset[str]:
    """Where in the tree the pages lie that answer for every address below them (`Grundsida.har_steg`)."""
    typer = [typ for typ in get_page_models() if getattr(typ, "har_steg", False)]
    return frozenset(vag for typ in typer for vag in typ._default_manager.values_list("url_path", flat=True))


def _las(vagar: list[str]) -> Page | None:
    """The page at the last of `vagar`, each a step further down the tree, with what is round it."""
    # By the last part too: that is what the database has an index of.
    sluten = [vag.rstrip("/").rpartition("/")[2] for vag in vagar]
    soks = Page.objects.filter(slug=sluten[-1], url_path=vagar[-1])
    slakt = list(
        Page.objects.filter(
            Q(slug__in=sluten, url_path__in=vagar) | Q(translation_key=Subquery(soks.values("translation_key")[:1]))
        )
        .select_related("locale")
        .order_by("path")
    )
    funnen = next((sida for sida in slakt if sida.url_path == vagar[-1]), None)
    if funnen is None:
        return None
    sida = funnen.specific
    sida.omgivning = Omgivning(
        over=tuple(en for en in slakt if en.url_path in vagar[:-1]),
        versioner=tuple(
            sorted((en for en in slakt if en.translation_key == sida.translation_key), key=lambda en: en.locale_id)
        ),
    )
    return sida


def visa_vagen(request: HttpRequest, adress: str) -> None:
    """Tell Wagtail, where it keeps such things on the request, the page of `adress`.

    Without a start page in the language of the address there is no page: Wagtail would answer in another.
    """
    # All at once: Wagtail asks for each type by itself.
    ContentType.objects.get_for_models(*get_page_models())
    rot = startsidans_vag(request)
    try:
        traff = sidan_pa(request, rot, [del_ for del_ in adress.split("/") if del_]) if rot else None
    except Http404:
        traff = None
    if traff or not rot:
        request._wagtail_route_for_request = traff  # type: ignore[attr-defined]
