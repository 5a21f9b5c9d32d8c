"""Loads this room's demo content: synonyms and tips. The pages that it points at are there already."""

from __future__ import annotations

from collections.abc import Callable

from django.db import transaction
from wagtail.models import Page, Site

from sok.demo.innehall import SYNONYMER, TIPS
from sok.models import Basta, Ordgrupp


def ladda(beratta: Callable[[str], None]) -> None:
    """Load everything, or nothing when there are synonyms or tips already, or no pages.

    `beratta` is told each step in Swedish.
    """
    webbplats = Site.objects.filter(is_default_site=True).select_related("root_page").first()
    if webbplats is None or Ordgrupp.objects.exists() or Basta.objects.exists():
        return
    with transaction.atomic():
        for lika, vardagsord in SYNONYMER.items():
            _spara(Ordgrupp(ord=lika, vardagsord=vardagsord))
        tips = [_tips(webbplats.root_page, adress, orden) for adress, orden in TIPS.items()]
    beratta(f"Synonymer: {len(SYNONYMER)} grupper, bästa val: {sum(tips)}")


def _tips(rot: Page, adress: str, orden: str) -> bool:
    """Save one tip; false when no page has the address."""
    sida = Page.objects.filter(url_path=f"{rot.url_path.rstrip('/')}{adress}").first()
    if sida is not None:
        _spara(Basta(ord=orden, sida=sida))
    return sida is not None


def _spara(rad: Ordgrupp | Basta) -> None:
    rad.full_clean()
    rad.save()
    rad.save_revision(clean=False)
