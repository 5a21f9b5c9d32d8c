"""A translation on its way to the public: through the same review as every other text."""

from __future__ import annotations

from typing import Any

from django.utils.text import slugify
from wagtail.coreutils import find_available_slug
from wagtail.models import Page, Revision
from wagtail_localize.models import Translation


def oversattning_av(sida: Page) -> Translation | None:
    """The translation that `sida` is made from; None for a page that is written in its own language."""
    oversattning: Translation | None = Translation.objects.filter(
        source__object_id=sida.translation_key, target_locale_id=sida.locale_id, enabled=True
    ).first()
    return oversattning


def lamna_in(oversattning: Translation, person: Any) -> Revision:
    """Hand in the translation as it stands: a version of the page, and a review of it.

    What has no translation yet stays in the language of the source. The page itself is not touched, as it
    is when wagtail-localize saves a target: readers see nothing before somebody else has approved.
    Raises ValidationError when the texts do not make a page, and when the page is in review already.
    """
    sida = oversattning.source.get_ephemeral_translated_instance(oversattning.target_locale, fallback=True)
    sida.slug = find_available_slug(sida.get_parent(), slugify(sida.slug), ignore_page_id=sida.pk)
    version = sida.save_revision(user=person, log_action=True)
    sida.get_workflow().start(sida, person)
    return version
