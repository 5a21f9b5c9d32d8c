"""Everything that changes what a public page shows gives the content a new stamp.

Drafts do not: pages are listened to by what Wagtail says of publication, never by their being saved, which
autosave does every few seconds. Wagtail sends a page's own class, so no signal here names `Page` as sender.
"""

from __future__ import annotations

from typing import Any

from django.db.models import Model
from django.db.models.signals import m2m_changed, post_delete, post_save
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Locale, Page, PageViewRestriction, Site
from wagtail.signals import page_published, page_unpublished, post_page_move

from patientinfo import models
from patientinfo.delad import stampel as delad
from patientinfo.stampel import stampla

# Rows that pages show, or that decide who may see a page. Renditions of pictures are not among them:
# a page makes those itself when it is read. Nor are feedback, accounts and review links, which no page shows.
VISAS: tuple[type[Model], ...] = (
    models.Avgift,
    models.Avgiftsslag,
    models.Avstand,
    models.AvvikandeDag,
    models.Bild,
    models.Dokument,
    models.Halsoaktivitet,
    models.Installningar,
    models.Kommun,
    models.Kortadress,
    models.Oppettid,
    models.Ordlisteord,
    models.Plats,
    models.Storning,
    models.Tema,
    models.Vardenhet,
    Locale,
    PageViewRestriction,
    Redirect,
    Site,
)


def _stampla(**_kwargs: Any) -> None:
    stampla()


def _stampla_borttagen_sida(sender: type[Model], **_kwargs: Any) -> None:
    if issubclass(sender, Page):
        stampla()


def anslut() -> None:
    """Start listening; called once when the app is ready."""
    delad.anslut()
    for signal in (page_published, page_unpublished, post_page_move):
        signal.connect(_stampla, dispatch_uid="stampel")
    post_delete.connect(_stampla_borttagen_sida, dispatch_uid="stampel-sida")
    for modell in VISAS:
        post_save.connect(_stampla, sender=modell, dispatch_uid=f"stampel-{modell._meta.label}")
        post_delete.connect(_stampla, sender=modell, dispatch_uid=f"stampel-{modell._meta.label}")
    # Written after the row itself: its stamp could be older.
    m2m_changed.connect(_stampla, sender=models.Halsoaktivitet.kommuner.through, dispatch_uid="stampel-kommuner")
