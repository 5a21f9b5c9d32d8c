"""Which parts of the tree are not public, kept until the content changes.

Wagtail asks for the restrictions anew for every list of pages and every page served. They are few and change
seldom, and whoever changes one gives the content a new stamp.
"""

from __future__ import annotations

from django.db.models import Q
from wagtail.models import Page, PageViewRestriction

from patientinfo.stampel import minns


@minns
def skyddade() -> tuple[str, ...]:
    """The places in the tree below which nothing is public; a mirror of a restricted page is as restricted as it."""
    skydd = dict(PageViewRestriction.objects.values_list("page_id", "page__path"))
    if not skydd:
        return ()
    speglar = Page.objects.filter(alias_of__in=skydd).values_list("path", flat=True)
    return (*skydd.values(), *speglar)


def ar_skyddad(sida: Page) -> bool:
    """True when `sida` or a page above it is restricted."""
    return sida.path.startswith(skyddade())


def inte_skyddad() -> Q:
    """The condition that a page is public."""
    villkor = Q()
    for vag in skyddade():
        villkor &= ~Q(path__startswith=vag)
    return villkor
