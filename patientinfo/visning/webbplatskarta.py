"""What the sitemap names: everything that may be shown, with its languages and when it last changed."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from wagtail import hooks
from wagtail.models import Page

from patientinfo.grind import visningsbara
from patientinfo.models import Kommun, Vardenhet
from patientinfo.visning.adress import absolut


@dataclass(frozen=True)
class Kartpost:
    """One address; `sprak` has the address of each language that the same page exists in, its own included."""

    url: str
    andrad: dt.datetime | None = None
    sprak: dict[str, str] = field(default_factory=dict)


def kartposter(vid: dt.datetime) -> Iterator[Kartpost]:
    """All that may be shown at `vid`; upper rooms add theirs by the hook `sitemap_del`, a function of `vid`."""
    yield from _sidor(vid)
    yield from (Kartpost(absolut(post.get_absolute_url())) for modell in (Vardenhet, Kommun) for post in _alla(modell))
    for del_ in hooks.get_hooks("sitemap_del"):
        yield from del_(vid)


def _alla(modell: type[Vardenhet] | type[Kommun]) -> Iterable[Vardenhet | Kommun]:
    return modell.objects.order_by("slug")


def _sidor(vid: dt.datetime) -> Iterator[Kartpost]:
    """The pages; one that is only mirrored into another language, untranslated, is not another page."""
    sidor = visningsbara(vid).filter(alias_of=None).select_related("locale").order_by("path")
    versioner: dict[object, dict[str, str]] = defaultdict(dict)
    rader: list[tuple[Page, str]] = []
    for sida in sidor:
        if sida.url:
            url = absolut(sida.url)
            rader.append((sida, url))
            versioner[sida.translation_key][sida.locale.language_code] = url
    for sida, url in rader:
        sprak = versioner[sida.translation_key]
        andrad = sida.last_published_at and sida.last_published_at.replace(microsecond=0)
        yield Kartpost(url, andrad, sprak if len(sprak) > 1 else {})
