"""The option `--sidor` of `lastdata`: a branch below the start page, sections in areas, and the pages in them.

Sections are few and made as any page is. The pages are written many at a time, with the places in the tree that
Wagtail would have given them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django.db import connection, models
from django.utils import timezone
from modelsearch.backends import get_search_backends
from wagtail.models import Page, Site

from patientinfo.lastdata import Beratta, Lastdel
from patientinfo.lastsidor import texter
from patientinfo.lastsidor.borttagning import stryk_under
from patientinfo.models import InformationPage, SectionPage, Tema
from patientinfo.tid import dag

# No editor's page ends so: the first page of the branch, whose whole branch is the mark.
GREN = "last--"
SIDOR_PER_AVDELNING = 200
AVDELNINGAR_PER_OMRADE = 40
SIDANSVARIG = "Mätningen"


def sidor() -> Lastdel:
    """`lastdata`: the option `--sidor`."""
    return Lastdel("sidor", "Fyll på till så många sidor, i avdelningar under startsidan.", skapa, ta_bort)


def grenen() -> Page | None:
    """The first page of the branch, when there is one."""
    return Page.objects.child_of(Site.objects.get(is_default_site=True).root_page).filter(slug=GREN).first()


def skapa(antal: int, beratta: Beratta) -> None:
    """Fill up to `antal` pages, published now, in the search index too; those that there are stay as they are."""
    finns = InformationPage.objects.descendant_of(gren).count() if (gren := grenen()) else 0
    for forsta in range(finns - finns % SIDOR_PER_AVDELNING, antal, SIDOR_PER_AVDELNING):
        avdelning = _avdelning(forsta // SIDOR_PER_AVDELNING)
        _fyll(avdelning, range(max(forsta, finns), min(forsta + SIDOR_PER_AVDELNING, antal)))
    beratta(f"Sidor: {max(antal - finns, 0)}")


def ta_bort(beratta: Beratta) -> None:
    """Take away the branch, with whatever has been written about its pages."""
    gren = grenen()
    antal = 0
    if gren is not None:
        antal = gren.get_descendants().type(InformationPage).count()
        stryk_under(gren)
        Page.objects.get(pk=gren.pk).delete()
    beratta(f"Borttaget: {antal} sidor")


def _avdelning(nummer: int) -> Page:
    """Section `nummer`, made if need be, and the area that it lies in."""
    startsidan = Site.objects.get(is_default_site=True).root_page
    gren = grenen() or _ny_avdelning(startsidan, GREN, "Påhittade sidor")
    omrade, plats = divmod(nummer, AVDELNINGAR_PER_OMRADE)
    omradet = _under(gren, f"omrade-{omrade + 1}", f"Område {omrade + 1}")
    return _under(omradet, f"avdelning-{plats + 1}", f"Avdelning {nummer + 1}")


def _under(over: Page, slug: str, titel: str) -> Page:
    return Page.objects.child_of(over).filter(slug=slug).first() or _ny_avdelning(over, slug, titel)


def _ny_avdelning(over: Page, slug: str, titel: str) -> Page:
    avdelning = SectionPage(title=titel, slug=slug, **_gemensamt(over))
    over.add_child(instance=avdelning)
    return Page.objects.get(pk=avdelning.pk)


def _fyll(avdelning: Page, nummer: Sequence[int]) -> None:
    """Write the pages `nummer` (counted from 0) below `avdelning`, last among its pages."""
    nya = [_sida(avdelning, ett) for ett in nummer]
    grunder = Page.objects.bulk_create(_grund(ny) for ny in nya)
    for ny, grund in zip(nya, grunder, strict=True):
        ny.page_ptr_id = ny.pk = grund.pk
    _skriv_egna_falt(nya)
    teman = list(Tema.objects.order_by("pk"))
    koppling = InformationPage.teman.through
    koppling.objects.bulk_create(
        koppling(informationpage_id=ny.pk, tema_id=teman[ett % len(teman)].pk)
        for ett, ny in zip(nummer, nya, strict=True)
    )
    Page.objects.filter(pk=avdelning.pk).update(numchild=models.F("numchild") + len(nya))
    for sokmotor in get_search_backends(with_auto_update=True):
        sokmotor.add_bulk(InformationPage, nya)


def _sida(avdelning: Page, nummer: int) -> InformationPage:
    plats = nummer % SIDOR_PER_AVDELNING + 1
    slug = f"sida-{nummer + 1}"
    return InformationPage(
        title=texter.titel(nummer),
        draft_title=texter.titel(nummer),
        slug=slug,
        kropp=texter.kropp(nummer),
        path=Page._get_path(avdelning.path, avdelning.depth + 1, plats),
        depth=avdelning.depth + 1,
        url_path=f"{avdelning.url_path}{slug}/",
        granskad=dag(timezone.now()),
        nasta_granskning=dag(timezone.now()) + dt.timedelta(days=30 + nummer % 300),
        **{**_gemensamt(avdelning), "ingress": texter.ingress(nummer)},
    )


def _gemensamt(over: Page) -> dict[str, Any]:
    nu = timezone.now()
    return {
        "ingress": "Påhittade sidor, som bara finns för mätningar.",
        "sidansvarig": SIDANSVARIG,
        "locale_id": over.locale_id,
        "live": True,
        "first_published_at": nu,
        "last_published_at": nu,
        "latest_revision_created_at": nu,
    }


def _grund(sida: InformationPage) -> Page:
    """The part of `sida` that lies in the table of all pages; Django writes no more than one table at a time."""
    falt = [ett.attname for ett in Page._meta.concrete_fields if not ett.primary_key]
    return Page(**{namn: getattr(sida, namn) for namn in falt})


def _skriv_egna_falt(nya: Sequence[InformationPage]) -> None:
    """The other part: what the page type's own table holds."""
    falt = InformationPage._meta.local_concrete_fields
    kolumner = ", ".join(connection.ops.quote_name(ett.column) for ett in falt)
    platser = ", ".join(["%s"] * len(falt))
    sats = f"INSERT INTO {InformationPage._meta.db_table} ({kolumner}) VALUES ({platser})"  # noqa: S608 (our own table)
    with connection.cursor() as cursor:
        cursor.executemany(
            sats, [[ett.get_db_prep_save(getattr(ny, ett.attname), connection) for ett in falt] for ny in nya]
        )
