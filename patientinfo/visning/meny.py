"""What the frame of every page links to: the main menu, and the footer's pages about the site itself.

DOS-lagen asks for a link to the accessibility statement from every page; its section is the footer's list.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings
from django.db.models import F, Q
from django.db.models.functions import Substr
from wagtail import hooks
from wagtail.models import Page

from patientinfo.grind import ar_visningsbar
from patientinfo.stampel import minns

# Page types that the frame links to, as content types name them: fewer queries than asking each class.
HEM, ORDLISTA, REDOGORELSE = "homepage", "ordlistapage", "tillganglighetspage"
UNDER_HEMMET = 3  # the depth of the pages right below a start page

# The place in the tree of the page above.
_OVER = Substr("path", 1, (F("depth") - 1) * Page.steplen)


@dataclass(frozen=True)
class Lank:
    """A link of the frame; `sprak` is the language of the page it leads to."""

    titel: str
    url: str
    sprak: str


@dataclass(frozen=True)
class Menyval:
    """A link of the main menu as seen from the address `har`."""

    lank: Lank
    har: str

    @property
    def aktuell(self) -> str:
        """The value of aria-current: "page" on the page itself, "true" on those below it, empty elsewhere."""
        if self.har == self.lank.url:
            return "page"
        return "true" if self.har.startswith(self.lank.url) else ""


@dataclass(frozen=True)
class Ramsida:
    """A page that the frame may link to, and its link, made once: working out an address costs more than all else."""

    sida: Page
    lank: Lank

    @classmethod
    def av(cls, sida: Page) -> Ramsida:
        """The page with its link; the address is empty for one that no site leads to."""
        return cls(sida, Lank(sida.title, sida.url or "", sida.locale.language_code))


@dataclass(frozen=True)
class Ramsidor:
    """The pages that the frame may link to, whatever the time and the language."""

    hem: tuple[Ramsida, ...]
    meny: tuple[Ramsida, ...]
    om: tuple[Ramsida, ...]


@minns
def ramsidor() -> Ramsidor:
    """All published candidates, in the order of the tree; one query, kept until the content changes.

    It goes through all pages. So mirrors are left out, and the order is made, afterwards: an index on either would
    have the database fetch every page by itself.
    """
    publicerade = Page.objects.live().annotate(over=_OVER)
    typer = Q(content_type__app_label="patientinfo", content_type__model__in=(HEM, ORDLISTA, REDOGORELSE))
    avdelningar = publicerade.filter(content_type__model=REDOGORELSE, depth__gt=UNDER_HEMMET).values("over")
    funna = publicerade.filter(Q(show_in_menus=True) | typer | Q(over__in=avdelningar))
    egna = (sida for sida in funna.select_related("locale", "content_type").order_by() if sida.alias_of_id is None)
    sidor = sorted(egna, key=lambda sida: sida.path)
    return Ramsidor(
        hem=_ramsidor(_av_typ(HEM, sidor)),
        meny=_ramsidor(sida for sida in sidor if sida.show_in_menus),
        om=_ramsidor([*_av_typ(ORDLISTA, sidor), *_redogorelser_med_grannar(sidor)]),
    )


def _ramsidor(sidor: Iterable[Page]) -> tuple[Ramsida, ...]:
    return tuple(Ramsida.av(sida) for sida in sidor)


def _av_typ(typ: str, sidor: list[Page]) -> list[Page]:
    return [sida for sida in sidor if sida.content_type.model == typ]


def _redogorelser_med_grannar(sidor: list[Page]) -> list[Page]:
    """Each accessibility statement and its neighbours; a statement right below a start page is alone."""
    redogorelser = _av_typ(REDOGORELSE, sidor)
    avdelningar = {sida.over for sida in redogorelser if sida.depth > UNDER_HEMMET}
    return [sida for sida in sidor if sida in redogorelser or sida.over in avdelningar]


def hem(sprak: str, vid: dt.datetime) -> str:
    """The address of the start page in `sprak`, or in Swedish when there is none."""
    return next((lank.url for lank in _helst_pa(sprak, ramsidor().hem, vid)), "/")


def huvudmeny(sprak: str, vid: dt.datetime) -> list[Lank]:
    """The main menu: pages marked "show in menus", in `sprak`, that may be shown at `vid`.

    Upper rooms add theirs last by the hook `menylankar`, a function of `vid` that gives a list of `Lank`.
    """
    lankar = [*_lankar(ramsidor().meny, vid), *_fran_hogre_rum("menylankar", vid)]
    return [lank for lank in lankar if lank.sprak == sprak]


def sidfotslankar(sprak: str, vid: dt.datetime) -> list[Lank]:
    """The pages about the site; one that is not translated is linked in Swedish.

    Upper rooms add theirs last by the hook `sidfotslankar`, as they do to the menu.
    """
    return [*_helst_pa(sprak, ramsidor().om, vid), *_fran_hogre_rum("sidfotslankar", vid)]


def _fran_hogre_rum(namn: str, vid: dt.datetime) -> list[Lank]:
    return [lank for lankar in hooks.get_hooks(namn) for lank in lankar(vid)]


def _lankar(sidor: tuple[Ramsida, ...], vid: dt.datetime) -> list[Lank]:
    return [en.lank for en in sidor if ar_visningsbar(en.sida, vid) and en.lank.url]


def _helst_pa(sprak: str, sidor: tuple[Ramsida, ...], vid: dt.datetime) -> list[Lank]:
    """One link per page and its translations: in `sprak` where there is one, else in Swedish."""
    per_sida: dict[object, Lank] = {}
    for en in sidor:
        kod, vilken = en.lank.sprak, en.sida.translation_key
        if not ar_visningsbar(en.sida, vid):
            continue
        if kod == sprak or (kod == settings.LANGUAGE_CODE and vilken not in per_sida):
            per_sida[vilken] = en.lank
    return list(per_sida.values())
