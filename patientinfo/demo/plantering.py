"""Plants the recipes of pages as a tree, publishes them, and puts the site's root on the start page."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any
from urllib.parse import urlsplit

from django.apps import apps
from django.conf import settings
from django.db.models import ForeignKey, ManyToOneRel, Model
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page, Site

from patientinfo.demo.blockvarden import brister, stromvarde
from patientinfo.demo.recept import ReceptError, Sida
from patientinfo.demo.register.rad import spara
from patientinfo.demo.uppslag import Uppslag
from patientinfo.models import Installningar, Kortadress, Tema

SIDANSVARIG = "Redaktionen för patientinformation"
NASTA_GRANSKNING = dt.date(2027, 3, 1)


def plantera(hem: Sida, bilder: Mapping[str, Model]) -> dict[str, Page]:
    """Publish `hem` and everything below it as the whole site; gives the pages by address.

    A page's address is known once it lies in the tree. So every page is first laid out, with links that
    lead nowhere yet, and then filled anew. Raises ReceptError that names every page and fault.
    """
    planterade = dict(_lagg_ut(Page.get_first_root_node(), hem, "/"))
    _gor_till_rot(planterade["/"][1])
    uppslag = Uppslag({adress: sida.pk for adress, (_, sida) in planterade.items()}, bilder)
    fel: list[str] = []
    for adress, (recept, sida) in planterade.items():
        _fyll(sida, recept, adress, uppslag)
        _knyt(sida, recept, uppslag)
        fel += [f"{adress}: {ett}" for ett in [*uppslag.fel, *_brister(sida)]]
        uppslag.fel.clear()
    if fel:
        raise ReceptError(fel)
    for recept, sida in planterade.values():
        sida.save_revision().publish()
        if recept.kort:
            spara(Kortadress(kod=recept.kort, sida=sida))
    return {adress: sida for adress, (_, sida) in planterade.items()}


def _lagg_ut(foralder: Page, recept: Sida, adress: str) -> Iterator[tuple[str, tuple[Sida, Page]]]:
    sida = apps.get_model("patientinfo", recept.typ)(
        title=recept.titel,
        slug=recept.slug,
        ingress=recept.ingress,
        sokord=recept.sokord,
        show_in_menus=recept.i_meny,
        sidansvarig=SIDANSVARIG,
        nasta_granskning=NASTA_GRANSKNING,
        live=False,
    )
    _fyll(sida, recept, adress, Uppslag({}, {}))
    foralder.add_child(instance=sida)
    yield adress, (recept, sida)
    for barn in recept.barn:
        yield from _lagg_ut(sida, barn, f"{adress}{barn.slug}/")


def _fyll(sida: Page, recept: Sida, adress: str, uppslag: Uppslag) -> None:
    """Give `sida` the texts of its recipe."""
    kallor = [("kalla", asdict(kalla)) for kalla in recept.kallor]
    for namn, varde in {"kropp": recept.kropp, "kallor": kallor, **recept.egna}.items():
        match sida._meta.get_field(namn):
            case StreamField() as falt:
                setattr(sida, namn, stromvarde(falt.stream_block, varde, uppslag, f"{adress}{namn}"))
            case RichTextField():
                setattr(sida, namn, uppslag.text(varde))
            case ManyToOneRel():
                continue  # rows of their own: `_knyt`
            case _:
                setattr(sida, namn, varde)


def _brister(sida: Page) -> list[str]:
    """What is wrong in the blocks of `sida`, by field."""
    strommar = {falt.name: getattr(sida, falt.name) for falt in sida._meta.fields if isinstance(falt, StreamField)}
    funna = {namn: brister(strom) for namn, strom in strommar.items()}
    return [f"{namn}: {text}" for namn, text in funna.items() if text]


def _knyt(sida: Page, recept: Sida, uppslag: Uppslag) -> None:
    """Tie to `sida`, which has been saved, its themes and the rows that belong to it."""
    sida.teman = [uppslag.post(Tema, slug) for slug in recept.teman]
    for namn, rader in recept.egna.items():
        falt = sida._meta.get_field(namn)
        if isinstance(falt, ManyToOneRel):
            setattr(sida, namn, [_rad(falt.related_model, nummer, rad, uppslag) for nummer, rad in enumerate(rader)])


def _rad(modell: type[Model], nummer: int, varden: Mapping[str, Any], uppslag: Uppslag) -> Model:
    """A row that belongs to a page, such as one of the matrix."""
    rad = modell(sort_order=nummer)
    for namn, varde in varden.items():
        falt = modell._meta.get_field(namn)
        if isinstance(falt, ForeignKey):
            setattr(rad, falt.attname, uppslag.sida(varde))
        else:
            setattr(rad, namn, varde)
    return rad


def _gor_till_rot(hem: Page) -> None:
    """Let the site begin at `hem`, with settings of its own, and take away the page with which Wagtail greets."""
    adress = urlsplit(settings.BASE_URL)
    standardport = 443 if adress.scheme == "https" else 80
    site, _ny = Site.objects.update_or_create(
        is_default_site=True,
        defaults={
            "hostname": adress.hostname or "localhost",
            "port": adress.port or standardport,
            "site_name": settings.WAGTAIL_SITE_NAME,
            "root_page": hem,
        },
    )
    Installningar.for_site(site)
    for sida in Page.objects.child_of(hem.get_parent()).exact_type(Page):
        sida.delete()
